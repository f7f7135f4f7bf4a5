"""The exact records behind a list, as JSON tells them: of a claim or an event its part of the record."""

import json
from collections.abc import Iterator
from typing import Any

from disputes import records
from disputes.models import Dispute, Party, System

from .export import Export

_CHUNK = 250  # records that are read at a time: each is some twenty rows
_WHOLE: Any = {"disputes": Dispute, "parties": Party, "systems": System}
# What the record says of a claim and an event, in its order, after the dispute that it is of.
_PARTS = {
    "claims": "dispute number kind summary legal_basis relief_sought made_by against status status_on sources",
    "timeline": "dispute number date kind state title detail party sources",
}


def exact(export: Export) -> Iterator[dict[str, Any]]:
    """Give the records of an export in their order; the number of queries grows with the chunks alone."""
    model = _WHOLE.get(export.table.name)
    if model is None:
        yield from _parts(export)
        return
    for keys in export.chunks(_CHUNK):
        if model is Dispute:
            yield from records.read_published(keys)
            continue
        places = {key: place for place, key in enumerate(keys)}
        rows: Any = model.objects.filter(pk__in=keys)
        slugs = dict(rows.values_list("slug", "pk"))
        found = records.read_all(rows, published=True)
        yield from sorted(found, key=lambda record: places[slugs[record["slug"]]])


def _parts(export: Export) -> Iterator[dict[str, Any]]:
    """Give the parts of records that the rows of a table are, without what is unknown."""
    names = export.table.names
    places = [(name, names.index(name)) for name in _PARTS[export.table.name].split()]
    for row in export.rows():
        yield {name: row[place] for name, place in places if row[place] not in (None, "")}


_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def line(record: dict[str, Any]) -> str:
    """Return a record on one line."""
    return _encoder.encode(record)
