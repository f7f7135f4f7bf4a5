"""The first page: the numbers that matter now, each leading to the list it counts."""

import datetime
import re

import pytest
import time_machine
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from disputes.filters import DisputeFilter
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db

TODAY = datetime.datetime(2026, 5, 10, 12, tzinfo=datetime.UTC)


def home(client: Client) -> str:
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode()


def section(html: str, heading: str) -> str:
    """The part of the page from one heading to the next of its rank."""
    found = re.search(rf'<h2[^>]*id="{heading}".*?(?=<h2|</main>)', html, re.DOTALL)
    assert found, heading
    return found[0]


def test_an_empty_register_says_so(client: Client) -> None:
    make.a_dispute("A draft", record_state="draft")
    html = home(client)
    assert '<h1 class="headline">The register is empty</h1>' in html
    assert "A draft" not in html


def test_every_number_is_that_of_the_list_it_links_to(client: Client) -> None:
    for number, status in enumerate(("pending", "pending", "decided", "consolidated", "demand_made")):
        dispute = make.a_dispute(status=status, jurisdiction="JP" if number else "DE", works=["anime", "news"])
        make.a_claim(dispute, kind="acquisition" if number else "privacy")
    make.a_dispute(record_state="draft", works=["anime"])
    html = home(client)
    numbers = re.findall(r'<a href="(/[a-z]+/[^"]*)">(\d+)(?: disputes?| of them open)?</a>', html)
    numbers += re.findall(r'<a href="(/[a-z]+/\?[^"]*)">[^<]*</a> <span class="n">(\d+)</span>', html)
    assert len(numbers) > 15
    for address, count in numbers:
        listed = client.get(address.replace("&amp;", "&")).content.decode()
        assert f'data-count="{count}"' in listed, address


def test_the_headline_counts_the_published_disputes_and_the_open_ones(client: Client) -> None:
    make.a_dispute(status="settled")
    make.a_dispute(status="stayed")
    make.a_dispute(record_state="draft")
    html = home(client)
    assert '<a href="/disputes/">2 disputes</a>' in html
    assert '<a href="/disputes/?status=open">1 of them open</a>' in html


def test_the_latest_shows_the_newest_development_of_each_dispute_newest_first(client: Client) -> None:
    older, newer = make.a_dispute("Older"), make.a_dispute("Newer")
    make.an_event(older, date="2025-03", title="Answer filed")
    make.an_event(older, date="2025-02-01", title="An earlier step")
    make.an_event(newer, date="2025-04-01", title="Judgment")
    make.an_event(newer, date="2099-01-01", title="Not yet", state="scheduled")
    make.an_event(make.a_dispute(record_state="draft"), date="2025-05", title="Unseen")
    latest = section(home(client), "latest-h")
    assert re.findall(r"<p>([^<]*)</p>", latest) == ["Judgment", "Answer filed"]


@time_machine.travel(TODAY, tick=False)
def test_dates_ahead_and_dates_gone_by_stand_apart(client: Client) -> None:
    dispute = make.a_dispute("Kadrey v. Meta")
    make.an_event(dispute, date="2026-05-10", state="scheduled", title="Hearing today")
    make.an_event(dispute, date="2026-05", state="scheduled", title="Some day in May")
    make.an_event(dispute, date="2026-05-09", state="scheduled", title="Hearing of yesterday")
    make.an_event(dispute, date="2026-05-01", title="Hearing that took place")
    html = home(client)
    assert re.findall(r"<p>([^<]*)</p>", section(html, "coming-h")) == ["Some day in May", "Hearing today"]
    assert re.findall(r"<p>([^<]*)</p>", section(html, "passed-h")) == ["Hearing of yesterday"]


def test_without_dates_ahead_a_sentence_says_so(client: Client) -> None:
    make.a_dispute()
    html = home(client)
    assert "No hearing or deadline ahead is on record." in html
    assert "passed-h" not in html


def test_the_first_case_is_the_one_the_settings_name_else_the_newest() -> None:
    make.a_dispute("First", opened_on="2020")
    make.a_dispute("Newest", opened_on="2026")
    for named, shown in (("first", "First"), ("no-such-dispute", "Newest")):
        with override_settings(FEATURED_DISPUTE=named):
            first_case = section(home(Client()), "first-h")  # settings are read when a server starts
        assert f'<a href="/disputes/{shown.lower()}/">{shown}</a>' in first_case


def test_it_asks_the_database_as_often_for_one_dispute_as_for_thirty(client: Client) -> None:
    counts = []
    for number in (1, 2, 27):
        for _ in range(number):
            dispute = make.a_dispute(claimants=[make.a_party()], works=["news"], systems=[make.a_system()])
            make.an_event(dispute)
            make.an_event(dispute, date="2025-12-01", state="scheduled")
            make.a_claim(dispute)
        assert DisputeFilter().facets  # what is kept in memory is read once after a write
        with CaptureQueriesContext(connection) as queries:
            home(client)
        counts.append(len(queries))
    assert counts[0] == counts[1] == counts[2] <= 14
