"""`/health/`: one line for load balancers."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

pytestmark = pytest.mark.django_db


def refuse(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """Stand for a server that has gone: no query gets through."""
    raise OperationalError("connection to server at db.internal, user register, failed")


def test_it_says_ok_while_the_database_answers(client: Client) -> None:
    response = client.get("/health/")
    assert (response.status_code, response.content) == (200, b"ok")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_it_asks_the_database(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        client.get("/health/")


def test_it_says_503_and_not_why_when_the_database_does_not_answer(client: Client) -> None:
    with connection.execute_wrapper(refuse):
        response = client.get("/health/")
    assert (response.status_code, response.content) == (503, b"the database does not answer")


def test_it_says_503_when_no_connection_can_be_made(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def cursor() -> Any:
        raise OperationalError("could not connect to db.internal")

    monkeypatch.setattr(connection, "cursor", cursor)
    response = client.get("/health/")
    assert (response.status_code, response.content) == (503, b"the database does not answer")


def test_no_answer_is_kept_and_no_session_begun(client: Client) -> None:
    response = client.get("/health/")
    assert "no-store" in response.headers["Cache-Control"]
    assert "no-cache" in response.headers["Cache-Control"]
    assert response.cookies == {}
    assert "Vary" not in response.headers
