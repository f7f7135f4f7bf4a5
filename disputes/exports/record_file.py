"""The exact record of one dispute, party or AI system, as JSON, beside its page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from disputes import records, review
from disputes.filters import reads
from disputes.imprint import LICENCE_URL, whole_address
from disputes.models import Dispute, Party, System, ThingKind


@reads()
@require_safe
def dispute_record(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the record of a published dispute."""
    return _answer(request, Dispute, ThingKind.DISPUTE, slug)


@reads()
@require_safe
def party_record(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the record of a party that the public record names."""
    return _answer(request, Party, ThingKind.PARTY, slug)


@reads()
@require_safe
def system_record(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the record of an AI system at issue in a published dispute."""
    return _answer(request, System, ThingKind.SYSTEM, slug)


def _answer(request: HttpRequest, model: Any, kind: ThingKind, slug: str) -> HttpResponse:
    """Answer with a record; for what is not public, or no longer, as its page does."""
    thing = model.objects.published().filter(slug=slug).first()
    if thing is None:
        return review.answer_for(request, kind, slug)
    page = whole_address(thing.get_absolute_url())
    content = records.as_text(records.read(thing, published=True))
    links = [f'<{LICENCE_URL}>; rel="license"', f'<{page}>; rel="canonical"; type="text/html"']
    return HttpResponse(
        content.encode("utf-8", "replace"),
        content_type="application/json",
        headers={
            "Content-Disposition": f'inline; filename="{slug}.json"',
            "Link": ", ".join(links),
            "Access-Control-Allow-Origin": "*",
        },
    )
