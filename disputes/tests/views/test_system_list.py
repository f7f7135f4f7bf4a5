"""`/systems/`: the AI products and models at issue."""

import pytest
from django.test import Client

from disputes.models import SystemAlias
from disputes.tests.builders import a_dispute, a_party, a_system

from .reading import count, errors, facets, heading, links, queries, row, slugs

pytestmark = pytest.mark.django_db


def test_a_row_says_who_makes_it_what_it_puts_out_and_in_how_many_disputes_it_is(client: Client) -> None:
    sora = a_system("Sora 2", developer=a_party("OpenAI"), released_on="2025-09-30", modalities=["video", "audio"])
    SystemAlias.objects.create(system=sora, name="Sora two")
    a_dispute(systems=[sora])
    a_dispute(systems=[sora])
    a_dispute(systems=[sora], record_state="draft")
    response = client.get("/systems/")
    assert row(response, "sora-2") == "2 disputes Sora 2 OpenAI Also Sora two 30 Sep 2025 Video, audio"
    assert {"/systems/sora-2/", "/disputes/?system=sora-2"} <= set(links(response))


def test_systems_stand_by_name_and_filter_by_medium_and_maker(client: Client) -> None:
    openai = a_party("OpenAI")
    sora = a_system("Sora 2", developer=openai, modalities=["video"])
    claude = a_system("Claude", developer=a_party("Anthropic"), modalities=["text"])
    a_dispute(systems=[sora, claude])
    response = client.get("/systems/")
    assert (slugs(response), count(response), heading(response)) == (["claude", "sora-2"], 2, "2 AI systems")
    assert facets(response)["modality", "video"] == 1
    assert slugs(client.get("/systems/?modality=video")) == ["sora-2"]
    assert slugs(client.get("/systems/?developer=anthropic")) == ["claude"]
    assert slugs(client.get("/systems/?modality=video&developer=anthropic")) == []


def test_a_system_of_no_published_dispute_is_not_listed(client: Client) -> None:
    a_system("Never at issue")
    a_dispute(systems=[a_system("Of a draft")], record_state="draft")
    a_dispute(systems=[a_system("Seen")])
    assert slugs(client.get("/systems/")) == ["seen"]


def test_a_wrong_value_is_said_and_nothing_listed(client: Client) -> None:
    a_dispute(systems=[a_system("Seen")])
    response = client.get("/systems/?modality=smell")
    assert (response.status_code, errors(response), count(response), slugs(response)) == (200, ["modality"], 0, [])


def test_a_longer_list_takes_no_more_queries(client: Client) -> None:
    taken = []
    for more in (1, 2, 27):
        for _ in range(more):
            system = a_system(developer=a_party(), modalities=["text", "image"])
            SystemAlias.objects.create(system=system, name="Other name")
            a_dispute(systems=[system])
        taken.append(queries(client, "/systems/?modality=text"))
    assert taken == [taken[0]] * 3
    assert taken[0] <= 12
