"""The server as `make serve` runs it: what waits too long is given up with a page that says so, and nothing hangs."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as real_settings
from django.db import OperationalError, connection
from django.db.utils import ConnectionHandler
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from disputes.tests.views.reading import heading
from disputes.urls import *  # noqa: F403 - the addresses of the site and some that wait
from disputes.urls import urlpatterns as real_urlpatterns

locked: list[Path] = []


def writing(request: HttpRequest) -> HttpResponse:
    """Write to an SQLite file that another program writes to."""
    file = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(locked[0]), "OPTIONS": {"timeout": 0.05}}
    ConnectionHandler({"default": file})["default"].cursor().execute("CREATE TABLE another (id)")
    return HttpResponse("written")


def missing(request: HttpRequest) -> HttpResponse:
    """Ask for a table that there is not: SQLite calls that an OperationalError too."""
    connection.cursor().execute("SELECT * FROM no_such_table")
    return HttpResponse("found")


def gone(request: HttpRequest) -> HttpResponse:
    """Find the database server stopped."""
    raise OperationalError("connection to server at db.internal failed")


urlpatterns = [
    *real_urlpatterns,
    path("writing/", writing),
    path("missing/", missing),
    path("gone/", gone),
]


@pytest.fixture
def visitor(settings: Any) -> Client:
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


def is_too_busy(response: Any) -> bool:
    """Whether it is the page that asks to come back later, which no cache may keep."""
    return (
        response.status_code,
        heading(response),
        response.headers["Retry-After"],
        response.headers["Cache-Control"],
        "ETag" in response.headers,
        response.headers["Content-Security-Policy"].startswith("default-src 'none'"),
    ) == (503, "This took too long", "30", "no-store", False, True)


@pytest.mark.django_db
def test_a_database_that_others_write_to_is_a_page_that_says_so(visitor: Client, tmp_path: Path) -> None:
    locked[:] = [tmp_path / "locked.sqlite3"]
    with sqlite3.connect(locked[0], isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert is_too_busy(visitor.get("/writing/"))
        other.execute("ROLLBACK")
    assert visitor.get("/writing/").content == b"written"


def test_a_database_that_is_gone_is_a_page_that_says_so_and_not_where_it_was(visitor: Client) -> None:
    response = visitor.get("/gone/")
    assert is_too_busy(response)
    assert b"db.internal" not in response.content


@pytest.mark.django_db
def test_before_a_page_is_made_it_is_the_same_and_what_needs_no_database_is_served(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise OperationalError("connection to server at db.internal failed")

    monkeypatch.setattr("disputes.models.mark.version", refuse)
    assert is_too_busy(visitor.get("/disputes/"))
    assert visitor.get("/glossary/").status_code == 200


@pytest.mark.django_db
def test_a_fault_of_ours_is_not_called_busy(visitor: Client) -> None:
    response = visitor.get("/missing/")
    assert (response.status_code, heading(response)) == (500, "Something failed on our side")
    assert "Retry-After" not in response.headers


# The server itself


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start it as on a laptop, on an empty record, and give its address."""
    home = tmp_path_factory.mktemp("home")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "DATABASE_URL": f"sqlite:///{home}/record.sqlite3",
        "BIND": f"127.0.0.1:{port}",
        "WEB_CONCURRENCY": "1",
    }
    run: dict[str, Any] = {"cwd": real_settings.ROOT, "env": environment}
    subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], check=True, timeout=120, **run)
    gunicorn = str(Path(sys.executable).with_name("gunicorn"))
    with (home / "log").open("w") as log:
        running = subprocess.Popen([gunicorn, "disputes.wsgi:application"], stdout=log, stderr=log, **run)
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/health/", timeout=5)
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.terminate()
        running.wait(20)
    assert not (home / ".gunicorn").exists(), "it writes into the home folder"
    shutil.rmtree(home)


def asked(address: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Ask the server: status, headers, body."""
    request = urllib.request.Request(
        address, method=method, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, dict(answer.headers), answer.read()


def test_the_server_answers_with_pages_tags_and_files(server: str) -> None:
    status, headers, body = asked(f"{server}/glossary/")
    assert (status, b"What the words mean" in body, headers["Cache-Control"]) == (200, True, "no-cache")
    assert asked(f"{server}/glossary/", if_none_match=headers["ETag"])[0::2] == (304, b"")
    assert asked(f"{server}/glossary/", "HEAD")[0::2] == (200, b"")
    status, packed, _ = asked(f"{server}/glossary/", accept_encoding="gzip")
    assert (status, packed["Content-Encoding"], packed["ETag"]) == (200, "gzip", headers["ETag"])
    assert asked(f"{server}/static/disputes/css/base.css")[0] == 200
    assert asked(f"{server}/glossary/", host="evil.example")[0] == 400


def test_the_server_believes_no_prefix_that_a_visitor_names(server: str) -> None:
    """Gunicorn would take it from a header for part of the address."""
    body = asked(f"{server}/disputes/")[2]
    assert asked(f"{server}/disputes/", script_name="/disputes", x_forwarded_proto="https")[2] == body
