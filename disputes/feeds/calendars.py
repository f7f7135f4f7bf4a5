"""The calendars: of every list that has dates, of each dispute and of each party, under the list's own parameters."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from disputes import imprint
from disputes.filters import DisputeFilter, EventFilter, reads, refusal
from disputes.filters.base import RecordFilterSet
from disputes.models import Dispute, Event, Party, ThingKind
from disputes.review import answer_for
from disputes.typography import curl

from .calendar import About, written
from .calendar_events import announced, fetched, within


@reads(DisputeFilter)
@require_safe
def dispute_list_calendar(request: HttpRequest) -> HttpResponse:
    """Answer with the dates of the disputes that the address asks for; 400, saying why, if a value is wrong."""
    return _of_list(request, DisputeFilter(request.GET), "disputes", reverse("dispute_list"), "dispute")


@reads(EventFilter)
@require_safe
def timeline_calendar(request: HttpRequest) -> HttpResponse:
    """Answer with the announced events that the address asks for; 400, saying why, if a value is wrong."""
    return _of_list(request, EventFilter(request.GET), "timeline", reverse("timeline"), "pk")


@reads()
@require_safe
def dispute_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the dates of one published dispute; if there is none, with what became of it."""
    dispute = Dispute.objects.published().filter(slug=slug).only("slug", "title").first()
    if dispute is None:
        return answer_for(request, ThingKind.DISPUTE, slug)
    about = About(curl(dispute.title), dispute.get_absolute_url(), request.path)
    return _answer(slug, about, announced(Event.objects.published().filter(dispute=dispute), timezone.localdate()))


@reads()
@require_safe
def party_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the dates of a party's disputes, whatever its role; if there is no such party, what became of it."""
    party = Party.objects.published().filter(slug=slug).first()
    if party is None:
        return answer_for(request, ThingKind.PARTY, slug)
    about = About(_("Disputes of %s") % curl(party.name), party.get_absolute_url(), request.path)
    of_party = Event.objects.published().filter(dispute__in=party.participations.values("dispute"))
    return _answer(slug, about, announced(of_party, timezone.localdate()))


def _of_list(request: HttpRequest, filter_: RecordFilterSet, name: str, page: str, column: str) -> HttpResponse:
    """Answer with the calendar of a list; `column` of an event is the key of the list's row."""
    if refused := refusal(filter_):
        return refused
    query = filter_.query.without("order").removesuffix("?")
    events = within(filter_, announced(Event.objects.published(), timezone.localdate()), column)
    return _answer(name, About(filter_.listed, page + query, request.path + query), events)


def _answer(name: str, about: About, events: "QuerySet[Event]") -> HttpResponse:
    return HttpResponse(
        written(about, fetched(events), timezone.localdate()),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": f'inline; filename="{name}.ics"',
            "Access-Control-Allow-Origin": "*",
            "Link": f'<{imprint.LICENCE_URL}>; rel="license"',
        },
    )
