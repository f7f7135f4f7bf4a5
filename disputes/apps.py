"""The one Django app of the project, as Django knows it."""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class DisputesConfig(AppConfig):
    """Disputes, their parties and claims; the name heads the app's block on the admin's first page."""

    name = "disputes"
    verbose_name = _("Disputes")

    def ready(self) -> None:
        """Ask to be told when tables will be made or changed, and when they were."""
        pre_migrate.connect(remove_triggers, sender=self)
        post_migrate.connect(install_triggers, sender=self)


def remove_triggers(sender: AppConfig, using: str, plan: Iterable[tuple[Any, bool]] = (), **kwargs: Any) -> None:
    """Take the database's own marks away before migrations are undone, which may drop their table."""
    models: Any = sender.models_module
    if any(is_undone for migration, is_undone in plan) and models.triggers.is_possible(connections[using]):
        models.triggers.remove(connections[using])


def install_triggers(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Let the database mark what is written; see `disputes.models.triggers`."""
    models: Any = sender.models_module  # which cannot be imported while Django is still finding out its applications
    if models.triggers.is_possible(connections[using]):
        models.triggers.install(connections[using])
