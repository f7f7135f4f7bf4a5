"""The vocabulary as the API tells it: every word of the record with its label, its definition and its groups."""

from typing import Any

from disputes import vocabulary as words
from disputes.vocabulary import Terms

Record = dict[str, Any]

# By the name that the address has: dispute-status.
VOCABULARIES: dict[str, tuple[Any, type[Terms]]] = {terms.anchor(): (title, terms) for title, terms in words.GLOSSARY}

SCHEMA: Record = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "description": "The last part of its address: dispute-status."},
        "title": {"type": "string", "description": "What it is called. It may be reworded."},
        "values": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "value": {"type": "string", "description": "As records and addresses hold it. It never changes."},
                    "label": {"type": "string", "description": "As pages print it. It may be reworded."},
                    "definition": {"type": "string", "description": "One sentence. It may be reworded."},
                },
                "required": ["value", "label", "definition"],
                "additionalProperties": False,
            },
        },
        "groups": {
            "type": "array",
            "description": "Several values under one name, which a filter takes in place of them.",
            "items": {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "label": {"type": "string"},
                    "values": {"type": "array", "items": {"type": "string"}},
                },
                "required": ["name", "label", "values"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["name", "title", "values", "groups"],
    "additionalProperties": False,
}


def record_of(name: str) -> Record:
    """Return a vocabulary; raise KeyError if there is none of this name."""
    title, terms = VOCABULARIES[name]
    return {
        "name": name,
        "title": str(title),
        "values": [
            {"value": str(term.value), "label": str(term.label), "definition": str(term.definition)} for term in terms
        ],
        "groups": [
            {"name": group, "label": str(label), "values": [str(value) for value in values]}
            for group, (label, values) in terms.groups().items()
        ],
    }
