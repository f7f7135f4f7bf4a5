"""The feeds of one dispute, and of all disputes of one party."""

import numpy as np
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from disputes.filters import reads
from disputes.models import Dispute, Party, ThingKind
from disputes.review import answer_for
from disputes.typography import curl

from .atom import answer
from .developments import OF_DISPUTES, OF_ONE_DISPUTE, newest
from .entries import entries


@reads()
@require_safe
def dispute_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with all that is on record of a dispute, the last corrected on top; 301 or 410 if it is gone."""
    dispute = Dispute.objects.published().filter(slug=slug).first()
    if dispute is None:
        return answer_for(request, ThingKind.DISPUTE, slug)
    return answer(
        request,
        name=f"dispute/{dispute.pk}/feed",
        title=curl(dispute.title),
        subtitle=_("Its events as they come on record or are corrected, and its status."),
        page=dispute.get_absolute_url(),
        query="",
        entries=entries(newest(OF_ONE_DISPUTE, np.array([dispute.pk]))),
    )


@reads()
@require_safe
def party_feed(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with the newest developments of all disputes that a party takes part in; 301 or 410 if it is gone."""
    party = Party.objects.published().filter(slug=slug).first()
    if party is None:
        return answer_for(request, ThingKind.PARTY, slug)
    disputes = Dispute.objects.published().filter(pk__in=party.participations.values("dispute"))
    return answer(
        request,
        name=f"party/{party.pk}/feed",
        title=curl(party.name),
        subtitle=_("New events, corrections and statuses of its disputes, and disputes newly on record."),
        page=party.get_absolute_url(),
        query="",
        entries=entries(newest(OF_DISPUTES, np.array(disputes.values_list("pk", flat=True), dtype=np.int64))),
    )
