"""Every format of a list holds the same rows, in the order of the page, and these are what the records say."""

import datetime
from collections.abc import Iterator
from random import Random
from typing import Any
from urllib.parse import urlencode

import pytest

from disputes import records
from disputes.models import Dispute, Party
from disputes.tests.builders import (
    a_claim,
    a_dispute,
    a_party,
    a_source,
    a_system,
    an_event,
)

from .files import csv_rows, json_file, json_lines, sheet_rows

pytestmark = pytest.mark.django_db

STATUSES, KINDS, PLACES = ("pending", "settled", "demand_made", "on_appeal"), ("lawsuit", "demand"), ("US", "JP", "EU")
CLAIMS, CLAIM_STATUSES = ("training_reproduction", "acquisition", "moral_rights"), ("pending", "upheld", "rejected")
EVENTS, WORKS = ("filing", "ruling", "hearing"), ("news", "books", "anime")
SLUGS = [f"party-{letter}" for letter in "abcde"]
FILTERS = 20  # for each of five lists
Record = dict[str, Any]


@pytest.fixture
def some(db: None) -> None:
    """Make some disputes by chance, the same each time, and drafts between them."""
    chance = Random(5)
    parties = [a_party(slug.replace("-", " ").title(), country=chance.choice(PLACES)) for slug in SLUGS]
    systems = [a_system(f"System {n}", developer=parties[n], modalities=["text"]) for n in range(3)]
    for number in range(24):
        sides = chance.sample(parties, 3)
        dispute = a_dispute(
            f'Dispute {number:02} = “quoted”, "said"; +1',
            claimants=sides[:1],
            respondents=sides[1:],
            works=chance.sample(WORKS, chance.randint(0, 2)),
            systems=chance.sample(systems, chance.randint(0, 2)),
            status=chance.choice(STATUSES),
            kind=chance.choice(KINDS),
            jurisdiction=chance.choice(PLACES),
            opened_on=chance.choice(["2023", "2024-05", "2024-05-31", "2025-01-10"]),
            record_state="published" if number % 6 else chance.choice(["draft", "in_review", "withdrawn"]),
            summary=chance.choice(["=HYPERLINK(1)", "Line one.\nLine two; “三”.", "-5 and more", "@all"]),
        )
        source = a_source(dispute)
        for _ in range(chance.randint(0, 3)):
            a_claim(
                dispute,
                made_by=sides[:1],
                against=sides[1:],
                sources=[source],
                kind=chance.choice(CLAIMS),
                status=chance.choice(CLAIM_STATUSES),
                status_on=chance.choice([None, "2024", "2024-06-30"]),
            )
        for _ in range(chance.randint(0, 3)):
            an_event(
                dispute,
                kind=chance.choice(EVENTS),
                date=chance.choice(["2024", "2024-06", "2024-06-30", "2099-01-01"]),
                state=chance.choice(["", "", "scheduled"]),
                party=chance.choice([None, *parties]),
                sources=[source],
            )


CHOICES: dict[str, dict[str, Any]] = {
    "disputes": {"status": STATUSES, "kind": KINDS, "jurisdiction": PLACES, "party": SLUGS, "work": WORKS}
    | {"claim": CLAIMS, "claim_status": CLAIM_STATUSES, "order": ("title", "opened", "-opened")},
    "claims": {"claim": CLAIMS, "claim_status": CLAIM_STATUSES, "jurisdiction": PLACES, "status": STATUSES}
    | {"party": SLUGS, "side": ("made_by", "against"), "order": ("title", "claim")},
    "timeline": {"event": EVENTS, "jurisdiction": PLACES, "kind": KINDS, "year": ("2024", "2099")}
    | {"order": ("date", "-date")},
    "parties": {"kind": ("company",), "country": PLACES, "order": ("name", "-disputes")},
    "systems": {"modality": ("text", "image"), "developer": SLUGS[:3], "order": ("name", "-disputes")},
}


def questions(table: str) -> Iterator[dict[str, list[str]]]:
    """Give query strings of one to three parameters, by chance and the same each time."""
    chance = Random(table)
    for _ in range(FILTERS):
        names = chance.sample(list(CHOICES[table]), min(len(CHOICES[table]), chance.randint(1, 3)))
        yield {
            name: chance.sample(CHOICES[table][name], 1 if name == "order" else min(2, len(CHOICES[table][name])))[
                : chance.randint(1, 2)
            ]
            for name in names
        }


@pytest.mark.parametrize("table", CHOICES)
def test_all_formats_hold_the_rows_that_reading_all_records_finds(table: str, some: None) -> None:
    public = records.read_all(Dispute.objects.published(), published=True)
    found = 0
    for asked in questions(table):
        query = f"?{urlencode(asked, doseq=True)}"
        rows, cells, whole, lines = (
            csv_rows(table, query),
            sheet_rows(table, query),
            json_file(table, query),
            json_lines(table, query),
        )
        assert len(rows) == whole["rows"], query
        assert [keys_of(row) for row in rows] == [keys_of(record) for record in lines], query
        assert whole["records"] == lines, query
        assert [as_cells(row) for row in rows] == [as_cells(row) for row in cells], query
        for row, record in zip(rows, lines, strict=True):
            assert {name: row[name] for name in row.keys() & record.keys()} == {
                name: record[name] for name in row.keys() & record.keys()
            }
        assert sorted(map(keys_of, lines)) == sorted(map(keys_of, brute_force(table, asked, public))), query
        found += len(rows)
    assert found > FILTERS


def keys_of(record: Record) -> tuple[Any, ...]:
    """Return what names a row."""
    return (record["slug"],) if "slug" in record else (record["dispute"], record["number"])


def as_cells(row: Record) -> Record:
    """Return a row of a CSV file or of a workbook as both can be compared."""
    told = {}
    for name, value in row.items():
        if isinstance(value, list):
            value = "; ".join(value)
        elif isinstance(value, datetime.datetime) and name.endswith("_at"):
            value = f"{value:%Y-%m-%dT%H:%M:%SZ}"
        elif isinstance(value, datetime.datetime):
            value = f"{value:%Y-%m-%d}"
        told[name] = None if value == "" else value
    return told


def brute_force(table: str, asked: dict[str, list[str]], public: list[Record]) -> list[Record]:
    """Return what an address lists, by reading every record."""
    if table == "disputes":
        return [record for record in public if is_asked(record, asked)]
    if table in ("claims", "timeline"):
        return [
            {**part, "dispute": record["slug"], "number": part.get("number", place)}
            for record in public
            for place, part in enumerate(record["claims" if table == "claims" else "events"], 1)
            if is_part_asked(table, part, record, asked)
        ]
    if table == "systems":
        systems = {slug for record in public for slug in record["ai_systems"]}
        made_by = {f"system-{n}": SLUGS[n] for n in range(3)}
        return [
            {"slug": slug}
            for slug in systems
            if made_by[slug] in asked.get("developer", [made_by[slug]]) and "text" in asked.get("modality", ["text"])
        ]
    named = {one["party"] for record in public for one in record["participations"]}
    named |= {SLUGS[int(slug[-1])] for record in public for slug in record["ai_systems"]}
    named |= {event["party"] for record in public for event in record["events"] if "party" in event}
    parties = records.read_all(Party.objects.filter(slug__in=named))
    return [party for party in parties if party["country"] in asked.get("country", PLACES)]


def is_asked(record: Record, asked: dict[str, list[str]]) -> bool:
    """Say whether a dispute is listed; the kind and the status are of one claim."""
    return (
        all(record[name] in asked.get(name, [record[name]]) for name in ("status", "kind", "jurisdiction"))
        and ("work" not in asked or bool(set(asked["work"]) & set(record["works"])))
        and ("party" not in asked or any(one["party"] in asked["party"] for one in record["participations"]))
        and (
            not asked.keys() & {"claim", "claim_status"}
            or any(
                claim["kind"] in asked.get("claim", CLAIMS)
                and claim["status"] in asked.get("claim_status", CLAIM_STATUSES)
                for claim in record["claims"]
            )
        )
    )


def is_part_asked(table: str, part: Record, record: Record, asked: dict[str, list[str]]) -> bool:
    """Say whether a claim or an event is listed; the party and the side are of one party of the claim."""
    if record["jurisdiction"] not in asked.get("jurisdiction", PLACES):
        return False
    if table == "timeline":
        return (
            part["kind"] in asked.get("event", EVENTS)
            and record["kind"] in asked.get("kind", KINDS)
            and part["date"][:4] in asked.get("year", [part["date"][:4]])
        )
    sides = [(side, party) for side in asked.get("side", ("made_by", "against")) for party in part[side]]
    return (
        part["kind"] in asked.get("claim", CLAIMS)
        and part["status"] in asked.get("claim_status", CLAIM_STATUSES)
        and record["status"] in asked.get("status", STATUSES)
        and (not asked.keys() & {"party", "side"} or any(party in asked.get("party", SLUGS) for _, party in sides))
    )
