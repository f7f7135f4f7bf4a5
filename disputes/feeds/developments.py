"""Which developments a feed tells of, the newest on record first: of events, of statuses, of new disputes.

A dispute that is newly on record is one entry. The events that came with it are told there; they are entries of
their own only in the feed of that one dispute, or once they are corrected. Whoever loads a hundred records at once
does not drown the hearing of the day.
"""

import datetime
import enum
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from disputes.figures import Numbers
from disputes.models import Dispute, Event, StatusChange

from .atom import MOST

FEW = 1000  # keys that are looked up; among more, the newest are gone through until enough are found
STEP = 1000  # rows gone through at first


class Kind(enum.IntEnum):
    """What is new. Of what came at the same moment, an event stands before a status, and both before their dispute."""

    DISPUTE = 0
    STATUS = 1
    EVENT = 2


class Development(NamedTuple):
    """Something new on record: when it came or last changed, what it is, and the key of its row."""

    moment: datetime.datetime
    kind: Kind
    key: int


@dataclass(frozen=True)
class Stream:
    """Rows of one kind: the column of the moment by which they are new, and the one whose keys are asked for."""

    kind: Kind
    rows: "QuerySet[Any, Any]"
    moment: str
    among: str

    def newest(self, keys: Numbers | None, since: datetime.datetime | None) -> list[Development]:
        """Return the newest of these keys, of all if they are None; those before `since` are not needed."""
        rows = self.rows if since is None else self.rows.filter(**{f"{self.moment}__gte": since})
        rows = rows.values_list(self.moment, "pk", self.among)
        in_order = rows.order_by(f"-{self.moment}", "-pk")
        if keys is None:
            found = list(in_order[:MOST])
        elif len(keys) > FEW:
            found = _gone_through(in_order, keys)
        else:
            found = sorted(rows.filter(**{f"{self.among}__in": keys.tolist()}).order_by(), reverse=True)[:MOST]
        return [Development(moment, self.kind, key) for moment, key, _among in found]


def _gone_through(rows: "QuerySet[Any, Any]", keys: Numbers) -> list[tuple[Any, ...]]:
    """Return the first rows whose last column is one of these keys, reading no more of them than it takes."""
    found: list[tuple[Any, ...]] = []
    start, step = 0, STEP
    while True:
        part = list(rows[start : start + step])
        are_there = np.isin(np.array([row[-1] for row in part], dtype=np.int64), keys)
        found += [row for row, is_there in zip(part, are_there, strict=True) if is_there]
        if len(found) >= MOST or len(part) < step:
            return found[:MOST]
        start, step = start + step, step * 10


def newest(streams: Sequence[Stream], keys: Numbers | None = None) -> list[Development]:
    """Return the newest developments of several streams, for these keys or for all; one query for each stream.

    What is older than the last that has room is not looked for: of a hundred thousand rows a few hundred are read.
    """
    found: list[Development] = []
    for stream in streams:
        since = found[-1].moment if len(found) == MOST else None
        found = sorted([*found, *stream.newest(keys, since)], reverse=True)[:MOST]
    return found


# Asked row by row, so that a database goes along the index of moments and stops when it has enough; of a join it might
# think that all rows are better sorted.
_ITS_DISPUTE = Dispute.objects.published().filter(pk=OuterRef("dispute"))
_EARLIER = StatusChange.objects.filter(dispute=OuterRef("dispute"), pk__lt=OuterRef("pk"))


def _known_before(moment: str) -> Exists:
    """Return the condition that the dispute was public before the row came; of old records nobody knows: yes."""
    return Exists(_ITS_DISPUTE.filter(Q(published_at=None) | Q(published_at__lt=OuterRef(moment))))


_EVENTS = Event.objects.filter(Exists(_ITS_DISPUTE))
_APART = _known_before("shown_at") | Q(Exists(_ITS_DISPUTE), corrected_at__gt=F("shown_at"))
_NEW = Stream(Kind.DISPUTE, Dispute.objects.published().exclude(published_at=None), "corrected_at", "pk")
_STATUSES = Stream(
    Kind.STATUS, StatusChange.objects.filter(_known_before("recorded_at"), Exists(_EARLIER)), "recorded_at", "dispute"
)

# In this order: new disputes say how far back the others must be looked for.
OF_DISPUTES = (_NEW, Stream(Kind.EVENT, Event.objects.filter(_APART), "corrected_at", "dispute"), _STATUSES)
OF_ONE_DISPUTE = (_NEW, Stream(Kind.EVENT, _EVENTS, "corrected_at", "dispute"), _STATUSES)
OF_EVENTS = (Stream(Kind.EVENT, _EVENTS, "corrected_at", "pk"),)
