"""What a reader writes into the search field is understood as a reader means it, and nothing is an error."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.search.analysis import document, spans, tokens
from disputes.search.query import Phrase, Words, found, parse
from disputes.tests.search.strategies import NAUGHTY, queries, texts


def phrases(*texts: str) -> tuple[Phrase, ...]:
    return tuple(Phrase(tuple(tokens(text))) for text in texts)


def finds(q: str, text: str) -> bool:
    words, among = parse(q), document([text]).split()
    wanted, unwanted = ([found(phrase, among) for phrase in some] for some in (words.wanted, words.unwanted))
    return all(wanted) and not any(unwanted) and not words.is_empty


@pytest.mark.parametrize(
    ("q", "wanted", "unwanted"),
    [
        ("getty images", phrases("getty", "images"), ()),
        ('"getty images"', phrases("getty images"), ()),
        ("“getty images” suno", phrases("getty images", "suno"), ()),
        ("„getty images“", phrases("getty images"), ()),
        ("«getty images»", phrases("getty images"), ()),
        ("＂getty　images＂", phrases("getty images"), ()),
        ("「Getty Images」『Stable Diffusion』", phrases("getty images", "stable diffusion"), ()),
        ('getty"stable diffusion"suno', phrases("getty", "stable diffusion", "suno"), ()),
        ('"getty images', phrases("getty images"), ()),
        ("getty -images", phrases("getty"), phrases("images")),
        ("getty －images", phrases("getty"), phrases("images")),
        ("getty　−images", phrases("getty"), phrases("images")),
        ('-"getty images" suno', phrases("suno"), phrases("getty images")),
        ("-「Getty Images」", (), phrases("getty images")),
        ("getty - images", phrases("getty", "images"), ()),
        ("state-of-the-art", phrases("state of the art"), ()),
        ("getty GETTY ｇｅｔｔｙ", phrases("getty"), ()),
        ("§ … 🎨 getty & *", phrases("getty"), ()),
        ("No. 24-7700", phrases("24-7700"), ()),
        ("Case No. 24-7700", phrases("24-7700"), ()),
        ('"MDL No. 3143"', phrases("MDL No. 3143"), ()),
        ("Az. 42 O 14139/24", phrases("42 O 14139/24"), ()),
        ("訴訟", (Phrase(tuple(tokens("訴訟")[:1])),), ()),
        ("訴", (Phrase(tuple(tokens("訴")), is_prefix=True),), ()),
        ("OpenAIは", (Phrase(tuple(tokens("OpenAIは")), is_prefix=True),), ()),
        ("", (), ()),
        ('"" -"" - “”', (), ()),
    ],
)
def test_what_is_wanted_and_what_is_not(q: str, wanted: tuple[Phrase, ...], unwanted: tuple[Phrase, ...]) -> None:
    words = parse(q)
    assert (words.wanted, words.unwanted) == (wanted, unwanted)
    assert words.count == len(wanted) + len(unwanted)
    assert words.is_empty == (not wanted and not unwanted)
    assert words.only_excludes == (not wanted and bool(unwanted))


def test_all_wanted_words_in_a_row_are_one_phrase() -> None:
    assert parse('getty "stable diffusion" -suno v. 訴訟').whole == Phrase(
        tuple(tokens("getty stable diffusion v. 訴訟")[:-1])
    )
    assert parse("-getty").whole is None


def test_a_phrase_remembers_what_was_written() -> None:
    words = parse("Gety “Stabel Difusion” -Sunno")
    assert [phrase.text for phrase in words.wanted] == ["Gety", "Stabel Difusion"]
    assert [phrase.text for phrase in words.unwanted] == ["Sunno"]


def test_phrases_are_counted_and_none_is_lost() -> None:
    assert parse(" ".join(f"w{n} -u{n}" for n in range(30))).count == 60


@pytest.mark.parametrize(
    "q",
    [
        *("1:23-cv-11195", "23-cv-11195", "23cv11195", "23CV11195", "1:23cv11195", "23 cv 11195", "23-CV-11195-SHS"),
        *(
            "1:23-cv-11195-SHS-OTW",
            "23 Civ. 11195",
            "23 Civ. 11195 (SHS)",
            "23-cv-11195 (S.D.N.Y.)",
            "No. 23-cv-11195",
        ),
        *(
            "Case No. 1:23-cv-11195",
            "case 23-cv-11195",
            "No.1:23-cv-11195",
            "#23-cv-11195",
            "１：２３－ｃｖ－１１１９５",
        ),
        *("1:23‑cv‑11195", "1:23–cv–11195", '"23 Civ. 11195"', "new york times 23cv11195", "cv-11195", "11195"),
    ],
)
def test_a_docket_is_found_by_its_usual_writings_and_another_is_not(q: str) -> None:
    assert finds(q, "New York Times 1:23-cv-11195")
    assert not finds(q, "New York Times 1:23-cv-11196")
    assert not finds(f"times -{q}", "New York Times 1:23-cv-11195")


@pytest.mark.parametrize(
    ("q", "text"),
    [
        ("3:23-cv-201", "3:23-cv-00201"),
        ("23cv201", "3:23-cv-00201"),
        ("25-mdl-3143", "1:25-md-03143"),
        ("[2025] EWHC 2863 (Ch)", "[2025] EWHC 2863 (Ch)"),
        ("EWHC2863", "[2025] EWHC 2863 (Ch)"),
        ("42 O 14139/24", "42 O 14139/24"),
        ("42o14139/24", "42 O 14139/24"),
        ("C‑250/25", "C-250/25"),
        ("ECLI:NL:RBAMS:2024:6563", "ECLI:NL:RBAMS:2024:6563"),
        ("nl rbams 2024 6563", "ECLI:NL:RBAMS:2024:6563"),
        ("民初11279号", "（2023）京0491民初11279号"),
        ("(2023) Jing 491 Min Chu No. 11279", "(2023) Jing 0491 Min Chu No. 11279"),
        ("令和5年(ワ)第70001号", "令和５年（ワ）第７０００１号"),
        ("1107237-96.2025", "1107237-96.2025.8.26.0100"),
        ("getty", "Getty’s “claims”"),
        ("getty's claims", "Getty’s claim"),
        ('"getty claims"', "Getty’s “claims”"),
        ("infringing", "copyright infringement"),
        ("Getty vs. Stability", "Getty Images v. Stability AI"),
        ("sdny", "S.D.N.Y."),
        ("gpt4", "GPT-4 and Llama"),
        ("autorite concurrence", "Autorité de la concurrence"),
        ("oeuvre", "l’œuvre d’art"),
        ("MUSIKALISCHE AUFFÜHRUNG", "musikalische Aufführung"),
        ("strasse", "Straße"),
        ("CODA", "ＣＯＤＡは"),
        ("openai", "OpenAIは著作権"),
        ("Getty 訴訟", "Getty Imagesが訴訟を起こした"),
        ("著作", "著作権"),
        ("作権", "著作権"),
        ("権", "著作権"),
        ("著", "著作権"),
        ("東映", "東映アニメーション株式会社"),
        ("ジブリ", "株式会社スタジオｼﾞﾌﾞﾘ"),
        ("スタジオジブリ", "スタジオジブリ"),
        ("訴訟、著作権", "訴訟「著作権」"),
        ("저작권", "저작권을 침해한"),
        ("版权", "著作权与版权保护"),
        ("нейросети", "Нейросети"),
    ],
)
def test_usual_words_find_what_they_name(q: str, text: str) -> None:
    assert finds(q, text)


@pytest.mark.parametrize(
    ("q", "text"),
    [
        ("Getty 訴訟", "Getty Imagesの和解"),
        ('"images getty"', "Getty Images"),
        ("getty -images", "Getty Images"),
        ("-訴", "訴訟"),
        ("作著", "著作権"),
        ("か", "がく"),
        ("訴訟著作", "訴訟「著作権」"),
        ("AIは", "OpenAIは"),
        ("get", "Getty"),
        ("1:23-cv-1119", "1:23-cv-11195"),
        ("…", "…"),
    ],
)
def test_words_do_not_find_what_they_do_not_name(q: str, text: str) -> None:
    assert not finds(q, text)


@given(texts, st.data())
def test_every_word_of_a_text_finds_it(text: str, data: st.DataObject) -> None:
    for token in spans(text):
        assert all(found(phrase, tokens(text)) for phrase in parse(text[token.start : token.end]).wanted)


@given(st.text("著作権訴訟東映アのーがン", min_size=1, max_size=12), st.data())
def test_every_piece_of_a_run_of_characters_finds_it(run: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(run) - 1))
    piece = run[start : data.draw(st.integers(start + 1, len(run)))]
    assert finds(piece, f"OpenAI{run}2024年")
    assert finds(f"「{piece}」", run)


@given(st.text("著作権訴", min_size=1, max_size=4), st.text("著作権訴", max_size=8))
def test_characters_find_exactly_the_runs_they_stand_in(piece: str, run: str) -> None:
    assert finds(piece, run) == (piece in run)


@given(texts, texts)
def test_no_phrase_reaches_from_one_text_into_the_next(one: str, other: str) -> None:
    among = document([one, other]).split()
    for phrase in parse(f'"{one.replace(chr(34), " ")} {other.replace(chr(34), " ")}"').wanted:
        if tokens(one) and tokens(other) and found(phrase, among):
            assert found(phrase, tokens(one)) or found(phrase, tokens(other))


@given(st.one_of(queries, st.text(), st.sampled_from(NAUGHTY)))
def test_no_string_is_an_error_and_the_databases_get_plain_words_only(q: str) -> None:
    words = parse(q)
    assert isinstance(words, Words)
    for phrase in (*words.wanted, *words.unwanted, *([words.whole] if words.whole else [])):
        row, same = r'"[a-z0-9]+( [a-z0-9]+)*"', r"\([a-z0-9]+( <-> [a-z0-9]+)*(:\*)?\)"
        assert re.fullmatch(rf"{row}\*?|\({row}\*?( OR {row})+\)", phrase.fts5())
        assert re.fullmatch(rf"{same}|\({same}( \| {same})+\)", phrase.tsquery())
        assert not found(phrase, [])


@given(st.text('-"“」「 \u3000zq1é', max_size=40))
def test_quotes_and_hyphens_in_any_order_lose_no_word(q: str) -> None:
    words = parse(q)
    kept = {token for phrase in (*words.wanted, *words.unwanted) for token in phrase.tokens}
    assert kept == set(tokens(re.sub('["“」「]', " ", q)))


@pytest.mark.parametrize(
    ("q", "wanted", "operators"),
    [
        ("OpenAI OR Meta", ["OpenAI", "Meta"], ("OR",)),
        ("NOT OpenAI", ["OpenAI"], ("NOT",)),
        ("party:openai AND court:nysd", ["openai", "nysd"], ("party:", "court:", "AND")),
        ("openai or meta", ["openai", "meta"], ()),
        ('"OR"', ["OR"], ()),
    ],
)
def test_commands_of_other_searches_are_no_words(q: str, wanted: list[str], operators: tuple[str, ...]) -> None:
    words = parse(q)
    assert [phrase.text for phrase in words.wanted] == wanted
    assert set(words.operators) == set(operators)


@pytest.mark.parametrize(
    ("q", "wanted"),
    [
        ("Kadrey, et al. v. Meta Platforms, Inc.", ["Kadrey,", "Meta", "Platforms,"]),
        ("Like Company v. Google Ireland Ltd", ["Like", "Google", "Ireland"]),
        ("Limited Run Games", ["Limited", "Run", "Games"]),
        ("company", ["company"]),
        ("v.", ["v."]),
        ("the", ["the"]),
        ("Dow Jones & Co., Inc.", ["Dow", "Jones"]),
        ("AG München", ["AG", "München"]),
    ],
)
def test_what_says_nothing_is_not_asked_for_unless_it_stands_alone(q: str, wanted: list[str]) -> None:
    assert [phrase.text for phrase in parse(q).wanted] == wanted
