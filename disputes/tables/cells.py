"""The cells of a CSV file: no spreadsheet takes one for a formula, and what was there is read back exactly.

A spreadsheet that opens a CSV file runs what begins with = + - @, also written full-width, after blanks or after a
separator that it was told to use. Such text gets an apostrophe before the sign; one that has apostrophes there
already gets one more. So it can be undone exactly: one apostrophe less.
"""

import re
from collections.abc import Iterable
from typing import Any

from .column import BETWEEN, Column, Form

_BLANK = "[^\\S\x00]|[\x01-\x1f\u200b-\u200f\u2060\ufeff]"  # what is not seen before a sign
_SIGN = "[=+\\-@＝＋－＠]"
# At the beginning, after a line break and after the semicolons by which many countries' spreadsheets divide cells.
# NUL divides the cells of a line while it is put together.
_RISKY = re.compile(f"((?:^|[\x00;\\n\\r])(?:{_BLANK})*'*)(?={_SIGN})")
_DEFUSED = re.compile(f"((?:^|[;\\n\\r])(?:{_BLANK})*'*)'(?={_SIGN})")
# A blank that breaks cells or lines is dangerous as the first character, whatever follows.
_BROKEN = re.compile("((?:^|\x00)'*)(?=[\t\r\n])")
# What a cell may begin with that asks for a closer look, and what may stand inside of one: both found fast.
_FIRST = frozenset("=+-@＝＋－＠'\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") | {
    chr(code) for code in range(0x3001) if chr(code).isspace() or 0 < code < 0x20
}
_NUL, _BETWEEN_CELLS = "\x00", '","'
_INSIDE = re.compile(f"[;\\n\\r](?:{_BLANK})*'*{_SIGN}")


def line(values: Iterable[Any]) -> str:
    """Return a row as a line of CSV (RFC 4180), every cell in quotation marks, defused, with its line end."""
    cells = [
        value if type(value) is str else BETWEEN.join(value) if type(value) is list else plain(value)
        for value in values
    ]
    joined = _NUL.join(cells)
    if joined.count(_NUL) >= len(cells):  # no text on record holds a NUL, but SQLite would keep one
        joined = _NUL.join([cell.replace(_NUL, "\ufffd") for cell in cells])
    if not _FIRST.isdisjoint([cell[:1] for cell in cells]) or _INSIDE.search(joined):
        joined = defused(joined)
    if '"' in joined:
        joined = joined.replace('"', '""')
    return f'"{joined.replace(_NUL, _BETWEEN_CELLS)}"\r\n'


def defused(text: str) -> str:
    """Return a text as a CSV file holds it, which no spreadsheet takes for a formula."""
    return _BROKEN.sub(r"\1'", _RISKY.sub(r"\1'", text))


def as_it_was(cell: str) -> str:
    """Return the text that was defused."""
    if cell.startswith("'") and _BROKEN.match(cell):
        cell = cell[1:]
    return _DEFUSED.sub(r"\1", cell)


def plain(value: Any) -> str:
    """Return a value of a table as text: a list in one cell, nothing where it is unknown."""
    if value is None:
        return ""
    if isinstance(value, list):
        return BETWEEN.join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def read_cell(column: Column, cell: str) -> Any:
    """Return the value of a cell of a CSV file of ours: None where it is empty, a list for a list.

    Raises ValueError for a number or a yes or no that is none.
    """
    text = as_it_was(cell)
    if column.form is Form.LIST:
        return text.split(BETWEEN) if text else []
    if text == "":
        return None
    if column.form is Form.NUMBER:
        return int(text)
    if column.form is Form.YES_NO:
        if text.lower() not in ("true", "false"):
            raise ValueError(text)
        return text.lower() == "true"
    return text
