"""A receiver of messages, and the runs that send them."""

import base64
import datetime
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine

from disputes import alerts
from disputes.models import Webhook
from disputes.outside import Answer, NoAnswer
from disputes.tests.outside.conftest import here

__all__ = ["here"]  # a fixture: a server on this machine

NOON = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)


class Receiver:
    """Takes messages, and answers what it is set to: a status for each in turn, the last for all that follow."""

    def __init__(self) -> None:
        self.answers: list[int | None] = [200]  # None: no answer
        self.headers: dict[str, str] = {}  # of the answers
        self.calls: list[tuple[str, dict[str, str], bytes]] = []

    def __call__(self, address: str, headers: dict[str, str], body: bytes) -> Answer:
        self.calls.append((address, headers, body))
        status = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if status is None:
            raise NoAnswer("No connection could be made.")
        return Answer(status, address, self.headers, b"")

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The bodies, in the order in which they came."""
        return [json.loads(body) for _, _, body in self.calls]

    @property
    def told(self) -> list[tuple[str, str | None]]:
        """The type of each message and the dispute it is about."""
        return [(one["type"], one.get("slug")) for one in self.messages]


def signature(secret: str, headers: dict[str, str], body: bytes) -> str:
    """Compute a signature as a receiver does, by the words of the specification."""
    key = base64.b64decode(secret[len("whsec_") :])
    signed = b".".join([headers["webhook-id"].encode(), headers["webhook-timestamp"].encode(), body])
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()


@pytest.fixture
def receiver() -> Receiver:
    return Receiver()


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """Stop the clock at noon of 1 May 2026."""
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def run(receiver: Receiver) -> Callable[[], list[alerts.Sent]]:
    """One run of `send_webhooks`."""

    def once() -> list[alerts.Sent]:
        alerts.fill()
        return list(alerts.send(receiver))

    return once


def a_webhook(query: str = "", **fields: Any) -> Webhook:
    """Make a webhook that is told of disputes of this query string."""
    return Webhook.objects.create(**{"name": "Newsroom", "url": "https://example.org/hook", "query": query} | fields)
