"""Sends what is due: each message until its receiver takes it, with growing waits, and no longer than some days."""

import datetime
import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from disputes.models import Delivery, Webhook
from disputes.outside import Answer, Client, NoAnswer

from .message import encoded, headers, message

# After the first failure, the second, ...: the schedule that Standard Webhooks recommends. After the last the
# webhook is stopped.
WAITS = tuple(
    datetime.timedelta(seconds=seconds)
    for seconds in (5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600)
)
SECONDS = 15  # for one request
TAKEN = datetime.timedelta(minutes=2)  # after which a message that a killed run had taken is sent again
LONGEST_WAIT = datetime.timedelta(days=1)  # that a receiver may ask for
_GONE = 410
_AT_ONCE = 200  # messages

Post = Callable[[str, dict[str, str], bytes], Answer]


class Sent(NamedTuple):
    """What became of one attempt: `problem` is empty if the message was taken."""

    delivery: Delivery
    problem: str


def post(client: Client) -> Post:
    """Return what sends one message by this client: no redirect is followed, and the answer's body is not read."""
    return lambda address, head, body: client.once("POST", address, headers=head, body=body, read=False)


def send(by: Post) -> Iterator[Sent]:
    """Send what is due, the oldest first, and yield what became of each; each result is kept as it comes.

    Messages of one dispute reach a webhook in their order, unless one of them is being sent by another program just
    now: then the later ones wait for the next run. A receiver that cannot be reached is not asked again in this run.
    """
    silent: set[int] = set()
    behind: set[tuple[int, str]] = set()
    last = 0
    while deliveries := _waiting(last):
        last = deliveries[-1].pk
        for delivery in deliveries:
            about = (delivery.webhook_id, delivery.revision.slug if delivery.revision else "")
            is_due = delivery.next_at <= timezone.now() and delivery.webhook_id not in silent
            if about in behind or not is_due or not delivery.take(timezone.now() + TAKEN):
                behind.add(about)
                continue
            sent = _attempt(delivery, by)
            if sent.problem:
                behind.add(about)
                if delivery.status is None or not Webhook.objects.filter(pk=about[0], is_active=True).exists():
                    silent.add(about[0])
            yield sent


def _waiting(after: int) -> list[Delivery]:
    """Return the next messages that are not delivered yet, in their order."""
    rows = Delivery.objects.waiting().filter(webhook__is_active=True, pk__gt=after)
    return list(rows.select_related("webhook", "revision").order_by("pk")[:_AT_ONCE])


def _attempt(delivery: Delivery, by: Post) -> Sent:
    webhook, moment = delivery.webhook, timezone.now()
    body = encoded(message(delivery))
    wait: datetime.timedelta | None = None
    delivery.status, delivery.problem = None, ""
    try:
        answer = by(webhook.url, headers(delivery.key, body, webhook.secrets_at(moment), moment), body)
    except NoAnswer as reason:
        delivery.problem = str(reason)[:200]
    else:
        delivery.status = answer.status
        if not 200 <= answer.status < 300:
            delivery.problem = _("It answered %s.") % answer.status
            wait = _asked_wait(answer)
    _keep(delivery, wait)
    return Sent(delivery, delivery.problem)


def _keep(delivery: Delivery, wait: datetime.timedelta | None) -> None:
    """Keep what became of an attempt, and when the next is; stop the webhook if there is none."""
    now = timezone.now()
    if not delivery.problem:
        delivery.delivered_at = now
    elif delivery.status == _GONE:
        delivery.webhook.stop(_("It answered 410: the receiver wants no more messages."))
    elif delivery.attempts > len(WAITS):
        delivery.webhook.stop(
            _("A message was refused %s times. The last time: %s") % (delivery.attempts, delivery.problem)
        )
    else:
        usual = WAITS[delivery.attempts - 1] * random.uniform(1, 1.1)  # so that not all come at once
        delivery.next_at = now + max(usual, wait or usual)
    delivery.save(update_fields=["delivered_at", "next_at", "status", "problem"])


def _asked_wait(answer: Answer) -> datetime.timedelta | None:
    """Return how long the receiver asks to wait (RFC 9110, 10.2.3, in seconds), within bounds."""
    seconds = answer.headers.get("retry-after", "")
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) < 9):
        return None
    return min(datetime.timedelta(seconds=int(seconds)), LONGEST_WAIT)
