"""docs/webhooks.md says what is sent."""

import json
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings

from disputes.alerts.sending import SECONDS, WAITS
from disputes.models import Delivery

from .conftest import Receiver, a_webhook
from .test_outbox import a_public_dispute, change

pytestmark = pytest.mark.django_db

PAPER = (settings.ROOT / "docs" / "webhooks.md").read_text()


def test_the_example_has_the_keys_of_a_message(run: Callable[[], Any], receiver: Receiver) -> None:
    dispute = a_public_dispute("Any")
    a_webhook()
    change(dispute, status="settled")
    run()
    (written,) = re.findall(r"```json\n(.*?)```", PAPER, re.DOTALL)
    assert list(json.loads(written)) == list(receiver.messages[0])
    assert json.loads(written)["told"] == receiver.messages[0]["told"]


def test_the_code_for_receivers_takes_a_message_and_refuses_a_forged_or_old_one(
    run: Callable[[], Any], receiver: Receiver
) -> None:
    webhook = a_webhook()
    Delivery.objects.create(webhook=webhook)
    run()
    ((_, headers, body),) = receiver.calls
    (written,) = re.findall(r"```python\n(.*?)```", PAPER, re.DOTALL)
    space: dict[str, Any] = {}
    exec(written, space)
    is_genuine = space["is_genuine"]
    assert is_genuine(webhook.secret, headers, body)
    assert not is_genuine(webhook.secret, headers, body + b" ")
    assert not is_genuine(a_webhook().secret, headers, body)
    old = headers | {"webhook-timestamp": str(int(time.time()) - 301)}
    assert not is_genuine(webhook.secret, old, body)


def test_the_waits_are_those_of_the_code() -> None:
    assert "5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and 24 hours" in PAPER
    seconds = [5, 300, 1800, *(hours * 3600 for hours in (2, 5, 10, 14, 20, 24))]
    assert [wait.total_seconds() for wait in WAITS] == seconds
    assert f"within {SECONDS} seconds" in PAPER
