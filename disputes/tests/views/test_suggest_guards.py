"""Programs and floods are kept off, without an account, a cookie or a kept address; people lose nothing by it."""

import datetime
import logging
import re
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from disputes.models import Suggestion
from disputes.review.suggestions import tips

from .reading import heading, text_of
from .suggesting import send, token, value

pytestmark = pytest.mark.django_db

NOON = datetime.datetime(2026, 11, 18, 12, tzinfo=datetime.UTC)


def test_what_fills_in_the_hidden_box_seems_to_be_taken_in_and_is_not_kept(client: Client) -> None:
    response = send(client, website="https://spam.example/")
    assert response.status_code == 302
    assert re.fullmatch(r"/suggest/\w{4}-\w{4}-\w{4}/", response.url)
    assert Suggestion.objects.count() == 0
    assert "a hidden box of the form was filled in" in text_of(client.get(response.url).content.decode())


def test_the_hidden_box_is_not_announced_nor_reached_by_keyboard_nor_filled_in_by_browsers(client: Client) -> None:
    page = client.get("/suggest/").content.decode()
    (trap,) = re.findall(r'<div class="trap"[^>]*>.*?</div>', page)
    assert '<div class="trap" aria-hidden="true">' in trap
    assert 'tabindex="-1"' in trap
    assert 'autocomplete="off"' in trap


def test_sent_within_three_seconds_it_is_shown_again_and_goes_through_the_second_time(client: Client) -> None:
    first = send(client, wait=1, text="Typed by hand.")
    assert (first.status_code, Suggestion.objects.count()) == (400, 0)
    assert value(first, "text") == "Typed by hand."
    assert "within three seconds" in text_of(first.content.decode())
    # The form keeps its token, which is old enough by now.
    assert send(client, wait=4, of=value(first, "token"), text="Typed by hand.").status_code == 302


def test_a_form_that_was_open_for_more_than_a_day_is_shown_again_with_a_new_token(client: Client) -> None:
    old = send(client, wait=24 * 3600 + 60, text="Typed by hand.")
    assert (old.status_code, value(old, "text"), Suggestion.objects.count()) == (400, "Typed by hand.", 0)
    assert send(client, wait=23 * 3600, text="Typed by hand.").status_code == 302


@pytest.mark.parametrize("forged", ["x", "0:AAAA", "1700000000.0:", "nan", "\x00", "é:é", ":" * 500, "1e999:sig"])
def test_a_forged_token_is_shown_again_with_a_good_one(client: Client, forged: str) -> None:
    response = send(client, of=forged, text="Typed by hand.")
    assert (response.status_code, value(response, "text"), Suggestion.objects.count()) == (400, "Typed by hand.", 0)
    assert value(response, "token") != forged


def test_the_sixth_within_an_hour_has_to_wait_and_its_text_stays_on_the_page(client: Client) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        shown = token(client)
        clock.shift(10)
        for number in range(5):
            sent = {"kind": "dispute", "text": f"Tip {number}", "token": shown}
            assert client.post("/suggest/", sent).status_code == 302
            clock.shift(60)
        response = client.post("/suggest/", sent | {"text": "The sixth"})
        assert (response.status_code, value(response, "text")) == (429, "The sixth")
        # The first was taken in five minutes ago, so its place is free in fifty-five.
        assert 55 * 60 <= int(response["Retry-After"]) <= 55 * 60 + 1
        assert "Send it again in 56 minutes" in text_of(response.content.decode())
        clock.shift(int(response["Retry-After"]))
        assert client.post("/suggest/", sent | {"text": "The sixth"}).status_code == 302


def test_the_limit_holds_across_midnight_when_the_hash_changes(client: Client) -> None:
    with time_machine.travel(NOON.replace(hour=23, minute=55), tick=False) as clock:
        shown = token(client)
        clock.shift(10)
        sent = {"kind": "dispute", "token": shown}
        codes = []
        for number in range(8):
            codes.append(client.post("/suggest/", sent | {"text": f"Tip {number}"}).status_code)
            clock.shift(120)
    assert codes == [302] * 5 + [429] * 3
    assert len(set(Suggestion.objects.values_list("sender", flat=True))) == 2


def test_one_address_sends_twenty_a_day_at_most(client: Client) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        codes = []
        for number in range(25):
            shown = token(client)
            clock.shift(15 * 60)
            sent = {"kind": "dispute", "text": f"Tip {number}", "token": shown}
            codes.append(client.post("/suggest/", sent).status_code)
    assert codes == [302] * 20 + [429] * 5


def test_five_hundred_spam_posts_leave_five_rows_of_one_sender_and_two_hundred_of_all(
    client: Client,
) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        shown = token(client)
        clock.shift(10)
        codes = [
            client.post("/suggest/", {"kind": "dispute", "text": f"Buy {n}", "token": shown}).status_code
            for n in range(100)
        ]
        assert (codes.count(302), codes.count(429)) == (5, 95)
        codes = [
            client.post(
                "/suggest/",
                {"kind": "dispute", "text": f"Sell {n}", "token": shown},
                REMOTE_ADDR=f"198.51.{n // 250}.{n % 250}",
            ).status_code
            for n in range(400)
        ]
        assert set(codes) == {302, 429}
        assert Suggestion.objects.count() == 200
        refused = client.post(
            "/suggest/", {"kind": "dispute", "text": "Honest", "token": shown}, REMOTE_ADDR="1.2.3.4"
        )
        assert "very many suggestions came in this hour" in text_of(refused.content.decode())


def test_the_same_sent_twice_within_a_day_is_one_and_has_one_reference(client: Client) -> None:
    first, again = send(client, text="The same."), send(client, text="The same.")
    assert first.url == again.url
    assert Suggestion.objects.count() == 1
    assert send(client, text="The same.", email="me@example.org").url != first.url
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=25)):
        assert send(client, text="The same.").url != first.url


def test_the_same_sent_again_is_no_matter_of_limits(client: Client) -> None:
    sent = [send(client, text=f"Tip {number}").url for number in range(5)]
    assert send(client, text="Tip 0").url == sent[0]


def test_no_address_is_kept_in_clear_or_written_to_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        for number in range(7):
            send(client, remote="203.0.113.77", text=f"Tip {number}")
    kept = [str(row) for row in Suggestion.objects.values()]
    assert len(kept) == 5
    assert not any("203.0.113.77" in row for row in [*kept, caplog.text])


def test_the_hash_of_an_address_changes_daily_and_needs_the_key(settings: Any) -> None:
    today, tomorrow = NOON.date(), NOON.date() + datetime.timedelta(days=1)
    first = tips.sender("203.0.113.77", today)
    assert len(first) == 64
    assert tips.sender("203.0.113.77", today) == first
    assert tips.sender("203.0.113.77", tomorrow) != first
    assert tips.sender("203.0.113.78", today) != first
    settings.SECRET_KEY = "another"
    assert tips.sender("203.0.113.77", today) != first


def test_contacts_are_erased_half_a_year_after_the_decision_and_senders_after_two_days(client: Client) -> None:
    now = timezone.now()
    days = {"old": 181, "new": 179}
    for name, age in days.items():
        Suggestion.objects.create(
            kind="reply", text=name, name="N", email="n@example.org", sender="s", state="declined",
            decided_at=now - datetime.timedelta(days=age),
        )  # fmt: skip
    Suggestion.objects.create(kind="reply", text="waiting", name="N", sender="s")
    Suggestion.objects.filter(text__in=days).update(received_at=now - datetime.timedelta(days=200))
    call_command("forget_contacts")
    left = {tip.text: (tip.name, tip.email, tip.sender) for tip in Suggestion.objects.all()}
    assert left == {"old": ("", "", ""), "new": ("N", "n@example.org", ""), "waiting": ("N", "", "s")}


def test_a_new_suggestion_erases_what_is_over_by_itself(client: Client) -> None:
    long_ago = timezone.now() - datetime.timedelta(days=200)
    Suggestion.objects.create(kind="reply", text="old", name="N", state="declined", decided_at=long_ago)
    send(client)
    assert Suggestion.objects.get(text="old").name == ""


def test_the_form_names_what_the_privacy_sentence_promises(client: Client) -> None:
    page = text_of(client.get("/suggest/").content.decode())
    assert "180 days after the decision" in page
    assert "erased after 2 days" in page
    assert heading(client.get("/suggest/")) == "What does the register lack?"
