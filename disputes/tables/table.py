"""A table: a list of the record in columns, and how its rows are read, a chunk of keys at a time."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from django.urls import get_script_prefix, reverse

from disputes.imprint import whole_address

from .column import Column

Row = tuple[Any, ...]  # a value for each column: text, number, yes or no, list of texts; "" or None where unknown
CHUNK = 1000  # rows that are read at a time: few queries, little memory


class Table(NamedTuple):
    """A list of the record as a table.

    `name` is that of its files and the first part of its addresses; `filters` the FilterSet that says which rows,
    by its name; `page` the name of the page that shows the same list. `read` gives the rows with these keys in their
    order, as they are to readers on this day.
    """

    name: str
    title: Any  # translated when it is read
    filters: str
    page: str
    columns: tuple[Column, ...]
    read: Callable[[Sequence[int], date], Iterator[Row]]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def rows(self, keys: Sequence[int], today: date) -> Iterator[Row]:
        """Give the rows with these keys in their order; the number of queries grows with the chunks alone."""
        for start in range(0, len(keys), CHUNK):
            yield from self.read(list(keys[start : start + CHUNK]), today)


def address_around(page: str, *shape: Any) -> tuple[str, str]:
    """Return the whole address of a page of things, divided where the thing's own words belong.

    `shape` is what stands there in an address that is looked up once: `address_around("claim_detail", "slug", 0)`.
    """
    before, after = _around(page, shape, get_script_prefix())
    return whole_address(before), after


@cache
def _around(page: str, shape: tuple[Any, ...], prefix: str) -> tuple[str, str]:
    """Look an address up once, where the site is served under this prefix."""
    before, _, after = reverse(page, args=shape).rpartition("/".join(map(str, shape)))
    return before, after
