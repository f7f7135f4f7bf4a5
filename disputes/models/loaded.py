"""What the catalogue loader remembers: each record as it last loaded it."""

from django.db import models


class LoadedRecord(models.Model):
    """The fingerprint of a record as last loaded from a file, by which a later change is told from an old one."""

    class Kind(models.TextChoices):
        """What kind of thing the record describes."""

        PARTY = "party"
        SYSTEM = "ai_system"
        COURT = "court"
        DISPUTE = "dispute"

    kind = models.CharField(max_length=10, choices=Kind)
    slug = models.CharField(max_length=80)
    fingerprint = models.CharField(max_length=64)
    loaded_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="loaded_record_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"
