"""Disputes: the unit of the record, and the history of its status."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from disputes import captions
from disputes import vocabulary as words
from disputes.codes import jurisdictions, validate_jurisdiction
from disputes.dates import PartialDate, PartialDateField, not_before, well_formed

from .address import address_of
from .at_issue import WorkAtIssue
from .cards import Cards, TakesPart
from .event import Event
from .fields import Checked, FoldedField, LineField, ProseField, SlugField, filled, slug_shaped
from .participation import Participation

_NOT_ON_CARDS = (
    *("title_key", "closed_on", "checked_on", "record_state", "entered_at", "changed_at", "copy_of", "based_on"),
    *(
        "version",
        "author",
        "submitted_by",
        "submitted_at",
        "published_at",
        "corrected_at",
        "claims_given",
        "events_given",
        "sources_given",
    ),
)


class DisputeQuerySet(models.QuerySet["Dispute"]):
    """Which disputes, and what of them is fetched."""

    def published(self) -> Self:
        """Those the public sees. Every public door starts here."""
        return self.filter(record_state=words.RecordState.PUBLISHED)

    def with_activity(self) -> Self:
        """Add `active_on`, the date of the latest development that happened, or the opening if there is none."""
        happened = Event.objects.happened().filter(dispute=OuterRef("pk")).order_by("-date")
        latest = Subquery(happened.values("date")[:1], output_field=PartialDateField())
        return self.annotate(active_on=Coalesce(latest, "opened_on"))

    def latest_first(self) -> Self:
        """Order by the latest development, the newest on top; needs `with_activity`."""
        return self.order_by(F("active_on").desc(), "-pk")

    def for_cards(self) -> Self:
        """Fetch what a row of a list shows: the sides, works, systems and the latest development. Four queries."""
        happened = Event.objects.happened().filter(dispute=OuterRef("pk")).order_by("-date", "-number")
        shown = self.with_activity().annotate(latest=Subquery(happened.values("title")[:1])).defer(*_NOT_ON_CARDS)
        shown._iterable_class = Cards
        return shown


class Register(models.Manager["Dispute"]):
    """The disputes of the register: an editor's working copy is none of them."""

    def get_queryset(self) -> DisputeQuerySet:
        """Return all but the working copies."""
        return DisputeQuerySet(self.model, using=self._db).filter(copy_of=None)


class Dispute(Checked):
    """One controversy between a rightsholder and a maker or user of AI, whatever its form.

    A reporter could write one article about it. Letters, lawsuits, regulators' files and appeals are forms and
    steps of it; its proceedings, claims, events and sources hang on it.
    """

    slug = SlugField(unique=False, help_text=_("Its permanent address: once public, it is never changed."))
    title = LineField(
        help_text=_("As a newspaper would call it: “Getty Images v. Stability AI”, “CODA's request to OpenAI”.")
    )
    title_key = FoldedField("title")
    kind = models.CharField(
        _("form"),
        max_length=20,
        choices=words.DisputeKind.as_choices,
        help_text=_("A letter is a written demand; a protest that is not addressed to the other side a statement."),
    )
    summary = ProseField(
        help_text=_("What it is about, in plain words, the first sentence standing alone. What is claimed is alleged.")
    )
    jurisdiction = models.CharField(
        max_length=2,
        choices=jurisdictions,
        validators=[validate_jurisdiction],
        help_text=_("Where it is fought: the court's country, or for a letter the law it invokes."),
    )
    status = models.CharField(max_length=20, choices=words.DisputeStatus.as_choices)
    status_as_of = PartialDateField(help_text=_("Date of the newest source for the status, not of today."))
    stage = models.CharField(
        max_length=30,
        blank=True,
        choices=words.Stage.as_choices,
        help_text=_("How far a suit has come. Leave empty for letters, statements and inquiries."),
    )
    prevailing = models.CharField(
        max_length=20,
        blank=True,
        choices=words.Prevailing.as_choices,
        help_text=_("Who won. Only for a dispute that is decided, or decided and on appeal."),
    )
    final = models.BooleanField(
        null=True, blank=True, help_text=_("Whether the decision can no longer be appealed. Unknown: leave it so.")
    )
    opened_on = PartialDateField(
        _("opened"), help_text=_("Day of the letter or filing. Only a month or year is known: write just that.")
    )
    closed_on = PartialDateField(
        _("closed"), null=True, blank=True, help_text=_("Only for a dispute that is closed or consolidated.")
    )
    checked_on = models.DateField(_("checked"), help_text=_("Day on which you last compared it with its sources."))
    record_state = models.CharField(
        max_length=10,
        choices=words.RecordState.as_choices,
        default=words.RecordState.DRAFT,
        editable=False,
    )
    # A working copy is a row of its own, so that the public page stays as it is until the copy is published over it.
    copy_of = models.OneToOneField(
        "self", models.CASCADE, null=True, blank=True, editable=False, related_name="working_copy"
    )
    based_on = models.PositiveIntegerField(null=True, editable=False)  # the revision that the copy was made from
    version = models.PositiveIntegerField(default=0, editable=False)  # counts the saves of its page
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    writers: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, editable=False, related_name="+"
    )
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    submitted_at = models.DateTimeField(null=True, editable=False)
    published_at = models.DateTimeField(null=True, editable=False)  # the first time
    corrected_at = models.DateTimeField(null=True, editable=False)  # since then, its title or summary
    # The highest numbers that were public: those of removed claims, events and sources are not given again.
    claims_given = models.PositiveSmallIntegerField(default=0, editable=False)
    events_given = models.PositiveSmallIntegerField(default=0, editable=False)
    sources_given = models.PositiveSmallIntegerField(default=0, editable=False)
    entered_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    systems: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "System", through="SystemAtIssue", related_name="disputes"
    )
    parties: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "Party", through="Participation", related_name="disputes"
    )

    objects = Register.from_queryset(DisputeQuerySet)()
    every = DisputeQuerySet.as_manager()  # with the working copies

    active_on: PartialDate  # with_activity() adds it
    latest: str | None  # for_cards() adds it: the title of the latest development
    shown_works: list[WorkAtIssue]  # for_cards() adds it
    shown_systems: list[str]  # for_cards() adds it: their names

    class Meta:
        permissions = [("publish_dispute", _("Can publish, send back, withdraw and merge"))]
        indexes = [
            models.Index(fields=["record_state", "status"], name="dispute_by_status"),
            models.Index(fields=["record_state", "jurisdiction"], name="dispute_by_jurisdiction"),
            models.Index(fields=["record_state", "opened_on"], name="dispute_by_opening"),
            models.Index(fields=["record_state", "title_key"], name="dispute_by_title"),
            models.Index(fields=["-corrected_at", "-id"], name="dispute_by_correction"),
        ]
        constraints = [
            models.CheckConstraint(condition=slug_shaped(), name="dispute_slug_shape"),
            models.CheckConstraint(condition=filled("title", "summary", "kind", "status"), name="dispute_filled"),
            models.CheckConstraint(
                condition=well_formed("opened_on") & well_formed("closed_on") & well_formed("status_as_of"),
                name="dispute_dates_well_formed",
            ),
            models.CheckConstraint(condition=Q(jurisdiction__regex="^[A-Z]{2}$"), name="dispute_jurisdiction_shape"),
            models.CheckConstraint(
                condition=Q(record_state__in=words.RecordState.values), name="dispute_record_state_known"
            ),
            models.UniqueConstraint(
                fields=["slug"],
                condition=Q(copy_of=None),
                name="dispute_slug_once",
                violation_error_code="slug",
                violation_error_message=_("Another dispute has this slug."),
            ),
            models.CheckConstraint(
                condition=Q(copy_of=None) | Q(record_state__in=words.RecordState.before_publication()),
                name="dispute_copy_not_public",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | not_before("closed_on", "opened_on"),
                name="dispute_closed_after_opened",
                violation_error_code="closed_on",
                violation_error_message=_("It cannot be closed before it was opened."),
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(status__in=words.DisputeStatus.closed()),
                name="dispute_closing_date_if_closed",
                violation_error_code="closed_on",
                violation_error_message=_("Only a closed or consolidated dispute has a closing date."),
            ),
            models.CheckConstraint(
                condition=Q(prevailing="") | Q(status__in=words.DisputeStatus.with_outcome()),
                name="dispute_prevailing_if_decided",
                violation_error_code="prevailing",
                violation_error_message=_("Somebody prevails only in a dispute that is decided or on appeal."),
            ),
            models.CheckConstraint(
                condition=Q(final__isnull=True) | ~Q(prevailing=""),
                name="dispute_final_if_prevailing",
                violation_error_code="final",
                violation_error_message=_("Say who prevailed before saying whether that is final."),
            ),
            models.CheckConstraint(
                condition=Q(stage="") | Q(kind__in=words.DisputeKind.with_stages()),
                name="dispute_stage_if_suit",
                violation_error_code="stage",
                violation_error_message=_("Only a suit or a criminal case has a stage."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and keep the status in the history if it is a new one, and when it was first published."""
        if self.is_published and self.published_at is None:
            self.published_at = self.corrected_at = timezone.now()
        super().save(*args, **kwargs)
        last = self.status_changes.order_by("-pk").first()
        if last is None or (last.status, last.prevailing) != (self.status, self.prevailing):
            self.status_changes.create(status=self.status, prevailing=self.prevailing, as_of=self.status_as_of)

    def get_absolute_url(self) -> str:
        """Return its permanent public address."""
        return address_of("dispute_detail", self.slug)

    @property
    def is_published(self) -> bool:
        """Whether the public sees it."""
        return self.record_state == words.RecordState.PUBLISHED

    @property
    def is_working_copy(self) -> bool:
        """Whether it is a copy in which a change to the public record is written."""
        return self.copy_of_id is not None

    @property
    def was_public(self) -> bool:
        """Whether its address has been public, which keeps its slug for ever."""
        return self.is_working_copy or self.record_state in words.RecordState.once_public()

    @cached_property
    def taking_part(self) -> Sequence[Participation | TakesPart]:
        """Who takes part and as what, in the order of the record; fetched already by `for_cards`."""
        return list(self.participations.all())

    @property
    def jurisdiction_name(self) -> str:
        """The name of its jurisdiction: "Japan"."""
        return str(self.get_jurisdiction_display())

    @property
    def joining_word(self) -> Any:
        """The word between its two sides: "v.", "to"."""
        return captions.joining_word(self.kind)


class StatusChange(Checked):
    """A status that a dispute came to have, and the date of the newest source for it."""

    dispute = models.ForeignKey(Dispute, models.CASCADE, related_name="status_changes")
    status = models.CharField(max_length=20, choices=words.DisputeStatus.as_choices)
    prevailing = models.CharField(max_length=20, blank=True, choices=words.Prevailing.as_choices)
    as_of = PartialDateField()
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["-recorded_at", "-id"], name="status_change_by_moment")]
        constraints = [
            models.CheckConstraint(condition=well_formed("as_of"), name="status_change_date_well_formed"),
        ]

    def __str__(self) -> str:
        return f"{self.get_status_display()}, {self.as_of}"
