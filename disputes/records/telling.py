"""How one change between two records is named, and how its values read."""

from collections.abc import Sequence
from typing import Any

from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from disputes.models import ThingKind
from disputes.vocabulary import Terms

from .difference import KNOWN_BY, Change
from .labels import FIELDS, PARTS, Field
from .names import Names
from .reading import Record
from .values import READ, money

# The fields by which a part is told in a line, once it came or went.
_GIST = {
    "claims": ("kind", "status"),
    "events": ("date", "title"),
    "sources": ("publisher", "title"),
    "proceedings": ("docket_number", "filed_on"),
    "participations": ("role", "note"),
    "amounts": ("what",),
    "related": ("how",),
    "affiliations": ("how",),
}
_GIST_LENGTH = 160


class Telling:
    """Reads the changes between two records of one thing."""

    def __init__(self, kind: str, names: Names, before: Record, after: Record) -> None:
        """Take the kind of thing, the names of what the records name, and both records."""
        self.fields, self.names, self.before, self.after = FIELDS[kind], names, before, after

    # What changed

    def label(self, change: Change) -> tuple[str, Field]:
        """Return the name of the part in which a change stands, "" for the thing itself, and the field."""
        name, number = change.part
        if name in PARTS:
            field = PARTS[name].get(change.field) or Field(change.field)
            return self.part(name, number, _found(self.after.get(name, []), number)), field
        return "", self.fields.get(name) or Field(name)

    def list_of_parts(self, change: Change) -> str:
        """Return the name of the list in which a part stands, for lists whose parts have no number."""
        lists = {
            "proceedings": _("proceedings"),
            "participations": _("parties"),
            "amounts": _("amounts"),
            "related": _("related disputes"),
            "affiliations": _("affiliations"),
        }
        return lists.get(change.part[0], change.part[0])

    def lists(self, change: Change) -> tuple[list[Any], list[Any]]:
        """Return what the list of words or names in which a change stands was, and is."""
        name, number = change.part
        if not change.field:
            return self.before.get(name, []), self.after.get(name, [])
        before, after = (_found(record.get(name, []), number) for record in (self.before, self.after))
        return before.get(change.field, []), after.get(change.field, [])

    def part(self, name: str, number: int, part: Record) -> str:
        """Return what a part is called: "Claim 2", "Party OpenAI"."""
        if name in ("claims", "events", "sources", "amounts"):
            numbered = {"claims": _("Claim"), "events": _("Event"), "sources": _("Source"), "amounts": _("Amount")}
            return f"{numbered[name]} {number}"
        sentence, key = {
            "proceedings": (_("Proceeding before %s"), "court"),
            "participations": (_("Party %s"), "party"),
            "related": (_("Related dispute %s"), "dispute"),
            "affiliations": (_("Affiliation with %s"), "party"),
        }[name]
        return sentence % self.value(PARTS[name][key], part.get(key, ""), part)

    # How values read

    def value(self, field: Field, value: Any, record: Record) -> str:
        """Return a value of a field as people read it; of a list its values."""
        if isinstance(value, list):
            return "; ".join(self.value(field, one, record) for one in value)
        how = field.how
        if isinstance(how, ThingKind):
            return self.names.name(how, str(value)) or _("(not on the public record)")
        if isinstance(how, type) and issubclass(how, Terms):
            return str(how(value).label) if value in how.values else str(value)
        return READ[how](value, record)

    def details(self, name: str, part: Record, record: Record) -> Sequence[tuple[str, str]]:
        """Return the fields of a part as (name, value), in the order of their table; not the one it is called by."""
        return [
            (capfirst(str(field.label)), self.value(field, part[key], record))
            for key, field in PARTS[name].items()
            if part.get(key) not in (None, "", []) and key != KNOWN_BY.get(name)
        ]

    def gist(self, name: str, part: Record, record: Record) -> str:
        """Return what a part is in a line."""
        said = [self.value(PARTS[name][key], part[key], record) for key in _GIST[name] if part.get(key)]
        if name == "amounts":
            said.insert(0, f"{part.get('currency', '')} {money(part.get('amount', ''), record)}")
        return Truncator(", ".join(said) or _("without more")).chars(_GIST_LENGTH)


def _found(parts: Sequence[Any], number: int) -> Record:
    """Return the part of a list with this number, or at this place; an empty one if there is none."""
    at = {part.get("number", place): part for place, part in enumerate(parts, 1) if isinstance(part, dict)}
    return at.get(number, {})
