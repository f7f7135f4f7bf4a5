"""What stands against publishing a dispute, each with the place on its page where it is mended."""

from typing import Any, NamedTuple

from django.urls import reverse

from disputes import review
from disputes.models import Dispute

from .dispute_rows import ClaimRows, EventRows, SourceRows

# The parts whose rows are named by their number, and the rows in whose order the page shows them.
_ROWS: dict[str, Any] = {"claims": ClaimRows, "events": EventRows, "sources": SourceRows}
_PARTS = {"participations", "systems_at_issue", "proceedings", "amounts", "relations", *_ROWS}


class Shown(NamedTuple):
    """A finding and the address of its place, as `review.check` found it."""

    finding: review.Finding
    address: str


def findings(dispute: Dispute) -> list[Shown]:
    """Check a draft or working copy, and return what was found, errors first; as many queries for many as for few."""
    found = review.check(dispute)
    page = reverse("admin:disputes_dispute_change", args=[dispute.pk])
    numbers: dict[str, list[int]] = {}
    for name, number in (_split(finding.place) for finding in found):
        if number and name not in numbers:
            rows = _ROWS[name].model.objects.filter(dispute=dispute).order_by(*_ROWS[name].ordering)
            numbers[name] = list(rows.values_list("number", flat=True))
    return [Shown(finding, f"{page}#{_anchor(finding.place, numbers)}") for finding in found]


def _split(place: str) -> tuple[str, int]:
    """Return the part and the number that a place such as `events-3` names; 0 for a whole part or a field."""
    name, _, number = place.rpartition("-")
    return (name, int(number)) if name in _ROWS and number.isdecimal() else (place, 0)


def _anchor(place: str, numbers: dict[str, list[int]]) -> str:
    name, number = _split(place)
    if number:  # rows are anchored by where they stand on the page
        return f"{name}-{numbers[name].index(number)}" if number in numbers[name] else f"{name}-group"
    return f"{place}-group" if place in _PARTS else f"id_{place}"
