"""The same word is the same token however it is written, and every token is one word to both databases."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.search.analysis import BOUNDARY, MOST_TIMES, document, documents, spans, tokens
from disputes.tests.search.strategies import NAUGHTY, texts
from disputes.text import fold, fold_spelling

CJK = st.text(
    st.characters(min_codepoint=0x3041, max_codepoint=0x9FFF, categories=["Lo"], exclude_characters="ゟヿ").filter(
        lambda letter: unicodedata.is_normalized("NFKC", letter)
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＣＯＤＡ", "coda"),
        ("ｽﾀｼﾞｵｼﾞﾌﾞﾘ", "スタジオジブリ"),
        ("か\u3099", "が"),
        ("㈱", "株"),
        ("한글", unicodedata.normalize("NFD", "한글")),
        ("葛\U000e0100城", "葛城"),
        ("Straße", "STRASSE"),
        ("cœur", "COEUR"),
        ("Autorité", "autorite"),
        ("Autorite\u0301", "autorite"),
        ("Łódź", "lodz"),
        ("Ørsted", "orsted"),
        ("İstanbul", "istanbul"),
        ("مَحكمة", "محكمة"),
        ("copy\u00adright", "copyright"),
        ("a\u200db", "ab"),
        ("infringing", "infringement"),
        ("claims", "claim"),
        ("authors’", "author"),
        ("Getty's", "Getty"),
        ("Getty’s", "GETTY"),
        ("l’auteur", "l auteur"),
        ("U.S.", "us"),
        ("S.D.N.Y.", "SDNY"),
        ("A.I", "AI"),
        ("versus", "v."),
        ("vs.", "v"),
        ("ChatGPT™", "ChatGPT"),
        ("GPT-4", "GPT4"),
        ("GPT 4", "gpt4"),
        ("23cv11195", "23-cv-11195"),
        ("3:23-cv-00201", "3:23-cv-201"),
        ("１：２３－ｃｖ－１１１９５", "1:23-cv-11195"),
        ("٢٠٢٤", "2024"),
        ("（2024）", "2024"),
        ("2024¹", "2024 1"),
        ("№Getty", "No. Getty"),
        ("ᾀ", "ἀ"),
        ("㍿秋田書店", "株式会社秋田書店"),
        ("OpenAIは", "OpenAI は"),
        ("「著作権」", "著作権"),
    ],
)
def test_the_same_word_written_in_two_ways(one: str, other: str) -> None:
    assert tokens(one) == tokens(other) != []


@pytest.mark.parametrize("joint", ["・", "･", "·", "‧", "•", " ・ ", "=", "＝", "゠", " ", "　"])
def test_what_joins_the_parts_of_a_katakana_name_makes_no_other_words(joint: str) -> None:
    assert tokens(f"「ジョン{joint}ドウ」") == tokens("ジョンドウ")
    assert fold(f"ジョン{joint}ドウ") == fold("ジョンドウ")
    assert fold_spelling(f"ジョン{joint}ドウ") != fold_spelling("ジョンドウ")


@pytest.mark.parametrize(
    ("one", "other"),
    [("约翰·多伊", "约翰多伊"), ("シャルル・ド・ゴール空港", "シャルルドゴール空港"), ("大塚・ヤン", "大塚ヤン")],
)
def test_a_dot_joins_the_parts_of_other_foreign_names_too(one: str, other: str) -> None:
    assert tokens(one) == tokens(other)
    assert fold(one) == fold(other)


@pytest.mark.parametrize("text", ["毎日・産経", "paral·lel", "アニメ\nゲーム", "アニメ、ゲーム", "講談社 小学館"])
def test_what_parts_names_and_words_still_parts_them(text: str) -> None:
    one, other = re.split(r"[\W]+", text)
    assert tokens(text) == [*tokens(one), *tokens(other)]


def test_initials_between_dots_are_part_of_the_name() -> None:
    assert fold("ジョージ・R・R・マーティン") == fold("ジョージRRマーティン") == "ジョージrrマーティン"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("か", "が"),
        ("ハ", "パ"),
        ("訴訟", "訟訴"),
        ("カ", "か"),
        ("Getty", "Gettysburg"),
        ("a.b.com", "ab.com"),
        ("は", "ば"),
    ],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert tokens(one) != tokens(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Getty’s “claims”, 1:23-cv-11195.", ["Getty", "claims", "1", "23", "cv", "11195"]),
        ("ＣＯＤＡは著作", ["ＣＯＤＡ", "は著", "著作", "作"]),
        ("ｼﾞﾌﾞﾘ", ["ｼﾞﾌﾞ", "ﾌﾞﾘ", "ﾘ"]),
        ("コンピューター", ["コン", "ンピ", "ピュ", "ュー", "ータ", "ター", "ー"]),
        ("佐々木・様", ["佐々", "々木", "木", "様"]),
        ("ジョン・ドウ", ["ジョ", "ョン", "ン・ド", "ドウ", "ウ"]),
        ("ｿﾆｰ ﾐｭｰｼﾞｯｸ", ["ｿﾆ", "ﾆｰ", "ｰ ﾐ", "ﾐｭ", "ｭｰ", "ｰｼﾞ", "ｼﾞｯ", "ｯｸ", "ｸ"]),
        ("约翰·多伊", ["约翰", "翰·多", "多伊", "伊"]),
        ("저작권을 묻다", ["저작", "작권", "권을", "을", "묻다", "다"]),
        ("版权 Ähnlich", ["版权", "权", "Ähnlich"]),
        ("l'œuvre d’art", ["l", "œuvre", "d", "art"]),
        ("Autorite\u0301!", ["Autorite\u0301"]),
        ("U.S. v. X", ["U.S", "v", "X"]),
        ("🎨 — …", []),
    ],
)
def test_tokens_remember_what_they_were_read_from(text: str, words: list[str]) -> None:
    assert [text[token.start : token.end] for token in spans(text)] == words


@given(texts)
def test_tokens_are_plain_words_in_the_order_of_the_text(text: str) -> None:
    found = spans(text)
    assert [token.code for token in found] == tokens(text)
    assert all(re.fullmatch("[a-z][a-z0-9]{1,400}", token.code) for token in found)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(texts, st.data())
def test_some_tokens_stand_where_all_tokens_have_them(text: str, data: st.DataObject) -> None:
    found = spans(text)
    some = data.draw(st.sets(st.integers(0, max(len(found) - 1, 0)))) if found else set()
    assert spans(text, some) == [found[place] for place in sorted(some)]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_how_a_text_is_composed_makes_no_difference(text: str) -> None:
    assert tokens(unicodedata.normalize("NFC", text)) == tokens(unicodedata.normalize("NFD", text))


@given(CJK)
def test_a_run_of_characters_is_its_pairs_and_its_last(run: str) -> None:
    assert [run[token.start : token.end] for token in spans(run)] == [run[at : at + 2] for at in range(len(run))]
    assert len(set(tokens(run))) == len({run[at : at + 2] for at in range(len(run))})


@given(st.lists(texts, max_size=4))
def test_a_document_is_the_tokens_of_its_texts_with_a_boundary_after_each(parts: list[str]) -> None:
    found = document(parts).split()
    assert found == [token for part in parts for token in [*tokens(part), BOUNDARY]]
    assert BOUNDARY not in [token for part in parts for token in tokens(part)]


@given(st.lists(st.sampled_from(["訴" * 200, "the dog " * 100, "the " * 250, "a b", "", "…"]), max_size=9))
def test_a_document_in_parts_loses_nothing_and_repeats_no_token_too_often(texts: list[str]) -> None:
    parts = documents(texts)
    assert " ".join(parts).split() == document(texts).split()
    for part in parts:
        assert max((part.split().count(token) for token in part.split()), default=0) <= MOST_TIMES


def test_a_document_is_parted_between_texts() -> None:
    assert documents(["the dog " * 200, "the cat " * 200]) == [
        document(["the dog " * 200]),
        document(["the cat " * 200]),
    ]
    assert documents(["the dog", "the cat"]) == [document(["the dog", "the cat"])]
    assert documents([]) == [""]


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_text_is_too_much(text: str) -> None:
    assert [token.code for token in spans(text)] == tokens(text)
    assert all(len(token) <= 401 for token in tokens(text))
