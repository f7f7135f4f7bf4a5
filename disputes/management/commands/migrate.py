"""Django's `migrate`, but all or nothing, with the triggers out of its way and the search up to date after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management import CommandError
from django.core.management.commands import migrate
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader

from disputes import search
from disputes.models import triggers

APP = "disputes"


class Command(migrate.Command):
    """`manage.py migrate`: as Django's, but that a migration which fails leaves the database as it was.

    Both databases change their tables inside a transaction, so one holds the whole run: the triggers that mark what
    is written (`disputes.models.triggers`) go before the first migration of the record's tables and come back after
    the last, and nobody ever sees the record without them.
    """

    help = f"{migrate.Command.help} It is all or nothing: if one of them fails, none is applied."

    connection: BaseDatabaseWrapper
    is_record_changed = False  # whether a migration of the record's tables was run, and not only noted down
    running = ""  # the migration under way

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate; raise CommandError, saying why and at which migration, if that cannot be done."""
        self.connection = connections[options["database"]]
        if options["plan"] or options["check_unapplied"]:
            super().handle(*args, **options)
            return
        try:
            with _all_or_nothing(self.connection):
                super().handle(*args, **options)
                if self.is_record_changed and triggers.is_possible(self.connection):
                    triggers.mark_all(self.connection)
        except CommandError:
            raise
        except Exception as failure:
            if self.running and self.verbosity:
                self.stdout.write(" failed")
            raise CommandError(self._told(failure)) from failure
        if self.is_record_changed and self.connection.alias == DEFAULT_DB_ALIAS and _is_newest(self.connection):
            search.refresh()  # here, as the first visitor to search would have to wait for it

    def _told(self, failure: Exception) -> str:
        """Return what failed, in words."""
        at = f"{self.running} failed. " if self.running else ""
        return f"The database was not migrated, and nothing in it has changed. {at}{str(failure).strip()}"

    def migration_progress_callback(self, action: str, migration: Any = None, fake: bool = False) -> None:
        """Take the triggers away before the first migration of the record's tables, and remember what is under way."""
        if action in ("apply_start", "unapply_start"):
            self.running = str(migration)
            # What waits for its foreign keys to be checked would not let its table be changed.
            self.connection.check_constraints()
            if migration.app_label == APP and not fake:
                self._make_way(is_undone=action == "unapply_start")
        elif action in ("apply_success", "unapply_success"):
            self.running = ""
        super().migration_progress_callback(action, migration, fake)

    def _make_way(self, is_undone: bool) -> None:
        if not self.is_record_changed and triggers.is_possible(self.connection):
            triggers.make_way(self.connection, is_undone=is_undone)
        self.is_record_changed = True


@contextmanager
def _all_or_nothing(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Hold a transaction in which tables can be changed; inside one it is that one."""
    if connection.in_atomic_block:
        yield
        return
    # SQLite remakes tables that others refer to, and hears only outside a transaction that it shall let that pass.
    # Django checks all references after each migration.
    connection.disable_constraint_checking()
    try:
        with transaction.atomic(connection.alias):
            yield
    finally:
        connection.enable_constraint_checking()


def _is_newest(connection: BaseDatabaseWrapper) -> bool:
    """Say whether every migration of the record's tables is applied."""
    loader = MigrationLoader(connection)
    return loader.applied_migrations.keys() >= {key for key in loader.graph.nodes if key[0] == APP}
