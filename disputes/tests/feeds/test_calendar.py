"""A calendar holds what was announced, no more exact than its source, for the same query string as the list."""

import datetime
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from disputes.filters import DisputeFilter, EventFilter
from disputes.models import Dispute, Event, FormerAddress
from disputes.tests.builders import a_dispute, a_party, a_source, an_event
from disputes.tests.views.test_hostile_addresses import HOSTILE

from .subscribing import at, calendar, entries, told

pytestmark = pytest.mark.django_db

MAY = at("2027-05-10")


@pytest.fixture(autouse=True)
def in_may() -> Any:
    """It is 10 May 2027."""
    with time_machine.travel(MAY, tick=False):
        yield


def a_hearing(dispute: Dispute | None = None, date: str = "2027-06-01", **fields: Any) -> Event:
    return an_event(dispute, **{"date": date, "kind": "hearing", "state": "scheduled", "title": "Hearing", **fields})


def only(client: Client, address: str = "/disputes.ics") -> Any:
    (entry,) = entries(client, address)
    return entry


# How exact


def test_a_day_is_an_entry_of_that_day(client: Client) -> None:
    a_hearing(a_dispute("One"))
    entry = only(client)
    assert entry["dtstart"].to_ical() == b"20270601"
    assert entry["dtstart"].params["VALUE"] == "DATE"
    assert (entry.start, entry.end) == (datetime.date(2027, 6, 1), datetime.date(2027, 6, 2))
    assert (entry["summary"], entry["status"], entry["transp"]) == ("One: Hearing", "CONFIRMED", "TRANSPARENT")


def test_a_month_is_a_span_that_says_the_day_is_not_known(client: Client) -> None:
    a_hearing(a_dispute("One"), "2028-02")
    entry = only(client)
    assert (entry.start, entry.end) == (datetime.date(2028, 2, 1), datetime.date(2028, 3, 1))
    assert entry["summary"] == "Some day in February 2028: One: Hearing"
    assert (entry["status"], entry["transp"]) == ("TENTATIVE", "TRANSPARENT")


def test_a_year_is_no_entry_but_is_named_in_the_description(client: Client) -> None:
    a_hearing(a_dispute("One"), "2028", title="Trial")
    a_hearing(a_dispute("Two"), "2027", state="moved")
    read = calendar(client, "/disputes.ics")
    assert read.walk("VEVENT") == []
    assert "without an entry:\n2028: One: Trial\n\nCC BY" in read.description


def test_a_date_at_the_end_of_all_dates_breaks_no_calendar(client: Client) -> None:
    for date in ("9999-12-31", "9999-12"):
        an_event(a_dispute(date), date=date, state="scheduled")
    assert entries(client) == []
    assert "9999-12-31" in calendar(client, "/disputes.ics")["description"]


def test_of_many_years_the_description_names_ten(client: Client) -> None:
    dispute = a_dispute("One")
    for number in range(12):
        a_hearing(dispute, "2028", title=f"Step {number}")
    description = calendar(client, "/disputes.ics").description
    assert description.count("2028: One: Step") == 10
    assert "\nand 2 more\n" in description


# Which


def test_it_holds_what_is_announced_and_ninety_days_of_what_was(client: Client) -> None:
    dispute = a_dispute("One")
    for date, state in [
        ("2027-02-08", "scheduled"),
        ("2027-02-09", "scheduled"),
        ("2027-02", "cancelled"),
        ("2027-01", "cancelled"),
        ("2027-05-10", "scheduled"),
        ("2031-12-31", "moved"),
    ]:
        a_hearing(dispute, date, state=state)
    assert [(day, status) for day, status, title in told(client)] == [
        ("2027-02-01", "CANCELLED"),
        ("2027-02-09", "CONFIRMED"),
        ("2027-05-10", "CONFIRMED"),
        ("2031-12-31", "CANCELLED"),
    ]


def test_of_what_took_place_it_holds_what_it_had_announced(client: Client) -> None:
    dispute = a_dispute("One")
    a_hearing(dispute, "2027-05-09", state="", title="Announced", shown_at=at("2027-05-08"))
    a_hearing(dispute, "2027-05-09", state="", title="Told on the day", shown_at=at("2027-05-09"))
    a_hearing(dispute, "2027-05-09", state="", title="Told later", shown_at=at("2027-05-10"))
    assert told(client) == [("2027-05-09", "CONFIRMED", "One: Announced")]


def test_what_was_moved_or_called_off_stands_cancelled_at_its_date(client: Client) -> None:
    dispute = a_dispute("One")
    a_hearing(dispute, "2027-06-01", state="moved")
    a_hearing(dispute, "2027-06-15")
    a_hearing(dispute, "2027-07", state="cancelled", title="Trial")
    assert told(client) == [
        ("2027-06-01", "CANCELLED", "Moved: One: Hearing"),
        ("2027-06-15", "CONFIRMED", "One: Hearing"),
        ("2027-07-01", "CANCELLED", "Cancelled: Some day in July 2027: One: Trial"),
    ]


def test_a_date_that_passed_says_that_no_outcome_is_on_record(client: Client) -> None:
    a_hearing(date="2027-05-09")
    entry = only(client)
    assert "No source on record says that it took place." in entry["description"]
    assert entry["last-modified"].dt == MAY.replace(microsecond=0)
    Event.objects.update(corrected_at=at("2027-05-01"))
    Dispute.objects.update(changed_at=at("2027-05-01"))
    assert only(client)["last-modified"].dt == datetime.datetime(2027, 5, 10, tzinfo=datetime.UTC)


@pytest.mark.parametrize("state", ["draft", "in_review", "withdrawn"])
def test_what_is_not_public_is_in_no_calendar(client: Client, state: str) -> None:
    openai = a_party("OpenAI")
    a_hearing(a_dispute("Public", claimants=[openai]), title="Known")
    a_hearing(a_dispute("Hidden", claimants=[openai], record_state=state), "2028", title="Secret")
    a_hearing(Dispute.objects.get(slug="hidden"), title="Secret")
    for address in ("/disputes.ics", "/disputes.ics?party=openai", "/timeline.ics", "/parties/openai.ics"):
        assert told(client, address) == [("2027-06-01", "CONFIRMED", "Public: Known")], address
        assert b"Hidden" not in client.get(address).content, address
    assert client.get("/disputes/hidden.ics").status_code == 404


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/disputes.ics", ["Japan: Deadline", "Japan: Hearing", "States: Hearing"]),
        ("/disputes.ics?jurisdiction=JP&order=title&page=3&utm=x", ["Japan: Deadline", "Japan: Hearing"]),
        ("/disputes.ics?jurisdiction=JP&status=settled", []),
        ("/disputes.ics?q=States", ["States: Hearing"]),
        ("/disputes.ics?party=openai&role=respondent", ["States: Hearing"]),
        ("/timeline.ics?event=hearing", ["Japan: Hearing", "States: Hearing"]),
        ("/timeline.ics?event=hearing&jurisdiction=JP", ["Japan: Hearing"]),
        ("/timeline.ics?when=happened", []),
        ("/timeline.ics?after=2027-07", ["Japan: Deadline"]),
        ("/disputes/japan.ics", ["Japan: Deadline", "Japan: Hearing"]),
        ("/parties/openai.ics", ["Japan: Deadline", "Japan: Hearing", "States: Hearing"]),
        ("/parties/coda.ics", ["Japan: Deadline", "Japan: Hearing"]),
    ],
)
def test_a_calendar_answers_the_query_of_its_list(client: Client, address: str, found: list[str]) -> None:
    openai, coda = a_party("OpenAI"), a_party("CODA")
    japan = a_dispute("Japan", jurisdiction="JP", claimants=[coda, openai])
    a_hearing(japan)
    a_hearing(japan, "2027-07-02", kind="deadline", title="Deadline")
    a_hearing(a_dispute("States", respondents=[openai]))
    assert sorted(title for day, status, title in told(client, address)) == found


@pytest.mark.parametrize("address", ["/disputes.ics?status=x", "/timeline.ics?after=2027-99", "/disputes.ics?q=%00"])
def test_a_wrong_value_is_refused_and_said(client: Client, address: str) -> None:
    response = client.get(address)
    name = address.partition("?")[2].partition("=")[0]
    assert (response.status_code, response.content.decode().partition(":")[0]) == (400, name)
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_a_calendar_of_more_than_a_thousand_disputes_is_whole(client: Client) -> None:
    """So many keys are more than SQLite takes of some queries."""
    first = a_dispute("One")
    fields = {one.attname: getattr(first, one.attname) for one in Dispute._meta.concrete_fields if one.name != "id"}
    Dispute.objects.bulk_create(Dispute(**fields | {"slug": f"number-{number}"}) for number in range(1100))
    Event.objects.bulk_create(
        Event(dispute=one, number=1, date="2027-06-01", kind="hearing", state="scheduled", title="Hearing")
        for one in Dispute.objects.exclude(pk=first.pk)
    )
    for address in ("/disputes.ics", "/disputes.ics?jurisdiction=US", "/timeline.ics?event=hearing"):
        assert client.get(address).content.count(b"BEGIN:VEVENT") == 1100, address


def test_whatever_stands_in_an_address_no_calendar_fails(client: Client) -> None:
    a_hearing()
    for kind, value in HOSTILE.items():
        for path, filters in (("/disputes.ics", DisputeFilter), ("/timeline.ics", EventFilter)):
            for asked in ([f"{name}={value}" for name in filters.base_filters], [f"q={value}"], [f"%00={value}"]):
                assert client.get(f"{path}?{'&'.join(asked)}").status_code in (200, 400), kind


# What it says


def test_an_entry_names_its_sources_its_page_and_the_licence(client: Client) -> None:
    dispute = a_dispute("One")
    source = a_source(dispute, title="News", publisher="The Paper", url="https://example.org/a?b=1,2;3")
    openai = a_party("OpenAI")
    event = a_hearing(dispute, kind="deadline", detail="By noon.", party=openai, sources=[source])
    entry = only(client)
    assert entry["description"] == (
        "Deadline, OpenAI. Announced for 1 June 2027.\n\nBy noon.\n\n"
        "Source: News, The Paper, https://example.org/a?b=1,2;3\n\n"
        f"On record: http://127.0.0.1:8000/disputes/one/#event-{event.number}\n\n"
        "AI Copyright Disputes, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    )
    assert entry["url"] == f"http://127.0.0.1:8000/disputes/one/#event-{event.number}"
    assert entry.categories == ["Deadline"]


@pytest.mark.parametrize(
    ("address", "name", "page"),
    [
        ("/disputes.ics", "Disputes", "/disputes/"),
        ("/disputes.ics?order=title&jurisdiction=JP", "Disputes in Japan", "/disputes/?jurisdiction=JP"),
        ("/timeline.ics?when=upcoming", "Coming dates", "/timeline/?when=upcoming"),
        ("/disputes/one.ics", "One", "/disputes/one/"),
        ("/parties/openai.ics", "Disputes of OpenAI", "/parties/openai/"),
    ],
)
def test_a_calendar_says_what_it_is(client: Client, address: str, name: str, page: str) -> None:
    a_hearing(a_dispute("One", claimants=[a_party("OpenAI")]))
    read = calendar(client, address)
    assert (read.calendar_name, read["x-wr-calname"]) == (f"{name} · AI Copyright Disputes",) * 2
    assert read["url"] == f"http://127.0.0.1:8000{page}"
    assert read["source"] == "http://127.0.0.1:8000" + address.replace("order=title&", "")
    assert read["refresh-interval"].dt == datetime.timedelta(hours=6)
    assert read["description"].startswith("Announced hearings, deadlines and other dates")
    headers = client.get(address).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Link"] == '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
    assert headers["Content-Disposition"] == f'inline; filename="{address.partition("?")[0].split("/")[-1]}"'


def test_hostile_titles_are_text(client: Client) -> None:
    attack = 'A, b; c\\n \\, "d": END:VEVENT\r\nBEGIN:VALARM\u2028X-EVIL:1\x85\x0b\x1b日本語' * 9
    dispute = a_dispute("One")
    Dispute.objects.update(title=attack[:200])  # past what a form lets in
    a_hearing(dispute, "2028", title=attack[:250])
    a_hearing(dispute, title=attack[:250], detail=attack, sources=[a_source(dispute, title=attack[:250])])
    for address in ("/disputes.ics", "/disputes/one.ics"):
        read = calendar(client, address)
        assert [one.name for one in read.walk()] == ["VCALENDAR", "VEVENT"]
        (entry,) = read.walk("VEVENT")
        assert entry["summary"].startswith(
            "A, b; c\\n \\, “d”: END:VEVENT\nBEGIN:VALARM\nX-EVIL:1\n\ufffd\ufffd日本語A, b; c\\n"
        )
        assert "X-EVIL" not in entry
        assert "X-EVIL:1\n\ufffd\ufffd日本語A, b; c\\n" in entry["description"]
        assert not {"\x0b", "\x1b", "\x85", "\u2028", "\r"} & set(entry["description"])


def test_an_empty_calendar_is_a_calendar(client: Client) -> None:
    a_dispute("One")
    for address in ("/disputes.ics", "/timeline.ics", "/disputes/one.ics"):
        assert entries(client, address) == []


@pytest.mark.parametrize(
    ("page", "path"),
    [
        ("/disputes/?jurisdiction=US&order=title", "/disputes.ics?jurisdiction=US"),
        ("/timeline/", "/timeline.ics"),
        ("/disputes/one/", "/disputes/one.ics"),
        ("/parties/openai/", "/parties/openai.ics"),
    ],
)
def test_a_page_leads_to_its_calendar_and_to_the_program_that_subscribes(client: Client, page: str, path: str) -> None:
    a_hearing(a_dispute("One", claimants=[a_party("OpenAI")]))
    html = client.get(page).content.decode()
    assert f'<a href="webcal://127.0.0.1:8000{path}">' in html
    assert f'<a href="{path}" type="text/calendar">' in html
    assert len(entries(client, path)) == 1


# What becomes of it


def test_the_name_of_an_entry_outlives_slug_date_title_and_host(client: Client) -> None:
    event = a_hearing(a_dispute("One"))
    before = only(client)["uid"]
    assert before == f"event-{event.dispute_id}-{event.number}@127.0.0.1"
    Dispute.objects.update(slug="another", title="Another")
    Event.objects.update(date="2027-09", title="Other", kind="deadline")
    assert only(client)["uid"] == before
    with override_settings(SITE_URL="https://new.example"):
        assert only(client)["uid"] == before


def test_nothing_new_is_not_sent_again(client: Client) -> None:
    a_hearing(a_dispute("One"))
    first = client.get("/disputes.ics?status=pending")
    with time_machine.travel(MAY + datetime.timedelta(hours=3), tick=False):
        tag = {"if-none-match": first.headers["ETag"]}
        assert client.get("/disputes.ics?status=pending", headers=tag).status_code == 304
        fresh = client.get("/disputes.ics?status=pending", headers={"authorization": "past what is kept"})
    assert fresh.content == first.content


def test_a_dispute_that_was_renamed_leads_on_and_one_that_was_removed_is_gone(client: Client) -> None:
    a_dispute("New")
    FormerAddress.objects.create(kind="dispute", slug="old", leads_to="new")
    FormerAddress.objects.create(kind="party", slug="lost", reason="It was entered twice.")
    response = client.get("/disputes/old.ics")
    assert (response.status_code, response.headers["Location"]) == (301, "/disputes/new.ics")
    assert client.get("/parties/lost.ics").status_code == 410
    assert client.get("/parties/none.ics").status_code == 404


def test_it_takes_as_many_queries_for_many_entries_as_for_one(client: Client) -> None:
    def asked(address: str) -> int:
        client.get(address, headers={"authorization": "past what is kept"})  # what is kept in memory is made first
        with CaptureQueriesContext(connection) as queries:
            client.get(address, headers={"authorization": "past what is kept"})
        return len(queries)

    addresses = ("/disputes.ics", "/disputes.ics?jurisdiction=US", "/timeline.ics?event=hearing", "/disputes/one.ics")
    openai = a_party("OpenAI")
    dispute = a_dispute("One", claimants=[openai])
    a_hearing(dispute, sources=[a_source(dispute)])
    once = {address: asked(address) for address in addresses}
    for number in range(3):
        a_hearing(dispute, sources=[a_source(dispute)], party=openai)
        other = a_dispute(f"Other {number}", claimants=[a_party()])
        a_hearing(other, sources=[a_source(other), a_source(other)])
    assert {address: asked(address) for address in addresses} == once
    assert max(once.values()) <= 6
