"""The editors' desk as a whole: who gets in, and which pages it has beside those of the record."""

import time
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from disputes.staff import second_factor

from . import first_page, pages

_SEEN = "seen"
# What the first page calls the applications and tables of packages; those of the record come first.
_CALLED = {
    "auth": gettext_lazy("Editors"),
    "axes": gettext_lazy("Signing in"),
    "AccessAttempt": gettext_lazy("Failed attempts"),
    "AccessLog": gettext_lazy("Sign-ins"),
    "User": gettext_lazy("Editors"),
}


class Site(AdminSite):
    """Django's admin site, which nobody enters without the second factor that is asked of them."""

    def has_permission(self, request: HttpRequest) -> bool:
        """Say whether the user is of the staff, and has given the second factor if one is asked for."""
        if getattr(request, "is_let_in", False):  # asked for several times in one request
            return True
        request.is_let_in = super().has_permission(request) and second_factor.is_given(request.user)  # type: ignore
        return bool(request.is_let_in)  # type: ignore[attr-defined]

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Wrap a view of the desk, so that only the staff reaches it; its session lasts while it is used."""

        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if _is_forged(request):
                return HttpResponseRedirect(f"{request.path}?e=1")
            _keep_awake(request)
            return view(request, *args, **kwargs)

        return super().admin_view(checked, cacheable)

    def get_urls(self) -> list[Any]:
        """Add the pages of the entrance."""
        return [
            path("login/code/", pages.code_page, name="login_code"),
            path("second-factor/set-up/", pages.set_up_page, name="second_factor_set_up"),
            path("second-factor/", self.admin_view(pages.second_factor_page), name="second_factor"),
            *super().get_urls(),
        ]

    @method_decorator(never_cache)
    @method_decorator(login_not_required)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Ask for name and password; who is in already goes to the first page."""
        first = reverse("admin:index", current_app=self.name)
        if request.method == "GET" and self.has_permission(request):
            return HttpResponseRedirect(first)
        context = {
            **self.each_context(request),
            "title": _("Sign in"),
            "app_path": request.get_full_path(),
            "username": request.user.get_username(),
            **(extra_context or {}),
        }
        if REDIRECT_FIELD_NAME not in request.GET and REDIRECT_FIELD_NAME not in request.POST:
            context[REDIRECT_FIELD_NAME] = first
        page = pages.PasswordPage.as_view(
            extra_context=context, authentication_form=AdminAuthenticationForm, template_name="admin/login.html"
        )
        return page(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return the tables by application, the record first, in plain words."""
        found = super().get_app_list(request, app_label)
        for application in found:
            application["name"] = _CALLED.get(application["app_label"], application["name"])
            for model in application["models"]:
                model["name"] = _CALLED.get(model["object_name"], model["name"])
        return sorted(found, key=lambda application: application["app_label"] != "disputes")

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Show what waits for this editor, and below it the lists of everything."""
        return super().index(request, {"desk": first_page.of(request.user), **(extra_context or {})})


def _is_forged(request: HttpRequest) -> bool:
    """Say whether no link or list of ours sends this: a NUL, which PostgreSQL refuses, or a tick that is no key."""
    if any("\x00" in value for name in request.GET for value in (name, *request.GET.getlist(name))):
        return True
    ticked = request.POST.getlist(ACTION_CHECKBOX_NAME)
    return not all(key.isascii() and key.isdecimal() and len(key) <= 18 for key in ticked)


@receiver(user_logged_in)
def _awake(request: HttpRequest, **kwargs: Any) -> None:
    request.session[_SEEN] = int(time.time())


def _keep_awake(request: HttpRequest) -> None:
    """Let the session last from now, not from the sign-in; written a few times an hour, not at each request."""
    if time.time() - request.session.get(_SEEN, 0) > settings.SESSION_COOKIE_AGE // 48:
        request.session[_SEEN] = int(time.time())
