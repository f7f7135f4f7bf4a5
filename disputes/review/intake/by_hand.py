"""Takes in a record that an editor brings: it becomes a draft or a working copy, never a published change."""

from typing import Any, NamedTuple

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Dispute, ReviewNote, write_transaction
from disputes.records import Entry, Fault, Record, Told

from .. import copies
from ..notes import note
from ..rights import Refused, may_write
from . import incoming
from .incoming import Step

_ADDING = {
    "party": ("disputes.add_party", _("You may not add parties.")),
    "ai_system": ("disputes.add_system", _("You may not add AI systems.")),
    "court": ("disputes.add_court", _("You may not add courts.")),
}


class Plan(NamedTuple):
    """What taking in would do.

    `dispute` is set beside the row it would be written over: `over`, a draft or an open working copy, or without one
    beside `public`, of which a working copy is begun; both None for a new dispute. `new` are parties, systems and
    courts that would be added; those on record that say something else, `different`, are left as they are.
    """

    dispute: Step | None
    public: Dispute | None
    over: Dispute | None
    new: list[Step]
    different: list[Step]
    unfinished: list[Fault]

    @property
    def writes_dispute(self) -> bool:
        """Whether the dispute says anything that is not on record."""
        return self.dispute is not None and self.dispute.before != self.dispute.after

    @property
    def state(self) -> str:
        """What was on record when this was planned, as a fingerprint."""
        parts: Record = {
            "dispute": self.dispute and self.dispute.before,
            "rows": [row and (row.pk, row.version, row.record_state) for row in (self.public, self.over)],
            "new": [str(step.entry) for step in self.new],
        }
        return records.fingerprint(parts)


class Changed(Exception):
    """What is on record is not what the editor saw; `plan` is what would be done now."""

    def __init__(self, plan: Plan) -> None:
        super().__init__("the record changed meanwhile")
        self.plan = plan


def faults_of(entries: list[Entry]) -> list[Fault]:
    """Return what stands against taking these records in; a dispute may be unfinished."""
    return records.check(entries, drafts=True)


def plan(entries: list[Entry]) -> Plan:
    """Return what taking in these sound records, one dispute among them at most, would do."""
    dispute, shared = None, []
    for step in incoming.compare(entries):
        if step.entry.kind == "dispute":
            dispute = step
        else:
            shared.append(step)
    public, over = _rows(dispute.after["slug"]) if dispute else (None, None)
    if dispute is not None and over is not None:
        dispute = dispute._replace(before=records.read(over))
    return Plan(
        dispute,
        public,
        over,
        new=[step for step in shared if step.before is None],
        different=[step for step in shared if step.before is not None and step.before != step.after],
        unfinished=records.check(entries) if dispute else [],
    )


def _rows(slug: str) -> tuple[Dispute | None, Dispute | None]:
    """Return what is public or was, and what of it is being written on: its working copy, or the draft itself."""
    row = Dispute.objects.filter(slug=slug).first()
    if row is not None and row.was_public:
        return row, Dispute.every.filter(copy_of=row).first()
    return None, row


def rehearse(planned: Plan) -> list[Told]:
    """Return in words what would change in the dispute; raise incoming.Refused if the database refuses what is new.

    What is new is written, so that it has its name, and undone.
    """
    with write_transaction():
        incoming.write(planned.new)
        step = planned.dispute
        told = records.tell(step.before or {}, step.after, public=False) if step else []
        transaction.set_rollback(True)
    return told


def obstacles(plan: Plan, user: Any) -> list[str]:
    """Return why this user may not do it; empty if nothing stands in the way."""
    found = []
    if plan.writes_dispute and plan.over is not None:
        if not may_write(plan.over, user):
            found.append(_("You may not write on what is open: it is in review, or you may not change disputes."))
    elif plan.writes_dispute and plan.public is not None:
        if not user.has_perm("disputes.change_dispute"):
            found.append(_("You may not change disputes."))
    elif plan.writes_dispute and not user.has_perm("disputes.add_dispute"):
        found.append(_("You may not add disputes."))
    for kind in dict.fromkeys(step.entry.kind for step in plan.new):
        permission, sentence = _ADDING[kind]
        if not user.has_perm(permission):
            found.append(sentence)
    return found


@write_transaction()
def take(entries: list[Entry], by: Any, seen: str, *, replace: bool = False) -> Dispute | None:
    """Write what these records bring, and return the draft or working copy, or None if no dispute was written.

    `seen` is the state of the plan that the editor saw. Raises Changed if it is another now; Refused if the user may
    not, or something is open that only `replace` writes over; incoming.Refused if the database refuses it.
    """
    planned = plan(entries)
    if planned.state != seen:
        raise Changed(planned)
    if found := obstacles(planned, by):
        raise Refused(" ".join(found))
    if planned.writes_dispute and planned.over is not None and not replace:
        raise Refused(_("Say that what is open may be replaced."))
    incoming.write(planned.new)
    if not planned.writes_dispute or planned.dispute is None:
        return None
    try:
        with transaction.atomic():
            return _write(planned, planned.dispute.after, by)
    except (IntegrityError, DataError, ValidationError, ObjectDoesNotExist) as error:
        raise incoming.refusal(planned.dispute.entry, error) from error


def _write(planned: Plan, record: Record, by: Any) -> Dispute:
    """Write the dispute as a draft: over what is open, as a new working copy, or as a new draft."""
    if planned.over is None and planned.public is not None:
        return copies.begin(planned.public, by, record)
    written = records.write(record, into=planned.over or Dispute(author=by))
    written.writers.add(by)
    note(written, ReviewNote.Step.BEGUN, by, _("Replaced by an imported record.") if planned.over else "")
    return written
