"""`/claims/<dispute>/<number>/`: one claim and what it rests on."""

import pytest
from django.test import Client

from disputes.models import Dispute, Party
from disputes.tests.builders import a_claim, a_dispute, a_party, a_source

from .reading import heading, links, queries, section, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def gema() -> Party:
    return a_party("GEMA")


@pytest.fixture
def openai() -> Party:
    return a_party("OpenAI")


@pytest.fixture
def suit(gema: Party, openai: Party) -> Dispute:
    return a_dispute(
        "GEMA v. OpenAI", claimants=[gema], respondents=[openai], jurisdiction="DE", status="on_appeal",
        status_as_of="2026-04-28", opened_on="2024-11-13",
    )  # fmt: skip


def test_it_says_what_is_claimed_on_what_basis_and_where_it_stands(
    client: Client, suit: Dispute, gema: Party, openai: Party
) -> None:
    a_claim(
        suit, status="upheld", status_on="2025-11", summary="Alleges memorisation.", legal_basis="UrhG § 16",
        relief_sought="An injunction", made_by=[gema], against=[openai],
        sources=[a_source(suit, publisher="Bird & Bird"), a_source(suit, publisher="The court")],
    )  # fmt: skip
    response = client.get("/claims/gema-v-openai/1/")
    assert heading(response) == "Copying for training"
    assert "Alleges memorisation. Upheld since November 2025" in text_of(response.content.decode())
    told = section(response, "The claim")
    assert told.startswith(
        "The claim Made by GEMA Against OpenAI Basis UrhG § 16 Relief sought An injunction "
        "Meaning That works were copied"
    )
    assert told.endswith("1 Bird & Bird 2 The court")
    assert {
        "/disputes/gema-v-openai/#source-1",
        "/disputes/gema-v-openai/#claim-1",
        "/parties/gema/",
        "/glossary/#claim-kind-training_reproduction",
        "/claims/?claim=training_reproduction&claim_status=upheld",
    } <= set(links(response))


def test_it_stands_beside_its_dispute(client: Client, suit: Dispute) -> None:
    a_claim(suit)
    assert section(client.get("/claims/gema-v-openai/1/"), "Its dispute") == (
        "Its dispute GEMA v. OpenAI GEMA v. OpenAI On appeal as of 28 April 2026. "
        "Lawsuit, Germany, opened 13 November 2024."
    )


def test_what_nobody_said_is_said_to_be_not_on_record(client: Client, suit: Dispute) -> None:
    a_claim(suit)
    response = client.get("/claims/gema-v-openai/1/")
    assert section(response, "The claim").startswith(
        "The claim Made by not on record Against not on record Basis not on record Relief sought not on record"
    )
    assert "since" not in text_of(response.content.decode())


def test_the_other_claims_of_its_dispute_follow_and_those_of_its_kind_elsewhere_are_counted(
    client: Client, suit: Dispute, gema: Party, openai: Party
) -> None:
    a_claim(suit)
    a_claim(suit, kind="moral_rights", status="rejected", made_by=[gema], against=[openai])
    a_claim(a_dispute("Elsewhere"))
    a_claim(a_dispute("Elsewhere in secret", record_state="draft"))
    assert section(client.get("/claims/gema-v-openai/1/"), "Other claims in it") == (
        "Other claims in it Moral rights Rejected GEMA against OpenAI 1 more claim of this kind in other disputes"
    )
    assert section(client.get("/claims/gema-v-openai/2/"), "Other claims in it").endswith(
        "No other dispute on record has a claim of this kind."
    )


def test_a_claim_keeps_its_number_when_another_goes(client: Client, suit: Dispute) -> None:
    first = a_claim(suit)
    a_claim(suit, kind="moral_rights")
    first.delete()
    assert client.get("/claims/gema-v-openai/1/").status_code == 404
    assert heading(client.get("/claims/gema-v-openai/2/")) == "Moral rights"


def test_a_claim_of_a_draft_is_not_found(client: Client, suit: Dispute) -> None:
    a_claim(suit)
    assert client.get("/claims/gema-v-openai/1/").status_code == 200
    suit.record_state = "draft"
    suit.save()
    assert client.get("/claims/gema-v-openai/1/").status_code == 404


def test_more_claims_parties_and_sources_take_no_more_queries(client: Client, suit: Dispute) -> None:
    many = [a_party() for _ in range(30)]
    a_claim(suit, made_by=many[:1], sources=[a_source(suit)])
    a_claim(suit, made_by=many[:1])
    few = queries(client, "/claims/gema-v-openai/1/")
    for _ in range(28):
        a_claim(suit, made_by=many[:15], against=many[15:])
    a_claim(suit, kind="contract", made_by=many[:15], against=many[15:], sources=[a_source(suit) for _ in range(30)])
    assert queries(client, "/claims/gema-v-openai/31/") == few
    assert few <= 25
