"""`/systems/<slug>/`: an AI system, the disputes about it and the claims in them."""

import pytest
from django.test import Client

from disputes.models import System, SystemAlias
from disputes.tests.builders import a_claim, a_dispute, a_party, a_system, an_event

from .reading import heading, links, queries, section, slugs, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def sora() -> System:
    system = a_system("Sora 2", developer=a_party("OpenAI"), released_on="2025-09", modalities=["video"])
    SystemAlias.objects.create(system=system, name="ソラ")
    return system


def test_the_head_says_who_makes_it_and_what_it_is(client: Client, sora: System) -> None:
    dispute = a_dispute(systems=[sora])
    an_event(dispute)
    an_event(dispute)
    response = client.get("/systems/sora-2/")
    words = text_of(response.content.decode())
    assert heading(response) == "Sora 2"
    assert "Made by OpenAI Media Video Released September 2025 Also ソラ 1 dispute and 2 events on record" in words
    assert '<span lang="ja">ソラ</span>' in response.content.decode()
    assert {
        "/parties/openai/",
        "/systems/?modality=video",
        "/disputes/?system=sora-2",
        "/timeline/?system=sora-2",
    } <= set(links(response))


def test_an_unknown_date_of_release_is_said(client: Client) -> None:
    a_dispute(systems=[a_system("Bare")])
    assert "Released not on record" in text_of(client.get("/systems/bare/").content.decode())


def test_its_disputes_stand_with_the_latest_development_first(client: Client, sora: System) -> None:
    old, new = a_dispute("Old", systems=[sora]), a_dispute("New", systems=[sora])
    an_event(old, date="2025-02", title="Old step")
    an_event(new, date="2025-09", title="New step")
    a_dispute("About another", systems=[a_system()])
    assert slugs(client.get("/systems/sora-2/")) == ["new", "old"]


def test_the_claims_of_its_disputes_are_counted_by_kind_and_status(client: Client, sora: System) -> None:
    about, draft = a_dispute(systems=[sora]), a_dispute(systems=[sora], record_state="draft")
    a_claim(about)
    a_claim(about, status="asserted")
    a_claim(draft, kind="privacy")
    a_claim(a_dispute(), kind="contract")
    response = client.get("/systems/sora-2/")
    claims = section(response, "Claims")
    assert "Copying for training 1 1 2 All claims of these disputes" in claims
    assert "/claims/?system=sora-2&claim=training_reproduction&claim_status=asserted" in links(response)


def test_a_system_of_drafts_alone_is_not_found(client: Client, sora: System) -> None:
    a_dispute(systems=[sora], record_state="draft")
    assert client.get("/systems/sora-2/").status_code == 404


def test_more_disputes_take_no_more_queries(client: Client, sora: System) -> None:
    taken = []
    for more in (1, 2, 27):
        for _ in range(more):
            dispute = a_dispute(systems=[sora, a_system()], claimants=[a_party()], works=["anime"])
            a_claim(dispute)
            an_event(dispute)
        taken.append(queries(client, "/systems/sora-2/"))
    assert taken == [taken[0]] * 3
    assert taken[0] <= 25
