"""The formats of a list: one file each says how it is written; a new one is added here."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from . import csv_file, json_file, json_lines, workbook
from .export import Export


class Format(NamedTuple):
    """A format: its content type, what it is called, and what writes an export in it."""

    content_type: str
    name: str
    write: Callable[[Export], Iterator[bytes]]

    @property
    def media_type(self) -> str:
        """The content type without its parameters."""
        return self.content_type.partition(";")[0]


FORMATS = {  # by the extension of the address
    "csv": Format(csv_file.CONTENT_TYPE, "CSV", csv_file.write),
    "xlsx": Format(workbook.CONTENT_TYPE, "Excel", workbook.write),
    "json": Format(json_file.CONTENT_TYPE, "JSON", json_file.write),
    "jsonl": Format(json_lines.CONTENT_TYPE, "JSON Lines", json_lines.write),
}
