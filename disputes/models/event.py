"""Events: what happened in a dispute, or is announced, on a date as exact as its source."""

import datetime
from typing import Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.dates import PartialDate, PartialDateField, reaches, well_formed

from .fields import LineField, Numbered, ProseField, filled


def upcoming(today: datetime.date) -> Q:
    """Return the condition that an event is announced for today or later, as far as its date tells."""
    return Q(state=words.EventState.SCHEDULED) & reaches("date", PartialDate(today.isoformat()))


def outcome_unknown(today: datetime.date) -> Q:
    """Return the condition that an event's date has gone by and no source says that it took place."""
    return Q(state=words.EventState.SCHEDULED) & ~reaches("date", PartialDate(today.isoformat()))


class EventQuerySet(models.QuerySet["Event"]):
    """Which events."""

    def published(self) -> Self:
        """Those of published disputes."""
        return self.filter(dispute__record_state=words.RecordState.PUBLISHED)

    def happened(self) -> Self:
        """Those that a source says took place."""
        return self.filter(state="")

    def upcoming(self, today: datetime.date) -> Self:
        """Those announced for today or later, as far as their date tells."""
        return self.filter(upcoming(today))

    def outcome_unknown(self, today: datetime.date) -> Self:
        """Those announced for a date that has gone by, of which no source says that they took place."""
        return self.filter(outcome_unknown(today))

    def latest_of_its_dispute(self) -> Self:
        """The one latest development of each dispute; of several on a day the one entered last."""
        siblings = Event.objects.happened().filter(dispute=OuterRef("dispute"))
        return self.filter(pk=Subquery(siblings.order_by("-date", "-number").values("pk")[:1]))

    def newest_first(self) -> Self:
        """In the order of a timeline, the newest on top."""
        return self.order_by("-date", "-pk")


class Event(Numbered):
    """A demand, filing, hearing, ruling or other step of a dispute; `state` says whether it took place."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="events")
    date = PartialDateField(help_text=_("As exact as the source: 2025, 2025-09 or 2025-09-30."))
    kind = models.CharField(max_length=20, choices=words.EventKind.as_choices)
    state = models.CharField(
        max_length=20,
        blank=True,
        choices=words.EventState.as_choices,
        help_text=_("Empty: it happened. Scheduled: announced, and no source says yet that it took place."),
    )
    title = LineField(max_length=250, help_text=_("As a headline: “Motion to dismiss denied”."))
    detail = ProseField(blank=True)
    party = models.ForeignKey(
        "Party", models.PROTECT, null=True, blank=True, related_name="events", help_text=_("Who acted.")
    )
    # When readers could first see it, and when they last saw it changed: what feeds and calendars go by.
    shown_at = models.DateTimeField(default=timezone.now, editable=False)
    corrected_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = EventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dispute", "number"], name="event_number_once"),
            models.CheckConstraint(condition=filled("kind", "title"), name="event_filled"),
            models.CheckConstraint(
                condition=well_formed("date") & Q(date__isnull=False), name="event_date_well_formed"
            ),
        ]
        indexes = [
            models.Index(fields=["dispute", "state", "date"], name="event_of_dispute"),
            models.Index(fields=["date"], name="event_by_date"),
            models.Index(fields=["-corrected_at", "-id"], name="event_by_correction"),
        ]

    def __str__(self) -> str:
        return f"{self.date}: {self.title}"

    def get_absolute_url(self) -> str:
        """Return its place on the page of its dispute."""
        return f"{self.dispute.get_absolute_url()}#event-{self.number}"

    def is_upcoming(self, today: datetime.date) -> bool:
        """Whether it is announced for today or later, as far as its date tells."""
        return self.state == words.EventState.SCHEDULED and PartialDate(self.date).last >= today

    def is_outcome_unknown(self, today: datetime.date) -> bool:
        """Whether its date has gone by and no source says that it took place."""
        return self.state == words.EventState.SCHEDULED and PartialDate(self.date).last < today
