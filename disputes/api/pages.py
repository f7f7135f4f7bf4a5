"""One page of a list: the records on it, how many rows there are, and the cursors of the pages beside it."""

from typing import Any, NamedTuple

import numpy as np
from django.db.models import QuerySet
from django.urls import reverse

from disputes import records
from disputes.figures import Numbers
from disputes.filters.base import RecordFilterSet
from disputes.imprint import whole_address

from .asked import Asked
from .cursors import Cursor, around, scores, sort_values
from .resources import Resource


class Page(NamedTuple):
    """The keys of the rows on a page, how many rows the list has, and the cursors beside it, "" where none is."""

    keys: list[int]
    rows: int
    next: str = ""
    previous: str = ""


def listed(resource: Resource, filter_: RecordFilterSet, asked: Asked) -> dict[str, Any]:
    """Return the answer of a list: how many rows there are, where the pages beside it are, and its records."""
    page = page_of(filter_, asked, resource.name)
    address = whole_address(reverse(f"api:{resource.name}_list"))
    beside = {
        relation: f"{address}?{asked.with_only(cursor=cursor)}" if cursor else None
        for relation, cursor in (("next", page.next), ("previous", page.previous))
    }
    results = [asked.chosen(one) for one in records_of(resource.rows, page.keys)]
    return {"count": page.rows, **beside, "results": results}


def page_of(filter_: RecordFilterSet, asked: Asked, name: str) -> Page:
    """Return the page that is asked for; `name` is that of the list. Raises Problem for a wrong cursor."""
    listing = filter_.listing(filter_.all_rows())
    of = f"{name}?{asked.with_only(cursor='', page_size='', fields='')}"
    cursor = Cursor.read(asked.cursor, of) if asked.cursor else None
    rows: Numbers = listing.order[listing.rows[listing.order]]  # the places of the rows, in order
    start, stop = _bounds(filter_, cursor, rows, asked.size)
    places = rows[start:stop]
    keys = [int(key) for key in listing.sheet.own.keys[places]]
    if not keys:
        return Page(keys, len(rows))
    values, found = sort_values(filter_, [keys[0], keys[-1]]), scores(filter_)

    def beside(is_after: bool, at: int) -> str:
        # A row that was deleted since the list was made has no values; then the page is told to be the last.
        sorted_by = values.get(keys[at])
        return "" if sorted_by is None else Cursor(is_after, keys[at], sorted_by, int(found[places[at]])).signed(of)

    return Page(keys, len(rows), beside(True, -1) if stop < len(rows) else "", beside(False, 0) if start > 0 else "")


def _bounds(filter_: RecordFilterSet, cursor: Cursor | None, rows: Numbers, size: int) -> tuple[int, int]:
    """Return the number of the first row of a page and that of the first after it."""
    if cursor is None:
        return 0, min(size, len(rows))
    before, place = around(filter_, cursor)
    at = int(np.count_nonzero(before[rows]))
    if not cursor.is_after:
        return max(0, at - size), at
    # The row itself is passed over, if it stands where it stood.
    start = at + int(at < len(rows) and place is not None and int(rows[at]) == place)
    return start, min(start + size, len(rows))


def records_of(rows: QuerySet[Any], keys: list[int]) -> list[records.Record]:
    """Return the records of the rows with these keys, in their order; what is public no longer is left out."""
    if not keys:
        return []
    still = set(rows.filter(pk__in=keys).values_list("pk", flat=True))
    return list(records.read_keys(rows.model, [key for key in keys if key in still], published=True))
