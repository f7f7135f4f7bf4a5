"""Revisions: the record at each published change, whole, with who changed it, when and why."""

import json
from functools import cached_property
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .court import Court
from .dispute import Dispute
from .fields import ProseField, filled
from .party import Party
from .system import System


class ThingKind(models.TextChoices):
    """What has a record of its own; the words are those of the interchange format."""

    DISPUTE = "dispute", _("Dispute")
    PARTY = "party", _("Party")
    SYSTEM = "ai_system", _("AI system")
    COURT = "court", _("Court")


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Which revisions."""

    def of(self, kind: str, slug: str) -> Self:
        """Those of one thing, by the kind and slug of its record."""
        return self.filter(kind=kind, slug=slug)

    def public(self) -> Self:
        """Those that tell readers of a change: of everything public, but not that a party was first entered."""
        return self.filter(is_public=True).exclude(~models.Q(kind=ThingKind.DISPUTE), what=words.ChangeKind.NEW)

    def shown(self) -> Self:
        """Those of `public` of things that are public now; of what was withdrawn only that it was."""
        condition = models.Q()
        for kind, things in (
            (ThingKind.DISPUTE, Dispute.objects),
            (ThingKind.PARTY, Party.objects),
            (ThingKind.SYSTEM, System.objects),
            (ThingKind.COURT, Court.objects),
        ):
            condition |= models.Q(kind=kind, slug__in=things.published().values("slug"))
        gone = Dispute.objects.filter(record_state=words.RecordState.WITHDRAWN)
        withdrawal = models.Q(what=words.ChangeKind.WITHDRAWAL, kind=ThingKind.DISPUTE)
        return self.public().filter(condition | withdrawal & models.Q(slug__in=gone.values("slug")))

    def summed_up(self) -> dict[str, Any]:
        """Return how many they are (`count`) and when the last was made (`last`). One query."""
        return self.aggregate(count=models.Count("pk"), last=models.Max("made_at"))

    def newest_first(self) -> Self:
        """In the order of a change list."""
        return self.order_by("-made_at", "-pk")


class Revision(models.Model):
    """The record of a dispute, party, system or court as one published change left it.

    It belongs to a thing by kind and slug, which outlive the row: a thing that is deleted keeps its history and can
    be made again from it. The text is the record as the catalogue writes it, byte for byte.
    """

    kind = models.CharField(max_length=10, choices=ThingKind)
    slug = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=250)  # the title or name at the time
    text = models.TextField()
    what = models.CharField(_("kind of change"), max_length=20, choices=words.ChangeKind.as_choices)
    reason = ProseField(_("reason"), max_length=1000)
    accepted = models.JSONField(default=list)  # the warnings that were overruled: [{"code", "message", "reason"}]
    # Keys of those who wrote what was never public: made again from here, it is still not theirs to publish.
    writers = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    is_public = models.BooleanField(default=True)
    is_hidden = models.BooleanField(
        _("text not shown"),
        default=False,
        help_text=_("The public list of changes says that there was one, but not what it said: for privacy or law."),
    )

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug", "number"], name="revision_number_once"),
            models.CheckConstraint(condition=filled("reason", "text", "what"), name="revision_filled"),
        ]
        indexes = [models.Index(fields=["is_public", "-made_at"], name="revision_by_moment")]

    def __str__(self) -> str:
        return f"{self.title}, {self.number}"

    @cached_property
    def record(self) -> dict[str, Any]:
        """The record, as `disputes.records` reads and writes it."""
        record: dict[str, Any] = json.loads(self.text)
        return record
