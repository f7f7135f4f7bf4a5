"""Loads records from JSON files into the database beside other work, and never over an editor's work unasked.

Everything is read, checked and compared before anything is written, and without holding anybody up. Then the records
are written in short transactions, between which editors have their turn. Each record is written whole, with its
revision and what is remembered of it, so a load that is cut short is finished by the next.
"""

import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from django.apps import apps
from django.db import connection, transaction

from disputes import records, search
from disputes.models import Dispute, LoadedRecord, Version, one_moment, patience, write_transaction
from disputes.review.intake import incoming
from disputes.review.intake.incoming import Refused, Step
from disputes.review.past import chronicle
from disputes.vocabulary import ChangeKind, RecordState

from . import files
from .batches import in_batches
from .doubts import Doubts, doubts_about

FOUNDING = Path(__file__).resolve().parent.parent / "data"
REASON = "Loaded from the catalogue's files."
# Seconds between two transactions. Who waits for SQLite looks every tenth of a second whether it is free.
PAUSE = 0.12
WAIT = 600_000  # milliseconds for which it waits for others; nobody waits for it meanwhile
_REMEMBERED = 500  # fingerprints in one transaction
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


class Doubtful(Exception):
    """New records look like others, or shared ones would lose what is on record; nothing was loaded."""

    def __init__(self, doubts: Doubts) -> None:
        super().__init__("\n".join(map(str, [*doubts.duplicates, *doubts.losses])))
        self.doubts = doubts


class Loaded(NamedTuple):
    """What was added, changed and, on request, kept as editors left it; `unchanged` is a number of records.

    `withdrawn` are disputes that were taken off the public pages: loading leaves them as they are. `overtaken` are
    records that somebody changed while the load ran: they are left as well. `stopped_by` are those of the `doubts`
    that stop a load which is no dry run.
    """

    added: list[Step]
    changed: list[Step]
    kept: list[Step]
    withdrawn: list[Step]
    unchanged: int
    overtaken: list[Step]
    doubts: Doubts
    stopped_by: Doubts

    def summary(self) -> str:
        """Return what was loaded in one line."""
        done = {"added": self.added, "changed": self.changed, "kept as edited": self.kept}
        done["left withdrawn"] = self.withdrawn
        done["left as changed meanwhile"] = self.overtaken
        said = [f"{verb} {_count(steps)}" for verb, steps in done.items() if steps]
        said += [f"{self.unchanged:,} record{'s' * (self.unchanged > 1)} unchanged"] if self.unchanged else []
        return f"Catalogue: {'; '.join(said) or 'no records in these files'}."


class Cut(Exception):
    """The database refused a record after others were written: `loaded` are those, `faults` says why."""

    def __init__(self, refused: Refused, loaded: int) -> None:
        super().__init__(str(refused))
        self.faults, self.loaded = refused.faults, loaded


class Options(NamedTuple):
    """What to do with records that were edited, and what is kept in the history."""

    overwrite: bool
    keep: bool
    what: str
    reason: str


def load(
    paths: Iterable[Path] = (FOUNDING,),
    *,
    dry_run: bool = False,
    overwrite: bool = False,
    keep: bool = False,
    accept_duplicates: bool = False,
    accept_losses: bool = False,
    what: str = ChangeKind.DEVELOPMENT,
    reason: str = REASON,
) -> Loaded:
    """Load the records in these files and directories and return what that changed.

    New disputes are published. Records whose files say what the database says are left untouched, and so are records
    that are in no file, and disputes that were withdrawn. Where a record was changed since it was last loaded and its
    file says something else, raises Conflicts; with `overwrite` the file wins, with `keep` the database. Where a new
    record looks like another one, or a shared one would lose a name or value, raises Doubtful unless that is
    accepted. Each change is kept in the history as `what` (a ChangeKind; new records as new), with `reason`. Raises
    Refused with every fault of the files; until then nothing is written, and with `dry_run` nothing at all. Raises
    Cut if the database refuses a record later. Into an empty register all is loaded or nothing, and no doubt stops it.
    """
    entries, faults, unread = files.read(paths)
    with one_moment():
        version = Version.now()
        faults += records.check(entries, unread)
        if faults:
            raise Refused(faults)
        is_empty = not any(model.objects.exists() for model in records.MODELS.values())
        steps = _with_conflicts(incoming.compare(entries), is_empty)
        withdrawn = _withdrawn(steps)
        conflicts = [step for step in steps if step.is_conflict and step not in withdrawn]
        if conflicts and not overwrite and not keep:
            raise Conflicts(conflicts)
        kept = conflicts if keep else []
        todo = [step for step in steps if step not in kept and step not in withdrawn]
        different = [step for step in todo if step.before != step.after]
        doubts = doubts_about(different)
    remaining = doubts.without(duplicates=accept_duplicates, losses=accept_losses)
    if remaining and not dry_run and not is_empty:
        raise Doubtful(remaining)
    writer = _Writer(Options(overwrite, keep, what, reason), version)
    if dry_run:
        writer.written = different
    else:
        with patience(WAIT):
            writer.write([different] if is_empty else in_batches(different))
            _remember_in_turns([step for step in todo if step.before == step.after])
    return Loaded(
        added=[step for step in writer.written if step.before is None],
        changed=[step for step in writer.written if step.before is not None],
        kept=[*kept, *writer.kept],
        withdrawn=[*withdrawn, *writer.withdrawn],
        unchanged=len(todo) - len(different) + writer.unchanged,
        overtaken=writer.overtaken,
        doubts=doubts,
        stopped_by=Doubts([], []) if is_empty else remaining,
    )


class _Writer:
    """Writes records batch by batch, and knows what became of each.

    `version` is that of the record when they were compared, and then that of its own last write: while it stands,
    nobody else has written, and nothing need be compared again.
    """

    def __init__(self, options: Options, version: Version) -> None:
        self.options, self.version = options, version
        self.written: list[Step] = []
        self.kept: list[Step] = []
        self.withdrawn: list[Step] = []
        self.overtaken: list[Step] = []
        self.unchanged = 0

    def write(self, batches: Iterable[list[Step]]) -> None:
        """Write these batches, each in a transaction of its own; raises Refused, or Cut after the first."""
        for batch in filter(None, batches):
            try:
                with write_transaction():
                    self._write(batch)
            except Refused as refused:
                if self.written:
                    raise Cut(refused, len(self.written)) from refused
                raise
            had_turn = False
            for _indexed in search.refresh_in_turns():
                give_way()
                had_turn = True
            if not had_turn:
                give_way()
        if self.written:
            _measure()

    def _write(self, batch: list[Step]) -> None:
        """Write the records of a batch that are still as they were compared, or may be overwritten."""
        is_alone = self.version.is_same(Version.now())
        todo = batch if is_alone else self._still_to_write(batch)
        different = [step for step in todo if step.before != step.after]
        if different:
            incoming.write(different)
            chronicle.keep_steps(different, self.options.what, self.options.reason)
        _remember(todo)
        if is_alone:
            self.version = Version.now()
        self.written += different
        self.unchanged += len(todo) - len(different)

    def _still_to_write(self, batch: list[Step]) -> list[Step]:
        """Compare the records once more, now that nobody else can write; return those that are to be loaded."""
        todo, left = [], []
        compared = {str(step.entry): step for step in batch}
        for now in incoming.compare([step.entry for step in batch]):
            step = compared[str(now.entry)]
            if now.before in (step.before, step.after) or self.options.overwrite:
                todo.append(now)
            else:
                left.append(now)
        withdrawn = _withdrawn(todo)
        self.withdrawn += withdrawn
        (self.kept if self.options.keep else self.overtaken).extend(left)
        return [step for step in todo if step not in withdrawn]


def give_way() -> None:
    """Let others write. PostgreSQL serves them in their order; SQLite whoever asks at the right moment."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        time.sleep(PAUSE)


def _with_conflicts(steps: list[Step], is_empty: bool) -> list[Step]:
    """Return the steps with those marked that would undo what somebody changed since the last loading.

    A record that was loaded and is gone was deleted by somebody, unless all are gone: that is a new beginning.
    """
    loaded = {(one.kind, one.slug): one.fingerprint for one in LoadedRecord.objects.all()}
    marked = []
    for step in steps:
        as_loaded = records.fingerprint(step.before) if step.before else None
        last = None if is_empty else loaded.get((step.entry.kind, step.after["slug"]))
        marked.append(step._replace(is_conflict=step.before != step.after and as_loaded != last))
    return marked


def _withdrawn(steps: list[Step]) -> list[Step]:
    """Return those that would change a dispute which a reviewer took off the public pages: that stays as it is."""
    ours = {step.after["slug"]: step for step in steps if step.entry.kind == "dispute" and step.before != step.after}
    gone = Dispute.objects.filter(record_state=RecordState.WITHDRAWN, slug__in=ours)
    return [ours[slug] for slug in gone.order_by("slug").values_list("slug", flat=True)]


def _remember_in_turns(steps: list[Step]) -> None:
    """Keep the fingerprints of records that are as their files say."""
    rows = _unknown(steps)
    for at in range(0, len(rows), _REMEMBERED):
        with transaction.atomic():
            _keep_fingerprints(rows[at : at + _REMEMBERED])
        give_way()


def _remember(steps: list[Step]) -> None:
    """Keep the fingerprint of each record as it was loaded now."""
    _keep_fingerprints(_unknown(steps))


def _unknown(steps: list[Step]) -> list[LoadedRecord]:
    """Return what is to be remembered of records and is not."""
    slugs = [step.after["slug"] for step in steps]
    present = LoadedRecord.objects.filter(slug__in=slugs) if len(slugs) < _REMEMBERED else LoadedRecord.objects.all()
    known = {(one.kind, one.slug): one.fingerprint for one in present}
    rows = [
        LoadedRecord(kind=step.entry.kind, slug=step.after["slug"], fingerprint=records.fingerprint(step.after))
        for step in steps
    ]
    return [row for row in rows if known.get((row.kind, row.slug)) != row.fingerprint]


def _keep_fingerprints(rows: Iterable[LoadedRecord]) -> None:
    LoadedRecord.objects.bulk_create(
        rows,
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
