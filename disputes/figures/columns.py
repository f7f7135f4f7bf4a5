"""The columns of a list in memory: what a filter looks at and a facet counts, as arrays of small numbers.

A column is a sorted array of its different values and, for each row, the number of its value in that array. To filter
is to mark the accepted values and look each row's number up; to count is to count numbers.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from django.db.models import QuerySet

Mask = npt.NDArray[np.bool_]
Numbers = npt.NDArray[Any]  # of whatever integer width holds them

_CHUNK = 10_000  # rows fetched at a time
# Up to so many values a column counts different rows by a table of rows and values; beyond, by sorting.
_FEW = 64


@dataclass(frozen=True)
class Column:
    """The different values, sorted, and the number of each entry's value among them.

    Values are texts or keys; what is unknown is "" or 0, and no facet counts it.
    """

    values: Numbers
    codes: Numbers

    @classmethod
    def of(cls, raw: "Raw") -> Self:
        """Take the value of each entry as it was collected."""
        if raw.texts is None:
            values, codes = np.unique(np.frombuffer(raw.numbers, dtype=np.int64), return_inverse=True)
            return cls(values, _small(codes, len(values)))
        texts = sorted(raw.texts)
        ranks = np.empty(len(texts), dtype=np.int64)
        for rank, text in enumerate(texts):
            ranks[raw.texts[text]] = rank
        return cls(_texts(texts), _small(ranks[np.frombuffer(raw.numbers, dtype=np.int64)], len(texts)))

    def among(self, wanted: Iterable[Any]) -> Mask:
        """Return which entries have one of these values."""
        accepted = np.zeros(len(self.values), dtype=bool)
        for value in wanted:
            number = self._number(value)
            if number is not None:
                accepted[number] = True
        return accepted[self.codes]

    def where(self, is_wanted: Callable[[Any], bool]) -> Mask:
        """Return which entries have a value of which this is true; it is asked once for each different value."""
        accepted = np.fromiter((is_wanted(value) for value in self.values), dtype=bool, count=len(self.values))
        return accepted[self.codes]

    def _number(self, value: Any) -> int | None:
        if len(self.values) == 0:
            return None
        number = int(np.searchsorted(self.values, value))
        return number if number < len(self.values) and self.values[number] == value else None

    def taken(self, entries: Any) -> "Column":
        """Return the column of some of the entries, in the order given."""
        return Column(self.values, self.codes[entries])

    def joined(self, other: "Column") -> "Column":
        """Return the column of these entries followed by those of another."""
        if not len(self.codes) or not len(other.codes):
            return self if len(self.codes) else other
        if self.values.dtype == other.values.dtype == np.int64:
            mine, others = self.values, other.values
            values: Numbers = np.union1d(mine, others)
        else:
            mine, others = self._as_texts(), other._as_texts()
            values = _texts(sorted({*mine, *others}))
        codes = [np.searchsorted(values, mine)[self.codes], np.searchsorted(values, others)[other.codes]]
        return Column(values, _small(np.concatenate(codes), len(values)))

    def _as_texts(self) -> Numbers:
        """Return the values of a column of texts; one in which nothing is known was taken for keys."""
        return self.values if self.values.dtype == object else _texts([""] * len(self.values))


class Raw:
    """The values of a column as they come, 8 bytes each: keys as they are, texts by a number given when first met."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.numbers = array("q")
        self.texts: dict[str, int] | None = None

    def add(self, value: Any) -> None:
        """Take the value of the next entry; None is the unknown key or text."""
        if isinstance(value, str) and self.texts is None:
            # What came before was None, as a column holds either texts or keys.
            self.texts = {"": 0}
        if self.texts is None:
            self.numbers.append(value or 0)
        else:
            self.numbers.append(self.texts.setdefault(value or "", len(self.texts)))


def read(rows: "QuerySet[Any, Any]", *columns: str) -> list[Raw]:
    """Fetch columns of rows without ever holding the rows."""
    raw = [Raw() for _ in columns]
    for row in rows.order_by().values_list(*columns).iterator(chunk_size=_CHUNK):
        for one, value in zip(raw, row, strict=True):
            one.add(value)
    return raw


def keys(raw: Raw) -> Numbers:
    """Return a column of keys as they are."""
    return np.array(raw.numbers, dtype=np.int64)


def different(rows: Numbers, column: Column) -> tuple[Numbers, Numbers]:
    """Return the different (row, number of value) pairs as two arrays: a row with a value twice counts once.

    Where none is there twice, they are the given arrays themselves.
    """
    values = len(column.values)
    if values <= _FEW and len(rows):
        has = np.zeros((int(rows.max()) + 1, values), dtype=bool)
        has[rows, column.codes] = True
        if np.count_nonzero(has) == len(rows):
            return rows, column.codes
        found, numbers = np.nonzero(has)
    else:
        pairs = np.unique(rows.astype(np.int64) * max(values, 1) + column.codes)
        if len(pairs) == len(rows):
            return rows, column.codes
        found, numbers = pairs // max(values, 1), pairs % max(values, 1)
    return found.astype(np.int32), _small(numbers, values)


def counted(pairs: tuple[Numbers, Numbers], weights: Numbers, values: int) -> Numbers:
    """Return for each value the sum of the weights of the rows it is paired with; weights are marks or numbers."""
    rows, numbers = pairs
    if weights.dtype == bool:
        return np.bincount(numbers[weights[rows]], minlength=values)
    return np.bincount(numbers, weights=weights[rows], minlength=values).astype(np.int64)


def positions(sorted_keys: Numbers, wanted: Numbers) -> tuple[Numbers, Mask]:
    """Return where the wanted keys stand among the sorted keys, and which of them do; the others' place is 0."""
    if not len(sorted_keys):
        return np.zeros(len(wanted), dtype=np.int32), np.zeros(len(wanted), dtype=bool)
    places = np.searchsorted(sorted_keys, wanted)
    places[places == len(sorted_keys)] = 0
    return places.astype(np.int32), sorted_keys[places] == wanted


def keys_of(rows: "QuerySet[Any, Any]") -> Numbers:
    """Return the keys of rows in their order."""
    found = rows.values_list("pk", flat=True).iterator(chunk_size=_CHUNK)
    return np.fromiter(found, dtype=np.int64)


def _small(codes: Numbers, most: int) -> Numbers:
    """Return the numbers in the smallest type that holds them."""
    return codes.astype(np.min_scalar_type(max(most - 1, 0)))


def _texts(texts: Sequence[str]) -> Numbers:
    values = np.empty(len(texts), dtype=object)
    values[:] = texts
    return values
