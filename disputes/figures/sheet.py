"""A list in memory: its rows in order of their keys, the columns of its filters, its orders; fresh at every request.

Every process keeps a sheet for each list it is asked for, all of it read as of one moment, at one version of the
record. When the version differs, the marks (`disputes.models.mark`) say which disputes were written since, and only
their rows are read again. Who fetches rows by a sheet's keys does so within the same `one_moment`.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from django.db import connection
from django.db.models import Model, QuerySet

from disputes.models import Dispute, Mark, Version
from disputes.models.reading import is_one_moment

from .columns import Column, Mask, Numbers, counted, different, keys, keys_of, positions, read

# More disputes than this are not looked up one by one: the sheet is read anew.
_MOST_CHANGED = 500


@dataclass(frozen=True)
class Part:
    """Rows of another table that belong to a row of the list, or to the dispute above it (`outer`)."""

    model: type[Model]
    link: str
    columns: tuple[str, ...]
    outer: str = "pk"
    within: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Plan:
    """What is kept of a list: its rows, the way from a row to its dispute (empty if none), its columns and parts."""

    rows: Callable[[], "QuerySet[Any, Any]"]
    dispute: str
    columns: tuple[str, ...]
    parts: tuple[Part, ...]
    orders: tuple[tuple[str, tuple[Any, ...]], ...]


@dataclass(frozen=True)
class Rows:
    """The rows of a list, sorted by key: their keys, those of the disputes above them, their columns."""

    keys: Numbers
    disputes: Numbers | None
    columns: dict[str, Column]


@dataclass(frozen=True)
class Entries:
    """The entries of a part: for each the place of the row, or of the dispute, that it belongs to, and its columns."""

    places: Numbers
    columns: dict[str, Column]


class Sheet:
    """The list at one version. Nothing that it says changes once it is made, so threads share it."""

    def __init__(self, plan: Plan, own: Rows, above: Numbers | None, parts: dict[Part, Entries]) -> None:
        """Take the rows, the keys of all published disputes if parts hang on them, and the parts."""
        self.plan, self.own, self.above, self.parts = plan, own, above, parts
        self._orders: dict[str, Numbers] = {}
        self._pairs: dict[tuple[Part, str], tuple[Numbers, Numbers]] = {}

    @property
    def size(self) -> int:
        """How many rows the list has."""
        return len(self.own.keys)

    def all(self) -> Mask:
        """Return a mask of all rows."""
        return np.ones(self.size, dtype=bool)

    def some(self, keys: Numbers) -> Mask:
        """Return a mask of the rows with these keys."""
        mask = np.zeros(self.size, dtype=bool)
        places, are_there = self.places(keys)
        mask[places[are_there]] = True
        return mask

    def places(self, keys: Numbers) -> tuple[Numbers, Mask]:
        """Return the places of the rows with these keys, and which of the keys are in the list."""
        return positions(self.own.keys, keys)

    def entries(self, part: Part | None) -> dict[str, Column]:
        """Return the columns of a part, or of the list's rows."""
        return self.own.columns if part is None else self.parts[part].columns

    @cached_property
    def _dispute_of_row(self) -> Numbers:
        assert self.above is not None and self.own.disputes is not None
        return positions(self.above, self.own.disputes)[0]

    def rows_with(self, part: Part, entries: Mask) -> Mask:
        """Return which rows of the list have one of these entries of a part."""
        mask = np.zeros(self.size if self.above is None or part.outer == "pk" else len(self.above), dtype=bool)
        mask[self.parts[part].places[entries]] = True
        return mask if part.outer == "pk" else mask[self._dispute_of_row]

    def count(self, part: Part | None, column: str, rows: Mask, entries: Mask | None = None) -> Numbers:
        """Return for each value of a column how many of these rows have it, in one of these entries."""
        found = self.entries(part)[column]
        if part is None:
            return np.bincount(found.codes[rows], minlength=len(found.values))
        places = self.parts[part].places
        if entries is not None:
            pairs = different(places[entries], found.taken(entries))
        else:
            if (part, column) not in self._pairs:
                self._pairs[part, column] = different(places, found)
            pairs = self._pairs[part, column]
        return counted(pairs, self._weights(part, rows), len(found.values))

    def _weights(self, part: Part, rows: Mask) -> Numbers:
        """Return what an entry of a part counts for: its row, or the rows of its dispute."""
        if part.outer == "pk":
            return rows
        assert self.above is not None
        return np.bincount(self._dispute_of_row[rows], minlength=len(self.above))

    # Orders

    def order(self, name: str) -> Numbers:
        """Return the places of all rows in an order of the list."""
        if name not in self._orders:
            self._orders[name] = self._sorted(dict(self.plan.orders)[name])
        return self._orders[name]

    def _sorted(self, columns: Sequence[Any]) -> Numbers:
        """Sort by columns that are in memory, or else ask the database, which has them in its indexes."""
        if all(isinstance(name, str) and name.removeprefix("-") in {"pk", *self.own.columns} for name in columns):
            return np.lexsort([self._ranks(name) for name in reversed(columns)]).astype(np.int32)
        keys = keys_of(self.plan.rows().order_by(*columns))
        places, are_there = self.places(keys)
        return places[are_there]

    def _ranks(self, name: str) -> Numbers:
        column = name.removeprefix("-")
        ranks = np.arange(self.size) if column == "pk" else self.own.columns[column].codes.astype(np.int64)
        return -ranks if name.startswith("-") else ranks

    def page(self, order: Numbers, rows: Mask, start: int, stop: int) -> list[int]:
        """Return the keys of these rows from `start` to before `stop` in an order."""
        return [int(key) for key in self.own.keys[order[rows[order]][start:stop]]]


class _Kept:
    """A sheet with the version it was read at; one read inside a transaction is nothing to build upon."""

    def __init__(self, sheet: Sheet, version: Version, is_settled: bool) -> None:
        self.sheet, self.version, self.is_settled = sheet, version, is_settled


_kept: dict[Plan, _Kept] = {}
_reading = threading.Lock()


def sheet_of(plan: Plan) -> Sheet:
    """Return the sheet of a list as the record is now. One query if nothing was written since the last time."""
    version = Version.now()
    kept = _kept.get(plan)
    if kept is not None and kept.version.is_same(version):
        return kept.sheet
    with _reading:
        kept = _kept.get(plan)
        if kept is not None and kept.version.is_same(version):
            return kept.sheet
        may_build = is_one_moment() or not connection.in_atomic_block
        changed = _changed_since(kept.version, version) if kept and kept.is_settled and may_build else None
        sheet = _read(plan) if kept is None or changed is None else _renewed(kept.sheet, changed)
        if is_one_moment() or connection.in_atomic_block or Version.now().is_same(version):
            _kept[plan] = _Kept(sheet, version, may_build)
        return sheet  # what others wrote into while it was read serves once


def _changed_since(before: Version, now: Version) -> list[int] | None:
    """Return the keys of the disputes written since, None if they are too many or the database is another one."""
    if before.beginning != now.beginning or before.number > now.number or now.beginning is None:
        return None
    marks = Mark.objects.since(before.number).filter(kind=Mark.Kind.DISPUTE)
    changed = list(marks.values_list("key", flat=True)[: _MOST_CHANGED + 1])
    return changed if len(changed) <= _MOST_CHANGED else None


def _read(plan: Plan) -> Sheet:
    """Read a sheet from the database."""
    above = _above(plan)
    own = _under(_rows(plan, plan.rows()), above)
    return Sheet(plan, own, above, {part: _entries(plan, part, own, above) for part in plan.parts})


def _renewed(sheet: Sheet, changed: list[int]) -> Sheet:
    """Return the sheet with the rows of the changed disputes read again."""
    plan = sheet.plan
    if not plan.dispute:
        return _read(plan)
    if not changed:
        return sheet
    fresh = _rows(plan, plan.rows().filter(**{f"{plan.dispute}__in": changed}))
    above = _above(plan)
    own = _under(_joined_rows(sheet.own, fresh, changed), above)
    parts = {}
    for part, old in sheet.parts.items():
        # Where the entries kept belong is told by key, since the places have moved.
        keys, disputes = _outer(sheet.own, sheet.above, part)
        kept = np.flatnonzero(~np.isin(disputes[old.places], changed))
        places, are_there = positions(_outer(own, above, part)[0], keys[old.places[kept]])
        kept, places = kept[are_there], places[are_there]
        new = _entries(plan, part, own, above, changed)
        columns = {name: column.taken(kept).joined(new.columns[name]) for name, column in old.columns.items()}
        parts[part] = Entries(np.concatenate([places, new.places]), columns)
    return Sheet(plan, own, above, parts)


def _rows(plan: Plan, rows: "QuerySet[Any, Any]") -> Rows:
    """Read rows of a list."""
    raw_keys, raw_disputes, *raw = read(rows, "pk", plan.dispute or "pk", *plan.columns)
    found = keys(raw_keys)
    order = np.argsort(found)
    columns = {name: Column.of(one).taken(order) for name, one in zip(plan.columns, raw, strict=True)}
    return Rows(found[order], keys(raw_disputes)[order] if plan.dispute else None, columns)


def _under(own: Rows, above: Numbers | None) -> Rows:
    """Return the rows whose dispute is among these; in a transaction that sees others' writes one may be gone."""
    if above is None or own.disputes is None:
        return own
    is_there = positions(above, own.disputes)[1]
    if is_there.all():
        return own
    columns = {name: column.taken(is_there) for name, column in own.columns.items()}
    return Rows(own.keys[is_there], own.disputes[is_there], columns)


def _joined_rows(old: Rows, fresh: Rows, changed: list[int]) -> Rows:
    """Return the rows with those of the changed disputes replaced by fresh ones."""
    assert old.disputes is not None and fresh.disputes is not None
    kept = ~np.isin(old.disputes, changed)
    found = np.concatenate([old.keys[kept], fresh.keys])
    order = np.argsort(found)
    disputes = np.concatenate([old.disputes[kept], fresh.disputes])[order]
    columns = {name: one.taken(kept).joined(fresh.columns[name]).taken(order) for name, one in old.columns.items()}
    return Rows(found[order], disputes, columns)


def _entries(plan: Plan, part: Part, own: Rows, above: Numbers | None, changed: list[int] | None = None) -> Entries:
    """Read the entries of a part, or only those of the changed disputes; what belongs to a draft is left out."""
    rows = part.model._default_manager.filter(**dict(part.within))
    if changed is not None:
        rows = rows.filter(**{f"{_way_to_dispute(plan, part)}__in": changed})
    raw_links, *raw = read(rows, part.link, *part.columns)
    places, are_there = positions(_outer(own, above, part)[0], keys(raw_links))
    columns = {name: Column.of(one) for name, one in zip(part.columns, raw, strict=True)}
    if are_there.all():
        return Entries(places, columns)
    return Entries(places[are_there], {name: column.taken(are_there) for name, column in columns.items()})


def _outer(own: Rows, above: Numbers | None, part: Part) -> tuple[Numbers, Numbers]:
    """Return the keys of what the entries of a part belong to, and those of the disputes above."""
    if part.outer == "pk":
        return own.keys, own.disputes if own.disputes is not None else own.keys
    assert above is not None
    return above, above


def _way_to_dispute(plan: Plan, part: Part) -> str:
    """Return the columns that lead from an entry to its dispute, by the row of the list it belongs to."""
    return part.link if part.outer != "pk" or plan.dispute == "pk" else f"{part.link}__{plan.dispute}"


def _above(plan: Plan) -> Numbers | None:
    """Return the keys of all published disputes, if a part of the list hangs on them."""
    if not any(part.outer != "pk" for part in plan.parts):
        return None
    return keys_of(Dispute.objects.published().order_by("pk"))
