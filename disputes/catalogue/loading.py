"""Loads records from JSON files into the database: all of them or none, and never over an editor's work unasked."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from django.apps import apps
from django.db import connection, transaction

from disputes import records, search
from disputes.models import Dispute, LoadedRecord
from disputes.review.intake import incoming
from disputes.review.intake.incoming import Refused, Step
from disputes.review.past import chronicle
from disputes.vocabulary import ChangeKind, RecordState

from . import files

FOUNDING = Path(__file__).resolve().parent.parent / "data"
REASON = "Loaded from the catalogue's files."
_NOUNS = {
    "dispute": ("dispute", "disputes"),
    "party": ("party", "parties"),
    "ai_system": ("AI system", "AI systems"),
    "court": ("court", "courts"),
}


class Conflicts(Exception):
    """Records are not as they were last loaded, and the files say something else; nothing was loaded."""

    def __init__(self, steps: list[Step]) -> None:
        super().__init__("\n".join(str(step.entry) for step in steps))
        self.steps = steps


class Loaded(NamedTuple):
    """What was added, changed and, on request, kept as editors left it; `unchanged` is a number of records.

    `withdrawn` are disputes that were taken off the public pages: loading leaves them as they are.
    """

    added: list[Step]
    changed: list[Step]
    kept: list[Step]
    withdrawn: list[Step]
    unchanged: int

    def summary(self) -> str:
        """Return what was loaded in one line."""
        done = {"added": self.added, "changed": self.changed, "kept as edited": self.kept}
        done["left withdrawn"] = self.withdrawn
        said = [f"{verb} {_count(steps)}" for verb, steps in done.items() if steps]
        said += [f"{self.unchanged:,} record{'s' * (self.unchanged > 1)} unchanged"] if self.unchanged else []
        return f"Catalogue: {'; '.join(said) or 'no records in these files'}."


def load(
    paths: Iterable[Path] = (FOUNDING,),
    *,
    dry_run: bool = False,
    overwrite: bool = False,
    keep: bool = False,
    what: str = ChangeKind.DEVELOPMENT,
    reason: str = REASON,
) -> Loaded:
    """Load the records in these files and directories and return what that changed.

    New disputes are published. Records whose files say what the database says are left untouched, and so are records
    that are in no file, and disputes that were withdrawn. Where a record was changed since it was last loaded and its
    file says something else, raises Conflicts; with `overwrite` the file wins, with `keep` the database. Each change
    is kept in the history as `what` (a ChangeKind; new records as new), with `reason`. Raises Refused with every
    fault of the files. With `dry_run` everything is done and then undone.
    """
    entries, faults, unread = files.read(paths)
    with transaction.atomic():
        faults += records.check(entries, unread)
        if faults:
            raise Refused(faults)
        incoming.lock(entries)
        steps = _with_conflicts(incoming.compare(entries))
        withdrawn = _withdrawn(steps)
        conflicts = [step for step in steps if step.is_conflict and step not in withdrawn]
        if conflicts and not overwrite and not keep:
            raise Conflicts(conflicts)
        kept = conflicts if keep else []
        todo = [step for step in steps if step not in kept and step not in withdrawn]
        if different := [step for step in todo if step.before != step.after]:
            incoming.write(different)
            chronicle.keep_steps(different, what, reason)
            search.refresh()
            _measure()
        _remember(todo)
        if dry_run:
            transaction.set_rollback(True)
    return Loaded(
        added=[step for step in todo if step.before is None],
        changed=[step for step in todo if step.before is not None and step.before != step.after],
        kept=kept,
        withdrawn=withdrawn,
        unchanged=sum(step.before == step.after for step in todo),
    )


def _with_conflicts(steps: list[Step]) -> list[Step]:
    """Return the steps with those marked that would undo what somebody changed since the last loading.

    A record that was loaded and is gone was deleted by somebody, unless all are gone: that is a new beginning.
    """
    loaded = {(one.kind, one.slug): one.fingerprint for one in LoadedRecord.objects.all()}
    anew = not any(model.objects.exists() for model in records.MODELS.values())
    marked = []
    for step in steps:
        as_loaded = records.fingerprint(step.before) if step.before else None
        last = None if anew else loaded.get((step.entry.kind, step.after["slug"]))
        marked.append(step._replace(is_conflict=step.before != step.after and as_loaded != last))
    return marked


def _withdrawn(steps: list[Step]) -> list[Step]:
    """Return those that would change a dispute which a reviewer took off the public pages: that stays as it is."""
    ours = {step.after["slug"]: step for step in steps if step.entry.kind == "dispute" and step.before != step.after}
    gone = Dispute.objects.filter(record_state=RecordState.WITHDRAWN, slug__in=ours)
    return [ours[slug] for slug in gone.order_by("slug").values_list("slug", flat=True)]


def _remember(steps: list[Step]) -> None:
    """Keep the fingerprint of each record as it was loaded now."""
    known = {(one.kind, one.slug): one.fingerprint for one in LoadedRecord.objects.all()}
    rows = [
        LoadedRecord(kind=step.entry.kind, slug=step.after["slug"], fingerprint=records.fingerprint(step.after))
        for step in steps
    ]
    LoadedRecord.objects.bulk_create(
        [row for row in rows if known.get((row.kind, row.slug)) != row.fingerprint],
        update_conflicts=True,
        unique_fields=["kind", "slug"],
        update_fields=["fingerprint", "loaded_at"],
    )


def _measure() -> None:
    """Let the database count its rows; until it does so by itself it plans as for the few that there were."""
    with connection.cursor() as cursor:
        for model in apps.get_app_config("disputes").get_models():
            cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def _count(steps: list[Step]) -> str:
    """Count records by kind, in words: "143 disputes, 420 parties"."""
    numbers = Counter(step.entry.kind for step in steps)
    return ", ".join(
        f"{numbers[kind]:,} {one if numbers[kind] == 1 else many}"
        for kind, (one, many) in _NOUNS.items()
        if numbers[kind]
    )
