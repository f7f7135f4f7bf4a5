"""Keeps the generated databases: a file each for SQLite and Datasette, a cluster of them for PostgreSQL.

    python -m disputes.tests.bench.databases 1000 10000    makes what is missing, and prints where it is

They lie in BENCH_DIR, by default a folder of the system's own for what is temporary, and are made anew when the
generator, the tables or the analyser of the search have changed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from urllib.parse import quote

from disputes.tests.postgres import SERVER_OPTIONS, Unavailable, create, owner, programs, run

from . import flat

APP = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("BENCH_DIR") or Path(tempfile.gettempdir()) / "disputes-bench")
_MADE_FROM = (
    *("data/**/*.json", "migrations/*.py", "search/analysis.py", "search/folding.py", "search/index.py"),
    *(f"tests/bench/{name}.py" for name in ("flat", "generate", "growth", "rows", "words")),
)
_SETTINGS = (
    *("ALLOWED_HOSTS", "BEHIND_PROXY", "CACHE_URL", "DEBUG", "FEATURED_DISPUTE", "PORT", "SECRET_KEY", "SITE_URL"),
    "STATEMENT_TIMEOUT",
)


@cache
def version() -> str:
    """Return a short hash of all that the databases are made from."""
    seen = hashlib.sha256()
    for pattern in _MADE_FROM:
        for file in sorted(APP.glob(pattern)):
            seen.update(file.read_bytes())
    return seen.hexdigest()[:8]


def environment(url: str) -> dict[str, str]:
    """Return an environment in which the project works on this database, as on a laptop."""
    plain = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    return plain | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "disputes.settings", "PYTHONPATH": str(APP.parent)}


def sqlite(size: int) -> Path:
    """Return the SQLite file with so many disputes, made if it is missing."""
    return _file(f"sqlite-{size}", lambda target: _fill(sqlite_url(target), size))


def sqlite_url(file: Path) -> str:
    """Return the address of a file."""
    return f"sqlite:///{quote(str(file))}"


def flat_file(size: int) -> Path:
    """Return the same disputes as Datasette has them."""
    source = sqlite(size)
    return _file(f"flat-{size}", lambda target: flat.make(source, target))


@contextmanager
def postgres(sizes: list[int]) -> Iterator[dict[int, str]]:
    """Start the kept cluster and give the addresses of its databases by size; raises Unavailable if it cannot."""
    binaries, user = programs(), owner()
    folder = FOLDER / f"postgres-{version()}"
    FOLDER.mkdir(parents=True, exist_ok=True)
    _forget("postgres-")
    if not (folder / "data").exists():
        folder.mkdir()
        if user:
            shutil.chown(folder, user)
        create(binaries, folder)
    # Not in the folder: a socket's path may have no more than about 100 characters.
    socket = Path(tempfile.mkdtemp(prefix="disputes-bench-", dir="/tmp"))
    if user:
        shutil.chown(socket, user)
    pg_ctl = [str(binaries / "pg_ctl"), "-D", f"{folder}/data"]
    try:
        run([*pg_ctl, "-w", "-l", f"{folder}/log", "-o", f"{SERVER_OPTIONS} -k {socket}", "start"], folder)
        yield {size: _database(binaries, folder, socket, size) for size in sizes}
    finally:
        with suppress(Unavailable):  # it never started
            run([*pg_ctl, "-m", "fast", "stop"], folder)
        shutil.rmtree(socket, ignore_errors=True)


def _database(binaries: Path, folder: Path, socket: Path, size: int) -> str:
    """Return the address of the database with so many disputes, filled if it is not yet."""
    url = f"postgres://postgres@{quote(str(socket), safe='')}/disputes_{size}"
    filled = folder / f"filled-{size}"
    if not filled.exists():
        for program, *more in (("dropdb", "--if-exists"), ("createdb",)):
            run([str(binaries / program), *more, "-h", str(socket), "-U", "postgres", f"disputes_{size}"], folder)
        _fill(url, size)
        filled.touch()
    return url


def _file(name: str, make: Callable[[Path], None]) -> Path:
    """Return the file of this name and the present version; make it, and remove those of other versions."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = FOLDER / f"{name}-{version()}.sqlite3"
    if not target.exists():
        _forget(f"{name}-")
        part = target.with_suffix(".part")
        make(part)
        part.rename(target)
    return target


def _forget(beginning: str) -> None:
    """Remove what was made from something else than there is now."""
    for old in FOLDER.glob(f"{beginning}*"):
        if version() not in old.name:
            shutil.rmtree(old) if old.is_dir() else old.unlink()


def _fill(url: str, size: int) -> None:
    command = [sys.executable, "-m", "disputes.tests.bench.generate", str(size)]
    subprocess.run(command, cwd=APP.parent, env=environment(url), check=True)


if __name__ == "__main__":
    for wanted in sys.argv[1:]:
        print(sqlite(int(wanted)))
