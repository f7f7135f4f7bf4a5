"""Participations: which party stands in which dispute, and as what."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .fields import Checked, ProseField


class Participation(Checked):
    """A party's role in a dispute; the same party may be claimant in one and respondent in another."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="participations")
    party = models.ForeignKey("Party", models.PROTECT, related_name="participations")
    role = models.CharField(
        max_length=20,
        choices=words.Role.as_choices,
        help_text=_("Claimant complains, respondent is complained of; represented: the claimant speaks for it."),
    )
    note = ProseField(
        blank=True, max_length=1000, help_text=_("If it must be said: who names it, or in what capacity.")
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dispute", "party", "role"],
                name="participation_once",
                violation_error_code="party",
                violation_error_message=_("This party has this role in the dispute already."),
            ),
        ]
        indexes = [models.Index(fields=["party", "role", "dispute"], name="participation_by_party")]

    def __str__(self) -> str:
        return f"{self.party}, {self.get_role_display()}"
