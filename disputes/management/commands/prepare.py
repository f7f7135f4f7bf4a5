"""Makes a fresh clone ready to serve: tables, founding catalogue, an admin user. Safe at every start."""

import os
import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse

from disputes import catalogue
from disputes.models import Court, Dispute, Party, System

FIRST_REASON = "Entered with the founding catalogue."  # readers see it in the list of changes


class Command(BaseCommand):
    """`manage.py prepare`: each step is done only where it is still to do, and said in one line."""

    help = (
        "Apply migrations, load the founding catalogue into an empty database, "
        "make an admin user if there is none, and print the addresses."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --tables, for a server that is ready but may have an older database."""
        parser.add_argument("--tables", action="store_true", help="Apply migrations, and nothing else.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Take the steps in order; raise CommandError if one cannot be taken, which then has changed nothing."""
        self.migrate()
        if options["tables"]:
            return
        self.load_catalogue()
        self.make_admin()
        self.stdout.write(f"Public pages: {settings.SITE_URL}/")
        self.stdout.write(f"Admin: {settings.SITE_URL}{reverse('admin:index')}")

    def migrate(self) -> None:
        """Apply what is not yet applied, and say what that is before it begins, as it may take a while."""
        try:
            executor = MigrationExecutor(connection)
        except OperationalError as failure:
            raise CommandError(f"The database cannot be used. {str(failure).strip()}") from failure
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if not plan:
            return
        if executor.loader.applied_migrations:
            names = ", ".join(str(migration) for migration, is_undone in plan)
            self.stdout.write(f"The database is of an earlier release. Applying {names}.")
            self.stdout.flush()
        call_command("migrate", verbosity=0, interactive=False)
        self.stdout.write(f"Applied {len(plan)} migration{'s' if len(plan) > 1 else ''}.")

    def load_catalogue(self) -> None:
        """Load the founding catalogue, but never where anybody has entered anything."""
        if not any(model.objects.exists() for model in (Dispute, Party, System, Court)):
            loaded = catalogue.load([catalogue.FOUNDING], reason=FIRST_REASON)
            self.stdout.write(loaded.summary())

    def make_admin(self) -> None:
        """Make the first superuser from Django's own DJANGO_SUPERUSER_* variables, or with a new password."""
        users = get_user_model()._default_manager
        present = users.filter(is_superuser=True, is_active=True).order_by("pk").first()
        if present is not None:
            self.stdout.write(f"Admin user: {present.get_username()}.")
            return
        username = os.environ.get("DJANGO_SUPERUSER_USERNAME") or "admin"
        given = os.environ.get("DJANGO_SUPERUSER_PASSWORD")
        password = given or secrets.token_urlsafe(12)
        if users.filter(username=username).exists():
            raise CommandError(
                f"The user {username} exists but is no active superuser. "
                "Name another with DJANGO_SUPERUSER_USERNAME, or make this one a superuser."
            )
        email = os.environ.get("DJANGO_SUPERUSER_EMAIL", "")
        users.create_superuser(username=username, email=email, password=password)
        if given:
            self.stdout.write(f"Made the admin user {username} with the password from DJANGO_SUPERUSER_PASSWORD.")
        else:
            self.stdout.write(f"Made the admin user {username}, password {password} (shown only this once).")
