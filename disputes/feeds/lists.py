"""The feeds of filtered lists: what is new in the disputes of a list, or among its events."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from disputes.figures import Numbers
from disputes.filters import DisputeFilter, EventFilter, reads, refusal

from .atom import answer
from .developments import OF_DISPUTES, OF_EVENTS, Stream, newest
from .entries import entries


@reads(DisputeFilter)
@require_safe
def dispute_list_feed(request: HttpRequest) -> HttpResponse:
    """Answer with the newest developments of the disputes that match: new events, corrections, statuses, records."""
    subtitle = _("New events, corrections and statuses of these disputes, and disputes newly on record.")
    return _feed(request, DisputeFilter(request.GET), "disputes", reverse("dispute_list"), OF_DISPUTES, subtitle)


@reads(EventFilter)
@require_safe
def timeline_feed(request: HttpRequest) -> HttpResponse:
    """Answer with the events that match, those newest on record or corrected last on top."""
    subtitle = _("Events as they come on record or are corrected, announced ones as well.")
    return _feed(request, EventFilter(request.GET), "timeline", reverse("timeline"), OF_EVENTS, subtitle)


def _feed(
    request: HttpRequest, filter_: Any, name: str, page: str, streams: Sequence[Stream], subtitle: str
) -> HttpResponse:
    if refused := refusal(filter_):
        return refused
    found = newest(streams, _keys(filter_))
    return answer(
        request,
        name=name,
        title=filter_.listed,
        subtitle=subtitle,
        page=page,
        query=filter_.query.without("order").removesuffix("?"),
        entries=entries(found),
    )


def _keys(filter_: Any) -> Numbers | None:
    """Return the keys of the rows that match, in order; None if no filter is applied, and all do."""
    if not filter_.cleaned:
        return None
    selection = filter_.selection
    keys: Numbers = selection.sheet.own.keys[selection.rows()]
    return keys
