"""What counts as the same word, for texts and queries alike: one analyser, so that both databases find the same.

How it works:
1. A text is cut at its blanks, and each chunk is folded: width, case and accents made equal (NFKC, casefold), unseen
   characters dropped, digits of every script written 0-9. Each folded character can tell where it stood.
2. A folded chunk is read as runs: letters a-z, digits, letters of other scripts, and scripts not read word by word
   (Han, kana, Hangul, Thai, Lao, Burmese, Khmer). Letters and digits part, so GPT4, GPT-4 and "GPT 4" are the same.
3. A word a-z becomes its English stem. A number loses leading zeros: 23-cv-00201 is 23-cv-201.
4. A run of an unspaced script becomes overlapping pairs and its last character: 著作権 gives 著作, 作権, 権. Dots and
   double hyphens between parts of a name, and blanks in katakana, end no run: ジョン・ドウ is ジョンドウ.
5. A possessive 's is dropped (Getty's court = Getty court); other apostrophes separate (l'auteur gives l, auteur).
   Initials with full stops are one word (S.D.N.Y. = SDNY, U.S. = US). Versus is v, and Civ. is cv, as in dockets.
6. A token is written in a-z and 0-9 only, so SQLite (FTS5, "ascii") and PostgreSQL (tsvector, "simple") keep it whole
   and neither asks its own Unicode tables: "z" and the stem or number, "y" and four base-36 digits for each letter of
   another script, and the digits alone for a pair. So one character's token begins every pair that begins with it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from disputes import text as names
from disputes.search.coding import form, written
from disputes.search.folding import JOINT, UNSPACED, UNSPACED_LETTER, fold, origins

# Stands after each text of a document. No query holds it, so no phrase reaches from one text into the next.
BOUNDARY = "z"
# PostgreSQL knows the first 255 places of a word in a text, and no place after the 16,383rd.
MOST_TIMES, MOST_TOKENS = 255, 16_000
_POSSESSIVE = re.compile(r"(?<=[^\W\d_])'s(?!\w)")
_RUN = re.compile(
    r"(?<![\w.])[a-z](?:\.[a-z])+(?!\.?\w)"  # initials
    f"|[a-z]+|[0-9]+|[{UNSPACED}]+(?:{JOINT}+[{UNSPACED}]+)*|[^\x00-\x7f{UNSPACED}{JOINT}]+"
)


class Token(NamedTuple):
    """One token of a text and the slice of the text it was read from."""

    code: str
    start: int
    end: int


def _joined(text: str) -> str:
    """Return a text with the joint in the place of each character that joins parts of one name, blanks among them."""
    return text if text.isascii() else names.JOINT.sub(lambda found: JOINT * len(found[0]), text)


def _plain(chunk: str) -> str:
    folded = fold(chunk)
    return _POSSESSIVE.sub("  ", folded) if "'s" in folded else folded


def _read(chunk: str) -> tuple[str, ...]:
    """Return the tokens of a chunk without blanks."""
    return tuple([token for run in _RUN.findall(_plain(chunk)) for token in written(run)])


_read_word = lru_cache(maxsize=16_384)(_read)
# Long chunks are sentences of unspaced scripts: they do not come again, but a text with matches is read twice.
_read_sentence = lru_cache(maxsize=16)(_read)


def _chunks(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for chunk in text.split():
        yield chunk, _read_word(chunk) if len(chunk) < 24 else _read_sentence(chunk)


def _slices(chunk: str) -> list[tuple[int, int]]:
    """Return for each token of a chunk the slice of the chunk it was read from."""
    folded = _plain(chunk)
    slices: list[tuple[int, int]] = []
    for run in _RUN.finditer(folded):
        start, end = run.span()
        if UNSPACED_LETTER.match(run[0]):
            letters = [at for at in range(start, end) if folded[at] != JOINT]
            ends = [at + 1 for at in letters[1:]]
            slices += zip(letters, (*ends, letters[-1] + 1), strict=True)
        else:
            slices.append((start, end))
    if (places := origins(chunk)) is None:
        return slices
    return [(places[start][0], places[end - 1][1]) for start, end in slices]


def tokens(text: str) -> list[str]:
    """Return the tokens of a text in their order, each of a-z and 0-9 beginning with a letter."""
    return [token for _, codes in _chunks(_joined(text)) for token in codes]


def forms(text: str) -> list[str]:
    """Return a token for each word a-z of a text as it is written, before its stem: anime is not animation."""
    return [one for chunk in text.split() for one in _forms(chunk)]


@lru_cache(maxsize=16_384)
def _forms(chunk: str) -> tuple[str, ...]:
    return tuple(
        [form(run) for run in _RUN.findall(_plain(chunk)) if len(run) > 1 and run.isascii() and run.isalpha()]
    )


def spans(text: str, only: Iterable[int] | None = None) -> list[Token]:
    """Return the tokens of a text, or *only* those at these places, with the slices of the text they stand for."""
    text = _joined(text)
    found: list[Token] = []
    wanted = iter(sorted(set(only))) if only is not None else count()
    place, first, at = next(wanted, None), 0, 0
    for chunk, codes in _chunks(text):
        at = text.index(chunk, at)
        end = first + len(codes)
        if place is not None and place < end:
            slices = _slices(chunk)
            while place is not None and place < end:
                start, stop = slices[place - first]
                found.append(Token(codes[place - first], at + start, at + stop))
                place = next(wanted, None)
        first = end
        at += len(chunk)
    return found


def document(texts: Iterable[str]) -> str:
    """Return the tokens of several texts as the databases keep them: blank-separated, a boundary after each text."""
    return " ".join([token for text in texts for token in (*tokens(text), BOUNDARY)])


def documents(texts: Iterable[str]) -> list[str]:
    """Return what `document` does, parted between texts where PostgreSQL would lose the place of a token.

    It loses one only where a single text says the same word more than MOST_TIMES.
    """
    parts: list[list[str]] = [[]]
    times: Counter[str] = Counter()
    for text in texts:
        found = [*tokens(text), BOUNDARY]
        times.update(found)
        if len(parts[-1]) + len(found) > MOST_TOKENS or max(map(times.__getitem__, found)) > MOST_TIMES:
            times = Counter(found)
            parts.append([])
        parts[-1] += found
    return [" ".join(part) for part in parts if part] or [""]
