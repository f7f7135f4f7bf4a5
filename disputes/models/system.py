"""AI systems: the products and models at issue."""

from typing import Self

from django.db import models
from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.dates import PartialDateField, well_formed

from .address import address_of
from .fields import Checked, FoldedField, LineField, OtherName, SlugField, filled, slug_shaped


class SystemQuerySet(models.QuerySet["System"]):
    """Which systems."""

    def published(self) -> Self:
        """Those at issue in a published dispute; a system entered for a draft stays unseen with the draft."""
        at_issue = System.disputes.through.objects.filter(
            system=OuterRef("pk"), dispute__record_state=words.RecordState.PUBLISHED
        )
        return self.filter(Exists(at_issue))

    def with_dispute_count(self) -> Self:
        """Add `dispute_count`, the number of published disputes about the system."""
        published = System.disputes.through.objects.filter(
            system=OuterRef("pk"), dispute__record_state=words.RecordState.PUBLISHED
        )
        counted = published.order_by().values("system").annotate(n=Count("dispute", distinct=True)).values("n")
        return self.annotate(dispute_count=Coalesce(Subquery(counted), 0))


class System(Checked):
    """An AI product or model at issue in a dispute."""

    slug = SlugField(help_text=_("Its permanent address: once public, it is never changed."))
    name = LineField()
    name_key = FoldedField(
        "name", unique=True, error_messages={"unique": _("A system of this name is on record already.")}
    )
    developer = models.ForeignKey(
        "Party", models.PROTECT, null=True, blank=True, related_name="systems", help_text=_("Who makes it.")
    )
    released_on = PartialDateField(_("released"), null=True, blank=True)
    entered_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = SystemQuerySet.as_manager()
    home = "developer__country"  # the column of the country as whose people write its names

    class Meta:
        verbose_name = _("AI system")
        constraints = [
            models.CheckConstraint(condition=slug_shaped(), name="system_slug_shape"),
            models.CheckConstraint(condition=filled("name"), name="system_filled"),
            models.CheckConstraint(condition=well_formed("released_on"), name="system_date_well_formed"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return its permanent public address."""
        return address_of("system_detail", self.slug)


class SystemModality(Checked):
    """A medium that a system puts out or works on; the order is the record's."""

    system = models.ForeignKey(System, models.CASCADE, related_name="modalities")
    modality = models.CharField(max_length=20, choices=words.Modality.as_choices)

    class Meta:
        verbose_name_plural = _("system modalities")
        constraints = [models.UniqueConstraint(fields=["system", "modality"], name="system_modality_once")]
        indexes = [models.Index(fields=["modality", "system"], name="system_by_modality")]

    def __str__(self) -> str:
        return str(self.get_modality_display())


class SystemAlias(OtherName):
    """Another name of a system."""

    system = models.ForeignKey(System, models.CASCADE, related_name="aliases")

    class Meta(OtherName.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["system", "spelling"],
                name="system_alias_once",
                violation_error_code="name",
                violation_error_message=_("The system has this name already."),
            ),
            models.CheckConstraint(condition=filled("name"), name="system_alias_filled"),
        ]
        indexes = [models.Index(fields=["name_key"], name="system_by_alias")]
