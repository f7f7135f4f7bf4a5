"""Claims: the filtered list across disputes, and one claim with what it rests on."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from disputes import vocabulary as words
from disputes.citations import reference_to
from disputes.filters import ClaimFilter, reads
from disputes.models import Citation, Claim, ClaimParty, Participation, Party
from disputes.review import answer_for_claim

from .found import claim_texts, show_found
from .paging import page_of


class SidedClaim(NamedTuple):
    """A claim with who makes it and against whom."""

    claim: Claim
    made_by: list[Party]
    against: list[Party]


@reads(ClaimFilter)
@require_safe
def claim_list(request: HttpRequest) -> HttpResponse:
    """Show the claims that the address asks for, 30 a page, whatever dispute they belong to."""
    claims = ClaimFilter(request.GET)
    shown = Claim.objects.published().select_related("dispute").prefetch_related(_sides())
    page = page_of(request, claims.listing(shown))
    show_found(claims.sought, page, lambda claim: str(claim.get_kind_display()), claim_texts)
    context = {
        "filter": claims,
        "page": page,
        "headline": claims.headline(page.paginator.count),
        "rows": _with_sides(page),
    }
    return render(request, "claims/list.html", context)


@reads()
@require_safe
def claim_detail(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show one claim of a published dispute; of one that is gone, what became of it."""
    claims = (
        Claim.objects.published()
        .select_related("dispute")
        .prefetch_related(
            _sides(),
            Prefetch("citations", Citation.objects.select_related("source").order_by("pk")),
            Prefetch("dispute__participations", Participation.objects.select_related("party").order_by("pk")),
        )
    )
    claim = claims.filter(dispute__slug=slug, number=number).first()
    if claim is None:
        return answer_for_claim(request, slug, number)
    others = claim.dispute.claims.exclude(pk=claim.pk).prefetch_related(_sides()).order_by("number")
    context = {
        "sided": _with_sides([claim])[0],
        "claim": claim,
        "dispute": claim.dispute,
        "others": _with_sides(others),
        "meaning": words.ClaimKind(claim.kind).definition,
        "same_kind": Claim.objects.published().filter(kind=claim.kind).exclude(dispute=claim.dispute).count(),
        "reference": reference_to(claim, timezone.localdate()),
    }
    return render(request, "claims/detail.html", context)


def _sides() -> "Prefetch[str]":
    """Fetch who makes a claim and against whom, in the order of the record."""
    return Prefetch("sides", ClaimParty.objects.select_related("party").order_by("pk"))


def _with_sides(claims: Iterable[Claim]) -> list[SidedClaim]:
    """Set beside each claim the parties on its two sides; the claims come with their sides fetched."""
    return [
        SidedClaim(
            claim,
            *([one.party for one in claim.sides.all() if one.side == side] for side in ClaimParty.Side),
        )
        for claim in claims
    ]
