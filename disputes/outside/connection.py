"""Connections that are checked where they are made: to public addresses only, for so long and so many bytes."""

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2

from .faults import NoAnswer, Unsafe
from .names import LookUp, Place
from .public import is_public
from .target import PORTS

_CONNECT_SECONDS = 8.0  # for one address of a host that has several
_MOST_PLACES = 4  # that are tried
_SLICE = 1024  # bytes sent at a time, so that a slow reader is noticed


class Allowance:
    """What one exchange may still take: seconds and bytes read."""

    def __init__(self, seconds: float, most_bytes: int) -> None:
        """Begin to count."""
        self._until = time.monotonic() + seconds
        self._bytes = most_bytes

    def seconds(self) -> float:
        """Return how many are left; raise NoAnswer if none is."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise NoAnswer("The answer took too long.")
        return left

    def take(self, number: int) -> None:
        """Count bytes that were read; raise NoAnswer if they are too many."""
        self._bytes -= number
        if self._bytes < 0:
            raise NoAnswer("The answer is too large.")


class _Stream(httpcore2.NetworkStream):
    """A connection that keeps to its allowance, however slowly the other side sends or reads."""

    def __init__(self, inner: httpcore2.NetworkStream, allowance: Allowance) -> None:
        self._inner, self._allowance = inner, allowance

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, so late as the allowance lets it."""
        data = self._inner.read(max_bytes, self._allowance.seconds())
        self._allowance.take(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send, in slices."""
        for start in range(0, len(buffer), _SLICE):
            self._inner.write(buffer[start : start + _SLICE], self._allowance.seconds())

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """Go on encrypted; the certificate must be that of the host in the address."""
        inner = self._inner.start_tls(ssl_context, server_hostname, self._allowance.seconds())
        return _Stream(inner, self._allowance)

    def get_extra_info(self, info: str) -> Any:
        """Return what is known of the connection."""
        return self._inner.get_extra_info(info)


class Guard(httpcore2.SyncBackend):
    """Makes connections to public addresses. A host is looked up once and the address that was checked is used."""

    def __init__(self, allowance: Allowance, resolve: LookUp, allow: frozenset[Place]) -> None:
        """Take what may be used up, how names are looked up, and places allowed though they are not public."""
        self._allowance, self._resolve, self._allow = allowance, resolve, allow

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to a host; raise Unsafe, and connect to nothing, if any of its addresses is not public."""
        places = self._resolve(host, port, self._allowance.seconds())
        for place in places:
            self._check(place)
        fault: Exception = NoAnswer("The name has no address.")
        for address, number in places[:_MOST_PLACES]:
            seconds = min(_CONNECT_SECONDS, self._allowance.seconds())
            try:
                inner = super().connect_tcp(address, number, seconds, None, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                fault = error
                continue
            return self._checked(inner)
        raise fault

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None
    ) -> httpcore2.NetworkStream:
        """Refuse."""
        raise Unsafe("The address is not on the public internet.")

    def _check(self, place: Place) -> None:
        if place in self._allow:
            return
        if not is_public(place[0]):
            raise Unsafe("The address is not on the public internet.")
        if place[1] not in PORTS:
            raise Unsafe("The address has a port that is none of web pages.")

    def _checked(self, inner: httpcore2.NetworkStream) -> httpcore2.NetworkStream:
        """Return the connection if it is with whom it should be, as the socket itself says."""
        try:
            self._check(inner.get_extra_info("server_addr")[:2])
        except (Unsafe, OSError):
            inner.close()
            raise
        return _Stream(inner, self._allowance)
