"""A misspelt name finds the name that was meant; what is spelt right and what is no name suggests nothing."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.search.spelling import nearest, slips
from disputes.tests.search.strategies import NAUGHTY

NAMES = [
    *(
        "Getty Images",
        "Getty Images (US), Inc.",
        "Getty Images (UK) Limited",
        "OpenAI",
        "OpenAI OpCo, LLC",
        "Midjourney",
    ),
    *(
        "Midjourney, Inc.",
        "Studio Ghibli",
        "株式会社スタジオジブリ",
        "スタジオジブリ",
        "株式会社講談社",
        "Stability AI",
        "Suno",
    ),
    *("Anthropic", "Anthropic PBC", "Perplexity", "DALL-E", "Autorité de la concurrence", "GEMA", "xAI", "Kadokawa"),
    *(
        "Content Overseas Distribution Association (CODA)",
        "The New York Times Company",
        "네이버웹툰",
        "閱文集團",
        "Bird",
    ),
]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Gety Imags", "Getty Images"),
        ("Gety", "Getty Images"),
        ("Opnai", "OpenAI"),
        ("OpneAI", "OpenAI"),
        ("Open AI", "OpenAI"),
        ("Midjurney", "Midjourney"),
        ("mid journey", "Midjourney"),
        ("studio gibli", "Studio Ghibli"),
        ("ＳＴＵＤＩＯ ＧＩＢＬＩ", "Studio Ghibli"),
        ("スタジオジブル", "スタジオジブリ"),
        ("ｽﾀｼﾞｵｼﾞﾌﾞﾙ", "スタジオジブリ"),
        ("株式会社スタジオジブル", "スタジオジブリ"),
        ("講談者", "株式会社講談社"),
        ("Antropic", "Anthropic"),
        ('"Stabilty AI"', "Stability AI"),
        ("Perplexety", "Perplexity"),
        ("DALLE", "DALL-E"),
        ("autorite de la concurence", "Autorité de la concurrence"),
        ("New York Tmes", "The New York Times Company"),
        ("content oversees distribution asociation", "Content Overseas Distribution Association (CODA)"),
        ("네이버웹톤", "네이버웹툰"),
    ],
)
def test_a_misspelt_name_suggests_the_name(written: str, meant: str) -> None:
    assert nearest(written, iter(NAMES))[:1] == [meant]


@pytest.mark.parametrize(
    "nonsense", ["asdfgh", "xq", "qwertyuiop", "", "…", "あああ", "zz", "gem", "訴", "x" * 5000, *NAUGHTY]
)
def test_nonsense_suggests_nothing(nonsense: str) -> None:
    assert nearest(nonsense, NAMES) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_and_its_words_suggest_nothing(name: str) -> None:
    assert nearest(name, NAMES) == []
    assert nearest(name.upper(), NAMES) == []
    assert [nearest(word, NAMES) for word in name.split()] == [[] for word in name.split()]


def test_the_nearest_comes_first_and_there_are_no_more_than_asked_for() -> None:
    names = ["Kadokawa", "Kadokaga", "Kadogaga", "Kadokawaa", "Kadokawa"]
    assert nearest("Kadokama", names) == ["Kadokaga", "Kadokawa", "Kadogaga"]
    assert nearest("Kadokama", names, limit=1) == ["Kadokaga"]


@given(st.sampled_from([name for name in NAMES if slips(name) and "株式会社" not in name]), st.data())
def test_one_letter_wrong_is_put_right(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 1).filter(lambda place: name[place].isalpha()))
    other = data.draw(st.sampled_from("qzjx").filter(lambda letter: letter != name[at].casefold()))
    assert name in nearest(name[:at] + other + name[at + 1 :], [name])


@given(st.text(), st.lists(st.text(), max_size=5))
def test_no_string_is_an_error(written: str, names: list[str]) -> None:
    assert set(nearest(written, names)) <= set(names)


def test_three_hundred_thousand_names_are_looked_through_in_a_moment() -> None:
    chance = random.Random(3)
    parts = ["".join(chance.choices("abcdeilmnorstu", k=chance.randint(3, 9))).title() for _ in range(5000)]
    names = [" ".join(chance.choices(parts, k=chance.randint(1, 4))) for _ in range(300_000)]
    start = time.process_time()
    assert nearest("Midjurney", [*names, "Midjourney"])[:1] == ["Midjourney"]
    assert time.process_time() - start < 2  # about 0.3 s; a laptop under load may be slow
