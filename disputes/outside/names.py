"""Looks up the addresses of a host, in bounded time."""

import socket
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

from .faults import NoAnswer

Place = tuple[str, int]  # an IP address and a port
LookUp = Callable[[str, int, float], list[Place]]  # of a host, a port, within some seconds


def look_up(host: str, port: int, seconds: float) -> list[Place]:
    """Return the addresses of a host within some seconds; raise NoAnswer if it has none or they do not come.

    The system's own look-up cannot be told how long it may take, so it runs beside.
    """
    found: SimpleQueue[list[Place]] = SimpleQueue()

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put([(str(answer[4][0]), port) for answer in answers])
        except (OSError, UnicodeError):
            found.put([])

    Thread(target=ask, daemon=True).start()
    try:
        places = found.get(timeout=seconds)
    except Empty:
        raise NoAnswer("The name was not resolved in time.") from None
    if not places:
        raise NoAnswer("The name has no address.")
    return places
