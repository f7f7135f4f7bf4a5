"""Which parties: the parameters of `/parties/`."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.models import Participation, Party, PartyAlias

from .base import RecordFilterSet
from .headline import number, sentence
from .kinds import JurisdictionFilter, Row, TermsFilter, WordsFilter

ALIAS = Row(PartyAlias, "party")
PARTICIPATION = Row(Participation, "party", within=(("dispute__record_state", words.RecordState.PUBLISHED),))


class PartyFilter(RecordFilterSet):
    """The filters of the list of parties."""

    q = WordsFilter([("name", None), ("native_name", None), ("name", ALIAS)], label=_("Words"))
    kind = TermsFilter(words.PartyKind, "kind", label=_("Kind"))
    role = TermsFilter(words.Role, "role", row=PARTICIPATION, in_order=True, label=_("Role"))
    country = JurisdictionFilter("country", label=_("Country"))

    orders_by = {
        "name": (_("name"), ["name_key", "pk"]),
        "-disputes": (_("number of disputes"), ["-dispute_count", "name_key", "pk"]),
    }
    control_names = ("q",)
    facet_names = ("kind", "role", "country")

    def __init__(self, data: Any = None, queryset: QuerySet[Party] | None = None, **kwargs: Any) -> None:
        """Take the parameters and the parties the public may see."""
        parties = Party.objects.published() if queryset is None else queryset
        super().__init__(data, parties.with_dispute_count(), **kwargs)  # type: ignore[attr-defined]

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
