"""Reading as of one moment while others write."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from disputes.models import Dispute, reading
from disputes.models.reading import one_moment
from disputes.tests.builders import a_dispute


@pytest.fixture
def two_connections(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transactional_db: None
) -> Iterator[tuple[Any, Any]]:
    """Give the reader's connection and a writer's to one database with an empty table of notes."""
    reader = connection
    if connection.vendor == "sqlite":
        # The database of the tests lies in memory, where readers and writers wait for each other; a file has a log.
        settings = {**connection.settings_dict, "NAME": str(tmp_path / "notes.sqlite3")}
        reader = type(connections["default"])(settings, "reader")
        monkeypatch.setattr(reading, "connection", reader)
    writer: Any = reader.copy()
    write(writer, "CREATE TABLE notes (said text)")
    yield reader, writer
    write(writer, "DROP TABLE notes")
    writer.close()
    if reader is not connection:
        reader.close()


def write(database: Any, sql: str) -> None:
    with database.cursor() as cursor:
        cursor.execute(sql)


def count(database: Any) -> int:
    with database.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM notes")
        return int(cursor.fetchone()[0])


def test_what_others_write_meanwhile_is_not_seen_and_they_do_not_wait(two_connections: tuple[Any, Any]) -> None:
    reader, writer = two_connections
    write(writer, "INSERT INTO notes VALUES ('first')")
    with one_moment():
        assert count(reader) == 1
        write(writer, "INSERT INTO notes VALUES ('second')")
        assert count(reader) == 1
    assert count(reader) == 2


def test_a_reader_that_stops_early_leaves_no_transaction_behind(two_connections: tuple[Any, Any]) -> None:
    reader, writer = two_connections
    with pytest.raises(KeyError), one_moment():
        count(reader)
        raise KeyError
    write(writer, "INSERT INTO notes VALUES ('first')")
    assert count(reader) == 1


@pytest.mark.django_db
def test_inside_a_transaction_it_is_that_transaction() -> None:
    with one_moment():
        assert Dispute.objects.count() == 0
        a_dispute()
        assert Dispute.objects.count() == 1
