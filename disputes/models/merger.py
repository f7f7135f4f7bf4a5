"""Mergers: that two records of one thing became one, with what is needed to undo it."""

from django.conf import settings
from django.db import models

from .fields import ProseField
from .revision import ThingKind


class Merger(models.Model):
    """That a party, system, court or dispute was merged into another of its kind.

    `before` holds the records as they were: of the thing that is gone, of the one that survives, and of all that
    named the one that is gone, as {"dispute": {slug: record}, "party": {...}, "ai_system": {...}, "court": {...}}.
    """

    kind = models.CharField(max_length=10, choices=ThingKind)
    survivor = models.CharField(max_length=80)  # slugs
    gone = models.CharField(max_length=80)
    before = models.JSONField()
    reason = ProseField(max_length=1000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "gone"], name="merger_by_gone")]

    def __str__(self) -> str:
        return f"{self.gone} → {self.survivor}"
