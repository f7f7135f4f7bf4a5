"""The pages of the entrance: password, code, and the second factor of who is signed in."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django_otp import login as keep_verified

from disputes.staff import second_factor, sessions

from . import pending
from .forms import CodeForm, NewAppForm, PasswordForm

_OFFERED = "offered_key"


class PasswordPage(LoginView):
    """Name and password. Who has a second factor, or must have one, is not signed in by them alone."""

    next_page = "admin:index"

    def form_valid(self, form: Any) -> HttpResponse:
        """Sign in, or go on to the second factor."""
        user = form.get_user()
        if not second_factor.is_asked_of(user):
            return super().form_valid(form)
        pending.begin(self.request, user, self.get_success_url())
        return redirect("admin:login_code" if second_factor.device_of(user) else "admin:second_factor_set_up")


@never_cache
@sensitive_post_parameters()
def code_page(request: HttpRequest) -> HttpResponse:
    """Ask who gave the password for a code, and sign in."""
    user = pending.who(request)
    if user is None or second_factor.device_of(user) is None:
        return redirect("admin:login")
    form = CodeForm(user, request.POST or None)
    form.fields["code"].widget.attrs["autofocus"] = True
    if not form.is_valid():
        return _page(request, "code", _("Second step"), form=form)
    left = second_factor.codes_left(user)
    next_page = pending.finish(request, user, form.device)
    if form.device.model_label().startswith("otp_static"):
        messages.warning(request, _("That was a recovery code; %s are left.") % left)
    return HttpResponseRedirect(next_page)


@never_cache
@sensitive_post_parameters()
def set_up_page(request: HttpRequest) -> HttpResponse:
    """Set up an app: for who is signed in, and for who gave the password and must have a second factor."""
    is_in = admin.site.has_permission(request)
    user = request.user if is_in else pending.who(request)
    if user is None or (not is_in and second_factor.device_of(user)):
        return redirect("admin:login")
    forms = [NewAppForm(request.POST or None)]
    if is_in:
        forms.append(_proof(request, user))
    offered = request.session.get(_OFFERED, "") if request.method == "POST" else ""
    # The code of the new app is looked at first, so that a slip there uses no code of the old one up.
    if offered and all(form.is_valid() for form in forms):
        try:
            device, codes = second_factor.set_up(user, offered, forms[0].cleaned_data["shown"])
        except second_factor.WrongCode as wrong:
            forms[0].add_error("shown", str(wrong))
        else:
            del request.session[_OFFERED]
            next_page = "" if is_in else pending.finish(request, user, device)
            if is_in:
                keep_verified(request, device)
            return _page(request, "codes", _("Recovery codes"), codes=codes, next_page=next_page)
    offer = second_factor.offer(user, offered)
    request.session[_OFFERED] = offer.key
    title = _("Set up a second factor")
    return _page(request, "set_up", title, forms=forms[::-1], offer=offer, is_required=not is_in)


@sensitive_post_parameters()
def second_factor_page(request: HttpRequest) -> HttpResponse:
    """Show what a signed-in user has set up; renew the codes, remove it, or sign out everywhere."""
    device = second_factor.device_of(request.user)
    step = request.POST.get("step", "")
    form = None
    if step == "sign_out":
        sessions.end_all(request.user)
        return redirect("admin:index")
    if device is not None:
        form = CodeForm(request.user, request.POST if step else None)
        if step in ("renew", "remove") and form.is_valid():
            if step == "renew":
                codes = second_factor.renew_codes(request.user)
                return _page(request, "codes", _("Recovery codes"), codes=codes, next_page="")
            second_factor.remove(request.user)
            messages.success(request, _("The second factor is removed."))
            return redirect("admin:second_factor")
    left = second_factor.codes_left(request.user)
    return _page(request, "second_factor", _("Second factor"), device=device, form=form, left=left)


def _proof(request: HttpRequest, user: Any) -> Any:
    """Return the form by which a signed-in user shows that nobody else sits before the screen."""
    if second_factor.device_of(user):
        return CodeForm(user, request.POST or None)
    return PasswordForm(user, request, request.POST or None)


def _page(request: HttpRequest, name: str, title: str, **context: Any) -> HttpResponse:
    site = admin.site
    request.current_app = site.name
    shown = {**site.each_context(request), "title": title, **context}
    return TemplateResponse(request, f"admin/entrance/{name}.html", shown)
