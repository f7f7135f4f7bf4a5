"""The public record in batches, for those who take the whole of it in little memory."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from django.db.models import F, QuerySet

from disputes import records
from disputes.models import Court, Dispute, Party, StatusChange, System
from disputes.vocabulary import Terms

from .tables import TABLES

BATCH = 250  # things at a time: large enough that queries cost little, some megabytes at most

Batch = tuple[str, list[Any]]


def batches() -> Iterator[Batch]:
    """Yield all of the public record in batches, each with its kind, as the tables of a snapshot take them.

    Records are exact, of each kind in the order of their slugs. To be read inside `one_moment`.
    """
    with _collecting_by_batch():
        for batch in _batches():
            yield batch
            gc.collect()


@contextmanager
def _collecting_by_batch() -> Iterator[None]:
    """Let nothing look for garbage while a batch is read, which holds none; looking takes as long as the reading."""
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def _batches() -> Iterator[Batch]:
    for kind, model in (("party", Party), ("ai_system", System), ("court", Court)):
        for keys in _keys(model.objects.published()):
            yield kind, _read(model.objects.filter(slug__in=keys))
    for keys in _keys(Dispute.objects.published()):
        yield "dispute", _read(Dispute.objects.published().filter(slug__in=keys))
        yield "status", _status_changes(keys)
    yield "vocabulary", _vocabularies()


def _keys(things: QuerySet[Any]) -> Iterator[list[str]]:
    """Yield the slugs of all things in order, a batch at a time, each beginning behind the last one's end."""
    ordered = things.order_by("slug").values_list("slug", flat=True)
    keys = list(ordered[:BATCH])
    while keys:
        yield keys
        keys = list(ordered.filter(slug__gt=keys[-1])[:BATCH])


def _read(things: QuerySet[Any]) -> list[records.Record]:
    return records.read_all(things.order_by("slug"), published=True)


def _status_changes(slugs: list[str]) -> list[dict[str, Any]]:
    """Return the statuses that published disputes came to have, of each in the order in which they were recorded."""
    changes = StatusChange.objects.filter(dispute__in=Dispute.objects.published().filter(slug__in=slugs))
    rows = changes.order_by("dispute__slug", "pk").values("status", "prevailing", "as_of", slug=F("dispute__slug"))
    return [
        {
            "dispute": slug,
            "place": place,
            "status": row["status"],
            "prevailing": row["prevailing"] or None,
            "as_of": str(row["as_of"]),
        }
        for slug, found in groupby(rows, key=lambda row: row["slug"])
        for place, row in enumerate(found, 1)
    ]


def _vocabularies() -> list[type[Terms]]:
    """Return the vocabularies that the tables use, each once."""
    return list({column.words: None for table in TABLES for column in table.columns if column.words})
