"""Which rows of a list its filters select, and what they count, on the columns kept in memory."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from django.db.models import CharField, QuerySet, Value

from disputes.figures import Mask, Numbers, Part, Plan, Sheet, sheet_of
from disputes.search import Hits

from .kinds import NamesFilter, RecordFilter, Row

Counts = list[tuple[Any, int]]  # (stored value or key, rows), the most first


class Called(NamedTuple):
    """A value as addresses write it, and what it is called."""

    value: str
    name: str
    country: str = ""


def plan_of(
    rows: Callable[[], QuerySet[Any]], to_dispute: str, filters: Mapping[str, RecordFilter], orders: Mapping[str, Any]
) -> Plan:
    """Return what is kept of a list in memory: the columns that its filters look at."""
    own: dict[str, None] = {}
    for filter_ in filters.values():
        if filter_.row is None:
            own |= dict.fromkeys(filter_.kept)
    return Plan(
        rows=rows,
        dispute=to_dispute,
        columns=tuple(own),
        parts=tuple(dict.fromkeys(parts_of(filters).values())),
        orders=tuple((name, tuple(columns)) for name, (label, columns) in orders.items()),
    )


def parts_of(filters: Mapping[str, RecordFilter]) -> dict[Row, Part]:
    """Return what is kept of the rows that filters bind to; of rows of one table once, though they bind apart."""
    columns: dict[Row, dict[str, None]] = defaultdict(dict)
    rows = {filter_.row for filter_ in filters.values() if filter_.row is not None}
    for filter_ in filters.values():
        if filter_.row is not None:
            columns[replace(filter_.row, label="")] |= dict.fromkeys(filter_.kept)
    return {row: row.part(tuple(columns[replace(row, label="")])) for row in rows}


class Selection:
    """The rows of a list under the values of its filters, and the same with some of the filters left out."""

    def __init__(
        self, plan: Plan, filters: Mapping[str, RecordFilter], values: Mapping[str, Any], hits: Hits | None
    ) -> None:
        """Take the checked values of the filters that have one, and what a search for words found."""
        self.sheet: Sheet = sheet_of(plan)
        self.filters, self.values, self.hits = filters, values, hits
        self.parts = parts_of(filters)
        self._marked: dict[tuple[str, ...], Mask] = {}

    def none(self) -> Mask:
        """Return a mask of no row."""
        return np.zeros(self.sheet.size, dtype=bool)

    def rows(self, without: frozenset[str] = frozenset()) -> Mask:
        """Return the mask of the rows that all filters accept, but for those left out."""
        mask = self.sheet.all()
        bound: dict[Row, list[str]] = defaultdict(list)
        for name in self.values:
            if name in without:
                continue
            if (row := self.filters[name].row) is None:
                mask &= self._rows_of(None, (name,))
            else:
                bound[row].append(name)
        for row, names in bound.items():
            mask &= self._rows_of(self.parts[row], tuple(names))
        if self.hits is not None and "q" not in without:
            mask &= self._found
        return mask

    def count(self, name: str) -> Counts:
        """Return how many rows there are of each value of a filter under all other filters, the most first."""
        filter_ = self.filters[name]
        part = None if filter_.row is None else self.parts[filter_.row]
        beside = [n for n in self.values if n != name and part is not None and self.filters[n].row == filter_.row]
        # The filters that bind to the same row say which of the entries count, not only which rows.
        entries = self._entries(part, beside) if beside else None
        rows = self.rows(frozenset({name, *beside}))
        (column,) = filter_.kept
        numbers = self.sheet.count(part, column, rows, entries)
        values = self.sheet.entries(part)[column].values
        there = np.flatnonzero(numbers)
        order = there[np.argsort(-numbers[there], kind="stable")]
        found = zip(values[order].tolist(), numbers[order].tolist(), strict=True)
        return [(value, times) for value, times in found if value]

    def times(self, name: str, value: Any) -> int:
        """Return how many rows there are if this filter had just this value."""
        other = copy(self)
        other.values, other._marked = {**self.values, name: value}, {}
        return int(other.rows().sum())

    def by_score(self, order: Numbers) -> Numbers:
        """Return the places of the rows that were found, the best first and then in the given order."""
        assert self.hits is not None
        scores = np.zeros(self.sheet.size, dtype=np.int64)
        places, are_there = self.sheet.places(self.hits.keys)
        scores[places[are_there]] = self.hits.scores[are_there]
        return order[np.argsort(-scores[order], kind="stable")]

    def _entries(self, part: Part | None, names: list[str]) -> Mask:
        """Return the mask of the entries of a part, or of the list's rows, that these filters accept."""
        columns = self.sheet.entries(part)
        masks = [self.filters[name].entries(columns, self.values[name]) for name in names]
        return masks[0] if len(masks) == 1 else np.logical_and.reduce(masks)

    def _rows_of(self, part: Part | None, names: tuple[str, ...]) -> Mask:
        """Return the mask of the rows that these filters accept, which look at the same part."""
        if names not in self._marked:
            entries = self._entries(part, list(names))
            self._marked[names] = entries if part is None else self.sheet.rows_with(part, entries)
        return self._marked[names]

    @cached_property
    def _found(self) -> Mask:
        """The mask of the rows that the search found."""
        assert self.hits is not None
        found = self.sheet.some(self.hits.keys)
        return ~found if self.hits.are_excluded else found


def called_by_key(counts: Mapping[str, Counts], filters: Mapping[str, RecordFilter]) -> dict[str, dict[Any, Called]]:
    """Return for the filters that name things what each key counted is called; one query for all of them."""
    models: dict[Any, set[int]] = defaultdict(set)
    for name, found in counts.items():
        if isinstance(filter_ := filters[name], NamesFilter):
            models[filter_.named].update(key for key, times in found)
    queries = [
        model._default_manager.filter(pk__in=keys)
        .order_by()
        .values_list(Value(model._meta.model_name, output_field=CharField()), "pk", "slug", "name", model.home)
        for model, keys in models.items()
        if keys
    ]
    names: dict[str, dict[Any, Called]] = defaultdict(dict)
    for model, key, slug, name, country in queries[0].union(*queries[1:], all=True) if queries else ():
        names[model][key] = Called(slug, name, (country or "")[:2])
    return {
        name: names[filters[name].named._meta.model_name] for name in counts if isinstance(filters[name], NamesFilter)
    }
