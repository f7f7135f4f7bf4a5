"""A calendar whole: an iCalendar object of RFC 5545 with the properties of RFC 7986, as programs subscribe to it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import icalendar
from django.utils.translation import gettext as _

from disputes import imprint
from disputes.dates import PartialDate
from disputes.models import Event
from disputes.typography import curl
from disputes.vocabulary import EventState

from .calendar_entry import entry_of, last_revised, plain
from .calendar_events import KEPT

PRODID = "-//AI Copyright Disputes//Calendar 1//EN"
REFRESH = datetime.timedelta(hours=6)  # after which a program may well ask again
MOST_NAMED = 10  # events of which not even the month is known


@dataclass(frozen=True)
class About:
    """What a calendar says of itself: what it holds in words, the path of the page that shows it, and its own."""

    holds: str
    page: str
    path: str


def written(about: About, events: Sequence[Event], today: datetime.date) -> bytes:
    """Return the calendar of these events, `announced` as of today, as the octets of its file.

    An event of which only the year is known has no entry, since a bar over a whole year says nothing; the description
    of the calendar names it.
    """
    shown = [event for event in events if not _is_vague(event)]
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    _add_what_it_is(calendar, about, events)
    if shown:
        calendar.add("last-modified", max(last_revised(event, today) for event in shown))
    for event in shown:
        calendar.add_component(entry_of(event, today))
    if not shown:
        calendar.add_component(_zone())
    octets: bytes = calendar.to_ical()
    return octets


def _add_what_it_is(calendar: icalendar.Calendar, about: About, events: Sequence[Event]) -> None:
    """Add its name and the like, each as RFC 7986 and as the property that older programs read."""
    name = icalendar.vText(plain(f"{about.holds[:1].upper()}{about.holds[1:]} · {imprint.NAME}"))
    description = icalendar.vText(plain("\n\n".join(_paragraphs(events))))
    for property_, value in (
        ("name", name),
        ("x-wr-calname", name),
        ("description", description),
        ("x-wr-caldesc", description),
        ("x-published-ttl", icalendar.vDuration(REFRESH)),
    ):
        calendar.add(property_, value)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("url", imprint.whole_address(about.page))
    calendar.add("source", imprint.whole_address(about.path), parameters={"VALUE": "URI"})


def _paragraphs(events: Sequence[Event]) -> Iterator[str]:
    yield _(
        "Announced hearings, deadlines and other dates: those to come, and those of the last %(days)s days. "
        "A date may change at short notice: ask the court before you rely on it."
    ) % {"days": KEPT.days}
    named = [event for event in events if _is_vague(event) and event.state == EventState.SCHEDULED]
    if named:
        lines = [f"{event.date}: {curl(event.dispute.title)}: {curl(event.title)}" for event in named[:MOST_NAMED]]
        more = len(named) - MOST_NAMED
        lines += [_("and %s more") % more] if more > 0 else []
        yield "\n".join([_("Announced for a year only, and so without an entry:"), *lines])
    yield f"{imprint.LICENCE}, {imprint.LICENCE_URL}"


def _is_vague(event: Event) -> bool:
    """Say whether not even the month of an event is known, or no calendar has a day after it (9999-12-31)."""
    date = PartialDate(event.date)
    return date.precision == "year" or date.last == datetime.date.max


def _zone() -> icalendar.Timezone:
    """Return the time zone UTC: a calendar must have some component (RFC 5545, 3.6), and this one shows nothing."""
    zone, standard = icalendar.Timezone(), icalendar.TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime.datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", datetime.timedelta(0))
    standard.add("tzoffsetto", datetime.timedelta(0))
    zone.add_component(standard)
    return zone
