"""The client and the race: what was sent is read whole, a wrong answer is noticed, rounds are compared in pairs."""

import gzip
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

from .load import Answer, ask, fetch, request
from .measures import Measure, at_least, at_most
from .paper import table
from .race import Race, Wrong, again, anew, race, text

PAGE = b'<h1 id="result-count" data-count="12">Twelve</h1>' * 2000


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if "If-None-Match" in self.headers:
            self.send_response(304)
            self.end_headers()
        elif self.path == "/chunks":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for chunk in (PAGE[:10_000], PAGE[10_000:], b""):
                self.wfile.write(f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n")
        else:
            body = gzip.compress(PAGE, mtime=0)
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[Any]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.handle_error = lambda *args: None  # type: ignore[method-assign]  # a client may leave at any time
        Thread(target=running.serve_forever, daemon=True).start()
        yield SimpleNamespace(port=running.server_address[1])
        running.shutdown()


@pytest.mark.parametrize("address", ["/", "/chunks"])
def test_a_page_is_read_whole(server: Any, address: str) -> None:
    assert text(fetch(server.port, address)).encode() == PAGE


def test_an_answer_without_a_body_is_read_too(server: Any) -> None:
    assert fetch(server.port, "/", if_none_match='"a"').status == 304


def test_every_request_is_answered_once(server: Any) -> None:
    sent: list[bytes] = []
    ask(server.port, [request(f"/?{n}") for n in range(50)], lambda asked, answer: sent.append(asked), connections=4)
    assert sorted(sent) == sorted(request(f"/?{n}") for n in range(50))


def test_a_right_answer_passes_and_a_wrong_one_is_noticed(server: Any) -> None:
    page = fetch(server.port, "/")
    right = {"again": again(server, "/", page), "anew": anew(server, ((f"/?{n}", 12) for n in count()))}
    assert all(rate > 0 for rates in race(right, rounds=2, seconds=0.05).rates.values() for rate in rates)
    for wrong in (again(server, "/", Answer(200, {}, b"other")), anew(server, iter([("/", 13)]))):
        with pytest.raises(Wrong):
            race({"wrong": wrong}, rounds=1, seconds=0.01)


def test_a_ratio_is_the_median_of_the_ratios_of_the_rounds() -> None:
    assert Race({"a": [10, 100, 30], "b": [10, 50, 1]}).ratio("a", "b") == 2


def test_the_table_says_what_is_missed() -> None:
    found = {
        "SQLite": [at_least("a", 2, 3.0), at_most("b", 3, 4.0)],
        "PostgreSQL": [Measure("b", "≤ 3", "1.00", True)],
    }
    assert table(found).splitlines() == [
        "| measure | target | SQLite | PostgreSQL |",
        "|---|---|---|---|",
        "| a | ≥ 2 | 3.00 |  |",
        "| b | ≤ 3 | **4.00, missed** | 1.00 |",
        "",
        "Targets missed: 1.",
    ]
