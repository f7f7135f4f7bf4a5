"""A file is of one moment whatever is written meanwhile, and leaves no transaction behind however it ends."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes.models import Dispute
from disputes.tables import FORMATS
from disputes.tests.builders import a_dispute


@pytest.fixture
def recorded(transactional_db: None) -> None:
    for title in ("A", "B", "C"):
        a_dispute(title)


def is_in_transaction() -> bool:
    if connection.vendor == "sqlite":
        return bool(connection.connection.in_transaction)
    return connection.connection is not None and connection.connection.info.transaction_status.name != "IDLE"


def begun(address: str = "/disputes.csv") -> Any:
    response: Any = Client().get(address)
    assert response.status_code == 200
    return response


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("extension", FORMATS)
def test_after_the_last_piece_there_is_no_transaction(extension: str) -> None:
    response = begun(f"/disputes.{extension}")
    assert is_in_transaction()
    assert b"".join(response)
    assert not is_in_transaction()


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("extension", FORMATS)
def test_a_reader_who_leaves_early_ends_it(extension: str) -> None:
    response = begun(f"/disputes.{extension}")
    next(iter(response))
    response.close()
    assert not is_in_transaction()


@pytest.mark.usefixtures("recorded")
def test_an_answer_that_is_never_sent_ends_it_when_it_is_closed() -> None:
    response = begun()
    assert is_in_transaction()
    response.close()
    assert not is_in_transaction()
    assert b"".join(response) == b""


@pytest.mark.usefixtures("recorded")
def test_an_answer_that_a_failure_let_drop_ends_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(self: Any, request: Any, response: Any) -> None:
        raise ValueError

    monkeypatch.setattr("django.middleware.clickjacking.XFrameOptionsMiddleware.process_response", fails)
    # What is logged pytest keeps, and with it all that the failure knew.
    monkeypatch.setattr("django.core.handlers.exception.log_response", lambda *args, **kwargs: None)
    assert Client(raise_request_exception=False).get("/disputes.csv").status_code == 500
    gc.collect()
    assert not is_in_transaction()


@pytest.mark.usefixtures("recorded")
def test_a_failure_on_the_way_is_raised_and_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(export: Any) -> Iterator[bytes]:
        yield b"one"
        raise OperationalError

    monkeypatch.setattr("disputes.exports.csv_file.write", fails)
    pieces = iter(begun())
    assert next(pieces) == b"one"
    with pytest.raises(OperationalError):
        next(pieces)
    assert not is_in_transaction()


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("address", ["/disputes.csv?order=nonsense", "/disputes.csv?status=settled&q=x"])
def test_a_refused_or_empty_list_leaves_none(address: str) -> None:
    response: Any = Client().get(address)
    b"".join(response)
    assert not is_in_transaction()
    Client().head("/disputes.csv")
    assert not is_in_transaction()


@pytest.mark.usefixtures("recorded")
def test_a_search_that_must_first_bring_its_index_up_to_date_is_answered() -> None:
    Dispute.objects.filter(title="A").update(title="Zugzwang")
    assert b"Zugzwang" in b"".join(begun("/disputes.csv?q=zugzwang"))


@pytest.fixture
def on_disk(recorded: None, tmp_path: Path) -> Iterator[None]:
    """Put the tests' SQLite on disk: in memory readers and writers wait for each other, a file has a log."""
    if connection.vendor != "sqlite":
        yield
        return
    in_memory, name = connection.connection, connection.settings_dict["NAME"]
    with closing(sqlite3.connect(tmp_path / "record.sqlite3")) as file:
        in_memory.backup(file)
    connection.settings_dict["NAME"] = str(tmp_path / "record.sqlite3")
    connection.connection = None
    try:
        yield
    finally:
        connection.connection.close()
        connection.connection, connection.settings_dict["NAME"] = in_memory, name


@pytest.mark.usefixtures("on_disk")
@pytest.mark.parametrize("extension", ["csv", "json", "jsonl"])
def test_what_others_write_meanwhile_is_not_in_it(extension: str) -> None:
    response = begun(f"/disputes.{extension}?order=title")
    other: Any = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("UPDATE disputes_dispute SET title = 'Changed' WHERE title = 'C'")
        cursor.execute("UPDATE disputes_dispute SET record_state = 'draft' WHERE title = 'B'")
    other.close()
    sent = b"".join(response)
    assert b"Changed" not in sent
    assert (b'"B"' in sent, b'"C"' in sent) == (True, True)
    assert int(response["X-Total-Count"]) == 3
    assert b"Changed" in b"".join(begun(f"/disputes.{extension}"))


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize("extension", ["csv", "json"])
def test_the_first_line_is_sent_before_the_rows_are_put_in_order(extension: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        response = begun(f"/disputes.{extension}?order=title")
        assert next(piece for piece in response if piece)
    assert [query["sql"] for query in asked if "ORDER BY" in query["sql"] and "title_key" in query["sql"]] == []
    with CaptureQueriesContext(connection) as asked:
        assert b"".join(response)
    assert len([query for query in asked if "title_key" in query["sql"]]) == 1
