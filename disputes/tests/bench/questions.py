"""What is asked: lists that no cache has seen, the same for ours and for Datasette."""

import sqlite3
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from random import Random
from urllib.parse import urlencode

from .flat import SEVERAL, SINGLE

# Two of these filters, and a date since when. The commonest values of the founding catalogue, and rare ones.
_VALUES = {
    "status": ("pending", "decided", "demand_made", "on_appeal"),
    "kind": ("lawsuit", "class_action", "demand"),
    "jurisdiction": ("US", "JP", "CA", "DE"),
    "stage": ("pleadings", "discovery", "trial"),
    "work": ("news", "books", "film_tv", "musical_works"),
    "developer": ("openai", "google", "meta", "anthropic"),
}
_SINCE = [f"{year}-{month:02}" for year in range(2018, 2025) for month in range(1, 13)]
FACETS = ["year", *SINGLE, *SEVERAL]  # that both can count
Filters = dict[str, str]


def ours(filters: Filters) -> str:
    """Return the address of the list on the site."""
    return f"/disputes/?{urlencode(filters)}"


def datasettes(database: Path, filters: Filters, facets: list[str], form: str = "") -> str:
    """Return the address of the same rows with these facets on Datasette, 30 a page, in the same order."""
    pairs = [(_COLUMNS.get(name, name), value) for name, value in filters.items()]
    pairs += [("_facet_array" if name in SEVERAL else "_facet", name) for name in facets]
    return f"/{database.stem}/disputes{form}?{urlencode([*pairs, ('_sort_desc', 'active_on'), ('_size', '30')])}"


_COLUMNS = {"opened_after": "opened_last__gte", **{name: f"{name}__arraycontains" for name in SEVERAL}}


def filtered(database: Path, seed: int = 1) -> list[tuple[Filters, int]]:
    """Return filters that list something, each with the number of disputes that it lists in the flat table.

    The same for the same seed, in an order that the seed gives.
    """
    with sqlite3.connect(database) as flat:
        having = {
            (name, value): {
                key for (key,) in flat.execute(f"SELECT rowid FROM disputes WHERE {_condition(name)}", [value])
            }
            for name, values in (*_VALUES.items(), ("opened_after", _SINCE))
            for value in values
        }
    found = []
    for one, other in combinations(_VALUES, 2):
        for first, second in product(_VALUES[one], _VALUES[other]):
            both = having[one, first] & having[other, second]
            since = Random(f"{seed} {first} {second}").sample(_SINCE, len(_SINCE))
            counts = ((date, len(both & having["opened_after", date])) for date in since)
            found += [({one: first, other: second, "opened_after": date}, count) for date, count in counts if count]
    Random(seed).shuffle(found)
    return found


def _condition(name: str) -> str:
    if name == "opened_after":
        return "opened_last >= ?"
    return f"? IN (SELECT value FROM json_each({name}))" if name in SEVERAL else f"{name} = ?"


def never_asked(address: str) -> Iterator[str]:
    """Give the same list under one new address after another: of what was opened since some day long ago."""
    for year, month, day in product(range(1990, 1890, -1), range(1, 13), range(1, 29)):
        yield f"{address}&opened_after={year}-{month:02}-{day:02}"
