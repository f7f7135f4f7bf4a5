"""How one change between two records is named, and how its values read."""

from collections.abc import Sequence
from typing import Any

from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from .difference import Change
from .fields import AnyField, Field, Parts, Record, Reference, Text, Values
from .format import AMOUNTS, PARTS, THINGS, kind_of_record
from .names import Names

_GIST_LENGTH = 160


class Telling:
    """Reads the changes between two records of one thing."""

    def __init__(self, names: Names, before: Record, after: Record) -> None:
        """Take the names of what the records name, and both records, of which one may be empty."""
        self.thing = THINGS[kind_of_record(after or before)]
        self.names, self.before, self.after = names, before, after

    # What changed

    def label(self, change: Change) -> tuple[str, AnyField]:
        """Return the name of the part in which a change stands, "" for the thing itself, and the field."""
        name, number = change.part
        if name in PARTS:
            field = PARTS[name].field(change.field) or _unknown(change.field)
            return self.part(name, number, _found(self.after.get(name, []), number)), field
        return "", self.thing.field(name) or _unknown(name)

    def list_of_parts(self, change: Change) -> str:
        """Return the name of the list in which a part stands, for lists whose parts have no number."""
        return str(PARTS[change.part[0]].label)

    def lists(self, change: Change) -> tuple[list[Any], list[Any]]:
        """Return what the list of words or names in which a change stands was, and is."""
        name, number = change.part
        if not change.field:
            return self.before.get(name, []), self.after.get(name, [])
        before, after = (_found(record.get(name, []), number) for record in (self.before, self.after))
        return before.get(change.field, []), after.get(change.field, [])

    def part(self, name: str, number: int, part: Record) -> str:
        """Return what a part is called: "Claim 2", "Party OpenAI"."""
        parts = PARTS[name]
        known_by = parts.field(parts.known_by)
        if known_by is None:
            return f"{parts.name} {number}"
        return str(parts.name) % self.value(known_by, part.get(known_by.key, ""), part)

    # How values read

    def value(self, field: AnyField, value: Any, record: Record) -> str:
        """Return a value of a field as people read it; of a list its values."""
        if isinstance(value, list):
            return "; ".join(self.value(field, one, record) for one in value)
        if isinstance(field, Parts):
            return ", ".join(said for _name, said in self.fields(field, value, record))
        if isinstance(field, Values):
            field = field.value
        if isinstance(field, Reference):
            return self.names.name(field.to, str(value)) or _("(not on the public record)")
        return field.in_words(value, record)

    def fields(self, parts: Parts, part: Record, record: Record) -> Sequence[tuple[str, str]]:
        """Return the fields of a part as (name, value), first those that are told first; what is empty is left out."""
        keys = dict.fromkeys((*parts.told_first, *(one.key for one in parts.fields)))
        fields = [parts.field(key) for key in keys if part.get(key) not in (None, "", [])]
        return [
            (capfirst(str(field.label)), self.value(field, part[field.key], record))
            for field in fields
            if field is not None and field.key != parts.known_by
        ]

    def details(self, name: str, part: Record, record: Record) -> Sequence[tuple[str, str]]:
        """Return the fields of a part of the list with this name; not the one it is called by."""
        return self.fields(PARTS[name], part, record)

    def gist(self, name: str, part: Record, record: Record) -> str:
        """Return what a part is in a line."""
        parts = PARTS[name]
        fields = [field for field in map(parts.field, parts.gist) if field is not None and part.get(field.key)]
        said = [self.value(field, part[field.key], record) for field in fields]
        if parts is AMOUNTS:
            said.insert(0, f"{part.get('currency', '')} {self.value(parts.fields[0], part.get('amount', ''), record)}")
        return Truncator(", ".join(said) or _("without more")).chars(_GIST_LENGTH)


def _unknown(key: str) -> Field:
    """Return what stands for a field that an old revision has and the format no longer."""
    return Text(key, key, "")


def _found(parts: Sequence[Any], number: int) -> Record:
    """Return the part of a list with this number, or at this place; an empty one if there is none."""
    at = {part.get("number", place): part for place, part in enumerate(parts, 1) if isinstance(part, dict)}
    return at.get(number, {})
