"""Sets contenders side by side: in each round everybody has the same time, so that noise hits all alike."""

import gzip
import re
import statistics
from collections.abc import Callable, Iterator
from functools import partial
from itertools import repeat
from typing import NamedTuple

from .load import Answer, ask, during, request
from .servers import Server


class Wrong(Exception):
    """An answer is not what it must be; the message says which."""


class Contender(NamedTuple):
    """A server, what it is asked, and what raises Wrong if an answer is not right."""

    server: Server
    requests: Iterator[bytes]
    check: Callable[[bytes, Answer], None]
    is_patient: bool = False  # checked when the round is over, as unpacking takes time


class Race(NamedTuple):
    """How many answers a second each contender gave in each round."""

    rates: dict[str, list[float]]

    def ratio(self, one: str, other: str) -> float:
        """Return how many times as fast one is as the other: the median over the rounds."""
        return statistics.median(a / b for a, b in zip(self.rates[one], self.rates[other], strict=True))

    def rate(self, one: str) -> float:
        """Return the median of its rates."""
        return statistics.median(self.rates[one])


def race(contenders: dict[str, Contender], rounds: int, seconds: float) -> Race:
    """Let each contender answer for so many seconds a round, in turn, and backwards in every second round."""
    rates: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds):
        for name in list(contenders)[:: -1 if number % 2 else 1]:
            server, requests, check, is_patient = contenders[name]
            answers: list[tuple[bytes, Answer]] = []
            keep = partial(_keep, answers) if is_patient else check
            rates[name].append(ask(server.port, during(seconds, requests), keep))
            for sent, answer in answers:
                check(sent, answer)
            if not rates[name][-1]:
                raise Wrong(f"there is nothing left to ask {name}")
    return Race(rates)


def _keep(answers: list[tuple[bytes, Answer]], sent: bytes, answer: Answer) -> None:
    answers.append((sent, answer))


def again(server: Server, address: str, expected: Answer, **headers: str) -> Contender:
    """Return a contender that is asked the same again and again, and must answer the same bytes every time."""

    def check(sent: bytes, answer: Answer) -> None:
        if (answer.status, answer.body) != (expected.status, expected.body):
            raise Wrong(f"{address} answered {answer.status} with {len(answer.body)} other bytes")

    return Contender(server, repeat(request(address, **headers)), check)


def anew(server: Server, asked: Iterator[tuple[str, int | None]]) -> Contender:
    """Return a contender that is asked each address once, and must say that so many are listed (None: any number)."""
    counts: dict[bytes, int | None] = {}

    def requests() -> Iterator[bytes]:
        for address, count in asked:
            sent = request(address)
            counts[sent] = count
            yield sent

    def check(sent: bytes, answer: Answer) -> None:
        expected = counts.pop(sent)
        if answer.status != 200 or (expected is not None and counted(text(answer)) != expected):
            raise Wrong(f"{sent.splitlines()[0]!r} answered {answer.status}, {counted(text(answer))} not {expected}")

    return Contender(server, requests(), check, is_patient=True)


def text(answer: Answer) -> str:
    """Return the page that was sent."""
    is_packed = answer.headers.get("content-encoding") == "gzip"
    return (gzip.decompress(answer.body) if is_packed else answer.body).decode()


_COUNTS = (
    re.compile(r'id="result-count"[^>]* data-count="(\d+)"'),
    re.compile(r"<h3>\s*([\d,]+) rows?\b"),  # Datasette
)


def counted(page: str) -> int | None:
    """Return how many rows a page, ours or Datasette's, says that it lists."""
    for pattern in _COUNTS:
        if found := pattern.search(page):
            return int(found[1].replace(",", ""))
    return None
