"""The form with which a reader suggests something: its fields, its trap for programs, its signed token."""

import time
from functools import cached_property
from typing import Any

from django import forms
from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Suggestion

YOUNGEST, OLDEST = 3, 24 * 60 * 60  # seconds since the form was shown: people take longer, programs keep forms
_signer = Signer(salt="disputes.suggestion")
# What is pasted brings tabs, other ends of lines, and marks that take no room and do no harm.
_PASTED = str.maketrans(
    {"\t": " ", "\u2028": "\n", "\u2029": "\n", "\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None}
)


def new_token() -> str:
    """Return a token that tells when the form was shown, signed with SECRET_KEY; it names nobody."""
    return _signer.sign(f"{time.time():.1f}")


class Written(forms.CharField):
    """A text as a reader typed or pasted it."""

    def to_python(self, value: Any) -> str:
        """Return it with plain ends of lines, which browsers send as two characters, and without harmless marks."""
        plain = (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")
        return plain.translate(_PASTED).strip()


class SuggestionForm(forms.ModelForm):
    """What a reader sends. `website` is a trap: people do not see the box, and programs fill in whatever there is."""

    kind = forms.ChoiceField(
        label=_("What it is"),
        choices=words.SuggestionKind.as_choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it is.")},
    )

    class Meta:
        model = Suggestion
        fields = ["kind", "link", "text", "name", "email"]
        field_classes = {"link": Written, "text": Written, "name": Written}
        widgets = {
            "link": forms.URLInput(attrs={"class": "field"}),
            "text": forms.Textarea(attrs={"class": "field", "rows": 8}),
            "name": forms.TextInput(attrs={"class": "field", "autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"class": "field", "autocomplete": "email"}),
        }
        help_texts = {
            "link": _("A page that says so: a court’s docket, an official statement, a report."),
            "text": _("What happened, or what is wrong and what is right. Up to 5,000 characters."),
            "name": _("So that an editor can ask back. It is never published."),
            "email": _("Used for nothing but an answer. It is never published."),
        }
        error_messages = {
            "text": {"required": _("Say what we should know, in a sentence or more.")},
            "email": {"invalid": _("Write an e-mail address such as name@example.org, or leave the box empty.")},
        }

    @property
    def is_trapped(self) -> bool:
        """Whether a program filled it in."""
        return bool(self.data.get("website", "").strip())

    @cached_property
    def age(self) -> float | None:
        """How many seconds ago the form was shown; None without a token of ours."""
        try:
            return time.time() - float(_signer.unsign(self.data.get("token", "")))
        except BadSignature:
            return None

    @property
    def token(self) -> str:
        """The token to show it with: the one it came with while that is good, so that it grows old enough."""
        return self.data["token"] if self.age is not None and self.age <= OLDEST else new_token()

    @property
    def haste(self) -> Any:
        """Why it is not taken for a person's, in a sentence; "" if it is."""
        if self.age is None:
            return _("It came without the token of this page.")
        if self.age > OLDEST:
            return _("This page had been open for more than a day.")
        if self.age < YOUNGEST:
            return _("It was sent within three seconds, as programs do.")
        return ""
