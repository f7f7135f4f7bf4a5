"""The exact record of one thing, beside its page."""

import json

import pytest
from django.test import Client

from disputes import records
from disputes.models import FormerAddress
from disputes.tests.builders import a_dispute, a_full_dispute, a_party, a_relation, a_system

pytestmark = pytest.mark.django_db


def test_a_record_is_the_text_that_a_dump_writes() -> None:
    dispute = a_full_dispute()
    a_relation(dispute, a_dispute("Zyx", record_state="draft"))
    response = Client().get(f"/disputes/{dispute.slug}.json")
    assert response["Content-Type"] == "application/json"
    assert response.content.decode() == records.as_text(records.read(dispute, published=True))
    assert b"zyx" not in response.content
    assert response["Content-Disposition"] == f'inline; filename="{dispute.slug}.json"'
    assert f'<http://127.0.0.1:8000/disputes/{dispute.slug}/>; rel="canonical"' in response["Link"]
    assert response["Access-Control-Allow-Origin"] == "*"


def test_parties_and_systems_have_theirs() -> None:
    party = a_party("OpenAI")
    system = a_system("GPT", developer=party, modalities=["text"])
    a_dispute(systems=[system])
    assert json.loads(Client().get("/parties/openai.json").content) == records.read(party)
    assert json.loads(Client().get("/systems/gpt.json").content) == records.read(system)


@pytest.mark.parametrize("address", ["/disputes/draft.json", "/parties/hidden.json", "/systems/gpt.json"])
def test_what_is_not_public_is_not_there(address: str) -> None:
    a_dispute("Draft", record_state="draft", claimants=[a_party("Hidden")], systems=[a_system("GPT")])
    assert Client().get(address).status_code == 404


def test_a_former_address_leads_on_to_the_record() -> None:
    a_dispute("New")
    FormerAddress.objects.create(kind="dispute", slug="old", leads_to="new")
    response = Client().get("/disputes/old.json")
    assert (response.status_code, response["Location"]) == (301, "/disputes/new.json")


def test_the_page_links_to_it_and_it_is_asked_for_again_by_its_tag() -> None:
    a_dispute("Here")
    assert 'href="/disputes/here.json"' in Client().get("/disputes/here/").content.decode()
    first = Client().get("/disputes/here.json")
    assert Client().get("/disputes/here.json", headers={"if-none-match": first["ETag"]}).status_code == 304
