"""The folder of snapshots: which there are, which is the newest, and what files each has."""

import json
import os
import re
from pathlib import Path
from typing import Any, NamedTuple

from django.conf import settings

LATEST = "latest"
SUMS = "SHA256SUMS"
PACKAGE = "datapackage.json"
_NAME = re.compile(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:-(?P<again>[0-9]{1,4}))?")


class File(NamedTuple):
    """A file of a snapshot: its name, its size in bytes, and its SHA-256 as 64 hexadecimal digits."""

    name: str
    size: int
    sha256: str


class Snapshot(NamedTuple):
    """A snapshot: its name, which is its day (`2026-11-22`; the second of a day `2026-11-22-2`), and where it lies."""

    name: str
    folder: Path

    def files(self) -> list[File]:
        """Return its files as its list of checksums names them, and that list itself, whose checksum is left empty.

        What lies beside them is none of it. Empty if the snapshot was removed meanwhile.
        """
        try:
            lines = (self.folder / SUMS).read_text("utf-8").splitlines()
            pairs = [tuple(reversed(line.split("  ", 1))) for line in lines]
            return [File(name, os.stat(self.folder / name).st_size, sum_) for name, sum_ in [*pairs, (SUMS, "")]]
        except FileNotFoundError:
            return []

    @property
    def changed(self) -> int:
        """When it was put there, in nanoseconds; 0 if it was removed meanwhile."""
        try:
            return os.stat(self.folder).st_mtime_ns
        except FileNotFoundError:
            return 0

    def described(self) -> dict[str, Any]:
        """Return what its `datapackage.json` says of it; nothing if the snapshot was removed meanwhile."""
        try:
            said: dict[str, Any] = json.loads((self.folder / PACKAGE).read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return said


def every() -> list[Snapshot]:
    """Return all snapshots, the newest first. Whatever else lies in the folder is none, finished or not."""
    try:
        names = [entry.name for entry in os.scandir(settings.SNAPSHOTS) if entry.is_dir(follow_symlinks=False)]
    except FileNotFoundError:
        return []
    found = [match for name in names if (match := _NAME.fullmatch(name))]
    found.sort(key=lambda match: (match["day"], int(match["again"] or 1)), reverse=True)
    return [Snapshot(match[0], Path(settings.SNAPSHOTS, match[0])) for match in found]


def find(name: str) -> Snapshot | None:
    """Return the snapshot of a name, or the newest for `latest`; None if there is none.

    The name is only ever compared with those that lie there, so no name leads out of the folder.
    """
    snapshots = every()
    if name == LATEST:
        return snapshots[0] if snapshots else None
    return next((one for one in snapshots if one.name == name), None)
