"""What has another slug now: things that were merged or renamed, and what is said of them to who still names them."""

from typing import Any

from disputes.models import FormerAddress, Merger

from .faults import quoted
from .format import THINGS

_MODELS: dict[str, Any] = {kind: thing.model for kind, thing in THINGS.items()}


def elsewhere() -> dict[tuple[str, str], str]:
    """Return for the (kind, slug) of each thing that was merged or renamed what became of it; no file brings it back.

    Where something stands again at the slug, that counts.
    """
    leading = FormerAddress.objects.filter(kind__in=list(_MODELS), number=0).exclude(leads_to="")
    rows = leading.values_list("kind", "slug", "leads_to")
    found = {(kind, slug): f"has the slug {quoted(to)} now" for kind, slug, to in rows}
    for kind, model in _MODELS.items():
        if slugs := [slug for of, slug in found if of == kind]:
            for slug in model.objects.filter(slug__in=slugs).values_list("slug", flat=True):
                del found[kind, slug]
    merged = Merger.objects.successors()
    return found | {key: f"was merged into {quoted(survivor)}" for key, survivor in merged.items()}
