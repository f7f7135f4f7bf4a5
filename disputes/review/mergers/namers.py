"""Finds all that names a party, system, court or dispute: register, drafts and working copies alike."""

from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from disputes import records
from disputes.models import (
    Affiliation,
    ClaimParty,
    Dispute,
    Event,
    Participation,
    Party,
    Proceeding,
    Relation,
    System,
    SystemAtIssue,
    ThingKind,
)
from disputes.records import Record

from ..past.history import kind_of


class Namer(NamedTuple):
    """A row that names a thing: its kind, the row, its record."""

    kind: str
    row: Any
    record: Record

    @property
    def place(self) -> str:
        """What it is listed under: its kind, or `copy` for a working copy."""
        return "copy" if isinstance(self.row, Dispute) and self.row.is_working_copy else self.kind


def namers_of(thing: Any, *, hold: bool = False) -> list[Namer]:
    """Return what names this thing; with `hold` held to the end of the transaction, in an order that never varies."""
    found: list[Namer] = []
    for kind, rows in _queries(thing):
        held = list((rows.select_for_update(no_key=True) if hold else rows).order_by("pk"))
        same = rows.model._base_manager.filter(pk__in=[row.pk for row in held]).order_by("pk")
        found += [Namer(kind, row, record) for row, record in zip(held, records.read_all(same), strict=True)]
    return found


def _queries(thing: Any) -> list[tuple[str, QuerySet[Any]]]:
    """Return the rows of each kind that name it."""
    kind = kind_of(thing)
    if kind == ThingKind.PARTY:
        parties = Party.objects.filter(pk__in=Affiliation.objects.filter(other=thing.pk).values("party"))
        systems = System.objects.filter(developer=thing)
        sides = Q(pk__in=ClaimParty.objects.filter(party=thing).values("claim__dispute"))
        sides |= Q(pk__in=Participation.objects.filter(party=thing).values("dispute"))
        disputes = Dispute.every.filter(sides | Q(pk__in=Event.objects.filter(party=thing).values("dispute")))
        return [(ThingKind.PARTY, parties), (ThingKind.SYSTEM, systems), (ThingKind.DISPUTE, disputes)]
    naming: dict[str, QuerySet[Any]] = {
        ThingKind.SYSTEM: SystemAtIssue.objects.filter(system=thing.pk),
        ThingKind.COURT: Proceeding.objects.filter(court=thing.pk),
        ThingKind.DISPUTE: Relation.objects.filter(other=thing.pk),
    }
    return [(ThingKind.DISPUTE, Dispute.every.filter(pk__in=naming[kind].values("dispute")))]
