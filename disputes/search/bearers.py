"""What bears the name that is searched for: parties, AI systems, courts by their names; words of the vocabulary."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from django.db.models import F, IntegerField, Q, Value

from disputes.models import Entry
from disputes.vocabulary import Terms

from . import labels
from .analysis import tokens
from .index import catch_up, whole
from .query import Phrase, Words, found

THINGS = (Entry.Kind.PARTY, Entry.Kind.SYSTEM, Entry.Kind.COURT)
MOST_WORDS = 8  # of a name; a longer search is a question
_SPARE = 2  # words that a label may have beside those searched for


class Bearer(NamedTuple):
    """Something that bears a name: whether the name is all that was searched for, what it is and its key or value."""

    is_whole: bool
    kind: Entry.Kind
    key: int


def things(words: Words) -> list[Bearer]:
    """Return the parties, systems and courts of which a name has all the words, whole names first. One query."""
    if words.whole is None or words.unwanted or len(words.wanted) > MOST_WORDS:
        return []
    catch_up()
    exact = Phrase((whole(words.whole.text),))
    within = Q()
    for phrase in words.wanted:
        within &= Q(title__has=phrase)
    entries = Entry.objects.filter(kind__in=THINGS).order_by()
    queries = [
        entries.filter(condition).values_list(Value(rank, output_field=IntegerField()), F("kind"), F("key"))
        for rank, condition in ((0, Q(exact__has=exact)), (1, within))
    ]
    best: dict[tuple[str, int], int] = {}
    for rank, kind, key in queries[0].union(*queries[1:], all=True):
        best[kind, key] = min(rank, best.get((kind, key), rank))
    return sorted(Bearer(rank == 0, Entry.Kind(kind), key) for (kind, key), rank in best.items())[::-1]


def terms(words: Words, terms_: type[Terms]) -> Iterator[tuple[bool, str]]:
    """Yield (whether it is the whole label, the value or group) of what bears the words in a vocabulary."""
    for value in (*terms_.groups(), *terms_.values):
        if (borne := _borne(words, labels.of_term(terms_, value))) is not None:
            yield borne, value


def countries(words: Words, codes: Iterable[str]) -> Iterator[tuple[bool, str]]:
    """Yield (whether it is the whole name, the code) of the countries among these that bear the words."""
    for code in codes:
        if (borne := _borne(words, labels.of_country(code))) is not None:
            yield borne, code


def _borne(words: Words, names: Iterable[str]) -> bool | None:
    """Return whether the words are a whole name; None if no name has them all, or the nearest has many others."""
    if words.whole is None or words.unwanted or len(words.wanted) > MOST_WORDS:
        return None
    asked = sum(len(phrase.tokens) for phrase in words.wanted)
    borne = [
        len(said) for said in map(_said, names) if all(found(phrase, list(said)) for phrase in words.wanted)
    ]  # fmt: skip
    if any(length == asked for length in borne):
        return True
    return False if borne and min(borne) <= max(asked + _SPARE, 2 * asked + 1) else None


@lru_cache(2000)
def _said(name: str) -> tuple[str, ...]:
    """Return the tokens of a label, without the last of a run of an unspaced script, which says nothing new."""
    said = tokens(name)
    is_single = [len(token) == 4 and token[0] < "y" for token in said]
    return tuple(token for at, token in enumerate(said) if not (is_single[at] and at and len(said[at - 1]) == 8))
