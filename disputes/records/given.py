"""Finds numbers of removed claims, events and sources that a record would give to something else."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from disputes.models import Dispute, Revision, ThingKind

from .faults import Place
from .fields import Record
from .format import NUMBERED, PARTS
from .rules import parts

# By what a part is known again if it comes back at its number.
_SAME = {"claims": ("kind", "summary"), "events": ("date", "title"), "sources": ("url",)}
_ONE = {"claims": "claim", "events": "event", "sources": "source"}

Found = tuple[str, Place, str]  # the slug of the dispute, the place in its record, the sentence


def given_again(disputes: list[Record]) -> Iterator[Found]:
    """Give each part of these records that has a number which was something else's in public.

    What was removed may come back at its number. Four queries, and one more if anything does.
    """
    found = list(_gone(disputes))
    slugs = {record["slug"] for record, *_rest in found}
    history = defaultdict(list)
    for revision in Revision.objects.filter(kind=ThingKind.DISPUTE, slug__in=slugs) if slugs else ():
        history[revision.slug].append(revision.record)
    for record, name, place, number, given in found:
        here = _known(name, number, record)
        if all(_known(name, number, before) != here for before in history[record["slug"]]):
            sentence = (
                f"{number} was the number of a {_ONE[name]} that was removed: a new one has at least {given + 1}"
            )
            yield record["slug"], (*place, "number"), sentence


def _gone(disputes: list[Record]) -> Iterator[tuple[Record, str, Place, int, int]]:
    """Give the parts with a number that was given and is on record no more, and the highest that was given."""
    slugs = [record["slug"] for record in disputes if "slug" in record]
    columns = [f"{name}_given" for name in NUMBERED]
    given = {slug: highest for slug, *highest in Dispute.objects.filter(slug__in=slugs).values_list("slug", *columns)}
    for at, name in enumerate(NUMBERED):
        rows = PARTS[name].model._base_manager.filter(dispute__slug__in=slugs)  # of working copies as well
        present = set(rows.values_list("dispute__slug", "number"))
        for record in disputes:
            last = given[record["slug"]][at] if record.get("slug") in given else 0
            for place, part in parts(record, name):
                number = part.get("number", int(place[1]) + 1)
                if number <= last and (record["slug"], number) not in present:
                    yield record, name, place, number, last


def _known(name: str, number: int, record: Record) -> list[Any]:
    """Return what the part of this number is known by; empty if there is none."""
    for place, part in parts(record, name):
        if part.get("number", int(place[1]) + 1) == number:
            return [part.get(key) for key in _SAME[name]]
    return []
