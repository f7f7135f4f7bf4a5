"""What editors say to each other about a draft on its way to publication."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .fields import Checked, ProseField


class ReviewNote(Checked):
    """A step of a draft with a word about it: handed in, sent back, published. Never public."""

    class Step(models.TextChoices):
        """What was done."""

        BEGUN = "begun", _("Begun")
        SUBMITTED = "submitted", _("Submitted for review")
        TAKEN_BACK = "taken_back", _("Taken back")
        SENT_BACK = "sent_back", _("Sent back")
        PUBLISHED = "published", _("Published")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="review_notes")
    step = models.CharField(max_length=10, choices=Step)
    text = ProseField(blank=True, max_length=2000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.get_step_display())
