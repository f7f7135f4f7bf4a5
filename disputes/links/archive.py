"""Copies of pages in the Internet Archive's Wayback Machine: looked up and, if wished, asked for."""

import json
import re
from collections.abc import Callable, Iterator
from threading import Event
from typing import Any, NamedTuple
from urllib.parse import quote, urljoin

from django.utils import timezone

from disputes import vocabulary as words
from disputes.models import Link
from disputes.outside import Client, NoAnswer

from .due import not_asked_for, oldest_first, published
from .rounds import Turns

LOOK_UP = "https://archive.org/wayback/available"  # https://archive.org/help/wayback_api.php
CAPTURE = "https://web.archive.org/save/"
PAUSES = (1.0, 10.0)  # seconds after a look-up and after a copy, of which nobody gets more than some in a minute
CAPTURE_SECONDS = 120.0  # the archive answers when it has fetched the page
ASK_AGAIN_AFTER = 30  # days, for a page of which there was no copy
# A copy's address: the time of the copy in 4 to 14 digits, perhaps a mode such as "if_", and the page's own address.
_COPY = re.compile(r"https?://web\.archive\.org/web/\d{4,14}([a-z]{2}_)?/https?:[^\s<>\"'\\]+")
_LONGEST = 1000
_MOST_REFUSALS = 3  # in a row, after which the archive is left alone


class Sought(NamedTuple):
    """What the archive has of a page: the address of a copy or "", and whether it was asked to make one."""

    url: str
    address: str
    is_new: bool


class Archive:
    """The Wayback Machine, asked one request at a time and with pauses."""

    def __init__(
        self,
        make_client: Callable[..., Client],
        *,
        look_up: str = LOOK_UP,
        capture: str = CAPTURE,
        pauses: tuple[float, float] = PAUSES,
    ) -> None:
        """Take what makes a client, given its `turn`; the addresses of the two services; the pause after each."""
        self._look_up, self._capture = look_up, capture
        first, second = (Turns(pause, Event()) for pause in pauses)
        self._asking = make_client(turn=first.of)
        self._making = make_client(turn=second.of, seconds=CAPTURE_SECONDS)

    def seek(self, wanted: list[tuple[Link, str]], *, may_make: bool) -> Iterator[Sought]:
        """Look for a copy of each page near the day, ask for one if that may be, keep and yield what came of it.

        Ends early if the archive does not answer several times in a row.
        """
        refusals = 0
        for link, day in wanted:
            try:
                address, is_new = self.copy_of(link.url, day), False
                if not address and may_make and link.state == words.LinkState.ALIVE:
                    address, is_new = self.make_copy(link.url), True
            except NoAnswer:
                refusals += 1
                if refusals == _MOST_REFUSALS:
                    return
                continue
            refusals = 0
            keep_copy(link, address)
            yield Sought(link.url, address, is_new)

    def copy_of(self, url: str, day: str) -> str:
        """Return the address of the copy nearest to a day, which may be partial or ""; "" if there is none.

        Raises NoAnswer if the archive does not say.
        """
        query = f"?url={quote(url, safe='')}" + (f"&timestamp={day.replace('-', '')}" if day else "")
        answer = self._asking.get(self._look_up + query, read=True)
        if answer.status != 200:
            raise NoAnswer(f"The archive answered with status {answer.status}.")
        try:
            closest = json.loads(answer.body)["archived_snapshots"].get("closest") or {}
            is_whole = closest.get("available") is True and str(closest.get("status")) == "200"
            return copy_address(closest.get("url")) if is_whole else ""
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise NoAnswer("The archive's answer could not be read.") from None

    def make_copy(self, url: str) -> str:
        """Ask for a copy and return its address; "" if none was made. Raises NoAnswer if the archive does not say."""
        answer = self._making.once("GET", self._capture + url, read=False)
        if answer.status in (429, 503):
            raise NoAnswer(f"The archive answered with status {answer.status}.")
        place = answer.headers.get("location") or answer.headers.get("content-location") or ""
        return copy_address(urljoin(CAPTURE, place)) if place else ""


def copy_address(address: Any) -> str:
    """Return a copy's address over https; "" if it is not one of the archive's."""
    if not isinstance(address, str) or len(address) > _LONGEST or not _COPY.fullmatch(address):
        return ""
    return re.sub("^http:", "https:", address)


def without_copy(limit: int | None = None) -> list[tuple[Link, str]]:
    """Return the links of public sources without a copy on record, each with the day its page was published, or "".

    The addresses of drafts are not told to anybody. Those asked for the longest ago come first.
    """
    days: dict[str, str] = {}
    has_copy = set()
    for url, day, copy in published().values_list("url", "published_on", "archive_url"):
        days[url] = str(day or days.get(url, ""))
        if copy:
            has_copy.add(url)
    links = Link.objects.filter(not_asked_for(ASK_AGAIN_AFTER, "archive_asked_at"), archive_url="")
    wanted = [link for link in links.order_by(oldest_first("archive_asked_at"), "url") if link.url in days]
    return [(link, days[link.url]) for link in wanted if link.url not in has_copy][:limit]


def keep_copy(link: Link, address: str) -> None:
    """Keep that the archive was asked, and the address of the copy if there is one."""
    values = {"archive_asked_at": timezone.now()} | ({"archive_url": address} if address else {})
    Link.objects.filter(pk=link.pk, archive_url="").update(**values)
