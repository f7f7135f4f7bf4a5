"""What a name says of a company's form makes no difference to who is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.legal.company_words import ANYWHERE, AT_THE_END, core


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the new york times co", "the new york times company"),
        ("penske media corp", "penske media corporation"),
        ("openai ireland ltd", "openai ireland limited"),
        ("u s news and world report lp", "u s news world report"),
        ("dow jones and co inc", "dow jones company"),
        ("laion ev", "laion"),
    ],
)
def test_two_writings_of_one_company_have_one_core(one: str, other: str) -> None:
    assert core(one.split()) == core(other.split())


@pytest.mark.parametrize("name", ["ag münchen", "limited run games", "co op bank", "the", "company"])
def test_a_word_that_stands_elsewhere_or_alone_is_part_of_the_name(name: str) -> None:
    assert core(name.split()) == name.split()


@given(
    st.lists(st.sampled_from(sorted({"getty", "images", "ag", "limited", "the"} | ANYWHERE | AT_THE_END)), min_size=1)
)
def test_a_core_is_never_empty_and_is_its_own_core(words: list[str]) -> None:
    assert core(words)
    assert core(core(words)) == core(words)
