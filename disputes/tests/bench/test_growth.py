"""The grown disputes: the same every time, valid by every rule, and in the proportions of the founding catalogue."""

import json
import re
from collections import Counter
from functools import cache

import pytest

from disputes import records
from disputes.models import Court, Dispute, Party, System

from . import rows
from .growth import Grown, Record, founding, grow
from .words import MARKERS

NEW = 1000 - len(founding()[0])  # to 1,000 disputes


@cache
def grown() -> list[Grown]:
    return list(grow(1000))


def put_down_the_founding_names() -> None:
    """Only what the grown disputes name, since loading the whole catalogue takes a while."""
    disputes, parties, systems = founding()
    day = disputes[0]["checked_on"]
    common = {
        "status_as_of": day,
        "opened_on": day,
        "checked_on": day,
        "jurisdiction": "US",
        "record_state": "published",
    }
    Party.objects.bulk_create(Party(slug=one["slug"], name=one["name"], kind=one["kind"]) for one in parties)
    System.objects.bulk_create(System(slug=one["slug"], name=one["name"]) for one in systems)
    Dispute.objects.bulk_create(
        Dispute(slug=one["slug"], title="A", summary="B", kind="demand", status="demand_made", **common)
        for one in disputes
    )
    courts = {one["court"] for dispute in disputes for one in dispute["proceedings"]}
    Court.objects.bulk_create(Court(slug=slug, name=slug, jurisdiction="US") for slug in sorted(courts))


def test_the_same_seed_gives_the_same_disputes() -> None:
    size = 1000 - NEW + 100
    assert list(grow(size, seed=7)) == list(grow(size, seed=7))
    assert list(grow(size, seed=7)) != list(grow(size, seed=8))


@pytest.mark.django_db
def test_every_grown_record_keeps_the_rules_and_is_written_as_it_is() -> None:
    put_down_the_founding_names()
    some = grown()[:100]
    entries = [
        records.Entry(kind, "grown", (), record)
        for one in some
        for kind, found in (("party", one.parties), ("ai_system", one.systems), ("dispute", [one.dispute]))
        for record in found
    ]
    assert [str(fault) for fault in records.check(entries)] == []
    rows.write(some)
    written = Dispute.objects.filter(slug__in=[one.dispute["slug"] for one in some]).order_by("pk")
    assert records.read_all(written) == [one.dispute for one in some]
    parties = {record["slug"]: record for one in some for record in one.parties}
    assert {one["slug"]: one for one in records.read_all(Party.objects.filter(slug__in=parties))} == parties
    assert written.published().count() == 100


@pytest.mark.parametrize("name", ["participations", "claims", "events", "sources", "works"])
def test_parts_are_as_many_as_in_the_founding_catalogue(name: str) -> None:
    disputes, _, _ = founding()
    about = sum(len(one[name]) for one in disputes) / len(disputes)
    assert sum(len(one.dispute[name]) for one in grown()) / NEW == pytest.approx(about, rel=0.1)


@pytest.mark.parametrize("name", ["status", "kind", "jurisdiction"])
def test_a_word_of_the_record_is_as_frequent_as_in_the_founding_catalogue(name: str) -> None:
    disputes, _, _ = founding()
    before, after = (Counter(one[name] for one in some) for some in (disputes, [one.dispute for one in grown()]))
    for word, count in before.items():
        assert after[word] / NEW == pytest.approx(count / len(disputes), abs=0.04), word


def test_parties_come_with_every_other_dispute_and_three_in_ten_disputes_speak_japanese() -> None:
    assert sum(len(one.parties) for one in grown()) / NEW == pytest.approx(1.5, abs=0.2)
    assert sum(_is_japanese(one.dispute) for one in grown()) / NEW == pytest.approx(0.36, abs=0.04)


@pytest.mark.parametrize(("word", "one_in"), MARKERS.items())
def test_a_marker_stands_in_as_many_disputes_as_it_says(word: str, one_in: int) -> None:
    assert word not in json.dumps(founding(), ensure_ascii=False)
    assert sum(word in json.dumps(one, ensure_ascii=False) for one in grown()) == 1000 // one_in


def _is_japanese(dispute: Record) -> bool:
    texts = [one["summary"] for one in dispute["claims"]] + [one["title"] for one in dispute["sources"]]
    return any(re.search("[\u3040-\u30ff\u4e00-\u9fff]", text) for text in texts)
