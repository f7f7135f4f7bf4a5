"""The difference of two records, field by field."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from .faults import Place, path, visible
from .reading import Record


class Change(NamedTuple):
    """A change at one place (`claims[1].status`): from what, to what; None where nothing was or nothing is."""

    place: str
    before: Any
    after: Any

    def __str__(self) -> str:
        if self.before is None:
            return f"{self.place}: + {_short(self.after)}"
        if self.after is None:
            return f"{self.place}: - {_short(self.before)}"
        return f"{self.place}: {_short(self.before)} -> {_short(self.after)}"


def difference(before: Record, after: Record) -> list[Change]:
    """Return what changes between two records; places of removed parts count in the old record, others in the new."""
    return list(_between(before, after, ()))


def _between(before: Any, after: Any, place: Place) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys((*before, *after)):
            yield from _between(before.get(name), after.get(name), (*place, name))
    elif isinstance(before, list) and isinstance(after, list):
        yield from _lists(before, after, place)
    else:
        yield Change(path(place), before, after)


def _lists(before: list[Any], after: list[Any], place: Place) -> Iterator[Change]:
    """Compare what stands between the parts that both lists have."""
    left, right = ([json.dumps(part, sort_keys=True) for part in parts] for parts in (before, after))
    for what, i, i_end, j, j_end in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        for step in range(max(i_end - i, j_end - j)):
            if i + step >= i_end:
                yield Change(path((*place, j + step)), None, after[j + step])
            elif j + step >= j_end:
                yield Change(path((*place, i + step)), before[i + step], None)
            else:
                yield from _between(before[i + step], after[j + step], (*place, j + step))


def _short(value: Any) -> str:
    text = visible(json.dumps(value, ensure_ascii=False))
    return text if len(text) <= 100 else f"{text[:80]} … {text[-12:]}"
