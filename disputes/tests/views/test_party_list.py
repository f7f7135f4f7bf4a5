"""`/parties/`: who claims and against whom."""

import pytest
from django.test import Client

from disputes.models import Party
from disputes.tests.builders import a_dispute, a_participation, a_party, a_system

from .reading import count, errors, facets, heading, links, queries, row, slugs

pytestmark = pytest.mark.django_db


@pytest.fixture
def openai() -> Party:
    return a_party("OpenAI", country="US")


def test_the_parties_of_published_disputes_are_listed_by_name(client: Client, openai: Party) -> None:
    coda = a_party(
        "CODA", native_name="一般社団法人コンテンツ海外流通促進機構", kind="trade_association", country="JP"
    )
    a_dispute(claimants=[coda], respondents=[openai])
    a_dispute(claimants=[a_party("Anime Maker")], respondents=[openai])
    response = client.get("/parties/")
    assert slugs(response) == ["anime-maker", "coda", "openai"]
    assert (count(response), heading(response)) == (3, "3 parties")


def test_a_row_says_what_a_party_is_and_what_it_is_in_how_many_disputes(client: Client, openai: Party) -> None:
    sora, codex = a_system("Sora 2", developer=openai), a_system("Codex", developer=openai)
    a_system("Never at issue", developer=openai)
    a_dispute(respondents=[openai], systems=[sora, codex])
    a_dispute(respondents=[openai])
    a_participation(a_dispute(), openai, "claimant")
    response = client.get("/parties/")
    assert row(response, "openai") == (
        "3 disputes OpenAI Claimant in 1, respondent in 2 Company United States Codex, Sora 2"
    )
    assert "/disputes/?party=openai" in links(response)


def test_a_native_name_stands_beside_the_name_with_its_language(client: Client) -> None:
    a_dispute(claimants=[a_party("Studio Ghibli", native_name="株式会社スタジオジブリ", country="JP")])
    response = client.get("/parties/")
    assert '<span class="native" lang="ja">株式会社スタジオジブリ</span>' in response.content.decode()


def test_kinds_roles_and_countries_filter_the_list(client: Client, openai: Party) -> None:
    union = a_party("Union", kind="union", country="JP")
    a_dispute(claimants=[union], respondents=[openai])
    for query, listed in {
        "kind=union": ["union"],
        "role=respondent": ["openai"],
        "country=JP&country=US": ["openai", "union"],
        "kind=union&role=respondent": [],
        "q=openai": ["openai"],
    }.items():
        assert slugs(client.get(f"/parties/?{query}")) == listed, query
    assert facets(client.get("/parties/"))["kind", "union"] == 1


def test_a_wrong_value_is_said_and_nothing_listed(client: Client, openai: Party) -> None:
    a_dispute(respondents=[openai])
    response = client.get("/parties/?kind=robot")
    assert (response.status_code, errors(response), count(response), slugs(response)) == (200, ["kind"], 0, [])


def test_a_role_in_a_draft_counts_for_nothing(client: Client, openai: Party) -> None:
    a_dispute(respondents=[openai])
    a_dispute(claimants=[openai], record_state="draft")
    response = client.get("/parties/")
    assert row(response, "openai") == "1 dispute OpenAI Respondent in 1 Company United States"
    assert ("role", "claimant") not in facets(response)
    assert slugs(client.get("/parties/?role=claimant")) == []


def test_thirty_stand_on_a_page(client: Client) -> None:
    a_dispute(claimants=[a_party(f"Party number {n:02}") for n in range(31)])
    assert len(slugs(client.get("/parties/"))) == 30
    response = client.get("/parties/?page=2")
    assert (count(response), slugs(response)) == (31, ["party-number-30"])


def test_an_empty_register_says_so(client: Client) -> None:
    response = client.get("/parties/")
    assert (response.status_code, count(response), heading(response)) == (200, 0, "No party")


def test_a_longer_list_takes_no_more_queries(client: Client) -> None:
    taken = []
    for more in (1, 2, 27):
        for _ in range(more):
            maker = a_party(country="JP", native_name="会社")
            a_dispute(respondents=[maker], claimants=[a_party()], systems=[a_system(developer=maker)])
        taken.append(queries(client, "/parties/?kind=company&role=respondent"))
    assert taken == [taken[0]] * 3
    assert taken[0] <= 12
