"""Most of the words, for a search that no row answers whole: how near each row comes, the rarest words weighing most.

The measure is BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, with their fields of several
weights). The database says which rows have which word; of the likeliest the texts are read, so that both databases
give the same. Names weigh below prose: a question tells of what happened, and parties have many names.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log

import numpy as np
import numpy.typing as npt

from disputes.models import Entry

from .analysis import BOUNDARY
from .find import WEIGHTS, Hits, found_in
from .folding import fold
from .meant import near_words
from .query import Phrase, Words, phrase_of, places

Keys = npt.NDArray[np.int64]

MOST_READ = 100  # rows whose texts are read
# What a word is worth by where it stands. The summary is the first text of what a row says.
_FIELDS = {"title": 1.5, "summary": 1.5, "body": 0.5, "names": 0.4, "labels": 0.4}
_AT_FIRST = {"title": 1.5, "body": 1.0, "names": 0.4, "labels": 0.4}
_SATURATION, _LENGTH = 1.2, 0.6  # the k1 and b of BM25
_PAIR, _CORRECTED = 0.6, 0.7  # what a pair of characters of a longer word is worth, and a word spelt otherwise
# Runs of one script, which are words where none are parted by blanks; hiragana are mostly endings and particles.
_PIECE = re.compile(
    "[\u30a1-\u30fa\u30fc-\u30ff]+|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|[\uac00-\ud7a3]+|[^\\W_]+"
)
_HIRAGANA = re.compile("[\u3041-\u309f]+")
_HAN = re.compile("[\u3400-\u9fff]{3,}")


@dataclass(frozen=True)
class Term:
    """A word searched for, the phrases that stand for it, what each is worth, and the rows that have it."""

    phrase: Phrase
    parts: tuple[Phrase, ...]
    worth: float
    rows: Keys
    scores: tuple[Hits, ...]  # of each part

    @property
    def text(self) -> str:
        """What the reader wrote."""
        return self.phrase.text


def terms(kind: Entry.Kind, words: Words) -> list[Term]:
    """Return the words of a search, unspaced text in its pieces, with the rows that have each. Two to four queries."""
    phrases = list(dict.fromkeys(piece for phrase in words.wanted for piece in _pieces(phrase)))
    parts = [(phrase, *_pairs(phrase)) for phrase in phrases]
    found = found_in(kind, [part for group in parts for part in group])
    held = [[found.pop(0) for _ in group] for group in parts]
    unknown = [at for at, hits in enumerate(held) if not any(len(one.keys) for one in hits)]
    meant = near_words([phrases[at].text for at in unknown])
    corrected = {at: phrase for at in unknown if (phrase := _as_meant(phrases[at], meant.get(phrases[at].text, [])))}
    again = dict(zip(corrected, found_in(kind, list(corrected.values())), strict=True)) if corrected else {}
    return [
        Term(phrase, (corrected[at],), _CORRECTED, held[at][0].keys, (again[at],))
        if at in corrected
        else Term(phrase, parts[at][1:] or parts[at], _PAIR if parts[at][1:] else 1.0, held[at][0].keys,
                  tuple(held[at][1:] or held[at]))
        for at, phrase in enumerate(phrases)
    ]  # fmt: skip


def _pieces(phrase: Phrase) -> list[Phrase]:
    """Return a phrase in its words: those between blanks are words already, unspaced text is parted by scripts."""
    text = _HIRAGANA.sub(" ", fold(phrase.text))
    if phrase.others or (text.isascii() and text == fold(phrase.text)):
        return [phrase]
    pieces = _PIECE.findall(text)
    return [one for piece in pieces if (one := phrase_of(piece))] if pieces else [phrase]


def _pairs(phrase: Phrase) -> list[Phrase]:
    """Return a long word of Chinese characters in its overlapping pairs; nothing for other words."""
    text = phrase.text
    if not _HAN.fullmatch(text):
        return []
    return [one for at in range(len(text) - 1) if (one := phrase_of(text[at : at + 2]))]


def _as_meant(phrase: Phrase, meant: Sequence[str]) -> Phrase | None:
    """Return what a misspelt word may have meant; what was written stays its text."""
    found = phrase_of(meant[0], meant[1:]) if meant else None
    return replace(found, text=phrase.text) if found else None


def first_scores(found: Sequence[Term], size: int) -> tuple[Keys, npt.NDArray[np.float64]]:
    """Return the keys of all rows that have some of the words, and how near each comes at first sight."""
    keys = np.unique(np.concatenate([hits.keys for term in found for hits in term.scores] or [np.empty(0, np.int64)]))
    scores = np.zeros(len(keys))
    worth = {WEIGHTS[place]: factor for place, factor in _AT_FIRST.items()}
    for term in found:
        for hits in term.scores:
            factors = np.array([worth[int(weight)] for weight in hits.scores.tolist()])
            scores[np.searchsorted(keys, hits.keys)] += term.worth * _rarity(size, len(hits.keys)) * factors
    return keys, scores


def _rarity(size: int, having: int) -> float:
    return log(1 + (max(size, having) - having + 0.5) / (having + 0.5))


def scores(kind: Entry.Kind, found: Sequence[Term], keys: Sequence[int], size: int) -> dict[int, float]:
    """Return how near these rows come, by their texts. One query."""
    texts: dict[int, dict[str, list[str]]] = {}
    rows = Entry.objects.filter(kind=kind, key__in=list(keys)[:MOST_READ]).order_by("pk")
    for key, title, names, body, labels in rows.values_list("key", "title", "names", "body", "labels"):
        said = body.split()
        fields = texts.setdefault(key, {field: [] for field in _FIELDS})
        begins = 0
        if not fields["summary"]:
            begins = said.index(BOUNDARY) if BOUNDARY in said else len(said)
            fields["summary"] = said[:begins]
        fields["body"] += said[begins:]
        for field, text in (("title", title), ("names", names), ("labels", labels)):
            fields[field] += text.split()
    usual = {f: max(1.0, sum(len(one[f]) for one in texts.values()) / max(1, len(texts))) for f in _FIELDS}
    counted = {key: {f: Counter(said) for f, said in fields.items()} for key, fields in texts.items()}
    return {key: _score(found, texts[key], counted[key], usual, size) for key in texts}


def _score(
    found: Sequence[Term],
    texts: dict[str, list[str]],
    counted: dict[str, Counter[str]],
    usual: dict[str, float],
    size: int,
) -> float:
    total = 0.0
    for term in found:
        for part, hits in zip(term.parts, term.scores, strict=True):
            often = 0.0
            for field, worth in _FIELDS.items():
                if times := _times(part, texts[field], counted[field]):
                    often += worth * times / (1 - _LENGTH + _LENGTH * len(texts[field]) / usual[field])
            total += term.worth * _rarity(size, len(hits.keys)) * often / (_SATURATION + often)
    return total


def _times(phrase: Phrase, said: list[str], counted: Counter[str]) -> int:
    if phrase.is_prefix or len(phrase.tokens) > 1 or any(len(other) > 1 for other in phrase.others):
        return sum(1 for _ in places(phrase, said))
    return sum(counted[row[0]] for row in (phrase.tokens, *phrase.others))
