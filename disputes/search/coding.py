"""Writes what a run of folded letters or digits says as tokens that any database keeps whole."""

from functools import lru_cache

from snowballstemmer.english_stemmer import EnglishStemmer

from disputes.search.folding import JOINT, UNSPACED_LETTER, Bounded

# What is longer is cut, in texts and queries alike: PostgreSQL refuses words of more than 2,046 bytes.
LONGEST_WORD = 100
_SAME_WORD = {"vs": "v", "versus": "v", "civ": "cv", "crim": "cr", "misc": "mc", "mdl": "md"}
# In this order the first of four digits is a letter from a to x, for every character there can be.
_BASE36 = "abcdefghijklmnopqrstuvwxyz0123456789"


class _Codes(Bounded):
    def __missing__(self, character: int) -> str:
        digits, rest = "", character
        for _ in range(4):
            rest, digit = divmod(rest, 36)
            digits = _BASE36[digit] + digits
        return self.learn(character, digits)


_codes = _Codes()


@lru_cache(maxsize=16_384)
def _word(word: str) -> str:
    # A stemmer works on itself, so every thread needs its own; one is made in less than a microsecond.
    return "z" + EnglishStemmer().stemWord(_SAME_WORD.get(word, word)[:LONGEST_WORD])


def form(word: str) -> str:
    """Return the token of a word a-z as it is written, singular and plural alike (Harman's s-stemmer, 1991).

    It begins as no other token does, so that it may stand beside others in one column.
    """
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("us", "ss", "aes", "ees", "oes")):
        word = word[:-1]
    return "z0f" + word[:LONGEST_WORD]


def written(run: str) -> list[str]:
    """Return the tokens of one run of a folded text: of a run of an unspaced script as many as it has characters."""
    if run.isdecimal():
        return ["z" + (run.lstrip("0") or "0")[:LONGEST_WORD]]
    if run.isascii():
        return [_word(run.replace(".", ""))]
    if not UNSPACED_LETTER.match(run):
        return ["y" + run[:LONGEST_WORD].translate(_codes)]
    digits = run.replace(JOINT, "").translate(_codes)
    return [digits[at : at + 8] for at in range(0, len(digits), 4)]
