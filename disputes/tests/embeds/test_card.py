"""The card of a dispute, for the pages of others: what it says, where it leads, and what stands in place of one."""

import re

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes import review
from disputes.models import Dispute, FormerAddress
from disputes.tests.builders import a_dispute, a_full_dispute, a_party, an_event
from disputes.tests.feeds.subscribing import at
from disputes.tests.review.changing import a_reviewer, published
from disputes.tests.views.reading import text_of

pytestmark = pytest.mark.django_db


def body(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def seen(html: str) -> str:
    """The words of a page."""
    return text_of(html[html.index("<main>") :])


def links(html: str) -> list[str]:
    return re.findall(r"<a [^>]*>", html)


@pytest.fixture
def dispute() -> Dispute:
    dispute = a_dispute(
        "One", claimants=[a_party("CODA")], respondents=[a_party("OpenAI")], status="decided",
        prevailing="claimant", final=False, status_as_of="2027-04", jurisdiction="JP",
    )  # fmt: skip
    an_event(dispute, date="2027-04-02", title="Judgment for CODA")
    an_event(dispute, date="2027-04-02", state="cancelled", title="Called off")
    an_event(dispute, date="2027-09", state="scheduled", title="Later")
    an_event(dispute, date="2027-06-03", state="scheduled", title="Hearing of the appeal")
    return dispute


@time_machine.travel(at("2027-05-10"), tick=False)
def test_a_card_says_who_against_whom_how_it_stands_what_was_last_and_what_is_next(
    client: Client, dispute: Dispute
) -> None:
    assert seen(body(client, "/disputes/one/embed/")) == (
        "Lawsuit, Japan One CODA v. OpenAI Decided for the claimant, not final, as of April 2027 "
        "Latest 2 Apr 2027 Judgment for CODA Next 3 Jun 2027 Hearing of the appeal "
        "AI Copyright Disputes Data CC BY 4.0"
    )


def test_its_links_open_in_place_of_the_page_around_it_and_search_engines_are_sent_to_the_dispute(
    client: Client, dispute: Dispute
) -> None:
    for address in ("/disputes/one/embed/", "/embed/disputes/", "/embed/disputes/?status=x"):
        html = body(client, address, 400 if "=x" in address else 200)
        assert [link for link in links(html) if 'target="_top"' not in link or "noopener" not in link] == []
        assert '<meta name="robots" content="noindex">' in html
    html = body(client, "/disputes/one/embed/")
    assert '<link rel="canonical" href="http://127.0.0.1:8000/disputes/one/">' in html
    assert [link for link in links(html) if 'href="/disputes/one/"' in link]
    html = body(client, "/embed/disputes/?order=title&jurisdiction=JP&theme=dark")
    assert '<link rel="canonical" href="http://127.0.0.1:8000/disputes/?jurisdiction=JP&amp;order=title">' in html


def test_a_theme_is_taken_from_the_address_and_a_wrong_one_is_said(client: Client, dispute: Dispute) -> None:
    for address in ("/disputes/one/embed/?", "/embed/disputes/?jurisdiction=JP&"):
        assert "data-theme" not in body(client, address)
        for theme in ("light", "dark"):
            html = body(client, f"{address}theme={theme}")
            assert f'<html lang="en" data-theme="{theme}">' in html
            assert f'<meta name="color-scheme" content="{theme}">' in html
        for wrong in ("pink", "%00", '"><script>', "a" * 10_000):
            assert "Use one of: light, dark." in seen(body(client, f"{address}theme={wrong}", 400))


def test_in_place_of_a_card_it_says_what_became_of_the_dispute(client: Client, dispute: Dispute) -> None:
    a_dispute("Hidden", record_state="draft")
    for slug in ("hidden", "never"):
        assert "No such dispute is in the register" in body(client, f"/disputes/{slug}/embed/", 404)
    assert body(client, "/disputes/hidden/embed/", 404) == body(client, "/disputes/never/embed/", 404)
    FormerAddress.objects.create(kind="dispute", slug="old", leads_to="one")
    response = client.get("/disputes/old/embed/?theme=dark")
    assert (response.status_code, response.headers["Location"]) == (301, "/disputes/one/embed/?theme=dark")
    review.withdraw(published(dispute), a_reviewer(), "It was a mistake.")
    gone = body(client, "/disputes/one/embed/?theme=dark", 410)
    assert "This dispute is no longer in the register" in gone
    assert 'href="/disputes/one/" target="_top"' in gone and 'data-theme="dark"' in gone
    assert "OpenAI" not in gone


def test_a_card_takes_as_many_queries_for_a_long_record_as_for_a_short_one(client: Client) -> None:
    def asked(slug: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            body(client, f"/disputes/{slug}/embed/")
        return len(queries)

    a_dispute("Short", claimants=[a_party()])
    a_full_dispute("Long")
    assert asked("long") == asked("short") <= 7


def test_the_page_of_a_dispute_offers_the_code_of_its_card_as_text(client: Client) -> None:
    dispute = a_dispute("One")
    Dispute.objects.update(title='"><script>alert(1)</script>')
    html = body(client, dispute.get_absolute_url())
    (code,) = re.findall(r'<textarea [^>]*id="embed-code"[^>]*>(.*?)</textarea>', html)
    assert "<" not in code
    assert code.startswith("&lt;iframe src=&quot;http://127.0.0.1:8000/disputes/one/embed/&quot; title=&quot;")
    assert "&amp;lt;script&amp;gt;" in code
