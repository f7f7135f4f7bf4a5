"""Asks a server over a few keep-alive connections, as fast as it answers, and gives every answer to be checked.

A client of our own: one thread and plain sockets, so that it takes little of the processor from the server beside it.
"""

import selectors
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

_HEADERS = "Host: 127.0.0.1\r\nX-Forwarded-Proto: https\r\nAccept: text/html\r\nAccept-Encoding: gzip"


class Answer(NamedTuple):
    """What came back: its status, its headers by name in small letters, its body as sent."""

    status: int
    headers: dict[str, str]
    body: bytes


Take = Callable[[bytes, Answer], None]


def request(address: str, **headers: str) -> bytes:
    """Return a request for an address such as `/disputes/?status=open`; headers are named like `if_none_match`."""
    more = "".join(f"\r\n{name.replace('_', '-')}: {value}" for name, value in headers.items())
    return f"GET {address} HTTP/1.1\r\n{_HEADERS}{more}\r\n\r\n".encode()


def ask(port: int, requests: Iterable[bytes], take: Take, connections: int = 8) -> float:
    """Send the requests, each connection its next as soon as it has an answer; return how many a second were answered.

    Gives each request and its answer to `take`. Raises ConnectionError if the server hangs up.
    """
    waiting = iter(requests)
    selector = selectors.DefaultSelector()
    count, begun = 0, time.perf_counter()
    for _ in range(connections):
        line = _Line(port)
        if line.send_next(waiting):
            selector.register(line.socket, selectors.EVENT_READ, line)
    while selector.get_map():
        for key, _ in selector.select():
            line = key.data
            answer = line.receive()
            if answer is None:
                continue
            take(line.sent, answer)
            count += 1
            if not line.send_next(waiting):
                selector.unregister(line.socket)
                line.socket.close()
    return count / (time.perf_counter() - begun)


def during(seconds: float, requests: Iterator[bytes]) -> Iterator[bytes]:
    """Give requests until the time is up or there are no more; those not given are left for the next time."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and (one := next(requests, None)):
        yield one


def fetch(port: int, address: str, **headers: str) -> Answer:
    """Ask once."""
    answers: list[Answer] = []
    ask(port, [request(address, **headers)], lambda sent, answer: answers.append(answer), connections=1)
    return answers[0]


class _Line:
    """One connection, with the request that it waits for."""

    def __init__(self, port: int) -> None:
        self.port, self.sent, self.received = port, b"", b""
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send_next(self, waiting: Iterator[bytes]) -> bool:
        """Send the next request; False if there is none."""
        for self.sent in waiting:
            self.received = b""
            self.socket.sendall(self.sent)
            return True
        return False

    def receive(self) -> Answer | None:
        """Take what has come; the answer once it is whole."""
        more = self.socket.recv(262144)
        if not more:
            raise ConnectionError(f"port {self.port} hung up on {self.sent.splitlines()[0]!r}")
        self.received = self.received + more if self.received else more
        head, blank, body = self.received.partition(b"\r\n\r\n")
        if not blank:
            return None
        status, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        number = int(status.split()[1])
        if "content-length" in headers:
            return Answer(number, headers, body) if len(body) >= int(headers["content-length"]) else None
        if headers.get("transfer-encoding") == "chunked":
            return Answer(number, headers, _joined(body)) if body.endswith(b"\r\n0\r\n\r\n") else None
        return Answer(number, headers, b"")  # 304 has no body, and need not say so


def _joined(chunks: bytes) -> bytes:
    """Return a body that came in chunks."""
    body = b""
    while chunks:
        size, _, rest = chunks.partition(b"\r\n")
        length = int(size, 16)
        body, chunks = body + rest[:length], rest[length + 2 :]
    return body
