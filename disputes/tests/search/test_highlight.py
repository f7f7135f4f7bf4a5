"""What matched is marked in the text as it stands, no more and no less, and the page stays safe."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from disputes.search.analysis import tokens
from disputes.search.highlight import marked, passage, weight
from disputes.search.query import found, parse
from disputes.tests.search.strategies import NAUGHTY, queries, texts
from disputes.typography import curl


def bare(html: str) -> str:
    return unescape(re.sub("</?mark>", "", html))


def marks(html: str) -> list[str]:
    return [unescape(mark) for mark in re.findall("<mark>(.*?)</mark>", html, re.DOTALL)]


class Reader(HTMLParser):
    """Fails at any tag but <mark>, at a mark in a mark and at one left open."""

    depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert (tag, attrs, self.depth) == ("mark", [], 0)
        self.depth = 1

    def handle_endtag(self, tag: str) -> None:
        assert (tag, self.depth) == ("mark", 1)
        self.depth = 0


def assert_safe(html: str) -> None:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.depth == 0
    assert isinstance(html, SafeString)
    assert not re.search("[<>\"'](?!/?mark>)(?<!mark>)", html)


@pytest.mark.parametrize(
    ("text", "q", "html"),
    [
        ("ＣＯＤＡは", "coda", "<mark>ＣＯＤＡ</mark>は"),
        ("copyright infringement", "infringing", "copyright <mark>infringement</mark>"),
        ("著作権者", "著作権", "<mark>著作権</mark>者"),
        ("著作権者", "著", "<mark>著</mark>作権者"),
        ("全著", "著", "全<mark>著</mark>"),
        ("著作権者", "著作 作権", "<mark>著作権</mark>者"),
        ("著作権と著作", "著作", "<mark>著作</mark>権と<mark>著作</mark>"),
        ("ｼﾞﾌﾞﾘの", "ジブ", "<mark>ｼﾞﾌﾞ</mark>ﾘの"),
        ("ｼﾞﾌﾞﾘの", "ジ", "<mark>ｼﾞ</mark>ﾌﾞﾘの"),
        ("㈱秋田書店", "株", "<mark>㈱</mark>秋田書店"),
        ("㌔です", "キ", "<mark>㌔</mark>です"),
        ("Getty Images v. Getty", "getty images", "<mark>Getty</mark> <mark>Images</mark> v. <mark>Getty</mark>"),
        ("Getty  Images v. Getty", '"getty images"', "<mark>Getty  Images</mark> v. Getty"),
        ("Getty Images AI", '"getty images" "images ai"', "<mark>Getty Images AI</mark>"),
        ("No. 1:23-cv-11195, note", "23cv11195", "No. 1:<mark>23-cv-11195</mark>, note"),
        ("OpenAIは訴訟", "OpenAIは", "<mark>OpenAIは</mark>訴訟"),
        ("Getty’s <b> & more", "getty b", "<mark>Getty</mark>’s &lt;<mark>b</mark>&gt; &amp; more"),
        ("Fair <b>use", '"fair b use"', "<mark>Fair &lt;b&gt;use</mark>"),
        ("Autorite\u0301 X", "autorité", "<mark>Autorite\u0301</mark> X"),
        ("Straße", "STRASSE", "<mark>Straße</mark>"),
        ("Getty", "-getty", "Getty"),
        ("Getty", "", "Getty"),
    ],
)
def test_what_matched_is_marked(text: str, q: str, html: str) -> None:
    assert marked(text, parse(q)) == html


@given(st.one_of(texts, st.text(), st.sampled_from(NAUGHTY)), queries)
def test_marks_change_nothing_in_the_text_and_everything_is_escaped(text: str, q: str) -> None:
    html = marked(text, parse(q))
    assert bare(html) == text
    assert_safe(html)
    assert all(mark for mark in marks(html))


@given(texts, queries)
def test_there_is_a_mark_exactly_if_a_phrase_is_found(text: str, q: str) -> None:
    words = parse(q)
    number = len([phrase for phrase in words.wanted if found(phrase, tokens(text))])
    assert weight(text, words) == number
    assert bool(marks(marked(text, words))) == bool(number)
    assert (passage(text, words) is None) == (not number)


@given(texts, queries)
def test_what_is_marked_matches_by_itself(text: str, q: str) -> None:
    words = parse(q)
    for mark in marks(marked(text, words)):
        assert weight(mark, words) >= 1


@given(texts, queries)
def test_curling_quotes_moves_no_mark(text: str, q: str) -> None:
    words = parse(q)
    html, curled = marked(text, words), marked(curl(text), words)
    assert [len(mark) for mark in marks(html)] == [len(mark) for mark in marks(curled)]
    assert bare(curled) == curl(text)


LONG = (
    "Visual artists allege that images were copied to train the model. Most of the complaint was dismissed in 2023. "
    "The court let the copyright claims go ahead and dismissed the contract claims. Discovery goes on until 2026. "
    "Nobody expects a trial before the summer of that year, and the parties have asked for more time again."
)


def test_a_passage_shows_where_most_of_the_words_stand_together() -> None:
    html = passage(LONG, parse("court contract discovery"), 100)
    assert html == (
        "…The <mark>court</mark> let the copyright claims go ahead and dismissed the <mark>contract</mark> claims. "
        "<mark>Discovery</mark> goes…"
    )


def test_a_passage_is_cut_between_words() -> None:
    html = passage(LONG, parse("2023"), 60)
    assert html == "…complaint was dismissed in <mark>2023</mark>. The court let the…"
    assert passage(LONG, parse("visual"), 30) == "<mark>Visual</mark> artists allege that…"
    assert passage(LONG, parse("again"), 30) == "…asked for more time <mark>again</mark>."


def test_a_passage_of_japanese_is_cut_at_any_character_but_not_before_a_full_stop() -> None:
    text = "文化庁は考え方を公表した。東映アニメーションは訴訟を検討していると述べた。" * 3
    html = passage(text, parse("訴訟"), 20)
    assert html == "…映アニメーションは<mark>訴訟</mark>を検討していると述…"


def test_a_short_text_is_shown_whole() -> None:
    assert passage("A & B sued.", parse("sued")) == "A &amp; B <mark>sued</mark>."


@given(st.lists(texts, min_size=1, max_size=6).map(" ".join), queries, st.integers(10, 80))
def test_a_passage_is_a_piece_of_the_text_and_holds_a_mark(text: str, q: str, length: int) -> None:
    html = passage(text, parse(q), length)
    if html is not None:
        assert_safe(html)
        shown = bare(html)
        assert shown.strip("…") in text
        assert marks(html)
        assert len(shown) <= max(length, max(map(len, marks(html)))) + 2
