"""Notes on the way of a draft to publication."""

from typing import Any

from disputes.models import Dispute, ReviewNote


def note(dispute: Dispute, step: ReviewNote.Step, by: Any, text: str = "") -> ReviewNote:
    """Keep a step of a draft, with a word about it, and return it."""
    return ReviewNote.objects.create(dispute=dispute, step=step, by=by, text=text)
