"""Writes records into the database: makes what is new, changes what differs, leaves the rest untouched.

A record must keep the rules (see `rules`), and the slugs that it names must be in the database. The columns and
tables are those that the format names.
"""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils import timezone

from disputes.models import Court, Dispute, Party, System, ThingKind, write_transaction
from disputes.vocabulary import RecordState

from .fields import Cited, Field, Parts, Record, Reference, Values, WithFields
from .format import COURT, DISPUTE, EVENTS, FACTS, PARTY, SOURCES, SYSTEM, THINGS, numbered
from .names import references
from .reader import read

_HEAD = ("title", "summary", "kind", "jurisdiction")  # what readers are told first; a change in it is a correction
_Owners = list[tuple[Any, Record]]  # rows with their records


@write_transaction(savepoint=False)
def write(record: Record, *, publish: bool = True, into: Dispute | None = None) -> Dispute:
    """Create or update the dispute of this record and return it.

    Claims, events and sources keep their identity by number. A new dispute is published, or a draft if `publish`
    is False; one that is on record keeps its state. With `into` the record is written over that dispute or working
    copy, whatever its slug. A dispute that says all this already stays as it is. Raises DoesNotExist for a slug that
    is not on record, and IntegrityError for a record that breaks a constraint.
    """
    dispute = write_dispute(record, publish=publish, into=into)
    relate(dispute, record)
    return dispute


@write_transaction(savepoint=False)
def write_dispute(record: Record, *, publish: bool = True, into: Dispute | None = None) -> Dispute:
    """Write all of a dispute but its relations, so that disputes which name each other can be written in turn."""
    dispute = into or Dispute.objects.filter(slug=record["slug"]).first()
    before = read(dispute) if dispute and not dispute._state.adding else {}
    if dispute is None:
        dispute = Dispute(record_state=RecordState.PUBLISHED if publish else RecordState.DRAFT)
    elif before and not _changed(DISPUTE, before, record):
        return dispute
    keys = _keys(one for one in references(record) if one[0] != DISPUTE)
    _fill(dispute, THINGS[DISPUTE].single, record, keys)
    dispute.version += 1  # a page of it that is open at the desk is stale now
    if before and any(before[name] != record[name] for name in _HEAD):
        dispute.corrected_at = timezone.now()
    dispute.save()
    _ListWriter(DISPUTE, dispute, record, before, keys).write()
    return dispute


@write_transaction(savepoint=False)
def relate(dispute: Dispute, record: Record) -> None:
    """Write the relations of a dispute, once all disputes that the record names are on record."""
    if _tie(DISPUTE, dispute, record):
        dispute.version += 1
        dispute.save()  # it was changed now


def write_party(record: Record) -> Party:
    """Create or update a party and its other names and return it; `affiliate` writes where it belongs."""
    party: Party = _write_shared(PARTY, record)
    return party


@write_transaction(savepoint=False)
def affiliate(party: Party, record: Record) -> None:
    """Write what a party belongs to, once all parties that the record names are on record."""
    if _tie(PARTY, party, record):
        party.save()  # it was changed now


def write_system(record: Record) -> System:
    """Create or update an AI system and return it; its developer must be on record."""
    system: System = _write_shared(SYSTEM, record)
    return system


def write_court(record: Record) -> Court:
    """Create or update a court and return it."""
    court: Court = _write_shared(COURT, record)
    return court


@write_transaction(savepoint=False)
def _write_shared(kind: ThingKind, record: Record) -> Any:
    """Create or update what disputes share, all but what ties it to others of its kind."""
    thing = THINGS[kind]
    row = thing.model._default_manager.filter(slug=record["slug"]).first()
    before = read(row) if row is not None else {}
    if row is not None and not _changed(kind, before, record):
        return row
    row = row or thing.model()
    keys = _keys(one for one in references(record) if one[0] != kind)
    _fill(row, thing.single, record, keys)
    row.save()
    _ListWriter(kind, row, record, before, keys).write()
    return row


def _changed(kind: ThingKind, before: Record, record: Record) -> set[str]:
    """Return the keys in which two records of a thing differ, but for the lists that tie it to others of its kind."""
    thing = THINGS[kind]
    tied = {parts.key for parts in thing.parts if parts.names(kind)}
    keys = [one.key for one in thing.fields if one.key not in tied]
    return {key for key in keys if before.get(key) != record.get(key)}


def _keys(things: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """Return the primary key of each (kind, slug), a query for each kind.

    Raises the model's DoesNotExist if one is not on record.
    """
    slugs: dict[str, set[str]] = {}
    for kind, slug in things:
        slugs.setdefault(kind, set()).add(slug)
    keys = {}
    for kind, wanted in slugs.items():
        model: Any = THINGS[ThingKind(kind)].model
        found = dict(model._default_manager.filter(slug__in=wanted).values_list("slug", "pk"))
        if missing := ", ".join(sorted(wanted - found.keys())):
            raise model.DoesNotExist(f"there is no {model._meta.verbose_name} {missing} on record")
        keys.update({(kind, slug): key for slug, key in found.items()})
    return keys


def _fill(row: models.Model, fields: Iterable[Field], record: Record, keys: dict[tuple[str, str], int]) -> None:
    """Set the columns of a row from its record; what the record leaves out becomes unknown."""
    for field in fields:
        column: Any = row._meta.get_field(field.name)
        value = record.get(field.key)
        if value is None:
            value = None if column.null else ""
        elif isinstance(field, Reference):
            value = keys[field.to, value]
        elif isinstance(field, Cited):
            value = keys["source", value]
        else:
            value = column.to_python(field.to_column(value))
        setattr(row, column.attname, value)


def _tie(kind: ThingKind, row: Any, record: Record) -> bool:
    """Write the lists that tie a thing to others of its kind, and say whether that changed anything."""
    is_changed = False
    for parts in THINGS[kind].parts:
        if not parts.names(kind):
            continue
        wanted = record.get(parts.key, [])
        present = parts.model._base_manager.filter(**{parts.parent: row}).order_by("pk")
        columns = present.values_list(*(field.lookup for field in parts.single))
        if list(columns) != [tuple(part.get(field.key, "") for field in parts.single) for part in wanted]:
            others = _keys(one for one in references({parts.key: wanted}))
            lists = _ListWriter(kind, row, record, {}, others)
            lists.clear(parts, parts.parent)
            lists.write_parts(parts, [(row, record)], parts.parent)
            is_changed = True
    return is_changed


class _ListWriter:
    """Writes the lists of one thing: what each holds replaces what it held."""

    def __init__(
        self, kind: ThingKind, row: Any, record: Record, before: Record, keys: dict[tuple[str, str], int]
    ) -> None:
        """Take the saved row of the thing, its record and that before, empty if it is new, and the keys of others."""
        self.kind, self.row, self.record, self.before, self.keys = kind, row, record, before, keys

    def write(self) -> None:
        """Write the lists that differ, but for those that tie the thing to others of its kind."""
        thing = THINGS[self.kind]
        changed = _changed(self.kind, self.before, self.record)
        if SOURCES.key in changed:
            changed |= set(FACTS)  # a source is a new row then, and what cites it names the new one
        # What cites comes after what is cited.
        for one in sorted(thing.lists, key=lambda one: one.key in FACTS):
            if one.key in changed:
                if self.before:
                    self.clear(one, one.parent)
                self.write_list(one, [(self.row, self.record)], one.parent)
            if one is SOURCES:
                self._find_sources()

    def clear(self, one: Values | Parts, path: str) -> None:
        """Delete the rows of a list, which `path` leads from to the thing; numbered parts are changed in place."""
        if isinstance(one, Parts) and _stays(one):
            numbers = [number for number, _part in numbered(self.record[one.key])]
            one.model._base_manager.filter(**{path: self.row}).exclude(number__in=numbers).delete()
        else:
            one.model._base_manager.filter(**{path: self.row}).delete()

    def write_list(self, one: Values | Parts, owners: _Owners, path: str) -> None:
        """Write what a list holds in each of these records."""
        if isinstance(one, Parts):
            self.write_parts(one, owners, path)
        else:
            self._write_values(one, owners)

    def write_parts(self, parts: Parts, owners: _Owners, path: str) -> None:
        """Write the parts of a list, in their order, and then the lists inside them."""
        if _stays(parts):
            written = self._write_in_place(parts)
        else:
            written = [
                (parts.model(**{parts.parent: owner}, **({"number": number} if parts.numbered else {})), part)
                for owner, record in owners
                for number, part in numbered(record.get(parts.key, []))
            ]
            for row, part in written:
                _fill(row, parts.single, part, self.keys)
            parts.model._base_manager.bulk_create([row for row, _part in written])
        self._write_inside(parts, written, path)

    def _write_inside(self, table: WithFields, owners: _Owners, path: str) -> None:
        """Write the lists inside parts. All are emptied before any is filled: a party may change sides."""
        for one in table.lists if self.before else ():
            self.clear(one, f"{one.parent}__{path}")
        for one in table.lists:
            self.write_list(one, owners, f"{one.parent}__{path}")

    def _write_values(self, values: Values, owners: _Owners) -> None:
        rows = []
        for owner, record in owners:
            for value in record.get(values.key, []):
                row = values.model(**{values.parent: owner}, **values.where)
                _fill(row, [values.value], {values.value.key: value}, self.keys)
                rows.append(row)
        values.model._base_manager.bulk_create(rows)

    def _write_in_place(self, parts: Parts) -> _Owners:
        """Write claims or events: those on record with the number stay the same rows."""
        manager = parts.model._base_manager
        present = {row.number: row for row in manager.filter(dispute=self.row)} if self.before else {}  # type: ignore[attr-defined]
        written: _Owners = []
        for number, part in numbered(self.record[parts.key]):
            row: Any = present.get(number) or parts.model(dispute=self.row, number=number)
            _fill(row, parts.single, part, self.keys)
            written.append((row, part))
        columns = [field.name for field in parts.single]
        if parts is EVENTS:
            self._note_moments(written)
            columns.append("corrected_at")
        manager.bulk_update([row for row, _part in written if row.pk], columns)
        manager.bulk_create([row for row, _part in written if not row.pk])
        return written

    def _note_moments(self, events: _Owners) -> None:
        """Note when readers could first see an event, and when it was last corrected; not saved."""
        said = {number: _without_number(part) for number, part in numbered(self.before.get("events", []))}
        now = timezone.now()
        came = (self.row.published_at if not self.before else None) or now  # what is new on record with its dispute
        for row, part in events:
            if not row.pk:
                row.shown_at = row.corrected_at = came
            elif _without_number(part) != said[row.number]:
                row.corrected_at = now

    def _find_sources(self) -> None:
        """Find the keys of the sources of the dispute, for what cites them."""
        found = SOURCES.model._base_manager.filter(dispute=self.row).values_list("url", "pk")
        self.keys |= {("source", url): key for url, key in found}


def _without_number(part: Record) -> Record:
    return {key: value for key, value in part.items() if key != "number"}


def _stays(parts: Parts) -> bool:
    """Say whether parts are changed in place: those with a number, by which they are known.

    Not if something of them may stand only once: two may have changed numbers, and it would stand twice for a moment.
    """
    return parts.numbered and not parts.once
