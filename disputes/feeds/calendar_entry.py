"""One announced event as an entry of a calendar: a VEVENT of RFC 5545, all day, no more exact than its date."""

import datetime
import re

import icalendar
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from disputes import imprint
from disputes.dates import PartialDate
from disputes.models import Event
from disputes.typography import curl
from disputes.vocabulary import EventState

# Sequence numbers count the seconds from here; they fit the 31 bits that programs have for them until 2093.
_START = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
# RFC 5545 has no way to write controls but the tab; programs take the rarer breaks of lines for its own.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029]")


def entry_of(event: Event, today: datetime.date) -> icalendar.Event:
    """Return an event, dated to a day or a month, as its entry; `today` tells what has passed.

    A month is a span of all its days that blocks none of them, and its title says that the day is not known. What was
    moved or called off stays at its date, cancelled; the new date is an event of its own.
    """
    date = PartialDate(event.date)
    revised = last_revised(event, today)
    entry = icalendar.Event()
    entry.add("uid", uid_of(event))
    entry.add("dtstamp", revised)
    entry.add("last-modified", revised)
    entry.add("created", min(event.shown_at, revised))
    entry.add("sequence", max(0, int((revised - _START).total_seconds())))
    entry.add("dtstart", date.first)
    entry.add("dtend", date.last + datetime.timedelta(days=1))  # the day after, as RFC 5545 (3.6.1) has it
    entry.add("summary", plain(_summary(event)))
    entry.add("description", plain(_description(event, today)))
    entry.add("url", imprint.whole_address(event.get_absolute_url()))
    entry.add("categories", [str(event.get_kind_display())])
    entry.add("status", _status(event))
    entry.add("transp", "TRANSPARENT")  # it is nobody's appointment
    return entry


def uid_of(event: Event) -> str:
    """Return the lasting name of an event: neither a new slug nor another date, title or host changes it."""
    return f"event-{event.dispute_id}-{event.number}@{settings.TAG_HOST}"


def last_revised(event: Event, today: datetime.date) -> datetime.datetime:
    """Return when the entry came to read as it does today: written, corrected, or its date gone by."""
    moments = [event.corrected_at, event.dispute.changed_at]
    if event.party:
        moments.append(event.party.changed_at)
    if event.is_outcome_unknown(today):
        passed = datetime.datetime.combine(PartialDate(event.date).last + datetime.timedelta(days=1), datetime.time())
        moments.append(timezone.make_aware(passed, timezone.get_default_timezone()))
    return max(moments).astimezone(datetime.UTC).replace(microsecond=0)


def plain(value: str) -> str:
    """Return a text without the characters that a calendar has no way to write; its lines end in one way."""
    return _UNWRITABLE.sub("\ufffd", _BREAKS.sub("\n", value))


def _status(event: Event) -> str:
    if event.state in (EventState.MOVED, EventState.CANCELLED):
        return "CANCELLED"
    return "CONFIRMED" if PartialDate(event.date).precision == "day" else "TENTATIVE"


def _summary(event: Event) -> str:
    """Return the title: what is off or inexact first, as a program shows but its first words, then the dispute."""
    words = f"{curl(event.dispute.title)}: {curl(event.title)}"
    date = PartialDate(event.date)
    if date.precision == "month":
        words = _("Some day in %(month)s: %(words)s") % {"month": date.in_words, "words": words}
    if event.state == EventState.MOVED:
        return _("Moved: %s") % words
    if event.state == EventState.CANCELLED:
        return _("Cancelled: %s") % words
    return words


def _description(event: Event, today: datetime.date) -> str:
    kind = str(event.get_kind_display()) + (f", {curl(event.party.name)}" if event.party else "")
    sources = [citation.source for citation in event.citations.all()]
    paragraphs = [
        f"{kind}. {_standing(event, today)}",
        curl(event.detail),
        "\n".join(_("Source: %s") % f"{curl(one.title)}, {curl(one.publisher)}, {one.url}" for one in sources),
        _("On record: %s") % imprint.whole_address(event.get_absolute_url()),
        f"{imprint.NAME}, {imprint.LICENCE}, {imprint.LICENCE_URL}",
    ]
    return "\n\n".join(filter(None, paragraphs))


def _standing(event: Event, today: datetime.date) -> str:
    """Return a sentence on what is known of the date."""
    when = {"date": PartialDate(event.date).in_words}
    if event.state == EventState.MOVED:
        return _("Was announced for %(date)s and put off. Its new date, if one is known, has its own entry.") % when
    if event.state == EventState.CANCELLED:
        return _("Was announced for %(date)s and called off.") % when
    if not event.state:
        return _("Took place: %(date)s.") % when
    if event.is_outcome_unknown(today):
        return _("Was announced for %(date)s. No source on record says that it took place.") % when
    return _("Announced for %(date)s.") % when
