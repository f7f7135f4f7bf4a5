"""Checks one record against its schema, in sentences of our own instead of a validator's jargon."""

import copy
import re
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError as Invisible
from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError

from disputes import text
from disputes.codes import is_jurisdiction
from disputes.dates import PartialDate

from . import fields
from .faults import Place, near, quoted
from .fields import Record, Schema

_TYPES = {
    "string": (str, "a text in quotes"),
    "integer": (int, "a whole number"),
    "boolean": (bool, "true or false"),
    "array": (list, "a list in [ ]"),
    "object": (dict, "an object in { }"),
}
_SHAPES = {
    text.SLUG: "{} is not a slug: use lower-case letters a to z, digits and single hyphens",
    text.URL: "{} is not a web address: write it whole, beginning with https:// or http://",
    fields.DATE: "{} is not a date: write 2025, 2025-09 or 2025-09-30",
    fields.DAY: "{} is not a day: write it as 2025-09-30",
    fields.LANGUAGE_TAG: "{} is not a language tag: use a code (BCP 47) such as en, ja or zh-Hans",
    fields.COURT_JURISDICTION: "{} is not a jurisdiction: use a code (ISO 3166) such as US, JP, EU or US-CA",
    fields.AMOUNT: "{} is not an amount: write it with two decimals, at most 13 digits before them, such as 1500.00",
}
_CODES = {
    "jurisdiction": "{} is not a jurisdiction: use a two-letter country code (ISO 3166-1) such as JP, or EU",
    "currency": "{} is not a currency: use a three-letter code (ISO 4217) such as USD, EUR or JPY",
}
Faults = Iterator[ValidationError]
MOST = 1000  # faults of one record that are told: what has more is no record


def check(record: Any, schema: Schema, is_draft: bool = False) -> list[tuple[Place, str]]:
    """Return the faults of one record against its schema as (place, sentence), the first thousand of them.

    In a draft a claim, event or amount may still be without a source.
    """
    found: dict[tuple[Place, str], None] = {}
    for error in (_Draft if is_draft else _Validator)(schema).iter_errors(record):
        found[tuple(error.absolute_path), error.message] = None
        if len(found) == MOST:
            break
    return list(found)


def without(record: Record, places: list[Place]) -> Record:
    """Return a copy of a record without what stands at these places, so that the rest can be checked further.

    A part of a list becomes None, so that the others keep their places.
    """
    pruned = copy.deepcopy(record)
    for place in places:
        inner: Any = pruned
        try:
            for step in place[:-1]:
                inner = inner[step]
            inner[place[-1]] = None
            if isinstance(inner, dict):
                del inner[place[-1]]
        except (IndexError, KeyError, TypeError):  # what held it is gone already
            continue
    return pruned


def _type(validator: Any, right: str, value: Any, schema: Any) -> Faults:
    kind, words = _TYPES[right]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        if value is None:
            yield ValidationError("is null: give a value, or leave out a key that may be unknown")
        else:
            yield ValidationError(f"must be {words}, not {quoted(value)}")


def _const(validator: Any, right: str, value: Any, schema: Any) -> Faults:
    if value != right:
        yield ValidationError(f"must be {quoted(right)}, not {quoted(value)}")


def _enum(validator: Any, right: list[str], value: Any, schema: Any) -> Faults:
    if not isinstance(value, str):
        yield from _type(validator, "string", value, schema)
    elif value not in right:
        if "title" in schema:
            yield ValidationError(_CODES[schema["title"]].format(quoted(value)))
        else:
            yield ValidationError(f"{quoted(value)} is not one of {', '.join(right)}{near(value, right)}")


def _required(validator: Any, names: list[str], value: Any, schema: Any) -> Faults:
    if isinstance(value, dict):
        for name in names:
            if name not in value:
                part = schema["properties"][name]
                codes = "title" in part  # too many to list
                right = f": use one of {', '.join(part['enum'])}" if "enum" in part and not codes else ""
                yield ValidationError(f"is missing{right}", path=[name])


def _additional(validator: Any, allowed: bool, value: Any, schema: Any) -> Faults:
    if isinstance(value, dict):
        for name in value:
            if name not in schema["properties"]:
                free = [right for right in schema["properties"] if right not in value]
                yield ValidationError(f"there is no such key here{near(name, free)}", path=[name])


def _most_items(validator: Any, most: int, value: Any, schema: Any) -> Faults:
    if isinstance(value, list) and len(value) > most:
        yield ValidationError(f"has {len(value):,} parts; {most:,} are the most")


def _least_items(validator: Any, least: int, value: Any, schema: Any) -> Faults:
    if isinstance(value, list) and len(value) < least:
        yield ValidationError("is empty: name at least one")


def _unique(validator: Any, unique: bool, value: Any, schema: Any) -> Faults:
    first: dict[str, int] = {}
    short = isinstance(value, list) and len(value) <= schema["maxItems"]
    for place, part in enumerate(value if short else ()):
        if isinstance(part, str) and first.setdefault(part, place) != place:
            yield ValidationError(f"{quoted(part)} stands in this list already, at [{first[part]}]", path=[place])


def _range(validator: Any, limit: int, value: Any, schema: Any) -> Faults:
    if isinstance(value, int) and not schema["minimum"] <= value <= schema["maximum"]:
        yield ValidationError(f"must be a number from {schema['minimum']} to {schema['maximum']}")


def _longest(validator: Any, most: int, value: Any, schema: Any) -> Faults:
    if isinstance(value, str) and len(value) > most:
        yield ValidationError(f"has {len(value):,} characters; {most:,} are the most")


def _pattern(validator: Any, pattern: str, value: Any, schema: Any) -> Faults:
    too_long = "maxLength" in schema and len(value) > schema["maxLength"] if isinstance(value, str) else True
    if not too_long and not re.search(pattern, value):
        yield ValidationError(_why_not(pattern, value))


def _why_not(pattern: str, value: str) -> str:
    """Say why a text does not match a pattern of the schema."""
    if not value:
        return "is empty: give a value, or leave out a key that may be unknown"
    try:
        text.validate_visible(value)
    except Invisible as error:
        return f"has a character that cannot be seen or changes the reading direction: {(error.params or {})['code']}"
    if pattern in _SHAPES:
        return _SHAPES[pattern].format(quoted(value))
    if "\n" in value and pattern == text.LINE:
        return "has a line break; this must be one line"
    return "begins or ends with a blank"


def _format(validator: Any, name: str, value: Any, schema: Any) -> Faults:
    """Check what no pattern can say: that the day is in the calendar, that the code is in use."""
    if not isinstance(value, str) or not re.search(schema["pattern"], value):
        return
    if name == "jurisdiction":
        if not is_jurisdiction(value[:2]):
            yield ValidationError(_SHAPES[fields.COURT_JURISDICTION].format(quoted(value)))
        return
    try:
        PartialDate(value)
    except ValueError:
        yield ValidationError(f"{quoted(value)} is not a day of the calendar")


_Validator: Any = validators.extend(
    Draft202012Validator,
    {
        "type": _type,
        "const": _const,
        "enum": _enum,
        "required": _required,
        "additionalProperties": _additional,
        "maxItems": _most_items,
        "minItems": _least_items,
        "uniqueItems": _unique,
        "minimum": _range,
        "maximum": lambda *_: iter(()),  # said with the minimum
        "maxLength": _longest,
        "pattern": _pattern,
        "format": _format,
    },
)
# minItems is said of the sources of a fact alone.
_Draft: Any = validators.extend(_Validator, {"minItems": lambda *_: iter(())})
