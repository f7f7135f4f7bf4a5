"""XLSX: a sheet of the rows with real dates and numbers, and a sheet that says what they are.

Nothing of the record becomes a formula or a link. The workbook is written to disk, row by row, and sent from there.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from disputes.imprint import LICENCE, LICENCE_URL, NAME
from disputes.tables import Column, Form
from disputes.tables.cells import plain

from .export import Export

MOST_ROWS = 1_048_575  # of a sheet, below its header: a limit of Excel
MOST_CHARACTERS = 32_767  # of a cell, in UTF-16 units: a limit of Excel
CUT = " […]"  # the end of a text of which a cell does not hold the rest
_PIECE = 256 * 1024  # bytes sent at a time
# Day 1 of the workbook's calendar is 1 January 1900, but it counts a 29 February 1900 that never was.
_DAY_ZERO, _FIRST_DAY = date(1899, 12, 30).toordinal(), "1900-03-01"
_WIDTHS = {Form.DATE: 12, Form.NUMBER: 10, Form.YES_NO: 9, Form.MOMENT: 20, Form.ADDRESS: 40, Form.LIST: 32}
_WIDE = {"summary": 60, "detail": 60, "title": 44, "dispute_title": 44, "slug": 32, "dispute": 32}
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # in XML 1.0, 2.2
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "use_zip64": True,
}


def write(export: Export) -> Iterator[bytes]:
    """Give the file in pieces, the first when it is whole; it and what it was made from are gone at the end."""
    with TemporaryFile() as file:
        with TemporaryDirectory() as folder:
            _fill(xlsxwriter.Workbook(file, {**_OPTIONS, "tmpdir": folder}), export)
        file.seek(0)
        while piece := file.read(_PIECE):
            yield piece


def _fill(book: xlsxwriter.Workbook, export: Export) -> None:
    """Write the sheets: rows, "About", and more sheets of rows if one does not hold them."""
    book.set_properties({"title": export.listed, "author": str(NAME), "comments": export.address})
    sheet = Sheet(book, export, str(export.table.title))
    _tell(book, export)
    for place, row in enumerate(export.rows()):
        if place and place % MOST_ROWS == 0:
            sheet = Sheet(book, export, f"{export.table.title} {place // MOST_ROWS + 1}", place)
        sheet.add(row)
    book.close()


class Sheet:
    """A sheet of rows below a header that stays in sight."""

    def __init__(self, book: xlsxwriter.Workbook, export: Export, name: str, before: int = 0) -> None:
        """Begin a sheet of this name, after so many rows on others."""
        columns = export.table.columns
        self.sheet = book.add_worksheet(name)
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"})
        self.forms = [column.form for column in columns]
        self.place = 0
        for place, column in enumerate(columns):
            self.sheet.set_column(place, place, width_of(column))
        self.sheet.freeze_panes(1, 1)
        self.sheet.autofilter(0, 0, min(export.count - before, MOST_ROWS), len(columns) - 1)
        self.sheet.write_row(0, 0, export.table.names, book.add_format({"bold": True, "bottom": 1}))

    def add(self, row: tuple[Any, ...]) -> None:
        """Write the next row; what is unknown stays empty."""
        self.place += 1
        for place, value in enumerate(row):
            if type(value) is str:
                if value:
                    self._write_text(place, value)
            elif type(value) is list:
                if value:
                    self.sheet.write_string(self.place, place, cell(plain(value)))
            elif type(value) is bool:
                self.sheet.write_boolean(self.place, place, value)
            elif value is not None:
                self.sheet.write_number(self.place, place, value)

    def _write_text(self, place: int, text: str) -> None:
        """Write a text, an exact day or a moment."""
        form = self.forms[place]
        if form is Form.DATE and len(text) == 10 and text >= _FIRST_DAY:
            number = date.fromisoformat(text).toordinal() - _DAY_ZERO
            self.sheet.write_number(self.place, place, number, self.day)
        elif form is Form.MOMENT:
            self.sheet.write_datetime(self.place, place, datetime.fromisoformat(text[:19]), self.moment)
        else:
            self.sheet.write_string(self.place, place, cell(text))


def cell(text: str) -> str:
    """Return a text as a cell can hold it: no character that XML cannot write, no more than Excel reads."""
    if not text.isprintable():
        text = _UNWRITABLE.sub("\ufffd", text)
    if len(text) > MOST_CHARACTERS // 2 and len(text.encode("utf-16-le")) // 2 > MOST_CHARACTERS:
        room = text.encode("utf-16-le")[: 2 * (MOST_CHARACTERS - len(CUT))]
        text = room.decode("utf-16-le", "ignore") + CUT
    # The library would write this as XML, not as text.
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def width_of(column: Column) -> int:
    """Return how many characters of a column are in sight."""
    return _WIDE.get(column.name) or _WIDTHS.get(column.form) or (24 if "name" in column.name else 16)


def _tell(book: xlsxwriter.Workbook, export: Export) -> None:
    """Write the sheet that says what the rows are, and what each column means."""
    sheet = book.add_worksheet("About")
    strong = book.add_format({"bold": True})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    lines: list[tuple[str, Any]] = [
        (str(NAME), ""),
        (_("Listed"), export.listed),
        (_("Rows"), export.count),
        (_("As of"), export.moment),
        (_("Licence"), f"{LICENCE}, {LICENCE_URL}"),
        (_("Address"), export.address),
        (_("Page"), export.page),
        (_("Limits"), _limits(export.count)),
        ("", ""),
        (_("Column"), _("Meaning")),
        *((column.name, meaning(column)) for column in export.table.columns),
    ]
    for place, (name, said) in enumerate(lines):
        sheet.write_string(place, 0, name, strong)
        if isinstance(said, int):
            sheet.write_number(place, 1, said)
        else:
            sheet.write_string(place, 1, cell(said))


def _limits(count: int) -> str:
    """Say what a sheet and a cell do not hold."""
    more = _(" The rows go on in further sheets.") if count > MOST_ROWS else ""
    return _(
        "A sheet holds %(rows)s rows below its header.%(more)s A longer text than %(most)s characters ends in %(cut)s"
    ) % {"rows": f"{MOST_ROWS:,}", "more": more, "most": f"{MOST_CHARACTERS:,}", "cut": CUT.strip()}


def meaning(column: Column) -> str:
    """Return what a column means, in a sentence or two, with the words that it may hold."""
    form = column.form.value
    allowed = _(" One of: %s.") % ", ".join(column.words.values) if column.words else ""
    return f"{column.meaning} ({form}){allowed}"
