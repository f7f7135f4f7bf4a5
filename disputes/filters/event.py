"""Which events, across all disputes: the parameters of `/timeline/`."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import vocabulary as words
from disputes.dates import PartialDate, is_reached
from disputes.figures import Column, Mask
from disputes.models import Entry, Event, Participation, SystemAtIssue, WorkAtIssue
from disputes.models.event import outcome_unknown, upcoming

from .base import RecordFilterSet
from .headline import number, period, sentence
from .kinds import JurisdictionFilter, Row, SinceFilter, TermsFilter, UntilFilter, WordsFilter, YearFilter
from .named import party_filter, system_filter

PARTICIPATION = Row(Participation, "dispute", outer="dispute", label="party")
WORK = Row(WorkAtIssue, "dispute", outer="dispute", label="work")
SYSTEM = Row(SystemAtIssue, "dispute", outer="dispute", label="system")


class When(words.Terms):
    """Which part of the timeline is listed."""

    UPCOMING = "upcoming", _("Announced for today or later."), _("Coming")
    PASSED = (
        "passed",
        _("Announced for a date gone by; no source says that it took place."),
        _("Passed, outcome not on record"),
    )
    HAPPENED = "happened", _("A source says that it took place."), _("Happened")


class WhenFilter(TermsFilter):
    """The part of the timeline, as of today."""

    def condition(self, value: list[str]) -> Q:
        """One of the parts."""
        today = timezone.localdate()
        parts = {When.UPCOMING: upcoming(today), When.PASSED: outcome_unknown(today), When.HAPPENED: Q(state="")}
        condition = Q()
        for part in value:
            condition |= parts[When(part)]
        return condition

    @property
    def kept(self) -> tuple[str, ...]:
        """Whether it was announced or happened, and its date."""
        return ("state", "date")

    def entries(self, columns: dict[str, Column], value: list[str]) -> Mask:
        """Those in one of the parts."""
        today = PartialDate(timezone.localdate().isoformat())
        scheduled = columns["state"].among([words.EventState.SCHEDULED])
        coming = columns["date"].where(lambda date: is_reached(date, today))
        parts = {
            When.UPCOMING: scheduled & coming,
            When.PASSED: scheduled & ~coming,
            When.HAPPENED: columns["state"].among([""]),
        }
        return np.logical_or.reduce([parts[When(part)] for part in value])


class EventFilter(RecordFilterSet):
    """The filters of the timeline."""

    q = WordsFilter(Entry.Kind.EVENT)
    party = party_filter(row=PARTICIPATION, label=_("Party to the dispute"))
    system = system_filter(row=SYSTEM)
    after = SinceFilter("date", label=_("From"))
    before = UntilFilter("date", label=_("To"))
    when = WhenFilter(When, "", label=_("When"))
    event = TermsFilter(words.EventKind, "kind", label=_("Event"))
    jurisdiction = JurisdictionFilter("dispute__jurisdiction", label=_("Where"))
    status = TermsFilter(words.DisputeStatus, "dispute__status", in_order=True, label=_("Status of the dispute"))
    kind = TermsFilter(words.DisputeKind, "dispute__kind", label=_("Form of the dispute"))
    work = TermsFilter(words.WorkKind, "kind", row=WORK, label=_("Works"))
    year = YearFilter("date__year", label=_("Year"))

    published = Event.objects.published
    to_dispute = "dispute"
    orders_by = {
        "-date": (_("newest"), ["-date", "-pk"]),
        "date": (_("oldest"), ["date", "pk"]),
    }
    control_names = ("q", "party", "system", "after", "before")
    facet_names = ("event", "jurisdiction", "status", "kind", "work", "party", "system", "year")
    open_facets = 3

    @classmethod
    def usual_order(cls, given: Mapping[str, Sequence[str]]) -> str:
        """Return the soonest first of what is coming, else the newest first."""
        return "date" if list(given.get("when", ())) == ["upcoming"] else "-date"

    def headline(self, count: int) -> str:
        """Return what is listed in words: "8 coming dates", "499 events"."""
        when = self.values.get("when")
        if when == [When.UPCOMING]:
            head = ngettext("%(n)s coming date", "%(n)s coming dates", max(count, 1))
        elif when == [When.PASSED]:
            head = ngettext(
                "%(n)s date passed, outcome not on record", "%(n)s dates passed, outcome not on record", max(count, 1)
            )
        else:
            head = ngettext("%(n)s event", "%(n)s events", max(count, 1))
        head = sentence(head % {"n": number(count)}, PHRASES, self.said)
        dates = period(self.cleaned.get("after"), self.cleaned.get("before"))
        return f"{head}, {dates}" if dates else head


# How the other parameters are said after the noun, in this order.
PHRASES: dict[str, Any] = {
    "party": _(" with %s"),
    "jurisdiction": _(" in %s"),
    "work": _(" over %s"),
    "system": _(" about %s"),
    "year": _(" in %s"),
    "event": _(", %s"),
    "kind": _(", form %s"),
    "status": _(", dispute %s"),
    "q": _(" matching %s"),
}
