"""Finds and reads the JSON files of a catalogue, and says of each that cannot be read where and why."""

import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from disputes.records import FORMAT, Entry, Fault
from disputes.records.faults import Place, path, quoted, visible

# What the three lists of shared things hold.
LISTS = {"parties": "party", "ai_systems": "ai_system", "courts": "court"}
_LARGEST = 5_000_000  # bytes; the largest list of the founding catalogue has 80,000
_DEEPEST = 20  # lists and objects inside one another; a record has four
_LONGEST_NUMBER = 20  # digits
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class Unreadable(Exception):
    """A file that is no JSON as the catalogue has it: `place` in the file, and a sentence."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place


class _Object(dict[str, Any]):
    """An object of a JSON file, which remembers the keys that it has twice."""

    twice: tuple[str, ...] = ()


def read(paths: Iterable[Path]) -> tuple[list[Entry], list[Fault], set[str]]:
    """Read files, and directories with their JSON files and those in their folder `disputes`.

    Returns the records found, the faults of files that could not be read, and the kinds of record these held.
    """
    entries: list[Entry] = []
    faults: list[Fault] = []
    unread: set[str] = set()
    seen: set[Path] = set()
    for given in paths:
        files = _files(given)
        if not files:
            faults.append(Fault(visible(str(given)), "", _why_nothing(given)))
        for file in files:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                try:
                    found = list(_entries(file))
                    entries += found
                    faults += _misnamed(file, found)
                except Unreadable as error:
                    faults.append(Fault(visible(str(file)), error.place, str(error)))
                    unread.add(LISTS.get(file.stem, "dispute"))
    return entries, faults, unread


def _files(given: Path) -> list[Path]:
    if os.path.isdir(given):  # unlike Path.is_dir it does not stumble over a name that is too long
        return sorted(file for folder in (given, given / "disputes") for file in folder.glob("*.json"))
    return [given] if os.path.exists(given) else []


def _why_nothing(given: Path) -> str:
    if os.path.isdir(given):
        return "no records here: neither *.json nor disputes/*.json"
    return "there is no such file or directory"


def _entries(file: Path) -> Iterator[Entry]:
    """Give the records of a file; raise Unreadable if it holds none."""
    content = parse(_text(file))
    name = visible(str(file))
    kind = LISTS.get(file.stem)
    if kind:
        if not isinstance(content, list):
            raise Unreadable("", f"must be a list of records, not {quoted(content)}")
        yield from (Entry(kind, name, (at,), record) for at, record in enumerate(content))
        return
    if not isinstance(content, dict):
        right = ", ".join(f"{one}.json" for one in LISTS)
        raise Unreadable("", f"must be the record of one dispute, not {quoted(content)}; lists are {right}")
    if content.get("format") != FORMAT:
        has = quoted(content["format"]) if "format" in content else "nothing"
        raise Unreadable("format", f"this reads {FORMAT}, and the file says {has}")
    yield Entry("dispute", name, (), content)


def _misnamed(file: Path, entries: list[Entry]) -> Iterator[Fault]:
    for entry in entries:
        slug = entry.record.get("slug") if entry.kind == "dispute" else None
        if isinstance(slug, str) and slug != file.stem:
            yield entry.fault(("slug",), f"{quoted(slug)} is not the name of the file: call it the same, with .json")


def _text(file: Path) -> str:
    """Return the text of a file; raise Unreadable if it is none."""
    try:
        if file.stat().st_size > _LARGEST:
            raise Unreadable("", f"is larger than {_LARGEST:,} bytes")
        raw = file.read_bytes()
    except OSError as error:
        raise Unreadable("", f"cannot be read: {error.strerror}") from error
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
        names = [name for name, _ in pairs]
        made.twice = tuple(name for name in made if names.count(name) > 1)
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
