"""Reads the tables of a snapshot back, and makes records of their rows again: nothing may be lost on the way."""

import csv
import json
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

from disputes.exports.snapshots.tables import TABLES
from disputes.records import FORMAT
from disputes.tables.cells import read_cell
from disputes.tables.column import Column, Form

Rows = list[dict[str, Any]]


def lines(folder: Path, file: str) -> Rows:
    """The records of a file of JSON Lines."""
    return [json.loads(line) for line in (folder / file).read_text("utf-8").split("\n") if line]


def from_csv(folder: Path) -> dict[str, Rows]:
    """The rows of every table, from the CSV files."""
    return {table.name: _csv_rows(folder / f"{table.name}.csv", table.columns) for table in TABLES}


def _csv_rows(file: Path, columns: tuple[Column, ...]) -> Rows:
    with file.open(encoding="utf-8", newline="") as content:
        first, *rows = csv.reader(content, strict=True)
    assert first == [column.name for column in columns]
    return [{column.name: read_cell(column, cell) for column, cell in zip(columns, row, strict=True)} for row in rows]


def from_sqlite(folder: Path) -> dict[str, Rows]:
    """The rows of every table, from the SQLite file."""
    with closing(sqlite3.connect(f"file:{folder / 'disputes.sqlite'}?mode=ro", uri=True)) as database:
        return {
            table.name: [
                {column.name: _as_text(column, value) for column, value in zip(table.columns, row, strict=True)}
                for row in database.execute(f"SELECT * FROM {table.name} ORDER BY rowid")
            ]
            for table in TABLES
        }


def _as_text(column: Column, value: Any) -> Any:
    if column.form is Form.DECIMAL:
        return f"{Decimal(str(value)):.2f}"
    return bool(value) if column.form is Form.YES_NO and value is not None else value


def disputes(tables: dict[str, Rows]) -> Rows:
    """The records of the disputes that the tables tell of, in the order of the format."""
    return [_dispute(row, tables) for row in tables["disputes"]]


def parties(tables: dict[str, Rows]) -> Rows:
    """The records of the parties."""
    return [
        _known(
            *(row, "slug name native_name"),
            aliases=[one["name"] for one in _of(tables["party_aliases"], party=row["slug"])] or None,
            **_known(row, "kind country description"),
            affiliations=[
                {"party": one["other"], "how": one["how"]} for one in _of(tables["affiliations"], party=row["slug"])
            ]
            or None,
        )
        for row in tables["parties"]
    ]


def systems(tables: dict[str, Rows]) -> Rows:
    """The records of the AI systems."""
    return [
        _known(
            *(row, "slug name developer"),
            modalities=[one["modality"] for one in _of(tables["system_modalities"], system=row["slug"])],
            released_on=row["released_on"],
            aliases=[one["name"] for one in _of(tables["system_aliases"], system=row["slug"])] or None,
        )
        for row in tables["systems"]
    ]


def courts(tables: dict[str, Rows]) -> Rows:
    """The records of the courts."""
    return [
        _known(
            *(row, "slug name native_name"),
            aliases=[one["name"] for one in _of(tables["court_aliases"], court=row["slug"])] or None,
            **_known(row, "citation_name jurisdiction level courtlistener_id"),
        )
        for row in tables["courts"]
    ]


def _dispute(row: dict[str, Any], tables: dict[str, Rows]) -> dict[str, Any]:
    mine = {name: _of(rows, dispute=row["slug"]) for name, rows in tables.items() if rows and "dispute" in rows[0]}
    url_of = {one["id"]: one["url"] for one in mine["sources"]}

    def cited(fact: str, one: dict[str, Any]) -> list[str]:
        return [url_of[citation["source"]] for citation in _of(mine.get("citations", []), **{fact: one["id"]})]

    def side(one: dict[str, Any], which: str) -> list[str]:
        return [party["party"] for party in _of(tables["claim_parties"], claim=one["id"], side=which)]

    first = _known(row, "slug title kind summary jurisdiction status status_as_of stage prevailing final opened_on")
    return {
        "format": FORMAT,
        **first,
        **_known(row, "closed_on checked_on"),
        "proceedings": [
            _known(
                *(one, "court docket_number filed_on closed_on"),
                judges=[judge["name"] for judge in _of(tables["judges"], proceeding=one["id"])] or None,
                courtlistener_docket_id=one["courtlistener_docket_id"],
            )
            for one in mine.get("proceedings", [])
        ],
        "participations": [_known(one, "party role note") for one in mine.get("participations", [])],
        "ai_systems": [one["system"] for one in mine.get("systems_at_issue", [])],
        "works": [one["work"] for one in mine.get("works", [])],
        "claims": [
            _known(
                {**one, "number": _number(place, one)},
                "number kind summary legal_basis relief_sought",
                made_by=side(one, "made_by"),
                against=side(one, "against"),
                **_known(one, "status status_on"),
                sources=cited("claim", one),
            )
            for place, one in enumerate(mine.get("claims", []), 1)
        ],
        "events": [
            _known({**one, "number": _number(place, one)}, "number date kind state title detail party")
            | {"sources": cited("event", one)}
            for place, one in enumerate(mine.get("events", []), 1)
        ],
        "amounts": [
            _known(one, "amount currency what") | {"sources": cited("amount", one)} for one in mine.get("amounts", [])
        ],
        "related": [{"dispute": one["other"], "how": one["how"]} for one in mine.get("relations", [])],
        "sources": [
            _known(
                {**one, "number": _number(place, one)},
                "number url title publisher author published_on language kind archive_url",
            )
            for place, one in enumerate(mine.get("sources", []), 1)
        ],
    }


def _of(rows: Rows, **wanted: Any) -> Rows:
    """The rows with these values, in the order of the record."""
    found = [row for row in rows if all(row[name] == value for name, value in wanted.items())]
    return sorted(found, key=lambda row: row.get("number") or row["place"])


def _known(row: dict[str, Any], names: str, **more: Any) -> dict[str, Any]:
    values = {name: row[name] for name in names.split()} | more
    return {name: value for name, value in values.items() if value is not None}


def _number(place: int, row: dict[str, Any]) -> int | None:
    return None if row["number"] == place else row["number"]
