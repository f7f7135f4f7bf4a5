"""A web server of the tests' own that can answer as no decent server would."""

import gzip
import socket
import socketserver
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, Thread
from typing import Any, NamedTuple

from disputes.outside import Client, NoAnswer

# A certificate for news.example that nobody but these tests trusts, with its key; valid until 2126.
CERTIFICATE = Path(__file__).parent / "news.example.pem"


class Call(NamedTuple):
    """One request, as it came: its line, its headers by lower-case name, its body, and the connection."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    connection: socket.socket

    def say(self, status: int, *headers: str, body: bytes = b"A page.") -> None:
        """Answer properly."""
        lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}", *headers, "", ""]
        self.connection.sendall("\r\n".join(lines).encode() + body)


Answering = Callable[[Call], None]


def says(status: int, *headers: str, body: bytes = b"A page.") -> Answering:
    """Return what answers with a status, headers and a body."""
    return lambda call: call.say(status, *headers, body=body)


def leads_to(address: str, status: int = 302) -> Answering:
    """Return what redirects."""
    return says(status, f"Location: {address}", body=b"")


def drips(call: Call) -> None:
    """Answer a byte at a time, for ever."""
    call.connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        call.connection.sendall(b"z")
        time.sleep(0.05)


def never_ends(call: Call) -> None:
    """Answer with a body that goes on and on."""
    call.connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        call.connection.sendall(b"z" * 65536)


def shouts(call: Call) -> None:
    """Answer with headers that go on and on."""
    call.connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        call.connection.sendall(b"X-More: " + b"z" * 8000 + b"\r\n")


def chatters(call: Call) -> None:
    """Say for ever that the answer will come."""
    while True:
        call.connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


BOMB = gzip.compress(bytes(50_000_000))  # 50 kB that stand for 50 MB


class Town:
    """The server: what it answers by path, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.place = ("127.0.0.1", port)
        self.pages: dict[str, Answering] = {}
        self.calls: list[Call] = []
        self.times: list[tuple[float, float]] = []  # when each request came, and when it was answered
        self._lock = Lock()

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        """Return an address here."""
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [call.path for call in self.calls]

    def meet(self, connection: socket.socket) -> None:
        """Read a request and answer it."""
        data = b""
        while b"\r\n\r\n" not in data:
            if not (more := connection.recv(65536)):
                return
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, path, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        while len(body) < int(headers.get("content-length", 0)):
            body += connection.recv(65536)
        call, began = Call(method, path, headers, body, connection), time.monotonic()
        with self._lock:
            self.calls.append(call)
        try:
            self.pages.get(path, says(404))(call)
        finally:
            with self._lock:
                self.times.append((began, time.monotonic()))


@contextmanager
def town(*, encrypted: bool = False) -> Iterator[Town]:
    """Run a server on a free port of this machine."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError, ValueError):
                connection = context.wrap_socket(self.request, server_side=True) if encrypted else self.request
                here.meet(connection)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        allow_reuse_address = True

    with Server(("127.0.0.1", 0), Handler) as server:
        here = Town(server.server_address[1])
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield here
        server.shutdown()


def leading(*places: tuple[str, int]) -> Any:
    """Return a look-up that finds these places whatever the name."""
    return lambda host, port, seconds: list(places)


def client_of(*towns: Town, **options: Any) -> Client:
    """Return a client that may ask these servers, and needs no more than two seconds."""
    return Client(**{"allow": frozenset(here.place for here in towns), "seconds": 2, **options})


def refusal(client: Client, address: str, **options: Any) -> NoAnswer:
    """Return why there is no answer."""
    try:
        answer = client.get(address, **options)
    except NoAnswer as none:
        return none
    raise AssertionError(f"{address} answered {answer}")
