"""What every test shares: generated examples, no kept pages, and that continuous integration skips nothing.

On PostgreSQL only those tests run that use a database and can come out otherwise there: see `on_postgresql.py`.
"""

import gc
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import connection, connections
from django.test.client import ClientHandler
from hypothesis import settings as hypothesis_settings

from disputes import catalogue, search
from disputes.models import Link, Mark, may_write_record, triggers
from disputes.tests.on_postgresql import runs_there

from .threads import Elsewhere, several_connections

TESTS = Path(__file__).resolve().parent
CI = os.environ.get("CI") == "true"

# A slow machine is no fault of the code, so no deadline; in CI the examples are the same on every run.
hypothesis_settings.register_profile("disputes", deadline=None, derandomize=CI)
hypothesis_settings.load_profile("disputes")

# A password is hashed slowly on purpose, but not for editors that live for one test.
django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Where `--reuse-db` keeps the database of the next run, if it is SQLite; without it, it lives in memory.
KEPT = django_settings.ROOT / ".pytest_cache" / "test.sqlite3"

USES_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_configure(config: pytest.Config) -> None:
    """Keep the database of a developer, who runs a few tests again and again."""
    database = django_settings.DATABASES["default"]
    if config.getoption("reuse_db") and "sqlite" in database["ENGINE"]:
        KEPT.parent.mkdir(exist_ok=True)
        database["TEST"]["NAME"] = str(KEPT)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Run what does not depend on the database once, on SQLite, and what reads the founding catalogue first.

    The processes begin at different ends of the list, so that one of them loads the catalogue for all.
    """
    items.sort(key=lambda item: "founding" not in getattr(item, "fixturenames", ()))
    if "postgresql" not in django_settings.DATABASES["default"]["ENGINE"]:
        return
    once = [item for item in items if not _depends_on_database(item)]
    items[:] = [item for item in items if _depends_on_database(item)]
    config.hook.pytest_deselected(items=once)


def _depends_on_database(item: pytest.Item) -> bool:
    uses = item.get_closest_marker("django_db") or USES_DATABASE & set(getattr(item, "fixturenames", ()))
    return bool(uses) and runs_there(item.path.relative_to(TESTS).as_posix())


def pytest_collection_finish() -> None:
    """Look for circles of garbage seldom, and never in what was imported: to look takes a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(autouse=True)
def no_page_is_kept() -> None:
    """Let no test see a page that another made, nor be counted among its visits."""
    caches["pages"].clear()
    caches["visits"].clear()


_WRITES = re.compile(
    r'\s*(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"|\s*SELECT .* FROM "(\w+)" .* FOR (?:NO KEY )?UPDATE'
)


def in_its_turn(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    """Refuse to write the record, or to lock rows of it, before others that write it were waited for."""
    found = _WRITES.match(sql)
    if found and (found[1] or found[2]) in _WATCHED and not may_write_record():
        raise AssertionError(f"written outside write_transaction, so it can deadlock on PostgreSQL: {sql}")
    return execute(sql, params, many, context)


# No row names a link, so whoever writes one alone waits for nobody who waits for it.
_WATCHED = {watch.model._meta.db_table for watch in triggers.watches()} - {Link._meta.db_table}


@pytest.fixture(autouse=True)
def every_door_waits_for_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold every address that any test posts to to the one order of locks (disputes.models.locks)."""
    plain = ClientHandler.__call__

    def watched(handler: ClientHandler, environ: Any) -> Any:
        if environ["REQUEST_METHOD"] != "POST":
            return plain(handler, environ)
        with connection.execute_wrapper(in_its_turn):
            return plain(handler, environ)

    monkeypatch.setattr(ClientHandler, "__call__", watched)


@pytest.fixture
def elsewhere(transactional_db: None, tmp_path: Path) -> Iterator[Elsewhere]:
    """Other connections to the database of the test."""
    with several_connections(tmp_path) as elsewhere:
        yield elsewhere


@pytest.fixture(scope="session")
def founding_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Any, catalogue.Loaded]]:
    """A second database, with the founding catalogue loaded and indexed, and what the loading said; made once.

    It takes seconds to load, and a dozen tests read it.
    """
    plain = connections["default"]
    with django_db_blocker.unblock():
        filled = connections["default"] = cloned(plain)
        # Its own beginning, or what is kept in memory of the other database would be taken for it.
        Mark.objects.filter(kind=Mark.Kind.BEGINNING).update(token=1)
        loaded = catalogue.load()
        search.refresh()
        connections["default"] = plain
    yield filled, loaded
    with django_db_blocker.unblock():
        filled.close()
        if filled.vendor == "postgresql":
            plain.creation.destroy_test_db(suffix="founding", verbosity=0)


def cloned(plain: Any) -> Any:
    """Return a connection to a copy of a test database."""
    copy = plain.copy()
    if plain.vendor == "postgresql":
        plain.creation.clone_test_db("founding", verbosity=0)
        copy.settings_dict = plain.creation.get_test_db_clone_settings("founding")
    else:
        copy.settings_dict["NAME"] = "file:founding?mode=memory&cache=shared"
        for database in (plain, copy):
            database.ensure_connection()
        plain.connection.backup(copy.connection)
    return copy


@pytest.fixture(scope="class")  # which is set up before the transaction of the test begins
def founding(founding_database: tuple[Any, catalogue.Loaded]) -> Iterator[catalogue.Loaded]:
    """Let a test find the founding catalogue in its database, as what it writes there is taken back."""
    plain = connections["default"]
    connections["default"], loaded = founding_database
    ContentType.objects.clear_cache()  # their keys differ once a test has flushed the other database
    yield loaded
    connections["default"] = plain
    ContentType.objects.clear_cache()


def skipped(config: pytest.Config) -> int:
    """Count the tests and files that were skipped; a worker process has no reporter and counts none."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", [])) if reporter else 0


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a run that skipped anything has failed."""
    if CI and skipped(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say why a run without a failing test has failed."""
    if CI and skipped(config):
        terminalreporter.write_line("CI=true: nothing may be skipped, so this run has failed.", red=True)
