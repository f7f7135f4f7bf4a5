"""`/claims/`: what is alleged, across disputes."""

import pytest
from django.test import Client

from disputes.models import Dispute, Party
from disputes.tests.builders import a_claim, a_dispute, a_party

from .reading import count, errors, facets, heading, links, queries, row, slugs

pytestmark = pytest.mark.django_db


@pytest.fixture
def gema() -> Party:
    return a_party("GEMA")


@pytest.fixture
def openai() -> Party:
    return a_party("OpenAI")


@pytest.fixture
def suit(gema: Party, openai: Party) -> Dispute:
    """A suit in Germany with two claims that were decided differently."""
    suit = a_dispute("GEMA v. OpenAI", claimants=[gema], respondents=[openai], jurisdiction="DE", opened_on="2024-11")
    summary = 'Alleges "memorisation". And more.'
    a_claim(suit, status="upheld", status_on="2025-11-11", summary=summary, made_by=[gema], against=[openai])
    a_claim(suit, kind="moral_rights", status="rejected", made_by=[gema], against=[openai])
    return suit


def test_a_row_says_what_is_claimed_by_whom_against_whom_and_where_it_stands(client: Client, suit: Dispute) -> None:
    response = client.get("/claims/")
    assert row(response, "gema-v-openai/1") == (
        "Nov 2024 Copying for training Alleges “memorisation”. GEMA against OpenAI "
        "Upheld since 11 Nov 2025 GEMA v. OpenAI Germany"
    )
    assert row(response, "gema-v-openai/2") == (
        "Nov 2024 Moral rights Alleges copying for training. GEMA against OpenAI Rejected GEMA v. OpenAI Germany"
    )
    assert {"/claims/gema-v-openai/1/", "/disputes/gema-v-openai/"} <= set(links(response))


def test_every_status_has_its_mark_beside_its_word(client: Client, suit: Dispute) -> None:
    body = client.get("/claims/").content.decode()
    assert '<use href="#m-upheld"/></svg>Upheld' in body
    assert '<symbol id="m-upheld"' in body


def test_claims_of_the_newest_dispute_stand_first_in_the_order_of_its_record(client: Client, suit: Dispute) -> None:
    newer = a_dispute("Newer", opened_on="2025-06")
    a_claim(newer)
    response = client.get("/claims/")
    assert slugs(response) == ["newer/1", "gema-v-openai/1", "gema-v-openai/2"]
    assert (count(response), heading(response)) == (3, "3 claims")


def test_kind_status_and_side_filter_the_list(client: Client, suit: Dispute) -> None:
    both = ["gema-v-openai/1", "gema-v-openai/2"]
    for query, listed in {
        "claim=moral_rights": both[1:],
        "claim=input": both[:1],
        "claim_status=upheld": both[:1],
        "claim=moral_rights&claim_status=upheld": [],
        "party=openai&side=against": both,
        "party=openai&side=made_by": [],
        "jurisdiction=DE": both,
        "jurisdiction=JP": [],
    }.items():
        assert slugs(client.get(f"/claims/?{query}")) == listed, query
    assert facets(client.get("/claims/"))["claim_status", "upheld"] == 1


def test_a_claim_against_nobody_on_record_names_only_its_maker(client: Client, gema: Party) -> None:
    a_claim(a_dispute("Alone"), made_by=[gema])
    assert "GEMA Pending" in row(client.get("/claims/"), "alone/1")


def test_a_wrong_value_is_said_and_nothing_listed(client: Client, suit: Dispute) -> None:
    response = client.get("/claims/?claim=theft&claim_status=won")
    assert (response.status_code, count(response), slugs(response)) == (200, 0, [])
    assert sorted(errors(response)) == ["claim", "claim_status"]


def test_claims_of_drafts_are_not_listed(client: Client, suit: Dispute) -> None:
    a_claim(a_dispute("Draft", record_state="draft"))
    assert slugs(client.get("/claims/")) == ["gema-v-openai/1", "gema-v-openai/2"]


def test_a_longer_list_takes_no_more_queries(client: Client) -> None:
    taken = []
    for more in (1, 2, 27):
        for _ in range(more):
            a_claim(made_by=[a_party(), a_party()], against=[a_party()])
        taken.append(queries(client, "/claims/?claim_status=pending"))
    assert taken == [taken[0]] * 3
    assert taken[0] <= 12
