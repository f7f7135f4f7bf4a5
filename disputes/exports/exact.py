"""The exact records behind a list, as JSON tells them: of a claim or an event its part of the record."""

import json
from collections.abc import Iterator
from typing import Any

from disputes import records

from .export import Export

_CHUNK = 250  # records that are read at a time: each is some twenty rows


def exact(export: Export) -> Iterator[dict[str, Any]]:
    """Give the records of an export in their order; the number of queries grows with the chunks alone."""
    for keys in export.chunks(_CHUNK):
        yield from records.read_keys(export.wanted.model, keys, published=True)


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def line(record: dict[str, Any]) -> str:
    """Return a record on one line."""
    return _encoder.encode(record)
