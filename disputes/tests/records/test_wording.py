"""What changed between two records is told in words: labels, names, numbers and dates, and no slug or code."""

import copy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disputes import records
from disputes.models import Event, FormerAddress
from disputes.records import difference, prose, tell, tell_all
from disputes.records.fields import Parts, Text
from disputes.records.format import EVENTS, PARTS, citations
from disputes.tests.builders import a_court, a_dispute, a_participation, a_party, a_proceeding, a_system
from disputes.typography import curl

from .examples import FIRST, SUIT

pytestmark = pytest.mark.django_db


def said(before: Any, after: Any, *, public: bool = True) -> list[str]:
    return [str(one) for one in tell(before, after, public=public)]


def changed(**fields: Any) -> dict[str, Any]:
    return copy.deepcopy(SUIT) | fields


def with_claim(**fields: Any) -> dict[str, Any]:
    after = copy.deepcopy(SUIT)
    after["claims"][0] |= fields
    return after


@pytest.fixture
def on_record() -> None:
    """The things that the example names, all of them public."""
    coda, toei, openai = a_party("CODA"), a_party("Toei"), a_party("OpenAI")
    dispute = a_dispute("Other", claimants=[coda, toei], respondents=[openai], systems=[a_system("Sora 2")])
    a_proceeding(dispute, a_court("Northern District", slug="cand"))
    a_proceeding(dispute, a_court("Ninth Circuit", slug="ca9"))


def test_fields_are_told_by_their_names_and_the_labels_of_their_words(on_record: None) -> None:
    assert said(SUIT, changed(status="settled")) == ["Status: Decided → Settled"]
    assert said(SUIT, changed(status_as_of="2026-06-01")) == ["Status as of: May 2026 → 1 June 2026"]
    assert said(SUIT, changed(jurisdiction="JP")) == ["Where: United States → Japan"]
    assert said(SUIT, changed(final=True)) == ["Final: no → yes"]
    without = changed()
    del without["stage"]
    assert said(SUIT, without) == ["Stage: Concluded → none"]
    assert said(without, SUIT) == ["Stage: none → Concluded"]


def test_parts_are_told_by_their_number_and_things_by_their_name(on_record: None) -> None:
    assert said(SUIT, with_claim(status="withdrawn"))[0].startswith("Claim 1, status: ")
    assert said(SUIT, with_claim(status="withdrawn"))[0].endswith(" → Withdrawn")
    one, two = with_claim(made_by=["coda"]), with_claim(made_by=["coda", "toei"])
    assert said(one, two) == ["Claim 1, made by: none → Toei"]
    after = changed(participations=[one for one in SUIT["participations"] if one["party"] != "toei"])
    assert said(SUIT, after) == ["Party Toei, removed: Represented"]
    assert said(after, SUIT) == ["Party Toei, added: Represented"]
    after = changed(proceedings=[SUIT["proceedings"][0] | {"docket_number": "9"}, SUIT["proceedings"][1]])
    assert said(SUIT, after) == ["Proceeding before Northern District, docket: 3:25-cv-1 → 9"]


def test_a_part_that_came_or_went_is_told_in_a_line_with_its_fields_as_details(on_record: None) -> None:
    after = changed(claims=[SUIT["claims"][1] | {"number": 2}])
    (one,) = tell(SUIT, after)
    assert (one.part, one.field, one.after) == ("Claim 1", "", "")
    assert str(one).startswith("Claim 1, removed: ")
    assert "What is alleged" in dict(one.details)


def test_a_list_of_words_is_told_once_and_another_order_as_such(on_record: None) -> None:
    assert said(SUIT, changed(works=["characters", "anime"])) == ["Works: one order → another order"]
    assert said(SUIT, changed(works=["news", "characters"])) == ["Works: Anime → News"]
    after = changed(participations=list(reversed(SUIT["participations"])))
    assert set(said(SUIT, after)) == {"Parties: one order → another order"}


def test_a_source_is_told_by_its_number_and_publisher(on_record: None) -> None:
    before = with_claim(sources=[SUIT["sources"][0]["url"]])
    after = with_claim(sources=[SUIT["sources"][0]["url"], SUIT["sources"][1]["url"]])
    publisher = SUIT["sources"][1]["publisher"]
    assert said(before, after) == [f"Claim 1, sources: none → source 2, {publisher}"]


def test_what_the_public_does_not_see_is_not_named_but_to_editors() -> None:
    hidden = a_party("Zyx", slug="zyx")
    a_participation(a_dispute("Draft", slug="zyx-draft", record_state="draft"), hidden)
    after = changed(
        participations=[*SUIT["participations"], {"party": "zyx", "role": "claimant"}],
        related=[*SUIT["related"], {"dispute": "zyx-draft", "how": "related"}],
    )
    lines = said(SUIT, after)
    assert lines == [
        "Party (not on the public record), added: Claimant",
        "Related dispute (not on the public record), added: Related to",
    ]
    assert said(SUIT, after, public=False) == [
        "Party Zyx, added: Claimant",
        "Related dispute Draft, added: Related to",
    ]
    assert "zyx" not in repr(tell(SUIT, after)).lower()


def test_what_was_renamed_since_is_no_change(on_record: None) -> None:
    FormerAddress.objects.create(kind="party", slug="old-toei", leads_to="toei")
    before = json.loads(json.dumps(SUIT).replace('"toei"', '"old-toei"'))
    assert before != SUIT
    assert said(before, SUIT) == []


def test_the_number_of_queries_does_not_grow(on_record: None, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(9):
        tell_all([(SUIT, changed(title=f"Number {n}")) for n in range(30)])


def test_parties_systems_and_courts_are_told_too(on_record: None) -> None:
    party = {"slug": "a", "name": "A", "kind": "company"}
    assert said(party, party | {"aliases": ["B"], "country": "JP"}) == [
        "Other names: none → B",
        "Country: none → Japan",
    ]
    assert said(party, party | {"affiliations": [{"party": "coda", "how": "member_of"}]}) == [
        "Affiliation with CODA, added: Member of"
    ]
    system = {"slug": "s", "name": "S", "modalities": ["text"]}
    assert said(system, system | {"modalities": ["text", "video"], "developer": "openai"}) == [
        "Media: none → Video",
        "Made by: none → OpenAI",
    ]
    court = {"slug": "c", "name": "C", "jurisdiction": "US-CA"}
    assert said(court, court | {"level": "appeal", "jurisdiction": "JP"}) == [
        "Where: United States (US-CA) → Japan",
        "Level: none → Court of appeal",
    ]
    assert said(court, court | {"native_name": "裁判所", "aliases": ["D", "E"], "citation_name": "C."}) == [
        "Name in its own language: none → 裁判所",
        "Other names: none → D; E",
        "Citation name: none → C.",
    ]


def test_a_list_of_parts_inside_a_part_is_told_as_a_field_of_it(
    on_record: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As no part has such a list yet, events get one: answers, known by their place."""
    answers = Parts("answers", "answers", "Answer", Event, "event", (Text("held", "held", ""), citations("event")))
    monkeypatch.setitem(PARTS, "events", replace(EVENTS, fields=(*EVENTS.fields, answers)))

    def with_answers(*answers: dict[str, Any]) -> dict[str, Any]:
        record = copy.deepcopy(SUIT)
        record["events"][0] |= {"answers": list(answers)} if answers else {}
        return record

    yes, no = {"held": "Yes", "sources": [FIRST]}, {"held": "No", "sources": []}
    assert said(with_answers(), with_answers(yes, no)) == ["Event 1, answers: none → Yes, source 1, News; No"]
    assert said(with_answers(yes, no), with_answers(no)) == ["Event 1, answers: Yes, source 1, News → none"]
    assert said(with_answers(no), with_answers(no | {"held": "In part"})) == ["Event 1, answers: No → In part"]


CATALOGUE = Path(records.__file__).parent.parent / "data" / "disputes"


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(CATALOGUE.glob("*.json"))), st.sampled_from(sorted(CATALOGUE.glob("*.json"))))
def test_any_two_records_of_the_catalogue_can_be_told(one: Path, other: Path) -> None:
    """Whatever differs is told, and nothing is told of what is the same."""
    before, after = (json.loads(path.read_text()) for path in (one, other))
    told = tell(before, after)
    assert bool(told) == bool(difference(before, after))
    assert [str(t) for t in tell(after, after)] == []
    assert all(str(t) and t.label for t in told)
    for t in told:
        if t.pieces:
            texts = ["".join(p.text for p in t.pieces if p.mark in ("", mark)) for mark in ("del", "ins")]
            assert texts == [curl(t.before), curl(t.after)]


@given(st.text(max_size=300), st.text(max_size=300))
def test_the_pieces_of_a_text_make_both_texts_again(before: str, after: str) -> None:
    pieces = prose.pieces(before, after)
    if pieces:
        assert "".join(piece.text for piece in pieces if piece.mark != "ins") == before
        assert "".join(piece.text for piece in pieces if piece.mark != "del") == after


def test_words_that_changed_in_a_long_text_are_marked_and_what_stayed_is_cut() -> None:
    text = "The association alleges that the system was trained on the works of its members. " * 4
    found = prose.pieces(text, text.replace("alleges", "says", 1))
    assert [piece for piece in found if piece.mark] == [("del", "alleges"), ("ins", "says")]
    short = "".join(piece.text for piece in prose.shortened(found))
    assert len(short) < 120
    assert short.startswith("The association allegessays that the system")
    assert short.endswith("…") or "…" in short


def test_texts_that_have_little_in_common_are_set_side_by_side() -> None:
    assert prose.pieces("One two three. " * 10, "Vier fünf sechs! " * 10) == []
    assert prose.pieces("short", "shorter") == []
