"""Mergers: that two records of one thing became one, with what is needed to undo it."""

from typing import Self

from django.conf import settings
from django.db import models

from .fields import ProseField
from .revision import ThingKind


class MergerQuerySet(models.QuerySet["Merger"]):
    """Which mergers."""

    def standing(self) -> Self:
        """Those that were not undone."""
        return self.filter(undone_at=None)

    def successors(self) -> dict[tuple[str, str], str]:
        """Return for the (kind, slug) of each thing that is gone the slug of what it is part of now."""
        became = {(kind, gone): survivor for kind, gone, survivor in self._pairs()}
        found = {}
        for kind, gone in became:
            last = became[kind, gone]
            for _step in became:  # a survivor may be merged in its turn, and come back, but never in a circle for ever
                last = became.get((kind, last), last)
            found[kind, gone] = last
        return found

    def _pairs(self) -> list[tuple[str, str, str]]:
        return list(self.standing().order_by("pk").values_list("kind", "gone", "survivor"))


class Merger(models.Model):
    """That a party, system, court or dispute was merged into another of its kind.

    `before` holds the records as they were: of the thing that is gone, of the one that survives, and of all that
    named the one that is gone, as {"dispute": {slug: record}, "party": {...}, "ai_system": {...}, "court": {...}},
    working copies apart as "copy". Beside them: the "united" record that the merger made, "numbers" of claims,
    events and sources before and after, and what was sent on: "addresses", "word", "suggestions", "notes", "row".
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

    objects = MergerQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["kind", "gone"], name="merger_by_gone")]

    def __str__(self) -> str:
        return f"{self.gone} → {self.survivor}"
