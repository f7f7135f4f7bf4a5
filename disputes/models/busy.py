"""Whether the database is only busy, so that the same request may be answered later."""

import sqlite3

from django.db import OperationalError


def is_busy(failure: BaseException | None) -> bool:
    """Say whether the database may answer the same request later.

    On PostgreSQL that is every OperationalError: the statement took too long, connections are used up, the server is
    stopped or starting. On SQLite only a lock is: the same class tells there of missing tables and damaged files.
    """
    if not isinstance(failure, OperationalError):
        return False
    code = getattr(failure.__cause__, "sqlite_errorcode", None)
    return code is None or code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
