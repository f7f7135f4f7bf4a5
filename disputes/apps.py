"""The one Django app of the project, as Django knows it."""

from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.management import create_permissions
from django.db import connections, router
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from disputes.staff.rights import make_groups


class DisputesConfig(AppConfig):
    """Disputes, their parties and claims; the name heads the app's block on the admin's first page."""

    name = "disputes"
    verbose_name = _("Disputes")

    def ready(self) -> None:
        """Ask to be told when tables were made or changed."""
        post_migrate.connect(install_triggers, sender=self)
        post_migrate.connect(give_rights, sender=self)


def install_triggers(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Let the database mark what is written; see `disputes.models.triggers`."""
    models: Any = sender.models_module  # which cannot be imported while Django is still finding out its applications
    if models.triggers.is_possible(connections[using]):
        models.triggers.install(connections[using])


def give_rights(sender: AppConfig, using: str, apps: Any = installed, **kwargs: Any) -> None:
    """Make the groups of editors; see `disputes.staff.rights`."""
    try:
        apps.get_model("auth", "Group")
    except LookupError:  # migrated back to before there were users
        return
    # Django makes the permissions after each migrate too, but in no promised order.
    create_permissions(sender, verbosity=0, interactive=False, using=using, apps=apps)
    if router.allow_migrate_model(using, apps.get_model("auth", "Group")):
        make_groups(apps, using)


class DeskConfig(AdminConfig):
    """Django's admin, with a site of our own in the place of the usual one."""

    default_site = "disputes.entrance.site.Site"
