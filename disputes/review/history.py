"""Keeps the history: a Revision of each change, and the addresses of what is no longer there."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import Max
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Court, Dispute, FormerAddress, Party, Revision, System, ThingKind
from disputes.records import Record
from disputes.vocabulary import ChangeKind

MODELS: dict[str, type[Any]] = {
    ThingKind.DISPUTE: Dispute,
    ThingKind.PARTY: Party,
    ThingKind.SYSTEM: System,
    ThingKind.COURT: Court,
}
_AT_ONCE = 500  # slugs in one query


class Kept(NamedTuple):
    """A change to keep: of what kind of thing, its record as the change left it, what kind of change, and why."""

    kind: str
    record: Record
    what: str
    reason: str
    is_public: bool = True


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
    return keep_all([Kept(kind_of(thing), record, what, reason, is_public)], by, accepted)[0]


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
                by=by,
                is_public=change.is_public,
            )
        )
    return Revision.objects.bulk_create(revisions, batch_size=100)


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


def count_numbers(dispute: Dispute, record: Record) -> None:
    """Note the numbers of a public record as given, so that nothing else ever gets them; not saved."""
    for name in ("claims", "events", "sources"):
        numbers = (part.get("number", place) for place, part in enumerate(record[name], 1))
        given = f"{name}_given"
        setattr(dispute, given, max(getattr(dispute, given), *numbers, 0))


def retire(before: Record, after: Record | None) -> None:
    """Leave a word at the addresses that a public record gave up: of claims, of parties and systems it named.

    `before` and `after` are two public records of one dispute; `after` is None once it was withdrawn. What another
    record still names stays public and needs none.
    """
    if after is not None:
        gone = _numbers(before) - _numbers(after)
        sentence = _("The claim was taken out of the record.")
        _leave(FormerAddress.Kind.CLAIM, before["slug"], gone, sentence)
    for kind, model, named in (
        (FormerAddress.Kind.PARTY, Party, _parties),
        (FormerAddress.Kind.SYSTEM, System, lambda record: set(record["ai_systems"])),
    ):
        dropped = named(before) - (named(after) if after else set())
        if kind == FormerAddress.Kind.PARTY:
            dropped |= _behind(dropped, before)
        public = set(model.objects.published().filter(slug__in=dropped).values_list("slug", flat=True))
        for slug in sorted(dropped - public):
            _leave(kind, slug, {0}, _("No published record names it any more."))


def _behind(parties: set[str], record: Record) -> set[str]:
    """Return who is public only with these parties or the systems of the record: their parents, the developers."""
    parents = Party.objects.filter(affiliates__party__slug__in=parties)
    developers = Party.objects.filter(systems__slug__in=record["ai_systems"])
    return {*parents.values_list("slug", flat=True), *developers.values_list("slug", flat=True)}


def _leave(kind: str, slug: str, numbers: set[int], reason: str) -> None:
    for number in sorted(numbers):
        FormerAddress.objects.get_or_create(kind=kind, slug=slug, number=number, defaults={"reason": reason})


def _numbers(record: Record) -> set[int]:
    return {claim.get("number", place) for place, claim in enumerate(record["claims"], 1)}


def _parties(record: Record) -> set[str]:
    return {part["party"] for part in (*record["participations"], *record["events"]) if "party" in part}


def first_or_edit(before: Record | None) -> str:
    """Return the kind of a change made by a program: a new record, or else a development."""
    return ChangeKind.DEVELOPMENT if before else ChangeKind.NEW
