"""Cursors: where in a list a page begins, told by the sort values of a row and not by a number of rows.

So a page begins at the same place whatever is inserted before it, and also if the row that it was told by has moved
or is gone. A cursor is signed for the list, its filters and its order: no other is taken.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.core.signing import BadSignature, Signer
from django.db.models import F, Q
from django.db.models.expressions import OrderBy
from django.utils.translation import gettext as _

from disputes.figures import Mask, Numbers
from disputes.filters.base import RELEVANCE, RecordFilterSet

from .problems import PARAMETERS, Fault, Problem, wrong

LONGEST = 2700  # characters before the signature; a folded title of 500 signs takes fewer
SHAPE = r"[.A-Za-z0-9_-]{8,2700}~[A-Za-z0-9_-]{43}"
PROBES = 64  # rows that are looked at in one query to find a place among all
_SALT = "disputes.api.cursors"


class _Json:
    """Writes what a cursor holds, in as few characters as its letters take."""

    def dumps(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    def loads(self, value: bytes) -> Any:
        return json.loads(value)


@dataclass(frozen=True)
class Cursor:
    """A row by its key, its sort values and its score in a search; the page is what comes after it, or before."""

    is_after: bool
    key: int
    values: tuple[Any, ...]
    score: int = 0

    def signed(self, of: str) -> str:
        """Return it as an address holds it; `of` says of which list, filters and order it is."""
        parts = [int(self.is_after), self.key, self.score, *self.values]
        return _signer(of).sign_object(parts, serializer=_Json, compress=True)

    @classmethod
    def read(cls, text: str, of: str) -> "Cursor":
        """Return what was signed; raise Problem: 400 for what looks like no cursor, 404 for one of another list."""
        if not re.fullmatch(SHAPE, text):
            sentence = _("This is no cursor. Take it from the address in “next”, or leave it out to begin.")
            raise Problem(PARAMETERS, f"cursor: {sentence}", [Fault("cursor", sentence)])
        try:
            is_after, key, score, *values = _signer(of).unsign_object(text, serializer=_Json)
        except (BadSignature, ValueError) as failure:
            sentence = _("This cursor was not given for this list with these filters in this order. Begin without.")
            raise wrong([Fault("cursor", sentence, is_unknown_name=True)]) from failure
        return cls(bool(is_after), key, tuple(values), score)


def _signer(of: str) -> Signer:
    return Signer(sep="~", salt=f"{_SALT}:{of}")


def sort_values(filter_: RecordFilterSet, keys: list[int]) -> dict[int, tuple[Any, ...]]:
    """Return by what the rows with these keys are sorted. One query."""
    columns = [_column(one)[0] for one in _columns(filter_)]
    rows = filter_.all_rows().filter(pk__in=keys).order_by().values_list("pk", *columns)
    return {key: tuple(value if value is None else _plain(value) for value in values) for key, *values in rows}


def scores(filter_: RecordFilterSet) -> Numbers:
    """Return how well each row of the list was found; zeros where the order is not by that."""
    sheet = filter_.selection.sheet
    found = np.zeros(sheet.size, dtype=np.int64)
    if filter_.order == RELEVANCE and filter_.hits is not None:
        places, are_there = sheet.places(filter_.hits.keys)
        found[places[are_there]] = filter_.hits.scores[are_there]
    return found


def around(filter_: RecordFilterSet, cursor: Cursor) -> tuple[Mask, int | None]:
    """Return which rows of the list come before a cursor's row, and the place of that row if it still stands there."""
    sheet = filter_.selection.sheet
    order = sheet.order(_name(filter_))
    (place,), (is_there,) = sheet.places(np.array([cursor.key]))
    has_moved = not is_there or sort_values(filter_, [cursor.key]).get(cursor.key) != cursor.values
    at = _first_after(filter_, cursor) if has_moved else int(np.flatnonzero(order == place)[0])
    before = np.zeros(sheet.size, dtype=bool)
    before[order[:at]] = True
    found = scores(filter_)
    if filter_.order == RELEVANCE:
        before = (found > cursor.score) | ((found == cursor.score) & before)
        has_moved = has_moved or found[place] != cursor.score
    return before, None if has_moved else int(place)


def _first_after(filter_: RecordFilterSet, cursor: Cursor) -> int:
    """Return how many rows of the order come before the place where a row that moved or is gone stood."""
    sheet = filter_.selection.sheet
    columns = _columns(filter_)
    condition, same = Q(), Q()
    for column, value in zip(columns, cursor.values, strict=True):
        condition |= same & _beyond(column, value)
        name = _column(column)[0]
        same &= Q(**{f"{name}__isnull": True}) if value is None else Q(**{name: value})
    keys = sheet.own.keys[sheet.order(_name(filter_))]
    low, high = 0, len(keys)
    while low < high:
        # The database itself says which come after, as it sorted them; it is asked for a few rows at a time.
        places = range(low, high, max(1, (high - low) // PROBES))
        wanted = [int(keys[place]) for place in places]
        behind = set(filter_.all_rows().filter(condition, pk__in=wanted).order_by().values_list("pk", flat=True))
        first = next((at for at, key in enumerate(wanted) if key in behind), len(places))
        low, high = places[first - 1] + 1 if first else low, places[first] if first < len(places) else high
    return low


def _beyond(column: Any, value: Any) -> Q:
    """Return the condition that a column comes after a value in the order; what is unknown comes last."""
    name, is_descending = _column(column)
    if value is None:
        return Q(pk__in=[])
    return Q(**{f"{name}__{'lt' if is_descending else 'gt'}": value}) | Q(**{f"{name}__isnull": True})


def _name(filter_: RecordFilterSet) -> str:
    """Return the order that rows stand in; for those found equally well the list's first."""
    return next(iter(filter_.orders_by)) if filter_.order == RELEVANCE else filter_.order


def _columns(filter_: RecordFilterSet) -> list[Any]:
    return filter_.orders_by[_name(filter_)][1]


def _column(one: Any) -> tuple[str, bool]:
    """Return the name of a column of an order, and whether it descends."""
    if isinstance(one, OrderBy):
        assert isinstance(one.expression, F)
        return str(vars(one.expression)["name"]), one.descending
    return one.removeprefix("-"), one.startswith("-")


def _plain(value: Any) -> int | str:
    return value if isinstance(value, int) else str(value)
