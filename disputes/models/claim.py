"""Claims: who alleges what against whom, and how far each allegation has come."""

from typing import Any, Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.dates import PartialDateField, well_formed

from .fields import Checked, Numbered, ProseField, filled


class ClaimQuerySet(models.QuerySet["Claim"]):
    """Which claims."""

    def published(self) -> Self:
        """Those of published disputes."""
        return self.filter(dispute__record_state=words.RecordState.PUBLISHED)


class Claim(Numbered):
    """One legal assertion in a dispute, with a dated status of its own, since rulings split disputes."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="claims")
    kind = models.CharField(max_length=30, choices=words.ClaimKind.as_choices)
    summary = ProseField(help_text=_("What is alleged, in plain words. Until a tribunal has decided: “alleges”."))
    legal_basis = ProseField(
        blank=True, max_length=1000, help_text=_("The provision relied on: 17 U.S.C. § 501. Unknown: leave empty.")
    )
    relief_sought = ProseField(
        blank=True, max_length=2000, help_text=_("What the claimant asks for: an injunction, damages, a promise.")
    )
    status = models.CharField(max_length=20, choices=words.ClaimStatus.as_choices)
    status_on = PartialDateField(
        _("since"),
        null=True,
        blank=True,
        help_text=_("Date of the demand, filing or ruling that gave it this status."),
    )
    parties: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "Party", through="ClaimParty", related_name="claims"
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dispute", "number"], name="claim_number_once"),
            models.CheckConstraint(condition=filled("kind", "summary", "status"), name="claim_filled"),
            models.CheckConstraint(condition=well_formed("status_on"), name="claim_date_well_formed"),
        ]
        indexes = [models.Index(fields=["kind", "status", "dispute"], name="claim_by_kind_and_status")]

    def __str__(self) -> str:
        return f"{self.number}. {self.get_kind_display()}"

    def get_absolute_url(self) -> str:
        """Return its permanent public address."""
        return reverse("claim_detail", args=[self.dispute.slug, self.number])


class ClaimParty(Checked):
    """A party that makes a claim, or against whom it is made; the order is the record's."""

    class Side(words.Terms):
        """Which way the claim goes."""

        MADE_BY = "made_by", _("Makes the claim."), _("Made by")
        AGAINST = "against", _("Is claimed against."), _("Against")

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="sides")
    party = models.ForeignKey("Party", models.PROTECT, related_name="claim_sides")
    side = models.CharField(max_length=10, choices=Side.as_choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "party"],
                name="claim_party_on_one_side",
                violation_error_message=_("Nobody makes a claim against itself."),
            ),
        ]
        indexes = [models.Index(fields=["party", "side", "claim"], name="claim_by_party")]

    def __str__(self) -> str:
        return f"{self.get_side_display()} {self.party}"
