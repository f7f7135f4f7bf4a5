"""What an answer says about a page, and keeping it."""

from django.db.models import F
from django.db.models.functions import Least
from django.utils import timezone

from disputes import vocabulary as words
from disputes.models import Link
from disputes.outside import Answer, NoAnswer, NotFollowed, Unsafe

_MOST_FAILURES = 32_000  # of the column
_LONGEST = 1000  # of the column of addresses


def state_of(found: Answer | NoAnswer) -> words.LinkState:
    """Return the state that an answer or its absence stands for. A page is gone only if its server says so."""
    if isinstance(found, Unsafe):
        return words.LinkState.UNSAFE
    if isinstance(found, NotFollowed):  # many papers send whoever keeps no cookies in circles
        return words.LinkState.REFUSED
    if isinstance(found, NoAnswer):
        return words.LinkState.FAILING
    if 200 <= found.status < 300:
        return words.LinkState.ALIVE
    if found.status in (404, 410):
        return words.LinkState.GONE
    return words.LinkState.REFUSED if 300 <= found.status < 500 or found.status == 999 else words.LinkState.FAILING


def keep(url: str, found: Answer | NoAnswer) -> words.LinkState:
    """Keep what was found at an address, in one write, and return the state it is in."""
    state = state_of(found)
    now = timezone.now()
    is_alive = state == words.LinkState.ALIVE
    values = {
        "state": state,
        "status": found.status if isinstance(found, Answer) else None,
        "final_url": _elsewhere(url, found),
        "problem": str(found)[:200] if isinstance(found, NoAnswer) else "",
        "failures": Least(F("failures") + 1, _MOST_FAILURES),
        "checked_at": now,
    }
    if is_alive or state == words.LinkState.REFUSED:  # who refuses a program may well be there for readers
        values["failures"] = 0
    if is_alive:
        values["seen_at"] = now
    Link.objects.filter(url=url).update(**values)
    return state


def _elsewhere(url: str, found: Answer | NoAnswer) -> str:
    """Return the address that answered, if it is another one and not too long."""
    final = found.url if isinstance(found, Answer) else ""
    return final if final != url and len(final) <= _LONGEST else ""
