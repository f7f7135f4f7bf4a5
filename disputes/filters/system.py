"""Which AI systems: the parameters of `/systems/`."""

from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.models import Entry, System, SystemModality

from .base import RecordFilterSet
from .headline import number, sentence
from .kinds import Row, TermsFilter, WordsFilter
from .named import developer_filter

MODALITY = Row(SystemModality, "system")


class SystemFilter(RecordFilterSet):
    """The filters of the list of AI systems."""

    q = WordsFilter(Entry.Kind.SYSTEM)
    modality = TermsFilter(words.Modality, "modality", row=MODALITY, label=_("Medium"))
    developer = developer_filter("developer")

    to_dispute = ""
    orders_by = {
        "name": (_("name"), ["name_key", "pk"]),
        "-disputes": (_("number of disputes"), ["-dispute_count", "name_key", "pk"]),
        "relevance": (_("relevance"), ["name_key", "pk"]),
        "-released": (_("newest"), [F("released_on").desc(nulls_last=True), "name_key", "pk"]),
    }
    control_names = ("q",)
    facet_names = ("modality", "developer")
    facet_length = 10

    @staticmethod
    def published() -> QuerySet[System]:
        """Return the AI systems the public sees, with the number of their disputes."""
        return System.objects.published().with_dispute_count()

    def headline(self, count: int) -> str:
        """Return what is listed in words: "9 AI systems for video"."""
        head = ngettext("%(n)s AI system", "%(n)s AI systems", max(count, 1)) % {"n": number(count)}
        return sentence(head, PHRASES, self.said)


# How each parameter is said after the noun, in this order.
PHRASES: dict[str, Any] = {"developer": _(" of %s"), "modality": _(" for %s"), "q": _(" matching %s")}
