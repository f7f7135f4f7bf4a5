"""A draft and everything that only drafts name stays unseen at every public address, until it is published."""

import datetime
import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client

from disputes import filters
from disputes.models import Citation, Dispute, Event, Party, PartyAlias, Proceeding, System, SystemAlias
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_participation,
    a_party,
    a_relation,
    a_source,
    a_system,
    an_affiliation,
    an_amount,
    an_event,
)

from .reading import count, errors, facets, links, slugs, text

pytestmark = pytest.mark.django_db

LISTS: dict[str, Any] = {
    "/disputes/": filters.DisputeFilter,
    "/parties/": filters.PartyFilter,
    "/claims/": filters.ClaimFilter,
    "/systems/": filters.SystemFilter,
    "/timeline/": filters.EventFilter,
}

# What programs ask for, beside what pages link to.
FOR_MACHINES = [
    *("/health/", "/schema/dispute-1.json", "/sitemap.xml", "/robots.txt", "/api/v1/openapi.json", "/embed/disputes/"),
    *(f"{path[:-1]}.csv-metadata.json" for path in LISTS),
    *(
        f"/api/v1/{name}/"
        for name in ("disputes", "parties", "claims", "systems", "courts", "events", "sources", "vocabulary")
    ),
]

# The word is in every text of the draft and nowhere else; its parts are told apart by what follows.
SECRET = "Zyx"
TEXTS = {
    "title", "summary", "party", "native name", "alias", "description", "note", "system", "system alias", "court",
    "docket", "judge", "claim", "basis", "relief", "event", "detail", "coming", "source", "publisher", "author",
}  # fmt: skip
SLUGS = {f"zyx-{name}" for name in ("dispute", "party", "system", "court", "parent")}
ADDRESSES = ["/disputes/zyx-dispute/", "/parties/zyx-party/", "/systems/zyx-system/", "/claims/zyx-dispute/1/"]


def secret(name: str) -> str:
    """The draft's text of this name."""
    return f"{SECRET} {name}"


@pytest.fixture
def openai() -> Party:
    return a_party("OpenAI")


@pytest.fixture
def public(openai: Party) -> Dispute:
    """What everybody sees: the party and the system in it are in the draft as well."""
    public = a_dispute(
        "Public", slug="public", claimants=[a_party("CODA")], respondents=[openai], systems=[a_system("Sora 2")]
    )
    a_claim(public, made_by=[Party.objects.get(slug="coda")], against=[openai])
    an_event(public, party=openai)
    a_source(public)
    return public


@pytest.fixture
def draft(public: Dispute, openai: Party) -> Dispute:
    """A draft that has one of everything a dispute can have, and stands to the public one in both directions."""
    party = a_party(
        secret("party"), slug="zyx-party", native_name=secret("native name"), description=secret("description"),
        kind="union", country="AR",
    )  # fmt: skip
    PartyAlias.objects.create(party=party, name=secret("alias"))
    parent = a_party(secret("parent"), slug="zyx-parent")
    an_affiliation(party, parent, "subsidiary_of")
    an_affiliation(party, openai)
    system = a_system(secret("system"), slug="zyx-system", developer=openai, modalities=["dataset"])
    SystemAlias.objects.create(system=system, name=secret("system alias"))
    draft = a_dispute(
        secret("title"), slug="zyx-dispute", summary=secret("summary"), record_state="draft", claimants=[party],
        systems=[system, System.objects.get(slug="sora-2")], works=["adult_film"], jurisdiction="AR", kind="inquiry",
        status="stayed", status_as_of="2099-12-31", checked_on=datetime.date(2099, 12, 31), opened_on="2003-03-03",
    )  # fmt: skip
    a_participation(draft, openai, "authority", note=secret("note"))
    Proceeding.objects.create(
        dispute=draft, court=a_court(secret("court"), slug="zyx-court"), docket_number=secret("docket"),
        judges=secret("judge"),
    )  # fmt: skip
    source = a_source(
        draft, title=secret("source"), publisher=secret("publisher"), author=secret("author"),
        url="https://zyx.example/", archive_url="https://archive.example/zyx",
    )  # fmt: skip
    a_claim(
        draft, kind="database_right", status="partly_upheld", summary=secret("claim"), legal_basis=secret("basis"),
        relief_sought=secret("relief"), made_by=[party], against=[openai], sources=[source],
    )  # fmt: skip
    an_event(draft, title=secret("event"), detail=secret("detail"), kind="licence", party=openai, sources=[source])
    an_event(draft, title=secret("coming"), kind="deadline", state="scheduled", date="2098", party=party)
    Citation.objects.create(source=source, amount=an_amount(draft, amount="98765432.10", currency="ARS"))
    a_relation(public, draft, "parallel")
    a_relation(draft, public, "appeal_of")
    return draft


def visited(client: Client) -> dict[str, str]:
    """Every page that a visitor reaches from the first: all pages, all lists under each filter they offer, all files.

    Files of a list under a filter hold no more than its page or the file of the whole list.
    """
    pages: dict[str, str] = {}
    ahead = ["/", *FOR_MACHINES, *(f"{path}?q={SECRET}" for path in LISTS)]
    ahead += [f"{path}?order={order}" for path, filter_ in LISTS.items() for order in filter_.orders_by]
    while ahead:
        address = ahead.pop().partition("#")[0]
        if address in pages:
            continue
        response = client.get(address)
        assert response.status_code == 200, address
        pages[address] = text(response)
        for link in links(response) if response["Content-Type"].startswith("text/html") else ():
            target = urlsplit(link)
            if link.startswith("?"):
                link = urlsplit(address).path + link
            # A filter on a filter shows nothing that the two do not show alone.
            if target.netloc or "&" in link or "page=" in link or link.startswith(("/admin/", "webcal:")):
                continue
            if not target.query or target.path in LISTS or link.startswith("?"):
                ahead.append(link)
    return pages


def told(pages: dict[str, str]) -> set[str]:
    """The draft's texts that stand on any of the pages, what a visitor typed in left out."""
    everything = "\n".join(pages.values())
    found = {name for name in TEXTS if secret(name) in everything}
    return found | {slug for slug in SLUGS if slug in everything}


def test_a_draft_is_told_nowhere_and_everywhere_once_published(client: Client, draft: Dispute) -> None:
    pages = visited(client)
    assert {"/disputes/public/", "/parties/openai/", "/systems/sora-2/", "/claims/public/1/", "/timeline/"} <= set(
        pages
    )
    assert told(pages) == set()
    hints = ("98,765,432", "zyx.example", "archive.example", "2099", "2098", "2003", "Argentina")
    assert [hint for hint in hints if hint in "".join(pages.values())] == []

    draft.record_state = "published"
    draft.save()
    pages = visited(client)
    assert set(ADDRESSES) <= set(pages)
    # A court has no page; its short name stands in the addresses of the lists filtered by it.
    assert told(pages) == TEXTS | SLUGS
    assert [hint for hint in hints if hint not in "".join(pages.values())] == []


def test_the_addresses_of_a_draft_are_found_only_once_it_is_published(client: Client, draft: Dispute) -> None:
    assert [client.get(address).status_code for address in ADDRESSES] == [404] * 4
    draft.record_state = "published"
    draft.save()
    assert [client.get(address).status_code for address in ADDRESSES] == [200] * 4


@pytest.mark.parametrize("path", LISTS)
def test_a_draft_adds_to_no_count_and_no_facet(client: Client, public: Dispute, path: str) -> None:
    before = client.get(path)
    beside = (count(before), facets(before), slugs(before))
    other = a_dispute("Other", record_state="draft", claimants=[Party.objects.get(slug="openai")], works=["news"])
    a_claim(other, kind="contract", made_by=[Party.objects.get(slug="openai")])
    an_event(other, kind="appeal")
    other.systems_at_issue.create(system=System.objects.get(slug="sora-2"))
    other.systems_at_issue.create(system=a_system(modalities=["voice"]))
    after = client.get(path)
    assert (count(after), facets(after), slugs(after)) == beside
    other.record_state = "published"
    other.save()
    assert facets(client.get(path)) != beside[1]


@pytest.mark.parametrize(
    ("path", "name", "slug"),
    [
        ("/disputes/", "party", "zyx-party"),
        ("/disputes/", "system", "zyx-system"),
        ("/disputes/", "court", "zyx-court"),
        ("/disputes/", "developer", "zyx-party"),
        ("/claims/", "party", "zyx-party"),
        ("/claims/", "system", "zyx-system"),
        ("/systems/", "developer", "zyx-party"),
        ("/timeline/", "party", "zyx-party"),
        ("/timeline/", "system", "zyx-system"),
    ],
)
def test_asking_for_what_a_draft_names_is_answered_as_asking_for_what_there_is_not(
    client: Client, draft: Dispute, path: str, name: str, slug: str
) -> None:
    hidden, missing = client.get(f"{path}?{name}={slug}"), client.get(f"{path}?{name}=no-such")
    assert errors(hidden) == [name]
    assert hidden.content.decode().replace(slug, "no-such") == missing.content.decode()


@pytest.mark.parametrize("path", LISTS)
def test_words_of_a_draft_are_searched_for_in_vain(client: Client, draft: Dispute, path: str) -> None:
    for name in TEXTS:
        assert count(client.get(path, {"q": secret(name)})) == 0, name


def test_a_system_is_told_with_the_public_dispute_alone(client: Client, draft: Dispute) -> None:
    """Its page and its row count the draft neither among the disputes nor among the claims and events."""
    body = client.get("/systems/sora-2/").content.decode()
    assert re.findall(r'<tr[^>]* data-slug="([^"]*)"', body) == ["public"]
    assert Event.objects.count() == 3
    assert ">1 event<" in body
