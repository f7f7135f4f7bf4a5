"""The schemas that the OpenAPI paper refers to: those of the records as `records.schema` has them, and of answers."""

from typing import Any

from disputes import records

from .problems import KINDS
from .resources import RESOURCES, shapes
from .words import SCHEMA

Schema = dict[str, Any]

# What `$defs` of the record's schema are called here.
_NAMES = {
    "slug": "Slug",
    "url": "WebAddress",
    "date": "PartialDate",
    "jurisdiction": "Jurisdiction",
    "currency": "Currency",
    "party": "Party",
    "ai_system": "System",
    "court": "Court",
}


def reference(name: str) -> Schema:
    """Return what refers to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def add_to(result: Schema, **kwargs: Any) -> Schema:
    """Put all schemas into an OpenAPI paper; drf-spectacular calls this last."""
    result.setdefault("components", {})["schemas"] = schemas()
    return result


def schemas() -> dict[str, Schema]:
    """Return all schemas by name."""
    found = {name: moved(records.schema()["$defs"][key]) for key, name in _NAMES.items()}
    for resource in RESOURCES:
        found |= _of_record(resource.schema, moved(shapes()[resource.schema]))
    return found | _of_record("Vocabulary", SCHEMA) | {"Problem": problem()}


def _of_record(name: str, schema: Schema) -> dict[str, Schema]:
    """Return the schemas of a record, of a choice of its keys, and of a page of such."""
    chosen = {key: value for key, value in schema.items() if key != "required"}
    either = {"anyOf": [reference(name), reference(f"{name}Fields")]}
    address = {"type": ["string", "null"], "format": "uri"}
    page = {
        "count": {"type": "integer", "minimum": 0, "description": "How many rows the whole list has now."},
        "next": {**address, "description": "The address of the next page; null on the last."},
        "previous": {**address, "description": "The address of the page before; null on the first."},
        "results": {"type": "array", "items": either},
    }
    return {
        name: schema,
        f"{name}Fields": {**chosen, "description": "The keys that `fields` asks for."},
        f"{name}List": {
            "type": "object",
            "properties": page,
            "required": [*page],
            "additionalProperties": False,
        },
    }


def problem() -> Schema:
    """Return the schema of what goes wrong (RFC 9457)."""
    fault = {
        "parameter": {"type": "string", "description": "The name of the parameter."},
        "detail": {"type": "string", "description": "What is wrong with it, and how to write it."},
        "right": {"type": "array", "items": {"type": "string"}, "description": "The right values, where few."},
    }
    properties = {
        "type": {"type": "string", "format": "uri", "enum": [kind.address for kind in KINDS]},
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string"},
        "instance": {"type": "string", "format": "uri-reference"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": fault,
                "required": ["parameter", "detail"],
                "additionalProperties": False,
            },
        },
    }
    return {
        "type": "object",
        "description": "What went wrong (RFC 9457).",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


def moved(value: Any) -> Any:
    """Return a schema whose references lead to the components of the paper."""
    if isinstance(value, dict):
        return {key: _component(inner) if key == "$ref" else moved(inner) for key, inner in value.items()}
    return [moved(inner) for inner in value] if isinstance(value, list) else value


def _component(pointer: str) -> str:
    return str(reference(_NAMES[pointer.removeprefix("#/$defs/")])["$ref"])
