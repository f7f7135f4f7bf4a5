"""Writes a feed as Atom (RFC 4287): what every feed of the site says of itself, and how it says its entries."""

import datetime
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from disputes.imprint import LICENCE, LICENCE_URL, NAME, titled, whole_address

from .tags import tag

MOST = 50  # entries
CONTENT_TYPE = "application/atom+xml; charset=utf-8"
EMPTY_SINCE = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)  # when a feed without entries was last updated
# What XML 1.0 (2.2) has no way to write, and what it only advises against.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Category(NamedTuple):
    """What an entry is filed under: a word, what it is called, and the page that defines such words."""

    term: str
    label: str
    scheme: str = ""


class Entry(NamedTuple):
    """One entry: its lasting name, the page that it leads to as a path, its moments, its text as HTML.

    `published` is when readers could first see it, `updated` when what it says last changed.
    """

    name: str
    title: str
    path: str
    published: datetime.datetime
    updated: datetime.datetime
    html: str
    categories: Sequence[Category] = ()


def answer(
    request: HttpRequest, *, name: str, title: str, subtitle: str, page: str, query: str, entries: Iterable[Entry]
) -> HttpResponse:
    """Answer with a feed.

    `name` tells it from all other feeds of the site and lasts, `title` is what it lists, `page` the path of the page
    that shows the same, and `query` the query string of both in its normal form, "" or beginning with "?".
    """
    feed = _Feed(
        title=_text(titled(title)),
        link=whole_address(page + query),
        description=None,
        subtitle=_text(subtitle),
        feed_url=whole_address(request.path + query),
        feed_guid=_text(tag(name + query)),
        feed_copyright=f"{LICENCE}, {LICENCE_URL}",
        author_name=str(NAME),
        author_link=whole_address("/"),
        language=get_language() or settings.LANGUAGE_CODE,
    )
    for entry in entries:
        feed.add_entry(entry)
    response = HttpResponse(feed.writeString("utf-8"), content_type=CONTENT_TYPE)
    response["Access-Control-Allow-Origin"] = "*"  # readers in a browser may fetch it from anywhere
    response["Link"] = f'<{LICENCE_URL}>; rel="license"'
    return response


class _Feed(Atom1Feed):
    """Django's feed with what it leaves out: content, licence, categories with names, a date that does not move."""

    def add_entry(self, entry: Entry) -> None:
        """Add an entry, its moments to the second."""
        self.add_item(
            title=_text(entry.title),
            link=whole_address(entry.path),
            description=None,  # type: ignore[arg-type]  # no summary beside the content
            unique_id=entry.name,
            pubdate=entry.published.replace(microsecond=0),
            updateddate=entry.updated.replace(microsecond=0),
            html=_text(entry.html),
            filed_under=entry.categories,
        )

    def latest_post_date(self) -> datetime.datetime:
        """Return when the newest entry was updated; Django says now of an empty feed, which never stands still."""
        return max((item["updateddate"] for item in self.items), default=EMPTY_SINCE)

    def add_root_elements(self, handler: Any) -> None:
        """Write what the feed says of itself."""
        super().add_root_elements(handler)
        handler.addQuickElement("link", "", {"rel": "license", "href": LICENCE_URL})

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Write an entry."""
        super().add_item_elements(handler, item)
        for one in item["filed_under"]:
            written = {"term": one.term, "scheme": one.scheme, "label": _text(one.label)}
            handler.addQuickElement("category", "", {name: value for name, value in written.items() if value})
        handler.addQuickElement("content", item["html"], {"type": "html"})


def _text(text: Any) -> str:
    """Return a text without the characters that XML has no way to write."""
    return _UNWRITABLE.sub("\ufffd", str(text))
