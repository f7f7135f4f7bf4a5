"""A round over many addresses: several hosts at a time, each asked once at a time and with pauses."""

import datetime
import time
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import NamedTuple

from disputes.outside import Answer, Client, NoAnswer

from .due import host_of

_LONGEST_WAIT = 120.0  # seconds that a server may ask us to wait; for longer its other addresses are left
_MOST_SILENCE = 3  # addresses in a row without an answer, after which the host's others are left


class Found(NamedTuple):
    """What was found at an address; None if it was left for another time, as its host asked."""

    url: str
    answer: Answer | NoAnswer | None


class Stopped(Exception):
    """The round was ended."""


class Turns:
    """Who may ask a host: one at a time, and not before a pause is over."""

    def __init__(self, pause: float, stop: Event) -> None:
        """Take the seconds between the end of a request to a host and the next, and what ends the waiting."""
        self._pause, self._stop = pause, stop
        self._guard = Lock()
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._free_at: dict[str, float] = {}

    @contextmanager
    def of(self, host: str) -> Iterator[None]:
        """Wait for the turn and hold it; raise Stopped if the round ends meanwhile."""
        with self._guard:
            lock = self._locks[host]
        with lock:
            wait = self._free_at.get(host, 0) - time.monotonic()
            if self._stop.wait(max(wait, 0)):
                raise Stopped
            try:
                yield
            finally:
                self.hold(host, self._pause)

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask a host for some seconds."""
        self._free_at[host] = max(time.monotonic() + seconds, self._free_at.get(host, 0))


class Round:
    """One round. Threads ask, and only ask: what they find comes out of `run` in the thread that called it."""

    def __init__(self, make_client: Callable[..., Client], *, pause: float = 2, threads: int = 4) -> None:
        """Take what makes a client, given its `turn`; the pause in seconds; how many hosts at a time."""
        self._stop = Event()
        self._turns = Turns(pause, self._stop)
        self._client = make_client(turn=self._turns.of)
        self._threads = threads

    def run(self, urls: list[str]) -> Generator[Found, None, None]:
        """Yield what is found at each address, as it comes. Closing it ends the round."""
        hosts: SimpleQueue[list[str]] = SimpleQueue()
        by_host: defaultdict[str, list[str]] = defaultdict(list)
        for url in urls:
            by_host[host_of(url)].append(url)
        for its in by_host.values():
            hosts.put(its)
        found: SimpleQueue[Found | Exception] = SimpleQueue()
        for _ in range(min(self._threads, len(by_host))):
            Thread(target=self._work, args=(hosts, found), daemon=True).start()
        try:
            for _ in urls:
                one = found.get()
                if isinstance(one, Exception):
                    raise one
                yield one
        finally:
            self._stop.set()

    def _work(self, hosts: "SimpleQueue[list[str]]", found: "SimpleQueue[Found | Exception]") -> None:
        try:
            while True:
                self._ask_host(hosts.get_nowait(), found)
        except (Empty, Stopped):
            pass
        except Exception as error:
            found.put(error)  # a fault of ours ends the round, where it is seen

    def _ask_host(self, urls: list[str], found: "SimpleQueue[Found | Exception]") -> None:
        """Ask the addresses of one host one after the other, until it is silent or wants to be left alone."""
        silent, is_left = 0, False
        for url in urls:
            if is_left or silent >= _MOST_SILENCE:
                found.put(Found(url, None))
                continue
            answer = self._ask(url)
            if (wait := wait_asked(answer)) and wait <= _LONGEST_WAIT and isinstance(answer, Answer):
                self._turns.hold(host_of(answer.url), wait)
                answer = self._ask(url)
                wait = wait_asked(answer)
            is_left = wait > 0
            silent = silent + 1 if type(answer) is NoAnswer else 0
            found.put(Found(url, answer))

    def _ask(self, url: str) -> Answer | NoAnswer:
        try:
            return self._client.get(url)
        except NoAnswer as none:
            return none


def wait_asked(answer: Answer | NoAnswer) -> float:
    """Return the seconds that a server asks us to wait (RFC 9110, Retry-After); 0 if it does not.

    Who says that there were too many requests (429) and not how long to wait, wants to be left alone: infinity.
    """
    if not isinstance(answer, Answer) or answer.status not in (429, 503):
        return 0
    value = answer.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
        now = datetime.datetime.now(when.tzinfo)
        return max((when - now).total_seconds(), 0)
    except (ValueError, OverflowError):
        return float("inf") if answer.status == 429 else 0
