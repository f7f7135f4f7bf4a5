"""The site map (sitemaps.org 0.9): an index, and files of at most 50,000 addresses, written as they are read."""

from collections.abc import Iterable, Iterator
from datetime import UTC
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.views.decorators.http import require_safe

from disputes.filters import reads
from disputes.imprint import whole_address
from disputes.models.reading import one_moment

from .sections import SECTIONS, Place, single_pages

PAGES = "pages"  # the section of the pages of which there is one each
_TYPE = "application/xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<{} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
_TOGETHER = 500  # addresses that are sent at a time


@reads()
@require_safe
def site_index(request: HttpRequest) -> HttpResponse:
    """Answer with the index: one file for the single pages, and as many as each kind of thing needs."""
    with one_moment():
        files = [(PAGES, 1)]
        for name, section in SECTIONS.items():
            files += [(name, number) for number in range(1, section.files + 1)]
    body = "".join(f"<sitemap><loc>{_address(reverse('site_map', args=file))}</loc></sitemap>\n" for file in files)
    return HttpResponse(f"{_HEAD.format('sitemapindex')}{body}</sitemapindex>\n", content_type=_TYPE)


@reads()
@require_safe
def site_map(request: HttpRequest, section: str, number: int) -> Any:
    """Answer with a file that the index names; 404 for another."""
    if section == PAGES and number == 1:
        return _streamed(single_pages())
    if section not in SECTIONS or not 0 < number <= SECTIONS[section].files:
        raise Http404("no such part of the site map")
    return _streamed(SECTIONS[section].places(number))


def _streamed(places: Iterable[Place]) -> StreamingHttpResponse:
    return StreamingHttpResponse(_written(places), content_type=_TYPE)


def _written(places: Iterable[Place]) -> Iterator[str]:
    """Give the file in pieces, all of it as of one moment."""
    yield _HEAD.format("urlset")
    with one_moment():
        lines = []
        for place in places:
            lines.append(f"<url><loc>{_address(place.path)}</loc>{_lastmod(place)}</url>\n")
            if len(lines) == _TOGETHER:
                yield "".join(lines)
                lines = []
    yield "".join([*lines, "</urlset>\n"])


def _address(path: str) -> str:
    return escape(whole_address(path))


def _lastmod(place: Place) -> str:
    if place.changed_at is None:
        return ""
    return f"<lastmod>{place.changed_at.astimezone(UTC).isoformat(timespec='seconds')}</lastmod>"
