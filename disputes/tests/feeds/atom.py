"""What the tests of feeds share: a feed that is read, once it keeps every rule that a validator would hold it to."""

import datetime
import re
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
from django.conf import settings
from django.test import Client

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, as RFC 4287 (3.3) narrows it; RFC 4151; what the W3C's validator takes for safe in an entry.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(
    r"tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*(#[0-9a-zA-Z%/?]*)?"
)
SAFE = {"p", "b", "i", "a", "ul", "ol", "li", "del", "ins", "time"}
ORDER_FREE_ONCE = ("id", "title", "updated")


def feed(client: Client, path: str) -> Any:
    """The feed at an address as feedparser reads it; it is valid."""
    response = client.get(path)
    assert response.status_code == 200, path
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    _check(ElementTree.fromstring(response.content))
    read = feedparser.parse(response.content)
    assert (read.bozo, read.version, read.encoding) == (False, "atom10", "utf-8")
    assert urlsplit(read.feed.links[1].href).path == urlsplit(path).path  # rel=self, which a validator compares
    return read


def titles(client: Client, path: str) -> list[str]:
    """What the entries of a feed are called."""
    return [entry.title for entry in feed(client, path).entries]


def content(entry: Any) -> str:
    """The text of an entry: HTML, as feedparser lets it through."""
    return str(entry.content[0].value)


def at(day: int, hour: int = 12) -> datetime.datetime:
    """An hour of May 2026."""
    return datetime.datetime(2026, 5, day, hour, tzinfo=datetime.UTC)


def _check(root: ElementTree.Element) -> None:
    """Hold a feed to RFC 4287 (4.1.1, 4.1.2) and to what the W3C's validator asks beyond it."""
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang")
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "AI Copyright Disputes"
    assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["alternate", "self", "license"]
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) <= 50
    for element in (root, *entries):
        _check_element(element)
    ids = [one.findtext(f"{ATOM}id") for one in (root, *entries)]
    assert len(set(ids)) == len(ids)
    updated = [one.findtext(f"{ATOM}updated", "") for one in entries]
    assert updated == sorted(updated, reverse=True)
    assert not updated or root.findtext(f"{ATOM}updated") == updated[0]
    for entry in entries:
        _check_entry(entry)


def _check_element(element: ElementTree.Element) -> None:
    for name in ORDER_FREE_ONCE:
        (found,) = element.findall(f"{ATOM}{name}")
        assert (found.text or "").strip(), name
        assert not list(found), name
    assert TAG.fullmatch(element.findtext(f"{ATOM}id", "")), element.findtext(f"{ATOM}id")
    assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated", ""))
    alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
    assert len(alternates) == 1
    for link in element.findall(f"{ATOM}link"):
        assert re.fullmatch(r"https?://[!-~]+", link.get("href", "")), link.attrib


def _check_entry(entry: ElementTree.Element) -> None:
    published, updated = entry.findtext(f"{ATOM}published", ""), entry.findtext(f"{ATOM}updated", "")
    assert MOMENT.fullmatch(published)
    assert published <= updated
    (written,) = entry.findall(f"{ATOM}content")
    assert written.get("type") == "html"
    html = written.text or ""
    assert html.strip()
    assert set(re.findall(r"</?([a-zA-Z0-9]+)", html)) <= SAFE
    assert not re.search(r"\s(?:on\w+|style)=", re.sub(r">[^<]*<", "><", html))
    for address in re.findall(r'href="([^"]*)"', html):
        assert re.match(r"https?://", address), "an entry is read far from the site: its links are whole"
    for category in entry.findall(f"{ATOM}category"):
        assert category.get("term")
        assert category.get("scheme", "").startswith(settings.SITE_URL)
        assert category.get("label")
