"""Whatever stands in an address, no page fails: wrong values are said, unknown parameters ignored."""

from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from disputes import filters
from disputes.tests.builders import a_claim, a_dispute, a_party, a_system, an_event

from .reading import count, errors, slugs

pytestmark = pytest.mark.django_db

LISTS: dict[str, Any] = {
    "/disputes/": filters.DisputeFilter,
    "/parties/": filters.PartyFilter,
    "/claims/": filters.ClaimFilter,
    "/systems/": filters.SystemFilter,
    "/timeline/": filters.EventFilter,
    "/changes/": filters.ChangeFilter,
}
OTHER_PAGES = ["/", "/glossary/", "/about/", "/health/", "/schema/dispute-1.json"]

# As they stand in an address: nothing a record holds, and nothing that a database, an encoder or a parser likes.
HOSTILE = {
    "NUL": "%00",
    "NUL inside": "JP%00",
    "lone surrogate": "%ED%A0%80",
    "half a character": "%E3%82",
    "override of direction": "%E2%80%AE",
    "very long": "a" * 5000,
    "very long number": "9" * 5000,
    "huge number": str(10**20),
    "negative": "-1",
    "zero": "0",
    "not a number": "abc",
    "blank": "%20%09%0A",
    "nothing": "",
    "wildcards": quote("%_\\*?"),
    "quotes": quote("'\";--<script>"),
    "template": quote("{{ 7|add:7 }}{% debug %}"),
    "impossible date": "2025-02-30",
    "year nought": "0000",
    "Arabic digits": quote("٢٠٢٥"),
    "emoji": quote("⚖️"),
    "lists": "[]%5B0%5D",
}


@pytest.fixture(autouse=True)
def on_record() -> None:
    """One of everything, so that every list has a row to lose."""
    openai = a_party("openai")
    dispute = a_dispute("One", respondents=[openai], systems=[a_system(developer=openai)])
    a_claim(dispute, against=[openai])
    an_event(dispute)


def one_of_each_kind() -> dict[str, tuple[str, str]]:
    """A list and a parameter of it for each kind of filter, by the name of the kind."""
    found: dict[str, tuple[str, str]] = {"order": ("/disputes/", "order")}
    for path, filters_ in LISTS.items():
        for name, filter_ in filters_.base_filters.items():
            found.setdefault(type(filter_).__name__, (path, name))
    return found


def names_of(path: str) -> list[str]:
    """Every parameter that a list reads."""
    return [*LISTS[path].base_filters, "order"]


# Every value is tried on each kind of filter in filters/test_hostile_values.py; on pages those that differ there.
ON_PAGES = "NUL inside", "very long", "template"


@pytest.mark.parametrize(("path", "name"), [(path, name) for path in LISTS for name in names_of(path)])
def test_no_value_of_any_parameter_breaks_a_list(client: Client, path: str, name: str) -> None:
    """A value either is understood or is said to be wrong beside its field; a list of everything is neither."""
    for kind in ON_PAGES:
        response = client.get(f"{path}?{name}={HOSTILE[kind]}")
        assert response.status_code == 200, kind
        assert errors(response) in ([], [name]), kind
        if errors(response):
            assert (count(response), slugs(response)) == (0, []), kind


@pytest.mark.parametrize("path", LISTS)
def test_a_page_that_a_list_does_not_have_is_not_found(client: Client, path: str) -> None:
    """Blanks and the first page are the list itself; all else is no page of it."""
    for kind, value in {**HOSTILE, "second": "2", "first": "1", "zeros": "0001", "plus": "%2B1"}.items():
        expected = 200 if kind in {"first", "blank", "nothing"} else 404
        assert client.get(f"{path}?page={value}").status_code == expected, kind


@pytest.mark.parametrize("path", LISTS)
def test_a_missing_page_leads_back_to_the_first_with_the_filters_kept(client: Client, path: str) -> None:
    body = client.get(f"{path}?order=x&page=7").content.decode()
    assert f'href="{path}?order=x"' in body


@pytest.mark.parametrize(("path", "name"), one_of_each_kind().values(), ids=one_of_each_kind())
def test_a_parameter_of_three_hundred_values_is_a_bad_request_that_says_so(
    client: Client, path: str, name: str
) -> None:
    """Where a parameter takes one value, the last counts, however often it is repeated."""
    values = [*(f"value-{i}" for i in range(100)), *["openai"] * 100, *(str(2000 + i) for i in range(100))]
    response = client.get(f"{path}?" + "&".join(f"{name}={value}" for value in values))
    if getattr(LISTS[path]().form.fields[name].widget, "allow_multiple_selected", False):
        assert (response.status_code, errors(response)) == (400, [name])
        assert "These are 201 values; 20 are the most." in response.content.decode()
        assert (count(response), slugs(response)) == (0, [])
    else:
        assert response.status_code == 200


@pytest.mark.parametrize("path", LISTS)
def test_twenty_values_are_answered_and_twenty_one_are_not(client: Client, path: str) -> None:
    """Whether they are known words or not."""
    name = LISTS[path].facet_names[0]
    twenty = "&".join(f"{name}=word{i}" for i in range(20))
    assert client.get(f"{path}?{twenty}&{name}=word0&{name}=").status_code == 200
    response = client.get(f"{path}?{twenty}&{name}=one-more")
    assert (response.status_code, errors(response)) == (400, [name])
    assert "These are 21 values; 20 are the most." in response.content.decode()


UNKNOWN = ["utm_source=x&fbclid=%00", "=", "&&&;;", "%00=%00", "page=x&page=2&page=1", "nosuch=" * 50]


@pytest.mark.parametrize("path", [*LISTS, *OTHER_PAGES])
def test_an_unknown_parameter_changes_nothing(client: Client, path: str) -> None:
    plain = client.get(path)
    assert plain.status_code == 200
    for query in UNKNOWN:
        response = client.get(f"{path}?{query}")
        assert (response.status_code, errors(response)) == (200, []), query
        if path in LISTS:
            assert (count(response), slugs(response)) == (count(plain), slugs(plain)), query


@pytest.mark.parametrize("path", LISTS)
def test_all_parameters_wrong_at_once_are_each_said(client: Client, path: str) -> None:
    names = [name for name in names_of(path) if name != "q"]
    response = client.get(f"{path}?" + "&".join(f"{name}=%00wrong" for name in names))
    assert (count(response), slugs(response)) == (0, [])
    assert sorted(errors(response)) == sorted(names)


@pytest.mark.parametrize("path", [*LISTS, *OTHER_PAGES])
def test_pages_are_only_read(client: Client, path: str) -> None:
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(path).status_code == 405, method
    assert client.head(path).status_code == 200
