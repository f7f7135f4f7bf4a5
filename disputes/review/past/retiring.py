"""Leaves a word at the addresses of what the public record names no more: claims, parties, systems."""

from typing import Any

from django.utils.translation import gettext as _

from disputes.models import FormerAddress, Party, System, ThingKind
from disputes.records import Record, numbered


def retire(before: Record, after: Record | None) -> None:
    """Leave a word at the addresses that a public record gave up: of claims, of parties and systems it named.

    `before` and `after` are two public records of one dispute, party or system; `after` is None once it was withdrawn
    or merged. What another record still names stays public and needs none.
    """
    if "claims" in before and after is not None:
        gone = {number for number, _claim in numbered(before["claims"])}
        gone -= {number for number, _claim in numbered(after["claims"])}
        for number in sorted(gone):
            _leave(FormerAddress.Kind.CLAIM, before["slug"], _("The claim was taken out of the record."), number)
    systems = _systems(before) - _systems(after or {})
    parties = _parties(before) - _parties(after or {})
    parties |= _slugs(Party.objects.filter(systems__slug__in=systems))
    parties |= _slugs(Party.objects.filter(affiliates__party__slug__in=parties))  # they were public with these only
    _leave_unnamed(ThingKind.PARTY, Party, parties)
    _leave_unnamed(ThingKind.SYSTEM, System, systems)


def _leave_unnamed(kind: str, model: Any, slugs: set[str]) -> None:
    named = model.objects.published().filter(slug__in=slugs)
    for slug in sorted(slugs - _slugs(named)):
        _leave(kind, slug, _("No published record names it any more."))


def _leave(kind: str, slug: str, reason: str, number: int = 0) -> None:
    FormerAddress.objects.get_or_create(kind=kind, slug=slug, number=number, defaults={"reason": reason})


def _parties(record: Record) -> set[str]:
    parts = [part for name in ("participations", "events", "affiliations") for part in record.get(name, ())]
    named = [part.get("party") for part in parts] + [record.get("developer")]
    return {slug for slug in named if slug}


def _systems(record: Record) -> set[str]:
    return set(record.get("ai_systems", ()))


def _slugs(rows: Any) -> set[str]:
    return set(rows.values_list("slug", flat=True))
