"""The list of disputes: its marks, its filters, its pages."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes.tests import builders as make

pytestmark = pytest.mark.django_db


def listed(client: Client, query: str = "", status: int = 200) -> str:
    response = client.get(f"/disputes/{query}")
    assert response.status_code == status
    return response.content.decode()


def count(html: str) -> int:
    (found,) = re.findall(r'<h1[^>]* id="result-count" data-count="(\d+)"', html)
    return int(found)


def slugs(html: str) -> list[str]:
    return re.findall(r'<tr data-slug="([^"]*)"', html)


def facets(html: str) -> dict[tuple[str, str], int]:
    found = re.findall(r'data-facet="([^"]*)" data-value="([^"]*)" data-count="(\d+)"', html)
    return {(name, value): int(number) for name, value, number in found}


def text(html: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", html).split()))


def row(html: str) -> str:
    (found,) = re.findall(r"<tr data-slug.*?</tr>", html, re.DOTALL)
    return str(found)


def test_the_list_counts_and_names_what_it_lists(client: Client) -> None:
    make.a_dispute(slug="one")
    make.a_dispute(slug="two")
    make.a_dispute(slug="draft", record_state="draft")
    html = listed(client)
    assert count(html) == 2
    assert set(slugs(html)) == {"one", "two"}
    assert "<h1" in html and "2 disputes</h1>" in html


def test_a_row_shows_title_sides_status_form_place_works_system_and_the_latest_development(client: Client) -> None:
    coda = make.a_party("CODA", native_name="コンテンツ海外流通促進機構", country="JP")
    dispute = make.a_dispute(
        "CODA's request",
        kind="demand",
        status="demand_made",
        jurisdiction="JP",
        claimants=[coda],
        respondents=[make.a_party("OpenAI")],
        works=["anime", "film_tv", "manga_comics", "books"],
        systems=[make.a_system("Sora 2")],
    )
    make.an_event(dispute, date="2025-10", title="Letter sent")
    make.an_event(dispute, date="2025-09-30", title="Launch")
    make.an_event(dispute, date="2099", title="Not yet", state="scheduled")
    cells = row(listed(client))
    assert '<time datetime="2025-10">Oct&nbsp;2025</time>' in cells
    assert '<a class="title" href="/disputes/coda-s-request/">CODA’s request</a>' in cells
    assert '<span class="native" lang="ja">コンテンツ海外流通促進機構</span> <b class="vs">to</b> OpenAI' in cells
    assert text(cells).endswith(
        "Demand made Written demand Japan Anime, film and television, manga and comics and 1 more Sora 2"
    )
    assert "Letter sent" in cells
    assert "Launch" not in cells
    assert "Not yet" not in cells


def test_three_names_a_side_and_then_how_many_others(client: Client) -> None:
    make.a_dispute(
        claimants=[make.a_party(f"P{n}") for n in range(7)], respondents=[make.a_party(f"D{n}") for n in range(3)]
    )
    assert "P0, P1, P2 and 4 others v. D0, D1 and D2" in text(row(listed(client)))


def test_a_dispute_without_a_development_stands_at_its_opening(client: Client) -> None:
    make.a_dispute(opened_on="2024-05")
    assert '<time datetime="2024-05">May&nbsp;2024</time>' in row(listed(client))


def test_what_is_applied_stands_as_a_chip_that_removes_it(client: Client) -> None:
    make.a_dispute(slug="one", status="pending", jurisdiction="JP")
    make.a_dispute(slug="two", status="pending", jurisdiction="US")
    html = listed(client, "?status=pending&jurisdiction=JP")
    assert slugs(html) == ["one"]
    chips = re.findall(r'<a class="chip" data-chip="([^"]*)" href="([^"]*)"', html)
    assert {chip: unescape(href) for chip, href in chips} == {
        "status=pending": "?jurisdiction=JP",
        "jurisdiction=JP": "?status=pending",
    }


def test_each_value_beside_the_list_says_how_many_it_would_list(client: Client) -> None:
    make.a_dispute(status="pending", jurisdiction="JP", works=["anime"])
    make.a_dispute(status="settled", jurisdiction="JP", works=["anime", "news"])
    make.a_dispute(status="settled", jurisdiction="US", works=["news"])
    html = listed(client, "?jurisdiction=JP")
    shown = facets(html)
    assert shown["status", "settled"] == 1
    assert shown["jurisdiction", "US"] == 1
    links = re.findall(r'<a href="([^"]*)" rel="nofollow" data-facet="(\w+)"[^>]*data-count="(\d+)"', html)
    for query, name, number in links:
        if name != "jurisdiction":  # its values are added to the one applied
            assert count(listed(client, unescape(query))) == int(number), query


def test_a_value_applied_is_marked_and_its_link_removes_it(client: Client) -> None:
    make.a_dispute(status="pending")
    html = listed(client, "?status=pending")
    applied = re.findall(r'<a href="([^"]*)"[^>]*data-value="pending"[^>]* aria-current="true"', html)
    assert applied == ["?"]


def test_a_wrong_value_is_said_between_label_and_field_and_lists_nothing(client: Client) -> None:
    make.a_dispute()
    html = listed(client, "?status=closed-ish&opened_after=yesterday&jurisdiction=US")
    assert count(html) == 0
    assert slugs(html) == []
    for name, value in (("status", "closed-ish"), ("opened_after", "yesterday")):
        field = re.search(
            rf'<label for="id_{name}">[^<]*</label>\s*<p class="error" id="error-{name}"'
            rf' data-error-for="{name}">(.*?)</p>\s*<input [^>]*name="{name}" value="{value}" id="id_{name}"'
            rf' aria-invalid="true" aria-describedby="error-{name}">',
            html,
        )
        assert field, name
        assert value in field[1]
    assert '<input type="hidden" name="jurisdiction" value="US">' in html
    assert '<input type="hidden" name="status"' not in html


def test_an_empty_list_says_which_filter_to_drop_and_how_many_come_back(client: Client) -> None:
    make.a_dispute(jurisdiction="US", works=["anime"])
    make.a_dispute(jurisdiction="KR")
    html = listed(client, "?jurisdiction=KR&work=anime")
    assert count(html) == 0
    advice = re.findall(r'<a href="([^"]*)">1 on record</a>', html)
    assert {unescape(query) for query in advice} == {"?work=anime", "?jurisdiction=KR"}
    for query in advice:
        assert count(listed(client, unescape(query))) == 1


def test_an_empty_register_says_so(client: Client) -> None:
    html = listed(client)
    assert count(html) == 0
    assert "The register is empty: no dispute is published yet." in html


def test_the_form_carries_what_it_has_no_field_for(client: Client) -> None:
    make.a_dispute()
    html = listed(client, "?status=pending&order=title&q=Dispute&page=1")
    form = re.search(r'<form class="filters__form".*?</form>', html, re.DOTALL)
    assert form
    hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[0])
    assert hidden == [("status", "pending"), ("order", "title")]
    assert 'name="q" value="Dispute"' in form[0]


def test_the_orders_sort_and_the_present_one_is_marked(client: Client) -> None:
    make.a_dispute("B", opened_on="2024")
    make.a_dispute("A", opened_on="2025")
    make.a_dispute("C", opened_on="2023")
    assert slugs(listed(client, "?order=title")) == ["a", "b", "c"]
    assert slugs(listed(client, "?order=opened")) == ["c", "b", "a"]
    html = listed(client, "?order=-opened")
    assert slugs(html) == ["a", "b", "c"]
    assert re.findall(r'<a href="([^"]*)" rel="nofollow" aria-current="true"', html) == ["?order=-opened"]


def test_thirty_to_a_page_and_links_to_the_pages_beside(client: Client) -> None:
    for number in range(61):
        make.a_dispute(f"Dispute {number:03}", status="pending")
    first = listed(client, "?status=pending")
    assert count(first) == 61
    assert len(slugs(first)) == 30
    assert re.findall(r'<a href="([^"]*)" rel="(prev|next)"', first) == [("?status=pending&amp;page=2", "next")]
    second, third = listed(client, "?status=pending&page=2"), listed(client, "?status=pending&page=3")
    assert re.findall(r'<a href="([^"]*)" rel="prev"', second) == ["?status=pending"]
    assert len({*slugs(first), *slugs(second), *slugs(third)}) == 61


@pytest.mark.parametrize("page", ["2", "0", "-1", "x", "1.0", "9" * 25, "9" * 5000, "%D9%A1", "%00", "1%00"])
def test_a_page_that_there_is_not_is_not_found_and_a_sentence_says_so(client: Client, page: str) -> None:
    make.a_dispute()
    html = listed(client, f"?page={page}", status=404)
    assert '<h1 class="headline">This list has no such page</h1>' in html
    assert '<a href="/disputes/?">its first page</a>' in html


def test_the_title_of_a_page_says_which_page_it_is(client: Client) -> None:
    for _ in range(31):
        make.a_dispute()
    assert "<title>31 disputes, page 2 · AI Copyright Disputes</title>" in listed(client, "?page=2")


def test_what_was_typed_is_shown_as_text(client: Client) -> None:
    html = listed(client, "?q=%3Cscript%3Ealert(1)%3C/script%3E&status=%22%3E%3Cb%3E")
    assert "<script>alert" not in html
    assert '"><b>' not in html


def test_it_asks_the_database_as_often_for_one_row_as_for_thirty(client: Client) -> None:
    counts = []
    for number in (1, 2, 27):
        for _ in range(number):
            developer = make.a_party()
            dispute = make.a_dispute(
                claimants=[make.a_party(), make.a_party()],
                respondents=[developer],
                works=["news", "books"],
                systems=[make.a_system(developer=developer, modalities=["text"])],
            )
            make.an_event(dispute)
            make.a_claim(dispute)
        with CaptureQueriesContext(connection) as queries:
            html = listed(client, "?status=open&order=title")
        assert len(slugs(html)) == count(html)
        counts.append(len(queries))
    assert counts[0] == counts[1] == counts[2] <= 15
