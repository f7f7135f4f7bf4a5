"""Who may take which step of a record, and the hold on a row while a step is taken."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from disputes.models import Dispute
from disputes.vocabulary import RecordState

from .checking.checks import Finding


class Refused(Exception):
    """A step that cannot be taken; the message says why, and `findings` what stands against publishing."""

    def __init__(self, message: str, findings: list[Finding] | None = None) -> None:
        super().__init__(message)
        self.findings = findings or []


def is_reviewer(user: Any) -> bool:
    """Say whether this user may publish, send back and withdraw what others wrote."""
    allowed: bool = user.has_perm("disputes.publish_dispute")
    return allowed


def wrote(dispute: Dispute, user: Any) -> bool:
    """Say whether this user began the draft or saved it at any time; what is not saved yet, whoever writes it will."""
    return dispute.pk is None or dispute.author_id == user.pk or dispute.writers.filter(pk=user.pk).exists()


def may_publish(dispute: Dispute, user: Any) -> bool:
    """Say whether this user may publish it: a reviewer who wrote none of it, unless the desk has one person only."""
    return is_reviewer(user) and (settings.ONE_PERSON_DESK or not wrote(dispute, user))


def may_write(dispute: Dispute, user: Any) -> bool:
    """Say whether this user may change this row: a draft any editor, what is in review a reviewer, no public one."""
    if not user.has_perm("disputes.change_dispute"):
        return False
    if dispute.record_state == RecordState.DRAFT:
        return True
    return dispute.record_state == RecordState.IN_REVIEW and is_reviewer(user)


def reviewers_only(user: Any) -> None:
    """Raise Refused unless the user is a reviewer."""
    if not is_reviewer(user):
        raise Refused(_("Only a reviewer does that."))


def locked(dispute: Dispute, *states: str) -> Dispute:
    """Return the row as it is now, held until the end of the transaction.

    Raises Refused in any state but `states`, and if it is there no more.
    """
    found = Dispute.every.select_for_update().filter(pk=dispute.pk).first()
    if found is None:
        raise Refused(_("It is there no more: somebody published, discarded or deleted it."))
    if found.record_state not in states:
        sentence = _("It is not in the state that this asks for. Its state is now: %s.")
        raise Refused(sentence % str(found.get_record_state_display()).lower())
    return found
