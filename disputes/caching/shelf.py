"""Where pages are kept: a bounded cache, plain and compressed, that may fail without taking the site with it."""

import gzip
import logging
from time import monotonic
from typing import Any, NamedTuple

from django.core.cache import caches
from django.http import HttpResponse

LARGEST = 512 * 1024  # bytes of a page that is kept
PAUSE = 10  # seconds for which a cache that failed is left alone, lest every request wait for it

logger = logging.getLogger(__name__)


class Kept(NamedTuple):
    """A page as it is sent: its headers and its body."""

    headers: dict[str, str]
    body: bytes

    def as_response(self) -> HttpResponse:
        """Return it as an answer."""
        return HttpResponse(self.body, headers=self.headers)


class Shelf:
    """The cache named "pages". Its failures are logged and otherwise look like pages that are not there."""

    def __init__(self) -> None:
        self._back_at = 0.0

    def take(self, key: str, is_compressed: bool) -> Kept | None:
        """Return the page kept under a key, None if there is none."""
        if monotonic() < self._back_at:
            return None
        try:
            kept = caches["pages"].get(_name(key, is_compressed))
            return Kept(*kept) if kept else None
        except Exception as failure:  # whatever the cache's client raises, the page can be made
            return self._failed(failure)

    def put(self, key: str, response: HttpResponse) -> dict[bool, Kept]:
        """Keep a page under a key, and return it plain (False) and compressed (True)."""
        headers = {name: value for name, value in response.items() if name != "Content-Length"}
        body = response.content
        # Level 6 and no time of day, so that the same page is the same bytes everywhere.
        packed = gzip.compress(body, 6, mtime=0)
        both = {
            False: Kept({**headers, "Content-Length": str(len(body))}, body),
            True: Kept({**headers, "Content-Encoding": "gzip", "Content-Length": str(len(packed))}, packed),
        }
        if len(body) <= LARGEST and monotonic() >= self._back_at:
            try:
                caches["pages"].set_many({_name(key, packed): tuple(kept) for packed, kept in both.items()})
            except Exception as failure:  # as above
                self._failed(failure)
        return both

    def _failed(self, failure: Exception) -> Any:
        self._back_at = monotonic() + PAUSE
        # Its words may hold the address of the server, and that a password.
        kind = type(failure).__name__
        logger.warning("The cache of pages fails (%s); for %s s pages are made without it.", kind, PAUSE)


def _name(key: str, is_compressed: bool) -> str:
    return f"{key}.gz" if is_compressed else key
