"""Rows of a sent form that somebody else deleted meanwhile, made new ones so that nothing typed in them is lost."""

import re
from typing import Any

from .rows import MOST_ROWS


def renumber(data: Any, prefix: str, present: set[str]) -> None:
    """Make those rows of a form that are not on record any more new ones, which stand after the others."""
    try:
        total, initial = (int(data[f"{prefix}-{name}_FORMS"]) for name in ("TOTAL", "INITIAL"))
    except (KeyError, ValueError):
        return
    if not 0 <= initial <= total <= MOST_ROWS:
        return
    lost = [place for place in range(initial) if data.get(f"{prefix}-{place}-id") not in present]
    if not lost:
        return
    order = [place for place in range(total) if place not in lost]
    order[initial - len(lost) : initial - len(lost)] = lost
    places = {old: new for new, old in enumerate(order)}
    pattern = re.compile(rf"{re.escape(prefix)}-([0-9]{{1,4}})-(.+)", re.DOTALL)
    moved = {}
    for name in [name for name in data if pattern.fullmatch(name)]:
        place, field = pattern.fullmatch(name).groups()  # type: ignore[union-attr]
        values = data.pop(name)
        if int(place) in places:
            blank = field == "id" and int(place) in lost
            moved[f"{prefix}-{places[int(place)]}-{field}"] = [""] if blank else values
    for name, values in moved.items():
        data.setlist(name, values)
    data[f"{prefix}-INITIAL_FORMS"] = str(initial - len(lost))


def orphan(data: Any, prefix: str, parent: str) -> None:
    """Take out of the rows of a form the key of what they belonged to, in the field `parent`: it is gone."""
    pattern = re.compile(rf"{re.escape(prefix)}-[0-9]{{1,4}}-{re.escape(parent)}")
    for name in [name for name in data if pattern.fullmatch(name)]:
        del data[name]
