"""The difference of two records, field by field."""

import json
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, NamedTuple

from .faults import Place, path, visible
from .fields import Record
from .format import NUMBERED, PARTS


class Change(NamedTuple):
    """A change at one place (`claims[1].status`): from what, to what; None where nothing was or nothing is.

    `part` is the list and the number of what changed in it, (claims, 2), or the key of the record and 0; `field` is
    the key within that part, empty if the part as a whole came or went.
    """

    place: str
    before: Any
    after: Any
    part: tuple[str, int] = ("", 0)
    field: str = ""

    def __str__(self) -> str:
        if self.before is None:
            return f"{self.place}: + {_short(self.after)}"
        if self.after is None:
            return f"{self.place}: - {_short(self.before)}"
        return f"{self.place}: {_short(self.before)} -> {_short(self.after)}"


def difference(before: Record, after: Record) -> list[Change]:
    """Return what changes between two records.

    Claims, events and sources are compared by their number, other lists by what their parts have in common. Places of
    removed parts count in the old record, others in the new.
    """
    return list(_between(before, after, (), ("", 0)))


def _between(before: Any, after: Any, place: Place, part: tuple[str, int]) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            inner = part if place else (name, 0)
            yield from _between(before.get(name), after.get(name), (*place, name), inner)
    elif _is_numbered(before, after, place):
        yield from _by_number(before or [], after or [], place)
    elif isinstance(before, list) and isinstance(after, list):
        yield from _lists(before, after, place, part)
    else:
        # Within a part of a list the key after its number is the field: claims, 1, status.
        field = str(place[2]) if len(place) > 2 else ""
        yield Change(path(place), before, after, part, field)


def _is_numbered(before: Any, after: Any, place: Place) -> bool:
    parts = [*(before or ()), *(after or ())] if len(place) == 1 and place[0] in NUMBERED else None
    return parts is not None and all(isinstance(part, dict) for part in parts)


def _by_number(before: list[Any], after: list[Any], place: Place) -> Iterator[Change]:
    """Compare the parts that have the same number, in the order of the numbers."""
    left, right = (
        {part.get("number", at + 1): (at, part) for at, part in enumerate(parts)} for parts in (before, after)
    )
    for number in sorted({*left, *right}):
        was, is_ = left.get(number), right.get(number)
        at = (is_ or was or (0, None))[0]
        told_before, told_after = (one and _without_number(one[1]) for one in (was, is_))
        yield from _between(told_before, told_after, (*place, at), (str(place[0]), number))


def _without_number(part: Record) -> Record:
    """Return a part without the number, which says only where it stands."""
    return {name: value for name, value in part.items() if name != "number"}


def _lists(before: list[Any], after: list[Any], place: Place, part: tuple[str, int]) -> Iterator[Change]:
    """Compare what stands between the parts that both lists have."""
    left, right = ([json.dumps(part, sort_keys=True) for part in parts] for parts in (before, after))
    known_by = PARTS[name].known_by if (name := str(place[-1])) in PARTS else ""
    for what, i, i_end, j, j_end in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        for old, new in _pairs(before, after, range(i, i_end), range(j, j_end), known_by):
            at = old if new is None else new
            assert at is not None
            was = None if old is None else before[old]
            is_ = None if new is None else after[new]
            # A list within a part, such as who makes claim 2, is a field of that part.
            inner, field = (part, str(place[-1])) if len(place) > 1 else ((str(place[0]), at + 1), "")
            if was is None or is_ is None:
                yield Change(path((*place, at)), was, is_, inner, field)
            else:
                yield from _between(was, is_, (*place, at), inner)


def _pairs(
    before: list[Any], after: list[Any], olds: Iterable[int], news: Iterable[int], known_by: str
) -> Iterator[tuple[int | None, int | None]]:
    """Yield the places of what is the same part: by what it is known by, or else by its place."""
    if not known_by:
        yield from zip_longest(olds, news)
        return
    left = list(olds)
    for new in news:
        same = next((old for old in left if before[old].get(known_by) == after[new].get(known_by)), None)
        if same is not None:
            left.remove(same)
        yield same, new
    yield from ((old, None) for old in left)


def _short(value: Any) -> str:
    text = visible(json.dumps(value, ensure_ascii=False))
    return text if len(text) <= 100 else f"{text[:80]} … {text[-12:]}"
