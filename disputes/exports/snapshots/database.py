"""All tables as one SQLite file that Datasette and other readers open as it is."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from disputes.tables.column import Column, Form

from .derive import Row, SnapshotTable
from .papers import about
from .tables import NAMED, TABLES

DATABASE = "disputes.sqlite"
ABOUT = "about"
_LINE = ",\n  "

# SQLite keeps a number of 15 digits exactly, and no amount has more; the rest is text as the record has it.
_TYPES = {Form.NUMBER: "INTEGER", Form.YES_NO: "INTEGER", Form.DECIMAL: "NUMERIC"}


class BrokenLinks(Exception):
    """Rows of the public record name rows that are not public: it says which tables. No snapshot was made."""


class Database:
    """An SQLite file that takes rows."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take an open connection to a file that has the tables."""
        self.connection = connection
        self.inserts = {
            table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})" for table in TABLES
        }

    def add(self, table: SnapshotTable, rows: Iterable[Row]) -> None:
        """Write rows of a table: what is unknown as NULL, yes and no as 1 and 0."""
        self.connection.executemany(self.inserts[table.name], rows)


@contextmanager
def open_database(path: Path) -> Iterator[Database]:
    """Make an SQLite file with empty tables and give it; what was added is kept when the block ends."""
    with closing(_connect(path)) as connection:
        for table in TABLES:
            connection.execute(_definition(table))
        yield Database(connection)
        connection.commit()


def finish(path: Path, name: str, moment: datetime) -> None:
    """Add indexes, the full-text search and what the file says of itself to a file whose rows are written.

    Raises BrokenLinks if a row names another that is not there.
    """
    with closing(_connect(path)) as connection:
        for table in TABLES:
            for column in table.linked:
                if column.name != table.key[0]:
                    connection.execute(f"CREATE INDEX {table.name}_by_{column.name} ON {table.name} ({column.name})")
            if table.searched:
                _add_search(connection, table)
        connection.execute(f"CREATE TABLE {ABOUT} (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)")
        connection.executemany(f"INSERT INTO {ABOUT} VALUES (?, ?)", about(name, moment).items())
        broken = {f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")}
        if broken:
            raise BrokenLinks(", ".join(sorted(broken)))
        connection.commit()
        connection.execute("ANALYZE")
        connection.commit()


def _connect(path: Path) -> sqlite3.Connection:
    """Open a file for writing fast: it is thrown away if it is not finished, and nobody else reads it until then."""
    connection = sqlite3.connect(path)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF", "cache_size = -16000"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _definition(table: SnapshotTable) -> str:
    """Return the statement that makes a table. Columns are named as they are: none is a word of SQL."""
    lines = [_column(table, column) for column in table.columns]
    lines += [f"PRIMARY KEY ({', '.join(table.key)})"]
    lines += [
        f"FOREIGN KEY ({column.name}) REFERENCES {column.names} ({NAMED[column.names].key[0]})"
        for column in table.linked
    ]
    return f"CREATE TABLE {table.name} (\n  {_LINE.join(lines)}\n)"


def _column(table: SnapshotTable, column: Column) -> str:
    return f"{column.name} {_TYPES.get(column.form, 'TEXT')}{'' if column.name in table.optional else ' NOT NULL'}"


def _add_search(connection: sqlite3.Connection, table: SnapshotTable) -> None:
    """Add a full-text search of a table that Datasette finds by itself, since it names the table as its content."""
    columns = ", ".join(table.searched)
    search = f"{table.name}_search"
    connection.execute(
        f"CREATE VIRTUAL TABLE {search} USING fts5 ({columns}, content=\"{table.name}\", tokenize='porter unicode61')"
    )
    connection.execute(f"INSERT INTO {search} ({search}) VALUES ('rebuild')")
