"""Webhooks on the desk."""

import re

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from disputes.models import Delivery, Webhook
from disputes.staff.rights import REVIEWERS
from disputes.tests.builders import a_dispute

pytestmark = pytest.mark.django_db

ADD = "/admin/disputes/webhook/add/"
LIST = "/admin/disputes/webhook/"
GOOD = {"name": "Newsroom", "url": "https://example.org/hook", "query": "status=open", "is_active": "on"}


@pytest.fixture
def reviewer() -> Client:
    user = User.objects.create(username="reviewer", is_staff=True)
    user.groups.add(Group.objects.get(name=REVIEWERS))
    client = Client()
    client.force_login(user)
    return client


def faults(client: Client, **fields: str) -> dict[str, list[str]]:
    response = client.post(ADD, GOOD | fields)
    assert (response.status_code, Webhook.objects.count()) == (200, 0)
    errors: dict[str, list[str]] = response.context["adminform"].form.errors
    return errors


def test_the_desk_names_what_was_sent_in_plain_english(reviewer: Client) -> None:
    assert "deliveries" in reviewer.get("/admin/disputes/delivery/").content.decode().lower()
    assert "deliverys" not in reviewer.get("/admin/").content.decode().lower()


def test_the_secret_of_a_new_webhook_is_shown_once(reviewer: Client) -> None:
    shown = reviewer.post(ADD, GOOD, follow=True).content.decode()
    webhook = Webhook.objects.get()
    assert re.fullmatch("whsec_[A-Za-z0-9+/]{43}=", webhook.secret)
    assert webhook.secret in shown.replace("&#x2B;", "+")
    for address in (LIST, f"{LIST}{webhook.pk}/change/", f"{LIST}{webhook.pk}/history/"):
        assert webhook.secret not in reviewer.get(address).content.decode().replace("&#x2B;", "+")


def test_the_address_of_a_list_is_cut_down_to_its_filter(reviewer: Client) -> None:
    reviewer.post(ADD, GOOD | {"query": "https://example.org/disputes/?status=open&jurisdiction=JP"})
    assert Webhook.objects.get().query == "status=open&jurisdiction=JP"


def test_a_filter_that_is_not_understood_is_refused_at_the_field(reviewer: Client) -> None:
    assert "pending" in faults(reviewer, query="status=lost")["query"][0]
    assert faults(reviewer, query="staus=open")["query"][0].startswith("staus is no filter. Use q, party, ")
    assert list(faults(reviewer, query="party=nobody")) == ["query"]


@pytest.mark.parametrize("url", ["ftp://example.org/", "https://user@example.org/", "https:///hook", "hook"])
def test_an_address_that_is_none_of_the_web_is_refused_at_the_field(url: str, reviewer: Client) -> None:
    assert list(faults(reviewer, url=url)) == ["url"]


def test_a_stopped_webhook_is_named_on_the_first_page_and_started_again_from_the_list(reviewer: Client) -> None:
    a_dispute()  # the desk of an empty register says other things
    webhook = Webhook.objects.create(name="Newsroom", url=GOOD["url"])
    waiting = Delivery.objects.create(webhook=webhook, attempts=10, problem="It answered 500.")
    webhook.stop("It answered 410.")
    assert "webhook stopped, its receiver failed" in reviewer.get("/admin/").content.decode()
    assert "Stopped. It answered 410." in reviewer.get(LIST).content.decode()
    reviewer.post(LIST, {"action": "start_again", "_selected_action": [webhook.pk]})
    webhook.refresh_from_db()
    waiting.refresh_from_db()
    assert (webhook.is_active, webhook.why_stopped, waiting.attempts) == (True, "", 0)
    assert "webhook stopped" not in reviewer.get("/admin/").content.decode()


def test_ticking_active_starts_a_stopped_webhook_again(reviewer: Client) -> None:
    webhook = Webhook.objects.create(name="Newsroom", url=GOOD["url"])
    webhook.stop("It answered 410.")
    reviewer.post(f"{LIST}{webhook.pk}/change/", GOOD)
    webhook.refresh_from_db()
    assert (webhook.is_active, webhook.why_stopped) == (True, "")


def test_a_test_message_goes_into_the_outbox_and_can_be_sent_again(reviewer: Client) -> None:
    webhook = Webhook.objects.create(name="Newsroom", url=GOOD["url"])
    reviewer.post(LIST, {"action": "test", "_selected_action": [webhook.pk]})
    message = Delivery.objects.get()
    Delivery.objects.update(delivered_at=message.made_at, attempts=1)
    reviewer.post("/admin/disputes/delivery/", {"action": "send_again", "_selected_action": [message.pk]})
    message.refresh_from_db()
    assert (message.delivered_at, message.attempts) == (None, 0)


def test_a_replaced_secret_is_shown_once(reviewer: Client) -> None:
    webhook = Webhook.objects.create(name="Newsroom", url=GOOD["url"])
    old = webhook.secret
    page = reviewer.post(LIST, {"action": "replace_secret", "_selected_action": [webhook.pk]}, follow=True)
    webhook.refresh_from_db()
    assert webhook.secret != old
    assert webhook.secret in page.content.decode().replace("&#x2B;", "+")
    assert webhook.secret not in reviewer.get(LIST).content.decode().replace("&#x2B;", "+")
