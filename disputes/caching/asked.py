"""What a request asks for: which page, for whom, in which encoding, and only if it is not known already."""

from functools import lru_cache

from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.http import parse_etags

from disputes.filters import Parameters

LONGEST_REMEMBERED = 200  # characters of a path or a header


def parameters_of(path: str, urlconf: str, language: str | None) -> Parameters | None:
    """Return what the page at this address reads; None where no page of the public record is, such as the admin."""
    return (_declared if len(path) <= LONGEST_REMEMBERED else _declared.__wrapped__)(path, urlconf, language)


@lru_cache(2000)
def _declared(path: str, urlconf: str, language: str | None) -> Parameters | None:
    try:
        return getattr(resolve(path, urlconf).func, "parameters", None)
    except Resolver404:
        return None


def is_personal(request: HttpRequest, session: str) -> bool:
    """Say whether a request may be answered for one person only: it has a session, a message or a password."""
    if "HTTP_AUTHORIZATION" in request.META:
        return True
    return "HTTP_COOKIE" in request.META and not request.COOKIES.keys().isdisjoint(
        (session, CookieStorage.cookie_name)
    )


def takes_gzip(request: HttpRequest) -> bool:
    """Say whether the answer may be compressed."""
    header = request.META.get("HTTP_ACCEPT_ENCODING", "")
    return len(header) <= LONGEST_REMEMBERED and _names_gzip(header)


@lru_cache(200)
def _names_gzip(header: str) -> bool:
    """Say whether an Accept-Encoding names gzip or anything, and not as what is refused: `gzip;q=0`."""
    weights = {}
    for one in header.lower().split(","):
        name, _, weight = one.partition(";")
        weights[name.strip()] = weight.partition("=")[2].strip()
    weight = weights.get("gzip", weights.get("*", "0"))
    return weight.strip("0.") != "" or weight == ""


def has_already(request: HttpRequest, tag: str) -> bool:
    """Say whether the client holds the page of this tag, as its If-None-Match tells (RFC 9110, 13.1.2)."""
    header = request.META.get("HTTP_IF_NONE_MATCH")
    if not header:
        return False
    return header == tag or tag.removeprefix("W/") in (one.removeprefix("W/") for one in parse_etags(header))


def has_any(request: HttpRequest) -> bool:
    """Say whether the client wants the page only if there is none: `If-None-Match: *`."""
    return request.META.get("HTTP_IF_NONE_MATCH", "").strip() == "*"
