"""Which parties: the parameters of `/parties/`."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.models import Entry, Participation, Party

from .base import RecordFilterSet
from .headline import number, sentence
from .kinds import JurisdictionFilter, Row, TermsFilter, WordsFilter

PARTICIPATION = Row(Participation, "party", within=(("dispute__record_state", words.RecordState.PUBLISHED),))


class PartyFilter(RecordFilterSet):
    """The filters of the list of parties."""

    q = WordsFilter(Entry.Kind.PARTY)
    kind = TermsFilter(words.PartyKind, "kind", label=_("Kind"))
    role = TermsFilter(words.Role, "role", row=PARTICIPATION, in_order=True, label=_("Role"))
    country = JurisdictionFilter("country", label=_("Country"))

    to_dispute = ""
    orders_by = {
        "name": (_("name"), ["name_key", "pk"]),
        "-disputes": (_("number of disputes"), ["-dispute_count", "name_key", "pk"]),
        "relevance": (_("relevance"), ["name_key", "pk"]),
    }
    control_names = ("q",)
    facet_names = ("kind", "role", "country")

    @staticmethod
    def published() -> QuerySet[Party]:
        """Return the parties the public sees, with the number of their disputes."""
        return Party.objects.published().with_dispute_count()

    def headline(self, count: int) -> str:
        """Return what is listed in words: "14 parties in Japan as claimant, trade association"."""
        head = ngettext("%(n)s party", "%(n)s parties", max(count, 1)) % {"n": number(count)}
        return sentence(head, PHRASES, self.said)


# How each parameter is said after the noun, in this order.
PHRASES: dict[str, Any] = {
    "country": _(" in %s"),
    "role": _(" as %s"),
    "kind": _(", %s"),
    "q": _(" matching %s"),
}
