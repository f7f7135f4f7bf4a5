"""Courts and authorities, and the proceedings before them: one docket each."""

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.codes import jurisdiction_name, validate_court_jurisdiction
from disputes.dates import PartialDateField, not_before, well_formed

from .fields import Checked, FoldedField, LineField, OtherName, ProseField, SlugField, filled, slug_shaped


class CourtQuerySet(models.QuerySet["Court"]):
    """Which courts."""

    def published(self) -> Self:
        """Those before which a published dispute is or was."""
        return self.filter(
            Exists(Proceeding.objects.filter(court=OuterRef("pk"), dispute__record_state=words.RecordState.PUBLISHED))
        )


class Court(Checked):
    """A court or authority that can have a dispute before it."""

    slug = SlugField(help_text=_("A usual short name: cand, tokyo-district-court."))
    name = LineField(help_text=_("The full name; beside a native name the English one in brackets."))
    name_key = FoldedField(
        "name", unique=True, error_messages={"unique": _("A court of this name is on record already.")}
    )
    native_name = LineField(
        blank=True, help_text=_("The name as the court itself writes it: 東京地方裁判所, Landgericht München I.")
    )
    native_key = FoldedField("native_name")
    citation_name = LineField(
        blank=True,
        max_length=100,
        help_text=_("The short name by which lawyers cite it: S.D.N.Y., 9th Cir., LG München I, EWHC (Ch)."),
    )
    citation_key = FoldedField("citation_name")
    jurisdiction = models.CharField(
        max_length=6,
        validators=[validate_court_jurisdiction],
        help_text=_("Country code, EU, or a subdivision: US, JP, GB-EAW, US-CA (ISO 3166)."),
    )
    level = models.CharField(max_length=20, blank=True, choices=words.CourtLevel.as_choices)
    courtlistener_id = LineField(
        _("CourtListener id"), blank=True, max_length=30, help_text=_("For courts of the United States.")
    )

    objects = CourtQuerySet.as_manager()
    home = "jurisdiction"  # the column of the country as whose people write its names

    class Meta:
        constraints = [
            models.CheckConstraint(condition=slug_shaped(), name="court_slug_shape"),
            models.CheckConstraint(condition=filled("name"), name="court_filled"),
            models.CheckConstraint(
                condition=Q(jurisdiction__regex="^[A-Z]{2}(-[A-Z0-9]{1,3})?$"), name="court_jurisdiction_shape"
            ),
            models.UniqueConstraint(
                fields=["courtlistener_id"],
                condition=~Q(courtlistener_id=""),
                name="court_courtlistener_id_once",
                violation_error_code="courtlistener_id",
                violation_error_message=_("Another court has this CourtListener id."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def country(self) -> str:
        """The code of its country: US for US and US-CA alike."""
        return self.jurisdiction[:2]

    @property
    def jurisdiction_name(self) -> str:
        """The name of its country: "United States" for US and US-CA alike."""
        return jurisdiction_name(self.jurisdiction)


class CourtAlias(OtherName):
    """Another name of a court: short, former, or in another language."""

    court = models.ForeignKey(Court, models.CASCADE, related_name="aliases")

    class Meta(OtherName.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["court", "spelling"],
                name="court_alias_once",
                violation_error_code="name",
                violation_error_message=_("The court has this name already."),
            ),
            models.CheckConstraint(condition=filled("name"), name="court_alias_filled"),
        ]
        indexes = [models.Index(fields=["name_key"], name="court_by_alias")]


class Proceeding(Checked):
    """One docket: a case as one court counts it. District case, appeal and MDL are three of one dispute."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="proceedings")
    court = models.ForeignKey(Court, models.PROTECT, related_name="proceedings")
    docket_number = LineField(
        blank=True, max_length=100, help_text=_("As the court writes it: 1:23-cv-11195, 142 C 9786/25.")
    )
    filed_on = PartialDateField(_("filed"), null=True, blank=True)
    closed_on = PartialDateField(_("closed"), null=True, blank=True)
    judges = ProseField(blank=True, max_length=1000, help_text=_("One name per line."))
    courtlistener_docket_id = models.PositiveBigIntegerField(_("CourtListener docket"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dispute", "court", "docket_number"],
                name="proceeding_once",
                violation_error_code="docket_number",
                violation_error_message=_("This docket is on record already."),
            ),
            models.CheckConstraint(
                condition=well_formed("filed_on") & well_formed("closed_on"), name="proceeding_dates_well_formed"
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(filed_on__isnull=True) | not_before("closed_on", "filed_on"),
                name="proceeding_closed_after_filed",
                violation_error_code="closed_on",
                violation_error_message=_("It cannot be closed before it was filed."),
            ),
        ]
        indexes = [
            models.Index(fields=["docket_number"], name="proceeding_by_docket"),
            # Once in the register, but a second time in a working copy: the checks before publication see to it.
            models.Index(fields=["courtlistener_docket_id"], name="proceeding_by_courtlistener"),
        ]

    def __str__(self) -> str:
        return f"{self.court}, {self.docket_number}" if self.docket_number else str(self.court)

    @property
    def judge_names(self) -> list[str]:
        """The judges, one name each."""
        return self.judges.splitlines()
