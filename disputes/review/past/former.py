"""Addresses of what is no longer there, whatever door asks: they lead on for ever, or say what became of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from disputes.models import Dispute, FormerAddress, Revision, ThingKind

from .changes import withdrawal_of

LONGEST_QUERY = 1000  # characters that a redirect carries along
_CHANGES = ("dispute_changes", "dispute_change")


def answer_for(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Answer for an address at which no public thing stands now: 301 to where it leads, or 410 with the reason.

    Whoever calls has looked for a living thing first: that always comes before. The pages below a dispute lead to
    the same page of the other dispute, those of its changes to the other's list if it was merged. Raises Http404
    where nothing ever was.
    """
    if kind == ThingKind.DISPUTE and (withdrawal := withdrawal_of(slug)):
        reason = "" if withdrawal.is_hidden else withdrawal.reason
        return _gone(request, {"since": withdrawal.made_at, "reason": reason, "what": "withdrawn"})
    former = FormerAddress.objects.filter(kind=kind, slug=slug, number=0).first()
    if former is None:
        raise Http404("no such record")
    if not former.leads_to:
        return _gone(request, {"since": former.since, "reason": former.reason, "what": "gone"})
    match = request.resolver_match
    assert match is not None
    if match.view_name in _CHANGES and Revision.objects.of(kind, slug).exists():
        # It was merged, not renamed: what the other dispute has under these numbers are changes of its own.
        return HttpResponsePermanentRedirect(reverse("dispute_changes", args=[former.leads_to]))
    return _moved(request, reverse(match.view_name, kwargs={**match.kwargs, "slug": former.leads_to}))


def answer_for_claim(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Answer for the address of a claim that is not there: as its dispute, or by what became of it alone."""
    if withdrawal_of(slug):
        return answer_for(request, ThingKind.DISPUTE, slug)
    former = FormerAddress.objects.filter(kind=FormerAddress.Kind.CLAIM, slug=slug, number=number).first()
    dispute = Dispute.objects.published().filter(slug=slug).first()
    if former and former.leads_to and former.leads_to_number:
        match = request.resolver_match
        assert match is not None
        there = {"slug": former.leads_to, "number": former.leads_to_number}
        return _moved(request, reverse(match.view_name, kwargs={**match.kwargs, **there}))
    if former and former.leads_to:
        return _moved(request, reverse("dispute_detail", args=[former.leads_to]))
    if former:
        return _gone(request, {"since": former.since, "reason": former.reason, "what": "claim", "dispute": dispute})
    whole = FormerAddress.objects.filter(kind=FormerAddress.Kind.DISPUTE, slug=slug, number=0).first()
    if dispute or whole is None:
        raise Http404("no such claim")
    if whole.leads_to:
        return _moved(request, reverse("dispute_detail", args=[whole.leads_to]))
    return answer_for(request, ThingKind.DISPUTE, slug)


def _moved(request: HttpRequest, address: str) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(address + (f"?{query}" if 0 < len(query) <= LONGEST_QUERY else ""))


def _gone(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    return render(request, "410.html", context, status=410)
