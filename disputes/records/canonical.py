"""The one way to write a record down: keys in the order of the format, as text and as a fingerprint."""

import hashlib
import json
from typing import Any

from .fields import Record, Schema


def in_order(record: Record, shape: Schema) -> Record:
    """Return a record that keeps its schema with keys in order, without empty optional lists and idle numbers."""
    ordered: Record = _in_order(record, shape, shape["$defs"])
    return ordered


def _in_order(value: Any, shape: Schema, defs: Schema) -> Any:
    if "$ref" in shape:
        shape = defs[shape["$ref"].removeprefix("#/$defs/")]
    if "properties" in shape:
        return {
            name: _in_order(value[name], inner, defs)
            for name, inner in shape["properties"].items()
            if name in value and not (value[name] == [] and name not in shape["required"])
        }
    if "items" in shape:
        parts = [_in_order(part, shape["items"], defs) for part in value]
        for place, part in enumerate(parts, 1):
            if isinstance(part, dict) and part.get("number") == place:
                del part["number"]
        return parts
    return value


def as_text(records: Record | list[Record]) -> str:
    """Return a record, or a list of them, as the text of a JSON file: two-space indent, a final line end."""
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def fingerprint(record: Record) -> str:
    """Return the SHA-256 of a record, by which a later change is found; the record must be in order."""
    return hashlib.sha256(json.dumps(record, ensure_ascii=False).encode()).hexdigest()
