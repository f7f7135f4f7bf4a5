"""How the tests read citations back: with the libraries that others read them with, and the rules of CSL-JSON."""

import json
from itertools import accumulate
from typing import Any

import bibtexparser
import rispy  # type: ignore[import-untyped]
from bibtexparser.middlewares import LatexDecodingMiddleware, MonthIntMiddleware
from jsonschema import Draft202012Validator

_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "maxItems": 2,
            "minItems": 1,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        }
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
_TEXT = {"type": "string", "minLength": 1}

# Of the items of CSL 1.0.2 (appendices III and IV of its specification): what kind a page may be, and the variables
# that may stand in it. Others are refused, so that a misspelt one is found.
CSL = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "id": _TEXT,
                "type": {"enum": ["webpage", "entry", "document", "dataset", "legal_case"]},
                **dict.fromkeys(("issued", "accessed", "original-date"), _DATE),
                **dict.fromkeys(("title", "container-title", "publisher", "genre", "medium", "version"), _TEXT),
                **dict.fromkeys(("URL", "note", "annote", "language", "abstract", "source", "archive"), _TEXT),
            },
            "required": ["id", "type"],
            "additionalProperties": False,
        },
    }
)


def read_bibtex(text: str) -> dict[str, Any]:
    """The one entry of a .bib file: its fields in plain text, with its type and key as `ENTRYTYPE` and `ID`."""
    for line in text.splitlines()[1:-1]:  # BibTeX counts every brace, those behind a backslash too
        depths = list(accumulate((one == "{") - (one == "}") for one in line))
        assert (min(depths), depths[-1]) == (0, 0)
    library = bibtexparser.parse_string(text, append_middleware=[MonthIntMiddleware(), LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert len(library.blocks) == 1
    # The decoder takes the command for a circumflex for the accent of that shape.
    fields = {one.key: str(one.value).replace("\u02c6", "^") for one in entry.fields}
    return fields | {"ENTRYTYPE": entry.entry_type, "ID": entry.key}


def read_ris(text: str) -> dict[str, Any]:
    """The one entry of a .ris file, once all its lines are found to have the form that the format asks for."""
    lines = text.split("\r\n")
    assert lines.pop() == ""
    assert all(line[:2].isalnum() and line[2:6] == "  - " and "\n" not in line for line in lines)
    assert (lines[0][:2], lines[-1]) == ("TY", "ER  - ")
    (entry,) = rispy.loads(text.replace("\r\n", "\n"))
    return dict(entry)


def read_csl(text: str) -> dict[str, Any]:
    """The one item of a CSL-JSON file that keeps the rules."""
    items = json.loads(text)
    assert [error.message for error in CSL.iter_errors(items)] == []
    (item,) = items
    return dict(item)


def titles(files: dict[str, str]) -> dict[str, str]:
    """The title that each file gives, by the end of its name."""
    return {
        "bib": read_bibtex(files["bib"])["title"],
        "ris": read_ris(files["ris"])["title"],
        "csl.json": read_csl(files["csl.json"])["title"],
    }
