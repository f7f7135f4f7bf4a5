"""Finds the JSON files of a catalogue, and says of each that cannot be read where and why."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from disputes.records import Entry, Fault, parsing
from disputes.records.faults import quoted, visible
from disputes.records.parsing import Unreadable


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
                    found = parsing.entries(visible(str(file)), _text(file))
                    entries += found
                    faults += _misnamed(file, found)
                except Unreadable as error:
                    faults.append(Fault(visible(str(file)), error.place, str(error)))
                    unread.add(parsing.LISTS.get(file.stem, "dispute"))
    return entries, faults, unread


def _files(given: Path) -> list[Path]:
    if os.path.isdir(given):  # unlike Path.is_dir it does not stumble over a name that is too long
        return sorted(file for folder in (given, given / "disputes") for file in folder.glob("*.json"))
    return [given] if os.path.exists(given) else []


def _why_nothing(given: Path) -> str:
    if os.path.isdir(given):
        return "no records here: neither *.json nor disputes/*.json"
    return "there is no such file or directory"


def _misnamed(file: Path, entries: list[Entry]) -> Iterator[Fault]:
    for entry in entries:
        slug = entry.record.get("slug") if entry.kind == "dispute" else None
        if isinstance(slug, str) and slug != file.stem:
            yield entry.fault(("slug",), f"{quoted(slug)} is not the name of the file: call it the same, with .json")


def _text(file: Path) -> str:
    """Return the text of a file; raise Unreadable if it is none."""
    try:
        if file.stat().st_size > parsing.LARGEST:
            raise Unreadable("", f"is larger than {parsing.LARGEST:,} bytes")
        return parsing.decode(file.read_bytes())
    except OSError as error:
        raise Unreadable("", f"cannot be read: {error.strerror}") from error
