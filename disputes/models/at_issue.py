"""What a dispute is about: the kinds of works that were copied, and the AI systems."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .fields import Checked


class WorkAtIssue(Checked):
    """A kind of work that was copied, or is said to have been; the order is the record's."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="works")
    kind = models.CharField(max_length=20, choices=words.WorkKind.as_choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dispute", "kind"], name="work_once")]
        indexes = [models.Index(fields=["kind", "dispute"], name="work_by_kind")]

    def __str__(self) -> str:
        return str(self.get_kind_display())


class SystemAtIssue(Checked):
    """An AI system that a dispute is about; the order is the record's."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="systems_at_issue")
    system = models.ForeignKey("System", models.PROTECT, related_name="issues")

    class Meta:
        verbose_name = _("AI system at issue")
        verbose_name_plural = _("AI systems at issue")
        constraints = [
            models.UniqueConstraint(
                fields=["dispute", "system"],
                name="system_at_issue_once",
                violation_error_code="system",
                violation_error_message=_("This system is at issue already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.system)
