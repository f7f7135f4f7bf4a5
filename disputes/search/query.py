"""What a reader's words ask for: phrases wanted and unwanted, in each database's language and in plain Python.

Each chunk between blanks is a phrase: `23-cv-11195` is three tokens in a row, `著作権` two pairs in a row. Quotes make
one phrase of several chunks; a hyphen before a chunk or a quote excludes it. No string is an error: what holds no
letter or digit asks for nothing, and a quote that is never closed ends with the text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from disputes.search.analysis import tokens

# More phrases than this are for the form to refuse: each costs the database a look into its index.
MOST_PHRASES = 20

_ALIKE = '"“”„‟＂〝〞〟'  # any opens and any closes: languages differ in which of them comes first
_CLOSING = {**dict.fromkeys(_ALIKE, _ALIKE), "«": "»", "「": "」", "『": "』", "｢": "｣", "《": "》"}
_QUOTED = "|".join(f"{opening}[^{closing}]*[{closing}]?" for opening, closing in _CLOSING.items())
# A hyphen excludes if nothing or a blank is before it and something after it.
_PART = re.compile(
    rf"(?P<unwanted>(?<!\S)[-‐‑﹣－−]+(?=\S))?(?:(?P<quoted>{_QUOTED})|(?P<plain>[^\s{''.join(_CLOSING)}]+))"
)
# A docket of a federal court in the United States, in its usual writings: 1:23-cv-11195, 23cv11195, 23 Civ. 11195
# (SHS), No. 1:23-CV-11195-SHS-OTW. The judge's initials are no part of the number. What is quoted stays as it is.
_JOINED = r"[\s‐‑–−-]*"
_DOCKET = re.compile(
    rf"({_QUOTED})|(?:\b(?:case|docket)\s+)?(?:\bnos?\.?\s*|#)?"
    rf"(?<!\w)((?:\d{{1,2}}:)?\d\d){_JOINED}(cv|civ|cr|crim|mc|misc|md|mdl)\.?{_JOINED}(\d{{1,6}})"
    r"(?:-[a-z]{1,4})*(?:\s*\((?:[a-z]{2,4}|[a-z. ]{1,9}\.)\))*(?![\w:])",
    re.IGNORECASE,
)
# "No." and its like before a number, outside quotes.
_NUMBER = re.compile(
    rf"({_QUOTED})|(?<!\S)(?:(?:case|docket)\s+)?(?:(?:nos?|nr|az)\.:?|n[°º]|№)\s*(?=\S)", re.IGNORECASE
)


@dataclass(frozen=True)
class Phrase:
    """Tokens that must stand in a row; of a prefix phrase the last needs only to begin a token.

    `text` is what the reader wrote, for saying it back.
    """

    tokens: tuple[str, ...]
    is_prefix: bool = False
    text: str = field(default="", compare=False)

    def fts5(self) -> str:
        """Write the phrase for an FTS5 table made with tokenize='ascii'."""
        return f'"{" ".join(self.tokens)}"' + ("*" if self.is_prefix else "")

    def tsquery(self) -> str:
        """Write the phrase for PostgreSQL, to be cast to tsquery and met by to_tsvector('simple', …)."""
        return f"({' <-> '.join(self.tokens)}{':*' if self.is_prefix else ''})"


@dataclass(frozen=True)
class Words:
    """What a text must hold, what it must not hold, and all wanted words in a row, as a title would have them."""

    wanted: tuple[Phrase, ...] = ()
    unwanted: tuple[Phrase, ...] = ()
    whole: Phrase | None = None

    @property
    def count(self) -> int:
        """Count the phrases, to be held against MOST_PHRASES."""
        return len(self.wanted) + len(self.unwanted)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is asked for."""
        return not self.count

    @property
    def only_excludes(self) -> bool:
        """Say whether something is unwanted and nothing wanted."""
        return bool(self.unwanted) and not self.wanted


def _phrase(text: str) -> Phrase | None:
    found = tokens(text)
    if not found:
        return None
    # A single character of an unspaced script ends its run. After a pair it is that pair's second and says nothing
    # new; alone it is the beginning of whatever pair the text has there.
    is_single = len(found[-1]) == 4 and found[-1][0] < "y"
    is_prefix = is_single and not (len(found) > 1 and len(found[-2]) == 8 and found[-2][0] < "y")
    return Phrase(tuple(found[:-1] if is_single and not is_prefix else found), is_prefix, text.strip())


def _different(texts: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(phrase for phrase in map(_phrase, texts) if phrase))


def _usual(q: str) -> str:
    """Write numbers outside quotes as the record writes them."""
    q = _DOCKET.sub(lambda docket: docket[1] or "-".join(docket.groups()[1:]), q)
    return _NUMBER.sub(lambda number: number[1] or "", q)


def parse(q: str) -> Words:
    """Read what was written into a search field; never fails."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for part in _PART.finditer(_usual(q)):
        text = part["plain"] or part["quoted"].strip("".join(_CLOSING) + "".join(_CLOSING.values()))
        (unwanted if part["unwanted"] else wanted).append(text)
    return Words(_different(wanted), _different(unwanted), _phrase(" ".join(wanted)))


def _beginnings(phrase: Phrase, among: list[str]) -> Iterator[int]:
    first = phrase.tokens[0]
    if phrase.is_prefix and len(phrase.tokens) == 1:
        yield from (at for at, token in enumerate(among) if token.startswith(first))
        return
    at = -1
    for _ in range(among.count(first)):
        at = among.index(first, at + 1)
        yield at


def places(phrase: Phrase, among: list[str]) -> Iterator[int]:
    """Yield each place at which the phrase begins among the tokens of a text."""
    *exact, last = phrase.tokens
    for at in _beginnings(phrase, among):
        end = at + len(exact)
        if among[at:end] != exact or end >= len(among):
            continue
        if among[end] == last or (phrase.is_prefix and among[end].startswith(last)):
            yield at


def found(phrase: Phrase, among: list[str]) -> bool:
    """Say whether the phrase stands in a text, given the text's tokens; what the databases must answer too."""
    return any(True for _ in places(phrase, among))
