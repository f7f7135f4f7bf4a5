"""One export: the rows that an address asks for, as of one moment, and what it says of itself."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from django.urls import reverse
from django.utils import timezone

from disputes.filters.base import RecordFilterSet
from disputes.imprint import whole_address
from disputes.tables import Row, Table


@dataclass
class Export:
    """A list of the record that is being written into a file."""

    table: Table
    filters: RecordFilterSet  # with the checked values of the address
    extension: str
    at: datetime = field(default_factory=lambda: timezone.now().replace(microsecond=0))
    count: int = 0

    def __post_init__(self) -> None:
        """Put the query together, outside of `one_moment`: a search brings its index up to date, which writes."""
        self.wanted = self.filters.qs

    def tally(self) -> None:
        """Count the rows, which takes a part of the time of finding them."""
        self.count = self.wanted.order_by().count()

    @cached_property
    def keys(self) -> "array[int]":
        """The keys of the rows, in their order. One query; to be asked inside `one_moment`, like all that reads rows.

        Eight bytes a row are all that is held of the list.
        """
        return array("q", self.wanted.values_list("pk", flat=True).iterator())

    def chunks(self, size: int) -> Iterator[Sequence[int]]:
        """Give the keys of the rows, so many at a time."""
        for start in range(0, len(self.keys), size):
            yield list(self.keys[start : start + size])

    def rows(self) -> Iterator[Row]:
        """Give the rows of the table."""
        return self.table.rows(self.keys, timezone.localdate(self.at))

    @property
    def listed(self) -> str:
        """What is listed, in words."""
        return self.filters.headline(self.count)

    @property
    def query(self) -> str:
        """The query string in its normal form, with its question mark; empty if nothing is asked."""
        return str(self.filters.query).removesuffix("?")

    def beside(self, extension: str) -> str:
        """Return the whole address of the same list in another format."""
        return whole_address(f"{reverse(f'{self.table.page}_{extension}')}{self.query}")

    @property
    def address(self) -> str:
        """The whole address of this file."""
        return self.beside(self.extension)

    @property
    def page(self) -> str:
        """The whole address of the page that shows the same list."""
        return whole_address(f"{reverse(self.table.page)}{self.query}")

    @property
    def file_name(self) -> str:
        """The name under which it is saved."""
        return f"{self.table.name}-{self.at:%Y-%m-%d}.{self.extension}"

    @property
    def moment(self) -> str:
        """When it was read from the record, in UTC."""
        return f"{self.at:%Y-%m-%dT%H:%M:%SZ}"
