"""JSON: a head that says what the file holds, and the exact records, one a line."""

import json
from collections.abc import Iterator

from disputes.imprint import LICENCE, LICENCE_URL, NAME

from .exact import exact, line
from .export import Export


def write(export: Export) -> Iterator[bytes]:
    """Give the file in pieces."""
    head = json.dumps(about(export), ensure_ascii=False, indent=2).removesuffix("\n}")
    yield f'{head},\n  "records": ['.encode()
    between = "\n"
    for record in exact(export):
        yield f"{between}{line(record)}".encode("utf-8", "replace")
        between = ",\n"
    yield b"\n]}\n"


def about(export: Export) -> dict[str, str | int]:
    """Return the head."""
    return {
        "source": str(NAME),
        "listed": export.listed,
        "rows": export.count,
        "at": export.moment,
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "address": export.address,
        "page": export.page,
    }
