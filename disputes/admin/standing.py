"""What the page of a dispute says of where its record stands, and which steps its reader may take from there."""

import datetime
from functools import cached_property
from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from disputes import records, review
from disputes.models import Dispute, Opening, ReviewNote, Revision, Suggestion
from disputes.records import Told
from disputes.vocabulary import RecordState

from .findings import Shown, findings

WRITING = datetime.timedelta(minutes=30)  # after which who opened a page is no longer taken to be writing on it


class Standing:
    """Where the record of a dispute stands, to one editor."""

    def __init__(self, dispute: Dispute, user: Any) -> None:
        """Take the dispute, or the working copy, and who looks at it."""
        self.dispute, self.user = dispute, user
        self.state = dispute.record_state
        self.is_draft = self.state == RecordState.DRAFT
        self.in_review = self.state == RecordState.IN_REVIEW
        self.is_withdrawn = self.state == RecordState.WITHDRAWN
        self.is_before = self.is_draft or self.in_review  # before publication
        self.may_write = review.may_write(dispute, user)
        self.is_reviewer = review.is_reviewer(user)

    # Who

    @cached_property
    def may_publish(self) -> bool:
        """Whether the user may publish it as it is."""
        return self.is_before and review.may_publish(self.dispute, self.user)

    @property
    def wants_another(self) -> bool:
        """Whether the user is a reviewer, but wrote on it, so that another reviewer must publish it."""
        return self.is_before and self.is_reviewer and not self.may_publish

    @property
    def may_take_back(self) -> bool:
        """Whether the user handed it in."""
        return self.in_review and self.dispute.submitted_by_id == self.user.pk

    @property
    def may_send_back(self) -> bool:
        """Whether the user may send it back to its writers."""
        return self.in_review and self.is_reviewer

    @property
    def may_discard(self) -> bool:
        """Whether the user may throw this working copy away."""
        return self.dispute.is_working_copy and self.may_write

    @property
    def may_copy(self) -> bool:
        """Whether the user may change the public record, in a working copy."""
        return not self.is_before and bool(self.user.has_perm("disputes.change_dispute"))

    # What there is

    @cached_property
    def copy(self) -> Dispute | None:
        """The working copy of a public record that somebody has open."""
        if self.is_before:
            return None
        return Dispute.every.filter(copy_of=self.dispute).select_related("author").first()

    @cached_property
    def findings(self) -> list[Shown]:
        """What stands against publishing it."""
        return findings(self.dispute) if self.is_before else []

    @cached_property
    def notes(self) -> list[ReviewNote]:
        """What editors said on its way, the newest first."""
        return list(self.dispute.review_notes.select_related("by").order_by("-pk")[:10])

    @property
    def word(self) -> ReviewNote | None:
        """The newest note with a word in it, if it says why it stands where it stands."""
        newest = self.notes[0] if self.notes else None
        return newest if newest is not None and newest.text else None

    @cached_property
    def suggestions(self) -> QuerySet[Suggestion]:
        """What readers suggested, taken up here."""
        return self.dispute.suggestions.order_by("pk")

    @property
    def preview(self) -> str:
        """The path of the page that shows the draft as readers would see it; anew good for some days."""
        return reverse("preview", args=[review.preview_token(self.dispute)])

    # What else changed

    @cached_property
    def missed(self) -> list[Revision]:
        """The changes that the public record has seen since the working copy was made."""
        if (original := self.dispute.copy_of) is None or review.latest_number(original) == self.dispute.based_on:
            return []
        later = Revision.objects.of("dispute", original.slug).filter(number__gt=self.dispute.based_on or 0)
        return list(later.select_related("by").order_by("number"))

    @cached_property
    def told(self) -> list[Told]:
        """What a working copy changes in the public record, in words."""
        assert self.dispute.copy_of is not None
        return records.tell(records.read(self.dispute.copy_of), records.read(self.dispute), public=False)

    # Who else

    @cached_property
    def last_saved(self) -> LogEntry | None:
        """Who saved it last, and when."""
        kind = ContentType.objects.get_for_model(Dispute)
        entries = LogEntry.objects.filter(content_type=kind, object_id=str(self.dispute.pk))
        return entries.select_related("user").order_by("-pk").first()

    @cached_property
    def others(self) -> list[Opening]:
        """Who else opened the page a moment ago and may be writing on it."""
        if not self.is_before:
            return []
        recent = self.dispute.openings.filter(at__gte=timezone.now() - WRITING).exclude(by=self.user.pk)
        return list(recent.select_related("by").order_by("-at"))
