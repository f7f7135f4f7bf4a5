"""Faults of a record: where one is, and in a sentence what is wrong and what would be right."""

import difflib
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

# Whatever cannot be seen or would change how the report itself is read; joiners may stay.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\uffff]"
)

Place = tuple[str | int, ...]


class Fault(NamedTuple):
    """A fault: the file, the place in it as a path (`claims[2].status`; empty for the whole file), a sentence."""

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        return ": ".join(part for part in self if part)


def visible(text: str) -> str:
    """Return a text in which every character can be seen: U+202E stands for the character of that number."""
    return _UNSEEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def quoted(value: Any) -> str:
    """Return a value from a file as a report may show it: short, in quotes, nothing hidden; a list or object named."""
    if isinstance(value, str):
        return f"“{visible(value if len(value) <= 60 else value[:59] + '…')}”"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return visible(str(value)[:60])
    return "a list" if isinstance(value, list) else "an object"


def path(place: Place) -> str:
    """Return a place as a person follows it: ("claims", 2, "status") is claims[2].status; lists count from 0."""
    steps = ""
    for step in place:
        if isinstance(step, int):
            steps += f"[{step}]"
        else:
            steps += ("." if steps else "") + (step if re.fullmatch(r"\w{1,60}", step) else quoted(step))
    return steps


def near(word: Any, right: Iterable[str]) -> str:
    """Return the end of a sentence that offers the right word most like a wrong one; empty if none is."""
    found = difflib.get_close_matches(str(word)[:60].lower(), list(right), 1, 0.75)
    return f"; did you mean “{found[0]}”?" if found else ""
