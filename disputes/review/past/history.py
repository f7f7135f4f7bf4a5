"""Keeps the history: a Revision of each change."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import Max

from disputes import records
from disputes.models import Court, Dispute, Party, Revision, System, ThingKind
from disputes.records import Record
from disputes.vocabulary import ChangeKind, RecordState

MODELS: dict[str, type[Any]] = {
    ThingKind.DISPUTE: Dispute,
    ThingKind.PARTY: Party,
    ThingKind.SYSTEM: System,
    ThingKind.COURT: Court,
}
_AT_ONCE = 500  # slugs in one query


class Kept(NamedTuple):
    """A change to keep: of what kind of thing, its record as the change left it, what kind of change, and why.

    `writers` are the keys of those who wrote it, if it is the record of a draft.
    """

    kind: str
    record: Record
    what: str
    reason: str
    is_public: bool = True
    writers: Sequence[int] = ()


def kind_of(thing: Any) -> str:
    """Return the kind of a dispute, party, system or court."""
    return next(kind for kind, model in MODELS.items() if isinstance(thing, model))


def keep(
    thing: Any,
    what: str,
    reason: str,
    by: Any = None,
    *,
    accepted: Iterable[Mapping[str, str]] = (),
    is_public: bool = True,
) -> Revision:
    """Keep the record of a thing as it is now, and return the revision.

    Of a dispute the public record is kept: without relations to disputes that nobody sees.
    """
    record = records.read(thing, published=True)
    kept = Kept(kind_of(thing), record, what, reason, is_public, () if is_public else writers_of(thing))
    return keep_all([kept], by, accepted)[0]


def keep_all(changes: Iterable[Kept], by: Any = None, accepted: Iterable[Mapping[str, str]] = ()) -> list[Revision]:
    """Keep many changes, and return their revisions in order; a few queries, whatever their number."""
    changes = list(changes)
    last = _last_numbers(changes)
    revisions = []
    for change in changes:
        key = (change.kind, change.record["slug"])
        last[key] = last.get(key, 0) + 1
        revisions.append(
            Revision(
                kind=change.kind,
                slug=change.record["slug"],
                number=last[key],
                title=change.record.get("title") or change.record["name"],
                text=json.dumps(change.record, ensure_ascii=False),
                what=change.what,
                reason=change.reason,
                accepted=list(accepted),
                writers=list(change.writers),
                by=by,
                is_public=change.is_public,
            )
        )
    return Revision.objects.bulk_create(revisions, batch_size=100)


def writers_of(thing: Any) -> list[int]:
    """Return the keys of those who wrote a draft or working copy, its author with them; of anything else none."""
    if not isinstance(thing, Dispute) or thing.record_state not in RecordState.before_publication():
        return []
    return sorted({thing.author_id, *thing.writers.values_list("pk", flat=True)} - {None})


def _last_numbers(changes: list[Kept]) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for kind in dict.fromkeys(change.kind for change in changes):
        slugs = [change.record["slug"] for change in changes if change.kind == kind]
        for at in range(0, len(slugs), _AT_ONCE):
            rows = Revision.objects.filter(kind=kind, slug__in=slugs[at : at + _AT_ONCE]).order_by()
            for slug, number in rows.values("slug").annotate(last=Max("number")).values_list("slug", "last"):
                found[kind, slug] = number
    return found


def latest_number(dispute: Dispute) -> int:
    """Return the number of the newest revision of a dispute; 0 if it has none."""
    last = Revision.objects.of(ThingKind.DISPUTE, dispute.slug).aggregate(last=Max("number"))["last"]
    return last or 0


def numbers_given(dispute: Any) -> dict[str, int]:
    """Return the columns of a dispute that hold the highest numbers that were public."""
    return {f"{name}_given": getattr(dispute, f"{name}_given") for name in records.NUMBERED}


def count_numbers(dispute: Dispute, record: Record) -> None:
    """Note the numbers of a public record as given, so that nothing else ever gets them; not saved."""
    for name in records.NUMBERED:
        numbers = (number for number, _part in records.numbered(record[name]))
        given = f"{name}_given"
        setattr(dispute, given, max(getattr(dispute, given), *numbers, 0))


def first_or_edit(before: Record | None) -> str:
    """Return the kind of a change made by a program: a new record, or else a development."""
    return ChangeKind.DEVELOPMENT if before else ChangeKind.NEW
