"""The JSON Schema of the record, made from the vocabulary and from what the tables can hold."""

from typing import Any

from django.conf import settings
from django.utils.translation import override

from disputes import models, text
from disputes import vocabulary as words
from disputes.codes import CURRENCIES, LANGUAGE, SUBDIVISION, jurisdictions
from disputes.dates import PATTERN
from disputes.models.fields import LineField, ProseField, SlugField, UrlField

from .reading import FORMAT

Schema = dict[str, Any]

_END = "(?![\\s\\S])"
DATE = f"^(?!0000){PATTERN}{_END}"
DAY = f"^(?!0000)[0-9]{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]){_END}"
LANGUAGE_TAG = f"^{LANGUAGE.pattern}{_END}"
COURT_JURISDICTION = f"^([A-Z]{{2}}|{SUBDIVISION.pattern}){_END}"
# Two decimals, and no more digits than SQLite, which keeps a number of 15 digits exactly, can give back.
AMOUNT = f"^(0|[1-9][0-9]{{0,12}})\\.[0-9]{{2}}{_END}"

_PATTERNS = {LineField: text.LINE, ProseField: text.PROSE, SlugField: text.SLUG, UrlField: text.URL}
_MOST = 1000  # parts of one list: far more than any dispute has
_SLUG: Schema = {"$ref": "#/$defs/slug"}
_PARTIAL_DATE: Schema = {"$ref": "#/$defs/date"}
_NUMBER: Schema = {
    "type": "integer",
    "minimum": 1,
    "maximum": 32767,
    "description": "The permanent number, given only where it differs from the place in the list, counted from 1.",
}


def schema() -> Schema:
    """Return the schema (draft 2020-12) of a dispute; `$defs` holds those of a party, an AI system and a court."""
    with override(settings.LANGUAGE_CODE):
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"{settings.SITE_URL}/schema/dispute-1.json",
            "title": "A dispute between rightsholders and the makers or users of AI",
            **_dispute(),
            "$defs": {
                "party": _party(),
                "ai_system": _system(),
                "court": _court(),
                "slug": _text(models.Dispute, "slug"),
                "url": _text(models.Source, "url"),
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
            },
        }


def _dispute() -> Schema:
    return _object(
        {
            "format": {"const": FORMAT},
            "slug": _SLUG | {"description": "The name of the file, without .json, and the address of the dispute."},
            "title": _text(models.Dispute, "title"),
            "kind": _word(words.DisputeKind),
            "summary": _text(models.Dispute, "summary"),
            "jurisdiction": {"$ref": "#/$defs/jurisdiction"},
            "status": _word(words.DisputeStatus),
            "status_as_of": _PARTIAL_DATE,
            "stage": _word(words.Stage),
            "prevailing": _word(words.Prevailing),
            "final": {"type": "boolean", "description": "Whether the decision can no longer be appealed."},
            "opened_on": _PARTIAL_DATE,
            "closed_on": _PARTIAL_DATE,
            "checked_on": {"type": "string", "format": "date", "pattern": DAY},
            "proceedings": _list(_proceeding()),
            "participations": _list(_participation()),
            "ai_systems": _list(_SLUG, uniqueItems=True),
            "works": _list(_word(words.WorkKind), uniqueItems=True),
            "claims": _list(_claim()),
            "events": _list(_event()),
            "amounts": _list(_amount()),
            "related": _list(_object({"dispute": _SLUG, "how": _word(words.RelationKind)})),
            "sources": _list(_source()),
        },
        optional="stage prevailing final closed_on",
    )


def _proceeding() -> Schema:
    return _object(
        {
            "court": _SLUG,
            "docket_number": _text(models.Proceeding, "docket_number"),
            "filed_on": _PARTIAL_DATE,
            "closed_on": _PARTIAL_DATE,
            "judges": _list({"type": "string", "maxLength": 200, "pattern": text.LINE}),
            "courtlistener_docket_id": {"type": "integer", "minimum": 1, "maximum": 2**63 - 1},
        },
        optional="docket_number filed_on closed_on judges courtlistener_docket_id",
    )


def _participation() -> Schema:
    return _object(
        {"party": _SLUG, "role": _word(words.Role), "note": _text(models.Participation, "note")}, optional="note"
    )


def _claim() -> Schema:
    return _object(
        {
            "number": _NUMBER,
            "kind": _word(words.ClaimKind),
            "summary": _text(models.Claim, "summary"),
            "legal_basis": _text(models.Claim, "legal_basis"),
            "relief_sought": _text(models.Claim, "relief_sought"),
            "made_by": _list(_SLUG, uniqueItems=True),
            "against": _list(_SLUG, uniqueItems=True),
            "status": _word(words.ClaimStatus),
            "status_on": _PARTIAL_DATE,
            "sources": _cited(),
        },
        optional="number legal_basis relief_sought status_on",
    )


def _event() -> Schema:
    return _object(
        {
            "number": _NUMBER,
            "date": _PARTIAL_DATE,
            "kind": _word(words.EventKind),
            "state": _word(words.EventState),
            "title": _text(models.Event, "title"),
            "detail": _text(models.Event, "detail"),
            "party": _SLUG,
            "sources": _cited(),
        },
        optional="number state detail party",
    )


def _amount() -> Schema:
    return _object(
        {
            "amount": {"type": "string", "pattern": AMOUNT, "description": "Exact, with two decimals: 1500.00."},
            "currency": {"$ref": "#/$defs/currency"},
            "what": _word(words.AmountKind),
            "sources": _cited(),
        }
    )


def _source() -> Schema:
    return _object(
        {
            "number": _NUMBER,
            "url": {"$ref": "#/$defs/url"},
            "title": _text(models.Source, "title"),
            "publisher": _text(models.Source, "publisher"),
            "author": _text(models.Source, "author"),
            "published_on": _PARTIAL_DATE,
            "language": {"type": "string", "maxLength": 12, "pattern": LANGUAGE_TAG},
            "kind": _word(words.SourceKind),
            "archive_url": {"$ref": "#/$defs/url"},
        },
        optional="number author published_on archive_url",
    )


def _party() -> Schema:
    affiliation = _object({"party": _SLUG, "how": _word(words.AffiliationKind)})
    return _object(
        {
            "slug": _SLUG,
            "name": _text(models.Party, "name"),
            "native_name": _text(models.Party, "native_name"),
            "aliases": _list(_text(models.PartyAlias, "name"), uniqueItems=True),
            "kind": _word(words.PartyKind),
            "country": {"$ref": "#/$defs/jurisdiction"},
            "description": _text(models.Party, "description"),
            "affiliations": _list(affiliation),
        },
        optional="native_name aliases country description affiliations",
    )


def _system() -> Schema:
    return _object(
        {
            "slug": _SLUG,
            "name": _text(models.System, "name"),
            "developer": _SLUG,
            "modalities": _list(_word(words.Modality), uniqueItems=True),
            "released_on": _PARTIAL_DATE,
            "aliases": _list(_text(models.SystemAlias, "name"), uniqueItems=True),
        },
        optional="developer released_on aliases",
    )


def _court() -> Schema:
    return _object(
        {
            "slug": _SLUG,
            "name": _text(models.Court, "name"),
            "native_name": _text(models.Court, "native_name"),
            "aliases": _list(_text(models.CourtAlias, "name"), uniqueItems=True),
            "citation_name": _text(models.Court, "citation_name"),
            "jurisdiction": {
                "type": "string",
                "format": "jurisdiction",
                "pattern": COURT_JURISDICTION,
                "description": "A country, EU, or a subdivision of a country (ISO 3166-2): US, JP, GB-EAW, US-CA.",
            },
            "level": _word(words.CourtLevel),
            "courtlistener_id": _text(models.Court, "courtlistener_id"),
        },
        optional="native_name aliases citation_name level courtlistener_id",
    )


def _object(properties: Schema, optional: str = "") -> Schema:
    """An object with just these keys, in this order, all of them required but the optional ones."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional.split()],
        "additionalProperties": False,
    }


def _list(items: Schema, **more: Any) -> Schema:
    return {"type": "array", "items": items, "maxItems": _MOST, **more}


def _cited() -> Schema:
    """The addresses that a fact rests on, each of them among the sources of the dispute."""
    return _list({"$ref": "#/$defs/url"}, minItems=1, uniqueItems=True)


def _text(model: Any, name: str) -> Schema:
    """A text as a column takes it, described by the column's help text."""
    field = model._meta.get_field(name)
    described = {"description": str(field.help_text)} if field.help_text else {}
    return {"type": "string", "maxLength": field.max_length, "pattern": _PATTERNS[type(field)], **described}


def _word(terms: type[words.Terms]) -> Schema:
    """A word of a vocabulary, described by the definitions of the glossary."""
    return {
        "enum": [str(value) for value in terms.values],
        "description": "\n".join(f"{term.value}: {term.definition}" for term in terms),
    }
