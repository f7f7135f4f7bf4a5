"""Several connections to one database, as several workers have."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connections


class Elsewhere:
    """Does something on other connections, each in a thread of its own."""

    def __init__(self, threads: ThreadPoolExecutor, settings: dict[str, Any]) -> None:
        self.threads, self.settings = threads, settings

    def begin(self, work: Callable[[], Any]) -> "Future[Any]":
        """Begin it, and return what will come of it."""
        return self.threads.submit(self._work, work)

    def _work(self, work: Callable[[], Any]) -> Any:
        connections["default"] = _connection(self.settings)
        try:
            return work()
        finally:
            connections["default"].close()


@contextmanager
def several_connections(folder: Path) -> Iterator[Elsewhere]:
    """Let this thread and others share a database; on SQLite a file, for what lies in memory has no log."""
    here = connections["default"]
    settings = dict(here.settings_dict)
    if here.vendor == "sqlite":
        here.ensure_connection()
        settings["NAME"] = str(folder / "record.sqlite3")
        with sqlite3.connect(settings["NAME"]) as copy:
            here.connection.backup(copy)
        copy.close()
        connections["default"] = _connection(settings)
    try:
        with ThreadPoolExecutor() as threads:
            yield Elsewhere(threads, settings)
    finally:
        if connections["default"] is not here:
            connections["default"].close()
            connections["default"] = here


def _connection(settings: dict[str, Any]) -> Any:
    return type(connections["default"])(settings, "default")
