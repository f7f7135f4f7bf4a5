"""A decision is found by its citation in each usual writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.legal.law_reports import find


@pytest.mark.parametrize(
    ("writings", "key"),
    [
        (("765 F. Supp. 3d 382", "765 F.Supp.3d 382", "765 F. Supp. 3d 382 (D. Del. 2025)"), "765 F. Supp. 3d 382"),
        (("598 U.S. 508", "598 US 508"), "598 U.S. 508"),
        (("130 F.4th 1039", "130 F. 4th 1039"), "130 F.4th 1039"),
        (("[2025] EWHC 2863 (Ch)", "(2025) EWHC 2863", "2025 EWHC 2863"), "2025 ewhc 2863"),
        (("[2025] EWCA Civ 101", "2025 EWCA Civ 101"), "2025 ewca civ 101"),
        (("ECLI:NL:RBAMS:2024:6563", "ecli:nl:rbams:2024:6563"), "ecli nl rbams 2024 6563"),
    ],
)
def test_each_writing_of_a_citation_is_the_same(writings: tuple[str, ...], key: str) -> None:
    for writing in writings:
        assert [one.key for one in find(writing)] == [key], writing


@pytest.mark.parametrize("text", ["600 Midjourney prompts", "2025 Sora 2", "17 publishers and 2 associations"])
def test_what_is_no_citation_is_none(text: str) -> None:
    assert find(text) == []


@given(st.text(max_size=300))
def test_no_text_is_an_error(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in find(text))
