"""Writes a dispute from its record: makes what is new, changes what differs, leaves the rest untouched.

The record must keep the rules (see `faults`), and the slugs that it names must be in the database.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from django.utils import timezone

from disputes.models import (
    Amount,
    Citation,
    ClaimParty,
    Court,
    Dispute,
    Participation,
    Party,
    Proceeding,
    Relation,
    Source,
    System,
    SystemAtIssue,
    WorkAtIssue,
    write_transaction,
)
from disputes.vocabulary import RecordState

from .reading import Record, read
from .rows import fill, keys, replace

_DISPUTE = (
    *("slug", "title", "kind", "summary", "jurisdiction", "status", "status_as_of"),
    *("stage", "prevailing", "final", "opened_on", "closed_on", "checked_on"),
)
_HEAD = ("title", "summary", "kind", "jurisdiction")  # what readers are told first; a change in it is a correction
_CLAIM = ("kind", "summary", "legal_basis", "relief_sought", "status", "status_on")
_EVENT = ("date", "kind", "state", "title", "detail")
_SOURCE = ("url", "title", "publisher", "author", "published_on", "language", "kind", "archive_url")
_PROCEEDING = ("docket_number", "filed_on", "closed_on", "courtlistener_docket_id")


class _Task(NamedTuple):
    """What a part of a dispute is written from: of a new dispute nothing need be looked up or removed."""

    dispute: Dispute
    record: Record
    before: Record  # empty if it is new
    parties: dict[str, int]

    @property
    def is_new(self) -> bool:
        """Whether nothing of it was on record."""
        return not self.before


@write_transaction(savepoint=False)
def write(record: Record, *, publish: bool = True, into: Dispute | None = None) -> Dispute:
    """Create or update the dispute of this record and return it.

    Claims, events and sources keep their identity by number. A new dispute is published, or a draft if `publish`
    is False; one that is on record keeps its state. With `into` the record is written over that dispute or working
    copy, whatever its slug. A dispute that says all this already stays as it is. Raises DoesNotExist for a slug that
    is not on record, and IntegrityError for a record that breaks a constraint.
    """
    dispute = write_dispute(record, publish=publish, into=into)
    relate(dispute, record)
    return dispute


@write_transaction(savepoint=False)
def write_dispute(record: Record, *, publish: bool = True, into: Dispute | None = None) -> Dispute:
    """Write all of a dispute but its relations, so that disputes which name each other can be written in turn."""
    dispute = into or Dispute.objects.filter(slug=record["slug"]).first()
    before = read(dispute) if dispute and not dispute._state.adding else {}
    if dispute is None:
        dispute = Dispute(record_state=RecordState.PUBLISHED if publish else RecordState.DRAFT)
    elif before and before | {"related": []} == record | {"related": []}:
        return dispute
    fill(dispute, record, _DISPUTE)
    dispute.version += 1  # a page of it that is open at the desk is stale now
    if before and any(before[name] != record[name] for name in _HEAD):
        dispute.corrected_at = timezone.now()
    dispute.save()
    task = _Task(dispute, record, before, keys(Party, _named(record)))
    changed = [part for part in _PARTS if before.get(part, []) != record[part]]
    for part in changed:
        _PARTS[part](task)
    if {"sources", "claims", "events", "amounts"} & set(changed):
        _cite(task)
    return dispute


@write_transaction(savepoint=False)
def relate(dispute: Dispute, record: Record) -> None:
    """Write the relations of a dispute, once all disputes that the record names are on record."""
    wanted = [(one["dispute"], one["how"]) for one in record["related"]]
    present = list(dispute.relations.order_by("pk").values_list("other__slug", "how"))
    if present != wanted:
        others = keys(Dispute, (slug for slug, _ in wanted))
        relations = (Relation(dispute=dispute, other_id=others[slug], how=how) for slug, how in wanted)
        replace(dispute.relations.all(), relations, is_new=not present)
        dispute.version += 1
        dispute.save()  # it was changed now


def _named(record: Record) -> set[str]:
    """Return the slugs of all parties that a dispute names."""
    named = {part["party"] for part in (*record["participations"], *record["events"]) if "party" in part}
    return named.union(*(part[side] for part in record["claims"] for side in ClaimParty.Side.values))


def _proceedings(task: _Task) -> None:
    parts = task.record["proceedings"]
    courts = keys(Court, (part["court"] for part in parts))
    rows = []
    for part in parts:
        judges = "\n".join(part.get("judges", []))
        row = Proceeding(dispute=task.dispute, court_id=courts[part["court"]], judges=judges)
        fill(row, part, _PROCEEDING)
        rows.append(row)
    replace(task.dispute.proceedings.all(), rows, task.is_new)


def _participations(task: _Task) -> None:
    rows = []
    for part in task.record["participations"]:
        row = Participation(dispute=task.dispute, party_id=task.parties[part["party"]])
        fill(row, part, ("role", "note"))
        rows.append(row)
    replace(task.dispute.participations.all(), rows, task.is_new)


def _ai_systems(task: _Task) -> None:
    slugs = task.record["ai_systems"]
    systems = keys(System, slugs)
    rows = (SystemAtIssue(dispute=task.dispute, system_id=systems[slug]) for slug in slugs)
    replace(task.dispute.systems_at_issue.all(), rows, task.is_new)


def _works(task: _Task) -> None:
    rows = (WorkAtIssue(dispute=task.dispute, kind=kind) for kind in task.record["works"])
    replace(task.dispute.works.all(), rows, task.is_new)


def _claims(task: _Task) -> None:
    parts = task.record["claims"]
    rows = _numbered(task.dispute.claims, parts, _CLAIM, task.is_new)
    _keep(task.dispute.claims, rows, _CLAIM, task.is_new)
    sides = (
        ClaimParty(claim=row, party_id=task.parties[slug], side=side)
        for row, part in zip(rows, parts, strict=True)
        for side in ClaimParty.Side.values
        for slug in part[side]
    )
    replace(ClaimParty.objects.filter(claim__dispute=task.dispute), sides, task.is_new)


def _events(task: _Task) -> None:
    parts = task.record["events"]
    said = dict(_by_number(task.before.get("events", [])))
    rows = _numbered(task.dispute.events, parts, _EVENT, task.is_new)
    now = timezone.now()
    came = (task.dispute.published_at if task.is_new else None) or now  # what is new on record with its dispute
    for row, (number, part) in zip(rows, _by_number(parts), strict=True):
        row.party_id = task.parties[part["party"]] if "party" in part else None
        if not row.pk:
            row.shown_at = row.corrected_at = came
        elif part != said[number]:
            row.corrected_at = now
    _keep(task.dispute.events, rows, (*_EVENT, "party", "corrected_at"), task.is_new)


def _by_number(parts: list[Record]) -> Iterator[tuple[int, Record]]:
    """Yield the parts with their numbers, which the record writes only where the place does not say it."""
    for place, part in enumerate(parts, 1):
        number = part.get("number", place)
        yield number, part | {"number": number}


def _amounts(task: _Task) -> None:
    parts = task.record["amounts"]
    rows = [Amount(dispute=task.dispute) for _ in parts]
    for row, part in zip(rows, parts, strict=True):
        fill(row, part, ("amount", "currency", "what"))
    replace(task.dispute.amounts.all(), rows, task.is_new)


def _sources(task: _Task) -> None:
    # Not changed in place: two may have changed numbers, and no address may stand twice even for a moment.
    parts = task.record["sources"]
    rows = [Source(dispute=task.dispute, number=part.get("number", place)) for place, part in enumerate(parts, 1)]
    for row, part in zip(rows, parts, strict=True):
        fill(row, part, _SOURCE)
    replace(task.dispute.sources.all(), rows, task.is_new)


_PARTS: dict[str, Callable[[_Task], None]] = {
    "proceedings": _proceedings,
    "participations": _participations,
    "ai_systems": _ai_systems,
    "works": _works,
    "claims": _claims,
    "events": _events,
    "amounts": _amounts,
    "sources": _sources,
}


def _numbered(present: Any, parts: list[Record], columns: Iterable[str], is_new: bool) -> list[Any]:
    """Return the claims or events of these records: those on record with the number, else new ones; not saved."""
    by_number = {} if is_new else {row.number: row for row in present.all()}
    rows = []
    for number, part in _by_number(parts):
        row = by_number.get(number) or present.model(dispute=present.instance, number=number)
        fill(row, part, columns)
        rows.append(row)
    return rows


def _keep(present: Any, rows: list[Any], columns: Iterable[str], is_new: bool) -> None:
    """Save these claims or events, and remove the others of the dispute."""
    if not is_new:
        present.exclude(number__in=[row.number for row in rows]).delete()
        present.bulk_update([row for row in rows if row.pk], columns)
    present.bulk_create([row for row in rows if not row.pk])


def _cite(task: _Task) -> None:
    """Write which claim, event and amount rests on which sources, the chief source first."""
    dispute = task.dispute
    sources = dict(dispute.sources.values_list("url", "pk"))
    facts: tuple[tuple[str, Any], ...] = (
        ("claim", dispute.claims.order_by("number")),
        ("event", dispute.events.order_by("number")),
        ("amount", dispute.amounts.order_by("pk")),
    )
    citations = [
        Citation(source_id=sources[url], **{name: fact})
        for name, present in facts
        for fact, part in zip(present, task.record[f"{name}s"], strict=True)
        for url in part["sources"]
    ]
    replace(Citation.objects.filter(source__dispute=dispute), citations, task.is_new)
