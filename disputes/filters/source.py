"""Which sources, across all disputes: the parameters by which programs list them; they have no page of their own."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.codes import LANGUAGE
from disputes.models import Participation, Source

from .base import RecordFilterSet
from .headline import number, period, sentence
from .kinds import CodesFilter, JurisdictionFilter, Row, SinceFilter, TermsFilter, UntilFilter
from .named import party_filter

PARTICIPATION = Row(Participation, "dispute", outer="dispute", label="party")


class SourceFilter(RecordFilterSet):
    """The filters of the list of sources. No words are searched for in it."""

    party = party_filter(row=PARTICIPATION, label=_("Party to the dispute"))
    after = SinceFilter("published_on", label=_("Published from"))
    before = UntilFilter("published_on", label=_("Published to"))
    source = TermsFilter(words.SourceKind, "kind", in_order=True, label=_("Kind of source"))
    language = CodesFilter(
        "language",
        is_code=lambda tag: bool(LANGUAGE.fullmatch(tag)),
        hint=_("Use a language tag (BCP 47) such as en, ja or zh-Hans."),
        label=_("Language"),
    )
    jurisdiction = JurisdictionFilter("dispute__jurisdiction", label=_("Where"))

    published = Source.objects.published
    to_dispute = "dispute"
    orders_by = {
        "-published": (_("newest"), [F("published_on").desc(nulls_last=True), "-pk"]),
        "published": (_("oldest"), [F("published_on").asc(nulls_last=True), "pk"]),
    }
    control_names = ("party", "after", "before")
    facet_names = ("source", "language", "jurisdiction", "party")

    def headline(self, count: int) -> str:
        """Return what is listed in words: "8 sources, court document, in Japan"."""
        head = ngettext("%(n)s source", "%(n)s sources", max(count, 1)) % {"n": number(count)}
        head = sentence(head, PHRASES, self.said)
        dates = period(self.cleaned.get("after"), self.cleaned.get("before"))
        return f"{head}, {dates}" if dates else head


# How the other parameters are said after the noun, in this order.
PHRASES: dict[str, Any] = {
    "source": _(", %s"),
    "language": _(", language %s"),
    "party": _(" on disputes with %s"),
    "jurisdiction": _(" in %s"),
}
