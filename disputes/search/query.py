"""What a reader's words ask for: phrases wanted and unwanted, in each database's language and in plain Python.

Each chunk between blanks is a phrase: `23-cv-11195` is three tokens in a row, `著作権` two pairs in a row. Quotes make
one phrase of several chunks; a hyphen before a chunk or a quote excludes it. No string is an error: what holds no
letter or digit asks for nothing, and a quote that is never closed ends with the text.

As people write: docket numbers and citations are read in any writing; "et al.", company words, "v." and the commonest
English words ask for nothing where something else is asked for; ue meets ü.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from disputes.legal import company_words, dockets, law_reports
from disputes.search.analysis import forms, tokens
from disputes.search.folding import fold

# More phrases than this are for the form to refuse: each costs the database a look into its index.
MOST_PHRASES = 20

_ALIKE = '"“”„‟＂〝〞〟'  # any opens and any closes: languages differ in which of them comes first
_CLOSING = {**dict.fromkeys(_ALIKE, _ALIKE), "«": "»", "「": "」", "『": "』", "｢": "｣", "《": "》"}
_QUOTED = "|".join(f"{opening}[^{closing}]*[{closing}]?" for opening, closing in _CLOSING.items())
# A hyphen excludes if nothing or a blank is before it and something after it.
_PART = re.compile(
    rf"(?P<unwanted>(?<!\S)[-‐‑﹣－−]+(?=\S))?(?:(?P<quoted>{_QUOTED})|(?P<plain>[^\s{''.join(_CLOSING)}]+))"
)
# "No." and its like before a number that is no docket known here, outside quotes.
_NUMBER = re.compile(
    r"(?<!\S)(?:(?:case|docket|mdl)\s+)?(?:(?:nos?|nr|az)\.:?|n[°º]|№|事件番号)\s*(?=\S)", re.IGNORECASE
)
_ET_AL = re.compile(
    r"(?<!\S)(?:and|&)?\s*(?:et\.?\s*al\b\.?|u\.\s?a\.(?=\s|$)|and\s+others\b|他\d*名(?=\s|$))[,;]?", re.IGNORECASE
)
_VERSUS = frozenset(("v", "vs", "versus", "対", "대", "诉", "訴", "gegen", "contre"))
# Searched for only where nothing else is: the commonest of English, as Lucene and Snowball list them.
_COMMON = (
    "a an and are as at be been being but by can could did do does for from had has have how if in into is it its "
    "no not of on or over should such than that the their them then there these they this those to under was were "
    "what when where whether which who whom whose why will with would et und der die das le la les de des du"
)
_STOP_WORDS = frozenset(_COMMON.split())
# What other searches read as commands; here a sentence says what is understood instead.
_OPERATORS = frozenset(("AND", "OR", "NOT", "NEAR"))
_FIELD = re.compile(
    r"(?<!\S)(title|party|parties|judge|court|docket|kind|status|claim|work|system|author|date|year|country|caption)"
    r":(?=\S)",
    re.IGNORECASE,
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_TWO_LETTERS = re.compile(r"(?<![aeq])ue|(?<![aeo])oe|(?<![ao])ae|aa", re.IGNORECASE)
_HELD = re.compile("\ue000(\\d+)\ue001")  # the place of something already read


@dataclass(frozen=True)
class Phrase:
    """Tokens that must stand in a row; of a prefix phrase the last needs only to begin a token.

    `others` are rows of tokens that will do as well: other writings of the same. `text` is what the reader wrote, for
    saying it back; `form` is the code of a single word as it is written, before its stem.
    """

    tokens: tuple[str, ...]
    is_prefix: bool = False
    text: str = field(default="", compare=False)
    others: tuple[tuple[str, ...], ...] = field(default=(), compare=False)
    form: str = field(default="", compare=False)

    def fts5(self) -> str:
        """Write the phrase for an FTS5 table made with tokenize='ascii'."""
        first = f'"{" ".join(self.tokens)}"' + ("*" if self.is_prefix else "")
        if not self.others:
            return first
        return "(" + " OR ".join([first, *(f'"{" ".join(other)}"' for other in self.others)]) + ")"

    def tsquery(self) -> str:
        """Write the phrase for PostgreSQL, to be cast to tsquery and met by to_tsvector('simple', …)."""
        first = f"({' <-> '.join(self.tokens)}{':*' if self.is_prefix else ''})"
        if not self.others:
            return first
        return "(" + " | ".join([first, *(f"({' <-> '.join(other)})" for other in self.others)]) + ")"


@dataclass(frozen=True)
class Every:
    """Tokens that must all stand in a column, wherever."""

    tokens: tuple[str, ...]

    def fts5(self) -> str:
        """Write it for an FTS5 table."""
        return "(" + " AND ".join(f'"{token}"' for token in self.tokens) + ")"

    def tsquery(self) -> str:
        """Write it for PostgreSQL."""
        return "(" + " & ".join(self.tokens) + ")"


@dataclass(frozen=True)
class Words:
    """What a text must hold, what it must not hold, and all wanted words in a row, as a title would have them.

    `sides` are the tokens on both sides of a "v."; `operators` what looks like a command of another search.
    """

    wanted: tuple[Phrase, ...] = ()
    unwanted: tuple[Phrase, ...] = ()
    whole: Phrase | None = None
    sides: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    operators: tuple[str, ...] = ()

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


def _row(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the tokens that a text asks for, and whether the last need only begin a token."""
    found = tokens(text)
    if not found:
        return (), False
    # A single character of an unspaced script ends its run. After a pair it is that pair's second and says nothing
    # new; alone it is the beginning of whatever pair the text has there.
    is_single = len(found[-1]) == 4 and found[-1][0] < "y"
    is_prefix = is_single and not (len(found) > 1 and len(found[-2]) == 8 and found[-2][0] < "y")
    return tuple(found[:-1] if is_single and not is_prefix else found), is_prefix


def phrase_of(text: str, others: Iterable[str] = ()) -> Phrase | None:
    """Return the phrase that a text asks for, with other writings of it; None if it asks for nothing."""
    first, is_prefix = _row(text)
    if not first:
        return None
    plain = text.strip()
    writings = [*others, *(variant for variant in _variants(plain) if variant != plain)]
    rows = dict.fromkeys(row for row, _ in map(_row, writings) if row and row != first)
    written = forms(plain)
    form = written[0] if len(written) == 1 and len(first) == 1 else ""
    return Phrase(first, is_prefix, plain, tuple(rows), form)


def _variants(text: str) -> Iterator[str]:
    """Yield a text with its umlauts written in two letters, and with two letters read as an umlaut."""
    yield text.translate(_UMLAUTS)
    if _TWO_LETTERS.search(text):
        yield _TWO_LETTERS.sub(lambda two: two[0][0], text)


def _different(phrases: Iterable[Phrase | None]) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))


class _Reading:
    """One reading of a query: what is wanted and unwanted, part by part."""

    def __init__(self, q: str) -> None:
        self.numbers: list[Phrase | None] = []
        self.said: list[tuple[str, ...]] = []  # each number in its plain writing
        # What was written, what it asks for, and the plain word that it is; none for what is quoted.
        self.wanted: list[tuple[str, Phrase | None, str]] = []
        self.unwanted: list[Phrase | None] = []
        self.operators: list[str] = []
        for part in _PART.finditer(self._usual(q)):
            if part["plain"]:
                self._take(part["plain"], bool(part["unwanted"]))
            else:
                text = part["quoted"].strip("".join(_CLOSING) + "".join(_CLOSING.values()))
                phrase = phrase_of(text, [_without_company_words(text)])
                self._add(text, phrase, bool(part["unwanted"]), "")

    def _add(self, text: str, phrase: Phrase | None, is_unwanted: bool, word: str | None = None) -> None:
        if is_unwanted:
            self.unwanted.append(phrase)
        else:
            self.wanted.append((text, phrase, _plain_word(text) if word is None else word))

    def _take(self, chunk: str, is_unwanted: bool) -> None:
        """Take a chunk without blanks, in which numbers may stand that were read before."""
        at = 0
        for held in _HELD.finditer(chunk):
            self._add(chunk[at : held.start()], phrase_of(chunk[at : held.start()]), is_unwanted)
            number = self.numbers[int(held[1])]
            self._add(" ".join(self.said[int(held[1])]), number, is_unwanted)
            at = held.end()
        rest = chunk[at:]
        if rest in _OPERATORS and not is_unwanted:
            self.operators.append(rest)
        else:
            self._add(rest, phrase_of(rest), is_unwanted)

    def _usual(self, q: str) -> str:
        """Return a query with its numbers held apart, and without what asks for nothing; quotes stay as they are."""
        q = q.replace("\ue000", " ").replace("\ue001", " ")
        parts = re.split(f"({_QUOTED})", q)
        return "".join(part if at % 2 else self._plain(part) for at, part in enumerate(parts))

    def _plain(self, text: str) -> str:
        found: list[tuple[int, int, tuple[str, ...]]] = [
            *((one.start, one.end, one.docket.writings) for one in dockets.find(text)),
            *((one.start, one.end, (one.key,)) for one in law_reports.find(text)),
        ]
        out, at = "", 0
        for start, end, writings in sorted(found):
            if start < at:
                continue
            phrase = phrase_of(writings[0], writings[1:])
            self.numbers.append(replace(phrase, text=text[start:end].strip()) if phrase else None)
            self.said.append(writings[:1])
            out += f"{text[at:start]}\ue000{len(self.numbers) - 1}\ue001 "
            at = end
        text = _NUMBER.sub("", _ET_AL.sub(" ", out + text[at:]))
        self.operators += [field[1].lower() + ":" for field in _FIELD.finditer(text)]
        return _FIELD.sub("", text)

    def words(self) -> Words:
        """Return what is asked for."""
        chunks = [(text, phrase, word) for text, phrase, word in self.wanted if phrase]
        asked = [at for at, (_, _, word) in enumerate(chunks) if word not in _STOP_WORDS | _VERSUS]
        asked = [at for at in asked if not self._is_company_word(chunks, at)]
        if not asked:
            asked = list(range(len(chunks)))
        whole = phrase_of(
            " ".join(text for at, (text, _, word) in enumerate(chunks) if at in asked or word in _VERSUS)
        )
        return Words(
            _different(chunks[at][1] for at in asked),
            _different(self.unwanted),
            whole,
            _sides([(word, phrase) for at, (_, phrase, word) in enumerate(chunks) if at in asked or word in _VERSUS]),
            tuple(dict.fromkeys(self.operators)),
        )

    def _is_company_word(self, chunks: list[tuple[str, Phrase, str]], at: int) -> bool:
        """Say whether a chunk says no more than a company's form: Inc. anywhere, Co. where a name ends."""
        word = chunks[at][2]
        if word in company_words.ANYWHERE:
            return True
        if word not in company_words.AT_THE_END or at == 0:
            return False
        if at + 1 == len(chunks) or chunks[at][0].endswith((",", ";")):
            return True
        after = chunks[at + 1][2]
        return after in _VERSUS or after in ("and", "et") or after in company_words.ANYWHERE


def _without_company_words(text: str) -> str:
    """Return a quoted name or caption without what it says of companies' forms."""
    return " ".join(company_words.core([_plain_word(word) for word in _ET_AL.sub(" ", text).split()]))


def _plain_word(text: str) -> str:
    """Return a chunk as a word is compared: folded, without signs around and full stops within."""
    return fold(text).replace(".", "").strip(" ,;:!?()[]'’&/")


def _sides(chunks: list[tuple[str, Phrase]]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the tokens on both sides of the first "v."; None if there is none, or nothing on a side."""
    at = next((at for at, (word, _) in enumerate(chunks) if word in _VERSUS), None)
    if at is None:
        return None
    left, right = (
        tuple(token for word, phrase in side if word not in _VERSUS for token in phrase.tokens)
        for side in (chunks[:at], chunks[at + 1 :])
    )
    return (left, right) if left and right else None


def parse(q: str) -> Words:
    """Read what was written into a search field; never fails."""
    return _Reading(q).words()


def _beginnings(row: tuple[str, ...], is_prefix: bool, among: list[str]) -> Iterator[int]:
    first = row[0]
    if is_prefix and len(row) == 1:
        yield from (at for at, token in enumerate(among) if token.startswith(first))
        return
    at = -1
    for _ in range(among.count(first)):
        at = among.index(first, at + 1)
        yield at


def places(phrase: Phrase, among: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where the phrase, or another writing of it, begins and ends among the tokens of a text."""
    for row in (phrase.tokens, *phrase.others):
        is_prefix = phrase.is_prefix and row is phrase.tokens
        *exact, last = row
        for at in _beginnings(row, is_prefix, among):
            end = at + len(exact)
            if among[at:end] != exact or end >= len(among):
                continue
            if among[end] == last or (is_prefix and among[end].startswith(last)):
                yield at, end + 1


def found(phrase: Phrase, among: list[str]) -> bool:
    """Say whether the phrase stands in a text, given the text's tokens; what the databases must answer too."""
    return any(True for _ in places(phrase, among))
