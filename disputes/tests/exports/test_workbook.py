"""The workbook: real dates and numbers, text that is text, and a sheet that says what it is."""

import datetime
from itertools import count
from tempfile import gettempdir
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from disputes.exports import workbook as writing
from disputes.tables import LISTS
from disputes.tests.builders import a_claim, a_dispute, a_party, an_event
from disputes.tests.tables.test_cells import PAYLOADS

from .files import body, sheet_rows, workbook

pytestmark = pytest.mark.django_db
LAST_COLUMN = get_column_letter(len(LISTS["disputes"].columns))


def test_a_day_is_a_date_and_a_vaguer_date_is_text() -> None:
    for opened in ("2025", "2025-09", "2025-09-30", "1899-12-31", "1900-02-28", "1900-03-01"):
        a_dispute(opened, opened_on=opened)
    opened_on = {row["title"]: row["opened_on"] for row in sheet_rows("disputes")}
    assert opened_on == {
        "2025": "2025",
        "2025-09": "2025-09",
        "2025-09-30": datetime.datetime(2025, 9, 30),
        "1899-12-31": "1899-12-31",
        "1900-02-28": "1900-02-28",
        "1900-03-01": datetime.datetime(1900, 3, 1),
    }


def test_a_title_that_looks_like_a_date_or_a_number_stays_text() -> None:
    a_dispute("2025-09-30", summary="1984")
    (row,) = sheet_rows("disputes")
    assert (row["title"], row["summary"]) == ("2025-09-30", "1984")


def test_numbers_are_numbers_yes_is_yes_and_what_is_unknown_is_empty() -> None:
    dispute = a_dispute(status="decided", prevailing="claimant", final=True)
    a_claim(dispute)
    an_event(dispute)
    (row,) = sheet_rows("disputes")
    assert (row["claim_count"], row["source_count"], row["final"], row["closed_on"]) == (1, 0, True, None)
    (row,) = sheet_rows("timeline")
    assert isinstance(row["shown_at"], datetime.datetime)


def test_no_cell_is_a_formula_or_a_link() -> None:
    number = count(1)
    for payload in PAYLOADS:
        a_dispute(slug=f"dispute-{next(number)}", title="A title", summary=payload)
    for payload in ("https://example.org/", "mailto:a@example.org", "<r><t>x</t></r>", "{=1}"):
        a_dispute(payload, slug=f"dispute-{next(number)}", claimants=[a_party(f"{payload} party {next(number)}")])
    book = workbook("disputes")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b", "inlineStr"}
    assert not any(cell.hyperlink for cell in cells)
    titles = {row["title"] for row in sheet_rows("disputes")}
    assert titles == {"A title", "https://example.org/", "mailto:a@example.org", "<r><t>x</t></r> ", "{=1}"}


def test_what_xml_cannot_write_does_not_break_the_file() -> None:
    a_dispute("A title", summary="a\x01b\x0bc\ufffed\ud7ff")
    assert sheet_rows("disputes")[0]["summary"] == "a\ufffdb\ufffdc\ufffdd\ud7ff"


def test_the_header_stays_in_sight_and_the_columns_can_be_filtered_and_read() -> None:
    a_dispute()
    a_dispute()
    sheet = workbook("disputes").worksheets[0]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:{LAST_COLUMN}3"
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["L"].width > 8


def test_the_second_sheet_says_what_the_first_one_is() -> None:
    a_dispute(status="settled")
    book = workbook("disputes", "?status=settled")
    assert book.sheetnames == ["Disputes", "About"]
    told = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
    assert told["Listed"] == "1 settled dispute"
    assert told["Rows"] == 1
    assert told["Address"] == "http://127.0.0.1:8000/disputes.xlsx?status=settled"
    assert told["Page"] == "http://127.0.0.1:8000/disputes/?status=settled"
    assert told["Licence"] == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    assert told["As of"].endswith("Z")
    assert "1,048,575" in told["Limits"]
    for column in LISTS["disputes"].columns:
        assert told[column.name].startswith(str(column.meaning))
    assert "One of: lawsuit," in told["kind"] or "lawsuit" in told["kind"]


@pytest.mark.parametrize("table", LISTS)
def test_every_list_has_its_two_sheets(table: str) -> None:
    assert workbook(table).sheetnames == [str(LISTS[table].title), "About"]


def test_rows_beyond_the_limit_of_a_sheet_go_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MOST_ROWS", 2)
    for title in "ABCDE":
        a_dispute(title)
    book = workbook("disputes", "?order=title")
    assert book.sheetnames == ["Disputes", "About", "Disputes 2", "Disputes 3"]
    assert [row[2].value for name in book.sheetnames if name != "About" for row in book[name].iter_rows(2)] == list(
        "ABCDE"
    )
    assert book["Disputes 3"].auto_filter.ref == f"A1:{LAST_COLUMN}2"
    assert "further sheets" in str([row for row in book["About"].iter_rows(values_only=True)])


@pytest.mark.parametrize("character", ["x", "語", "😀"])
def test_a_longer_text_than_a_cell_holds_is_cut_and_says_so(character: str) -> None:
    cell = writing.cell(character * 40_000)
    assert 32_765 <= len(cell.encode("utf-16-le")) // 2 <= writing.MOST_CHARACTERS
    assert cell.endswith(f"{character} […]")
    assert writing.cell(character * 16_000) == character * 16_000


def test_nothing_is_left_on_disk(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    a_dispute()
    assert gettempdir() == str(tmp_path)
    assert load_workbook
    body("/disputes.xlsx")
    assert list(tmp_path.iterdir()) == []
