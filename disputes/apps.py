"""The one Django app of the project, as Django knows it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DisputesConfig(AppConfig):
    """Disputes, their parties and claims; the name heads the app's block on the admin's first page."""

    name = "disputes"
    verbose_name = _("Disputes")
