"""Lets a test work on a database that was filled by an earlier release, in place of the usual one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connections

from .dump import FOLDER


def dumps() -> list[str]:
    """Return the names of the schemas of which there is a dump, the newest last."""
    return sorted(path.name.removesuffix(".sqlite.sql") for path in FOLDER.glob("*.sqlite.sql"))


@contextmanager
def restored(name: str, folder: Path) -> Iterator[None]:
    """Let the default connection be one to a database made from a dump; afterwards it is as it was."""
    usual: Any = connections["default"]
    is_sqlite = usual.vendor == "sqlite"
    # A file, as a site has; what is thrown away need not wait for the disk.
    unsafe = {
        "OPTIONS": usual.settings_dict["OPTIONS"] | {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"}
    }
    with _a_file(folder) if is_sqlite else _a_database(usual) as place:
        database = type(usual)({**usual.settings_dict, **(unsafe if is_sqlite else {}), "NAME": place}, "default")
        connections["default"] = database
        _run(database, (FOLDER / f"{name}.{usual.vendor}.sql").read_text())
        ContentType.objects.clear_cache()
        try:
            yield
        finally:
            database.close()
            connections["default"] = usual
            ContentType.objects.clear_cache()


def _run(database: Any, sql: str) -> None:
    """Run the statements of a dump."""
    database.ensure_connection()
    if database.vendor == "sqlite":
        database.connection.executescript(sql)
        return
    with database.cursor() as cursor:
        cursor.execute(sql)


@contextmanager
def _a_file(folder: Path) -> Iterator[str]:
    yield str(folder / "restored.sqlite3")


@contextmanager
def _a_database(usual: Any) -> Iterator[str]:
    name = f"{usual.settings_dict['NAME']}_restored"
    with usual._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    try:
        yield name
    finally:
        with usual._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
