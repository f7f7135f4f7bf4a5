"""Former addresses: what was public once leads on for ever, or says what became of it."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .fields import ProseField


class FormerAddress(models.Model):
    """An address that was public and no longer has a record of its own.

    With `leads_to` it redirects to the thing of that slug (and number, for a claim); without, it is answered 410
    with the reason. A thing that has the address now comes before what it was formerly.
    """

    class Kind(models.TextChoices):
        """What stood at the address."""

        DISPUTE = "dispute", _("Dispute")
        CLAIM = "claim", _("Claim")
        PARTY = "party", _("Party")
        SYSTEM = "ai_system", _("AI system")
        COURT = "court", _("Court")

    kind = models.CharField(max_length=10, choices=Kind)
    slug = models.CharField(max_length=80)  # of the thing; of a claim that of its dispute
    number = models.PositiveSmallIntegerField(default=0)  # of a claim
    leads_to = models.CharField(max_length=80, blank=True)
    leads_to_number = models.PositiveSmallIntegerField(default=0)
    reason = ProseField(blank=True, max_length=1000)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug", "number"], name="former_address_once"),
            models.CheckConstraint(
                condition=~Q(leads_to=models.F("slug")) | ~Q(leads_to_number=models.F("number")),
                name="former_address_leads_away",
            ),
        ]
        indexes = [models.Index(fields=["kind", "leads_to"], name="former_address_by_target")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug} {self.number or ''}".strip()

    @classmethod
    def now(cls, things: type[models.Model], slugs: Iterable[str]) -> dict[str, str]:
        """Return for each of these slugs that a thing of a kind once had the one that it leads to. One query."""
        rows = cls.objects.filter(kind=cls.Kind[things.__name__.upper()], slug__in=slugs, number=0)
        return dict(rows.exclude(leads_to="").values_list("slug", "leads_to"))
