"""Takes in a CSV file of disputes or parties, such as an export that was changed: its columns become records."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from django.db.models import F

from disputes import records
from disputes.models import Dispute, Party, ThingKind
from disputes.records import Entry, Record
from disputes.records.faults import near, quoted, visible
from disputes.records.format import THINGS
from disputes.records.parsing import Unreadable
from disputes.tables import BETWEEN, LISTS, Column, Table
from disputes.tables.cells import read_cell

_Line = tuple[str, dict[str, Any]]  # where it stands, and its values by column
# The fields of a record that are columns of its table as they are. All else of a dispute is changed in its record.
_DISPUTE = [field.key for field in THINGS[ThingKind.DISPUTE].single if field.key != "slug"]
_PARTY = ["aliases", *(field.key for field in THINGS[ThingKind.PARTY].single if field.key != "slug")]


def entries(name: str, text: str) -> list[Entry]:
    """Return the records that a CSV file makes: parties, and disputes on record of which it says something else.

    A cell of a column that is not there leaves the field as it is on record; an empty cell makes it unknown. Columns
    that are counted or looked up elsewhere, such as `claim_count`, are read over. Raises Unreadable if the file is no
    such table, a value is none of its column, or a dispute is not on record.
    """
    table, lines = _read(text)
    present = _present(Dispute if table.name == "disputes" else Party, [values["slug"] for _, values in lines])
    make = _dispute if table.name == "disputes" else _party
    kind = "dispute" if table.name == "disputes" else "party"
    shape = records.schemas()[kind]
    made = []
    for at, (where, values) in enumerate(lines):
        before = present.get(values["slug"])
        record = make(where, values, before)
        if kind == "party" or records.in_order(record, shape) != before:
            made.append(Entry(kind, name, (at,) if kind == "party" else (), record))
    if not made:
        raise Unreadable("", "says nothing that is not on record")
    return made


def _read(text: str) -> tuple[Table, list[_Line]]:
    """Return the table that a file is of, and its lines."""
    rows = csv.reader(StringIO(text.removeprefix("\ufeff").replace("\r\n", "\n"), newline=""), strict=True)
    try:
        header = next(rows, [])
        table = _table(header)
        columns = {column.name: column for column in table.columns}
        if unknown := [one for one in header if one not in columns]:
            raise Unreadable("line 1", f"there is no column {quoted(unknown[0])}{near(unknown[0], list(columns))}")
        return table, list(_lines(rows, [columns[one] for one in header]))
    except csv.Error as error:
        raise Unreadable(f"line {rows.line_num}", f"is not CSV: {error}") from error


def _table(header: list[str]) -> Table:
    for table, telling in (("disputes", "title"), ("parties", "name")):
        if {"slug", telling} <= set(header) and len(set(header)) == len(header):
            return LISTS[table]
    raise Unreadable("line 1", "names no table: give the columns slug and title (disputes) or slug and name (parties)")


def _lines(rows: Any, columns: list[Column]) -> Iterator[_Line]:
    seen: set[str] = set()
    for cells in rows:
        where = f"line {rows.line_num}"
        if not cells:
            continue
        if len(cells) != len(columns):
            raise Unreadable(where, f"has {len(cells)} cells; the first line has {len(columns)}")
        values = {}
        for column, cell in zip(columns, cells, strict=True):
            try:
                values[column.name] = read_cell(column, cell)
            except ValueError as error:
                raise Unreadable(f"{where}, {column.name}", f"{quoted(cell)} is no {column.form.value}") from error
        slug = values["slug"] or ""
        if slug in seen:
            raise Unreadable(f"{where}, slug", f"{quoted(slug)} stands in this file already")
        seen.add(slug)
        yield where, values | {"slug": slug}


def _present(model: Any, slugs: list[str]) -> dict[str, Record]:
    """Return what is on record under these slugs; of a dispute what is being written on comes before the public."""
    asked = [slug.replace("\x00", "") for slug in slugs]
    rows = model._base_manager.filter(slug__in=asked)
    if model is Dispute:
        rows = rows.order_by(F("copy_of").asc(nulls_first=True))  # the last under a slug counts
    return {record["slug"]: record for record in records.read_all(rows)}


def _dispute(where: str, values: dict[str, Any], before: Record | None) -> Record:
    if before is None:
        slug = visible(values["slug"])
        raise Unreadable(f"{where}, slug", f"there is no dispute {slug} on record: a new one is imported as JSON")
    return _changed(before, {name: values[name] for name in _DISPUTE if name in values})


def _party(where: str, values: dict[str, Any], before: Record | None) -> Record:
    record = {name: _or_as_it_was(values[name], (before or {}).get(name)) for name in _PARTY if name in values}
    if {"affiliated_with", "affiliation_kinds"} <= values.keys():
        parties, kinds = values["affiliated_with"], values["affiliation_kinds"]
        if len(parties) != len(kinds):
            raise Unreadable(where, "has another number of affiliated_with than of affiliation_kinds")
        record["affiliations"] = [{"party": one, "how": how} for one, how in zip(parties, kinds, strict=True)]
    return _changed(before or {"slug": values["slug"]}, record)


def _or_as_it_was(value: Any, before: Any) -> Any:
    """Return a value, or that on record if both fill the cell alike: a name in a list may hold what divides it."""
    return before if before and isinstance(value, list) and BETWEEN.join(value) == BETWEEN.join(before) else value


def _changed(before: Record, fields: dict[str, Any]) -> Record:
    """Return a record with fields in place of those before, without what is unknown."""
    return {name: value for name, value in (before | fields).items() if value not in (None, "", [])} | {
        name: before[name] for name in before.keys() - fields.keys()
    }
