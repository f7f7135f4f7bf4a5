"""The steps of a record, and who may take them: handed in, taken back, sent back, published, withdrawn."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Dispute, ReviewNote, Revision, Suggestion
from disputes.vocabulary import ChangeKind, RecordState

from .checks import Finding, check
from .history import count_numbers, keep, latest_number, retire
from .notes import note


class Refused(Exception):
    """A step that cannot be taken; the message says why, and `findings` what stands against publishing."""

    def __init__(self, message: str, findings: list[Finding] | None = None) -> None:
        super().__init__(message)
        self.findings = findings or []


def may_publish(dispute: Dispute, user: Any) -> bool:
    """Say whether this user may publish it: a reviewer who wrote none of it, unless the desk has one person only."""
    if not user.has_perm("disputes.publish_dispute"):
        return False
    return settings.ONE_PERSON_DESK or not dispute.writers.filter(pk=user.pk).exists()


def may_write(dispute: Dispute, user: Any) -> bool:
    """Say whether this user may change this row: a draft any editor, what is in review a reviewer, no public one."""
    if not user.has_perm("disputes.change_dispute"):
        return False
    if dispute.record_state == RecordState.DRAFT:
        return True
    return dispute.record_state == RecordState.IN_REVIEW and user.has_perm("disputes.publish_dispute")


@transaction.atomic
def submit(dispute: Dispute, by: Any, text: str = "") -> None:
    """Hand a draft in for review; raises Refused if it is no draft."""
    dispute = _locked(dispute, RecordState.DRAFT)
    dispute.record_state = RecordState.IN_REVIEW
    dispute.submitted_by, dispute.submitted_at = by, timezone.now()
    dispute.save()
    note(dispute, ReviewNote.Step.SUBMITTED, by, text)


@transaction.atomic
def take_back(dispute: Dispute, by: Any) -> None:
    """Take a draft out of review to write on; raises Refused if it is not in review, or was handed in by another."""
    dispute = _locked(dispute, RecordState.IN_REVIEW)
    if dispute.submitted_by_id != by.pk:
        raise Refused(_("Only who handed it in can take it back; a reviewer can send it back."))
    _return(dispute, ReviewNote.Step.TAKEN_BACK, by, "")


@transaction.atomic
def send_back(dispute: Dispute, by: Any, text: str) -> None:
    """Send a draft back to its writers with a note; raises Refused if it is not in review, or without a note."""
    dispute = _locked(dispute, RecordState.IN_REVIEW)
    _reviewers_only(by)
    if not text.strip():
        raise Refused(_("Say in the note what is to be mended."))
    _return(dispute, ReviewNote.Step.SENT_BACK, by, text.strip())


def _return(dispute: Dispute, step: ReviewNote.Step, by: Any, text: str) -> None:
    dispute.record_state = RecordState.DRAFT
    dispute.submitted_by = dispute.submitted_at = None
    dispute.save()
    note(dispute, step, by, text)


@transaction.atomic
def publish(
    dispute: Dispute, by: Any, reason: str, what: str = ChangeKind.NEW, accepted: Mapping[str, str] | None = None
) -> Revision:
    """Publish a draft, or a working copy over its dispute, and return the revision; a copy is gone after that.

    `accepted` gives for the code of each warning why it is published all the same. Raises Refused if the user may not
    publish it, if an error stands against it, a warning has no reason, or the public record changed since the copy
    was made.
    """
    dispute = _locked(dispute, *RecordState.before_publication())
    if not may_publish(dispute, by):
        raise Refused(_("Who wrote a draft cannot publish it: it needs a second pair of eyes."))
    if not reason.strip():
        raise Refused(_("Say in a sentence why: readers see it in the list of changes."))
    overruled = _overrule(check(dispute), accepted or {})
    public, before = _over_original(dispute) if dispute.is_working_copy else (dispute, None)
    if before is None:
        what = ChangeKind.NEW
    elif what == ChangeKind.NEW:
        raise Refused(_("Say what kind of change it is."))
    public.record_state = RecordState.PUBLISHED
    public.submitted_by = public.submitted_at = None
    count_numbers(public, records.read(public))
    public.version += 1
    public.save()
    public.writers.clear()
    note(public, ReviewNote.Step.PUBLISHED, by, reason.strip())
    revision = keep(public, what, reason.strip(), by, accepted=overruled)
    if before is not None:
        retire(before, revision.record)
    return revision


def _over_original(copy: Dispute) -> tuple[Dispute, records.Record]:
    """Write a working copy over its dispute and remove it; return the dispute and its public record before."""
    assert copy.copy_of_id is not None
    public = Dispute.objects.select_for_update().get(pk=copy.copy_of_id)
    if latest_number(public) != copy.based_on:
        raise Refused(_("The public record was changed since this copy was made. Compare them first."))
    before = records.read(public, published=True)
    records.write(records.read(copy), into=public)
    ReviewNote.objects.filter(dispute=copy).update(dispute=public)
    Suggestion.objects.filter(dispute=copy).update(dispute=public)
    copy.delete()
    return Dispute.objects.get(pk=public.pk), before


def _overrule(findings: list[Finding], accepted: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the warnings with why they do not count; raises Refused for errors, and warnings without a reason."""
    if errors := [finding for finding in findings if finding.is_error]:
        raise Refused(_("It cannot be published yet."), errors)
    reasons = {finding.code: accepted.get(finding.code, "").strip() for finding in findings}
    if bare := [finding for finding in findings if not reasons[finding.code]]:
        raise Refused(_("Say why it is published in spite of each warning."), bare)
    return [
        {"code": finding.code, "message": str(finding.message), "reason": reasons[finding.code]}
        for finding in findings
    ]


@transaction.atomic
def catch_up(copy: Dispute, by: Any) -> None:
    """Let a working copy be published over a public record that changed meanwhile, once an editor compared them."""
    copy = _locked(copy, *RecordState.before_publication())
    assert copy.copy_of is not None
    copy.based_on = latest_number(copy.copy_of)
    copy.save()


@transaction.atomic
def withdraw(dispute: Dispute, by: Any, reason: str) -> Revision:
    """Take a published dispute off the public pages, leave the reason at its address, and return the revision.

    A working copy of it stays, and publishing that brings the dispute back.
    """
    dispute = _locked(dispute, RecordState.PUBLISHED)
    _reviewers_only(by)
    if not reason.strip():
        raise Refused(_("Say why: readers find the reason at its address."))
    before = records.read(dispute, published=True)
    revision = keep(dispute, ChangeKind.WITHDRAWAL, reason.strip(), by)
    Dispute.every.filter(copy_of=dispute).update(based_on=revision.number)
    dispute.record_state = RecordState.WITHDRAWN
    dispute.save()
    note(dispute, ReviewNote.Step.WITHDRAWN, by, reason.strip())
    retire(before, None)
    return revision


def _reviewers_only(user: Any) -> None:
    if not user.has_perm("disputes.publish_dispute"):
        raise Refused(_("Only a reviewer does that."))


def _locked(dispute: Dispute, *states: str) -> Dispute:
    """Return the row as it is now, held until the end of the transaction; raises Refused in any other state."""
    found = Dispute.every.select_for_update().get(pk=dispute.pk)
    if found.record_state not in states:
        raise Refused(
            _("It is not what it was: somebody changed its state to “%s”.") % found.get_record_state_display()
        )
    return found
