"""One order of locks: whoever writes the record first waits for its turn, and only then locks or writes rows."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

NUMBER = 7265_1790_11  # of the advisory lock on PostgreSQL; it is free to choose, this one is nobody else's here


@contextmanager
def write_transaction(*, savepoint: bool = True) -> Iterator[None]:
    """Begin a transaction that writes the record, as `transaction.atomic` does, once no other one is open.

    For `with` and as a decorator; it may stand inside another. The triggers of marks take the same lock at the first
    write to a watched table, and hold it to the end. Who by then held rows that another writer needs would wait for
    that one while it waits for the rows: a deadlock. On SQLite every transaction waits for its turn by itself.
    """
    is_outermost = not may_write_record()
    with transaction.atomic(savepoint=savepoint):
        if is_outermost and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [NUMBER])
        connection.may_write_record = True  # type: ignore[attr-defined]
        try:
            yield
        finally:
            connection.may_write_record = not is_outermost  # type: ignore[attr-defined]


def may_write_record() -> bool:
    """Say whether this thread is inside a write_transaction."""
    return getattr(connection, "may_write_record", False)


@contextmanager
def patience(milliseconds: int) -> Iterator[None]:
    """Let this connection wait so long for other writers, and then raise OperationalError."""
    ask, say = _PATIENCE[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(ask)
        before = cursor.fetchone()[0]
        cursor.execute(say % milliseconds)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(say % before)


_PATIENCE = {
    "postgresql": ("SHOW lock_timeout", "SET lock_timeout = '%s'"),
    "sqlite": ("PRAGMA busy_timeout", "PRAGMA busy_timeout = %s"),
}
