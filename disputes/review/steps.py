"""The steps of a record on its way: written on, handed in, taken back, sent back, confirmed, withdrawn."""

from typing import Any

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Dispute, ReviewNote, Revision, write_transaction
from disputes.vocabulary import ChangeKind, RecordState

from .notes import note
from .past.history import keep, latest_number
from .past.retiring import retire
from .rights import Refused, locked, may_write, reviewers_only


def written(dispute: Dispute, by: Any) -> None:
    """Note that somebody saved a draft: the pages of it that others have open are stale, and `by` wrote on it."""
    Dispute.every.filter(pk=dispute.pk).update(version=F("version") + 1)
    if by is not None:
        dispute.writers.add(by)


@write_transaction()
def submit(dispute: Dispute, by: Any, text: str = "") -> None:
    """Hand a draft in for review, with a word to the reviewer or none; raises Refused if it is no draft of editors."""
    dispute = locked(dispute, RecordState.DRAFT)
    if not may_write(dispute, by):
        raise Refused(_("Only an editor hands a draft in."))
    dispute.record_state = RecordState.IN_REVIEW
    dispute.submitted_by, dispute.submitted_at = by, timezone.now()
    dispute.version += 1
    dispute.save()
    note(dispute, ReviewNote.Step.SUBMITTED, by, text.strip())


@write_transaction()
def take_back(dispute: Dispute, by: Any) -> None:
    """Take a draft out of review to write on; raises Refused if it is not in review, or was handed in by another."""
    dispute = locked(dispute, RecordState.IN_REVIEW)
    if dispute.submitted_by_id != by.pk:
        raise Refused(_("Only who handed it in can take it back; a reviewer can send it back."))
    _return(dispute, ReviewNote.Step.TAKEN_BACK, by, "")


@write_transaction()
def send_back(dispute: Dispute, by: Any, text: str) -> None:
    """Send a draft back to its writers with a note; raises Refused if it is not in review, or without a note."""
    dispute = locked(dispute, RecordState.IN_REVIEW)
    reviewers_only(by)
    if not text.strip():
        raise Refused(_("Say in the note what is to be mended."))
    _return(dispute, ReviewNote.Step.SENT_BACK, by, text.strip())


def _return(dispute: Dispute, step: ReviewNote.Step, by: Any, text: str) -> None:
    dispute.record_state = RecordState.DRAFT
    dispute.submitted_by = dispute.submitted_at = None
    dispute.version += 1
    dispute.save()
    note(dispute, step, by, text)


@write_transaction()
def confirm(dispute: Dispute, by: Any) -> Revision:
    """Say that a published dispute was compared with its sources today and nothing changed; return the revision.

    A working copy of it takes the day over. Raises Refused if it is not published or the user is no reviewer, and if
    that was said today already.
    """
    dispute = locked(dispute, RecordState.PUBLISHED)
    reviewers_only(by)
    today = timezone.localdate()
    if dispute.checked_on >= today:
        raise Refused(_("It was checked today already."))
    before = latest_number(dispute)
    dispute.checked_on = today
    dispute.version += 1
    dispute.save()
    revision = keep(dispute, ChangeKind.EDITORIAL, _("Checked against its sources; nothing changed."), by)
    # A copy that missed an earlier change goes on missing it: it is still based on what it was made from.
    copies = Dispute.every.filter(copy_of=dispute)
    copies.filter(based_on=before).update(based_on=revision.number)
    copies.filter(checked_on__lt=today).update(checked_on=today, version=F("version") + 1)
    return revision


@write_transaction()
def withdraw(dispute: Dispute, by: Any, reason: str) -> Revision:
    """Take a published dispute off the public pages, leave the reason at its address, and return the revision.

    A working copy of it stays, and publishing that brings the dispute back, which a check points out. Raises Refused
    if it is not published, if the user is no reviewer, or without a reason.
    """
    dispute = locked(dispute, RecordState.PUBLISHED)
    reviewers_only(by)
    if not reason.strip():
        raise Refused(_("Say why: readers find the reason at its address."))
    before_number, before = latest_number(dispute), records.read(dispute, published=True)
    revision = keep(dispute, ChangeKind.WITHDRAWAL, reason.strip(), by)
    Dispute.every.filter(copy_of=dispute, based_on=before_number).update(based_on=revision.number)
    dispute.record_state = RecordState.WITHDRAWN
    dispute.version += 1
    dispute.save()
    note(dispute, ReviewNote.Step.WITHDRAWN, by, reason.strip())
    retire(before, None)
    return revision
