"""Fills the outbox from the history, so that nothing that publishes has to think of webhooks."""

import datetime
from collections.abc import Sequence

from django.db.models import Max, Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from disputes.filters import DisputeFilter, faults_in
from disputes.models import Delivery, Dispute, FormerAddress, Revision, ThingKind, Webhook

# On PostgreSQL a revision with a smaller key may be committed after one with a greater: for so long such are awaited.
AWAITED = datetime.timedelta(hours=1)
KEPT = datetime.timedelta(days=30)  # what was delivered
_AT_ONCE = 500  # revisions


def fill() -> int:
    """Put what each active webhook is to be told, and is not yet, into the outbox; return how many messages.

    Told are the public changes of disputes that answer the webhook's filter, as they are now or were when they were
    withdrawn; and of a dispute that does so no more, if the webhook was told of it before.
    """
    return sum(_fill(webhook) for webhook in Webhook.objects.filter(is_active=True).order_by("pk"))


def thin_out() -> int:
    """Remove what was delivered long ago, but the last that a webhook was told of each dispute; return how many."""
    old = Delivery.objects.filter(delivered_at__lt=timezone.now() - KEPT)
    about = Delivery.objects.exclude(revision=None).order_by().values("webhook", "revision__slug")
    newest = about.annotate(last=Max("pk")).values("last")
    return old.exclude(pk__in=newest).delete()[0]


def _matching(query: str, slugs: Sequence[str]) -> set[str]:
    """Return those of the disputes, published or withdrawn, that answer the query string of a list."""
    rows = Dispute.objects.filter(slug__in=slugs)
    found = DisputeFilter(QueryDict(query), rows.with_activity()).qs.order_by()
    return set(found.values_list("slug", flat=True))


def _told_before(told: "QuerySet[Delivery]", slugs: Sequence[str]) -> set[str]:
    """Return those of the disputes of which a webhook was told, or of another that was merged into them since."""
    former = FormerAddress.objects.filter(kind=ThingKind.DISPUTE, leads_to__in=slugs, number=0)
    leading = dict(former.values_list("slug", "leads_to"))
    known = told.filter(revision__slug__in={*slugs, *leading}).values_list("revision__slug", flat=True)
    return {leading.get(slug, slug) for slug in known}


def _fill(webhook: Webhook) -> int:
    if faults := faults_in(DisputeFilter, webhook.query):
        webhook.stop(_("Its filter is not understood any more. %s") % " ".join(faults))
        return 0
    now = timezone.now()
    late = Q(pk__gt=webhook.seen) | Q(made_at__gt=now - AWAITED)
    told = webhook.deliveries.exclude(revision=None).order_by()
    changes = Revision.objects.shown().filter(late, kind=ThingKind.DISPUTE, made_at__gte=webhook.since)
    changes = changes.exclude(pk__in=told.values("revision")).order_by("pk")
    last = Revision.objects.aggregate(last=Max("pk"))["last"] or 0
    rows = list(changes.values_list("pk", "slug"))
    count = 0
    for at in range(0, len(rows), _AT_ONCE):
        part = rows[at : at + _AT_ONCE]
        slugs = sorted({slug for key, slug in part})
        wanted = _matching(webhook.query, slugs)
        if webhook.query:
            wanted |= _told_before(told, slugs)
        new = [Delivery(webhook=webhook, revision_id=key) for key, slug in part if slug in wanted]
        Delivery.objects.bulk_create(new, ignore_conflicts=True)  # another run may fill it too
        count += len(new)
    Webhook.objects.filter(pk=webhook.pk, seen__lt=last).update(seen=last)
    return count
