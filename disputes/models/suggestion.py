"""Suggestions: tips and corrections from readers, and what became of each."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .fields import Checked, LineField, ProseField, UrlField, filled


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

    reference = models.CharField(max_length=12, unique=True, editable=False)
    kind = models.CharField(_("what it is"), max_length=12, choices=words.SuggestionKind.as_choices)
    about = models.CharField(_("page"), max_length=200, blank=True)  # the path of a public page: /disputes/<slug>/
    field = models.CharField(_("place"), max_length=100, blank=True)  # a place on it: claim-2, status, source-3
    link = UrlField(_("link"), blank=True)
    text = ProseField(_("what we should know"))
    name = LineField(_("your name"), blank=True)
    email = models.EmailField(_("your e-mail"), blank=True)
    sender = models.CharField(max_length=64, editable=False)  # keyed hash of the network address
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
        ]

    def __str__(self) -> str:
        return self.reference
