"""What a webhook is told, and how it is signed; docs/webhooks.md explains both to receivers."""

import base64
import datetime
import hashlib
import hmac
import json
from collections.abc import Iterable
from typing import Any

from disputes import imprint
from disputes.models import Delivery, FormerAddress, Revision, ThingKind
from disputes.models.webhook import SECRET_PREFIX
from disputes.review import public_changes
from disputes.vocabulary import ChangeKind

# By the kind of the change; every other kind is a change of what was public.
_TYPES = {ChangeKind.NEW: "dispute.published", ChangeKind.WITHDRAWAL: "dispute.withdrawn"}
CHANGED, TEST = "dispute.changed", "test"


def message(delivery: Delivery) -> dict[str, Any]:
    """Return the message of a delivery, as JSON says it.

    It tells the change as it may be told now: of a revision whose text was hidden since, or whose dispute was
    withdrawn, no more than that it was.
    """
    told: dict[str, Any] = {"id": delivery.key, "type": TEST, "made_at": _moment(delivery.made_at)}
    if delivery.revision is not None:
        told |= _change(delivery.revision)
    return told | {"licence": imprint.LICENCE_URL}


def _change(revision: Revision) -> dict[str, Any]:
    change = public_changes([revision])[0]
    is_shown = not (change.is_withdrawn or revision.is_hidden)
    return {
        "type": _TYPES.get(ChangeKind(revision.what), CHANGED),
        "made_at": _moment(revision.made_at),
        "slug": revision.slug,
        "formerly": _former_slugs(revision.slug),
        "revision": revision.number,
        "kind_of_change": revision.what,
        "reason": change.reason,
        "told": [str(one) for one in change.told],
        "address": imprint.whole_address(change.address) if change.address else None,
        "change_address": imprint.whole_address(change.page) if change.page else None,
        "record": revision.record if is_shown else None,
    }


def _former_slugs(slug: str) -> list[str]:
    """Return the slugs whose addresses lead to a dispute: its own from before, those of what was merged into it."""
    former = FormerAddress.objects.filter(kind=ThingKind.DISPUTE, leads_to=slug, number=0)
    return list(former.order_by("slug").values_list("slug", flat=True))


def encoded(told: dict[str, Any]) -> bytes:
    """Return the body that is sent: JSON in UTF-8."""
    return json.dumps(told, ensure_ascii=False).encode()


def headers(key: str, body: bytes, secrets: Iterable[str], moment: datetime.datetime) -> dict[str, str]:
    """Return the headers of a message sent at this moment, with a signature by each secret.

    They are those of Standard Webhooks 1.0.0: the HMAC-SHA-256 of "<id>.<seconds since 1970>.<body>" in base64.
    """
    seconds = str(int(moment.timestamp()))
    signed = f"{key}.{seconds}.".encode() + body
    return {
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        "webhook-id": key,
        "webhook-timestamp": seconds,
        "webhook-signature": " ".join(f"v1,{_signature(secret, signed)}" for secret in secrets),
    }


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(SECRET_PREFIX))
    return base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def _moment(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
