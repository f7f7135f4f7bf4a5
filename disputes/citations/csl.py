"""CSL-JSON, the input of the Citation Style Language's processors: Zotero, Pandoc, citeproc."""

import json
from datetime import date
from typing import Any

from .reference import Reference


def csl_json(cited: Reference) -> str:
    """Return a reference as a CSL-JSON file: a list of one item, in UTF-8."""
    return json.dumps([csl_item(cited)], ensure_ascii=False, indent=2) + "\n"


def csl_item(cited: Reference) -> dict[str, Any]:
    """Return a reference as an item of CSL 1.0.2.

    Its type is `webpage` and never `legal_case`: what is cited is the register's page, not the case that it is about.
    `entry`, a newer type for databases, most styles and programs do not know.
    """
    item = {
        "id": cited.key,
        "type": "webpage",
        "title": cited.title,
        "container-title": cited.register,
        "genre": cited.entry,
        "issued": _date(cited.changed_on),
        "accessed": _date(cited.accessed_on),
        "URL": cited.address,
        "note": cited.note,
        "language": cited.language,
    }
    if cited.revision:
        item["version"] = str(cited.revision)
    return item


def _date(day: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
