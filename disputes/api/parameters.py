"""What each list of the API takes, told from its filters: for the page that people read and for the OpenAPI paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from disputes.codes import LANGUAGE
from disputes.filters.base import RecordFilterSet
from disputes.filters.fields import LONGEST_SEARCH
from disputes.filters.kinds import (
    CodesFilter,
    DateFilter,
    JurisdictionFilter,
    NamesFilter,
    RecordFilter,
    TermsFilter,
    WordsFilter,
    YearFilter,
)
from disputes.filters.query import MOST_VALUES

from .asked import BLANK, MOST_ROWS, USUAL_SIZE, WORDS
from .cursors import LONGEST, SHAPE

Schema = dict[str, Any]

DATE: Schema = {
    "anyOf": [
        {"type": "string", "format": "date"},
        {"type": "string", "pattern": "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$"},
        {"type": "string", "pattern": "^(?!0000)[0-9]{4}$"},
    ]
}


@dataclass(frozen=True)
class Parameter:
    """A parameter: its name, what it does, its values as JSON Schema says them and, where they are few, as a list."""

    name: str
    about: str
    schema: Schema
    example: str = ""
    values: tuple[str, ...] = ()
    usual: str = ""
    is_listed: bool = False  # several values stand in one, between commas

    @property
    def takes_many(self) -> bool:
        """Whether it may be repeated: then any of its values is enough."""
        return self.schema.get("type") == "array" and not self.is_listed


def of_list(filters: type[RecordFilterSet], keys: tuple[str, ...]) -> list[Parameter]:
    """Return what a list takes."""
    return [*of_filters(filters), of_order(filters), *PAGING, of_fields(keys)]


def of_filters(filters: type[RecordFilterSet]) -> Iterator[Parameter]:
    """Yield the filters of a list."""
    for name, one in filters.base_filters.items():
        yield Parameter(name, _about(one), _schema(one), _example(name, one), _values(one))


def of_order(filters: type[RecordFilterSet]) -> Parameter:
    """Return the parameter that orders a list."""
    orders = filters.orders_by
    usual = filters.usual_order({})
    said = ", ".join(f"{label} ({value})" for value, (label, columns) in orders.items())
    schema = {"type": "string", "enum": [*orders]}
    return Parameter("order", _("Order of the rows: %s.") % said, schema, usual, usual=usual)


def of_fields(keys: tuple[str, ...]) -> Parameter:
    """Return the parameter that chooses keys of a record."""
    schema = {"type": "array", "items": {"type": "string", "enum": [*keys]}, "minItems": 1}
    about = _("Keys of the record, with commas between them: the answer has no others, and those it knows.")
    return Parameter("fields", about, schema, ",".join(keys[:2]), keys, is_listed=True)


PAGING = (
    Parameter(
        "cursor",
        "Where the page begins. Take it, with all the rest, from “next” or “previous” of another page.",
        {"type": "string", "pattern": f"^{SHAPE}$", "maxLength": LONGEST + 44},
    ),
    Parameter(
        "page_size",
        "How many rows a page has at most.",
        {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": USUAL_SIZE},
        "100",
        usual=str(USUAL_SIZE),
    ),
)


def _about(one: RecordFilter) -> str:
    """Return what a filter does, and how its values are written."""
    label = str(one.label)
    if isinstance(one, WordsFilter):
        how = _("All must be found; “in quotes” for a phrase, a hyphen before what must not be found.")
    elif isinstance(one, DateFilter):
        how = _("A date as exact as you like: 2025, 2025-09 or 2025-09-30.")
    elif isinstance(one, NamesFilter | CodesFilter):
        how = str(one.extra["hint"])
    elif isinstance(one, YearFilter):
        how = _("A year in four digits.")
    else:
        how = ""
    return f"{label}. {how}".strip()


def _values(one: RecordFilter) -> tuple[str, ...]:
    """Return the values of a vocabulary, its groups first."""
    return (*one.terms.groups(), *map(str, one.terms.values)) if isinstance(one, TermsFilter) else ()


def _schema(one: RecordFilter) -> Schema:
    """Return the JSON Schema of a filter's values."""
    if isinstance(one, WordsFilter):
        return {"type": "string", "maxLength": LONGEST_SEARCH, "pattern": WORDS}
    if isinstance(one, DateFilter):
        return DATE
    return {"type": "array", "items": _item(one), "maxItems": MOST_VALUES}


def _item(one: RecordFilter) -> Schema:
    if isinstance(one, TermsFilter):
        return {"type": "string", "enum": [*_values(one)]}
    if isinstance(one, JurisdictionFilter):
        return {"$ref": "#/components/schemas/Jurisdiction"}
    if isinstance(one, YearFilter):
        return {"type": "string", "pattern": "^[0-9]{4}$"}
    if isinstance(one, NamesFilter):
        return {
            "type": "string",
            "maxLength": 200,
            "pattern": rf"[^{BLANK}\u0009-\u000d\u001c-\u001f\u0085\u2028\u2029]",
        }
    if isinstance(one, CodesFilter):
        return {"type": "string", "pattern": f"^{LANGUAGE.pattern}$"}
    return {"type": "string"}


_EXAMPLES: Mapping[str, str] = {"q": "anime", "jurisdiction": "JP", "country": "JP", "language": "ja"}


def _example(name: str, one: RecordFilter) -> str:
    """Return a value that is right on every machine; "" for names, of which each register has its own."""
    if isinstance(one, DateFilter | YearFilter):
        return "2025"
    return _EXAMPLES.get(name, next(iter(_values(one)), ""))
