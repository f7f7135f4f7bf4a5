"""What a record is made of: fields that hold one value, lists of values, lists of parts, and things.

`format.py` says with these classes what stands in which record. A field knows how its value is described in JSON
Schema, what the database gives for it, what is written into its column, and how people read it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from disputes import text
from disputes.codes import LANGUAGE, SUBDIVISION, jurisdiction_name
from disputes.dates import PATTERN, PartialDate
from disputes.models import ThingKind
from disputes.models.fields import LineField, ProseField, SlugField, UrlField
from disputes.models.keyed import day
from disputes.vocabulary import Terms

Record = dict[str, Any]
Schema = dict[str, Any]

_END = "(?![\\s\\S])"
DATE = f"^(?!0000){PATTERN}{_END}"
DAY = f"^(?!0000)[0-9]{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]){_END}"
LANGUAGE_TAG = f"^{LANGUAGE.pattern}{_END}"
COURT_JURISDICTION = f"^([A-Z]{{2}}|{SUBDIVISION.pattern}){_END}"
# Two decimals, and no more digits than SQLite, which keeps a number of 15 digits exactly, can give back.
AMOUNT = f"^(0|[1-9][0-9]{{0,12}})\\.[0-9]{{2}}{_END}"

_PATTERNS = {LineField: text.LINE, ProseField: text.PROSE, SlugField: text.SLUG, UrlField: text.URL}
_MOST = 1000  # entries of one list: far more than any dispute has


@dataclass(frozen=True)
class Field:
    """A key of a record that holds one value, and the column of the same name, or of the name that `column` gives.

    `label` names it in the history; `meaning` explains it, in a sentence, in snapshots and in the documentation. What
    is `optional` is left out of the record where it is unknown. No two parts on record share the value of a `unique`
    field.
    """

    key: str
    label: Any
    meaning: Any
    column: str = field(default="", kw_only=True)
    optional: bool = field(default=False, kw_only=True)
    unique: bool = field(default=False, kw_only=True)

    @property
    def name(self) -> str:
        """The name of its column."""
        return self.column or self.key

    @property
    def lookup(self) -> Any:
        """What a query selects for it."""
        return self.name

    def schema(self, model: type[models.Model]) -> Schema:
        """Return the JSON Schema of a value, as the column of this table takes it."""
        raise NotImplementedError

    def from_column(self, value: Any) -> Any:
        """Return the value of the record for what the database gave, which is neither None nor empty."""
        return value

    def to_column(self, value: Any) -> Any:
        """Return what the column takes for a value of the record."""
        return value

    def in_words(self, value: Any, record: Record) -> str:
        """Return a value as people read it; `record` is the whole record in which it stands."""
        return str(value)


class Text(Field):
    """A text, on one line or several, as long as its column takes it."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it by the column's length, and by its help text if it has one."""
        column: Any = model._meta.get_field(self.name)
        described = {"description": str(column.help_text)} if column.help_text else {}
        return {"type": "string", "maxLength": column.max_length, "pattern": _PATTERNS[type(column)], **described}


class Url(Field):
    """A web address."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as all web addresses."""
        return {"$ref": "#/$defs/url"}


@dataclass(frozen=True)
class Slug(Field):
    """The slug of the thing itself; `file` describes it where the thing has a file of its own."""

    file: str = field(default="", kw_only=True)

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as all slugs."""
        return {"$ref": "#/$defs/slug"} | ({"description": self.file} if self.file else {})


@dataclass(frozen=True)
class Reference(Field):
    """Another thing, told by its slug."""

    to: ThingKind

    @property
    def lookup(self) -> str:
        """The slug of the other."""
        return f"{self.name}__slug"

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as all slugs."""
        return {"$ref": "#/$defs/slug"}


@dataclass(frozen=True)
class Word(Field):
    """A word of a vocabulary."""

    vocabulary: type[Terms]

    def schema(self, model: type[models.Model]) -> Schema:
        """Name the words, described by the definitions of the glossary."""
        return {
            "enum": [str(value) for value in self.vocabulary.values],
            "description": "\n".join(f"{term.value}: {term.definition}" for term in self.vocabulary),
        }

    def in_words(self, value: Any, record: Record) -> str:
        """Return its label; a word that is none of the vocabulary any more stays as it is."""
        return str(self.vocabulary(value).label) if value in self.vocabulary.values else str(value)


class Date(Field):
    """A date as exact as its source: a year, a month or a day."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as all dates."""
        return {"$ref": "#/$defs/date"}

    def in_words(self, value: Any, record: Record) -> str:
        """Return it as 30 September 2025, September 2025 or 2025."""
        try:
            return PartialDate(value).in_words
        except (TypeError, ValueError):
            return str(value)


class Day(Date):
    """A day of the calendar."""

    @property
    def lookup(self) -> Any:
        """The day as text on either database."""
        return day(self.name)

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as a whole day."""
        return {"type": "string", "format": "date", "pattern": DAY}


class Boolean(Field):
    """Yes or no."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it by its meaning."""
        return {"type": "boolean", "description": str(self.meaning)}

    def in_words(self, value: Any, record: Record) -> str:
        """Return yes or no."""
        return _("yes") if value else _("no")


class Number(Field):
    """A whole number from 1 on."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it by what a column of 64 bits takes."""
        return {"type": "integer", "minimum": 1, "maximum": 2**63 - 1}


class Money(Field):
    """A sum of money, exact, as text with two decimals."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it by the digits that both databases give back."""
        return {"type": "string", "pattern": AMOUNT, "description": "Exact, with two decimals: 1500.00."}

    def from_column(self, value: Any) -> str:
        """Write both decimals."""
        return f"{value:.2f}"

    def in_words(self, value: Any, record: Record) -> str:
        """Return it with its thousands set off, and cents only if there are any."""
        try:
            return f"{float(value):,.2f}".removesuffix(".00")
        except (TypeError, ValueError):
            return str(value)


class Currency(Field):
    """A currency, by its code (ISO 4217)."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as all currencies."""
        return {"$ref": "#/$defs/currency"}


class Jurisdiction(Field):
    """A country or the European Union, by its code (ISO 3166-1 alpha-2)."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as all jurisdictions."""
        return {"$ref": "#/$defs/jurisdiction"}

    def in_words(self, value: Any, record: Record) -> str:
        """Return its name, with the code of a part of a country."""
        name = jurisdiction_name(value)
        return f"{name} ({value})" if len(value) > 2 else name


class CourtJurisdiction(Jurisdiction):
    """A country, the European Union, or a part of a country (ISO 3166-2)."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it by a pattern, as there are too many to list."""
        return {
            "type": "string",
            "format": "jurisdiction",
            "pattern": COURT_JURISDICTION,
            "description": "A country, EU, or a subdivision of a country (ISO 3166-2): US, JP, GB-EAW, US-CA.",
        }


class Language(Field):
    """A language, by its tag (BCP 47)."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it by its pattern."""
        return {"type": "string", "maxLength": 12, "pattern": LANGUAGE_TAG}

    def in_words(self, value: Any, record: Record) -> str:
        """Return its name."""
        try:
            return str(get_language_info(str(value).lower())["name_translated"])
        except KeyError:
            return {"zh": _("Chinese")}.get(value, str(value))


class Lines(Field):
    """A list of short texts in one column, each on its line."""

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as a list."""
        return list_schema({"type": "string", "maxLength": 200, "pattern": text.LINE})

    def from_column(self, value: Any) -> list[str]:
        """Divide it into its lines."""
        lines: list[str] = value.splitlines()
        return lines

    def to_column(self, value: Any) -> str:
        """Join the lines."""
        return "\n".join(value)


class Cited(Field):
    """A source of the same dispute, told by its web address."""

    @property
    def lookup(self) -> str:
        """Its address."""
        return f"{self.name}__url"

    def schema(self, model: type[models.Model]) -> Schema:
        """Describe it as all web addresses."""
        return {"$ref": "#/$defs/url"}

    def in_words(self, value: Any, record: Record) -> str:
        """Return it by its number and publisher."""
        for place, source in enumerate(record.get("sources", ()), 1):
            if source.get("url") == value:
                number = source.get("number", place)
                said = {"number": number, "publisher": source.get("publisher", "")}
                return _("source %(number)s, %(publisher)s") % said
        return str(value)


@dataclass(frozen=True)
class Values:
    """A key of a record that holds a list of words, names, slugs or addresses, none of them twice.

    Each is a row of `model`, tied to what it belongs to by the foreign key `parent`; `value` says what it is and in
    which column it stands. Where one table holds several lists, only the rows that `where` describes are of this one.
    A list `at_least_one` of which a published record must have, may be empty in a draft.
    """

    key: str
    label: Any
    model: type[models.Model]
    parent: str
    value: Field
    where: Mapping[str, str] = field(default_factory=dict)
    optional: bool = field(default=False, kw_only=True)
    at_least_one: bool = field(default=False, kw_only=True)


class WithFields:
    """What has fields and lists: a thing, or the parts of a list."""

    fields: tuple["AnyField", ...]

    @property
    def single(self) -> list[Field]:
        """Its fields of one value."""
        return [one for one in self.fields if isinstance(one, Field)]

    @property
    def lists(self) -> "list[Values | Parts]":
        """Its lists of values and of parts."""
        return [one for one in self.fields if not isinstance(one, Field)]

    @property
    def parts(self) -> "list[Parts]":
        """Its lists of parts."""
        return [one for one in self.fields if isinstance(one, Parts)]

    def field(self, key: str) -> "AnyField | None":
        """Return the field or list with this key."""
        return next((one for one in self.fields if one.key == key), None)

    def names(self, kind: ThingKind) -> bool:
        """Say whether a field of its own names a thing of this kind."""
        return any(isinstance(one, Reference) and one.to == kind for one in self.fields)


@dataclass(frozen=True)
class Parts(WithFields):
    """A key of a record that holds a list of parts, such as claims, in an order that is kept.

    Each is a row of `model`, tied to what it belongs to by the foreign key `parent`; its `fields` are in the order of
    the format, lists among them. `name` is what one part is called in the history: "Claim", followed by its number, or
    "Party %s", filled in with what it is known by.

    `numbered` parts keep a lasting number, by which they are the same part in two records. Of others no two agree in
    all the fields named by `once`, of which the first is what a part is known by.

    The history tells a part that came or went in a line, by the fields named in `gist`, and in full with the fields
    of `told_first` before the others. With `public_only` the public sees those that `model.objects.published()` gives.
    """

    key: str
    label: Any
    name: Any
    model: type[models.Model]
    parent: str
    fields: tuple["AnyField", ...]
    numbered: bool = field(default=False, kw_only=True)
    once: tuple[str, ...] = field(default=(), kw_only=True)
    gist: tuple[str, ...] = field(default=(), kw_only=True)
    told_first: tuple[str, ...] = field(default=(), kw_only=True)
    optional: bool = field(default=False, kw_only=True)
    public_only: bool = field(default=False, kw_only=True)

    @property
    def known_by(self) -> str:
        """The key by which a part is known where it stands in another place; "" if its number or place says it."""
        return "" if self.numbered or not self.once else self.once[0]

    @property
    def left_to_a_twin(self) -> list[str]:
        """The keys that a part leaves to the one it is united with, if that lacks them."""
        return [one.key for one in self.single if one.optional and one.key not in self.once]

    def identities(self, part: Record) -> set[tuple[Any, ...]]:
        """Return by what a part is the same as another: all of `once` together, or a unique value."""
        found: set[tuple[Any, ...]] = {
            (one.key, part[one.key]) for one in self.single if one.unique and one.key in part
        }
        return found | ({tuple(part.get(key, "") for key in self.once)} if self.once else set())


AnyField = Field | Values | Parts


@dataclass(frozen=True)
class Thing(WithFields):
    """What has a record of its own, which begins with the name of its format where that has a `version`."""

    kind: ThingKind
    model: type[models.Model]
    fields: tuple[AnyField, ...]
    version: str = ""


def list_schema(items: Schema, **more: Any) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items, "maxItems": _MOST, **more}


def walk(fields: "Iterable[AnyField]") -> "Iterator[AnyField]":
    """Yield fields and lists, and what is in lists of parts, in the order of the format."""
    for one in fields:
        yield one
        if isinstance(one, Parts):
            yield from walk(one.fields)


def within(
    fields: "Iterable[AnyField]", record: Any, place: tuple[str | int, ...] = ()
) -> "Iterator[tuple[AnyField, tuple[str | int, ...], Any]]":
    """Yield each field and list that a record has, with its place and value, those inside its parts among them.

    What is None, or no part where one should be, was taken out of a record that broke the schema, and is passed over.
    """
    for one in fields if isinstance(record, dict) else ():
        value = record.get(one.key)
        if value is None:
            continue
        yield one, (*place, one.key), value
        if isinstance(one, Parts):
            for at, part in enumerate(value):
                yield from within(one.fields, part, (*place, one.key, at))


def is_citation(one: "AnyField") -> bool:
    """Say whether this is a list of the sources that something rests on."""
    return isinstance(one, Values) and isinstance(one.value, Cited)
