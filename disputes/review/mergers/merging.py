"""Makes one of two parties, systems, courts or disputes: what names the one that goes names the survivor from then on.

Everything is done on records (`replacing`, `uniting`), and what they were is kept in the Merger, so that `unmerging`
can bring it back.
"""

from typing import Any, NamedTuple

from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Affiliation, Dispute, Merger, ThingKind, write_transaction
from disputes.records import Record
from disputes.vocabulary import ChangeKind, RecordState

from ..checking.checks import check
from ..past import forwarding
from ..past.history import MODELS, Kept, count_numbers, keep_all, kind_of, numbers_given, writers_of
from ..rights import Refused, reviewers_only
from . import replacing, snapshots, uniting
from .namers import Namer, namers_of


class Plan(NamedTuple):
    """What a merger would do: the records of both and the united one, what else is changed, what stands against it.

    `numbers` gives for the claims, events and sources of a dispute that goes their numbers in the survivor.
    """

    kind: str
    survivor: Any
    gone: Any
    before: Record
    other: Record
    united: Record
    numbers: uniting.Numbers
    named: list[tuple[Namer, Record]]  # what names the one that goes, and its record afterwards
    problems: list[str]

    @property
    def gains(self) -> list[records.Change]:
        """What the record of the survivor gains, place by place."""
        return records.difference(self.before, self.united)


def plan(survivor: Any, gone: Any, *, hold: bool = False) -> Plan:
    """Return what merging `gone` into `survivor` would do; nothing is written. A fixed number of queries.

    With `hold` all that would be changed is held to the end of the transaction.
    """
    if problems := _against(survivor, gone):
        return Plan(kind_of(survivor), survivor, gone, {}, {}, {}, {}, [], problems)
    kind = kind_of(survivor)
    before, other = records.read(survivor), records.read(gone)
    given = {name: getattr(survivor, f"{name}_given", 0) for name in records.NUMBERED}
    united, numbers = uniting.unite(kind, before, other, given)
    old, new = gone.slug, survivor.slug
    themselves = {(kind, gone.pk), (kind, survivor.pk)}
    found = [one for one in namers_of(gone, hold=hold) if (one.kind, one.row.pk) not in themselves]
    named = [(one, replacing.replace(kind, one.record, old, new)) for one in found]
    clashes = _both_sides(kind, found, old, new)
    return Plan(kind, survivor, gone, before, other, united, numbers, named, clashes)


def _against(survivor: Any, gone: Any) -> list[str]:
    if type(survivor) is not type(gone) or survivor.pk == gone.pk:
        return [_("Choose two different ones of the same kind.")]
    if not isinstance(survivor, Dispute):
        return []
    found = []
    if Dispute.every.filter(copy_of__in=[survivor.pk, gone.pk]).exists() or survivor.copy_of_id or gone.copy_of_id:
        found.append(_("There is a working copy of one of them: publish or discard it first."))
    states = {survivor.record_state, gone.record_state}
    if states != {RecordState.PUBLISHED} and not states <= set(RecordState.before_publication()):
        found.append(
            _("Only two published disputes or two drafts can be merged: publish the draft first, or delete it.")
        )
    return found


def _both_sides(kind: str, found: list[Namer], old: str, new: str) -> list[str]:
    if kind != ThingKind.PARTY:
        return []
    clashes = [(one, number) for one in found for number in replacing.both_sides(one.record, old, new)]
    sentence = _("In “%(dispute)s” claim %(number)s is made by one of them against the other.")
    # A working copy mostly says what its dispute says, under the same title.
    return list(dict.fromkeys(sentence % {"dispute": one.row, "number": number} for one, number in clashes))


@write_transaction()
def merge(survivor: Any, gone: Any, by: Any, reason: str) -> Merger:
    """Merge `gone` into `survivor` and return the merger, by which it can be undone.

    Raises Refused for anybody but a reviewer, without a reason, if something stands against it, or if what comes out
    could not be published.
    """
    reviewers_only(by)
    if not reason.strip():
        raise Refused(_("Say in a sentence why: readers see it in the list of changes."))
    if not (problems := _against(survivor, gone)):
        survivor, gone = hold(survivor, gone)
        planned = plan(survivor, gone, hold=True)
        problems = planned.problems
    if problems:
        raise Refused(" ".join(map(str, problems)))
    public, writers = snapshots.public_records(_touched(planned)), writers_of(gone)
    remembered = _remembered(planned) | {"row": _columns(gone)}
    for one, after in planned.named:
        write(one.kind, after, one.row)
    remembered |= forwarding.forward(planned.kind, gone, survivor, planned.numbers, is_public=_key(gone) in public)
    _remove(gone)
    write(planned.kind, planned.united, survivor)
    if planned.kind == ThingKind.DISPUTE:
        _settle(survivor, {*writers, by.pk})
    lost = [Kept(planned.kind, planned.other, ChangeKind.MERGER, reason.strip(), False, writers)]
    keep_all(lost, by)
    snapshots.keep_changes(public, _touched(planned), ChangeKind.MERGER, reason.strip(), by)
    return Merger.objects.create(
        kind=planned.kind, survivor=survivor.slug, gone=gone.slug, before=remembered, reason=reason.strip(), by=by
    )


def hold(*things: Any) -> list[Any]:
    """Return the rows as they are now, held to the end of the transaction; mergers wait for each other.

    Raises Refused if one is there no more.
    """
    snapshots.wait_for_others()
    model = MODELS[kind_of(things[0])]
    # A key that is only looked at does not wait, so a draft that names one of them can be saved meanwhile.
    rows = model._base_manager.select_for_update(no_key=True).filter(pk__in=[one.pk for one in things])
    held = {row.pk: row for row in rows.order_by("pk")}
    if len(held) < len({one.pk for one in things}):
        raise Refused(_("One of them is there no more: somebody merged or deleted it."))
    return [held[one.pk] for one in things]


def write(kind: str, record: Record, row: Any) -> None:
    """Write a record over the row of a dispute or working copy, or of the party, system or court of its slug."""
    if kind == ThingKind.DISPUTE:
        records.write(record, into=row)
    elif kind == ThingKind.PARTY:
        records.affiliate(records.write_party(record), record)
    elif kind == ThingKind.SYSTEM:
        records.write_system(record)
    else:
        records.write_court(record)


def _touched(planned: Plan) -> list[Any]:
    return [planned.survivor, planned.gone, *(one.row for one, _ in planned.named)]


def _key(thing: Any) -> tuple[str, str]:
    return kind_of(thing), thing.slug


def _remembered(planned: Plan) -> dict[str, Any]:
    """Return the records as they are before, as Merger.before keeps them."""
    before: dict[str, Any] = {kind: {} for kind in (*MODELS, "copy")}
    before[planned.kind] |= {planned.survivor.slug: planned.before, planned.gone.slug: planned.other}
    for one, _after in planned.named:
        before[one.place][one.record["slug"]] = one.record
    return before | {
        "united": planned.united,
        "numbers": {name: list(pairs.items()) for name, pairs in planned.numbers.items()},
    }


def _columns(gone: Any) -> dict[str, Any]:
    """Return what of a dispute's row no record tells."""
    if not isinstance(gone, Dispute):
        return {}
    columns: dict[str, Any] = {"record_state": gone.record_state, "author_id": gone.author_id} | numbers_given(gone)
    # By these feeds and calendars know it and its events.
    columns["pk"] = gone.pk
    columns |= {name: (at := getattr(gone, name)) and at.isoformat() for name in ("published_at", "corrected_at")}
    moments = gone.events.values_list("number", "shown_at", "corrected_at")
    columns["events"] = [[number, *(moment.isoformat() for moment in both)] for number, *both in moments]
    return columns | {"writers": list(gone.writers.values_list("pk", flat=True))}


def _remove(gone: Any) -> None:
    """Delete the row, once nothing names it but the survivor's own affiliation to it."""
    if kind_of(gone) == ThingKind.PARTY:
        Affiliation.objects.filter(other=gone).delete()
    try:
        gone.delete()
    except ProtectedError as error:
        raise Refused(_("Somebody wrote something that names it just now. Look again.")) from error


def _settle(survivor: Dispute, writers: set[int]) -> None:
    """Note who wrote a draft; of a public dispute its numbers as given, and refuse what could not be published."""
    row = Dispute.objects.get(pk=survivor.pk)
    if not row.is_published:
        row.writers.add(*writers)
    if row.is_published:
        count_numbers(row, records.read(row))
        Dispute.objects.filter(pk=row.pk).update(**numbers_given(row))
        if errors := [finding for finding in check(row) if finding.is_error]:
            raise Refused(_("As one they could not be published."), errors)
