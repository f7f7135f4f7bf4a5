"""The description of a snapshot as a Frictionless tabular data package (specs.frictionlessdata.io, version 1)."""

from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any

from django.urls import reverse

from disputes.dates import PATTERN
from disputes.imprint import LICENCE, LICENCE_ID, LICENCE_URL, NAME, whole_address
from disputes.tables.column import Column, Form

from .derive import SnapshotTable
from .tables import NAMED, TABLES

_TYPES = {Form.NUMBER: "integer", Form.DECIMAL: "number", Form.YES_NO: "boolean", Form.MOMENT: "datetime"}


def package(folder: Path, name: str, moment: datetime, rows: dict[str, int]) -> dict[str, Any]:
    """Return the description of the files in a folder; `rows` says how many each has, by its name.

    Tables are tabular data resources with fields, keys and words; the files of whole records come after them.
    """
    lines = [file for file in rows if file.endswith(".jsonl")]
    return {
        "profile": "tabular-data-package",
        "name": "ai-copyright-disputes",
        "id": whole_address(reverse("snapshot_file", args=[name, "datapackage.json"])),
        "title": f"{NAME}, {name}",
        "description": f"The whole public record as of {moment:%Y-%m-%d %H:%M} UTC.",
        "version": name,
        "created": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        "homepage": whole_address(reverse("data_page")),
        "licenses": [{"name": LICENCE_ID, "path": LICENCE_URL, "title": LICENCE}],
        "sources": [{"title": str(NAME), "path": whole_address("/")}],
        "contributors": [{"title": str(NAME), "path": whole_address("/"), "role": "publisher"}],
        "resources": [_table(folder, table, rows[f"{table.name}.csv"]) for table in TABLES],
        "records": [_file(folder, file, rows[file]) for file in lines],
    }


def _file(folder: Path, file: str, rows: int) -> dict[str, Any]:
    """Describe a file by its name, size, checksum and number of rows."""
    with (folder / file).open("rb") as content:
        sum_ = file_digest(content, "sha256").hexdigest()
    size = (folder / file).stat().st_size
    return {"name": file.rpartition(".")[0], "path": file, "bytes": size, "hash": f"sha256:{sum_}", "rows": rows}


def _table(folder: Path, table: SnapshotTable, rows: int) -> dict[str, Any]:
    """Describe a table: a tabular data resource."""
    return {
        **_file(folder, f"{table.name}.csv", rows),
        "profile": "tabular-data-resource",
        "title": table.name.replace("_", " ").capitalize(),
        "description": str(table.meaning),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(table, column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [_foreign_key(table, column) for column in table.linked],
        },
    }


def _field(table: SnapshotTable, column: Column) -> dict[str, Any]:
    """Describe a column. A date is a text with a pattern, since it may be only a month or a year."""
    constraints: dict[str, Any] = {} if column.name in table.optional else {"required": True}
    if column.words:
        constraints["enum"] = [str(value) for value in column.words.values]
    if column.form is Form.DATE:
        constraints["pattern"] = PATTERN
    if table.key == (column.name,):
        constraints["unique"] = True
    described = {"name": column.name, "type": _TYPES.get(column.form, "string"), "description": str(column.meaning)}
    return described | ({"constraints": constraints} if constraints else {})


def _foreign_key(table: SnapshotTable, column: Column) -> dict[str, Any]:
    """Say which rows of which table a column names; the empty name is the table itself."""
    other = "" if column.names == table.name else column.names
    return {"fields": column.name, "reference": {"resource": other, "fields": NAMED[column.names].key[0]}}
