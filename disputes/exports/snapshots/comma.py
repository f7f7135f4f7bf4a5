"""The tables of a snapshot as CSV files, written as the exports of lists are; the first line names the columns."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Self, TextIO

from disputes.tables.cells import line

from .derive import Row, SnapshotTable
from .tables import TABLES


class CommaFiles:
    """An open file for each table of a snapshot."""

    def __init__(self, folder: Path) -> None:
        """Take the folder in which the files are to be."""
        self.folder, self.closing = folder, ExitStack()
        self.files: dict[str, TextIO] = {}

    def __enter__(self) -> Self:
        """Open the files and write their first lines."""
        for table in TABLES:
            file = (self.folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="")
            self.files[table.name] = self.closing.enter_context(file)
            file.write(line(column.name for column in table.columns))
        return self

    def __exit__(self, *failure: object) -> None:
        """Close the files."""
        self.closing.close()

    def add(self, table: SnapshotTable, rows: Iterable[Row]) -> None:
        """Write rows of a table."""
        self.files[table.name].writelines(map(line, rows))
