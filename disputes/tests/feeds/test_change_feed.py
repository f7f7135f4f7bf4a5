"""The feed of changes is valid Atom for every record, answers the list's query, and its names last."""

import re

import pytest
from django.test import Client

from disputes import review
from disputes.models import Dispute, Revision
from disputes.tests.builders import a_dispute
from disputes.tests.review.changing import a_reviewer, change, published

from .atom import content, feed, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute() -> Dispute:
    return published(a_dispute("One"))


def test_it_tells_what_the_list_tells(client: Client, dispute: Dispute) -> None:
    change(dispute, "The court ruled.", "correction", status="stayed")
    (first, second) = feed(client, "/changes.atom").entries
    assert (first.title, second.title) == ("Correction: One", "New record: One")
    assert "<p>The court ruled.</p>" in content(first)
    assert "<li>Status: Pending → Stayed</li>" in content(first)
    assert [tag.term for tag in first.tags] == ["correction"]


def test_it_answers_the_query_of_the_list(client: Client, dispute: Dispute) -> None:
    change(dispute, what="correction", status="stayed")
    published(a_dispute("Two"))
    for query, number in (("", 3), ("?dispute=one", 2), ("?what=correction", 1), ("?before=2001", 0), ("?page=9", 3)):
        assert len(titles(client, f"/changes.atom{query}")) == number, query


def test_a_wrong_value_is_refused_and_said(client: Client, dispute: Dispute) -> None:
    for query in ("what=x", "after=2026-99", "dispute=%00", "dispute=none"):
        response = client.get(f"/changes.atom?{query}")
        assert (response.status_code, response.content.decode().partition(":")[0]) == (400, query.partition("=")[0])


def test_an_entry_keeps_its_name_when_the_record_gets_another_address(client: Client, dispute: Dispute) -> None:
    before = [entry.id for entry in feed(client, "/changes.atom").entries]
    review.rename(dispute, "another", a_reviewer(), "A better address.")
    after = [entry.id for entry in feed(client, "/changes.atom").entries]
    assert after[1:] == before
    assert re.fullmatch(r"tag:[a-z0-9.]+,\d{4}-\d\d-\d\d:change/\d+", after[0])


def test_hostile_titles_reasons_and_texts_are_text(client: Client, dispute: Dispute) -> None:
    attack = "]]><script>alert(1)</script>&amp;\u202e\x00\x0b\ud800'\""
    stored = attack.replace("\x00", "").replace("\ud800", "")  # what a database takes
    change(dispute, stored, title=f"T {stored}", summary=f"S {stored}")
    first, _ = feed(client, "/changes.atom").entries
    assert "<script>alert(1)</script>&amp;" in first.title_detail.value
    assert "<script" not in content(first)
    Revision.objects.update(reason="\x01\x1f\ufffe")
    assert feed(client, "/changes.atom").entries


def test_an_entry_whose_text_is_not_shown_says_so(client: Client, dispute: Dispute) -> None:
    """An entry without any content is none that a validator takes."""
    change(dispute, "A private address.", title="A private address")
    Revision.objects.filter(number=2).update(is_hidden=True)
    assert content(feed(client, "/changes.atom").entries[0]) == "<p>What was changed is not shown.</p>"


def test_an_empty_feed_is_a_feed(client: Client) -> None:
    assert feed(client, "/changes.atom").entries == []


def test_it_has_the_fifty_newest(client: Client) -> None:
    for number in range(52):
        published(a_dispute(f"Number {number}"))
    found = titles(client, "/changes.atom")
    assert (len(found), found[0]) == (50, "New record: Number 51")
