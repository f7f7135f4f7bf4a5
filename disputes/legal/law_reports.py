"""The one parser of citations of decisions: law reports, neutral citations, ECLI.

Sources: the reporters of the United States in The Bluebook, table T1 (U.S., S. Ct., F.2d to F.4th, F. Supp. to 3d,
WL, LEXIS); neutral citations as the courts of the United Kingdom (OSCOLA 2.1.1), Canada (the standard of the Canadian
Judicial Council) and Australia give them; the European Case Law Identifier (Council conclusions 2011/C 127/01).
"""

import re
from typing import NamedTuple

# How a reporter is written without blanks and full stops, and as it is usually written.
REPORTERS = {
    "us": "U.S.", "sct": "S. Ct.", "led2d": "L. Ed. 2d", "f2d": "F.2d", "f3d": "F.3d", "f4th": "F.4th",
    "fsupp": "F. Supp.", "fsupp2d": "F. Supp. 2d", "fsupp3d": "F. Supp. 3d", "frd": "F.R.D.", "uspq2d": "U.S.P.Q.2d",
    "wl": "WL", "usdistlexis": "U.S. Dist. LEXIS", "usapplexis": "U.S. App. LEXIS", "fappx": "F. App'x",
}  # fmt: skip
_COURTS = (
    "uksc ukhl ukpc ewca ewhc ukut csoh csih nica fc fca fcafc hca scc csc fct caf onsc onca qccs qcca bcsc bcca abkb "
    "sgca sghc iehc nzhc nzca zasca"
)
COURTS = frozenset(_COURTS.split())
_ECLI = re.compile(r"\bECLI:([A-Z]{2}):([A-Z0-9]{1,7}):(\d{4}):([A-Z0-9.]{1,25})", re.IGNORECASE)
_NEUTRAL = re.compile(
    r"[\[(]?\b(?P<year>(?:19|20)\d\d)\b[\])]?\s*(?P<court>[A-Za-z]{2,5})\s*(?:\(?(?P<division>civ|crim|ch|kb|qb|pat"
    r"|ipec|comm|admin|fam|tcc)\)?\s*)?(?P<number>\d{1,5})\b(?:\s*\((?P<after>[A-Za-z]{2,6})\))?",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?P<volume>\d{1,4})\s+(?P<reporter>[A-Z](?:[A-Za-z.' ]{0,16}|\.? ?\d(?:d|th))+?)\s*(?P<page>\d{1,7})\b"
    r"(?:\s*\([^()]{0,40}\d{4}\))?"
)


class Found(NamedTuple):
    """A citation in a text: the slice it takes, and what tells it from others, in plain words and numbers."""

    start: int
    end: int
    key: str


def find(text: str) -> list[Found]:
    """Return the citations of a text, in their order."""
    found = [Found(one.start(), one.end(), f"ecli {' '.join(one.groups())}".lower()) for one in _ECLI.finditer(text)]
    for one in _NEUTRAL.finditer(text):
        if (court := one["court"].lower()) in COURTS:
            division = (one["division"] or "").lower()
            parts = (one["year"], court, division, one["number"].lstrip("0") or "0")
            found.append(Found(one.start(), one.end(), " ".join(filter(None, parts))))
    for one in _REPORTED.finditer(text):
        plain = re.sub(r"[ .']", "", one["reporter"]).lower()
        if plain in REPORTERS:
            found.append(Found(one.start(), one.end(), f"{one['volume']} {REPORTERS[plain]} {one['page']}"))
    return sorted(found)
