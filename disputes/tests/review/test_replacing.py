"""A name put in the place of another is taken out again without a trace."""

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disputes.review.mergers import replacing, uniting
from disputes.tests.records import strategies
from disputes.tests.records.examples import LETTER, SUIT

generated = settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
PAIRS = {"party": strategies.PARTIES, "ai_system": strategies.SYSTEMS, "court": strategies.COURTS}
PAIRS |= {"dispute": strategies.OTHERS}


@pytest.mark.parametrize("kind", PAIRS)
@generated
@given(record=strategies.disputes())
def test_what_is_renamed_in_a_dispute_is_renamed_back_exactly(kind: str, record: dict[str, Any]) -> None:
    for old, new in ((PAIRS[kind][0], PAIRS[kind][1]), (PAIRS[kind][1], PAIRS[kind][0])):
        if kind == "party" and replacing.both_sides(record, old, new):
            continue
        untouched = copy.deepcopy(record)
        renamed = replacing.replace(kind, record, old, new)
        assert record == untouched
        assert f"'{old}'" not in str(renamed)
        assert replacing.restore(kind, renamed, record, old, new) == (record, [])


@generated
@given(record=strategies.parties(), pair=st.permutations(strategies.PARTIES[1:]))
def test_what_is_renamed_in_a_party_is_renamed_back_exactly(record: dict[str, Any], pair: list[str]) -> None:
    renamed = replacing.replace("party", record, pair[0], pair[1])
    assert replacing.restore("party", renamed, record, pair[0], pair[1]) == (record, [])


@generated
@given(record=strategies.disputes())
def test_renaming_twice_is_renaming_once(record: dict[str, Any]) -> None:
    if not replacing.both_sides(record, "party-0", "party-1"):
        once = replacing.replace("party", record, "party-0", "party-1")
        assert replacing.replace("party", once, "party-0", "party-1") == once


def test_parts_that_would_stand_twice_become_one_which_keeps_what_the_other_says_more() -> None:
    both = [{"party": "toei", "role": "claimant", "note": "As a member."}, {"party": "coda", "role": "claimant"}]
    record = LETTER | {"participations": [*both, {"party": "toei", "role": "represented"}]}
    renamed = replacing.replace("party", record, "toei", "coda")
    assert renamed["participations"] == [
        {"party": "coda", "role": "claimant", "note": "As a member."},
        {"party": "coda", "role": "represented"},
    ]
    assert replacing.restore("party", renamed, record, "toei", "coda") == (record, [])


def test_a_claim_of_one_against_the_other_is_named() -> None:
    assert replacing.both_sides(SUIT, "toei", "openai") == [1]
    assert replacing.both_sides(SUIT, "toei", "coda") == []


def test_what_was_changed_since_stays_and_what_is_gone_is_told() -> None:
    renamed = replacing.replace("party", SUIT, "coda", "toei")
    since = renamed | {
        "title": "Another title",
        "events": renamed["events"][1:],
        "participations": [{"party": "sony", "role": "amicus"}, *renamed["participations"]],
    }
    since["events"] = [{"number": 2, **since["events"][0]}]
    back, lost = replacing.restore("party", since, SUIT, "coda", "toei")
    assert lost == ["events 1"]
    assert back["title"] == "Another title"
    assert {"party": "sony", "role": "amicus"} in back["participations"]
    assert {"party": "coda", "role": "claimant", "note": "For its members."} in back["participations"]
    assert back["claims"][0]["made_by"] == ["coda", "toei"]


@generated
@given(survivor=strategies.disputes("one"), gone=strategies.disputes("other"))
def test_two_disputes_made_one_are_taken_apart_exactly(survivor: dict[str, Any], gone: dict[str, Any]) -> None:
    united, numbers = uniting.unite("dispute", survivor, gone)
    assert uniting.separate(united, united, survivor) == survivor
    assert set(numbers["claims"]) == {number for number, _claim in replacing.numbered(gone["claims"])}
    was = dict(replacing.numbered(survivor["claims"]))
    for number, claim in replacing.numbered(united["claims"]):
        if number in was:
            assert claim["summary"] == was[number]["summary"]
    urls = [source["url"] for source in united["sources"]]
    assert sorted(urls) == sorted({source["url"] for record in (survivor, gone) for source in record["sources"]})


@generated
@given(survivor=strategies.disputes("one"), gone=strategies.disputes("other"))
def test_what_was_changed_since_stays_when_two_are_taken_apart(survivor: dict[str, Any], gone: dict[str, Any]) -> None:
    united, _numbers = uniting.unite("dispute", survivor, gone)
    event = {"date": "2026", "kind": "other", "title": "Since", "sources": [united["sources"][0]["url"]]}
    last = max([0, *(number for number, _event in replacing.numbered(united["events"]))])
    since = united | {"title": "Since", "events": [*united["events"], {"number": last + 1, **event}]}
    apart = uniting.separate(since, united, survivor)
    assert apart["title"] == "Since"
    assert [one["title"] for one in apart["events"]] == [*(one["title"] for one in survivor["events"]), "Since"]
    assert apart["claims"] == survivor["claims"]


def test_numbers_once_given_are_not_given_again() -> None:
    united, numbers = uniting.unite("dispute", SUIT, LETTER | {"events": SUIT["events"][:1]}, {"sources": 9})
    assert numbers["events"] == {1: 1}, "the same event becomes one"
    assert [source.get("number") for source in united["sources"]] == [None, None]
    claim = SUIT["claims"][0] | {"summary": "Another."}
    united, numbers = uniting.unite("dispute", SUIT, LETTER | {"claims": [claim]}, {"claims": 5})
    assert (numbers["claims"], united["claims"][-1]["number"]) == ({1: 6}, 6)
