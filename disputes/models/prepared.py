"""The query that every request for a public page asks, in the cheapest way that each database knows."""

from typing import Any
from weakref import WeakKeyDictionary

from django.db import DEFAULT_DB_ALIAS, connections

_ROWS = 2  # PGRES_TUPLES_OK of libpq

# By connection to PostgreSQL: the statements prepared on it; None once one failed, as behind a proxy that mixes them.
_prepared: "WeakKeyDictionary[Any, set[str] | None]" = WeakKeyDictionary()


def whole_numbers(name: str, sql: str) -> tuple[int, ...] | None:
    """Return the first row of a query that has no parameters and selects whole numbers; None if there is no row.

    It goes round Django's cursors, which take longer than the query. PostgreSQL prepares it under its name once a
    connection, as planning it anew takes five times as long as running it. Where that cannot be, and while Django
    writes its queries down, it is asked as any other. Raises what any query raises.
    """
    database: Any = connections[DEFAULT_DB_ALIAS]
    if not (database.queries_logged or database.execute_wrappers):
        database.ensure_connection()
        if database.vendor == "sqlite":
            with database.wrap_database_errors:
                return database.connection.execute(sql).fetchone()
        if (row := _asked_prepared(database.connection, name, sql)) is not None:
            return tuple(map(int, row)) or None
    with database.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()


def _asked_prepared(psycopg: Any, name: str, sql: str) -> list[bytes] | None:
    """Return the first row, [] if there is none; None if the statement cannot be prepared or asked here."""
    names = _prepared.setdefault(psycopg, set())
    if names is None:
        return None
    if name not in names:
        psycopg.pgconn.prepare(name.encode(), sql.encode())
        names.add(name)
    result = psycopg.pgconn.exec_prepared(name.encode(), None)
    if result.status != _ROWS:
        _prepared[psycopg] = None
        return None
    return [result.get_value(0, column) for column in range(result.nfields)] if result.ntuples else []
