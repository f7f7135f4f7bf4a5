"""What others write while a list is made: the list, its counts and its rows are of one moment, and nothing fails."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connections
from django.test import Client

from disputes.models import version
from disputes.models.reading import is_one_moment
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db(transaction=True)

LISTS = ("/disputes/", "/claims/?q=copying", "/timeline/")
FILES = ("/disputes.csv", "/disputes.jsonl?q=alleges")
ANSWERS = ("/api/v1/disputes/", "/api/v1/claims/?q=copying", "/embed/disputes/")


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Any]:
    """Give the connection of somebody else who writes, to a database with three disputes."""
    usual: Any = connections["default"]
    if usual.vendor == "sqlite":
        # The database of the tests lies in memory, where readers and writers wait for each other; a file has a log.
        with sqlite3.connect(tmp_path / "record.sqlite3") as copy:
            usual.ensure_connection()
            usual.connection.backup(copy)
        copy.close()
        settings = {**usual.settings_dict, "NAME": str(tmp_path / "record.sqlite3")}
        connections["default"] = type(usual)(settings, "default")
    for number in range(3):
        dispute = make.a_dispute(f"Dispute {number}", claimants=[make.a_party(f"Party {number}")], works=["books"])
        make.a_claim(dispute)
        make.an_event(dispute)
    other = connections["default"].copy()
    yield other
    other.close()
    if connections["default"] is not usual:
        connections["default"].close()
        connections["default"] = usual


class Meanwhile:
    """Withdraws a dispute, or brings it back, when the reader has asked so many queries."""

    def __init__(self, writer: Any, after: int) -> None:
        self.writer, self.after, self.asked = writer, after, 0

    def __call__(self, execute: Any, sql: str, *rest: Any) -> Any:
        found = execute(sql, *rest)
        # Where the reader brings the search up to date, nobody else can write.
        is_writing = connections["default"].in_atomic_block or sql.startswith("BEGIN")
        if is_one_moment() or not is_writing:
            if self.asked == self.after:
                self.write()
            self.asked += 1
        return found

    def write(self) -> None:
        with self.writer.cursor() as cursor:
            cursor.execute(
                "UPDATE disputes_dispute SET record_state = CASE record_state WHEN 'published' THEN 'withdrawn' "
                "ELSE 'published' END WHERE title = 'Dispute 1'"
            )


def visits(writer: Any, address: str) -> Iterator[Any]:
    """Ask for an address again and again, each time disturbed one query later, until nothing disturbs it."""
    client = Client()
    after = 0
    while True:
        meanwhile = Meanwhile(writer, after)
        caches["pages"].clear()
        with connections["default"].execute_wrapper(meanwhile):
            response: Any = client.get(address)
            response.body = b"".join(response) if response.streaming else response.content
        assert response.status_code == 200, (address, after)
        yield response
        if meanwhile.asked <= after:
            return
        after += 1


def counted(filter_: Any, facet: Any) -> int:
    """The sum of a facet's values, each of which a row has once; not of the groups, which are sums themselves."""
    return sum(value.count for value in facet.values if value.value not in filter_.filters[facet.name].groups)


@pytest.mark.parametrize("address", LISTS)
def test_a_page_counts_what_it_lists(writer: Any, address: str) -> None:
    for response in visits(writer, address):
        page, filter_ = response.context["page"], response.context["filter"]
        assert page.paginator.count == len(page.object_list) > 1
        assert response.context["headline"] == filter_.headline(len(page.object_list))
        facets = {facet.name: facet for facet in filter_.facets}
        for name in {"status", "jurisdiction"} & facets.keys():
            assert counted(filter_, facets[name]) == page.paginator.count, name


def test_a_page_of_a_facet_counts_what_the_list_has(writer: Any) -> None:
    for response in visits(writer, "/disputes/by/status/"):
        assert counted(response.context["filter"], response.context["facet"]) == response.context["rows"] > 1


@pytest.mark.parametrize("address", ["/", "/disputes.atom"])
def test_a_page_is_answered(writer: Any, address: str) -> None:
    assert list(visits(writer, address))


@pytest.mark.parametrize("address", FILES)
def test_a_file_has_as_many_rows_as_it_says(writer: Any, address: str) -> None:
    for response in visits(writer, address):
        rows = response.body.decode().strip().splitlines()
        assert int(response.headers["X-Total-Count"]) == len(rows) - address.startswith("/disputes.csv")


@pytest.mark.parametrize("address", ANSWERS)
def test_an_answer_counts_what_it_lists(writer: Any, address: str) -> None:
    for response in visits(writer, address):
        if address.startswith("/api/"):
            told = response.json()
            assert told["count"] == len(told["results"]) > 1
        else:
            assert response.context["count"] == len(response.context["disputes"])


def test_a_page_is_kept_under_the_version_that_it_shows(writer: Any) -> None:
    client = Client()
    meanwhile = Meanwhile(writer, 0)  # between the version that the request came for and the page
    with connections["default"].execute_wrapper(meanwhile):
        torn = client.get("/disputes/")
    assert len(torn.context["page"].object_list) == 2
    before = version()
    again = client.get("/disputes/")
    assert (version(), again.headers["ETag"], again.content) == (before, torn.headers["ETag"], torn.content)
    assert again.context is None, "it was kept"
