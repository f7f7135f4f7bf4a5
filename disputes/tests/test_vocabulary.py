"""The vocabulary: every stored value has a label and a definition, and the groups say what they promise."""

import re

import pytest

from disputes import vocabulary as words

ALL = [terms for _, terms in words.GLOSSARY] + [words.RecordState]
TERMS = [term for terms in ALL for term in terms]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: f"{type(term).__name__}.{term.name}")
def test_every_term_has_a_plain_value_a_label_and_one_sentence_of_definition(term: words.Terms) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", term.value)
    assert str(term.label)[0].isupper()
    assert str(term.definition).endswith(".")
    assert "!" not in str(term.definition)


@pytest.mark.parametrize("terms", ALL, ids=lambda terms: terms.__name__)
def test_labels_are_told_apart_within_a_vocabulary(terms: type[words.Terms]) -> None:
    labels = [str(term.label) for term in terms]
    assert sorted(set(labels)) == sorted(labels)


def test_the_glossary_names_every_vocabulary_of_the_record() -> None:
    defined = {
        thing
        for thing in vars(words).values()
        if isinstance(thing, type) and issubclass(thing, words.Terms) and thing is not words.Terms
    }
    of_the_desk = {words.RecordState, words.SuggestionKind, words.SuggestionState, words.LinkState}
    assert {terms for _, terms in words.GLOSSARY} == defined - of_the_desk


def test_open_and_closed_leave_out_only_the_consolidated() -> None:
    assert words.DisputeStatus.expand(["open"]) == {"demand_made", "negotiating", "pending", "stayed", "on_appeal"}
    assert words.DisputeStatus.expand(["closed"]) == {"decided", "settled", "dismissed", "withdrawn", "resolved"}
    both = words.DisputeStatus.expand(["open", "closed"])
    assert set(words.DisputeStatus.values) - both == {"consolidated"}


def test_every_claim_kind_is_in_exactly_one_group() -> None:
    members = [value for group in words.ClaimKind.groups().values() for value in group.values]
    assert sorted(members) == sorted(words.ClaimKind.values)


def test_no_group_is_named_as_a_value() -> None:
    for terms in ALL:
        assert not set(terms.groups()) & set(terms.values)
