"""How linked data is written into a page: as a data block that nothing in it can end."""

import json
from collections.abc import Sequence
from typing import Any

Node = dict[str, Any]

# "</script>" and "<!--" would end or change the block; the others are what templates escape.
_ESCAPES = {ord(character): f"\\u{ord(character):04X}" for character in "<>&"}


def as_text(nodes: Sequence[Node]) -> str:
    """Return things as JSON in ASCII, for a `script` element of the type `application/ld+json`.

    Values that are unknown (None, "", an empty list) are left out. It may stand in HTML as it is.
    """
    whole = {"@context": "https://schema.org", "@graph": [known(node) for node in nodes]}
    return json.dumps(whole, separators=(",", ":")).translate(_ESCAPES)


def known(value: Any) -> Any:
    """Return a value without the unknown ones within it."""
    if isinstance(value, dict):
        return {name: known(part) for name, part in value.items() if part not in (None, "", [], {})}
    return [known(part) for part in value] if isinstance(value, list) else value
