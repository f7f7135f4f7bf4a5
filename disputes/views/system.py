"""AI systems: the filtered list, and one system with the disputes and claims about it."""

from operator import attrgetter

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from disputes import figures
from disputes.filters import SystemFilter, reads
from disputes.models import Claim, Dispute, Event, Revision, System, SystemAlias, SystemModality, ThingKind
from disputes.review import answer_for

from .found import named_texts, show_found
from .paging import page_of

MOST_SHOWN = 100  # disputes; the list has them all


@reads(SystemFilter)
@require_safe
def system_list(request: HttpRequest) -> HttpResponse:
    """Show the AI systems that the address asks for, 30 a page."""
    systems = SystemFilter(request.GET)
    shown = System.objects.published().with_dispute_count().select_related("developer")
    shown = shown.prefetch_related(
        Prefetch("modalities", SystemModality.objects.order_by("pk")),
        Prefetch("aliases", SystemAlias.objects.order_by("pk")),
    )
    page = page_of(request, systems.listing(shown))
    show_found(systems.sought, page, attrgetter("name"), named_texts)
    context = {"filter": systems, "page": page, "headline": systems.headline(page.paginator.count)}
    return render(request, "systems/list.html", context)


@reads()
@require_safe
def system_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one AI system; if no published dispute is about it, what became of it."""
    system = System.objects.published().select_related("developer").filter(slug=slug).first()
    if system is None:
        return answer_for(request, ThingKind.SYSTEM, slug)
    disputes = Dispute.objects.published().filter(pk__in=system.issues.values("dispute"))
    context = {
        "system": system,
        "aliases": system.aliases.order_by("pk"),
        "modalities": system.modalities.order_by("pk"),
        "disputes": disputes.for_cards().latest_first()[:MOST_SHOWN],
        "count": disputes.count(),
        "event_count": Event.objects.published().filter(dispute__in=disputes).count(),
        "changes": Revision.objects.of(ThingKind.SYSTEM, slug).public().summed_up(),
        "lines": figures.claim_ledger(Claim.objects.published().filter(dispute__in=disputes)),
    }
    return render(request, "systems/detail.html", context)
