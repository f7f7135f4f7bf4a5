"""Text on the record is visible text; names are compared whatever their case and width."""

import re

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from disputes import codes, text


@pytest.mark.parametrize(
    "hidden",
    ["\x00", "\x1b", "\x7f", "\u200b", "\u202e", "\u2066", "\ufeff", "\ud800", "\t", "\u00ad", "\u3164", "\U000e0041"],
)
def test_a_character_that_cannot_be_seen_is_refused_and_named(hidden: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        text.validate_visible(f"Studio{hidden}Ghibli")
    assert f"U+{ord(hidden):04X}" in refusal.value.messages[0]
    assert re.search(text.LINE, f"Studio{hidden}Ghibli") is None
    assert re.search(text.PROSE, f"Studio{hidden}Ghibli") is None


@pytest.mark.parametrize("seen", ["株式会社スタジオジブリ", "Š", "نشر", "می‌خواهم", "👨‍👩‍👧", "AT&T", "a b"])
def test_names_in_every_script_are_taken(seen: str) -> None:
    text.validate_visible(seen)
    assert re.search(text.LINE, seen)


@pytest.mark.parametrize("line", ["", " a", "a ", "a\n", "a\nb"])
def test_a_line_is_one_line_without_blanks_around_it(line: str) -> None:
    assert re.search(text.LINE, line) is None


def test_prose_may_have_several_lines() -> None:
    assert re.search(text.PROSE, "One.\n\nTwo.")


@pytest.mark.parametrize("slug", ["coda", "coda-openai-sora-2", "2"])
def test_slugs(slug: str) -> None:
    assert text.is_slug(slug)


@pytest.mark.parametrize("slug", ["", "Coda", "coda--openai", "-coda", "coda-", "coda_openai", "coda\n", "コーダ"])
def test_what_is_no_slug(slug: str) -> None:
    assert not text.is_slug(slug)


@pytest.mark.parametrize("url", ["https://coda-cj.jp/en/news/817", "http://例え.jp/ニュース?a=b#c", "https://a"])
def test_addresses(url: str) -> None:
    text.validate_url(url)


@pytest.mark.parametrize(
    "url", ["", "coda-cj.jp", "javascript:alert(1)", "https://", "https://a b", "ftp://a/", "https:///x"]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(ValidationError):
        text.validate_url(url)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＣＯＤＡ", "coda"),
        ("Straße", "STRASSE"),
        ("Studio  Ghibli ", "studio ghibli"),
        ("É", "é"),
        ("葛\U000e0100城", "葛城"),
        ("a\u200db", "ab"),
    ],
)
def test_names_are_the_same_whatever_their_width_case_and_blanks(one: str, other: str) -> None:
    assert text.fold(one) == text.fold(other)


@given(st.text(max_size=300))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert text.fold(text.fold(name)) == text.fold(name)
    assert len(text.fold(name * 50)) <= 500


def test_jurisdictions_are_countries_and_the_european_union() -> None:
    assert codes.is_jurisdiction("JP") and codes.is_jurisdiction("EU")
    assert not codes.is_jurisdiction("jp") and not codes.is_jurisdiction("UK") and not codes.is_jurisdiction("")
    assert codes.jurisdiction_name("US-CA") == "United States"
    assert ("EU", "European Union") in codes.jurisdictions()
