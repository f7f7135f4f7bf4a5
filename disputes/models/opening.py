"""Openings: who has which draft open at the desk, so that a second editor is told before typing."""

from typing import Any

from django.conf import settings
from django.db import OperationalError, models, transaction
from django.utils import timezone

from .locks import patience

_AT_ONCE = 1  # milliseconds; none would be for ever on PostgreSQL


class Opening(models.Model):
    """That an editor opened the page of a draft or working copy to write on it, and when last. Never public."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="openings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dispute", "by"], name="opening_once")]

    def __str__(self) -> str:
        return f"{self.by}, {self.at}"


def note_opening(dispute: Any, user: Any) -> bool:
    """Note that an editor has a page open; say whether it could be noted at once.

    While somebody else writes it is not: the page opens all the same, and only the next who opens it is not told.
    """
    rows, now = Opening.objects.filter(dispute=dispute, by=user.pk), timezone.now()
    try:
        with patience(_AT_ONCE), transaction.atomic():
            if not rows.update(at=now):
                Opening.objects.bulk_create([Opening(dispute=dispute, by_id=user.pk, at=now)], ignore_conflicts=True)
    except OperationalError:
        return False
    return True
