"""The things that bear the name searched for, each with how many disputes and the list of exactly those."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import search
from disputes.models import Entry

from .kinds import JurisdictionFilter, TermsFilter
from .query import Query
from .selection import Selection, called_by_key

MOST = 5
# The parameter by which each kind of thing filters disputes, what it is, and the view of its page.
_THINGS: dict[Any, tuple[str, Any, str]] = {
    Entry.Kind.PARTY: ("party", gettext_lazy("Party"), "party_detail"),
    Entry.Kind.SYSTEM: ("system", gettext_lazy("AI system"), "system_detail"),
    Entry.Kind.COURT: ("court", gettext_lazy("Court"), ""),
}
# The vocabularies whose words are named, in this order among equals; roles and statuses of claims say too little.
_TERMS = ("work", "kind", "claim", "modality", "status", "stage")


@dataclass(frozen=True)
class Namesake:
    """Something that bears the name: what it is, its name and page, how many disputes, the query that lists them."""

    what: str
    name: str
    address: str  # of its page; "" if it has none
    count: int
    query: str
    is_whole: bool  # whether the name is all that was searched for
    country: str = ""  # of what has such a name

    @property
    def leads_to(self) -> str:
        """Where its name leads: to its page, or to the list of its disputes."""
        return self.address or self.query


def namesakes(selection: Selection, words: search.Words) -> list[Namesake]:
    """Return at most MOST things that bear the words, whole names first, then the fullest. Two queries.

    The selection is that of all rows; what has none is not named.
    """
    found = [*_terms(selection, words), *_things(selection, words)]
    return sorted(found, key=lambda one: (not one.is_whole, -one.count))[:MOST]


def _things(selection: Selection, words: search.Words) -> Iterator[Namesake]:
    borne = search.bearers.things(words)
    keys = {(_THINGS[one.kind][0], one.key): one.is_whole for one in borne}
    names = {name for name, _key in keys}
    counts = {name: [one for one in selection.count(name) if (name, one[0]) in keys] for name in names}
    first = {
        name: sorted(found, key=lambda one: (not keys[name, one[0]], -one[1]))[:MOST] for name, found in counts.items()
    }
    called = called_by_key(first, selection.filters)
    for param, what, view in _THINGS.values():
        for key, times in first.get(param, ()):
            one = called[param][key]
            address = reverse(view, args=[one.value]) if view else ""
            query, is_whole = _query(param, one.value), keys[param, key]
            yield Namesake(str(what), one.name, address, times, query, is_whole, one.country)


def _terms(selection: Selection, words: search.Words) -> Iterator[Namesake]:
    for name in _TERMS:
        filter_ = selection.filters[name]
        assert isinstance(filter_, TermsFilter)
        for is_whole, value in search.bearers.terms(words, filter_.terms):
            if times := selection.times(name, [value]):
                yield Namesake(str(filter_.label), filter_.text(value), "", times, _query(name, value), is_whole)
    filter_ = selection.filters["jurisdiction"]
    assert isinstance(filter_, JurisdictionFilter)
    counts = dict(selection.count("jurisdiction"))
    for is_whole, code in search.bearers.countries(words, counts):
        name = filter_.text(code)
        yield Namesake(_("Country"), name, "", counts[code], _query("jurisdiction", code), is_whole)


def _query(name: str, value: str) -> str:
    return str(Query([(name, value)], (name,)))
