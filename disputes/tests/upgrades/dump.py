"""Keeps a small filled database of the present schema, as SQL of both databases, for later releases to upgrade.

    python -m disputes.tests.upgrades.dump

Whoever adds a migration runs it once the migration is final. It writes `<newest migration>.sqlite.sql` and, with
PostgreSQL's programs at hand, `<newest migration>.postgresql.sql` into this folder.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from disputes.tests.postgres import cluster, programs

FOLDER = Path(__file__).parent
MIGRATIONS = FOLDER.parents[1] / "migrations"
# What only psql understands, and what would leave the connection without a schema to look in.
_NOT_FOR_US = ("\\", "--", "SET ", "SELECT pg_catalog.set_config")


def migrations() -> list[str]:
    """Return the names of the migrations of the record's tables, the newest last."""
    return sorted(path.stem for path in MIGRATIONS.glob("[0-9]*.py"))


def fill(url: str) -> None:
    """Make the tables of the present schema in an empty database, and fill them, in a process of its own."""
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "disputes.settings"}
    subprocess.run([sys.executable, "-m", "disputes.tests.upgrades.filling"], env=environment, check=True)


def of_sqlite(path: Path) -> Iterator[str]:
    """Yield the lines of a dump of an SQLite file.

    The full-text index is made anew from the table that it indexes, so its own tables are left out.
    """
    database = sqlite3.connect(path)
    kept = (
        "FROM sqlite_master WHERE sql IS NOT NULL "
        "AND name NOT LIKE 'disputes!_fts!_%' ESCAPE '!' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    )
    triggers = "FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
    yield "PRAGMA foreign_keys = OFF;"
    yield "BEGIN;"
    for (sql,) in database.execute(f"SELECT sql {kept} AND type = 'table' ORDER BY rowid"):
        yield f"{sql};"
    for (table,) in database.execute(
        f"SELECT name {kept} AND type = 'table' AND name <> 'disputes_fts' ORDER BY rowid"
    ):
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
        quoted = " || ', ' || ".join(f'quote("{column}")' for column in columns)
        for (values,) in database.execute(f'SELECT {quoted} FROM "{table}" ORDER BY rowid'):
            yield f'INSERT INTO "{table}" VALUES ({values});'
    for name, number in database.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name"):
        yield f"DELETE FROM sqlite_sequence WHERE name = '{name}';"
        yield f"INSERT INTO sqlite_sequence VALUES ('{name}', {number});"
    if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'disputes_fts'").fetchone():
        yield "INSERT INTO disputes_fts(disputes_fts) VALUES ('rebuild');"
    for (sql,) in database.execute(f"SELECT sql {kept} AND type = 'index' ORDER BY name"):
        yield f"{sql};"
    for (sql,) in database.execute(f"SELECT sql {triggers}"):
        yield f"{sql};"
    yield "COMMIT;"


def of_postgresql(url: str) -> Iterator[str]:
    """Yield the lines of a dump of a PostgreSQL database, as any program can run them in an empty one."""
    place = urlsplit(url)
    command = [str(programs() / "pg_dump"), "--no-owner", "--no-privileges", "--rows-per-insert=100"]
    command += ["-h", unquote(place.hostname or ""), "-U", place.username or "", place.path.lstrip("/")]
    dumped = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    for line in dumped.splitlines():
        if line.strip() and not line.startswith(_NOT_FOR_US):
            yield line


def main() -> None:
    """Write both dumps."""
    name = migrations()[-1]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "filled.sqlite3"
        fill(f"sqlite:///{path}")
        write(FOLDER / f"{name}.sqlite.sql", of_sqlite(path))
    with cluster() as url:
        fill(url)
        write(FOLDER / f"{name}.postgresql.sql", of_postgresql(url))


def write(path: Path, lines: Iterator[str]) -> None:
    """Write the lines of a dump, and say so."""
    path.write_text("\n".join(lines) + "\n")
    print(f"Wrote {path.relative_to(FOLDER.parents[2])}, {path.stat().st_size // 1000} kB.")


if __name__ == "__main__":
    main()
