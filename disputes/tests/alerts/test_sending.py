"""How messages are sent: signed, once to who takes them, again to who does not, and to no place near this machine."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from disputes import alerts
from disputes.alerts.sending import TAKEN, WAITS, post
from disputes.models import Delivery, Webhook
from disputes.outside import Client
from disputes.tests.outside.town import Town, leads_to, says

from .conftest import Receiver, a_webhook, signature
from .test_outbox import a_public_dispute, change

pytestmark = pytest.mark.django_db

Run = Callable[[], Any]
HOUR = datetime.timedelta(hours=1)


def a_message(webhook: Webhook | None = None) -> Delivery:
    """Put a test message into the outbox."""
    return Delivery.objects.create(webhook=webhook or a_webhook())


def test_a_message_is_signed_as_the_specification_says(run: Run, receiver: Receiver) -> None:
    a_message()
    run()
    ((address, headers, body),) = receiver.calls
    webhook = Webhook.objects.get()
    assert address == webhook.url
    assert headers["webhook-id"] == Delivery.objects.get().key
    assert headers["webhook-signature"] == signature(webhook.secret, headers, body)
    assert headers["Content-Type"] == "application/json"
    assert abs(int(headers["webhook-timestamp"]) - timezone.now().timestamp()) < 60


def test_a_replaced_secret_signs_as_well_for_a_day(
    run: Run, receiver: Receiver, clock: time_machine.Traveller
) -> None:
    webhook = a_webhook()
    old = webhook.secret
    webhook.replace_secret()
    webhook.save()
    a_message(webhook)
    run()
    clock.shift(datetime.timedelta(hours=25))
    a_message(webhook)
    run()
    (_, first, first_body), (_, second, second_body) = receiver.calls
    assert first["webhook-signature"].split() == [
        signature(secret, first, first_body) for secret in (webhook.secret, old)
    ]
    assert second["webhook-signature"] == signature(webhook.secret, second, second_body)


def test_what_is_taken_is_not_sent_again(run: Run, receiver: Receiver) -> None:
    receiver.answers = [204]
    a_message()
    assert [sent.problem for sent in run()] == [""]
    assert run() == []
    assert len(receiver.calls) == 1


@pytest.mark.parametrize("answer", [None, 301, 404, 500])
def test_what_is_not_taken_is_sent_again_after_growing_waits_with_the_same_key(
    answer: int | None, run: Run, receiver: Receiver, clock: time_machine.Traveller
) -> None:
    receiver.answers = [answer]
    key = a_message().key
    run()
    for wait in WAITS:
        clock.shift(wait - datetime.timedelta(seconds=1))
        assert run() == []
        clock.shift(wait * 0.1 + datetime.timedelta(seconds=2))
        assert len(run()) == 1
    assert {headers["webhook-id"] for _, headers, _ in receiver.calls} == {key}
    webhook = Webhook.objects.get()
    assert (len(receiver.calls), webhook.is_active) == (10, False)
    assert webhook.why_stopped.startswith("A message was refused 10 times. The last time: ")


def test_a_receiver_that_is_gone_stops_its_webhook_at_once(run: Run, receiver: Receiver) -> None:
    receiver.answers = [410]
    webhook = a_webhook()
    a_message(webhook)
    a_message(webhook)
    assert len(run()) == 1
    webhook.refresh_from_db()
    assert (webhook.is_active, webhook.why_stopped) == (
        False,
        "It answered 410: the receiver wants no more messages.",
    )
    assert run() == []
    receiver.answers = [200]
    webhook.start_again()
    assert [sent.problem for sent in run()] == ["", ""]


def test_a_receiver_may_ask_for_a_longer_wait_within_a_day(
    run: Run, receiver: Receiver, clock: time_machine.Traveller
) -> None:
    receiver.answers, receiver.headers = [503], {"retry-after": "7200"}
    a_message()
    run()
    assert Delivery.objects.get().next_at == timezone.now() + 2 * HOUR
    receiver.headers = {"retry-after": "99999999"}
    clock.shift(2 * HOUR)
    run()
    assert Delivery.objects.get().next_at == timezone.now() + 24 * HOUR


def test_later_changes_of_a_dispute_wait_for_the_earlier_ones(
    run: Run, receiver: Receiver, clock: time_machine.Traveller
) -> None:
    a_webhook()
    dispute = a_public_dispute("First")
    change(dispute, status="stayed")
    a_public_dispute("Second")
    receiver.answers = [500, 200]
    run()
    assert receiver.told == [("dispute.published", "first"), ("dispute.published", "second")]
    clock.shift(datetime.timedelta(seconds=6))
    run()
    assert receiver.told[2:] == [("dispute.published", "first"), ("dispute.changed", "first")]


def test_who_cannot_be_reached_is_asked_once_a_run_and_others_get_theirs(run: Run, receiver: Receiver) -> None:
    silent, other = a_webhook(), a_webhook(url="https://example.net/hook")
    for webhook in (silent, silent, other):
        a_message(webhook)
    receiver.answers = [None, 200]
    run()
    assert [address for address, _, _ in receiver.calls] == [silent.url, other.url]


def test_two_runs_at_once_send_a_message_once(receiver: Receiver) -> None:
    a_message()
    first = alerts.send(receiver)
    seen_by_second = Delivery.objects.get()
    next(first)
    assert not seen_by_second.take(timezone.now() + TAKEN)
    assert list(alerts.send(receiver)) == []
    assert len(receiver.calls) == 1


def test_a_message_that_a_killed_run_had_taken_is_sent_by_a_later_one(
    run: Run, receiver: Receiver, clock: time_machine.Traveller
) -> None:
    assert a_message().take(timezone.now() + TAKEN)
    assert run() == []
    clock.shift(TAKEN)
    assert [sent.problem for sent in run()] == [""]


# Through the network


def through(town: Town, *, allowed: bool = True) -> Any:
    return post(Client(seconds=5, allow=frozenset([town.place] if allowed else [])))


def test_a_message_arrives_whole(here: Town) -> None:
    here.pages["/hook"] = says(200)
    webhook = a_webhook(url=here.at("/hook"))
    a_public_dispute("株式会社 v. OpenAI")
    alerts.fill()
    assert [sent.problem for sent in alerts.send(through(here))] == [""]
    (call,) = here.calls
    assert (call.method, call.path) == ("POST", "/hook")
    assert call.headers["webhook-signature"] == signature(webhook.secret, call.headers, call.body)
    assert "株式会社 v. OpenAI" in call.body.decode()


def test_a_place_on_this_network_is_never_asked(here: Town) -> None:
    a_message(a_webhook(url=here.at("/hook")))
    (sent,) = alerts.send(through(here, allowed=False))
    assert sent.problem != ""
    assert here.calls == []


def test_no_redirect_is_followed(here: Town) -> None:
    here.pages |= {"/hook": leads_to("/inside", 307), "/inside": says(200)}
    a_message(a_webhook(url=here.at("/hook")))
    (sent,) = alerts.send(through(here))
    assert (sent.problem, here.paths) == ("It answered 307.", ["/hook"])
