"""The short list, for the pages of others: the first rows of the list under its own parameters, and the way to all."""

import re

import pytest
from django.test import Client

from disputes.filters import DisputeFilter
from disputes.tests.builders import a_dispute, an_event
from disputes.tests.views.test_hostile_addresses import HOSTILE

from .test_card import body, seen

pytestmark = pytest.mark.django_db


def titles(html: str) -> list[str]:
    return re.findall(r"<h2><a [^>]*>(.*?)</a></h2>", html)


def test_it_shows_the_first_ten_and_leads_to_all(client: Client) -> None:
    for number in range(12):
        an_event(a_dispute(f"Number {number:02}", jurisdiction="JP"), date=f"2025-{number + 1:02}", title="Step")
    a_dispute("Elsewhere")
    a_dispute("Draft", jurisdiction="JP", record_state="draft")
    html = body(client, "/embed/disputes/?jurisdiction=JP")
    assert titles(html) == [f"Number {number:02}" for number in range(11, 1, -1)]
    assert seen(html).startswith("12 disputes in Japan Dec 2025 Number 11 Step Pending, Japan")
    assert '<a href="/disputes/?jurisdiction=JP" target="_top" rel="noopener">All 12 disputes</a>' in html
    assert titles(body(client, "/embed/disputes/?jurisdiction=JP&order=title"))[0] == "Number 00"
    few = body(client, "/embed/disputes/?jurisdiction=US")
    assert (titles(few), "All" in seen(few)) == (["Elsewhere"], False)


def test_a_list_of_nothing_says_so(client: Client) -> None:
    assert seen(body(client, "/embed/disputes/?status=settled")).startswith("No settled dispute")


def test_wrong_values_are_refused_within_the_frame(client: Client) -> None:
    a_dispute("One")
    html = body(client, "/embed/disputes/?status=x&opened_after=%00&theme=light", 400)
    assert titles(html) == []
    assert "status: " in seen(html) and "opened_after: " in seen(html) and 'data-theme="light"' in html
    many = "&".join(f"status=word{number}" for number in range(300))
    assert "status: " in seen(body(client, f"/embed/disputes/?{many}", 400))


def test_the_list_offers_the_code_of_its_embed_with_its_filters(client: Client) -> None:
    a_dispute("One", jurisdiction="JP")
    html = body(client, "/disputes/?jurisdiction=JP&status=open")
    (code,) = re.findall(r'<textarea [^>]*id="embed-code"[^>]*>(.*?)</textarea>', html)
    assert "/embed/disputes/?status=open&amp;amp;jurisdiction=JP&quot; title=&quot;Open disputes in Japan, in" in code
    assert "&amp;theme=dark" in html
    for address in ("/disputes/?status=x", "/claims/", "/timeline/"):
        assert "embed-code" not in body(client, address), address


def test_whatever_stands_in_an_address_no_list_fails(client: Client) -> None:
    a_dispute("One")
    for kind, value in HOSTILE.items():
        for asked in ([f"{name}={value}" for name in DisputeFilter.base_filters], [f"q={value}", "theme=dark"]):
            assert client.get(f"/embed/disputes/?{'&'.join(asked)}").status_code in (200, 400), kind
