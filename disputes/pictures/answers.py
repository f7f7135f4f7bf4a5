"""The addresses of the pictures: of a dispute, of the register, and of the seal that browsers show in a tab."""

from io import BytesIO

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from disputes import vocabulary as words
from disputes.filters import reads
from disputes.models import Dispute, ThingKind
from disputes.review import answer_for

from .card import dispute_card
from .marks import seal
from .paper import as_png
from .site import site_card

# Pixels a side, as browsers and telephones ask for them.
IN_A_TAB = (16, 32, 48)
ON_A_TELEPHONE = 180


@reads()
@require_safe
def dispute_picture(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the picture of a published dispute, 1200 x 630 pixels; of another as its page does. Four queries."""
    dispute = Dispute.objects.published().for_cards().filter(slug=slug).first()
    if dispute is None:
        return answer_for(request, ThingKind.DISPUTE, slug)
    return _png(as_png(dispute_card(dispute)))


@reads()
@require_safe
def site_picture(request: HttpRequest) -> HttpResponse:
    """Answer with the picture of the register, 1200 x 630 pixels. Two queries."""
    published = Dispute.objects.published()
    still_open = published.filter(status__in=words.DisputeStatus.groups()["open"].values)
    return _png(as_png(site_card(published.count(), still_open.count())))


@reads(record=False)
@require_safe
def icon(request: HttpRequest) -> HttpResponse:
    """Answer with the seal for browsers that ask for /favicon.ico, whatever the page says."""
    buffer = BytesIO()
    seal(max(IN_A_TAB)).save(buffer, "ICO", sizes=[(side, side) for side in IN_A_TAB])
    return HttpResponse(buffer.getvalue(), content_type="image/x-icon")


@reads(record=False)
@require_safe
def telephone_icon(request: HttpRequest) -> HttpResponse:
    """Answer with the seal for telephones that put the site on their first screen."""
    buffer = BytesIO()
    seal(ON_A_TELEPHONE).save(buffer, "PNG", optimize=True)
    return _png(buffer.getvalue())


def _png(content: bytes) -> HttpResponse:
    # Others show it on their own pages, as it is meant for.
    headers = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
    return HttpResponse(content, content_type="image/png", headers=headers)
