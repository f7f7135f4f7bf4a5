"""A server that is killed while it saves: what it acknowledged is there whole, and nothing is there by half.

KILLS=200 kills it two hundred times.
"""

import http.client
import http.cookiejar
import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings as real_settings

from .desk import Page

KILLS = int(os.environ.get("KILLS", "4"))
PASSWORD = "only for this test, 20 chars"
FIRST = f"""
from django.contrib.auth import get_user_model
from disputes.tests.builders import a_full_dispute, an_event, a_source
get_user_model().objects.create_superuser("editor", password={PASSWORD!r})
dispute = a_full_dispute(record_state="draft")
source = a_source(dispute)
for number in range(20):
    an_event(dispute, sources=[source])
print(dispute.pk)
"""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Redirects are answers here: they acknowledge a save."""

    def redirect_request(self, *args: Any) -> None:
        return None


class Server:
    """The server of a small desk, with one editor signed in."""

    def __init__(self, home: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.file, self.log = home / "record.sqlite3", home / "log"
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "DATABASE_URL": f"sqlite:///{self.file}"}
        environment |= {"BIND": f"127.0.0.1:{self.port}", "WEB_CONCURRENCY": "1", "ONE_PERSON_DESK": "1"}
        self.run: dict[str, Any] = {"cwd": real_settings.ROOT, "env": environment}
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(NoRedirect, urllib.request.HTTPCookieProcessor(jar))

    def manage(self, *args: str) -> str:
        done = subprocess.run([sys.executable, "manage.py", *args], check=True, capture_output=True, **self.run)
        return done.stdout.decode()

    def start(self) -> None:
        gunicorn = str(Path(sys.executable).with_name("gunicorn"))
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [gunicorn, "disputes.wsgi:application"], stdout=log, stderr=log, start_new_session=True, **self.run
            )
        for _ in range(200):
            with suppress(OSError):
                if self.get("/health/").status_code == 200:
                    return
            time.sleep(0.1)
        raise AssertionError(self.log.read_text())

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(20)

    def get(self, path: str) -> Any:
        return self.ask(path, None)

    def post(self, path: str, data: dict[str, Any]) -> Any:
        return self.ask(path, urllib.parse.urlencode(data, doseq=True).encode())

    def ask(self, path: str, body: bytes | None) -> Any:
        try:
            with self.opener.open(f"http://127.0.0.1:{self.port}{path}", body, timeout=60) as answer:
                return SimpleNamespace(status_code=answer.status, content=answer.read())
        except urllib.error.HTTPError as answer:
            return SimpleNamespace(status_code=answer.code, content=answer.read())

    def sign_in(self) -> None:
        shown = self.get("/admin/login/").content.decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', shown)
        assert token
        said = {"csrfmiddlewaretoken": token[1], "username": "editor", "password": PASSWORD, "next": "/admin/"}
        assert self.post("/admin/login/", said).status_code == 302

    def rounds_on_record(self) -> set[str]:
        """Return what the title and the events say, after the database has looked itself over."""
        with sqlite3.connect(self.file) as database:
            # The constraints of the tables ask for it, as Django gives it to SQLite.
            database.create_function("REGEXP", 2, lambda pattern, text: text and bool(re.search(pattern, text)))
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("PRAGMA foreign_key_check").fetchall() == []
            draft = "SELECT title FROM disputes_dispute WHERE record_state = 'draft'"
            titles = database.execute(f"{draft} UNION SELECT title FROM disputes_event")
            return {title for (title,) in titles}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Server, str]]:
    server = Server(tmp_path)
    server.manage("migrate", "--verbosity", "0")
    key = server.manage("shell", "--verbosity", "0", "--command", FIRST).split()[-1]
    server.start()
    server.sign_in()
    yield server, f"/admin/disputes/dispute/{key}/change/"
    server.kill()


def typed(server: Server, address: str, said: str) -> Page:
    """Open the form and write the same into the title and into every event."""
    page = Page(server, address)  # type: ignore[arg-type]
    page.fill(title=said)
    for row in range(page.total("events")):
        page.row("events", row, title=said)
    return page


def test_a_save_is_there_whole_or_not_at_all(server: tuple[Server, str]) -> None:
    server_, address = server
    began = time.monotonic()
    assert typed(server_, address, "Round 0").save("_continue").status_code == 302
    takes = time.monotonic() - began
    assert server_.rounds_on_record() == {"Round 0"}
    acknowledged, interrupted, chance = 0, 0, random.Random(4)
    for number in range(1, KILLS + 1):
        page = typed(server_, address, f"Round {number}")
        answers: list[int] = []

        def save(page: Page = page, answers: list[int] = answers) -> None:
            with suppress(OSError, http.client.HTTPException):
                answers.append(page.save("_continue").status_code)

        saving = threading.Thread(target=save)
        saving.start()
        saving.join(chance.uniform(0, takes))
        server_.kill()
        saving.join(60)
        assert answers in ([], [302])
        acknowledged = number if answers else acknowledged
        interrupted += not answers
        (there,) = server_.rounds_on_record()
        assert int(there.removeprefix("Round ")) >= acknowledged, "what was acknowledged is lost"
        server_.start()
    assert interrupted, "no save was interrupted: the test showed nothing"
