"""JSON Lines: an exact record a line."""

from collections.abc import Iterator

from .exact import exact, line
from .export import Export

_LINES = 100  # sent at a time


def write(export: Export) -> Iterator[bytes]:
    """Give the file in pieces."""
    lines: list[str] = []
    for record in exact(export):
        lines.append(line(record))
        if len(lines) == _LINES:
            yield _sent(lines)
            lines = []
    yield _sent(lines)


def _sent(lines: list[str]) -> bytes:
    return "".join(f"{one}\n" for one in lines).encode("utf-8", "replace")
