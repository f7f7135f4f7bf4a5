"""Loads records from JSON files into the database: all of them or none, and never over an editor's work unasked."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DataError, IntegrityError, connection, transaction
from django.db.models import F, Value
from django.db.models.functions import Concat

from disputes import records, search
from disputes.models import LoadedRecord, Proceeding
from disputes.records import Change, Entry, Fault, Record

from . import files

FOUNDING = Path(__file__).resolve().parent.parent / "data"
_NOUNS = {
    "dispute": ("dispute", "disputes"),
    "party": ("party", "parties"),
    "ai_system": ("AI system", "AI systems"),
    "court": ("court", "courts"),
}


class Refused(Exception):
    """The files have faults; nothing was loaded."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class Step(NamedTuple):
    """What loading does to one record: `before` is None for a new one; conflicts are what an editor changed.

    A conflict without `before` was deleted.
    """

    entry: Entry
    after: Record
    before: Record | None
    is_conflict: bool

    @property
    def changes(self) -> list[Change]:
        """What differs between the record in the database and the one in the file."""
        return records.difference(self.before or {}, self.after)


class Conflicts(Exception):
    """Records are not as they were last loaded, and the files say something else; nothing was loaded."""

    def __init__(self, steps: list[Step]) -> None:
        super().__init__("\n".join(str(step.entry) for step in steps))
        self.steps = steps


class Loaded(NamedTuple):
    """What was added, changed and, on request, kept as editors left it; `unchanged` is a number of records."""

    added: list[Step]
    changed: list[Step]
    kept: list[Step]
    unchanged: int

    def summary(self) -> str:
        """Return what was loaded in one line."""
        done = {"added": self.added, "changed": self.changed, "kept as edited": self.kept}
        said = [f"{verb} {_count(steps)}" for verb, steps in done.items() if steps]
        said += [f"{self.unchanged:,} record{'s' * (self.unchanged > 1)} unchanged"] if self.unchanged else []
        return f"Catalogue: {'; '.join(said) or 'no records in these files'}."


def load(
    paths: Iterable[Path] = (FOUNDING,), *, dry_run: bool = False, overwrite: bool = False, keep: bool = False
) -> Loaded:
    """Load the records in these files and directories and return what that changed.

    New disputes are published. Records whose files say what the database says are left untouched, and records
    that are in no file as well. Where a record was changed since it was last loaded and its file says something
    else, raises Conflicts; with `overwrite` the file wins, with `keep` the database. Raises Refused with every
    fault of the files. With `dry_run` everything is done and then undone.
    """
    entries, faults, unread = files.read(paths)
    with transaction.atomic():
        faults += records.check(entries, unread)
        if faults:
            raise Refused(faults)
        _lock(entries)
        steps = _compare(entries)
        conflicts = [step for step in steps if step.is_conflict]
        if conflicts and not overwrite and not keep:
            raise Conflicts(conflicts)
        kept = conflicts if keep else []
        todo = [step for step in steps if step not in kept]
        if different := [step for step in todo if step.before != step.after]:
            _write(different)
            search.refresh()
            _measure()
        _remember(todo)
        if dry_run:
            transaction.set_rollback(True)
    return Loaded(
        added=[step for step in todo if step.before is None],
        changed=[step for step in todo if step.before is not None and step.before != step.after],
        kept=kept,
        unchanged=sum(step.before == step.after for step in todo),
    )


def _lock(entries: list[Entry]) -> None:
    """Hold the records that may be changed, so that nobody edits them between comparing and writing."""
    for kind, slugs in _slugs(entries).items():
        list(records.MODELS[kind].objects.select_for_update().filter(slug__in=slugs).values_list("pk"))


def _slugs(entries: list[Entry]) -> dict[str, list[str]]:
    return {kind: [entry.record["slug"] for entry in entries if entry.kind == kind] for kind in records.KINDS}


def _compare(entries: list[Entry]) -> list[Step]:
    """Set each record beside the one in the database and what was last loaded, in the order of writing.

    A record that was loaded and is gone was deleted by somebody, unless all are gone: that is a new beginning.
    """
    schemas = records.schemas()
    present = {
        (kind, record["slug"]): record
        for kind, slugs in _slugs(entries).items()
        for record in records.read_all(records.MODELS[kind].objects.filter(slug__in=slugs))
    }
    loaded = {(one.kind, one.slug): one.fingerprint for one in LoadedRecord.objects.all()}
    anew = not any(model.objects.exists() for model in records.MODELS.values())
    steps = []
    for entry in sorted(entries, key=lambda entry: records.KINDS.index(entry.kind)):
        key = (entry.kind, entry.record["slug"])
        after, before = records.in_order(entry.record, schemas[entry.kind]), present.get(key)
        as_loaded = records.fingerprint(before) if before else None
        was_edited = before != after and as_loaded != (None if anew else loaded.get(key))
        steps.append(Step(entry, after, before, was_edited))
    return steps


def _write(steps: list[Step]) -> None:
    """Write records; raise Refused if the database holds a rule that no check found first."""
    _make_way([step for step in steps if step.before is not None])
    step = None
    try:
        for kind in records.KINDS:
            ours = [step for step in steps if step.entry.kind == kind]
            things = {}
            for step in ours:
                things[step.after["slug"]] = _WRITE[kind](step.after)
            links, link = _LINK.get(kind, ("", None))
            for step in ours:
                if link and (step.before or {}).get(links, []) != step.after.get(links, []):
                    link(things[step.after["slug"]], step.after)
    except (IntegrityError, DataError, ValidationError, ObjectDoesNotExist) as error:
        message = f"the database refuses this record: {_broken_rule(error)}"
        raise Refused([step.entry.fault((), message)] if step else []) from error


def _broken_rule(error: Exception) -> str:
    """Return the sentence of the constraint that the database names, or else the database's own first line."""
    for model in apps.get_app_config("disputes").get_models():
        for constraint in model._meta.constraints:
            if constraint.name in str(error):
                return str(constraint.get_violation_error_message())
    return str(error).splitlines()[0]


_WRITE: dict[str, Any] = {
    "party": records.write_party,
    "ai_system": records.write_system,
    "court": records.write_court,
    "dispute": records.write_dispute,
}
# Parties name parties, and disputes disputes: that part is written once all of them are there.
_LINK: dict[str, Any] = {"party": ("affiliations", records.affiliate), "dispute": ("related", records.relate)}


def _make_way(steps: list[Step]) -> None:
    """Free the names, ids and dockets that change, so that two records can exchange theirs."""
    for kind in ("party", "ai_system", "court"):
        renamed = [
            step.after["slug"]
            for step in steps
            if step.entry.kind == kind and step.before and step.before["name"] != step.after["name"]
        ]
        # No folded name has a line break, so this is nobody's.
        records.MODELS[kind].objects.filter(slug__in=renamed).update(name_key=Concat(Value("\n"), F("slug")))
    courts = [step.after["slug"] for step in steps if step.entry.kind == "court"]
    records.MODELS["court"].objects.filter(slug__in=courts).update(courtlistener_id="")
    disputes = [step.after["slug"] for step in steps if step.entry.kind == "dispute"]
    Proceeding.objects.filter(dispute__slug__in=disputes).update(courtlistener_docket_id=None)


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
