"""Checks records together: each by its schema and rules, then against one another and against the database."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from disputes import text
from disputes.models import Court, Proceeding, ThingKind

from . import rules, structure
from .elsewhere import elsewhere
from .faults import Fault, Place, near, path, quoted, visible
from .fields import Record, within
from .format import REFERENCES, THINGS
from .given import given_again
from .json_schema import schemas

MODELS: dict[str, Any] = {kind.value: thing.model for kind, thing in THINGS.items()}
_RULES: dict[str, Any] = {
    "party": rules.party,
    "ai_system": rules.system,
    "court": rules.court,
    "dispute": rules.dispute,
}
_NAMES = {"party": "party", "ai_system": "AI system", "court": "court", "dispute": "dispute"}


class Entry(NamedTuple):
    """A record as found: its kind (`party`, `ai_system`, `court`, `dispute`), file and place in the file."""

    kind: str
    file: str
    place: Place
    record: Any

    def __str__(self) -> str:
        return f"{self.kind} {self.record['slug']}"

    def fault(self, place: Place, message: str) -> Fault:
        """Return a fault of this record; in a list of many its slug is said beside the place."""
        slug = self.record.get("slug") if isinstance(self.record, dict) and self.place else None
        named = f" ({visible(slug[:80])})" if isinstance(slug, str) and slug else ""
        return Fault(self.file, path((*self.place, *place)) + named, message)

    def at(self) -> str:
        """Return where the record stands, for a fault of another."""
        return f"{self.file}, {path(self.place)}" if self.place else self.file


def check(entries: Iterable[Entry], unread: Iterable[str] = (), *, drafts: bool = False) -> list[Fault]:
    """Return all faults of these records, in the order of the entries.

    `unread` names the kinds of which a file could not be read: slugs of that kind are not called missing. With
    `drafts` disputes may be unfinished: without a source, or without anybody on a side.
    """
    rules_of = _RULES | {"dispute": rules.draft} if drafts else _RULES
    faults: list[Fault] = []
    readable = []
    every = schemas()
    for entry in entries:
        found = structure.check(entry.record, every[entry.kind], is_draft=drafts)
        if isinstance(entry.record, dict) and len(found) < structure.MOST:
            pruned = structure.without(entry.record, [place for place, _ in found]) if found else entry.record
            found += rules_of[entry.kind](pruned)
            readable.append(entry._replace(record=pruned))
        faults += [entry.fault(place, message) for place, message in found]
    faults += _repeated(readable)
    faults += _taken(readable)
    faults += _removed(readable)
    moved = elsewhere()
    faults += _moved(readable, moved)
    faults += _dangling(readable, set(unread), moved)
    return faults


def _repeated(entries: list[Entry]) -> Iterator[Fault]:
    """What may stand only once in all records: slugs, names and the numbers of CourtListener."""
    first: dict[tuple[str, Any], Entry] = {}
    for entry in entries:
        for name, place, key, value in _unique(entry):
            other = first.setdefault((f"{entry.kind} {name}", key), entry)
            if other is not entry:
                yield entry.fault(place, f"{quoted(value)} is the {name} of {_described(other)} as well")


def _taken(entries: list[Entry]) -> Iterator[Fault]:
    """The same against what is on record under other slugs."""
    loading = {(entry.kind, entry.record.get("slug")) for entry in entries}
    taken = {key: slug for key, slug in _on_record() if (key[0].split()[0], slug) not in loading}
    for entry in entries:
        for name, place, key, value in _unique(entry):
            if slug := taken.get((f"{entry.kind} {name}", key)):
                message = f"{quoted(value)} is the {name} of the {_NAMES[entry.kind]} {quoted(slug)} on record"
                yield entry.fault(place, message)


def _unique(entry: Entry) -> Iterator[tuple[str, Place, Any, Any]]:
    """Give what of a record must be its alone: what it is called, its place, how it is compared, its value."""
    record = entry.record
    for name in ("slug", "name", "courtlistener_id"):
        if name in record and not (name == "name" and entry.kind == "dispute"):
            yield name, (name,), text.fold(record[name]) if name == "name" else record[name], record[name]
    for place, part in rules.parts(record, "proceedings"):
        if "courtlistener_docket_id" in part:
            number = part["courtlistener_docket_id"]
            yield "CourtListener docket", (*place, "courtlistener_docket_id"), number, number


def unique_values(kind: str, record: Record) -> set[tuple[str, Any]]:
    """Return what of a sound record must be its alone, as it is compared: slugs, names, numbers of CourtListener."""
    return {(f"{kind} {name}", key) for name, _place, key, _value in _unique(Entry(kind, "", (), record))}


def _on_record() -> Iterator[tuple[tuple[str, Any], str]]:
    """Give the same of what the database holds, each with the slug of its owner."""
    for kind in ("party", "ai_system", "court"):
        for slug, key in MODELS[kind].objects.values_list("slug", "name_key"):
            yield (f"{kind} name", key), slug
    for slug, key in Court.objects.exclude(courtlistener_id="").values_list("slug", "courtlistener_id"):
        yield ("court courtlistener_id", key), slug
    dockets = Proceeding.objects.filter(dispute__copy_of=None).exclude(courtlistener_docket_id=None)
    for slug, number in dockets.values_list("dispute__slug", "courtlistener_docket_id"):
        yield ("dispute CourtListener docket", number), slug


def _removed(entries: list[Entry]) -> Iterator[Fault]:
    """Numbers of claims, events and sources that were removed, at something else."""
    disputes = {entry.record.get("slug"): entry for entry in entries if entry.kind == "dispute"}
    for slug, place, message in given_again([entry.record for entry in disputes.values()]):
        yield disputes[slug].fault(place, message)


def _moved(entries: list[Entry], moved: Mapping[tuple[str, str], str]) -> Iterator[Fault]:
    """Slugs of what was merged or renamed, which no file may bring back."""
    for entry in entries if moved else ():
        for kind, place, slug in ((entry.kind, ("slug",), entry.record.get("slug", "")), *_references(entry)):
            if said := moved.get((kind, slug)):
                yield entry.fault(place, f"the {_NAMES[kind]} {quoted(slug)} {said}: write that in its place")


def _dangling(entries: list[Entry], unread: set[str], moved: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    """Slugs that name nothing, neither in the files nor on record."""
    known: dict[str, set[str]] = defaultdict(set)
    for kind, model in MODELS.items():
        known[kind].update(model.objects.values_list("slug", flat=True))
    for entry in entries:
        known[entry.kind].add(entry.record.get("slug", ""))
    for kind, slug in moved:  # said already, with what to write instead
        known[kind].add(slug)
    for entry in entries:
        for kind, place, slug in _references(entry):
            if slug not in known[kind] and kind not in unread:
                message = f"there is no {_NAMES[kind]} {quoted(slug)}, neither in these files nor on record"
                yield entry.fault(place, message + near(slug, known[kind]))


def _references(entry: Entry) -> Iterator[tuple[str, Place, str]]:
    """Give every slug that a record names, with its kind and place."""
    for field, place, value in within(THINGS[ThingKind(entry.kind)].fields, entry.record):
        if field.key not in REFERENCES:
            continue
        if isinstance(value, list):
            slugs = [((*place, at), slug) for at, slug in enumerate(value) if slug is not None]
        else:
            slugs = [(place, value)]
        for at, slug in slugs:
            yield REFERENCES[field.key], at, slug


def _described(entry: Entry) -> str:
    slug = entry.record.get("slug", "")
    return f"{_NAMES[entry.kind]} {quoted(slug)} in {entry.at()}"
