"""Lists and forms of the desk: what is shown and found, and as many queries for thirty rows as for one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes.models import Dispute
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_full_dispute,
    a_participation,
    a_party,
    a_proceeding,
    a_source,
    a_system,
    an_amount,
    an_event,
)

pytestmark = pytest.mark.django_db

LISTS = [
    "amount",
    "claim",
    "court",
    "dispute",
    "event",
    "participation",
    "party",
    "proceeding",
    "relation",
    "source",
    "system",
]


def queries(client: Client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured]


def found(client: Client, model: str, query: str) -> list[str]:
    response = client.get(f"/admin/disputes/{model}/", {"q": query})
    return sorted(str(row) for row in response.context["cl"].result_list)


def test_each_list_takes_as_many_queries_for_thirty_rows_as_for_one(editor: Client) -> None:
    counts: dict[str, list[int]] = {model: [] for model in LISTS}
    for number in (1, 2, 27):
        for n in range(number):
            a_full_dispute(f"Full {number} {n}")
        for model, taken in counts.items():
            taken.append(len(queries(editor, f"/admin/disputes/{model}/")))
    assert {model: taken for model, taken in counts.items() if taken != [taken[0]] * 3 or taken[0] > 12} == {}


def a_big_dispute(rows: int, state: str = "published") -> Dispute:
    """Make a dispute with this number of rows of every kind."""
    dispute = a_dispute(record_state=state)
    sources = [a_source(dispute) for _ in range(rows)]
    for _ in range(rows):
        party = a_participation(dispute).party
        a_claim(
            dispute, made_by=[party], against=[a_participation(dispute, None, "respondent").party], sources=sources
        )
        an_event(dispute, party=party, sources=sources)
        an_amount(dispute, sources=sources)
        a_proceeding(dispute)
        dispute.systems_at_issue.create(system=a_system())
        dispute.relations.create(other=a_dispute(), how="related")
    return dispute


def test_the_page_of_a_dispute_takes_as_many_queries_for_thirty_rows_as_for_one(editor: Client) -> None:
    editor.get(f"/admin/disputes/dispute/{a_big_dispute(1).pk}/change/")  # what is asked once a process is asked here
    counts = [len(queries(editor, f"/admin/disputes/dispute/{a_big_dispute(rows).pk}/change/")) for rows in (1, 3, 30)]
    assert counts == [counts[0]] * 3
    assert counts[0] <= 30


def test_a_refused_page_takes_no_query_for_the_name_of_each_row(editor: Client) -> None:
    for rows in (1, 12):
        dispute = a_big_dispute(rows, "draft")
        address = f"/admin/disputes/dispute/{dispute.pk}/change/"
        names = [sql for sql in queries(editor, address) if 'FROM "disputes_party"' in sql]
        assert len(names) == 3, "one for the parties, one for the sides of claims, one for who acted in events"


@pytest.mark.parametrize(
    "query",
    ["kodansha", "ＫＯＤＡＮＳＨＡ example", "講談社", "short-name", "1:25-cv-99999", "Sora", "25-CV-99999 sora"],
)
def test_a_dispute_is_found_by_title_party_alias_system_and_docket(editor: Client, query: str) -> None:
    a_dispute("Another dispute")
    party = a_party("Publisher", native_name="株式会社講談社")
    party.aliases.create(name="Short-Name")
    dispute = a_dispute("Kodansha v. Example", claimants=[party], systems=[a_system("Sora 2")])
    a_proceeding(dispute, docket_number="1:25-cv-99999")
    assert found(editor, "dispute", query) == ["Kodansha v. Example"]
    assert found(editor, "dispute", f"{query} nowhere") == []


def test_a_party_is_found_by_every_name_and_once(editor: Client) -> None:
    party = a_party("Studio Ghibli", native_name="株式会社スタジオジブリ")
    for alias in ("Ghibli Inc.", "Ghibli KK"):
        party.aliases.create(name=alias)
    a_party("Another")
    for query in ("ghibli", "GHIBLI kk", "スタジオ", "studio-ghibli"):
        assert found(editor, "party", query) == ["Studio Ghibli"]


def test_a_court_and_its_dockets_are_found_by_every_name_of_it(editor: Client) -> None:
    court = a_court("Southern District", slug="nysd", native_name="ニューヨーク南部地裁", citation_name="S.D.N.Y.")
    court.aliases.create(name="SDNY")
    a_proceeding(docket_number="1:25-cv-1").court.aliases.create(name="Another")
    a_proceeding(court=court, docket_number="1:25-cv-2")
    for query in ("southern", "南部", "s.d.n.y.", "SDNY", "s.d. district"):
        assert found(editor, "court", query) == ["Southern District"], query
        assert found(editor, "proceeding", query) == ["Southern District, 1:25-cv-2"], query


def test_native_names_say_their_language_in_the_lists_too(editor: Client) -> None:
    a_party("Publisher", native_name="講談", country="JP")
    a_court("Court", native_name="法院", jurisdiction="CN")
    for model, shown in (("party", '<span lang="ja">講談</span>'), ("court", '<span lang="zh-Hans">法院</span>')):
        assert shown in editor.get(f"/admin/disputes/{model}/").content.decode()


def test_filters_list_what_they_name(editor: Client) -> None:
    a_dispute("In Japan", jurisdiction="JP", kind="demand", works=["anime"], record_state="draft")
    a_dispute("In Europe", jurisdiction="EU", works=["anime", "books"])
    a_dispute("In America")

    def listed(**chosen: str) -> list[str]:
        response = editor.get("/admin/disputes/dispute/", chosen)
        return sorted(str(row) for row in response.context["cl"].result_list)

    assert listed(jurisdiction="EU") == ["In Europe"]
    assert listed(record_state__exact="draft") == ["In Japan"]
    assert listed(kind__exact="lawsuit", works__kind__exact="anime") == ["In Europe"]
    assert "European Union" in editor.get("/admin/disputes/dispute/").content.decode()


def test_a_list_counts_the_parts_and_shows_dates_as_exact_as_they_are(editor: Client) -> None:
    dispute = a_dispute("Counted", opened_on="2025-03")
    source = a_source(dispute)
    a_claim(dispute, sources=[source])
    for _ in range(3):
        an_event(dispute, sources=[source])
    row = editor.get("/admin/disputes/dispute/").context["cl"].result_list[0]
    assert (row.claim_count, row.event_count, row.source_count) == (1, 3, 1)
    assert '<td class="field-opened_on">2025-03</td>' in editor.get("/admin/disputes/dispute/").content.decode()


def test_parts_are_written_on_the_page_of_their_dispute_only(editor: Client) -> None:
    dispute = a_full_dispute()
    claim = dispute.claims.first()
    assert claim is not None
    assert editor.get("/admin/disputes/claim/add/").status_code == 403
    address = f"/admin/disputes/claim/{claim.pk}"
    assert editor.post(f"{address}/change/", {"summary": "Changed"}).status_code == 403
    assert editor.post(f"{address}/delete/", {"post": "yes"}).status_code == 403
    page = editor.get("/admin/disputes/claim/").content.decode()
    assert f'href="/admin/disputes/dispute/{dispute.pk}/change/#claims-group"' in page


def test_a_party_shows_the_disputes_in_which_it_stands(editor: Client) -> None:
    party = a_party()
    dispute = a_dispute("A & B", claimants=[party])
    page = editor.get(f"/admin/disputes/party/{party.pk}/change/").content.decode()
    assert f'<a href="/admin/disputes/dispute/{dispute.pk}/change/">A &amp; B</a>, Claimant' in page


def test_what_the_loader_remembers_is_not_on_the_desk(editor: Client) -> None:
    page = editor.get("/admin/").content.decode()
    assert "AI Copyright Disputes: editors" in page
    assert "loadedrecord" not in page


def test_pick_lists_search_as_lists_do(editor: Client) -> None:
    party = a_party("Studio Ghibli", native_name="スタジオジブリ")
    a_party("Another")
    for model, field in (("claimparty", "party"), ("participation", "party"), ("event", "party")):
        response = editor.get(
            "/admin/autocomplete/",
            {"app_label": "disputes", "model_name": model, "field_name": field, "term": "ジブリ"},
        )
        assert response.json()["results"] == [{"id": str(party.pk), "text": "Studio Ghibli"}]


def test_in_a_pick_list_the_nearest_name_comes_first(editor: Client) -> None:
    for name in ("Friends of OpenAI", "OpenAI Japan", "OpenAI"):
        a_party(name)
    where = {"app_label": "disputes", "model_name": "event", "field_name": "party", "term": "openai"}
    results = editor.get("/admin/autocomplete/", where).json()["results"]
    assert [result["text"] for result in results] == ["OpenAI", "OpenAI Japan", "Friends of OpenAI"]


def test_the_page_asks_for_nothing_that_the_content_policy_forbids(editor: Client) -> None:
    html = editor.get(f"/admin/disputes/dispute/{a_full_dispute().pk}/change/").content.decode()
    scripts = [part.split(">", 1)[0] for part in html.split("<script")[1:]]
    inline = [script for script in scripts if "src=" not in script and "application/json" not in script]
    assert inline == []
    assert ' onclick="' not in html
