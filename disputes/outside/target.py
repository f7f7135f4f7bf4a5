"""Web addresses taken apart once and strictly, so that what is checked is what is asked."""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from .faults import Unsafe

_PORTS = {"http": 80, "https": 443}
PORTS = frozenset({80, 443, 8080, 8443})  # where web pages are; other ports belong to other services
MOST_CHARACTERS = 4000
_REFUSED = re.compile(r"[\x00-\x20\x7f\\]")  # browsers drop or turn them, so the same text is read in two ways
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_AS_THEY_ARE = "!#$%&'()*+,/:;=?@[]^`{|}~\"<>"  # of ASCII only blanks are quoted; what is quoted already stays so


class Target(NamedTuple):
    """What an address asks for: by which scheme, of which host and port, and there what."""

    scheme: str
    host: str  # lower case, ASCII; an IPv6 address without brackets
    port: int
    path: str  # with the query

    @classmethod
    def of(cls, address: str) -> "Target":
        """Take an address apart; raise Unsafe if it is none of a web page. Its fragment is dropped."""
        if len(address) > MOST_CHARACTERS or _REFUSED.search(address):
            raise Unsafe("The address is too long or holds characters that no address has.")
        try:
            parts = urlsplit(address)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise Unsafe("The address cannot be read.") from None
        if parts.scheme not in _PORTS:
            raise Unsafe("The address is none of a web page.")
        if "@" in parts.netloc:
            raise Unsafe("The address holds a user name.")
        host = _literal(host) if "[" in parts.netloc else _name(host)
        path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_AS_THEY_ARE)
        return cls(parts.scheme, host, _PORTS[parts.scheme] if port is None else port, path)

    @property
    def netloc(self) -> str:
        """The host and, where it is not the usual one, the port: as in the header Host."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole address, in ASCII."""
        return f"{self.scheme}://{self.netloc}{self.path}"

    @property
    def secured(self) -> "Target | None":
        """The same over https; None for an unusual port, where no https is to be expected."""
        return self._replace(scheme="https", port=443) if self.port == _PORTS[self.scheme] else None

    def join(self, location: bytes) -> "Target":
        """Return where a redirect from here leads; raise Unsafe if that is no web page."""
        try:
            text = location.decode()
        except UnicodeDecodeError:
            text = location.decode("latin-1")
        try:
            return Target.of(urljoin(self.url, text.strip(" \t").replace(" ", "%20")))
        except ValueError:
            raise Unsafe("The address cannot be read.") from None


def _literal(host: str) -> str:
    """Return an IPv6 address in its usual form; raise Unsafe if it is none, or has a zone."""
    try:
        address = IPv6Address(host)
    except AddressValueError:
        raise Unsafe("The address names no host.") from None
    if address.scope_id is not None:
        raise Unsafe("The address names a network card.")
    return str(address)


def _name(host: str) -> str:
    """Return a host's name in ASCII, or its IPv4 address; raise Unsafe if it is neither, as 0x7f.1 or 2130706433."""
    try:
        name = host.encode("idna").decode().lower().removesuffix(".")
    except UnicodeError:
        raise Unsafe("The address names no host.") from None
    labels = name.split(".")
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise Unsafe("The address names no host.")
    if _NUMBER.fullmatch(labels[-1]):  # then programs take it for an IP address, in a dozen ways of writing them
        try:
            return str(IPv4Address(name))
        except AddressValueError:
            raise Unsafe("The address names no host.") from None
    return name
