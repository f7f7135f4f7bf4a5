"""The way of a request for a public page: not changed, kept, or made anew; nothing personal is ever kept.

The record is written a few times a day and read all day. A page that `reads` declares is a function of its address,
its language, the day, the release and the state of the record. All of these make its key, so that no page needs to
be thrown away: after a write nobody asks for the old key. The key is also the page's entity tag; it is keyed with
SECRET_KEY, so that only who was given a page can name its tag, and 304 can be answered before anything is rendered.
"""

from collections.abc import Callable
from datetime import datetime
from hashlib import blake2b

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language

from disputes.filters import Parameters
from disputes.models import current_version
from disputes.release import build

from .asked import has_already, has_any, is_personal, parameters_of, takes_gzip
from .shelf import Shelf

# It may be stored anywhere but is asked for again each time, so that a change is seen at the very next request.
FOR_ALL = "no-cache"
FOR_ONE = "private, no-cache"
VARY = "Accept-Encoding"


class PageCacheMiddleware:
    """Answers for public pages what is known without making them.

    It stands inside what every answer passes (headers, the redirect to https) and outside sessions. A middleware
    that chooses the language belongs outside it. With DEBUG it is left out, so that an edited template shows.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if settings.DEBUG:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.shelf = Shelf()
        self.secret = salted_hmac("disputes.caching", build(), algorithm="sha256").digest()
        # Read once: these are asked for at every request, and Django's way to a setting is long.
        self.urlconf, self.session = settings.ROOT_URLCONF, settings.SESSION_COOKIE_NAME
        self.zone = timezone.get_default_timezone()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 304, the page that is kept, or what the rest of the chain answers."""
        language = get_language()
        parameters = parameters_of(request.path_info, self.urlconf, language)
        if parameters is None or request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        request.get_host()  # raises DisallowedHost, which becomes 400, before anything is answered
        if is_personal(request, self.session):
            response = self.get_response(request)
            response.headers.setdefault("Cache-Control", FOR_ONE)
            return response
        version = current_version() if parameters.shows_record else ""
        key = self.key(request, parameters, language, version)
        if has_already(request, _tag(key)):
            return _not_modified(_tag(key))
        kept = self.shelf.take(key, takes_gzip(request))
        if kept:
            response = kept.as_response()
        else:
            response = self.make(request, lambda shown: self.key(request, parameters, language, shown or version))
        tag = response.headers.get("ETag", _tag(key))
        return _not_modified(tag) if response.status_code == 200 and has_any(request) else response

    def key(self, request: HttpRequest, parameters: Parameters, language: str | None, version: str) -> str:
        """Return the name of the page that is asked for, as it is at a version of the record."""
        facts = (
            version,
            parameters.beside(),
            request.path,  # with the prefix under which the site is served
            request.path_info,
            parameters.normal(request.META.get("QUERY_STRING", "")),
            language,
            datetime.now(self.zone).toordinal(),  # pages say what is still to come
        )
        return blake2b(repr(facts).encode(), key=self.secret, digest_size=16).hexdigest()

    def make(self, request: HttpRequest, key_at: Callable[[str], str]) -> HttpResponse:
        """Let the page be made; keep it and send it compressed if it is one for everybody.

        Its key is that of the version which it shows: something may have been written since the request came.
        """
        response = self.get_response(request)
        if not _is_for_all(response):
            if response.status_code < 500:
                response.headers.setdefault("Cache-Control", FOR_ALL)
            return response
        key = key_at(getattr(request, "record_version", ""))
        response.headers["ETag"] = _tag(key)
        response.headers["Cache-Control"] = FOR_ALL
        patch_vary_headers(response, [VARY])
        if not response.streaming and not response.has_header("Content-Encoding"):
            # No page for all holds a secret, so compressing it gives none away (BREACH); others stay as they are.
            sent = self.shelf.put(key, response)[takes_gzip(request)]
            response.content = sent.body
            for name, value in sent.headers.items():
                response.headers[name] = value
        return response


def _is_for_all(response: HttpResponse) -> bool:
    """Say whether an answer is a page that everybody would get: found, and touched by nothing of the visitor's."""
    vary = {name.strip().lower() for name in response.get("Vary", "").split(",") if name.strip()}
    control = response.get("Cache-Control", "").lower()
    return (
        response.status_code == 200
        and not response.cookies
        and vary <= {VARY.lower()}
        and "private" not in control
        and "no-store" not in control
    )


def _tag(key: str) -> str:
    """Return the entity tag of a page."""
    return f'W/"{key}"'


def _not_modified(tag: str) -> HttpResponse:
    """Return 304 with the headers by which caches go (RFC 9110, 15.4.5)."""
    return HttpResponseNotModified(headers={"ETag": tag, "Cache-Control": FOR_ALL, "Vary": VARY})
