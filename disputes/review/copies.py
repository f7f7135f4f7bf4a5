"""Working copies: what is published is changed in a copy, and stays as it is until the copy is published over it."""

from typing import Any

from django.db import IntegrityError, transaction

from disputes import records
from disputes.models import Dispute, ReviewNote, Suggestion
from disputes.records import Record

from .history import latest_number
from .notes import note


@transaction.atomic
def begin(dispute: Dispute, by: Any, record: Record | None = None) -> Dispute:
    """Return the working copy of a published or withdrawn dispute: the one there is, or a new one.

    A new copy says what the dispute says, or what `record` says: an older revision that is restored, or a record
    from a file. Raises AlreadyCopied if a record is given and somebody has a copy open, whose work it would replace.
    """
    dispute = Dispute.objects.select_for_update().get(pk=dispute.pk)
    if (present := Dispute.every.filter(copy_of=dispute).first()) is not None:
        if record is not None:
            raise AlreadyCopied(present)
        return present
    copy = Dispute(
        copy_of=dispute,
        based_on=latest_number(dispute),
        author=by,
        claims_given=dispute.claims_given,
        events_given=dispute.events_given,
        sources_given=dispute.sources_given,
    )
    wanted = records.read(dispute) if record is None else record | {"slug": dispute.slug}
    copy = records.write(wanted, into=copy)
    note(copy, ReviewNote.Step.BEGUN, by)
    if by is not None:
        copy.writers.add(by)
    return copy


@transaction.atomic
def discard(copy: Dispute) -> None:
    """Throw a working copy away; what readers suggested for it waits again for an editor at the dispute itself."""
    assert copy.copy_of_id is not None
    Suggestion.objects.filter(dispute=copy).update(dispute=copy.copy_of_id)
    copy.delete()


class AlreadyCopied(IntegrityError):
    """Somebody has a working copy of the dispute open; `copy` is that copy."""

    def __init__(self, copy: Dispute) -> None:
        super().__init__("there is a working copy of this dispute")
        self.copy = copy
