"""The page on the register itself: method, limits, licence, and how large it is today."""

from typing import Any

from django.db.models import Max, Min, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from disputes import vocabulary as words
from disputes.filters import reads
from disputes.models import Claim, Court, Dispute, Event, Party, Source, System


@reads()
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Show what the register is and how it is made. Every number on the page is counted now."""
    return render(request, "about.html", {"size": _size(), "age": _age()})


def _size() -> dict[str, int]:
    """Count what the public record holds."""
    disputes = Dispute.objects.published()
    sources = Source.objects.filter(dispute__in=disputes)
    primary = words.SourceKind.groups()["primary"].values
    return {
        "disputes": disputes.count(),
        "suits": disputes.filter(kind__in=words.DisputeKind.with_stages()).count(),
        "jurisdictions": disputes.values("jurisdiction").distinct().count(),
        "parties": Party.objects.published().count(),
        "systems": System.objects.published().count(),
        "courts": Court.objects.filter(proceedings__dispute__in=disputes).distinct().count(),
        "claims": Claim.objects.published().count(),
        "events": Event.objects.published().count(),
        "sources": sources.values("url").distinct().count(),
        "primary_sources": sources.filter(kind__in=primary).values("url").distinct().count(),
    }


def _age() -> dict[str, Any]:
    """Return how old the record is: first opening, and how long ago its facts and checks lie."""
    return Dispute.objects.published().aggregate(
        first_opened=Min("opened_on"),
        newest_status=Max("status_as_of", filter=~Q(status_as_of=None)),
        first_checked=Min("checked_on"),
        last_checked=Max("checked_on"),
    )
