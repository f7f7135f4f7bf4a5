"""The pages of disputes: the filtered list, and the dossier of one."""

from operator import attrgetter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from disputes.citations import reference_to
from disputes.filters import DisputeFilter, reads
from disputes.models import Dispute, ThingKind
from disputes.review import answer_for

from .dossier import Dossier, with_dossier
from .found import dispute_texts, show_found
from .paging import page_of

ROWS = Dispute.objects.published().for_cards()  # put together once; each page asks for its own rows of it


@reads(DisputeFilter)
@require_safe
def dispute_list(request: HttpRequest) -> HttpResponse:
    """Show the published disputes that the parameters ask for; none, and what is wrong, if a value is wrong."""
    filter_ = DisputeFilter(request.GET)
    page = page_of(request, filter_.listing(ROWS))
    near = filter_.nearest(ROWS)
    show_found(filter_.sought, page if near is None else near.rows, attrgetter("title"), dispute_texts)
    context = {"filter": filter_, "page": page, "near": near, "headline": filter_.headline(page.paginator.count)}
    return render(request, "disputes/list.html", context)


@reads()
@require_safe
def dispute_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything on record about one published dispute; a draft is not found, a withdrawn one says why."""
    dispute = with_dossier(Dispute.objects.published()).filter(slug=slug).first()
    if dispute is None:
        return answer_for(request, ThingKind.DISPUTE, slug)
    dossier = Dossier(dispute, timezone.localdate())
    context = {
        "dispute": dispute,
        "dossier": dossier,
        "today": dossier.today,
        "correct": dispute.get_absolute_url(),
        "reference": reference_to(dispute, dossier.today),
    }
    return render(request, "disputes/detail.html", context)
