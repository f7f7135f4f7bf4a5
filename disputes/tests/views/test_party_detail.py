"""`/parties/<slug>/`: a party, its disputes by role, its claims, systems and affiliations."""

import re

import pytest
from django.test import Client

from disputes.models import Party, PartyAlias
from disputes.tests.builders import (
    a_claim,
    a_dispute,
    a_participation,
    a_party,
    a_source,
    a_system,
    an_affiliation,
    an_event,
)

from .reading import heading, links, queries, section, slugs, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def openai() -> Party:
    return a_party("OpenAI", country="US", description='Developer of "Sora 2".')


def test_the_head_says_who_it_is(client: Client, openai: Party) -> None:
    PartyAlias.objects.create(party=openai, name="OpenAI OpCo, LLC")
    a_dispute(respondents=[openai])
    response = client.get("/parties/openai/")
    words = text_of(response.content.decode())
    assert heading(response) == "OpenAI"
    assert "Company OpenAI Developer of “Sora 2”. Country United States Also OpenAI OpCo, LLC" in words
    assert {"/parties/?kind=company", "/parties/?country=US"} <= set(links(response))


def test_the_title_says_in_how_many_disputes_it_stands(client: Client, openai: Party) -> None:
    a_dispute("One", respondents=[openai])
    a_dispute("Other", respondents=[openai])
    assert "<title>OpenAI: 2 disputes · " in client.get("/parties/openai/").content.decode()


def test_disputes_stand_under_the_role_and_within_it_by_progress(client: Client, openai: Party) -> None:
    a_dispute("Old", respondents=[openai], opened_on="2023")
    a_dispute("New", respondents=[openai], opened_on="2025")
    a_dispute("Over", respondents=[openai], status="settled")
    a_dispute("Moved on", respondents=[openai], status="consolidated")
    a_dispute("Its own", claimants=[openai])
    response = client.get("/parties/openai/")
    assert slugs(response) == ["its-own", "new", "old", "moved-on", "over"]
    assert section(response, "Respondent").startswith("Respondent 4 disputes, the latest development first")
    assert section(response, "Claimant").startswith("Claimant 1 dispute Disputes of OpenAI")
    assert "Open 2 " in section(response, "Respondent")
    assert "Consolidated 1 " in section(response, "Respondent")
    assert "Closed 1 " in section(response, "Respondent")


def test_a_party_in_two_roles_of_one_dispute_stands_under_both(client: Client, openai: Party) -> None:
    dispute = a_dispute("Both ways", claimants=[openai])
    a_participation(dispute, openai, "authority")
    response = client.get("/parties/openai/")
    assert slugs(response) == ["both-ways", "both-ways"]
    assert "1 dispute: claimant in 1, authority in 1" in text_of(response.content.decode())


def test_every_number_of_the_tally_links_to_the_list_it_counts(client: Client, openai: Party) -> None:
    a_dispute(respondents=[openai])
    a_dispute(respondents=[openai], status="settled")
    response = client.get("/parties/openai/")
    for query in ("status=open", "status=pending", "status=closed", "status=settled"):
        assert sorted(["party=openai", query]) in [
            sorted(link.partition("?")[2].split("&")) for link in links(response)
        ]


def test_claims_against_it_and_by_it_are_counted_apart(client: Client, openai: Party) -> None:
    author = a_party("Author")
    suit = a_dispute(claimants=[author], respondents=[openai])
    a_claim(suit, made_by=[author], against=[openai])
    a_claim(suit, made_by=[author], against=[openai], status="upheld")
    a_claim(suit, made_by=[openai], against=[author], kind="contract", status="rejected")
    response = client.get("/parties/openai/")
    assert "Copying for training 1 1 2" in section(response, "Claims against")
    assert "Contract 1 1" in section(response, "Claims made")
    against = [link for link in links(response) if link.startswith("/claims/?") and "upheld" in link]
    assert len(slugs(client.get(against[0]))) == 1


def test_members_parents_and_systems_link_to_their_pages(client: Client, openai: Party) -> None:
    parent, member = a_party("Parent"), a_party("Member", native_name="会員", country="JP")
    an_affiliation(openai, parent, "subsidiary_of")
    an_affiliation(member, openai, "member_of")
    sora = a_system("Sora 2", developer=openai)
    a_dispute(respondents=[openai], systems=[sora], claimants=[member])
    response = client.get("/parties/openai/")
    words = text_of(response.content.decode())
    assert "Subsidiary of Parent Members Member 会員" in words
    assert "Sora 2 1" in section(response, "Systems made")
    assert {"/parties/parent/", "/parties/member/", "/systems/sora-2/"} <= set(links(response))


def test_what_it_did_stands_newest_first_with_its_sources(client: Client, openai: Party) -> None:
    dispute = a_dispute("The suit", respondents=[openai])
    source = a_source(dispute, publisher="The Register")
    an_event(dispute, party=openai, date="2025-03", title="First answer")
    an_event(dispute, party=openai, date="2025-09-30", title="Second answer", sources=[source])
    an_event(dispute, title="By the other side")
    steps = section(client.get("/parties/openai/"), "Latest steps")
    assert steps.index("Second answer") < steps.index("First answer")
    assert "The Register" in steps
    assert "By the other side" not in steps


def test_what_only_drafts_tell_is_not_shown(client: Client, openai: Party) -> None:
    hidden = a_party("Hidden member")
    an_affiliation(hidden, openai)
    draft = a_dispute("Draft", claimants=[hidden, openai], systems=[a_system("Draft system", developer=openai)])
    a_claim(draft, made_by=[openai], against=[hidden])
    an_event(draft, party=openai, title="Draft event")
    a_dispute("Public", respondents=[openai])
    seen = text_of(client.get("/parties/openai/").content.decode())
    assert [word for word in ("Draft event", "Draft system", "Hidden member", "Claims made") if word in seen] == [
        "Draft event",
        "Draft system",
        "Hidden member",
        "Claims made",
    ]
    draft.record_state = "draft"
    draft.save()
    seen = text_of(client.get("/parties/openai/").content.decode())
    assert [word for word in ("Draft", "Hidden member", "Claims made", "Claimant") if word in seen] == []


def test_a_party_that_no_published_dispute_names_is_not_found(client: Client, openai: Party) -> None:
    a_dispute(respondents=[openai], record_state="draft")
    assert client.get("/parties/openai/").status_code == 404
    assert client.get("/parties/nobody/").status_code == 404


def test_the_parent_of_a_named_party_has_a_page_though_in_no_dispute(client: Client, openai: Party) -> None:
    an_affiliation(openai, a_party("Parent"), "subsidiary_of")
    a_dispute(respondents=[openai])
    response = client.get("/parties/parent/")
    assert response.status_code == 200
    assert "Subsidiaries OpenAI" in text_of(response.content.decode())
    assert slugs(response) == []


def test_a_busier_party_takes_no_more_queries(client: Client, openai: Party) -> None:
    taken = []
    for more in (1, 2, 27):
        for _ in range(more):
            author = a_party()
            systems = [a_system(developer=openai)]
            suit = a_dispute(claimants=[author], respondents=[openai], systems=systems, works=["books"])
            a_claim(suit, made_by=[author], against=[openai])
            a_claim(suit, made_by=[openai], against=[author])
            an_event(suit, party=openai, sources=[a_source(suit)])
            an_affiliation(author, openai)
            an_affiliation(openai, a_party())
        taken.append(queries(client, "/parties/openai/"))
    assert taken == [taken[0]] * 3
    assert taken[0] <= 25


def test_of_a_party_in_very_many_disputes_the_latest_are_shown_and_all_are_counted(
    client: Client, openai: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("disputes.views.party.MOST_SHOWN", 2)
    for year in ("2021", "2025", "2023"):
        a_dispute(f"Of {year}", respondents=[openai], opened_on=year)
    page = client.get("/parties/openai/").content.decode()
    assert re.findall(r'<tr data-slug="([^"]+)"', page) == ["of-2025", "of-2023"]
    assert '<a href="/disputes/?party=openai&amp;role=respondent">3 disputes</a>; here the 2 with the latest' in page
    assert 'Open <span class="n">3</span>' in page
