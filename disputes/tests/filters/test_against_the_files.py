"""The founding catalogue, filtered: every list and every count is what reading the files one by one gives."""

import json
from collections import Counter
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disputes import catalogue
from disputes import vocabulary as words
from disputes.dates import PartialDate
from disputes.filters import DisputeFilter
from disputes.models import Dispute

OPEN = {"demand_made", "negotiating", "pending", "stayed", "on_appeal"}
CLOSED = {"decided", "settled", "dismissed", "withdrawn", "resolved"}

pytestmark = pytest.mark.django_db

RECORDS = [json.loads(path.read_text()) for path in sorted((catalogue.FOUNDING / "disputes").glob("*.json"))]
SYSTEMS = {system["slug"]: system for system in json.loads((catalogue.FOUNDING / "ai_systems.json").read_text())}


def meets(asked: list[str] | None, *has: str | None) -> bool:
    return asked is None or bool(set(asked) & set(has))


def status_words(record: dict[str, Any]) -> list[str]:
    status = record["status"]
    return [status, *(["open"] if status in OPEN else []), *(["closed"] if status in CLOSED else [])]


def active_on(record: dict[str, Any]) -> str:
    return max([e["date"] for e in record["events"] if "state" not in e], default=record["opened_on"])


def interval_reaches(value: str, asked: list[str] | None, before: bool = False) -> bool:
    if asked is None:
        return True
    mine, other = PartialDate(value), PartialDate(asked[0])
    return mine.first <= other.last if before else mine.last >= other.first


def listed(record: dict[str, Any], asked: dict[str, list[str]]) -> bool:
    """Say whether a record answers the parameters, by the promises of the address and nothing else."""
    get = asked.get
    systems = [SYSTEMS[slug] for slug in record["ai_systems"]]
    return (
        meets(get("status"), *status_words(record))
        and meets(get("kind"), record["kind"])
        and meets(get("stage"), record.get("stage"))
        and meets(get("jurisdiction"), record["jurisdiction"])
        and meets(get("work"), *record["works"])
        and meets(get("modality"), *(m for system in systems for m in system["modalities"]))
        and meets(get("system"), *record["ai_systems"])
        and meets(get("developer"), *(system.get("developer") for system in systems))
        and meets(get("court"), *(proceeding["court"] for proceeding in record["proceedings"]))
        and (
            ("claim" not in asked and "claim_status" not in asked)
            or any(
                meets(get("claim"), c["kind"]) and meets(get("claim_status"), c["status"]) for c in record["claims"]
            )
        )
        and (
            ("party" not in asked and "role" not in asked)
            or any(meets(get("party"), p["party"]) and meets(get("role"), p["role"]) for p in record["participations"])
        )
        and meets(get("year"), record["opened_on"][:4])
        and interval_reaches(record["opened_on"], get("opened_after"))
        and interval_reaches(record["opened_on"], get("opened_before"), before=True)
        and interval_reaches(active_on(record), get("active_after"))
    )


def filtered(asked: dict[str, list[str]]) -> DisputeFilter:
    return DisputeFilter(QueryDict(urlencode(asked, doseq=True)))


def some(values: list[str]) -> Any:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True)


dates = st.dates(date(2022, 1, 1), date(2026, 12, 31))
one_date = st.builds(lambda day, length: [day.isoformat()[:length]], dates, st.sampled_from([4, 7, 10]))
parameters = st.fixed_dictionaries(
    {},
    optional={
        "status": some([*words.DisputeStatus.values, "open", "closed"]),
        "kind": some(words.DisputeKind.values),
        "stage": some(words.Stage.values),
        "jurisdiction": some(["US", "JP", "DE", "GB", "CN", "EU", "FR"]),
        "work": some(words.WorkKind.values),
        "modality": some(words.Modality.values),
        "claim": some(words.ClaimKind.values),
        "claim_status": some(words.ClaimStatus.values),
        "party": some(["openai", "google", "coda", "meta", "anthropic", "the-new-york-times"]),
        "role": some(words.Role.values),
        "system": some(["chatgpt", "sora-2", "claude", "midjourney"]),
        "developer": some(["openai", "google", "anthropic"]),
        "court": some(["cand", "nysd", "tokyo-district-court"]),
        "year": some(["2023", "2024", "2025", "2026"]),
        "order": st.sampled_from([["-active"], ["-opened"], ["opened"], ["title"]]),
        "opened_after": one_date,
        "opened_before": one_date,
        "active_after": one_date,
    },
)


def few(drawn: dict[str, list[str]]) -> dict[str, list[str]]:
    """Keep at most three parameters, so that most lists are not empty."""
    return dict(sorted(drawn.items(), key=lambda item: str(item[1]))[:3])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(asked=parameters.map(few))
def test_every_list_and_count_is_what_the_files_say(founding: catalogue.Loaded, asked: dict[str, list[str]]) -> None:
    filter_ = filtered(asked)
    if filter_.form.errors:
        # A party, system or court that the catalogue does not have: said, and nothing listed.
        assert set(filter_.form.errors) <= {"party", "system", "developer", "court"}
        assert list(filter_.qs) == []
        return
    expected = [record for record in RECORDS if listed(record, asked)]
    assert sorted(d.slug for d in filter_.qs) == sorted(record["slug"] for record in expected)
    assert list(filter_.listing(Dispute.objects.all())) == list(filter_.qs), "pages and exports list the same"
    counted = {
        facet.name: {v.value: v.count for v in filter_.every_value(facet.name).values} for facet in filter_.facets
    }
    for name, of in COUNTED.items():
        if name == "role" and not {"party", "role"} & asked.keys():
            assert "role" not in counted, "who is claimant somewhere says nothing without a party"
            continue
        rest = {n: values for n, values in asked.items() if n != name}
        expected_counts = Counter(
            value for record in RECORDS if listed(record, rest) for value in set(of(record, rest))
        )
        shown = {value: n for value, n in counted.get(name, {}).items() if n and value not in ("open", "closed")}
        assert shown == {value: n for value, n in expected_counts.items() if value}


def bound_claims(record: dict[str, Any], asked: dict[str, list[str]]) -> list[dict[str, Any]]:
    """The claims that the other parameter bound to the same claim lets through."""
    return [
        c
        for c in record["claims"]
        if meets(asked.get("claim"), c["kind"]) and meets(asked.get("claim_status"), c["status"])
    ]


COUNTED: dict[str, Any] = {
    "status": lambda record, asked: [record["status"]],
    "kind": lambda record, asked: [record["kind"]],
    "stage": lambda record, asked: [record.get("stage")],
    "jurisdiction": lambda record, asked: [record["jurisdiction"]],
    "work": lambda record, asked: record["works"],
    "modality": lambda record, asked: [m for slug in record["ai_systems"] for m in SYSTEMS[slug]["modalities"]],
    "system": lambda record, asked: record["ai_systems"],
    "developer": lambda record, asked: [SYSTEMS[slug].get("developer") for slug in record["ai_systems"]],
    "court": lambda record, asked: [proceeding["court"] for proceeding in record["proceedings"]],
    "claim": lambda record, asked: [c["kind"] for c in bound_claims(record, asked)],
    "claim_status": lambda record, asked: [c["status"] for c in bound_claims(record, asked)],
    "party": lambda record, asked: [
        p["party"] for p in record["participations"] if meets(asked.get("role"), p["role"])
    ],
    "year": lambda record, asked: [record["opened_on"][:4]],
    "role": lambda record, asked: [
        p["role"] for p in record["participations"] if meets(asked.get("party"), p["party"])
    ],
}


def test_open_anime_cases_in_japan(founding: catalogue.Loaded) -> None:
    found = {d.slug for d in filtered({"jurisdiction": ["JP"], "work": ["anime"], "status": ["open"]}).qs}
    assert found == {
        record["slug"]
        for record in RECORDS
        if record["jurisdiction"] == "JP" and "anime" in record["works"] and record["status"] in OPEN
    }
    assert "coda-openai-sora-2" in found


def test_training_claims_upheld_are_one_claim_that_is_both(founding: catalogue.Loaded) -> None:
    found = {d.slug for d in filtered({"claim": ["training_reproduction"], "claim_status": ["upheld"]}).qs}
    both = {
        record["slug"]
        for record in RECORDS
        if any(c["kind"] == "training_reproduction" and c["status"] == "upheld" for c in record["claims"])
    }
    either = {
        record["slug"]
        for record in RECORDS
        if any(c["kind"] == "training_reproduction" for c in record["claims"])
        and any(c["status"] == "upheld" for c in record["claims"])
    }
    assert found == both
    assert found != either, "the catalogue no longer tells the two readings apart"
