"""What comes nearest to a search that no row answers whole: rows with most of its words, rare words weighing most."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.contrib.humanize.templatetags.humanize import apnumber
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from disputes import search
from disputes.models import Entry

from .query import Query
from .selection import Selection

MOST_NEAR = 20


@dataclass(frozen=True)
class NearWord:
    """A word searched for, how many rows have it, and the query that lists them."""

    text: str
    count: int
    query: str


@dataclass(frozen=True)
class NearRow:
    """A row that has some of the words: how many of them, and which it lacks."""

    row: Any
    has: int
    lacking: list[str]


@dataclass(frozen=True)
class Near:
    """The nearest rows, the best first, and the words with their numbers."""

    words: list[NearWord]
    found: list[NearRow]

    @property
    def rows(self) -> list[Any]:
        """The rows alone."""
        return [one.row for one in self.found]

    @property
    def unknown(self) -> list[str]:
        """The words that no row has."""
        return [word.text for word in self.words if not word.count]

    @property
    def headline(self) -> str:
        """Say that no row has all the words, or any."""
        if len(self.words) == 1:
            return _("No dispute has “%s”") % self.words[0].text
        if not self.found:
            return _("No dispute has any of these words")
        return _("No dispute has all %s words") % apnumber(len(self.words))


def near(kind: Entry.Kind, selection: Selection, words: search.Words, query: Query, shown: QuerySet[Any]) -> Near:
    """Return what comes nearest to the words among the selected rows, fetched from `shown`.

    The selection is one without words. Three to five queries, and what the rows fetch beside.
    """
    terms = search.nearest.terms(kind, words)
    keys = _nearest(kind, selection, terms)
    has = [set(term.rows.tolist()) for term in terms]
    rows = {row.pk: row for row in shown.filter(pk__in=keys)} if keys else {}
    found = []
    for key in keys:
        lacking = [term.text for term, held in zip(terms, has, strict=True) if key not in held]
        if key in rows:
            found.append(NearRow(rows[key], len(terms) - len(lacking), lacking))
    return Near([_counted(selection, term, query) for term in terms], found)


def _counted(selection: Selection, term: search.nearest.Term, query: Query) -> NearWord:
    count = int((selection.sheet.some(term.rows) & selection.rows()).sum())
    return NearWord(term.text, count, query.with_only("q", term.text))


def _nearest(kind: Entry.Kind, selection: Selection, terms: Sequence[search.nearest.Term]) -> list[int]:
    """Return the keys of the nearest rows that are selected, the best first."""
    rows = selection.rows()
    size = int(rows.sum())
    keys, first = search.nearest.first_scores(terms, size)
    places, are_there = selection.sheet.places(keys)
    among = np.flatnonzero(are_there)
    among = among[rows[places[among]]]
    likely = keys[among[np.argsort(-first[among], kind="stable")]][: search.nearest.MOST_READ].tolist()
    scores = search.nearest.scores(kind, terms, likely, size)
    best = sorted(scores, key=lambda key: (-round(scores[key], 6), likely.index(key)))
    return best[:MOST_NEAR]
