"""Relations: how one dispute stands to another."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .fields import Checked


class RelationQuerySet(models.QuerySet["Relation"]):
    """Which relations."""

    def published(self) -> Self:
        """Those between published disputes."""
        state = words.RecordState.PUBLISHED
        return self.filter(dispute__record_state=state, other__record_state=state)


class Relation(Checked):
    """That one dispute belongs to another; recorded once, shown on both."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="relations")
    how = models.CharField(max_length=20, choices=words.RelationKind.as_choices)
    other = models.ForeignKey("Dispute", models.CASCADE, related_name="relations_to")

    objects = RelationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dispute", "other", "how"],
                name="relation_once",
                violation_error_code="other",
                violation_error_message=_("This relation is on record already."),
            ),
            models.CheckConstraint(
                condition=~Q(dispute=F("other")),
                name="relation_to_another",
                violation_error_code="other",
                violation_error_message=_("A dispute is not related to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dispute}: {self.get_how_display()} {self.other}"
