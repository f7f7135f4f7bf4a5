"""`/timeline/`: what happened and what is coming, across disputes."""

import re
from typing import Any

import pytest
import time_machine
from django.test import Client

from disputes.models import Dispute
from disputes.tests.builders import a_dispute, a_party, a_source, an_event

from .reading import count, errors, facets, heading, links, queries, text_of

pytestmark = pytest.mark.django_db

TODAY = "2026-01-15T12:00:00Z"


@pytest.fixture
def suit() -> Dispute:
    return a_dispute("GEMA v. OpenAI", jurisdiction="DE")


@pytest.fixture
def dated(suit: Dispute) -> None:
    """Two steps that took place, two announced dates ahead, one gone by."""
    an_event(suit, date="2025-11-11", kind="judgment", title="Judgment given")
    an_event(suit, date="2024", title="Complaint filed")
    for date, title in (("2026-03", "Hearing"), ("2026-02-01", "Brief due"), ("2026-01-14", "Date gone by")):
        an_event(suit, date=date, kind="deadline", state="scheduled", title=title)


def entries(response: Any) -> list[str]:
    """The events of the page in their order: date and title."""
    found = re.findall(r'<li class="row entry.*?</h3>', response.content.decode(), re.S)
    return [text_of(entry) for entry in found]


def heads(response: Any) -> list[str]:
    """The months under which events stand."""
    found = re.findall(r'<h2 class="margin" id="m-.*?</h2>', response.content.decode(), re.S)
    return [text_of(head) for head in found]


@time_machine.travel(TODAY)
def test_all_events_stand_newest_first_under_their_months(client: Client, dated: None) -> None:
    response = client.get("/timeline/")
    assert entries(response) == [
        "Mar 2026 Hearing",
        "1 Feb 2026 Brief due",
        "14 Jan 2026 Date gone by",
        "11 Nov 2025 Judgment given",
        "2024 Complaint filed",
    ]
    assert heads(response) == ["Mar 2026", "Feb 2026", "Jan 2026", "Nov 2025", "2024"]
    assert (count(response), heading(response)) == (5, "5 events")
    assert "1 event, the month not known" in text_of(response.content.decode())


@time_machine.travel(TODAY)
def test_coming_dates_stand_soonest_first(client: Client, dated: None) -> None:
    response = client.get("/timeline/?when=upcoming")
    assert entries(response) == ["1 Feb 2026 Brief due", "Mar 2026 Hearing"]
    assert (count(response), heading(response)) == (2, "2 coming dates")


@time_machine.travel(TODAY)
def test_passed_dates_say_that_their_outcome_is_not_on_record(client: Client, dated: None) -> None:
    response = client.get("/timeline/?when=passed")
    assert entries(response) == ["14 Jan 2026 Date gone by"]
    assert text_of(response.content.decode()).count("Date passed, outcome not on record.") == 1


@time_machine.travel(TODAY)
def test_each_event_is_marked_by_how_it_stands_and_how_exact_its_date_is(client: Client, dated: None) -> None:
    body = client.get("/timeline/").content.decode()
    assert re.findall(r'<li class="row entry entry--(\w+)" data-kind="(\w+)" data-precision="(\w+)"', body) == [
        ("coming", "deadline", "month"),
        ("coming", "deadline", "day"),
        ("passed", "deadline", "day"),
        ("happened", "judgment", "day"),
        ("happened", "filing", "year"),
    ]


def test_an_event_names_its_dispute_and_who_says_so(client: Client, suit: Dispute) -> None:
    source = a_source(suit, publisher="Taylor Wessing")
    an_event(suit, party=a_party("OpenAI"), title="Appeal lodged", detail="To the higher court.", sources=[source])
    response = client.get("/timeline/")
    words = text_of(response.content.decode())
    assert "Appeal lodged GEMA v. OpenAI To the higher court. Filing, OpenAI" in words
    assert "1 Taylor Wessing" in words
    assert {"/disputes/gema-v-openai/#event-1", "/disputes/gema-v-openai/#source-1"} <= set(links(response))


def test_kind_place_dates_and_words_filter_the_timeline(client: Client, dated: None) -> None:
    a_dispute("Elsewhere")
    for query, titles in {
        "event=judgment": ["11 Nov 2025 Judgment given"],
        "when=happened&before=2024": ["2024 Complaint filed"],
        "after=2026-02-15": ["Mar 2026 Hearing"],
        "jurisdiction=JP": [],
        "q=brief": ["1 Feb 2026 Brief due"],
    }.items():
        assert entries(client.get(f"/timeline/?{query}")) == titles, query
    assert facets(client.get("/timeline/"))["event", "deadline"] == 3


def test_a_wrong_value_is_said_and_nothing_listed(client: Client, dated: None) -> None:
    response = client.get("/timeline/?when=someday&after=soon")
    assert (response.status_code, sorted(errors(response)), count(response)) == (200, ["after", "when"], 0)
    assert entries(response) == []


def test_events_of_drafts_are_not_shown(client: Client, suit: Dispute) -> None:
    an_event(suit, title="Seen")
    an_event(a_dispute(record_state="draft"), title="Unseen")
    assert entries(client.get("/timeline/")) == ["10 Jan 2025 Seen"]


def test_fifty_stand_on_a_page(client: Client, suit: Dispute) -> None:
    for n in range(51):
        an_event(suit, title=f"Step {n}")
    assert len(entries(client.get("/timeline/"))) == 50
    assert entries(client.get("/timeline/?page=2")) == ["10 Jan 2025 Step 0"]


def test_a_longer_timeline_takes_no_more_queries(client: Client) -> None:
    taken = []
    for more in (1, 2, 27):
        for _ in range(more):
            dispute = a_dispute()
            an_event(dispute, party=a_party(), sources=[a_source(dispute), a_source(dispute)])
        taken.append(queries(client, "/timeline/?event=filing"))
    assert taken == [taken[0]] * 3
    assert taken[0] <= 12
