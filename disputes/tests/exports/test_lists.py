"""The files of a list: what their answers say of them, and what is refused."""

import re
from typing import Any
from urllib.parse import quote

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from disputes.exports import exact
from disputes.models import Dispute
from disputes.tables import FORMATS, LISTS
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_full_dispute,
    a_party,
    a_proceeding,
    a_system,
    an_event,
)

from .files import body, csv_rows, json_file, json_lines

pytestmark = pytest.mark.django_db
ADDRESSES = [f"/{table}.{extension}" for table in LISTS for extension in FORMATS]

CODES = [
    "US",
    "JP",
    "DE",
    "FR",
    "GB",
    "IT",
    "ES",
    "PT",
    "NL",
    "BE",
    "DK",
    "SE",
    "NO",
    "FI",
    "PL",
    "CZ",
    "AT",
    "CH",
    "CN",
]
CODES += ["KR", "IN"]


def ask(address: str, client: Client | None = None, **headers: str) -> Any:
    return (client or Client()).get(address, headers=headers)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_file_says_how_many_rows_when_which_licence_and_where_from(address: str) -> None:
    a_full_dispute()
    response = ask(address)
    table, _, extension = address[1:].partition(".")
    assert response.status_code == 200
    assert int(response["X-Total-Count"]) == len(csv_rows(table))
    assert response["Content-Disposition"] == f'attachment; filename="{table}-{timezone.now():%Y-%m-%d}.{extension}"'
    assert response["Last-Modified"].endswith("GMT")
    assert response["Access-Control-Allow-Origin"] == "*"
    links = response["Link"]
    assert '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' in links
    assert f'<http://127.0.0.1:8000/{table}/>; rel="canonical"' in links
    assert ('rel="describedby"' in links) == (extension == "csv" or (table == "disputes" and extension[0] == "j"))
    assert links.count('rel="alternate"') == len(FORMATS) - 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_empty_list_is_a_file_too(address: str) -> None:
    assert ask(address)["X-Total-Count"] == "0"
    assert bool(body(address)) is not address.endswith("jsonl")


def test_a_json_file_begins_with_what_it_holds() -> None:
    a_dispute("A & B", status="settled")
    a_dispute("C")
    found = json_file("disputes", "?status=settled")
    assert [record["title"] for record in found.pop("records")] == ["A & B"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found.pop("at"))
    assert found == {
        "source": "AI Copyright Disputes",
        "listed": "1 settled dispute",
        "rows": 1,
        "licence": "CC BY 4.0",
        "licence_url": "https://creativecommons.org/licenses/by/4.0/",
        "address": "http://127.0.0.1:8000/disputes.json?status=settled",
        "page": "http://127.0.0.1:8000/disputes/?status=settled",
    }


def test_csv_is_utf_8_without_a_mark_and_ends_its_lines_as_the_standard_says() -> None:
    a_dispute("講談社 v. “AI”", summary='One line.\nAnother, with “marks” and "quotes".')
    sent = body("/disputes.csv")
    assert sent.startswith(b'"slug","address","title"')
    assert sent.endswith(b'"\r\n')
    assert sent.count(b"\r\n") == 2
    assert csv_rows("disputes")[0]["summary"] == 'One line.\nAnother, with “marks” and "quotes".'


def test_each_docket_says_how_its_court_is_cited_or_else_its_name() -> None:
    dispute = a_dispute()
    for name, citation in (("Southern District", "S.D.N.Y."), ("Tokyo District Court", "")):
        a_proceeding(dispute, a_court(name, citation_name=citation))
    (row,) = csv_rows("disputes")
    assert row["court_names"] == ["Southern District", "Tokyo District Court"]
    assert row["court_citations"] == ["S.D.N.Y.", "Tokyo District Court"]


def test_the_order_is_that_of_the_page_and_the_page_number_says_nothing() -> None:
    for title, opened in (("B", "2024"), ("A", "2025"), ("C", "2023")):
        a_dispute(title, opened_on=opened)
    assert [row["title"] for row in csv_rows("disputes", "?order=title&page=7")] == ["A", "B", "C"]
    assert [record["title"] for record in json_lines("disputes", "?order=opened")] == ["C", "B", "A"]
    assert [record["title"] for record in json_lines("disputes")] == ["A", "B", "C"]


def test_a_search_gives_what_it_finds_the_best_first() -> None:
    a_dispute("Other", summary="It mentions zugzwang.")
    a_dispute("Zugzwang v. AI")
    a_dispute("Neither")
    assert [record["title"] for record in json_lines("disputes", "?q=zugzwang")] == ["Zugzwang v. AI", "Other"]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("query", ["?order=best", "?order=%00", f"?order={'9' * 10_000}", "?order=%ff&order=%c3%28"])
def test_a_wrong_value_is_refused_in_words(address: str, query: str) -> None:
    response = ask(address + query)
    assert response.status_code == 400
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.startswith(b"order: ")


@pytest.mark.parametrize("query", ["?q=%00", "?q=%ff", f"?q={quote('訴訟' * 2000)}", "?party=%00", "?page=0", "?x=1"])
def test_whatever_a_stranger_asks_is_answered(query: str) -> None:
    a_dispute()
    for extension in FORMATS:
        assert ask(f"/disputes.{extension}{query}").status_code in (200, 400)


def test_too_many_values_are_refused() -> None:
    query = "&".join(f"jurisdiction={code}" for code in CODES)
    assert ask(f"/disputes.csv?{query}").status_code == 400


def test_a_long_question_does_not_make_long_headers() -> None:
    response = ask(f"/disputes.csv?q={'a' * 180}&party={'&party='.join(['a'] * 30)}&opened_after=2020")
    assert sum(len(name) + len(value) for name, value in response.items()) < 4000


def test_to_head_the_rows_are_only_counted() -> None:
    for _ in range(3):
        a_full_dispute(title=f"Dispute {a_party().slug}")
    with CaptureQueriesContext(connection) as queries:
        head = Client().head("/disputes.csv?kind=class_action")
    assert len(queries) <= 2  # the version of the record, and the count
    whole = ask("/disputes.csv?kind=class_action")
    assert b"".join(head) == b""
    assert {name: value for name, value in head.items() if name != "Last-Modified"} == {
        name: value for name, value in whole.items() if name != "Last-Modified"
    }
    assert "Content-Length" not in head


def test_a_file_is_asked_for_again_by_its_tag_and_never_kept() -> None:
    dispute = a_dispute("Before")
    first = ask("/disputes.csv")
    assert "Before" in b"".join(first).decode()
    again = ask("/disputes.csv", if_none_match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    Dispute.objects.filter(pk=dispute.pk).update(title="After")
    again = ask("/disputes.csv", if_none_match=first["ETag"])
    assert again.status_code == 200
    assert "After" in b"".join(again).decode()
    Client().head("/disputes.csv")
    assert "After" in body("/disputes.csv", accept_encoding="gzip").decode()
    assert not [name for name in caches["pages"]._cache if name]  # type: ignore[attr-defined]


def test_only_reading_is_allowed() -> None:
    assert Client().post("/disputes.csv").status_code == 405


def test_nothing_of_drafts_and_of_the_desk_is_in_any_file(admin_client: Client) -> None:
    a_full_dispute("Public v. AI")
    hidden = a_full_dispute("Zyxdraft", record_state="draft")
    Dispute.objects.filter(title="Appeal from Zyxdraft").update(record_state="draft")
    a_dispute("Zyxreview", record_state="in_review", systems=[a_system("Zyxsystem", developer=a_party("Zyxmaker"))])
    a_dispute("Zyxwithdrawn", record_state="withdrawn")
    public = Dispute.objects.get(slug="public-v-ai")
    copy = a_dispute("Zyxcopy", slug=public.slug, copy_of=public, record_state="draft")
    a_claim(copy, summary="Zyxclaim")
    an_event(copy, title="Zyxevent")
    public.relations.create(other=hidden, how="related")
    for address in ADDRESSES:
        for client in (Client(), admin_client):
            sent = b"".join(ask(address, client))
            if not address.endswith("xlsx"):
                assert b"zyx" not in sent.lower(), address
    assert [row["related"] for row in csv_rows("disputes", "?kind=class_action")] == [["appeal-from-public-v-ai"]]


@pytest.mark.parametrize("address", [f"/{table}.{extension}" for table in LISTS for extension in ("csv", "json")])
def test_one_three_and_thirty_rows_take_the_same_queries(address: str) -> None:
    counts = []
    for wanted in (1, 3, 30):
        for number in range(Dispute.objects.count(), wanted):
            systems, claimants = [a_system(f"System {number}")], [a_party(f"Party {number}")]
            dispute = a_dispute(f"Dispute {number}", claimants=claimants, systems=systems)
            a_claim(dispute)
            an_event(dispute)
        with CaptureQueriesContext(connection) as queries:
            assert ask(address)["X-Total-Count"] == str(wanted)
            body(address)
        counts.append(len(queries))
    assert counts == [counts[0]] * 3


def test_json_reads_its_records_in_chunks_that_join_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    for title in "ABCDEFG":
        a_dispute(title)
    monkeypatch.setattr(exact, "_CHUNK", 3)
    assert [record["title"] for record in json_lines("disputes", "?order=title")] == list("ABCDEFG")


def test_the_page_of_a_list_offers_all_of_it() -> None:
    for number in range(31):
        a_dispute(f"Dispute {number}", status="settled")
    page = Client().get("/disputes/?status=settled&page=2").content.decode()
    assert "Download all 31 rows" in page
    for extension in FORMATS:
        assert f'href="/disputes.{extension}?status=settled"' in page
    assert 'href="/data/#list-disputes"' in page
    assert "downloads" not in Client().get("/disputes/?status=dismissed").content.decode()
    assert "downloads" not in Client().get("/disputes/?status=nonsense").content.decode()
    assert ".csv" not in Client().get("/changes/").content.decode()
