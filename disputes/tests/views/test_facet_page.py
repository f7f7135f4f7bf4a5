"""`/disputes/by/work/` and its like: all values of a facet, where a long one leads."""

import gzip
import hashlib
import re
from html import unescape
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from disputes.models import Dispute
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_full_dispute,
    a_party,
    a_proceeding,
    a_system,
    an_event,
)

from .reading import count, errors, facets, heading, links, queries, text_of

pytestmark = pytest.mark.django_db

WORKS = ["anime", "books", "news", "photographs", "visual_art", "characters", "video_games", "sound_recordings"]


def values(client: Client, address: str) -> list[tuple[str, int]]:
    """The values of the page in their order, with their counts."""
    response = client.get(address)
    assert response.status_code == 200
    found = re.findall(r'data-value="([^"]*)" data-count="(\d+)"', response.content.decode())
    return [(unescape(value), int(times)) for value, times in found]


@pytest.fixture
def works() -> None:
    """Eight works: the first in one dispute of Japan's, all in one of Germany's."""
    a_dispute("Anime only", jurisdiction="JP", works=["anime"])
    a_dispute("All", jurisdiction="DE", works=WORKS)


def test_a_long_facet_leads_to_all_its_values_under_the_same_filters(client: Client, works: None) -> None:
    page = client.get("/disputes/?jurisdiction=DE").content.decode()
    (address, words) = re.findall(r'<p class="facet__all"><a href="([^"]*)"[^>]*>(.*?)</a>', page)[0]
    assert (unescape(address), words) == ("/disputes/by/work/?jurisdiction=DE", "All 8 works")
    response = client.get(unescape(address))
    assert (heading(response), count(response)) == ("All 8 works", 8)
    assert {value for (name, value) in facets(response)} == set(WORKS)


def test_names_are_kept_by_the_words_of_any_of_them(client: Client) -> None:
    court = a_court("Landgericht München I", native_name="ミュンヘン地裁", citation_name="LG München I")
    court.aliases.create(name="Munich Regional Court")
    a_proceeding(None, court)
    a_proceeding(None, a_court("Landgericht Hamburg"))
    for find in ("landgericht münchen", "lg", "ミュンヘン", "munich court", "lg münchen"):
        found = [slug for slug, _times in values(client, f"/disputes/by/court/?find={find}")]
        assert found == [court.slug], find
    assert values(client, "/disputes/by/court/?find=hamburg+munich") == []


def test_a_facet_that_is_shown_whole_leads_nowhere(client: Client) -> None:
    a_dispute(works=["anime"])
    assert "facet__all" not in client.get("/disputes/").content.decode()


def test_the_counts_respect_the_other_filters_and_not_its_own(client: Client, works: None) -> None:
    assert dict(values(client, "/disputes/by/work/"))["anime"] == 2
    assert dict(values(client, "/disputes/by/work/?jurisdiction=JP")) == {"anime": 1}
    assert dict(values(client, "/disputes/by/work/?work=news"))["anime"] == 2


def test_the_most_frequent_come_first_or_the_names_in_their_order(client: Client, works: None) -> None:
    by_count = values(client, "/disputes/by/work/")
    assert by_count[0] == ("anime", 2)
    assert [value for value, times in by_count[1:3]] == ["books", "characters"]
    by_name = [value for value, times in values(client, "/disputes/by/work/?sort=name")]
    assert by_name[:4] == ["anime", "books", "characters", "news"]
    orders = re.findall(r'<a href="([^"]*)" rel="nofollow"( aria-current="true")? id="order-\d">(\w+)</a>',
                        client.get("/disputes/by/work/?sort=name&jurisdiction=DE").content.decode())  # fmt: skip
    assert [(unescape(query), bool(current), label) for query, current, label in orders] == [
        ("?jurisdiction=DE", False, "count"),
        ("?jurisdiction=DE&sort=name", True, "name"),
    ]


def test_each_value_leads_back_to_the_list_with_that_value_toggled(client: Client, works: None) -> None:
    response = client.get("/disputes/by/work/?jurisdiction=DE&work=news&order=title")
    found = dict(
        re.findall(r'<a href="([^"]*)" rel="nofollow" data-facet="work" data-value="(\w+)"', response.content.decode())
    )
    queries_of = {value: unescape(address) for address, value in found.items()}
    assert queries_of["news"] == "/disputes/?jurisdiction=DE&order=title"
    assert queries_of["anime"] == "/disputes/?jurisdiction=DE&work=news&work=anime&order=title"
    assert count(client.get(queries_of["anime"])) == 1
    assert 'data-value="news" data-count="1" aria-current="true"' in response.content.decode()


def test_the_way_back_and_the_filters_applied_stand_above(client: Client, works: None) -> None:
    body = client.get("/disputes/by/work/?jurisdiction=DE").content.decode()
    assert '<a href="/disputes/?jurisdiction=DE">Back to 1 dispute in Germany</a>' in body
    assert re.findall(r'data-chip="([^"]*)" href="([^"]*)"', body) == [("jurisdiction=DE", "?")]
    assert '<a href="/disputes/">Back to 2 disputes</a>' in client.get("/disputes/by/work/").content.decode()


def test_the_title_says_which_values_of_which_list(client: Client, works: None) -> None:
    body = client.get("/disputes/by/work/?jurisdiction=DE").content.decode()
    assert "<title>All 8 works: 1 dispute in Germany · AI Copyright Disputes</title>" in body


@pytest.fixture
def many() -> None:
    """So many systems that names are looked for, and more than a page of them."""
    a_dispute(systems=[a_system(f"Model {number:03}") for number in range(204)])
    a_dispute(systems=[a_system("ＦＩＬＭ Maker")])


def test_where_there_are_many_a_box_finds_among_the_names(client: Client, works: None, many: None) -> None:
    assert 'name="find"' not in client.get("/disputes/by/work/").content.decode()
    response = client.get("/disputes/by/system/")
    assert 'name="find"' in response.content.decode()
    assert values(client, "/disputes/by/system/?find=film%E3%80%80MAK") == [("film-maker", 1)]
    assert heading(client.get("/disputes/by/system/?find=film")) == "1 of 205 systems with “film”"
    response = client.get("/disputes/by/system/?find=<b>%00&jurisdiction=US&sort=name")
    assert heading(response) == "None of 205 systems with “<b>”"
    assert "?jurisdiction=US&sort=name" in links(response)


def test_the_box_carries_filters_and_order_along(client: Client, many: None) -> None:
    body = client.get("/disputes/by/system/?jurisdiction=US&sort=name&find=model").content.decode()
    assert re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', body) == [("jurisdiction", "US"), ("sort", "name")]


def test_two_hundred_stand_on_a_page(client: Client, many: None) -> None:
    assert len(values(client, "/disputes/by/system/?sort=name&find=model")) == 200
    rest = values(client, "/disputes/by/system/?sort=name&find=model&page=2")
    assert [value for value, times in rest] == ["model-200", "model-201", "model-202", "model-203"]
    page = client.get("/disputes/by/system/?sort=name&find=model")
    assert re.findall(r'<a href="([^"]*)" rel="next"', page.content.decode()) == [
        "?find=model&amp;sort=name&amp;page=2"
    ]
    for number in ("3", "0", "x", "9" * 30):
        assert client.get(f"/disputes/by/system/?page={number}").status_code == 404


def test_every_list_has_such_pages(client: Client) -> None:
    dispute = a_full_dispute()
    an_event(dispute)
    a_claim(dispute)
    for path, name in {
        "/disputes/": "jurisdiction", "/parties/": "kind", "/claims/": "claim", "/systems/": "modality",
        "/timeline/": "event",
    }.items():  # fmt: skip
        response = client.get(f"{path}by/{name}/")
        assert response.status_code == 200
        shown = facets(response)
        assert shown, path
        assert shown == {key: n for key, n in facets(client.get(path)).items() if key[0] == name}
        assert all(link.startswith(path) for link in links(response) if f"?{name}=" in link)


@pytest.mark.parametrize(
    "path", ["/disputes/by/nosuch/", "/disputes/by/q/", "/parties/by/court/", "/timeline/by/%00/"]
)
def test_a_facet_that_a_list_has_not_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_wrong_values_are_said_and_nothing_is_listed(client: Client, works: None) -> None:
    response = client.get("/disputes/by/work/?status=closed-ish&opened_after=soon")
    assert sorted(errors(response)) == ["opened_after", "status"]
    assert (count(response), facets(response)) == (0, {})
    assert heading(response) == "Nothing is listed: a filter is not understood"
    assert "closed-ish" in text_of(response.content.decode())


def test_filters_that_leave_nothing_say_so(client: Client, works: None) -> None:
    response = client.get("/disputes/by/work/?jurisdiction=KR")
    assert (count(response), heading(response)) == (0, "No works")
    assert '<a href="/disputes/?jurisdiction=KR">Back to the list</a>' in response.content.decode()
    assert "Nothing is left under these filters." in text_of(response.content.decode())


def test_what_only_a_draft_has_is_no_value(client: Client, works: None) -> None:
    a_dispute(record_state="draft", works=["adult_film"], claimants=[a_party("Zyx")])
    assert "adult_film" not in dict(values(client, "/disputes/by/work/"))


def test_more_values_take_no_more_queries(client: Client) -> None:
    taken = []
    for more in (1, 2, 27):
        for _ in range(more):
            a_dispute(systems=[a_system()])
        taken.append(queries(client, "/disputes/by/system/?jurisdiction=US"))
    assert taken == [taken[0]] * 3
    assert taken[0] <= 12


def test_a_list_page_with_styles_and_scripts_is_within_60_kilobytes(client: Client) -> None:
    for _ in range(30):
        dispute = a_dispute(works=WORKS, claimants=[a_party(), a_party()], systems=[a_system()])
        an_event(dispute)
    assert Dispute.objects.count() == 30
    page = client.get("/disputes/").content
    files = re.findall(r'(?:rel="stylesheet" href|script src)="/static/([^"]*)"', page.decode())
    assert [file for file in files if file.endswith(".js")]
    sent = [page, *(Path(str(finders.find(file))).read_bytes() for file in files)]
    assert sum(len(gzip.compress(one)) for one in sent) < 60_000


def test_only_lists_load_scripts_and_what_can_be_copied_the_copy_button(client: Client, works: None) -> None:
    lists = {"htmx.min", "browse", "names"}
    for path, loads in {
        "/disputes/": lists | {"copy"},
        "/parties/": lists,
        "/disputes/by/work/": lists,
        "/disputes/all/": {"copy"},
        "/": set(),
    }.items():
        page = client.get(path).content.decode()
        assert set(re.findall(r'<script src="/static/disputes/js/([a-z.]+)\.js"', page)) == loads, path


def test_the_script_from_outside_is_the_one_whose_licence_lies_beside_it() -> None:
    script = Path(str(finders.find("disputes/js/htmx.min.js"))).read_bytes()
    licence = Path(str(finders.find("disputes/js/htmx.LICENSE.txt"))).read_text()
    (version,) = re.findall(rb'version:"([\d.]+)"', script)
    assert f"htmx {version.decode()}," in licence
    assert f"sha256 {hashlib.sha256(script).hexdigest()}" in licence
    assert "Zero-Clause BSD" in licence
