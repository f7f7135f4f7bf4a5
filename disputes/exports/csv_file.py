"""CSV: UTF-8, RFC 4180, one header line, every cell in quotation marks.

It begins with no byte order mark: programs would read it as a part of the first column's name. Who opens lists in
Excel takes the workbook.
"""

from collections.abc import Iterator
from itertools import islice

from disputes.tables.cells import line

from .export import Export

_LINES = 500  # sent at a time


def write(export: Export) -> Iterator[bytes]:
    """Give the file in pieces."""
    yield line(export.table.names).encode()
    lines = map(line, export.rows())
    while piece := "".join(islice(lines, _LINES)):
        yield piece.encode("utf-8", "replace")
