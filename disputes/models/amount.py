"""Amounts: money claimed, awarded, agreed or imposed, in its own currency."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.codes import validate_currency

from .fields import Checked


class Amount(Checked):
    """A sum of money in a dispute: exact, in the currency of its source, never converted.

    Fifteen digits, as SQLite keeps decimals exactly to there.
    """

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="amounts")
    amount = models.DecimalField(max_digits=15, decimal_places=2, validators=[MinValueValidator(0)])
    currency = models.CharField(
        max_length=3, validators=[validate_currency], help_text=_("Three letters (ISO 4217): USD, EUR, JPY.")
    )
    what = models.CharField(_("what for"), max_length=20, choices=words.AmountKind.as_choices)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(currency__regex="^[A-Z]{3}$"), name="amount_with_currency"),
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="amount_not_negative",
                violation_error_code="amount",
                violation_error_message=_("An amount is not negative."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.currency} {self.amount:,} {self.get_what_display()}"
