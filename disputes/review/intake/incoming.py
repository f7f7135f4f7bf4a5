"""Takes in records from outside: sets them beside those on record, and writes what differs."""

from typing import Any, NamedTuple

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DataError, IntegrityError
from django.db.models import F, Value
from django.db.models.functions import Concat

from disputes import records
from disputes.models import Dispute
from disputes.records import Change, Entry, Fault, Record
from disputes.vocabulary import RecordState

from ..past.history import count_numbers


class Refused(Exception):
    """Records with faults; nothing was written."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class Step(NamedTuple):
    """What taking in does to one record: `before` is None for a new one; conflicts are what an editor changed.

    A conflict without `before` was deleted.
    """

    entry: Entry
    after: Record
    before: Record | None
    is_conflict: bool = False

    @property
    def changes(self) -> list[Change]:
        """What differs between the record on record and the one that came."""
        return records.difference(self.before or {}, self.after)


def slugs(entries: list[Entry]) -> dict[str, list[str]]:
    """Return the slugs of these records by kind."""
    return {kind: [entry.record["slug"] for entry in entries if entry.kind == kind] for kind in records.KINDS}


def compare(entries: list[Entry]) -> list[Step]:
    """Set each sound record beside the one on record, in the order of writing; a few queries, however many."""
    schemas = records.schemas()
    present = {
        (kind, record["slug"]): record
        for kind, named in slugs(entries).items()
        for record in records.read_all(records.MODELS[kind].objects.filter(slug__in=named))
    }
    return [
        Step(
            entry, records.in_order(entry.record, schemas[entry.kind]), present.get((entry.kind, entry.record["slug"]))
        )
        for entry in sorted(entries, key=lambda entry: records.KINDS.index(entry.kind))
    ]


def write(steps: list[Step]) -> None:
    """Write records into the register, new disputes as published ones; what is on record keeps its state.

    Raises Refused if the database holds a rule that no check found first.
    """
    _make_way([step for step in steps if step.before is not None])
    rows = _disputes([step for step in steps if step.entry.kind == "dispute"])
    step = None
    try:
        for kind in records.KINDS:
            ours = [step for step in steps if step.entry.kind == kind]
            things = {}
            for step in ours:
                slug = step.after["slug"]
                into = {"into": rows[slug]} if kind == "dispute" else {}
                things[slug] = _WRITE[kind](step.after, **into)
            links, link = _LINK.get(kind, ("", None))
            for step in ours:
                if link and (step.before or {}).get(links, []) != step.after.get(links, []):
                    link(things[step.after["slug"]], step.after)
    except (IntegrityError, DataError, ValidationError, ObjectDoesNotExist) as error:
        raise refusal(step.entry if step else None, error) from error


def refusal(entry: Entry | None, error: Exception) -> Refused:
    """Return what says that the database refuses a record, in the sentence of the constraint that it names."""
    message = str(error).splitlines()[0] if str(error) else type(error).__name__
    for model in apps.get_app_config("disputes").get_models():
        for constraint in model._meta.constraints:
            if constraint.name in str(error):
                message = str(constraint.get_violation_error_message())
    return Refused([entry.fault((), f"the database refuses this record: {message}")] if entry else [])


_WRITE: dict[str, Any] = {
    "party": records.write_party,
    "ai_system": records.write_system,
    "court": records.write_court,
    "dispute": records.write_dispute,
}
# Parties name parties, and disputes disputes: that part is written once all of them are there.
_LINK: dict[str, Any] = {"party": ("affiliations", records.affiliate), "dispute": ("related", records.relate)}


def _disputes(steps: list[Step]) -> dict[str, Dispute]:
    """Return the rows to write disputes into: of public ones the numbers are noted as given."""
    wanted = [step.after["slug"] for step in steps]
    rows = {row.slug: row for row in Dispute.objects.filter(slug__in=wanted)}
    for step in steps:
        row = rows.setdefault(step.after["slug"], Dispute(record_state=RecordState.PUBLISHED))
        for record in (step.before, step.after):
            if record is not None and row.was_public:
                count_numbers(row, record)
    return rows


def _make_way(steps: list[Step]) -> None:
    """Free the names and ids that change, so that two records can exchange theirs."""
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
