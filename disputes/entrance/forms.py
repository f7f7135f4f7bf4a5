"""What is asked at the entrance: a code, and for a change of the second factor who asks for it."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from disputes.staff import second_factor

_CODE = {"autocomplete": "one-time-code", "autocapitalize": "off", "spellcheck": "false"}


class CodeForm(forms.Form):
    """A code of the app, or a recovery code. `device` is what accepted it."""

    code = forms.CharField(label=_("Code"), max_length=20, widget=forms.TextInput(_CODE))

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_code(self) -> str:
        """Use the code up; a wrong one makes the next wait."""
        try:
            self.device = second_factor.verify(self.user, self.cleaned_data["code"])
        except second_factor.WrongCode as wrong:
            raise forms.ValidationError(str(wrong)) from None
        return str(self.cleaned_data["code"])


class PasswordForm(forms.Form):
    """The password once more, of a user without a second factor. Wrong ones count as failed attempts to sign in."""

    password = forms.CharField(
        label=_("Your password"), strip=False, widget=forms.PasswordInput({"autocomplete": "current-password"})
    )

    def __init__(self, user: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user, self.request = user, request

    def clean_password(self) -> str:
        """Let the way of every sign-in check it, with its throttle."""
        password: str = self.cleaned_data["password"]
        if authenticate(self.request, username=self.user.get_username(), password=password) is None:
            raise forms.ValidationError(_("This is not your password."))
        return password


class NewAppForm(forms.Form):
    """The code that a new app shows for the secret that was offered."""

    shown = forms.CharField(label=_("Code that the app shows"), max_length=20, widget=forms.TextInput(_CODE))
