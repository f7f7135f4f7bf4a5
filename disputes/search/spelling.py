"""Proposes what a misspelt name may have meant: names that differ from it in as few letters as a slip would change."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from disputes.search.folding import fold

# What a company is, written without a blank before or after its name; a query seldom says it.
_FORM = re.compile("株式会社|有限会社|合同会社|一般社団法人|公益社団法人|一般財団法人|有限公司|주식회사")
_WORD = re.compile(r"\w+")
LONGEST = 100  # characters of a query; longer ones are no names


def _words(text: str) -> list[str]:
    return _WORD.findall(_FORM.sub(" ", fold(text)))


def _roughly(name: str) -> str:
    plain = name.lower() if name.isascii() else normalize("NFKC", name).casefold()
    return plain.replace("-", " ")


def slips(text: str) -> int:
    """Return how many letters (put in, left out, changed, or two swapped) may be wrong in a text of this length."""
    letters = len(text)
    if letters < (4 if text.isascii() else 3):
        return 0
    return 1 if letters < 7 else 2 if letters < 12 else 3


def _near(words: list[str], name: str, most: int) -> Iterator[tuple[int, int, str]]:
    """Yield how far words are from a name and from each as long a part of it: (slips, letters of the name, part)."""
    meant = " ".join(words)
    others = _words(name)
    parts = {" ".join(others), *(" ".join(others[at : at + len(words)]) for at in range(len(others)))}
    for part in parts:
        if (far := OSA.distance(meant, part, score_cutoff=most)) <= most:
            yield far, len(name), part


def nearest(word_or_phrase: str, names: Iterable[str], limit: int = 3) -> list[str]:
    """Return at most *limit* of the names that were probably meant, the nearest first.

    A name counts whole and by any run of as many words as were written: "Gety Imags" is near "Getty Images (US)". Of
    several names near by the same words the shortest is returned. Nothing is returned for what is written like a name,
    or like words of one; nor for what is too short to tell a slip from another word.
    """
    words = _words(word_or_phrase)
    meant = " ".join(words)
    most = slips(meant)
    if not most or len(meant) > LONGEST:
        return []
    named = list(names)
    plain = [_roughly(name) for name in named]
    # A slip or two signs cost 100 / letters in this measure, which looks at all names fast; then the likely ones are
    # measured exactly.
    likeness = 100 * (1 - most / len(meant)) - 10
    best: dict[str, tuple[int, int, str]] = {}
    for likely, _, at in process.extract_iter(meant, plain, scorer=fuzz.partial_ratio, score_cutoff=likeness):
        if len(likely) < len(meant) - most:
            continue
        for far, length, part in _near(words, named[at], most):
            if not far:
                return []
            best[part] = min(best.get(part, (far, length, named[at])), (far, length, named[at]))
    return list(dict.fromkeys(name for _, _, name in sorted(best.values())))[:limit]


def nearest_words(wanted: Iterable[str], texts: Iterable[str], limit: int = 3) -> dict[str, list[str]]:
    """Return for each wanted word at most *limit* words of the texts written most like it, the nearest first."""
    there = list(dict.fromkeys(word for text in texts for word in _words(text)))
    found: dict[str, list[str]] = {}
    for word in wanted:
        meant = " ".join(_words(word))
        if not (most := slips(meant)) or len(meant) > LONGEST:
            continue
        near = process.extract(meant, there, scorer=OSA.distance, score_cutoff=most, limit=limit)
        found[word] = [name for name, far, at in near if far]
    return found
