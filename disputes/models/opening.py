"""Openings: who has which draft open at the desk, so that a second editor is told before typing."""

from django.conf import settings
from django.db import models


class Opening(models.Model):
    """That an editor opened the page of a draft or working copy to write on it, and when last. Never public."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="openings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dispute", "by"], name="opening_once")]

    def __str__(self) -> str:
        return f"{self.by}, {self.at}"
