"""A short list: the first disputes of a filtered list, under the list's own parameters, and the way to all."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from disputes.filters import DisputeFilter, reads
from disputes.models import Dispute

from .framing import THEME, framed, shown

ROWS = Dispute.objects.published().for_cards()
MOST = 10  # rows


@framed
@reads(DisputeFilter, THEME)
@require_safe
def dispute_list_embed(request: HttpRequest) -> HttpResponse:
    """Show the first disputes that the parameters ask for; 400 and what is wrong, within the frame, if a value is."""
    filter_ = DisputeFilter(request.GET)
    if filter_.form.errors:
        faults = [f"{name}: {' '.join(map(str, errors))}" for name, errors in filter_.form.errors.items()]
        return shown(request, "embeds/refused.html", {"faults": faults}, status=400)
    listing = filter_.listing(ROWS)
    context = {
        "disputes": listing[:MOST],
        "count": len(listing),
        "filter": filter_,
        "headline": filter_.headline(len(listing)),
        "query": str(filter_.query).removesuffix("?"),
    }
    return shown(request, "embeds/short_list.html", context)
