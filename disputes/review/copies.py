"""Working copies: what is published is changed in a copy, and stays as it is until the copy is published over it."""

from typing import Any

from django.db import IntegrityError
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Dispute, ReviewNote, Suggestion, write_transaction
from disputes.records import Record
from disputes.vocabulary import ChangeKind, RecordState

from .notes import note
from .past.history import count_numbers, keep, latest_number, numbers_given
from .rights import Refused, locked
from .suggestions.tips import reopen


@write_transaction()
def begin(dispute: Dispute, by: Any, record: Record | None = None) -> Dispute:
    """Return the working copy of a published or withdrawn dispute: the one there is, or a new one.

    A new copy says what the dispute says, or what `record` says: an older revision that is restored, or a record
    from a file. Raises AlreadyCopied if a record is given and somebody has a copy open, whose work it would replace,
    and Refused if it was never public: a draft is changed itself.
    """
    dispute = locked(dispute, *RecordState.once_public())
    if (present := Dispute.every.filter(copy_of=dispute).first()) is not None:
        if record is not None:
            raise AlreadyCopied(present)
        return present
    copy = Dispute(copy_of=dispute, based_on=latest_number(dispute), author=by, **numbers_given(dispute))
    # What is numbered now was public: if the copy drops it, nothing else gets its number.
    public = records.read(dispute)
    count_numbers(copy, public)
    wanted = public if record is None else record | {"slug": dispute.slug}
    copy = records.write(wanted, into=copy)
    note(copy, ReviewNote.Step.BEGUN, by)
    if by is not None:
        copy.writers.add(by)
    return copy


@write_transaction()
def discard(copy: Dispute, by: Any = None) -> None:
    """Throw a working copy away; what was taken up of readers' suggestions waits for a decision again.

    If it said anything that the record does not, that is kept in the history, for editors only, and can be restored.
    Raises Refused if it is there no more, or no working copy.
    """
    copy = locked(copy, *RecordState.before_publication())
    if copy.copy_of is None:
        raise Refused(_("It is no working copy."))
    if records.read(copy) != records.read(copy.copy_of):
        keep(copy, ChangeKind.REMOVAL, _("A working copy that was discarded."), by, is_public=False)
    for tip in Suggestion.objects.filter(dispute=copy):
        reopen(tip)
    copy.delete()


def set_apart(copy: Dispute, public: Dispute) -> None:
    """Give what a working copy added other numbers, where the public record gave theirs away meanwhile; not saved."""
    mine, theirs = records.read(copy), records.read(public)
    for name in records.NUMBERED:
        given = f"{name}_given"
        last, known = getattr(public, given), dict(records.numbered(theirs[name]))
        parts = dict(records.numbered(mine[name]))
        added = [number for number in parts if getattr(copy, given) < number <= last]
        clashing = [number for number in added if _without_number(parts[number]) != _without_number(known.get(number))]
        for free, number in enumerate(clashing, max([last, *parts]) + 1):
            getattr(copy, name).filter(number=number).update(number=free)
        setattr(copy, given, max(getattr(copy, given), last))


def _without_number(part: Record | None) -> Record:
    return {name: value for name, value in (part or {}).items() if name != "number"}


class AlreadyCopied(IntegrityError):
    """Somebody has a working copy of the dispute open; `copy` is that copy."""

    def __init__(self, copy: Dispute) -> None:
        super().__init__("there is a working copy of this dispute")
        self.copy = copy
