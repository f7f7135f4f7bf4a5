"""What every test shares: generated examples, no kept pages, and that continuous integration skips nothing.

On PostgreSQL only those tests run that use a database and are not marked as true of either one.
"""

import gc
import os

import pytest
from django.conf import settings as django_settings
from django.core.cache import caches
from hypothesis import settings as hypothesis_settings

CI = os.environ.get("CI") == "true"

# A slow machine is no fault of the code, so no deadline; in CI the examples are the same on every run.
hypothesis_settings.register_profile("disputes", deadline=None, derandomize=CI)
hypothesis_settings.load_profile("disputes")

# A password is hashed slowly on purpose, but not for editors that live for one test.
django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

USES_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Run what does not depend on the database once, on SQLite."""
    if "postgresql" not in django_settings.DATABASES["default"]["ENGINE"]:
        return
    once = [item for item in items if not _depends_on_database(item)]
    items[:] = [item for item in items if _depends_on_database(item)]
    config.hook.pytest_deselected(items=once)


def _depends_on_database(item: pytest.Item) -> bool:
    uses = item.get_closest_marker("django_db") or USES_DATABASE & set(getattr(item, "fixturenames", ()))
    return bool(uses) and item.get_closest_marker("either_database") is None


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
