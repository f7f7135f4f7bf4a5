"""Says whether two names may mean the same, and why: company forms, transliterations, word order, slips."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rapidfuzz.distance import OSA

from disputes.legal import company_words
from disputes.search.folding import JOINT, UNSPACED_LETTER, fold
from disputes.text import fold as same_name

# Full stops and apostrophes join (S.p.A., a/s), all other signs part.
_SIGNS = {code: " " for code in range(128) if not chr(code).isalnum()} | dict.fromkeys(map(ord, ".'/"))
_SIGNS[ord(JOINT)] = " "
_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_ACRONYM = re.compile(r"(?!USA$)[A-Z][A-Za-z]{0,2}[A-Z]{2,6}")  # a country is none: Getty Images (US)
_DIGITS = re.compile(r"\d+")
# Ways to write the same sound: long vowels and umlauts, then Hepburn and Kunrei.
_SOUNDS = [
    *(("oh(?![aeiou])", "o"), ("ae", "a"), ("o[eou]", "o"), ("u[eu]", "u"), ("aa", "a"), ("ii", "i")),
    *(("m(?=[bmp])", "n"), ("cch|tch", "tt"), ("s[hy]", "s"), ("c[hy]|t[sy]|ch", "t"), ("j|zy|dz|dy", "z")),
    *(("fu", "hu"), ("si", "s"), ("ti", "t"), ("zi", "z")),
]
_TRANSLITERATED = [(re.compile(pattern), sound) for pattern, sound in _SOUNDS]
_SHORTEST, _LONG, _SHORTEST_WORD = 5, 10, 4  # letters of what may differ by one, by two; of a word that differs


# What is left out or made equal where names are compared roughly: signs, and most of what transliterations change.
_ROUGH = dict.fromkeys(_SIGNS) | {ord("y"): None, ord("j"): "z", ord("\n"): "\n"}


class Reading(NamedTuple):
    """A name, or a part of it that is a name of its own, as it is compared."""

    written: str
    whole: str  # with its company form (株式会社 apart), without blanks and signs
    words: tuple[str, ...]  # without the form
    core: str  # the words in one

    @property
    def sound(self) -> str:
        """What it is in any transliteration; empty for what is not in Latin letters."""
        return "".join(map(_sound, self.words)) if self.core.isascii() else ""


def _sound(word: str) -> str:
    if len(word) > 2:  # II is no other way to write I
        for pattern, plain in _TRANSLITERATED:
            word = pattern.sub(plain, word)
    return word


def rough(names: list[str]) -> list[str]:
    """Return each name whole but roughly, so that a likeness shows at a glance; all are one text, for speed."""
    found = [""] * len(names)
    plain = [at for at, name in enumerate(names) if name.isascii() and "\n" not in name]
    text = _rougher("\n".join([names[at] for at in plain]).lower().translate(_ROUGH))
    for at, line in zip(plain, text.split("\n"), strict=False):
        found[at] = line
    for at in set(range(len(names))).difference(plain):
        found[at] = _rougher(fold(names[at]).translate(_ROUGH))
    return found


def _rougher(text: str) -> str:
    return text.replace("sh", "s").replace("ch", "t").replace("ts", "t")


def core(name: str) -> str:
    """Return what of a name is compared first: folded, without company form, blanks and signs."""
    return _joined(_words(name))


def _joined(words: Iterable[str]) -> str:
    """Return words in one, without the article, which may be written together with the name."""
    joined = "".join(words)
    return joined[3:] if joined.startswith("the") and len(joined) > 6 else joined


def _words(name: str) -> list[str]:
    """Return the words of a name without what it says of the company; all of them if it says nothing else."""
    return company_words.core(_plain(name))


def _plain(name: str) -> list[str]:
    """Return all words of a name, folded."""
    if name.isascii():
        return name.lower().translate(_SIGNS).split()
    return (
        fold(company_words.WITHOUT_BLANK.sub(" ", normalize("NFKC", name).replace("/", ""))).translate(_SIGNS).split()
    )


def parts(name: str, *, both: bool = False) -> list[str]:
    """Return a name and what of it is a name of its own: what stands before brackets, and the acronym within.

    With `both` whatever stands within: the English name of a court after its own.
    """
    found = [name]
    if "(" in name or "（" in name:
        inner = [text.strip() for text in _BRACKETS.findall(name)]
        if both or any(map(_ACRONYM.fullmatch, inner)):
            found += [_BRACKETS.sub(" ", name).strip(), *(one for one in inner if both or _ACRONYM.fullmatch(one))]
    return [part for part in found if part]


def read(name: str) -> Reading:
    """Read one name."""
    words = tuple(_words(name))
    return Reading(name, "".join(_plain(name)), words, _joined(words))


def likeness(one: Reading, other: Reading) -> str | None:
    """Return in a few words why two names may mean the same; None if they do not. The order makes no difference."""
    if not one.core or not other.core:
        return None
    if same_name(one.written) == same_name(other.written):
        return _("the same name")
    if one.whole == other.whole and _forms_of(one.written) == _forms_of(other.written):
        return _("the same but for how it is written")
    if one.core == other.core:
        return _("the same but for %s") % _forms(one, other)
    if sorted(one.words) == sorted(other.words):
        return _("the same words in another order")
    if one.sound == other.sound and len(one.sound) >= _SHORTEST_WORD:
        return _("the same in another transliteration")
    if slips := _slips(one, other):
        return ngettext("differs by one letter", "differs by %(count)s letters", slips) % {"count": slips}
    return None


def _forms(one: Reading, other: Reading) -> str:
    """Return the company forms that only one of two names has, as they are written there."""
    found = []
    for name, twin in ((one.written, other.written), (other.written, one.written)):
        theirs = {form.lower() for form in _forms_of(twin)}
        found += [f"“{form}”" for form in _forms_of(name) if form.lower() not in theirs]
    return ", ".join(dict.fromkeys(sorted(found))) or _("the form of the company")


def _forms_of(name: str) -> list[str]:
    """Return the words of a name that are no part of its core, as written."""
    kept = set(_words(name))
    words = [word for word in re.split(r"[\s,;()（）]+", name) if not kept.intersection(_plain(word))]
    return [*company_words.WITHOUT_BLANK.findall(name), *filter(_plain, words)]


def _slips(one: Reading, other: Reading) -> int:
    """Return by how many letters two names differ where that may be a slip, else 0.

    A number is never a slip (Sora and Sora 2), nor is another short word (Berlin I and II), nor a character of a
    script in which one is a word.
    """
    shortest = min(len(one.core), len(other.core))
    if shortest < _SHORTEST or _DIGITS.findall(one.core) != _DIGITS.findall(other.core):
        return 0
    if UNSPACED_LETTER.search(one.core + other.core):
        return 0
    if len(one.words) != len(other.words):
        return int(shortest >= _LONG and OSA.distance(one.core, other.core, score_cutoff=1) == 1)
    pairs = [(mine, theirs) for mine, theirs in zip(one.words, other.words, strict=True) if mine != theirs]
    slip = all(min(map(len, pair)) >= _SHORTEST_WORD and OSA.distance(*pair, score_cutoff=1) == 1 for pair in pairs)
    return len(pairs) if slip and len(pairs) <= (2 if shortest >= _LONG else 1) else 0
