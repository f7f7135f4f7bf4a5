"""What every public page shares: its frame, its files, its links, its policy."""

import gzip
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest
from django.contrib.staticfiles import finders
from django.test import Client, override_settings

from disputes.tests import builders as make

from .reading import text

pytestmark = pytest.mark.django_db

PAGES = ["/", "/disputes/", "/parties/", "/claims/", "/systems/", "/timeline/", "/glossary/", "/about/", "/nowhere/"]


class Tags(HTMLParser):
    """Collects the start tags of a page, each with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def body(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def tags(html: str, name: str = "") -> list[dict[str, str]]:
    return [attributes for tag, attributes in Tags(html).tags if name in (tag, "")]


@pytest.fixture
def pages(client: Client) -> list[str]:
    dispute = make.a_full_dispute()
    claim, system = dispute.claims.first(), dispute.systems_at_issue.first()
    assert claim and system
    party = dispute.participations.first().party  # type: ignore[union-attr]
    details = [thing.get_absolute_url() for thing in (dispute, claim, system.system, party)]
    return [*PAGES, *details]


def test_every_page_has_a_language_one_heading_landmarks_and_a_way_past_the_masthead(
    client: Client, pages: list[str]
) -> None:
    for path in pages:
        html = body(client, path)
        assert tags(html, "html") == [{"lang": "en"}], path
        assert len(tags(html, "h1")) == 1, path
        for landmark in ("header", "main", "footer"):
            assert tags(html, landmark), path
        assert tags(html, "a")[0] == {"class": "skip", "href": "#main"}, path
        assert [main["id"] for main in tags(html, "main")] == ["main"], path


def test_titles_name_the_page_and_then_the_site(client: Client, pages: list[str]) -> None:
    titles = [re.findall(r"<title>(.*?)</title>", body(client, path), re.DOTALL) for path in pages]
    assert all(len(found) == 1 for found in titles)
    flat = [unescape(found[0]) for found in titles]
    assert flat[0] == "AI Copyright Disputes: a public, sourced register"
    assert [title for title in flat[1:] if not title.endswith(" · AI Copyright Disputes")] == []
    assert len(set(flat)) == len(flat), "two pages have one title"


def test_no_page_holds_a_style_or_script_of_its_own(client: Client, pages: list[str]) -> None:
    for path in pages:
        for tag, attributes in Tags(body(client, path)).tags:
            assert tag != "style", path
            # A block of data is not run.
            assert tag != "script" or "src" in attributes or attributes == {"type": "application/ld+json"}, path
            assert [a for a in attributes if a == "style" or a.startswith("on")] == [], path


def test_no_page_repeats_an_id(client: Client, pages: list[str]) -> None:
    for path in pages:
        ids = [attributes["id"] for attributes in tags(body(client, path)) if "id" in attributes]
        assert sorted(ids) == sorted(set(ids)), path


def test_every_link_within_the_site_leads_to_a_page_and_to_a_place_on_it(client: Client, pages: list[str]) -> None:
    """From every page, but for the combinations of filters, which lead on without end."""
    fetched: dict[str, str] = {}
    for path in pages:
        for attributes in tags(body(client, path), "a"):
            href = attributes["href"]
            if href.startswith("http") or attributes.get("rel") == "nofollow":
                continue
            address, fragment = urldefrag(urljoin(path, href))
            if address not in fetched:
                response = client.get(address)
                assert response.status_code == (404 if address == "/nowhere/" else 200), f"{address}, linked on {path}"
                fetched[address] = text(response)
            if fragment:
                assert f'id="{fragment}"' in fetched[address], f"{href}, linked on {path}"


@override_settings(SITE_URL="https://register.example")
def test_a_page_names_its_one_address(client: Client) -> None:
    make.a_dispute("GEMA v. Suno")
    for path, canonical in (
        ("/?utm_source=x", "https://register.example/"),
        ("/disputes/gema-v-suno/?x=1", "https://register.example/disputes/gema-v-suno/"),
        ("/disputes/?status=pending&x=1", "https://register.example/disputes/?status=pending"),
    ):
        links = [link["href"] for link in tags(body(client, path), "link") if link["rel"] == "canonical"]
        assert links == [canonical]


@pytest.mark.parametrize(
    ("path", "current"),
    [("/disputes/", {"Disputes": "page"}), ("/disputes/one/", {"Disputes": "true"}), ("/about/", {"About": "page"})],
)
def test_the_navigation_says_where_one_is(client: Client, path: str, current: dict[str, str]) -> None:
    make.a_dispute(slug="one")
    nav = re.search(r'<nav class="nav".*?</nav>', body(client, path), re.DOTALL)
    assert nav
    found = re.findall(r'<a [^>]*aria-current="(\w+)"[^>]*>(.*?)</a>', nav[0])
    assert {name: value for value, name in found} == current


def test_a_page_loads_less_than_60_kilobytes_of_styles_and_scripts(client: Client) -> None:
    html = body(client, "/")
    files = [link["href"] for link in tags(html, "link") if link["rel"] == "stylesheet"]
    files += [script["src"] for script in tags(html, "script")]
    assert files
    found = [finders.find(file.removeprefix("/static/")) for file in files]
    assert None not in found
    assert sum(len(gzip.compress(Path(str(file)).read_bytes())) for file in found) < 60_000


def test_fonts_are_at_hand_with_their_licence_and_the_first_is_fetched_early(client: Client) -> None:
    preloaded = [link["href"] for link in tags(body(client, "/"), "link") if link["rel"] == "preload"]
    assert preloaded == ["/static/disputes/fonts/source-serif-4-latin-wght-normal.woff2"]
    styles = Path(str(finders.find("disputes/css/tokens.css")))
    for address in re.findall(r'url\("([^"]+)"\)', styles.read_text()):
        assert (styles.parent / address).is_file(), address
    assert "SIL OPEN FONT LICENSE" in Path(str(finders.find("disputes/fonts/OFL.txt"))).read_text().upper()


@pytest.mark.parametrize("path", ["/", "/disputes/", "/disputes/one/"])
def test_a_page_is_only_read(client: Client, path: str) -> None:
    make.a_dispute(slug="one")
    assert client.head(path).status_code == 200
    assert client.post(path).status_code == 405
