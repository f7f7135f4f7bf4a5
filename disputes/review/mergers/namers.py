"""Finds all that names a party, system, court or dispute: register, drafts and working copies alike."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.db.models import Model, Q, QuerySet

from disputes import records
from disputes.models import Dispute
from disputes.records import Record
from disputes.records.fields import AnyField, Parts, Reference, Values
from disputes.records.format import THINGS

from ..past.history import kind_of


class Namer(NamedTuple):
    """A row that names a thing: its kind, the row, its record."""

    kind: str
    row: Any
    record: Record

    @property
    def place(self) -> str:
        """What it is listed under: its kind, or `copy` for a working copy."""
        return "copy" if isinstance(self.row, Dispute) and self.row.is_working_copy else self.kind


def namers_of(thing: Any, *, hold: bool = False) -> list[Namer]:
    """Return what names this thing; with `hold` held to the end of the transaction, in an order that never varies."""
    found: list[Namer] = []
    for kind, rows in _queries(thing):
        held = list((rows.select_for_update(no_key=True) if hold else rows).order_by("pk"))
        same = rows.model._base_manager.filter(pk__in=[row.pk for row in held]).order_by("pk")
        found += [Namer(kind, row, record) for row, record in zip(held, records.read_all(same), strict=True)]
    return found


def _queries(thing: Any) -> list[tuple[str, QuerySet[Any]]]:
    """Return the rows of each kind that name it."""
    found: list[tuple[str, QuerySet[Any]]] = []
    for other in THINGS.values():
        naming = list(_columns(other.fields, other.model, "pk", kind_of(thing)))
        condition = Q()
        for model, column, owner in naming:
            condition |= Q(pk__in=model._base_manager.filter(**{column: thing.pk}).values(owner))
        if naming:
            found.append((other.kind, other.model._base_manager.filter(condition)))
    return found


def _columns(
    fields: Iterable[AnyField], model: type[Model], owner: str, kind: str
) -> Iterator[tuple[type[Model], str, str]]:
    """Yield the columns that name things of a kind, each with its table and the lookup from there to its owner."""
    for one in fields:
        if isinstance(one, Parts):
            yield from _columns(one.fields, one.model, _beyond(one.parent, owner), kind)
        elif isinstance(one, Values) and isinstance(one.value, Reference) and one.value.to == kind:
            yield one.model, one.value.name, _beyond(one.parent, owner)
        elif isinstance(one, Reference) and one.to == kind:
            yield model, one.name, owner


def _beyond(parent: str, owner: str) -> str:
    return parent if owner == "pk" else f"{parent}__{owner}"
