"""The comparison sees what a reader sees and nothing else, and it asks for every kind of address."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.urls import resolve
from django.urls.resolvers import URLResolver

from disputes.urls import urlpatterns

from . import addresses
from .trees import differences

NOWHERE = {"/no-such-page/", "/disputes", "/api/v1/nonsense/"}
HTML = "text/html; charset=utf-8"
PAGE = """<!doctype html><html><head><link rel="stylesheet" href="/static/a.css"><title>OpenAI</title></head>
<body><ul><li>CODA <a href="/parties/openai/">OpenAI</a></li></ul></body></html>"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<ul><li>CODA", "<ul>\n  <li>\n    CODA"),
        ("/static/a.css", "/static/other.css"),
        ("</title>", "</title><script src='/static/b.js'></script>"),
        ("<ul>", '<input type="hidden" name="csrfmiddlewaretoken" value="x"><ul>'),
        ('<a href="/parties/openai/">', "<a  href='/parties/openai/' >"),
    ],
)
def test_what_no_reader_sees_is_no_difference(before: str, after: str) -> None:
    if "csrf" in after:
        page = PAGE.replace(before, after)
        assert differences(page.encode(), page.replace('value="x"', 'value="y"').encode(), HTML) == []
    else:
        assert PAGE.replace(before, after) != PAGE
        assert differences(PAGE.encode(), PAGE.replace(before, after).encode(), HTML) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("CODA <a", "CODA<a"),
        ("CODA", "Coda"),
        ('href="/parties/openai/"', 'href="/parties/open-ai/"'),
        ("<ul>", '<ul class="list">'),
        ("</li>", "</li><li></li>"),
        ("<title>OpenAI", "<title>Open AI"),
    ],
)
def test_what_a_reader_sees_is_a_difference(before: str, after: str) -> None:
    assert differences(PAGE.encode(), PAGE.replace(before, after).encode(), HTML) != []


def test_a_file_differs_by_any_byte() -> None:
    assert differences(b"a,b\r\n", b"a,b\n", "text/csv") == ["the ends of lines differ"]
    assert differences(b"\x89PNG1", b"\x89PNG2", "image/png") == ["5 bytes before, 5 after, of image/png"]
    assert differences(b"{}", b"{}", "application/json") == []


def names(patterns: Iterable[Any], space: str = "") -> set[str]:
    """The name of every address but those of the desk, which are read from the desk itself."""
    found: set[str] = set()
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                found |= names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            found.add(f"{space}{pattern.name}")
    return found


def test_every_kind_of_public_address_is_asked_for() -> None:
    paths = {urlsplit(address).path for address in addresses.public()}
    led_to = {"snapshot_file"}  # its addresses are those that the page of the snapshot names
    known = [path for path in paths if path not in NOWHERE]
    assert {resolve(path).view_name for path in known} - {"admin:index", "admin:login"} == names(urlpatterns) - led_to
