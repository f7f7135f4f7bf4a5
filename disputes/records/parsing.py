"""Reads the JSON text of records, whoever brings it, and says of what cannot be read where and why."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from .faults import Place, path, quoted
from .format import FORMAT
from .together import Entry

# What the three lists of shared things hold.
LISTS = {"parties": "party", "ai_systems": "ai_system", "courts": "court"}
LARGEST = 5_000_000  # bytes; the largest list of the founding catalogue has 70,000
_DEEPEST = 20  # lists and objects inside one another; a record has four
_LONGEST_NUMBER = 20  # digits
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class Unreadable(Exception):
    """A text that is no JSON as the catalogue has it: `place` in the text, and a sentence."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place


class _Object(dict[str, Any]):
    """An object of a JSON text, which remembers the keys that it has twice."""

    twice: tuple[str, ...] = ()


def entries(name: str, text: str) -> list[Entry]:
    """Return the records of a text: the lists by the name of their file (parties.json), or else one dispute.

    `name` is that of the file as faults name it. Raises Unreadable if the text is no JSON, or no such record.
    """
    content = parse(text)
    kind = LISTS.get(PurePath(name).stem)
    if kind:
        if not isinstance(content, list):
            raise Unreadable("", f"must be a list of records, not {quoted(content)}")
        return [Entry(kind, name, (at,), record) for at, record in enumerate(content)]
    if not isinstance(content, dict):
        right = ", ".join(f"{one}.json" for one in LISTS)
        raise Unreadable("", f"must be the record of one dispute, not {quoted(content)}; lists are {right}")
    if content.get("format") != FORMAT:
        has = quoted(content["format"]) if "format" in content else "nothing"
        raise Unreadable("format", f"this reads {FORMAT}, and the file says {has}")
    return [Entry("dispute", name, (), content)]


def decode(raw: bytes) -> str:
    """Return the bytes of a file as text; raise Unreadable if they are no UTF-8, or empty."""
    if raw.startswith(b"\xef\xbb\xbf"):
        raise Unreadable("", "begins with a byte order mark (U+FEFF): save it as UTF-8 without one")
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise Unreadable(f"line {line}", f"is not UTF-8: byte 0x{raw[error.start]:02X} stands here") from error
    if not text.strip():
        raise Unreadable("", "is empty")
    return text


def parse(text: str) -> Any:
    """Return the content of a JSON text; raise Unreadable with line and column, or place, for what is no JSON."""
    try:
        content = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number(text), parse_int=_integer)
    except json.JSONDecodeError as error:
        cut_off = " (the file ends too early)" if not text[error.pos :].strip() else ""
        where = f"line {error.lineno}, column {error.colno}"
        raise Unreadable(where, f"is not JSON: {error.msg[:1].lower()}{error.msg[1:]}{cut_off}") from error
    except RecursionError as error:
        raise Unreadable("", f"has lists or objects more than {_DEEPEST} deep") from error
    for place, value in _inside(content):
        if isinstance(value, _Object) and value.twice:
            raise Unreadable(path((*place, value.twice[0])), "this key stands twice in the same object")
        if len(place) > _DEEPEST:
            raise Unreadable(path(place[:4]), f"has lists or objects more than {_DEEPEST} deep")
    return content


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) < len(pairs):
        times = Counter(name for name, _ in pairs)
        made.twice = tuple(name for name in made if times[name] > 1)
    return made


def _no_number(text: str) -> Callable[[str], Any]:
    """Return what refuses NaN and the infinities, with their place, which the parser does not tell."""

    def refuse(word: str) -> Any:
        bare = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
        at = bare.index(word)
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        raise Unreadable(f"line {line}, column {column}", f"has {word}, which is not JSON")

    return refuse


def _integer(digits: str) -> int | str:
    """Read a whole number; one beyond all bounds stays text, which no number of a record may be."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _inside(content: Any) -> Iterator[tuple[Place, Any]]:
    """Give every list and object with its place, the outer before the inner, without recursion."""
    waiting: list[tuple[Place, Any]] = [((), content)]
    while waiting:
        place, value = waiting.pop()
        yield place, value
        inner = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
        waiting.extend(((*place, step), one) for step, one in inner if isinstance(one, list | dict))
