"""How often an address may ask: a number of requests in each minute, counted whatever they are answered."""

import logging
from time import time
from typing import Any

from django.conf import settings
from django.core.cache import caches
from rest_framework.throttling import BaseThrottle

from disputes import visitor

WINDOW = 60  # seconds

logger = logging.getLogger(__name__)


class PerAddress(BaseThrottle):
    """Lets an address ask API_REQUESTS_PER_MINUTE times a minute; 0 lets it ask for ever.

    A cache that fails is logged and counts nobody.
    """

    def allow_request(self, request: Any, view: Any) -> bool:
        """Count a request, and say whether it is one of those allowed; the view tells how many are left."""
        most, now = settings.API_REQUESTS_PER_MINUTE, time()
        self.rest = WINDOW - int(now) % WINDOW
        if not most or request.method == "OPTIONS":
            return True
        made = _made(f"{visitor.address(request._request)}:{int(now) // WINDOW}")
        view.rate = {
            "RateLimit-Policy": f'"address";q={most};w={WINDOW}',
            "RateLimit": f'"address";r={max(0, most - made)};t={self.rest}',
        }
        return made <= most

    def wait(self) -> float:
        """Return the seconds until the next minute begins."""
        return float(self.rest)


def _made(name: str) -> int:
    """Return how many requests were made under a name, this one with them."""
    cache = caches["visits"]
    try:
        cache.add(name, 0, 2 * WINDOW)
        return int(cache.incr(name))
    except Exception as failure:  # whatever the cache's client raises, the question can be answered
        # Its words may hold the address of the server, and that a password.
        logger.warning("The cache of visits fails (%s); nobody is counted.", type(failure).__name__)
        return 0
