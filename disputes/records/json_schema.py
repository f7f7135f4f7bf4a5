"""The JSON Schema of the record (draft 2020-12), made from the format, the vocabulary and what the tables can hold."""

from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.utils.translation import override

from disputes import models
from disputes.codes import CURRENCIES, jurisdictions

from .fields import DATE, AnyField, Field, Parts, Schema, Text, WithFields, list_schema
from .format import DISPUTE, THINGS

# The kinds of records, in the order of writing: each names only those before it and its own.
KINDS = tuple(kind.value for kind in THINGS)
_NUMBER: Schema = {
    "type": "integer",
    "minimum": 1,
    "maximum": 32767,
    "description": "The permanent number, given only where it differs from the place in the list, counted from 1.",
}


def schema() -> Schema:
    """Return the schema of a dispute; `$defs` holds those of a party, an AI system and a court."""
    with override(settings.LANGUAGE_CODE):
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"{settings.SITE_URL}/schema/dispute-1.json",
            "title": "A dispute between rightsholders and the makers or users of AI",
            **_thing(DISPUTE.value),
            "$defs": {**{kind: _thing(kind) for kind in KINDS if kind != DISPUTE}, **_shared()},
        }


@cache
def schemas() -> dict[str, Schema]:
    """Return the schema of each kind of record, complete in itself: party, ai_system, court, dispute.

    Made once, as it takes as long as checking a record; nothing is to be changed in it.
    """
    whole = schema()
    shared = {kind: {"$defs": whole["$defs"], "$ref": f"#/$defs/{kind}"} for kind in KINDS if kind != DISPUTE}
    return {**shared, DISPUTE.value: whole}


def _shared() -> dict[str, Schema]:
    """Return what several fields are described by."""
    return {
        "slug": Text("slug", "", "").schema(models.Dispute),
        "url": Text("url", "", "").schema(models.Source),
        "date": {
            "type": "string",
            "format": "partial-date",
            "pattern": DATE,
            "description": "A year, a month or a day, as exact as its source: 2025, 2025-09 or 2025-09-30.",
        },
        "jurisdiction": {
            "title": "jurisdiction",
            "enum": [code for code, _ in jurisdictions()],
            "description": "A country (ISO 3166-1 alpha-2), or EU for the European Union.",
        },
        "currency": {
            "title": "currency",
            "enum": sorted(CURRENCIES),
            "description": "An active currency (ISO 4217).",
        },
    }


def _thing(kind: str) -> Schema:
    thing = next(thing for thing in THINGS.values() if thing.kind == kind)
    head: Schema = {"format": {"const": thing.version}} if thing.version else {}
    return _object(thing, thing.model, head, required=list(head))


def _part(parts: Parts) -> Schema:
    return _object(parts, parts.model, {"number": _NUMBER} if parts.numbered else {}, required=[])


def _object(table: WithFields, model: type[Model], head: Schema, required: list[str]) -> Schema:
    """Describe an object with just the keys of the head and these fields, in this order."""
    return {
        "type": "object",
        "properties": head | {one.key: _entry(one, model) for one in table.fields},
        "required": required + [one.key for one in table.fields if not one.optional],
        "additionalProperties": False,
    }


def _entry(one: AnyField, model: type[Model]) -> Schema:
    if isinstance(one, Field):
        return one.schema(model)
    if isinstance(one, Parts):
        return list_schema(_part(one))
    least: dict[str, Any] = {"minItems": 1} if one.at_least_one else {}
    return list_schema(one.value.schema(one.model), **least, uniqueItems=True)
