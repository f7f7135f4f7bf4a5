"""Undoes a merger: what is gone comes back, and what was moved is moved back as far as it is still there."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Dispute, FormerAddress, Merger, ThingKind, write_transaction
from disputes.records import Record
from disputes.records.names import references
from disputes.vocabulary import ChangeKind

from .. import copies
from ..past import forwarding
from ..past.history import MODELS, kind_of
from ..rights import Refused, reviewers_only
from . import replacing, snapshots, uniting
from .merging import hold, write

Slugs = dict[tuple[str, str], str]  # present slugs, by kind and slug before


@write_transaction()
def undo(merger: Merger, by: Any, reason: str) -> list[str]:
    """Undo a merger, and return in words what could not be moved back because it was changed since.

    If nothing was changed since, every record is what it was. A dispute that survived and was changed since gets a
    working copy in which the merged parts are taken out. Raises Refused for anybody but a reviewer, without a
    reason, if it was undone already, if something was merged into the same later, or if something else has the slug
    or name of what would come back.
    """
    reviewers_only(by)
    if not reason.strip():
        raise Refused(_("Say in a sentence why: readers see it in the list of changes."))
    snapshots.wait_for_others()
    merger = Merger.objects.select_for_update().get(pk=merger.pk)
    survivor = _survivor(merger)
    before = _with_present_slugs(merger)
    rows = _rows(merger, before)
    public = snapshots.public_records([survivor, *rows])
    try:
        with transaction.atomic():
            gone = _bring_back(merger, before, survivor, by)
    except IntegrityError as error:
        raise Refused(_("Something else has the name of what would come back.")) from error
    lost = [sentence for row in rows for sentence in _move_back(merger, before, row)]
    lost += _missing(merger, before, rows)
    appended = _appended_claims(merger, before) if merger.kind == ThingKind.DISPUTE else {}
    forwarding.back(merger.kind, gone, survivor, before, appended)
    snapshots.keep_changes(public, [survivor, gone, *rows], ChangeKind.CORRECTION, reason.strip(), by)
    merger.undone_by, merger.undone_at = by, timezone.now()
    merger.save()
    return lost


def _survivor(merger: Merger) -> Any:
    """Return the survivor, held; raises Refused if the merger cannot be undone."""
    if merger.undone_at is not None:
        raise Refused(_("It was undone already."))
    model = MODELS[merger.kind]
    survivor = model.objects.filter(slug=merger.survivor).first()
    if survivor is None:
        raise Refused(_("What survived is there no more. If it was merged in its turn, undo that first."))
    same = Merger.objects.standing().filter(kind=merger.kind, survivor=merger.survivor, pk__gt=merger.pk)
    if later := same.order_by("-pk").first():
        raise Refused(_("“%s” was merged into the same later: undo that first.") % later.gone)
    if model.objects.filter(slug=merger.gone).exists():
        raise Refused(_("Something else has the slug “%s” now.") % merger.gone)
    survivor = hold(survivor)[0]
    if merger.kind == ThingKind.DISPUTE and Dispute.every.filter(copy_of=survivor).exists():
        raise Refused(_("There is a working copy of what survived: publish or discard it first."))
    return survivor


def _rows(merger: Merger, before: dict[str, Any]) -> list[Any]:
    """Return, held, what named the one that is gone, with working copies that were made since."""
    found: list[Any] = []
    for kind in (ThingKind.PARTY, ThingKind.SYSTEM, ThingKind.DISPUTE):
        slugs = set(before[kind])
        if kind == merger.kind:
            slugs -= {merger.gone, merger.survivor}
        model = MODELS[kind]
        if model is Dispute:
            slugs |= set(before["copy"])
        found += model._base_manager.select_for_update(no_key=True).filter(slug__in=slugs).order_by("pk")
    return found


def _bring_back(merger: Merger, before: dict[str, Any], survivor: Any, by: Any) -> Any:
    """Take the record of the survivor apart, and make the row that is gone again."""
    kind = merger.kind
    was, other = before[kind][merger.survivor], before[kind][merger.gone]
    apart = uniting.separate(records.read(survivor), before["united"], was)
    if kind == ThingKind.DISPUTE:
        return _bring_back_dispute(before, survivor, apart, other, by)
    # Names and numbers that must be one thing's alone are given up before they are taken.
    write_row = {
        ThingKind.PARTY: records.write_party,
        ThingKind.SYSTEM: records.write_system,
        ThingKind.COURT: records.write_court,
    }[ThingKind(kind)]
    write_row(apart)
    gone = write_row(other)
    for record in (apart, other):
        write(kind, record, None)
    return gone


def _bring_back_dispute(before: dict[str, Any], survivor: Dispute, apart: Record, other: Record, by: Any) -> Dispute:
    columns = dict(before["row"])
    writers, moments = columns.pop("writers"), columns.pop("events", [])
    users = get_user_model()._default_manager
    if not users.filter(pk=columns["author_id"]).exists():
        columns["author_id"] = None
    row = Dispute(pk=columns.pop("pk", None), record_state=columns["record_state"])
    gone = records.write(other, into=row)
    Dispute.objects.filter(pk=gone.pk).update(**columns)
    for number, shown_at, corrected_at in moments:
        gone.events.filter(number=number).update(shown_at=shown_at, corrected_at=corrected_at)
    gone = Dispute.objects.get(pk=gone.pk)
    gone.writers.set(users.filter(pk__in=writers))
    if records.read(survivor) == before["united"] or not survivor.was_public:
        records.write(apart, into=survivor)
    else:
        copies.begin(survivor, by, apart)
    return gone


def _with_present_slugs(merger: Merger) -> dict[str, Any]:
    """Return what the merger remembers, in which all that was merged or given another address since is so called."""
    successors = Merger.objects.exclude(pk=merger.pk).successors()
    gone = {*successors, (merger.kind, merger.gone)}
    leading = FormerAddress.objects.filter(number=0).exclude(leads_to="").values_list("kind", "slug", "leads_to")
    renamed = {(kind, slug): to for kind, slug, to in leading if (kind, slug) not in gone}
    before = dict(merger.before)
    for kind in (*MODELS, "copy"):
        told = (_now_called(kind, record, successors, renamed) for record in before[kind].values())
        before[kind] = {record["slug"]: record for record in told}
    return before | {"united": _now_called(merger.kind, before["united"], successors, renamed)}


def _now_called(kind: str, record: Record, successors: Slugs, renamed: Slugs) -> Record:
    """Return a record, itself included, with present slugs."""
    for of, slug in dict.fromkeys(references(record)):
        new = successors.get((of, slug), slug)
        new = renamed.get((of, new), new)
        if new != slug:
            record = replacing.replace(of, record, slug, new)
    own = renamed.get((ThingKind.DISPUTE if kind == "copy" else kind, record["slug"]), record["slug"])
    return record | {"slug": own}


def _move_back(merger: Merger, before: dict[str, Any], row: Any) -> list[str]:
    """Let one record name again what it named before, and return in words where that can no longer be."""
    is_copy = isinstance(row, Dispute) and row.is_working_copy
    kind = kind_of(row)
    was = (before["copy"].get(row.slug) if is_copy else None) or before[kind].get(row.slug)
    if was is None:
        return []
    now = records.read(row)
    restored, lost = replacing.restore(merger.kind, now, was, merger.gone, merger.survivor)
    if restored != now:
        write(kind, restored, row)
    return [f"{row}: {place}" for place in lost]


def _missing(merger: Merger, before: dict[str, Any], rows: list[Any]) -> list[str]:
    """Return in words what named it and is on record no more."""
    present = {(kind_of(row), row.slug) for row in rows}
    present |= {(merger.kind, merger.gone), (merger.kind, merger.survivor)}
    gone = [record for kind in MODELS for slug, record in before[kind].items() if (kind, slug) not in present]
    return [_("%s is there no more.") % (record.get("title") or record["name"]) for record in gone]


def _appended_claims(merger: Merger, before: dict[str, Any]) -> dict[int, int]:
    """Return the claims that were appended to the survivor, which had public addresses there: {number: there}."""
    had = {number for number, _claim in records.numbered(before[merger.kind][merger.survivor]["claims"])}
    return {old: new for old, new in before["numbers"]["claims"] if new not in had}
