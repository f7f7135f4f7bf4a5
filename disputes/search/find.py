"""Finds the rows of a list that hold all words of a search, the best first; the same on both databases.

A row's score is the sum, over the phrases searched for, of the weight of the best place where each was found; more if
the search stands somewhere word for word, and most if it is a whole name, title or docket number.
"""

from array import array
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from disputes.models import Entry

from .index import SIDES, catch_up, whole
from .query import Every, Phrase, Words

# Where a phrase is found, and what that is worth: title before names before what the record says before labels.
WEIGHTS = {"title": 8, "names": 4, "body": 2, "labels": 1}
# What it is worth that a word stands there as it is written, and not only another of its stem.
AS_WRITTEN = 16
# What it is worth that all words stand there one after the other, and that they are a whole name.
IN_ONE_PIECE = {"title": 40, "names": 30, "body": 10, "labels": 5}
WHOLE_NAME = 1000
# What it is worth that the names on both sides are those of a caption.
BOTH_SIDES = 200
_EXCLUDED, _EXTRA = -1, -2  # groups beside those of the phrases, which are counted from 0

_CHUNK = 10_000  # hits fetched at a time

Keys = npt.NDArray[np.int64]


class Hits(NamedTuple):
    """The keys of the rows found, sorted, with their scores; if `are_excluded`, all rows but these are found."""

    keys: Keys
    scores: Keys
    are_excluded: bool = False


def find(kind: Entry.Kind, words: Words) -> Hits:
    """Return the rows of a list that hold all the wanted phrases and none of the unwanted. Two queries."""
    catch_up()
    groups, weights, keys = _fetched(list(_queries(kind, words)))
    unwanted = np.unique(keys[groups == _EXCLUDED])
    if not words.wanted:
        return Hits(unwanted, np.zeros(len(unwanted), dtype=np.int64), are_excluded=bool(words.unwanted))
    hits = None
    for group in range(len(words.wanted)):
        best = _best(keys[groups == group], weights[groups == group])
        hits = best if hits is None else _both(hits, best)
    assert hits is not None
    for group in sorted({int(group) for group in groups if group <= _EXTRA}):
        hits = _added(hits, _best(keys[groups == group], weights[groups == group]))
    kept = ~np.isin(hits.keys, unwanted)
    return Hits(hits.keys[kept], hits.scores[kept])


def found_in(kind: Entry.Kind, phrases: Sequence[Phrase]) -> list[Hits]:
    """Return for each phrase the rows that have it, with the weight of the best place. One query."""
    catch_up()
    queries = [
        _hits(kind, phrase, place, group, weight)
        for group, phrase in enumerate(phrases)
        for place, weight in WEIGHTS.items()
    ]
    groups, weights, keys = _fetched(queries)
    return [_best(keys[groups == group], weights[groups == group]) for group in range(len(phrases))]


def _fetched(queries: Sequence[QuerySet[Any, Any]]) -> Keys:
    """Return the (group, weight, key) of several queries as three rows of numbers."""
    found = array("q")  # one after the other, as a common word stands in most of the record
    for row in queries[0].union(*queries[1:], all=True).iterator(_CHUNK) if queries else ():
        found.extend(row)
    return np.array(found, dtype=np.int64).reshape(-1, 3).T


def condition(kind: Entry.Kind, words: Words) -> Q:
    """Return the condition on the rows of a list that `find` finds, for the database."""
    catch_up()
    found = Q() if words.wanted or words.unwanted else Q(pk__in=[])
    for phrase in words.wanted:
        found &= Q(pk__in=_holding(kind, phrase))
    for phrase in words.unwanted:
        found &= ~Q(pk__in=_holding(kind, phrase))
    return found


def relevance(kind: Entry.Kind, words: Words) -> Any:
    """Return the score of a row that `condition` accepts, as an expression for the database."""
    score: Any = Value(0)
    for phrase in words.wanted:
        score = score + _weighed(kind, phrase, WEIGHTS)
    for extra, weights in _extra(words):
        score = score + _weighed(kind, extra, weights)
    return score


def _queries(kind: Entry.Kind, words: Words) -> Iterator[QuerySet[Any, Any]]:
    """Yield queries of (group, weight, key)."""
    for group, phrase in enumerate(words.wanted):
        yield from (_hits(kind, phrase, place, group, weight) for place, weight in WEIGHTS.items())
    for phrase in words.unwanted:
        yield from (_hits(kind, phrase, place, _EXCLUDED, 0) for place in WEIGHTS)
    for number, (extra, weights) in enumerate(_extra(words)):
        yield from (_hits(kind, extra, place, _EXTRA - number, weight) for place, weight in weights.items())


def _hits(kind: Entry.Kind, phrase: Phrase | Every, place: str, group: int, weight: int) -> QuerySet[Any, Any]:
    found = Entry.objects.filter(**{f"{place}__has": phrase}, kind=kind).order_by()
    return found.values_list(
        Value(group, output_field=IntegerField()), Value(weight, output_field=IntegerField()), F("key")
    )


def _extra(words: Words) -> Iterator[tuple[Phrase | Every, dict[str, int]]]:
    """Yield what raises the score unasked: words as written and in one piece, a whole name, a caption's sides."""
    yield from ((Phrase((phrase.form,)), {"exact": AS_WRITTEN}) for phrase in words.wanted if phrase.form)
    if words.sides is not None:
        on_sides = [side + token for side, named in zip(SIDES, words.sides, strict=True) for token in named]
        yield Every(tuple(on_sides)), {"exact": BOTH_SIDES}
    if words.whole is not None:
        if len(words.wanted) > 1:
            yield words.whole, IN_ONE_PIECE
        yield Phrase((whole(words.whole.text),)), {"exact": WHOLE_NAME}


def _best(keys: Keys, weights: Keys) -> Hits:
    """Return each key once, with its best weight."""
    order = np.lexsort([-weights, keys])
    different, first = np.unique(keys[order], return_index=True)
    return Hits(different, weights[order][first])


def _both(one: Hits, other: Hits) -> Hits:
    """Return the keys that both have, with the sum of their scores."""
    keys, mine, others = np.intersect1d(one.keys, other.keys, assume_unique=True, return_indices=True)
    return Hits(keys, one.scores[mine] + other.scores[others])


def _added(hits: Hits, extra: Hits) -> Hits:
    """Return the hits with the extra scores of those that have some."""
    _, mine, others = np.intersect1d(hits.keys, extra.keys, assume_unique=True, return_indices=True)
    scores = hits.scores.copy()
    scores[mine] += extra.scores[others]
    return Hits(hits.keys, scores)


def _in(kind: Entry.Kind, phrase: Phrase | Every, place: str) -> QuerySet[Any, Any]:
    return Entry.objects.filter(**{f"{place}__has": phrase}, kind=kind).values("key")


def _holding(kind: Entry.Kind, phrase: Phrase) -> QuerySet[Any, Any]:
    anywhere = Q()
    for place in WEIGHTS:
        anywhere |= Q(**{f"{place}__has": phrase})
    return Entry.objects.filter(anywhere, kind=kind).values("key")


def _weighed(kind: Entry.Kind, phrase: Phrase | Every, weights: dict[str, int]) -> Any:
    best = sorted(weights.items(), key=lambda one: -one[1])
    cases = [When(pk__in=_in(kind, phrase, place), then=Value(weight)) for place, weight in best]
    return Case(*cases, default=Value(0), output_field=IntegerField())
