"""The card of one dispute: who against whom, how it stands as of when, what happened last and what comes next."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from disputes.filters import reads
from disputes.models import Dispute, Event, ThingKind
from disputes.review import answer_for

from .framing import THEME, framed, shown

CARDS = Dispute.objects.published().for_cards()


@framed
@reads(None, THEME)
@require_safe
def dispute_embed(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the card of a published dispute; of one that is not there what became of it, within the frame."""
    dispute = next(iter(CARDS.filter(slug=slug)), None)
    if dispute is None:
        return _absent(request, slug)
    coming = Event.objects.filter(dispute=dispute).upcoming(timezone.localdate())
    context = {"dispute": dispute, "next": coming.order_by("date", "number").first()}
    return shown(request, "embeds/card.html", context)


def _absent(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer 301 to the card of a renamed or merged dispute, 410 for a withdrawn one, 404 where none ever was."""
    try:
        answer = answer_for(request, ThingKind.DISPUTE, slug)
    except Http404:
        return shown(request, "embeds/absent.html", {}, status=404)
    if answer.status_code != 410:
        return answer
    return shown(request, "embeds/absent.html", {"slug": slug}, status=410)
