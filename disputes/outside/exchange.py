"""One request and its answer, over one connection that is closed afterwards."""

import ssl
from typing import NamedTuple

import httpcore2
from django.conf import settings

from .connection import Allowance, Guard
from .faults import NoAnswer
from .names import LookUp, Place
from .target import Target

_HEAD_BYTES = 64 * 1024  # for the headers and the encryption around them, beside the body


class Answer(NamedTuple):
    """What a server answered: the status, the address that answered, its headers by lower-case name, and the body."""

    status: int
    url: str
    headers: dict[str, str]
    body: bytes


class Request(NamedTuple):
    """What is asked: `most_bytes` of the answer's body are read, and with 0 none."""

    target: Target
    most_bytes: int = 0
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


class Way(NamedTuple):
    """How the outside is reached: how names are looked up, which places are allowed besides, whom to trust."""

    resolve: LookUp
    allow: frozenset[Place]
    trust: ssl.SSLContext


def exchange(request: Request, way: Way, seconds: float) -> Answer:
    """Send a request and return the answer; raise NoAnswer, in words for editors, if none comes in time."""
    allowance = Allowance(seconds, _HEAD_BYTES + request.most_bytes)
    try:
        return _exchange(request, way, allowance)
    except httpcore2.TimeoutException:
        raise NoAnswer("The answer took too long.") from None
    except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as error:
        raise NoAnswer(_why(error)) from None


def _exchange(request: Request, way: Way, allowance: Allowance) -> Answer:
    scheme, host, port, path = request.target
    origin = httpcore2.Origin(scheme.encode(), host.encode(), port)
    url = httpcore2.URL(scheme=scheme.encode(), host=host.encode(), port=port, target=path.encode())
    guard = Guard(allowance, way.resolve, way.allow)
    with (
        httpcore2.HTTPConnection(origin, way.trust, network_backend=guard) as connection,
        connection.stream(request.method, url, headers=_headers(request), content=request.body or None) as response,
    ):
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
        body = _body(response, request.most_bytes) if request.most_bytes else b""
        return Answer(response.status, request.target.url, headers, body)


def _headers(request: Request) -> list[tuple[str, str]]:
    """Return the headers: who asks, and that the answer is wanted as it is, not compressed."""
    own = {
        "Host": request.target.netloc,
        "User-Agent": f"ai-copyright-disputes (+{settings.SITE_URL}/)",
        "Accept": "text/html, application/pdf, */*;q=0.8",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    return [*own.items(), *request.headers]


def _body(response: httpcore2.Response, most: int) -> bytes:
    """Read a body; raise NoAnswer if it is longer than it may be."""
    body = b""
    for chunk in response.iter_stream():
        body += chunk
        if len(body) > most:
            raise NoAnswer("The answer is too large.")
    return body


def _why(error: Exception) -> str:
    """Return a reason in words for what the network reports in its own."""
    reason = error.__cause__ or error.__context__ or error
    if isinstance(reason, ssl.SSLCertVerificationError):
        return f"The certificate is not valid: {reason.verify_message}."
    if isinstance(reason, ssl.SSLError):
        return "No encrypted connection could be made."
    if isinstance(error, httpcore2.ConnectError):
        return "No connection could be made."
    if isinstance(error, httpcore2.ProtocolError):
        return "The answer is none that a web server gives."
    return "The connection broke off."
