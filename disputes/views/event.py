"""The timeline: what happened and what is coming, across disputes."""

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from disputes.dates import PartialDate
from disputes.filters import EventFilter, reads
from disputes.models import Citation, Event

from .found import event_texts, show_found
from .paging import page_of

PER_PAGE = 50


class Month(NamedTuple):
    """The events of one month, or those of a year of which the month is not known."""

    date: PartialDate
    events: list[Event]


@reads(EventFilter)
@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """Show the events that the address asks for, 50 a page, under their months."""
    events = EventFilter(request.GET)
    cited = Prefetch("citations", Citation.objects.select_related("source").order_by("pk"))
    shown = Event.objects.published().select_related("dispute", "party").prefetch_related(cited)
    page = page_of(request, events.listing(shown), PER_PAGE)
    show_found(events.sought, page, attrgetter("title"), event_texts)
    context = {
        "filter": events,
        "page": page,
        "headline": events.headline(page.paginator.count),
        "months": _months(page),
        "today": timezone.localdate(),
    }
    return render(request, "timeline/list.html", context)


def _months(events: Iterable[Event]) -> list[Month]:
    """Divide events, which are in the order of their dates, by month."""
    return [Month(PartialDate(month), list(of)) for month, of in groupby(events, key=lambda event: event.date[:7])]
