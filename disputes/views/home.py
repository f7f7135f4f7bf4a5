"""The first page: the numbers that matter now, the latest developments, the coming dates, the first case."""

from typing import Any

from django.conf import settings
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from disputes import figures
from disputes import vocabulary as words
from disputes.filters import DisputeFilter, reads
from disputes.models import Claim, Dispute, Event

LATEST = 9
DATES = 5
CLAIM_KINDS = 8
WORKS = 12


@reads()
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the register at a glance; an empty register says so."""
    published = Dispute.objects.published()
    today = timezone.localdate()
    summed = published.aggregate(count=Count("pk"), checked=Max("checked_on"))
    if not summed["count"]:
        return render(request, "home_empty.html")
    events = Event.objects.published().select_related("dispute")
    register = DisputeFilter()
    # Among so many disputes with the latest developments there are enough that something happened in.
    active = register.listing(published).keys(0, 3 * LATEST)
    tallied = {name: figures_of(register, name) for name in ("status", "jurisdiction", "work")}
    context: dict[str, Any] = {
        "today": today,
        "count": summed["count"],
        "checked": summed["checked"],
        "tally": tallied["status"],
        "open": sum(f.times for f in tallied["status"] if f.value in words.DisputeStatus.groups()["open"].values),
        "latest": events.filter(dispute__in=active).latest_of_its_dispute().newest_first()[:LATEST],
        "coming": events.upcoming(today).order_by("date", "pk")[:DATES],
        "passed": events.outcome_unknown(today).newest_first()[:DATES],
        "first_case": first_case(),
        "ledger": figures.claim_ledger(Claim.objects.published()),
        "claim_kinds": CLAIM_KINDS,
        "places": tallied["jurisdiction"],
        "works": tallied["work"][:WORKS],
    }
    return render(request, "home.html", context)


def figures_of(register: DisputeFilter, name: str) -> list[figures.Figure]:
    """Return how many disputes there are by the values of a filter, the most first."""
    return [figures.Figure(value, "", times) for value, times in register.selection.count(name)]


def first_case() -> Dispute | None:
    """Return the dispute that is featured: the one the settings name, else the newest on record."""
    published = Dispute.objects.published().for_cards()
    featured = published.filter(slug=settings.FEATURED_DISPUTE).first()
    return featured or published.order_by("-opened_on", "-pk").first()
