"""Reading the exported files back, each with the library that its users have."""

import csv
import json
from io import BytesIO, StringIO
from typing import Any

from django.test import Client
from openpyxl import Workbook, load_workbook

from disputes.tables import LISTS
from disputes.tables.cells import read_cell


def body(address: str, **headers: str) -> bytes:
    """Ask for a file, which must be there."""
    response: Any = Client().get(address, headers=headers)
    assert response.status_code == 200, response.content
    return b"".join(response)


def csv_rows(table: str, query: str = "") -> list[dict[str, Any]]:
    """Return the rows of a CSV file, by the names of its columns, its values as they were."""
    first, *lines = csv.reader(StringIO(body(f"/{table}.csv{query}").decode(), newline=""))
    columns = LISTS[table].columns
    assert first == [column.name for column in columns]
    return [
        {column.name: read_cell(column, cell) for column, cell in zip(columns, line, strict=True)} for line in lines
    ]


def workbook(table: str, query: str = "") -> Workbook:
    """Return a workbook."""
    return load_workbook(BytesIO(body(f"/{table}.xlsx{query}")))


def sheet_rows(table: str, query: str = "") -> list[dict[str, Any]]:
    """Return the rows of a workbook, by the names of its columns."""
    first, *lines = workbook(table, query).worksheets[0].iter_rows(values_only=True)
    return [dict(zip(first, line, strict=True)) for line in lines]


def json_lines(table: str, query: str = "") -> list[dict[str, Any]]:
    """Return the records of a file of JSON Lines."""
    return [json.loads(line) for line in body(f"/{table}.jsonl{query}").decode().splitlines()]


def json_file(table: str, query: str = "") -> dict[str, Any]:
    """Return a JSON file."""
    found: dict[str, Any] = json.loads(body(f"/{table}.json{query}"))
    return found
