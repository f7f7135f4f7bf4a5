"""Which courts: the parameters by which programs list them; they have no page of their own."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.codes import is_jurisdiction
from disputes.figures import Column, Mask
from disputes.models import Court

from .base import RecordFilterSet
from .headline import number, sentence
from .kinds import JurisdictionFilter, TermsFilter

COUNTRY = 2  # characters of a country's code, with which that of a subdivision begins: US-CA


class SeatFilter(JurisdictionFilter):
    """Countries, each with its subdivisions: US is that of a court of the United States and of one of California."""

    def condition(self, value: list[str]) -> Q:
        """In one of the countries."""
        condition = super().condition(value)
        for code in value:
            condition |= Q(**{f"{self.column}__startswith": f"{code}-"})
        return condition

    def entries(self, columns: dict[str, Column], value: list[str]) -> Mask:
        """Those in one of the countries."""
        return columns[self.column].where(lambda code: code[:COUNTRY] in value)

    def text(self, value: str) -> str:
        """The name of the country."""
        return super().text(value[:COUNTRY]) if is_jurisdiction(value[:COUNTRY]) else value


class CourtFilter(RecordFilterSet):
    """The filters of the list of courts and authorities. No words are searched for in it."""

    jurisdiction = SeatFilter("jurisdiction", label=_("Where"))
    level = TermsFilter(words.CourtLevel, "level", in_order=True, label=_("Level"))

    to_dispute = ""
    orders_by = {
        "name": (_("name"), ["name_key", "pk"]),
        "-name": (_("name, from the end"), ["-name_key", "-pk"]),
    }
    control_names = ()
    facet_names = ("level", "jurisdiction")

    @staticmethod
    def published() -> QuerySet[Court]:
        """Return the courts the public sees."""
        return Court.objects.published()

    def headline(self, count: int) -> str:
        """Return what is listed in words: "14 courts in Japan, first instance"."""
        head = ngettext("%(n)s court", "%(n)s courts", max(count, 1)) % {"n": number(count)}
        return sentence(head, PHRASES, self.said)


# How each parameter is said after the noun, in this order.
PHRASES: dict[str, Any] = {"jurisdiction": _(" in %s"), "level": _(", %s")}
