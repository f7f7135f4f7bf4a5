"""Reading many queries as of one moment, while others write."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_this_thread = threading.local()


def is_one_moment() -> bool:
    """Say whether what is read now is of one moment that was begun for reading, so that nothing may be written."""
    return getattr(_this_thread, "is_one_moment", False)


@contextmanager
def one_moment() -> Iterator[None]:
    """Let all queries inside see the database as of one moment; nothing may be written, and no writer waits for it.

    On PostgreSQL a transaction of repeatable reads, in which server-side cursors work as well. On SQLite a deferred
    one, which holds a snapshot of the write-ahead log from its first query on; Django's own would begin as a writer.
    Inside a transaction, or another moment, it is that one. It may be held open by a generator, on the thread that
    opened it.
    """
    if connection.in_atomic_block or is_one_moment():
        yield
        return
    with _begun(), moment_of_transaction():
        yield


@contextmanager
def moment_of_transaction() -> Iterator[None]:
    """Let what the present transaction reads inside count as of one moment, as neither it nor others write now."""
    _this_thread.is_one_moment = True
    try:
        yield
    finally:
        _this_thread.is_one_moment = False


@contextmanager
def _begun() -> Iterator[None]:
    """Hold the transaction of a moment."""
    if connection.vendor == "postgresql":
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            if connection.connection is not None:
                with connection.cursor() as cursor:
                    cursor.execute("ROLLBACK")
