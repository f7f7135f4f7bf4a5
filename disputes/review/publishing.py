"""Publishes a draft, or a working copy over the dispute that it changes."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Dispute, ReviewNote, Revision, Suggestion, write_transaction
from disputes.vocabulary import ChangeKind, RecordState

from .checking.checks import Finding, check
from .copies import set_apart
from .notes import note
from .past.history import count_numbers, keep, latest_number
from .past.retiring import retire
from .rights import Refused, locked, may_publish, may_write


@write_transaction()
def publish(
    dispute: Dispute,
    by: Any,
    reason: str,
    what: str = ChangeKind.NEW,
    accepted: Mapping[str, str] | None = None,
    version: int | None = None,
) -> Revision:
    """Publish a draft, or a working copy over its dispute, and return the revision; a copy is gone after that.

    `accepted` gives for the code of each warning why it is published all the same; `version` is the one that was
    looked at, if any was. Raises Refused if the user may not publish it, if it was saved since it was looked at, if
    an error stands against it, a warning has no reason, or the public record changed since the copy was made.
    """
    dispute = locked(dispute, *RecordState.before_publication())
    if not may_publish(dispute, by):
        raise Refused(_("Who wrote a draft cannot publish it: it needs a second pair of eyes."))
    if version is not None and version != dispute.version:
        raise Refused(_("It was changed while you looked at it. Look again, then publish."))
    if not reason.strip():
        raise Refused(_("Say in a sentence why: readers see it in the list of changes."))
    if dispute.is_working_copy and what not in dict(ChangeKind.of_an_edit()):
        raise Refused(_("Say what kind of change it is."))
    overruled = _overrule(check(dispute), accepted or {})
    public, before = _over_original(dispute) if dispute.is_working_copy else (dispute, None)
    public.record_state = RecordState.PUBLISHED
    public.submitted_by = public.submitted_at = None
    for record in (before, records.read(public)):
        if record is not None:
            count_numbers(public, record)
    public.version += 1
    if public.published_at is None:
        public.events.update(shown_at=(now := timezone.now()), corrected_at=now)
    public.save()
    public.writers.clear()
    note(public, ReviewNote.Step.PUBLISHED, by, reason.strip())
    revision = keep(public, what if before else ChangeKind.NEW, reason.strip(), by, accepted=overruled)
    if before is not None:
        retire(before, revision.record)
    return revision


def _over_original(copy: Dispute) -> tuple[Dispute, records.Record]:
    """Write a working copy over its dispute and remove it; return the dispute and its public record before."""
    assert copy.copy_of_id is not None
    public = Dispute.objects.select_for_update().get(pk=copy.copy_of_id)
    if latest_number(public) != copy.based_on:
        raise Refused(_("The public record was changed since this copy was made. Compare them first."))
    record, before = records.read(copy), records.read(public, published=True)
    if public.is_published and record == records.read(public):
        raise Refused(_("It says what the public record says: there is nothing to publish. Discard it instead."))
    records.write(record, into=public)
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


@write_transaction()
def catch_up(copy: Dispute, by: Any) -> None:
    """Let a working copy be published over a public record that changed meanwhile, once an editor compared them.

    What both added under one number is two things: in the copy it gets another number.
    Raises Refused if it is no working copy, or none that this user may write or publish.
    """
    copy = locked(copy, *RecordState.before_publication())
    if copy.copy_of is None or not (may_write(copy, by) or may_publish(copy, by)):
        raise Refused(_("Only an editor of a working copy says that it was compared."))
    set_apart(copy, copy.copy_of)
    copy.based_on = latest_number(copy.copy_of)
    copy.version += 1
    copy.save()
