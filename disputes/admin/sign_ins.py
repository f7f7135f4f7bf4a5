"""Who signed in from where, and who failed to; for superusers, who may take a failure off the count."""

from typing import Any

from axes.models import AccessAttempt, AccessLog
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .editors import ForSuperusers


class Kept(ForSuperusers, admin.ModelAdmin):
    """What the throttle keeps; nobody writes it by hand."""

    list_per_page = 50
    search_fields = ["username", "ip_address"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The throttle alone adds."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The throttle alone changes."""
        return False


@admin.register(AccessAttempt)
class FailureAdmin(Kept):
    """Failures of the last minutes, by account and address; deleting one lets the address try again at once."""

    list_display = ["username", "ip_address", "failures_since_start", "attempt_time"]
    fields = ["username", "ip_address", "failures_since_start", "attempt_time", "user_agent"]
    search_help_text = _("User name or address. What is no user's name is kept as a code.")


@admin.register(AccessLog)
class SignInAdmin(Kept):
    """From where editors signed in during the last ninety days; a known address is not locked by others."""

    list_display = ["username", "ip_address", "attempt_time", "logout_time"]
    fields = ["username", "ip_address", "attempt_time", "logout_time", "user_agent"]
    list_filter = ["attempt_time"]
    search_help_text = _("User name or address.")
