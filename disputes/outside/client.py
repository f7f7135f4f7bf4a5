"""Asks an address, follows where it leads, and bounds what that may cost."""

import ssl
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import Literal

import httpcore2

from .exchange import Answer, Request, Way, exchange
from .faults import NoAnswer, NotFollowed
from .names import LookUp, Place, look_up
from .target import Target

_REDIRECTS = {301, 302, 303, 307, 308}
_MOST_REDIRECTS = 5


@dataclass(frozen=True)
class Client:
    """Asks public web addresses. No cookies, no proxies, no decompression, no retries.

    `allow` names places, (IP address, port), that may be asked though they are not public: only whoever calls can
    say so, and no setting does. `turn` is entered with the host around each request, for those who must wait.
    """

    seconds: float = 20  # for an address with all its redirects, waiting for turns not counted
    most_bytes: int = 64 * 1024  # of a body
    allow: frozenset[Place] = frozenset()
    resolve: LookUp = look_up
    turn: Callable[[str], AbstractContextManager[object]] = nullcontext
    trust: ssl.SSLContext = field(default_factory=httpcore2.default_ssl_context)

    def get(self, address: str, *, read: bool = False) -> Answer:
        """Ask for a page and follow its redirects; the body is left unread unless wanted.

        An http address is asked over https first; it counts itself if that gives no page. Raises NoAnswer, of which
        Unsafe and NotFollowed are kinds.
        """
        request = Request(Target.of(address), self.most_bytes if read else 0)
        budget = _Budget(self.seconds)
        if request.target.scheme == "http" and (secured := request.target.secured):
            with suppress(NoAnswer):
                answer = self._follow(request._replace(target=secured), budget.split())
                if answer.status < 400:
                    return answer
        return self._follow(request, budget)

    def once(
        self,
        method: Literal["GET", "POST"],
        address: str,
        *,
        headers: dict[str, str] | None = None,
        body: bytes = b"",
        read: bool = True,
    ) -> Answer:
        """Send one request as it is, over http if the address says so; follow no redirect. Raises NoAnswer."""
        most_bytes = self.most_bytes if read else 0
        request = Request(Target.of(address), most_bytes, method, tuple((headers or {}).items()), body)
        return self._ask(request, _Budget(self.seconds))

    def _follow(self, request: Request, budget: "_Budget") -> Answer:
        seen = {request.target}
        while True:
            answer = self._ask(request, budget)
            location = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not location:
                return answer
            following = _following(request.target, location)
            if following in seen:
                raise NotFollowed("It redirects in a circle.")
            if len(seen) > _MOST_REDIRECTS:
                raise NotFollowed(f"It redirects more than {_MOST_REDIRECTS} times.")
            seen.add(following)
            request = request._replace(target=following)

    def _ask(self, request: Request, budget: "_Budget") -> Answer:
        with self.turn(request.target.host), budget:
            return exchange(request, Way(self.resolve, self.allow, self.trust), budget.left)


class _Budget:
    """The seconds that all requests for one address have together; counted while one of them is under way."""

    def __init__(self, seconds: float) -> None:
        self.left = seconds
        self._began = 0.0

    def split(self) -> "_Budget":
        """Give half of it away, for a first try that must leave time for a second."""
        self.left /= 2
        return _Budget(self.left)

    def __enter__(self) -> None:
        self._began = time.monotonic()

    def __exit__(self, *error: object) -> None:
        self.left -= time.monotonic() - self._began


def _following(target: Target, location: str) -> Target:
    """Return where a redirect leads; raise Unsafe if that is no web page, NotFollowed if it gives up encryption."""
    following = target.join(location.encode("latin-1"))
    if target.scheme == "https" and following.scheme == "http":
        if following.secured is None:
            raise NotFollowed("It leads from https back to http.")
        return following.secured
    return following
