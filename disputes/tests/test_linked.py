"""What machines read in the head of a page is true, whole and harmless, whatever the record holds."""

import json
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from disputes import linked, review
from disputes.models import Dispute, Party
from disputes.tables import FORMATS, LISTS
from disputes.tests.builders import (
    a_claim,
    a_dispute,
    a_full_dispute,
    a_participation,
    a_party,
    a_source,
    a_system,
    an_affiliation,
)
from disputes.tests.review.changing import published
from disputes.tests.views.reading import queries

pytestmark = pytest.mark.django_db

SITE = "https://register.example"
HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!-- <script> ]]> -->",
    "\"quoted\" 'single' \\ backslash \\u003c",
    "😀 👩‍👩‍👧 𠮷",
    "\u202eright to left\u202c אבג العربية",
    "\u2028 and \u2029 are line ends",
    "株式会社講談社 & Co.",
]


@pytest.fixture(autouse=True)
def own_address(settings: Any) -> None:
    settings.SITE_URL = SITE


def head(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return str(response.content.decode().split("</head>")[0])


def data(client: Client, path: str) -> dict[str, Any]:
    """The first thing that a page says in JSON-LD, once all of it is one block of well-formed JSON."""
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head(client, path), re.DOTALL)
    assert len(blocks) == 1, path
    whole = json.loads(blocks[0])
    assert whole["@context"] == "https://schema.org"
    node: dict[str, Any] = whole["@graph"][0]
    return node


def metas(client: Client, path: str) -> dict[str, str]:
    """The meta elements of a page by name or property, each of which stands once."""
    found = re.findall(r'<meta (?:name|property)="([^"]*)" content="([^"]*)">', head(client, path))
    assert len(found) == len(dict(found)), path
    return {name: unescape(content) for name, content in found}


# JSON-LD


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_read_back_as_it_is_and_ends_no_block(client: Client, title: str) -> None:
    a_dispute(title, slug="one", claimants=[a_party(title, slug="party")])
    assert data(client, "/disputes/one/")["name"] == title
    assert data(client, "/parties/party/")["mainEntity"]["name"] == title
    assert head(client, "/disputes/one/").count("<script") == head(client, "/disputes/one/").count("</script>")


def test_half_a_character_is_written_too() -> None:
    """No database stores one, but a program may hold one."""
    text = linked.as_text([{"name": "a\ud800b"}])
    assert text.isascii()
    assert json.loads(text)["@graph"] == [{"name": "a\ud800b"}]


def test_unknown_values_are_left_out() -> None:
    text = linked.as_text([{"a": "", "b": None, "c": [], "d": {"e": ""}, "f": 0, "g": False, "h": [{"i": ""}]}])
    assert json.loads(text)["@graph"] == [{"d": {}, "f": 0, "g": False, "h": [{}]}]


def test_a_dispute_is_a_page_about_its_parties_and_systems_that_cites_its_sources(client: Client) -> None:
    coda = a_party("CODA", kind="trade_association", country="JP", native_name="一般社団法人")
    maker = a_party("OpenAI")
    dispute = a_dispute(
        "CODA to OpenAI", slug="one", jurisdiction="JP", opened_on="2025-10", claimants=[coda], respondents=[maker],
        systems=[a_system("Sora 2", developer=maker)],
    )  # fmt: skip
    a_source(dispute, url="https://example.org/1", title="要望書", publisher="CODA", language="ja")
    node = data(client, "/disputes/one/")
    assert (node["@type"], node["url"]) == ("WebPage", f"{SITE}/disputes/one/")
    assert (node["temporalCoverage"], node["spatialCoverage"]["name"]) == ("2025-10/..", "Japan")
    assert (node["lastReviewed"], node["license"]) == ("2026-01-15", "https://creativecommons.org/licenses/by/4.0/")
    assert node["encoding"]["contentUrl"] == f"{SITE}/disputes/one.json"
    assert [(one["@type"], one["name"]) for one in node["about"]] == [
        ("Organization", "CODA"), ("Organization", "OpenAI"), ("SoftwareApplication", "Sora 2"),
    ]  # fmt: skip
    assert node["about"][0]["alternateName"] == ["一般社団法人"]
    assert node["about"][2]["creator"]["@id"] == f"{SITE}/parties/openai/#party"
    assert node["citation"] == [
        {
            "@type": "CreativeWork", "name": "要望書", "url": "https://example.org/1", "inLanguage": "ja",
            "publisher": {"@type": "Organization", "name": "CODA"},
        }
    ]  # fmt: skip
    assert [one["item"] for one in node["breadcrumb"]["itemListElement"]] == [f"{SITE}/disputes/", node["url"]]


def test_of_a_person_only_the_name_is_said(client: Client) -> None:
    person = a_party("A. Author", slug="author", kind="person", country="JP", native_name="著者", description="Wrote.")
    an_affiliation(person, a_party("Guild", slug="guild", kind="union"))
    a_dispute(slug="one", claimants=[person])
    said = {"@type": "Person", "@id": f"{SITE}/parties/author/#party", "name": "A. Author"}
    assert data(client, "/disputes/one/")["about"] == [said]
    entity = data(client, "/parties/author/")["mainEntity"]
    assert {name: value for name, value in entity.items() if name != "mainEntityOfPage"} == said
    assert "member" not in data(client, "/parties/guild/")["mainEntity"]


def test_parties_say_what_they_belong_to_and_what_to_them(client: Client) -> None:
    member, guild, parent = a_party("Member"), a_party("Guild", kind="trade_association"), a_party("Parent")
    an_affiliation(member, guild, "member_of")
    an_affiliation(member, parent, "subsidiary_of")
    an_affiliation(member, a_party("Former"), "successor_of")
    a_dispute(claimants=[member, guild, parent])
    below = data(client, "/parties/member/")["mainEntity"]
    assert [one["name"] for one in below["memberOf"]] == ["Guild"]
    assert [one["name"] for one in below["parentOrganization"]] == ["Parent"]
    assert set(below) == {"@type", "@id", "name", "mainEntityOfPage", "memberOf", "parentOrganization"}
    assert [one["name"] for one in data(client, "/parties/guild/")["mainEntity"]["member"]] == ["Member"]
    assert [one["name"] for one in data(client, "/parties/parent/")["mainEntity"]["subOrganization"]] == ["Member"]


@pytest.mark.parametrize(
    ("kind", "type_"),
    [("company", "Organization"), ("government", "GovernmentOrganization"), ("class", "Thing"), ("estate", "Thing")],
)
def test_no_party_is_called_more_than_it_is(client: Client, kind: str, type_: str) -> None:
    a_dispute(claimants=[a_party("Party", kind=kind)])
    assert data(client, "/parties/party/")["mainEntity"]["@type"] == type_


def test_a_claim_says_in_which_dispute_it_is_and_who_is_on_its_sides(client: Client) -> None:
    one, two = a_party("One"), a_party("Two")
    dispute = a_dispute("One v. Two", slug="one", claimants=[one], respondents=[two])
    a_claim(dispute, made_by=[one], against=[two], sources=[a_source(dispute, title="Complaint")])
    node = data(client, "/claims/one/1/")
    assert node["isPartOf"][1]["name"] == "One v. Two"
    assert [party["name"] for party in node["about"]] == ["One", "Two"]
    assert [source["name"] for source in node["citation"]] == ["Complaint"]


def test_a_system_says_who_made_it_and_when_as_exactly_as_is_known(client: Client) -> None:
    system = a_system("Sora 2", developer=a_party("OpenAI"), released_on="2025-09")
    a_dispute(systems=[system])
    entity = data(client, "/systems/sora-2/")["mainEntity"]
    assert (entity["@type"], entity["datePublished"], entity["creator"]["name"]) == (
        "SoftwareApplication", "2025-09", "OpenAI",
    )  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_a_data_set_that_can_be_downloaded_as_it_is_filtered(client: Client, name: str) -> None:
    dispute = a_full_dispute("A v. B")
    assert dispute
    table = LISTS[name]
    path = {"timeline": "/timeline/"}.get(name, f"/{name}/")
    query = "?q=A"
    node = data(client, path + query)
    assert (node["@type"], node["url"], node["isAccessibleForFree"]) == ("Dataset", f"{SITE}{path}{query}", True)
    assert len(node["description"]) >= 50
    assert [one["contentUrl"] for one in node["distribution"]] == [
        f"{SITE}/{table.name}.{extension}{query}" for extension in FORMATS
    ]
    assert [client.head(one["contentUrl"].removeprefix(SITE)).status_code for one in node["distribution"]] == [200] * 4


def test_downloads_are_called_by_the_types_they_are_sent_with(client: Client) -> None:
    files = data(client, "/disputes/")["distribution"]
    assert [file["encodingFormat"] for file in files] == [form.media_type for form in FORMATS.values()]
    sent = [client.get(file["contentUrl"].removeprefix(SITE)).headers["Content-Type"] for file in files]
    assert sent == [form.content_type for form in FORMATS.values()]


def test_every_list_is_described_as_a_data_set() -> None:
    assert set(linked.DATASETS) == set(LISTS)


def test_the_first_page_says_how_to_search_and_which_data_there_are(client: Client) -> None:
    a_dispute()
    text = re.findall(r'ld\+json">(.*?)</script>', head(client, "/"))[0]
    site, catalogue = json.loads(text)["@graph"]
    template = site["potentialAction"]["target"]["urlTemplate"]
    assert template == f"{SITE}/disputes/?q={{search_term_string}}"
    assert client.get(template.removeprefix(SITE).format(search_term_string="x")).status_code == 200
    assert [one["url"] for one in catalogue["dataset"]] == [
        f"{SITE}/{path}/" for path in ("disputes", "parties", "claims", "systems", "timeline")
    ]


def test_nothing_of_a_draft_stands_in_any_head(client: Client) -> None:
    """Not its title, not the party that only it names, not in its own preview as something to index."""
    maker = a_party("Maker", slug="maker")
    secret = a_party("Zyx", slug="zyx", native_name="Zyx")
    a_dispute("Public", slug="public", respondents=[maker], systems=[a_system("Model", developer=maker)])
    draft = a_dispute("Zyx v. Maker", record_state="draft", claimants=[secret], respondents=[maker])
    a_participation(draft, a_party("Zyx two"), "represented")
    an_affiliation(secret, maker, "subsidiary_of")
    for path in ("/", "/disputes/", "/disputes/public/", "/parties/maker/", "/systems/model/", "/timeline/"):
        assert "Zyx" not in head(client, path), path
    preview = head(client, f"/preview/{review.preview_token(draft)}/")
    assert [word for word in ("canonical", "og:", "ld+json", "DC.", "citation_") if word in preview] == []


# Cards and citations


def test_every_public_page_has_a_card_with_its_own_title(client: Client) -> None:
    dispute = a_full_dispute('CODA\'s "request" to <OpenAI>')
    party = dispute.participations.select_related("party").first().party  # type: ignore[union-attr]
    pages = {
        "/": "AI Copyright Disputes: a public, sourced register",
        dispute.get_absolute_url(): "CODA’s “request” to <OpenAI>",
        f"/claims/{dispute.slug}/1/": "Copying for training, claim 1 in CODA’s “request” to <OpenAI>",
        party.get_absolute_url(): "Guild of CODA’s “request” to <OpenAI>: 1 dispute",
        "/disputes/?status=pending": "2 pending disputes",
        "/glossary/": "Glossary: what the words mean",
        "/about/": None,
        "/data/": None,
        "/follow/": None,
    }
    for path, title in pages.items():
        found = metas(client, path)
        assert title in (None, found["og:title"]), path
        assert found["og:title"] and found["og:description"], path
        assert found["og:url"] == SITE + path
        assert (found["og:type"], found["twitter:card"]) == ("website", "summary_large_image"), path
        assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630"), path
        assert found["og:image:alt"], path
        picture = client.get(found["og:image"].removeprefix(SITE))
        assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/png"), path


def test_the_card_of_a_dispute_shows_its_own_picture_and_says_what_is_on_it(client: Client) -> None:
    a_dispute("GEMA v. Suno", slug="one", jurisdiction="DE", status="settled", opened_on="2025-01")
    found = metas(client, "/disputes/one/")
    assert found["og:image"] == f"{SITE}/disputes/one.png"
    assert found["og:image:alt"] == "GEMA v. Suno. Status: settled, as of March 2025. Germany, since January 2025."


def test_what_is_not_there_has_no_card_no_citation_and_no_address(client: Client) -> None:
    withdrawn = published(a_dispute("Zyx", slug="withdrawn"))
    Dispute.objects.update(record_state="withdrawn")
    assert withdrawn
    for path in ("/nowhere/", "/disputes/?page=9", "/disputes/withdrawn/", "/disputes/?status=nonsense"):
        html = client.get(path).content.decode()
        assert [word for word in ("canonical", "og:", "ld+json", "DC.") if word in html] == [], path


@pytest.mark.parametrize("title", HOSTILE[:4])
def test_zotero_reads_the_citation_and_takes_the_page_for_a_web_page(client: Client, title: str) -> None:
    """Its translator for embedded metadata reads Dublin Core, Highwire's names and, for the type, og:type."""
    dispute = published(a_dispute(title, slug="one"))
    found = metas(client, "/disputes/one/")
    day = dispute.published_at
    assert day
    assert found["og:type"] == "website"
    assert found["DC.title"] == found["citation_title"] == title
    assert (found["DC.publisher"], found["DC.type"]) == ("AI Copyright Disputes", "register entry on a dispute")
    assert (found["DC.date"], found["citation_publication_date"]) == (f"{day:%Y-%m-%d}", f"{day:%Y/%m/%d}")
    assert found["DC.identifier"] == found["citation_public_url"] == f"{SITE}/disputes/one/"
    assert [name for name in found if name in ("citation_journal_title", "citation_author")] == []


def test_pages_link_to_their_other_formats_which_are_there_with_the_types_that_are_said(client: Client) -> None:
    dispute = a_full_dispute()
    party = Party.objects.filter(participations__dispute=dispute).first()
    assert party
    for path, count in (
        (dispute.get_absolute_url(), 4),
        (f"/claims/{dispute.slug}/1/", 3),
        (party.get_absolute_url(), 4),
    ):
        links = re.findall(r'<link rel="alternate" type="([^"]*)" title="[^"]*" href="([^"]*)">', head(client, path))
        files = [(type_, address) for type_, address in links if type_ != "application/atom+xml"]
        assert len(files) == count, path
        for type_, address in files:
            response = client.get(address)
            assert (response.status_code, response.headers["Content-Type"].split(";")[0]) == (200, type_), address


# Which pages are found


CANONICAL = {
    "/disputes/?x=1": "/disputes/",
    "/disputes/?status=pending&status=pending&x=1": "/disputes/?status=pending",
    "/disputes/?jurisdiction=US&status=pending": "/disputes/?status=pending&jurisdiction=US",
    "/disputes/?page=2": "/disputes/?page=2",
    "/disputes/?page=1": "/disputes/",
    "/disputes/by/work/": "/disputes/by/work/",
    "/disputes/by/work/?find=x&status=pending": "/disputes/by/work/?status=pending&find=x",
    "/changes/": "/changes/",
    "/glossary/?x": "/glossary/",
    "/follow/": "/follow/",
    "/data/": "/data/",
    "/suggest/": "/suggest/",
}


@pytest.fixture
def many() -> None:
    for _ in range(31):
        a_dispute(works=["books"])


@pytest.mark.parametrize("path", CANONICAL)
def test_every_page_names_its_one_address(client: Client, many: None, path: str) -> None:
    links = re.findall(r'<link rel="canonical" href="([^"]*)">', head(client, path))
    assert [unescape(link) for link in links] == [SITE + CANONICAL[path]]


INDEXED = {
    "/": True,
    "/disputes/": True,
    "/disputes/?page=2": True,
    "/disputes/?status=pending": True,
    "/disputes/?status=pending&page=2": True,
    "/disputes/?status=pending&jurisdiction=US": False,
    "/disputes/?status=pending&status=settled": False,
    "/disputes/?status=settled": False,  # empty
    "/disputes/?q=dispute": False,
    "/disputes/?opened_after=2020": False,
    "/disputes/?order=title": False,
    "/disputes/?status=nonsense": False,
    "/disputes/by/work/": True,
    "/disputes/by/work/?sort=name": False,
    "/disputes/by/work/?status=pending": False,
    "/parties/": True,
    "/glossary/": True,
}


@pytest.mark.parametrize("path", INDEXED)
def test_lists_are_indexed_and_endless_combinations_of_filters_are_not(client: Client, many: None, path: str) -> None:
    assert ('<meta name="robots" content="noindex">' not in head(client, path)) is INDEXED[path]


def test_the_head_of_a_page_takes_as_many_queries_for_thirty_rows_as_for_one(client: Client) -> None:
    for slug, count in (("one", 1), ("many", 30)):
        parties = [a_party(slug=f"{slug}-{n}") for n in range(count)]
        for party in parties[1:]:
            an_affiliation(party, parties[0])
        dispute = a_dispute(slug=slug, claimants=parties)
        for _ in range(count):
            a_source(dispute)
        a_claim(dispute, made_by=parties, sources=dispute.sources.all())
    for before, after in (
        ("/disputes/one/", "/disputes/many/"),
        ("/parties/one-0/", "/parties/many-0/"),
        ("/claims/one/1/", "/claims/many/1/"),
    ):
        assert queries(client, before) == queries(client, after), after
