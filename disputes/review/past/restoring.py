"""Brings an older record back: of a dispute as a working copy or draft, of what disputes share at once."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist
from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import (
    Dispute,
    FormerAddress,
    Party,
    ReviewNote,
    Revision,
    ThingKind,
    write_transaction,
)
from disputes.records import Record
from disputes.records.fields import AnyField, Parts, Values
from disputes.records.format import THINGS, kind_of_record
from disputes.records.names import Names, references
from disputes.vocabulary import ChangeKind

from ..copies import begin
from ..notes import note
from ..rights import Refused, reviewers_only
from .history import MODELS, count_numbers, keep
from .retiring import retire

_SHARED = {ThingKind.SYSTEM: records.write_system, ThingKind.COURT: records.write_court}


class Restorable(NamedTuple):
    """The record of a revision as it can be written now, and what it names that is there no more, as (kind, slug)."""

    record: Record
    missing: list[tuple[str, str]]


def restorable(revision: Revision) -> Restorable:
    """Return the record of a revision with the present slugs of what was renamed or merged since.

    Relations to disputes that are gone are left out. Anything else that it names and that is there no more is
    missing, and must be restored first.
    """
    record = Names([revision.record], public=False).present(revision.record)
    named: dict[str, set[str]] = {}
    for kind, slug in references(record):
        named.setdefault(kind, set()).add(slug)
    gone = {
        (kind, slug)
        for kind, slugs in named.items()
        for slug in slugs - set(MODELS[kind].objects.filter(slug__in=slugs).values_list("slug", flat=True))
    }
    if "related" in record:
        kept = (one for one in record["related"] if (ThingKind.DISPUTE, one["dispute"]) not in gone)
        record["related"] = [one for one in kept if one["dispute"] != revision.slug]
    missing = sorted((kind, slug) for kind, slug in gone if kind != ThingKind.DISPUTE)
    return Restorable(_each_once(record), missing)


def _each_once(record: Record) -> Record:
    """Return a record in which what became one by a merger stands once; no merger makes two facts one."""
    return _fields_once(THINGS[kind_of_record(record)].fields, record)


def _fields_once(fields: Iterable[AnyField], record: Record) -> Record:
    done = dict(record)
    for one in fields:
        value = record.get(one.key)
        if not isinstance(value, list):
            continue
        if isinstance(one, Parts):
            value = [_fields_once(one.fields, part) for part in value]
        is_once = isinstance(one, Values) or (isinstance(one, Parts) and one.known_by != "")
        done[one.key] = _once(value) if is_once else value
    return done


def _once(values: Iterable[Any]) -> list[Any]:
    kept: list[Any] = []
    for value in values:
        if value not in kept:
            kept.append(value)
    return kept


@write_transaction()
def restore(revision: Revision, by: Any, reason: str = "", what: str = ChangeKind.CORRECTION) -> Any:
    """Bring the record of a revision back, and return what was written.

    A dispute that is or was public gets a working copy that says it; one that is gone is made again as a draft. A
    party, AI system or court is written at once, by reviewers, with a reason, and that is a revision of its own.
    Raises Refused if something it names is missing, if a draft or another working copy is in the way, or if it
    clashes with what is on record now.
    """
    record, missing = restorable(revision)
    if missing:
        raise Refused(_("It names what is there no more: %s. Restore that first.") % in_words(missing))
    record = record | {"slug": revision.slug}
    try:
        # The constraints speak at once, while it can still be told.
        with transaction.atomic():
            if revision.kind == ThingKind.DISPUTE:
                return _restore_dispute(revision, record, by)
            return _restore_shared(revision, record, by, reason.strip(), what)
    except (IntegrityError, DataError, ObjectDoesNotExist) as error:
        if isinstance(error, IntegrityError) and hasattr(error, "copy"):
            raise  # a working copy is open: the caller leads to it
        raise Refused(_("It clashes with what is on record now, such as a name that something else has.")) from error


def _restore_dispute(revision: Revision, record: Record, by: Any) -> Dispute:
    dispute = Dispute.objects.filter(slug=revision.slug).first()
    if dispute is not None and dispute.was_public:
        copy = begin(dispute, by, record)
        copy.writers.add(*_writers(revision))
        return copy
    if dispute is not None:
        raise Refused(_("There is a draft at this address. Change it, or delete it first."))
    if FormerAddress.objects.filter(kind=revision.kind, slug=revision.slug).exclude(leads_to="").exists():
        raise Refused(_("It was merged into another dispute. Undo the merger instead."))
    draft = records.write(record, publish=False)
    count_numbers(draft, record)
    draft.author = by
    draft.save()
    note(draft, ReviewNote.Step.BEGUN, by, _("Restored from change %s.") % revision.number)
    draft.writers.add(*_writers(revision), *([by] if by is not None else []))
    return draft


def _writers(revision: Revision) -> Any:
    """Return who wrote what a revision of a draft says, as far as they still have an account."""
    return get_user_model()._default_manager.filter(pk__in=revision.writers)


def _restore_shared(revision: Revision, record: Record, by: Any, reason: str, what: str) -> Any:
    reviewers_only(by)
    if not reason:
        raise Refused(_("Say why: readers see it in the list of changes."))
    model = MODELS[revision.kind]
    present = model.objects.filter(slug=revision.slug).first()
    if present is None and _leads_elsewhere(revision):
        raise Refused(_("It was merged into another record. Undo the merger instead."))
    if present is not None and records.read(present) == record:
        raise Refused(_("The record says this already."))
    was_public = model.objects.published().filter(slug=revision.slug).exists()
    before = records.read(present, published=True) if was_public else {}
    if revision.kind == ThingKind.PARTY:
        written: Any = _restore_party(record, present)
    else:
        written = _SHARED[ThingKind(revision.kind)](record)
    is_public = bool(model.objects.published().filter(pk=written.pk).exists())
    kept = keep(written, what, reason, by, is_public=is_public)
    retire(before, kept.record)
    return written


def _restore_party(record: Record, present: Party | None) -> Party:
    """Write a party with its affiliations; those to parties that readers do not see are in no public revision."""
    hidden = []
    if present is not None and "affiliations" in (now := records.read(present)):
        public = records.read(present, published=True).get("affiliations", [])
        hidden = [one for one in now["affiliations"] if one not in public]
    record = record | {"affiliations": _once([*record.get("affiliations", []), *hidden])}
    party = records.write_party(record if record["affiliations"] else {k: v for k, v in record.items() if v})
    records.affiliate(party, record)
    return party


def _leads_elsewhere(revision: Revision) -> bool:
    there = FormerAddress.objects.filter(kind=revision.kind, slug=revision.slug, number=0)
    return there.exclude(leads_to="").exists()


def in_words(missing: Iterable[tuple[str, str]]) -> str:
    """Return things as a list: "party coda, court cand"."""
    return ", ".join(f"{str(ThingKind(kind).label).lower()} {slug}" for kind, slug in missing)
