"""What is told to machines of a CSV file is true of it."""

import csv
import re
from io import StringIO

import pytest
from django.test import Client

from disputes.tables import LISTS
from disputes.tests.builders import a_dispute, a_full_dispute

from .files import body

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", LISTS)
def test_every_cell_is_of_the_type_that_is_told_of_its_column(table: str) -> None:
    a_full_dispute()
    response = Client().get(f"/{table}.csv-metadata.json")
    assert response["Content-Type"] == "application/csvm+json"
    told = response.json()
    first, *lines = csv.reader(StringIO(body(f"/{table}.csv").decode(), newline=""))
    columns = told["tableSchema"]["columns"]
    assert [column["name"] for column in columns] == first
    assert told["dc:extent"] == f"{len(lines)} rows"
    for line in lines:
        for column, cell in zip(columns, line, strict=True):
            parts = cell.split(column["separator"]) if "separator" in column else [cell]
            datatype = column["datatype"]
            if isinstance(datatype, dict) and datatype["base"] == "string":
                assert all(re.fullmatch(datatype["format"], part) for part in parts if part), (column["name"], cell)
            elif isinstance(datatype, dict) and datatype["base"] == "integer":
                assert cell.isdigit()


def test_it_names_the_file_its_page_its_licence_and_what_makes_a_row_its_own() -> None:
    a_dispute(status="settled")
    told = Client().get("/disputes.csv-metadata.json?status=settled").json()
    assert told["url"] == "http://127.0.0.1:8000/disputes.csv?status=settled"
    assert told["dc:title"] == "AI Copyright Disputes: 1 settled dispute"
    assert told["dc:source"] == {"@id": "http://127.0.0.1:8000/disputes/?status=settled"}
    assert told["dc:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert told["tableSchema"]["primaryKey"] == "slug"
    assert Client().get("/disputes.csv-metadata.json?status=nonsense").status_code == 400
