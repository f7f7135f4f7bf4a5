"""Both databases find exactly what the plain reading of a query finds; each run of the tests asks its own database."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from disputes.search.analysis import document, documents, tokens
from disputes.search.query import Words, found, parse
from disputes.tests.search.strategies import NAUGHTY, queries, texts

pytestmark = pytest.mark.django_db

Row = tuple[str, str, str]  # title, names, body, as documents


def fts5(rows: list[Row], words: Words) -> list[int]:
    """Ask an FTS5 table, which holds phrases to one column."""
    wanted = " AND ".join(phrase.fts5() for phrase in words.wanted)
    unwanted = "".join(f" NOT {phrase.fts5()}" for phrase in words.unwanted)
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE entry USING fts5(title, names, body, tokenize='ascii')")
        database.executemany("INSERT INTO entry(rowid, title, names, body) VALUES (?, ?, ?, ?)", numbered(rows))
        asked = database.execute("SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY rowid", [wanted + unwanted])
        return [row for (row,) in asked]


def tsvector(rows: list[Row], words: Words) -> list[int]:
    """Ask PostgreSQL for one vector of all columns."""
    asked = " & ".join(
        [*(phrase.tsquery() for phrase in words.wanted), *(f"!{phrase.tsquery()}" for phrase in words.unwanted)]
    )
    values = ", ".join(["(%s, %s, %s, %s)"] * len(rows))
    vector = " || ".join(f"to_tsvector('simple', {column})" for column in ("title", "names", "body"))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT n FROM (VALUES {values}) AS entry(n, title, names, body) "
            f"WHERE ({vector}) @@ %s::tsquery ORDER BY n",
            [*(value for row in numbered(rows) for value in row), asked],
        )
        return [row for (row,) in cursor.fetchall()]


def numbered(rows: list[Row]) -> list[tuple[int, str, str, str]]:
    return [(number, *row) for number, row in enumerate(rows)]


def fts5_words(text: str) -> list[str]:
    """Tell what an FTS5 table makes of a document, in its order."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE entry USING fts5(body, tokenize='ascii')")
        database.execute("CREATE VIRTUAL TABLE word USING fts5vocab(entry, 'instance')")
        database.execute("INSERT INTO entry VALUES (?)", [text])
        return [word for (word,) in database.execute('SELECT term FROM word ORDER BY "offset"')]


def tsvector_words(text: str) -> list[str]:
    """Tell what PostgreSQL makes of a document, in its order."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT lexeme FROM unnest(to_tsvector('simple', %s)), unnest(positions) AS place ORDER BY place", [text]
        )
        return [word for (word,) in cursor.fetchall()]


ASK: Callable[[list[Row], Words], list[int]] = {"sqlite": fts5, "postgresql": tsvector}[connection.vendor]
READ: Callable[[str], list[str]] = {"sqlite": fts5_words, "postgresql": tsvector_words}[connection.vendor]

some_rows = st.lists(st.tuples(*[st.lists(texts, max_size=2)] * 3), min_size=1, max_size=4)


def reference(rows: list[Row], words: Words) -> list[int]:
    """Find the rows in plain Python: every wanted phrase in some column, no unwanted one in any."""
    split = [[column.split() for column in row] for row in rows]
    return [
        number
        for number, row in enumerate(split)
        if all(any(found(phrase, column) for column in row) for phrase in words.wanted)
        and not any(found(phrase, column) for phrase in words.unwanted for column in row)
    ]


@given(some_rows, st.lists(queries, min_size=1, max_size=5))
def test_the_database_finds_what_the_plain_reading_finds(rows: list[tuple[list[str], ...]], asked: list[str]) -> None:
    documents: list[Row] = [(document(title), document(names), document(body)) for title, names, body in rows]
    for words in map(parse, asked):
        if words.wanted:
            assert ASK(documents, words) == reference(documents, words)
        if words.whole:
            whole = Words(wanted=(words.whole,))
            assert ASK(documents, whole) == reference(documents, whole)


@given(texts)
def test_a_text_asked_for_as_a_phrase_finds_itself(text: str) -> None:
    documents: list[Row] = [(document([]), document([text]), document(["Getty"]))]
    [*phrases] = parse('"' + re.sub('["“”„‟＂〝〞〟]', " ", text) + '"').wanted
    assert bool(phrases) == bool(tokens(text))
    if len(tokens(text)) < 200:
        words = Words(wanted=tuple(phrases))
        assert not phrases or ASK(documents, words) == reference(documents, words) == [0]


@given(st.lists(st.one_of(texts, st.text(), st.sampled_from(NAUGHTY)).map(lambda text: text[:250])))
def test_the_database_keeps_every_token_whole_and_in_its_place(parts: list[str]) -> None:
    for part in documents(parts):
        assert READ(part) == part.split()


def test_words_far_into_a_long_document_are_found() -> None:
    sentences = [f"The court heard argument {number} of the parties." for number in range(400)]
    long: list[Row] = [("", "", part) for part in documents([*sentences, "The dog barked, 訴訟に勝つ。"])]
    for q in ('"the dog barked"', "訴訟に勝つ", '"argument 399"'):
        assert ASK(long, parse(q)) == reference(long, parse(q)) != []


@pytest.mark.parametrize("text", NAUGHTY)
def test_no_text_and_no_query_is_an_error_to_the_database(text: str) -> None:
    documents: list[Row] = [(document([text]), "", document(["Getty", text]))]
    for words in (parse(text), parse(f"Getty {text}"), parse(f"Getty -{text}")):
        if words.wanted and len(tokens(text)) < 200:
            assert ASK(documents, words) == reference(documents, words)
