"""Makes a snapshot: the whole public record as of one moment, in files that appear all at once or not at all."""

import fcntl
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from hashlib import file_digest
from itertools import count
from pathlib import Path

from django.conf import settings
from django.utils.translation import override

from disputes.exports.exact import line
from disputes.models.reading import one_moment

from .comma import CommaFiles
from .database import DATABASE, finish, open_database
from .folder import PACKAGE, SUMS, Snapshot, every
from .package import package
from .packing import pack
from .papers import datasette_metadata, readme
from .reading import batches
from .tables import TABLES

_UNFINISHED = ".unfinished-"
_LOCK = ".lock"
# The files of whole records, as `manage.py dump_catalogue` names its own.
LINES = {
    "party": "parties.jsonl",
    "ai_system": "ai_systems.jsonl",
    "court": "courts.jsonl",
    "dispute": "disputes.jsonl",
}


class Busy(Exception):
    """Another snapshot is being made."""


def make() -> Snapshot:
    """Make a snapshot of the public record as it is now, in the folder of the setting SNAPSHOTS, and return it.

    It is written into a folder of another name, which is renamed when all is on the disk: a run that fails or is
    killed leaves nothing that anybody is shown, and the next run clears it away. A snapshot is never changed: the
    second of a day gets a name of its own. Takes the same memory for any number of records. Raises Busy if another
    is being made, OSError if it cannot be written, and BrokenLinks if the public record names what is not public.
    """
    with _alone() as home:
        unfinished = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=home))
        try:
            moment = datetime.now(UTC)
            name = _free_name(home, moment)
            with override(settings.LANGUAGE_CODE):
                _write(unfinished, name, moment)
            unfinished.chmod(0o755)
            unfinished.rename(home / name)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    return Snapshot(name, home / name)


def thin_out(keep: int) -> list[Snapshot]:
    """Remove all snapshots but the newest ones, as many as `keep` says, and return those removed."""
    with _alone() as home:
        old = every()[keep:]
        for one in old:
            # Renamed first: nobody is ever shown half of one.
            gone = home / f"{_UNFINISHED}{one.name}"
            one.folder.rename(gone)
            shutil.rmtree(gone)
    return old


@contextmanager
def _alone() -> Iterator[Path]:
    """Be the only one at work in the folder of snapshots, make it if need be, and clear away what a dead run left."""
    home = Path(settings.SNAPSHOTS)
    home.mkdir(parents=True, exist_ok=True)
    with (home / _LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Busy from error
        for left in home.glob(f"{_UNFINISHED}*"):
            shutil.rmtree(left)
        yield home


def _free_name(home: Path, moment: datetime) -> str:
    """Return the day as a name, with a number behind it if the day has a snapshot already."""
    day = moment.date().isoformat()
    names = (day if number == 1 else f"{day}-{number}" for number in count(1))
    return next(name for name in names if not (home / name).exists())


def _write(folder: Path, name: str, moment: datetime) -> None:
    """Write all files of a snapshot into a folder: the records, what describes them, the archive, the checksums."""
    rows = _write_records(folder)
    finish(folder / DATABASE, name, moment)
    described = package(folder, name, moment, rows)
    for file, said in ((PACKAGE, described), ("metadata.json", datasette_metadata(name, moment))):
        (folder / file).write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", "utf-8")
    (folder / "README.txt").write_text(readme(name, moment, described), "utf-8")
    pack(folder, name, moment)
    files = sorted(folder.iterdir())
    sums = [f"{_settled_sum(file)}  {file.name}\n" for file in files]
    (folder / SUMS).write_text("".join(sums), "utf-8")
    _settled_sum(folder / SUMS)


def _write_records(folder: Path) -> dict[str, int]:
    """Write records and tables as of one moment; return how many records or rows each file has, by its name."""
    tables = {kind: [table for table in TABLES if table.of == kind] for kind in {table.of for table in TABLES}}
    rows = dict.fromkeys((*LINES.values(), *(f"{table.name}.csv" for table in TABLES)), 0)
    with ExitStack() as stack:
        lines = {
            kind: stack.enter_context((folder / file).open("w", encoding="utf-8", newline="\n"))
            for kind, file in LINES.items()
        }
        comma = stack.enter_context(CommaFiles(folder))
        database = stack.enter_context(open_database(folder / DATABASE))
        stack.enter_context(one_moment())
        for kind, batch in batches():
            if kind in lines:
                lines[kind].writelines(f"{line(record)}\n" for record in batch)
                rows[LINES[kind]] += len(batch)
            for table in tables[kind]:
                found = [row for record in batch for row in table.rows(record)]
                comma.add(table, found)
                database.add(table, found)
                rows[f"{table.name}.csv"] += len(found)
    return rows


def _settled_sum(file: Path) -> str:
    """Return the SHA-256 of a file once the disk has it, so that no loss of power makes the checksums wrong."""
    with file.open("rb") as content:
        os.fsync(content.fileno())
        return file_digest(content, "sha256").hexdigest()
