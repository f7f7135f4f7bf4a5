"""Sends on what led to a thing that was merged: its address, those that led to it, what readers suggested for it."""

import re
from typing import Any

from django.db.models import Q, QuerySet

from disputes.models import FormerAddress, ReviewNote, Suggestion, ThingKind

from ..mergers.uniting import Numbers

_PLACE = re.compile(r"(claim|event|source)-([0-9]{1,5})")
_CLAIM = FormerAddress.Kind.CLAIM


def forward(kind: str, gone: Any, survivor: Any, numbers: Numbers, *, is_public: bool) -> dict[str, Any]:
    """Send everything on to the survivor, before the row that goes is deleted; return what `back` needs.

    Only an address that was public leads on: the redirect would tell of a draft.
    """
    claims = numbers.get("claims", {})
    leading = _leading(kind, gone.slug)
    moved = list(leading.values_list("kind", "slug", "number", "leads_to_number"))
    leading.filter(slug=survivor.slug).delete()  # it would lead to itself
    for one in leading:
        one.leads_to, one.leads_to_number = survivor.slug, claims.get(one.leads_to_number, one.leads_to_number)
        one.save()
    word = FormerAddress.objects.filter(kind=kind, slug=gone.slug, number=0).values_list("reason", flat=True).first()
    if is_public or word is not None:
        _lead(kind, gone.slug, 0, survivor.slug, 0)
        for old, new in claims.items():
            _lead(_CLAIM, gone.slug, old, survivor.slug, new)
    return {"addresses": moved, "word": word} | _forward_papers(kind, gone, survivor, numbers)


def back(kind: str, gone: Any, survivor: Any, kept: dict[str, Any], appended: dict[int, int]) -> None:
    """Undo `forward` as far as nothing else was done with these addresses since.

    `appended` gives for the claims that go back their numbers in the survivor, where they were public meanwhile.
    """
    leading = _leading(kind, survivor.slug)
    leading.filter(slug=gone.slug).delete()
    if kept["word"] is not None:
        FormerAddress.objects.get_or_create(kind=kind, slug=gone.slug, number=0, defaults={"reason": kept["word"]})
    for of, slug, number, to_number in kept["addresses"]:
        if slug == survivor.slug:
            continue  # it stands there itself
        leading.filter(kind=of, slug=slug, number=number).update(leads_to=gone.slug, leads_to_number=to_number)
    for old, new in appended.items():
        _lead(_CLAIM, survivor.slug, new, gone.slug, old)
    for key, about, field, is_its in kept["suggestions"]:
        moved = Suggestion.objects.filter(pk=key)
        moved.update(about=about, field=field)
        if is_its:
            moved.filter(dispute=survivor.pk).update(dispute=gone.pk)
    if kind == ThingKind.DISPUTE:
        ReviewNote.objects.filter(pk__in=kept["notes"]).update(dispute=gone)


def _leading(kind: str, slug: str) -> QuerySet[FormerAddress]:
    """Return what leads to a thing, of a dispute also what leads to its claims."""
    kinds = [kind, _CLAIM] if kind == ThingKind.DISPUTE else [kind]
    return FormerAddress.objects.filter(kind__in=kinds, leads_to=slug)


def _lead(kind: str, slug: str, number: int, to: str, to_number: int) -> None:
    there = {"leads_to": to, "leads_to_number": to_number, "reason": ""}
    FormerAddress.objects.update_or_create(kind=kind, slug=slug, number=number, defaults=there)


def _forward_papers(kind: str, gone: Any, survivor: Any, numbers: Numbers) -> dict[str, Any]:
    """Send on the suggestions and, of a dispute, the notes; return which there were."""
    of_page = Q(about=gone.get_absolute_url()) if kind != ThingKind.COURT else Q(pk__in=[])
    taken_up = Q(dispute=gone.pk) if kind == ThingKind.DISPUTE else Q(pk__in=[])
    moved = []
    for one in Suggestion.objects.filter(of_page | taken_up).order_by("pk"):
        moved.append([one.pk, one.about, one.field, one.dispute_id == gone.pk and kind == ThingKind.DISPUTE])
        if moved[-1][3]:
            one.dispute_id = survivor.pk
        if one.about == (gone.get_absolute_url() if kind != ThingKind.COURT else ""):
            one.about, one.field = survivor.get_absolute_url(), _moved_place(one.field, numbers)
        one.save(update_fields=["about", "field", "dispute"])
    notes = ReviewNote.objects.filter(dispute=gone.pk) if kind == ThingKind.DISPUTE else ReviewNote.objects.none()
    kept = list(notes.values_list("pk", flat=True))
    notes.update(dispute=survivor.pk)
    return {"suggestions": moved, "notes": kept}


def _moved_place(field: str, numbers: Numbers) -> str:
    """Return where a place such as claim-2 is now."""
    if found := _PLACE.fullmatch(field):
        of, number = f"{found[1]}s", int(found[2])
        return f"{found[1]}-{numbers.get(of, {}).get(number, number)}"
    return field
