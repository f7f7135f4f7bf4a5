"""A small catalogue that uses every key of the format, and the same as files."""

import copy
import json
from pathlib import Path
from typing import Any

from disputes import records
from disputes.models import Dispute

FIRST = "https://news.example/letter"
SECOND = "https://court.example/docket/7"

PARTIES: list[dict[str, Any]] = [
    {
        "slug": "coda",
        "name": "Content Overseas Distribution Association",
        "native_name": "コンテンツ海外流通促進機構",
        "aliases": ["CODA"],
        "kind": "trade_association",
        "country": "JP",
        "description": "Represents rightsholders of Japan abroad.",
    },
    {"slug": "openai", "name": "OpenAI", "kind": "company", "country": "US"},
    {
        "slug": "toei",
        "name": "Toei",
        "kind": "company",
        "affiliations": [{"party": "coda", "how": "member_of"}],
    },
]
SYSTEMS: list[dict[str, Any]] = [
    {
        "slug": "sora-2",
        "name": "Sora 2",
        "developer": "openai",
        "modalities": ["video", "audio"],
        "released_on": "2025-09-30",
        "aliases": ["Sora v2"],
    }
]
COURTS: list[dict[str, Any]] = [
    {"slug": "cand", "name": "Northern District of California", "jurisdiction": "US-CA", "level": "first_instance"},
    {
        "slug": "ca9",
        "name": "Ninth Circuit",
        "native_name": "第九巡回区控訴裁判所",
        "aliases": ["Ninth Cir.", "CA9"],
        "citation_name": "9th Cir.",
        "jurisdiction": "US",
        "level": "appeal",
        "courtlistener_id": "ca9",
    },
]
SUIT: dict[str, Any] = {
    "format": "ai-copyright-dispute/1",
    "slug": "coda-v-openai",
    "title": "CODA v. OpenAI",
    "kind": "lawsuit",
    "summary": "CODA alleges that Sora 2 was trained on its members' works.\n\nThe court agreed in part.",
    "jurisdiction": "US",
    "status": "decided",
    "status_as_of": "2026-05",
    "stage": "concluded",
    "prevailing": "mixed",
    "final": False,
    "opened_on": "2025-10-27",
    "closed_on": "2026-05",
    "checked_on": "2026-11-22",
    "proceedings": [
        {
            "court": "cand",
            "docket_number": "3:25-cv-1",
            "filed_on": "2025-10-27",
            "closed_on": "2026",
            "judges": ["A. Judge", "B. Judge"],
            "courtlistener_docket_id": 71,
        },
        {"court": "ca9"},
    ],
    "participations": [
        {"party": "coda", "role": "claimant", "note": "For its members."},
        {"party": "toei", "role": "represented"},
        {"party": "openai", "role": "respondent"},
    ],
    "ai_systems": ["sora-2"],
    "works": ["anime", "characters"],
    "claims": [
        {
            "kind": "training_reproduction",
            "summary": "Alleges copying.",
            "legal_basis": "17 U.S.C. § 501",
            "relief_sought": "An injunction",
            "made_by": ["coda", "toei"],
            "against": ["openai"],
            "status": "upheld",
            "status_on": "2026-05",
            "sources": [SECOND, FIRST],
        },
        {
            "kind": "consent_regime",
            "summary": "Says that opt-out is not enough.",
            "made_by": ["coda"],
            "against": [],
            "status": "rejected",
            "sources": [FIRST],
        },
    ],
    "events": [
        {
            "date": "2025-10-27",
            "kind": "filing",
            "title": "Complaint filed",
            "detail": "In San Francisco.",
            "party": "coda",
            "sources": [FIRST],
        },
        {"date": "2027", "kind": "hearing", "state": "scheduled", "title": "Appeal heard", "sources": [SECOND]},
    ],
    "amounts": [{"amount": "1500000000.00", "currency": "USD", "what": "damages", "sources": [SECOND]}],
    "related": [{"dispute": "coda-letter", "how": "follow_on"}],
    "sources": [
        {
            "url": FIRST,
            "title": "A letter",
            "publisher": "News",
            "author": "A. Writer",
            "published_on": "2025-10",
            "language": "en",
            "kind": "news",
            "archive_url": "https://archive.example/1",
        },
        {"url": SECOND, "title": "判決", "publisher": "Court", "language": "ja", "kind": "court_document"},
    ],
}
LETTER: dict[str, Any] = {
    "format": "ai-copyright-dispute/1",
    "slug": "coda-letter",
    "title": "CODA's letter",
    "kind": "demand",
    "summary": "CODA asked OpenAI to stop.",
    "jurisdiction": "JP",
    "status": "demand_made",
    "status_as_of": "2025-10-27",
    "opened_on": "2025-10",
    "checked_on": "2026-11-22",
    "proceedings": [],
    "participations": [{"party": "coda", "role": "claimant"}, {"party": "openai", "role": "respondent"}],
    "ai_systems": [],
    "works": [],
    "claims": [],
    "events": [],
    "amounts": [],
    "related": [],
    "sources": [{"url": FIRST, "title": "A letter", "publisher": "News", "language": "en", "kind": "news"}],
}


def contents() -> dict[str, Any]:
    """Return the small catalogue as contents by file name, free to be changed."""
    return copy.deepcopy(
        {
            "parties.json": PARTIES,
            "ai_systems.json": SYSTEMS,
            "courts.json": COURTS,
            "disputes/coda-v-openai.json": SUIT,
            "disputes/coda-letter.json": LETTER,
        }
    )


def write_files(directory: Path, files: dict[str, Any]) -> Path:
    """Write contents (bytes, or what is made JSON) into a directory and return it."""
    (directory / "disputes").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        raw = content if isinstance(content, bytes) else json.dumps(content, indent=2).encode()
        (directory / name).write_bytes(raw)
    return directory


def write_example() -> Dispute:
    """Write the small catalogue into the database and return its suit."""
    parties = [(records.write_party(party), party) for party in PARTIES]
    for party, record in parties:
        records.affiliate(party, record)
    for record in SYSTEMS:
        records.write_system(record)
    for record in COURTS:
        records.write_court(record)
    records.write(LETTER)
    return records.write(SUIT)
