"""Finds what is on record under nearly the same name, so that each thing is entered once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from disputes.models import Court, CourtAlias, Dispute, Party, PartyAlias, System, SystemAlias, ThingKind

from . import likeness
from .likeness import Reading

MOST = 8  # twins shown: more would be no help
# How like a part of a name must be to be looked at closely, of a hundred; in short names every letter counts for more.
_SHORT, _ALIKE, _ALIKE_SHORT = 6, 75, 85


class Twin(NamedTuple):
    """Something on record that may be the same: why, and which of its names is so like."""

    thing: Any
    name: str
    why: str

    def __str__(self) -> str:
        if self.name == str(self.thing):
            return self.why
        return _("%(why)s: “%(name)s”, another name of it") % {"why": self.why, "name": self.name}


def twins(kind: str, names: Iterable[str], besides: int | None = None) -> list[Twin]:
    """Return what of this kind (party, ai_system, court, dispute) may bear one of these names, the likest first.

    `besides` is the key of the thing that is being named. At most MOST, in at most five queries.
    """
    both = kind == ThingKind.COURT
    wanted = [likeness.read(part) for name in names if name for part in likeness.parts(name[:200], both=both)]
    if not any(one.core for one in wanted):
        return []
    named = _on_record(kind)
    bracketed = [(key, name) for key, name in named if "(" in name or "（" in name]
    named += [(key, part) for key, name in bracketed for part in likeness.parts(name, both=both)[1:]]
    found: dict[int, tuple[int, str, str]] = {}
    for rank, at, why in sorted(_like(wanted, [name for key, name in named])):
        if (key := named[at][0]) != besides:
            found.setdefault(key, (rank, named[at][1], why))
    nearest = sorted(found.items(), key=lambda item: (item[1][0], item[0]))[:MOST]
    things = MODELS[kind].objects.in_bulk([key for key, found_as in nearest])
    return [Twin(things[key], name, why) for key, (rank, name, why) in nearest if key in things]


class Near(NamedTuple):
    """Two slugs of one kind that may be one thing: the new one, the other, why, and which of its names is so like."""

    slug: str
    other: str
    why: str
    name: str = ""


def near_duplicates(kind: str, new: Mapping[str, Iterable[str]]) -> list[Near]:
    """Return what of this kind is like one of these new things, on record or among them; each pair once.

    `new` has the names of each by its slug. A few queries, however many they are.
    """
    if not new:
        return []
    slugs = dict(MODELS[kind].objects.order_by().values_list("pk", "slug"))
    named = [(slugs[key], name) for key, name in _on_record(kind) if key in slugs]
    named += [(slug, name) for slug, names in new.items() for name in names]
    both = kind == ThingKind.COURT
    readings = [(slug, likeness.read(part)) for slug, name in named for part in likeness.parts(name[:200], both=both)]
    alike = defaultdict(list)
    for slug, reading in readings:
        for form in _forms(reading):
            alike[form].append((slug, reading))
    found: dict[frozenset[str], Near] = {}
    for slug, reading in readings:
        for other, theirs in _others(slug, reading, alike) if slug in new else ():
            pair = frozenset((slug, other))
            if pair not in found and (why := likeness.likeness(reading, theirs)):
                found[pair] = Near(slug, other, why, theirs.written)
    return list(found.values())


def _forms(reading: Reading) -> set[str]:
    """Return what two names have in common that may mean the same but for slips in several words."""
    core = reading.core
    shorter = (core[:at] + core[at + 1 :] for at in range(len(core)))  # what a slip of one letter leaves alike
    return {form for form in (core, reading.sound, "".join(sorted(reading.words)), *shorter) if form}


def _others(
    slug: str, reading: Reading, alike: Mapping[str, list[tuple[str, Reading]]]
) -> Iterator[tuple[str, Reading]]:
    for form in sorted(_forms(reading)):
        yield from (other for other in alike[form] if other[0] != slug)


MODELS: dict[str, Any] = {
    ThingKind.PARTY: Party,
    ThingKind.SYSTEM: System,
    ThingKind.COURT: Court,
    ThingKind.DISPUTE: Dispute,
}


def _on_record(kind: str) -> list[tuple[int, str]]:
    """Return (key, name) of every name of this kind on record."""
    things = MODELS[kind].objects.order_by()
    found = list(things.values_list("pk", "title" if kind == ThingKind.DISPUTE else "name"))
    if kind == ThingKind.PARTY:
        found += things.exclude(native_name="").values_list("pk", "native_name")
        found += PartyAlias.objects.order_by().values_list("party", "name")
    elif kind == ThingKind.SYSTEM:
        found += SystemAlias.objects.order_by().values_list("system", "name")
    elif kind == ThingKind.COURT:
        found += things.exclude(native_name="").values_list("pk", "native_name")
        found += things.exclude(citation_name="").values_list("pk", "citation_name")
        found += CourtAlias.objects.order_by().values_list("court", "name")
    return found


def _like(wanted: list[Reading], written: list[str]) -> Iterator[tuple[int, int, str]]:
    """Give (how far the cores are apart, the place of a name that is like a wanted one, why)."""
    roughly = likeness.rough(written)
    for one in wanted:
        for at in _candidates(one, roughly):
            other = likeness.read(written[at])
            if why := likeness.likeness(one, other):
                yield OSA.distance(one.core, other.core), at, why


def _candidates(one: Reading, roughly: list[str]) -> list[int]:
    """Return the places of the names that have this one in them, or nearly so, or are of the same letters."""
    core, whole = likeness.rough([one.core, one.written])
    if not core:
        return []
    alike = _ALIKE_SHORT if len(core) < _SHORT else _ALIKE
    near = process.extract(core, roughly, scorer=fuzz.partial_ratio, score_cutoff=alike, limit=None)
    length, letters = len(whole), sorted(whole)
    moved = [at for at, name in enumerate(roughly) if len(name) == length and sorted(name) == letters]
    return list(dict.fromkeys([*(at for _, _, at in near), *moved]))
