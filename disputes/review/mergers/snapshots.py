"""What the public record says before and after a merger, and the revisions of all in which that differs."""

from typing import Any

from django.db.models import QuerySet

from disputes import records
from disputes.models import Dispute, Mark, ThingKind
from disputes.records import Record

from ..past.history import MODELS, Kept, keep_all, kind_of
from ..past.retiring import retire

Records = dict[tuple[str, str], Record]  # by kind and slug


def wait_for_others() -> None:
    """Let mergers and their undoing be done one after another: held to the end of the transaction."""
    list(Mark.objects.select_for_update().filter(kind=Mark.Kind.BEGINNING))


def public_records(things: list[Any]) -> Records:
    """Return the public records of those of these things that are public."""
    found: Records = {}
    for kind, model in MODELS.items():
        slugs = {thing.slug for thing in things if isinstance(thing, model)}
        rows: QuerySet[Any] = model.objects.published().filter(slug__in=slugs).order_by("pk")
        for record in records.read_all(rows, published=True) if slugs else ():
            found[kind, record["slug"]] = record
    return found


def keep_changes(before: Records, things: list[Any], what: str, reason: str, by: Any) -> None:
    """Keep a revision of each of these things whose public record is another now, or new.

    A working copy that was made from the revision before is made from this one: what was changed in the public
    record was changed in the copy as well.
    """
    after = public_records(things)
    for (kind, slug), record in before.items():
        if kind in (ThingKind.PARTY, ThingKind.SYSTEM):
            retire(record, after.get((kind, slug)))
    changed = [
        Kept(kind, record, what, reason)
        for (kind, slug), record in after.items()
        if before.get((kind, slug)) != record
    ]
    copied = {thing.slug for thing in things if isinstance(thing, Dispute) and thing.is_working_copy}
    for revision in keep_all(changed, by):
        if revision.kind == kind_of(Dispute()) and revision.slug in copied:
            copies = Dispute.every.filter(copy_of__slug=revision.slug, based_on=revision.number - 1)
            copies.update(based_on=revision.number)
