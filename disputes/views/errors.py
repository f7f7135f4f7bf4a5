"""What a visitor reads when an address or the server fails; `disputes.urls` names these as its handlers."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from disputes.models import is_busy

RETRY_AFTER = "30"  # seconds


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400 to a request that cannot be read."""
    return HttpResponse(render_to_string("400.html"), status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403 to a request for what is not public."""
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 to an address that was never given, whose record is not public, or of a page that a list lacks."""
    return render(request, "404.html", {"first_page": _first_page(request)}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500, or 503 if the database was too busy; Django has logged what failed.

    The pages need neither the request nor the database: either may be what failed.
    """
    if is_busy(sys.exception()):
        headers = {"Retry-After": RETRY_AFTER, "Cache-Control": "no-store"}
        return HttpResponse(render_to_string("503.html"), status=503, headers=headers)
    return HttpResponse(render_to_string("500.html"), status=500)


def _first_page(request: HttpRequest) -> str:
    """Return the address of a list's first page, if what is missing is another page of it; else nothing."""
    query = request.GET.copy()
    if request.resolver_match is None or request.resolver_match.kwargs or not query.pop("page", None):
        return ""
    return f"{request.path}?{query.urlencode()}"
