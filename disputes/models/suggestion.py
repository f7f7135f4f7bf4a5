"""Suggestions: tips and corrections from readers, and what became of each."""

import secrets
from typing import Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .fields import Checked, LineField, ProseField, UrlField, filled

# The digits and letters of Crockford's base 32: none looks like another. Twelve of them are 60 bits: no guessing.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
_LOOK_ALIKES = str.maketrans("OIL", "011", " -")


def new_reference() -> str:
    """Return a reference that nobody can guess, as it is kept: 7K2M9QXA3C4D."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def as_reference(written: str) -> str:
    """Return a reference as it is kept, however a reader wrote it down; "" if it is none."""
    plain = written.upper().translate(_LOOK_ALIKES)
    return plain if len(plain) == LENGTH and set(plain) <= set(ALPHABET) else ""


def in_groups(reference: str) -> str:
    """Return a reference as it is shown and stands in its address: 7K2M-9QXA-3C4D."""
    return "-".join(reference[at : at + 4] for at in range(0, LENGTH, 4))


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    """Which suggestions."""

    def waiting(self) -> Self:
        """Those that no editor has decided on."""
        return self.filter(state=words.SuggestionState.RECEIVED)


class Suggestion(Checked):
    """What a reader suggests: a dispute that is missing, a correction, a party's reply.

    Name and e-mail are given if the reader wishes, are seen by editors only, and are never public. Of the reader's
    network address only a keyed hash is kept, to count how many suggestions came from there.
    """

    reference = models.CharField(max_length=LENGTH, unique=True, editable=False, default=new_reference)
    kind = models.CharField(_("what it is"), max_length=12, choices=words.SuggestionKind.as_choices)
    about = models.CharField(_("page"), max_length=200, blank=True)  # the path of a public page: /disputes/<slug>/
    field = models.CharField(_("place"), max_length=100, blank=True)  # a place on it: claim-2, status, source-3
    link = UrlField(_("link"), blank=True)
    text = ProseField(_("what we should know"))
    name = LineField(_("your name"), blank=True)
    email = models.EmailField(_("your e-mail"), blank=True)
    sender = models.CharField(max_length=64, blank=True, editable=False)  # keyed hash of the network address
    state = models.CharField(
        max_length=10, choices=words.SuggestionState.as_choices, default=words.SuggestionState.RECEIVED
    )
    answer = ProseField(_("word to the reader"), blank=True, max_length=1000)
    dispute = models.ForeignKey(
        "Dispute", models.SET_NULL, null=True, blank=True, related_name="suggestions"
    )  # the draft or working copy into which it was taken up, later the dispute itself
    received_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=filled("text", "kind", "reference"), name="suggestion_filled"),
        ]
        indexes = [
            models.Index(fields=["state", "received_at"], name="suggestion_queue"),
            models.Index(fields=["sender", "received_at"], name="suggestion_by_sender"),
            models.Index(fields=["received_at"], name="suggestion_by_moment"),
        ]

    def __str__(self) -> str:
        return in_groups(self.reference)

    def get_absolute_url(self) -> str:
        """Return the address at which its sender sees what became of it."""
        return reverse("suggestion", args=[in_groups(self.reference)])

    @property
    def is_waiting(self) -> bool:
        """Whether no editor has decided on it."""
        return self.state == words.SuggestionState.RECEIVED
