"""What became of a thing that is not public at its address: it leads on, is gone for a reason, or never was."""

from django.http import Http404, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from disputes.models import FormerAddress, Revision, ThingKind
from disputes.review import withdrawal_of

from .problems import GONE, Problem
from .resources import CLAIMS, DISPUTES, Resource


def answer_for(resource: Resource, slug: str, number: int = 0) -> HttpResponsePermanentRedirect:
    """Return 301 to where the address leads. Raises Problem (410) for what is gone, Http404 for what never was.

    Whoever calls has looked for a living thing first: that always comes before.
    """
    of_dispute = resource is DISPUTES or resource.is_part
    if of_dispute and (withdrawal := withdrawal_of(slug)):
        raise gone("" if withdrawal.is_hidden else withdrawal.reason)
    if resource is CLAIMS and (alone := _former(FormerAddress.Kind.CLAIM, slug, number)):
        if not alone.leads_to:
            raise gone(alone.reason)
        if alone.leads_to_number:
            return _moved(CLAIMS, alone.leads_to, alone.leads_to_number)
        return _moved(DISPUTES, alone.leads_to)
    if not resource.is_part:
        return _answer_for_thing(resource, slug)
    dispute = _former(ThingKind.DISPUTE, slug)
    if dispute and dispute.leads_to and not Revision.objects.of(ThingKind.DISPUTE, slug).exists():
        return _moved(resource, dispute.leads_to, number)  # it was renamed: its parts keep their numbers
    return _answer_for_thing(DISPUTES, slug)


def _answer_for_thing(resource: Resource, slug: str) -> HttpResponsePermanentRedirect:
    former = _former(str(resource.kind), slug)
    if former is None:
        raise Http404("no such record")
    if not former.leads_to:
        raise gone(former.reason)
    return _moved(resource, former.leads_to)


def _former(kind: str, slug: str, number: int = 0) -> FormerAddress | None:
    return FormerAddress.objects.filter(kind=kind, slug=slug, number=number).first()


def _moved(resource: Resource, slug: str, number: int = 0) -> HttpResponsePermanentRedirect:
    return HttpResponsePermanentRedirect(address_of(resource, slug, number))


def address_of(resource: Resource, slug: str, number: int = 0) -> str:
    """Return the address of a record in the API."""
    args = [slug, number] if number else [slug]
    return reverse(f"api:{resource.name}_detail", args=args)


def gone(reason: str) -> Problem:
    """Return the problem of what is public no longer, with the reason as readers are told it."""
    return Problem(GONE, reason or _("What stood here was taken off the public record."))
