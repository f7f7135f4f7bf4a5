"""The feed of changes is valid Atom for every record, answers the list's query, and its names last."""

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from disputes import review
from disputes.models import Dispute, Revision
from disputes.tests.builders import a_dispute
from disputes.tests.review.changing import a_reviewer, change, published

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
ONCE = ("id", "title", "updated")


def feed(client: Client, query: str = "") -> ElementTree.Element:
    """The feed, once it has all that RFC 4287 (4.1.1, 4.1.2) asks of a feed and of an entry."""
    response = client.get(f"/changes.atom{query}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)
    assert root.tag == f"{ATOM}feed"
    assert root.findall(f"{ATOM}author/{ATOM}name")
    (self_link,) = [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert self_link.get("href", "").startswith("http")
    for element in [root, *root.findall(f"{ATOM}entry")]:
        for name in ONCE:
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated", ""))
        assert any(link.get("rel") == "alternate" for link in element.findall(f"{ATOM}link"))
    ids = [one.text for one in root.findall(f"{ATOM}entry/{ATOM}id")]
    assert len(ids) == len(set(ids))
    return root


def entries(root: ElementTree.Element) -> list[tuple[Any, Any]]:
    return [(one.findtext(f"{ATOM}title"), one.findtext(f"{ATOM}summary")) for one in root.findall(f"{ATOM}entry")]


@pytest.fixture
def dispute() -> Dispute:
    return published(a_dispute("One"))


def test_it_tells_what_the_list_tells(client: Client, dispute: Dispute) -> None:
    change(dispute, "The court ruled.", "correction", status="stayed")
    (first, second) = entries(feed(client))
    assert first[0] == "Correction: One"
    assert "<p>The court ruled.</p>" in first[1] and "<li>Status: Pending → Stayed</li>" in first[1]
    assert second[0] == "New record: One"


def test_it_answers_the_query_of_the_list(client: Client, dispute: Dispute) -> None:
    change(dispute, what="correction", status="stayed")
    published(a_dispute("Two"))
    for query, number in (("", 3), ("?dispute=one", 2), ("?what=correction", 1), ("?before=2001", 0), ("?page=9", 3)):
        assert len(entries(feed(client, query))) == number, query
    page = client.get("/changes/?what=correction").content.decode()
    assert '<link rel="alternate" type="application/atom+xml"' in page
    assert 'href="/changes.atom?what=correction"' in page


def test_a_wrong_value_is_refused_and_said(client: Client, dispute: Dispute) -> None:
    for query in ("what=x", "after=2026-99", "dispute=%00", "dispute=none"):
        response = client.get(f"/changes.atom?{query}")
        assert (response.status_code, response.content.decode().partition(":")[0]) == (400, query.partition("=")[0])


def test_an_entry_keeps_its_name_when_the_record_gets_another_address(client: Client, dispute: Dispute) -> None:
    before = [one.text for one in feed(client).findall(f"{ATOM}entry/{ATOM}id")]
    review.rename(dispute, "another", a_reviewer(), "A better address.")
    after = [one.text for one in feed(client).findall(f"{ATOM}entry/{ATOM}id")]
    assert after[1:] == before
    assert re.fullmatch(r"tag:[a-z0-9.]+,\d{4}-\d\d-\d\d:change/\d+", after[0] or "")


def test_hostile_titles_reasons_and_texts_are_text(client: Client, dispute: Dispute) -> None:
    attack = "]]><script>alert(1)</script>&amp;\u202e\x00\x0b\ud800'\""
    stored = attack.replace("\x00", "").replace("\ud800", "")  # what a database takes
    change(dispute, stored, title=f"T {stored}", summary=f"S {stored}")
    (title, summary), _ = entries(feed(client))
    assert "<script>alert(1)</script>&amp;" in title
    assert "<script>" not in summary and "&lt;script&gt;" in summary
    Revision.objects.update(reason="\x01\x1f\ufffe")
    assert feed(client)


def test_an_empty_feed_is_a_feed(client: Client) -> None:
    assert entries(feed(client)) == []


def test_it_has_the_thirty_newest(client: Client) -> None:
    for number in range(32):
        published(a_dispute(f"Number {number}"))
    found = entries(feed(client))
    assert (len(found), found[0][0]) == (30, "New record: Number 31")
