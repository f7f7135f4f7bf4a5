"""The page on what can be followed: the feeds and calendars, and how the usual programs take them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from disputes.filters import reads
from disputes.imprint import whole_address

_SLUG = "its-name"  # where the address of one dispute or party has its own


@reads(record=False)
@require_safe
def follow(request: HttpRequest) -> HttpResponse:
    """Show every feed and calendar there is, each with its whole address."""
    context = {
        "feeds": {name: whole_address(reverse(f"{name}_feed")) for name in ("dispute_list", "timeline", "change")},
        "calendars": {name: whole_address(reverse(f"{name}_calendar")) for name in ("dispute_list", "timeline")},
        "dispute": whole_address(reverse("dispute_list") + _SLUG),
        "party": whole_address(reverse("party_list") + _SLUG),
    }
    return render(request, "follow.html", context)
