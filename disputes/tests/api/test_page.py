"""The page of the API is printed from what it takes, and every example on it is answered as the page shows."""

import html
import json
import re
from typing import Any

import pytest
from django.test import Client

from disputes.api.problems import KINDS
from disputes.api.resources import RESOURCES
from disputes.tests.builders import a_full_dispute
from disputes.tests.views.reading import links, text_of

from .asking import V1, get

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client: Client, settings: Any) -> str:
    """The page of a register with one of everything."""
    settings.FEATURED_DISPUTE = a_full_dispute().slug
    response = client.get(f"{V1}/")
    assert response.status_code == 200
    return str(response.content.decode())


def examples(page: str) -> list[tuple[str, Any]]:
    """The address of each example and the answer that stands below it."""
    spoken = re.sub(r'<span lang="[\w-]+">(.*?)</span>', r"\1", page)  # a name in its own script says its language
    found = re.findall(r'<code data-example="([^"]*)">.*?<pre[^>]*><code>(.*?)</code></pre>', spoken, re.S)
    return [(html.unescape(address), json.loads(html.unescape(answer))) for address, answer in found]


def test_every_example_is_answered_as_shown(page: str) -> None:
    shown = examples(page)
    assert len(shown) == page.count("data-example=") == 3 + len(RESOURCES)
    for address, answer in shown:
        assert get(address).json() == answer, address
    assert [get(address).status_code for address, answer in shown].count(400) == 1


def test_the_address_of_an_example_ends_no_line_at_a_hyphen(page: str) -> None:
    ((address, shown),) = re.findall(r'<code data-example="([^"]*order=-opened[^"]*)">GET (.*?)</code>', page, re.S)
    assert re.sub("<.*?>", "", shown) == address
    assert "<wbr><span>order=-opened&amp;</span>" in shown


def test_every_address_it_links_to_answers(page: str) -> None:
    addresses = [link for link in links_of(page) if link.startswith(V1)]
    assert len(addresses) > 2 * len(RESOURCES)
    assert {get(address).status_code for address in addresses} == {200}


def links_of(page: str) -> list[str]:
    return [html.unescape(href) for href in re.findall(r'<a[^>]* href="([^"]*)"', page)]


def test_every_parameter_stands_with_its_values(page: str) -> None:
    for resource in RESOURCES:
        section = page.partition(f'<section aria-labelledby="{resource.name}">')[2].partition("</section>")[0]
        said = re.findall(r'<dt class="margin"><code>(.*?)</code>', section)
        assert said == [*resource.filters.base_filters, "order"]
        words = text_of(section)
        for order in resource.filters.orders_by:
            assert order in words
    assert "demand_made" in page
    assert "training_reproduction" in page


def test_every_kind_of_problem_is_explained_where_its_type_leads(page: str) -> None:
    for kind in KINDS:
        assert f'id="{kind.address.partition("#")[2]}"' in page


def test_it_says_how_often_one_may_ask(page: str, settings: Any) -> None:
    assert f"may ask {settings.API_REQUESTS_PER_MINUTE} times a minute" in text_of(page)


def test_an_empty_register_has_the_page_as_well(client: Client) -> None:
    response = client.get(f"{V1}/")
    assert response.status_code == 200
    for address, answer in examples(response.content.decode()):
        assert get(address).json() == answer, address


def test_every_page_leads_to_it(client: Client) -> None:
    assert f"{V1}/" in links(client.get("/about/"))
