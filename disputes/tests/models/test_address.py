"""The addresses that are put together from a slug are those that the urls give, under any prefix."""

from collections.abc import Iterator

import pytest
from django.urls import get_script_prefix, reverse, set_script_prefix

from disputes.models.address import address_of


@pytest.fixture
def under_a_prefix() -> Iterator[None]:
    before = get_script_prefix()
    set_script_prefix("/register/")
    yield
    set_script_prefix(before)


PAGES = ["dispute_detail", "party_detail", "system_detail", "dispute_facet", "timeline_facet"]


@pytest.mark.parametrize("page", PAGES)
def test_an_address_is_the_one_of_the_urls(page: str) -> None:
    assert address_of(page, "slug-2") == reverse(page, args=["slug-2"])


@pytest.mark.parametrize("page", PAGES)
def test_it_follows_the_prefix_under_which_the_site_is_served(page: str, under_a_prefix: None) -> None:
    assert address_of(page, "coda") == reverse(page, args=["coda"])
    assert address_of(page, "coda").startswith("/register/")
