"""Which changes a webhook is told of, and what it is told of them."""

import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import alerts, records, review
from disputes.models import Delivery, Dispute, Revision, Webhook
from disputes.tests.builders import a_claim, a_dispute, a_party, a_source, an_event

from .conftest import NOON, Receiver, a_webhook

pytestmark = pytest.mark.django_db

Run = Callable[[], Any]


def a_public_dispute(title: str, **fields: Any) -> Dispute:
    """Make a dispute that can be published, as it was published just now."""
    dispute = a_dispute(title, claimants=[a_party(f"Author of {title}")], respondents=[a_party(f"Maker in {title}")])
    source = a_source(dispute)
    a_claim(dispute, sources=[source])
    an_event(dispute, sources=[source])
    for name, value in fields.items():
        setattr(dispute, name, value)
    dispute.save()
    review.keep(dispute, "new", "First published.")
    return dispute


def change(dispute: Dispute, what: str = "development", **fields: Any) -> Revision:
    """Change the public record of a dispute, as publishing a working copy does."""
    records.write(records.read(dispute) | fields)
    return review.keep(Dispute.objects.get(pk=dispute.pk), what, "A court ruled.", User.objects.first())


def test_a_webhook_is_told_what_was_published_since_it_was_made_and_nothing_twice(
    run: Run, receiver: Receiver
) -> None:
    with time_machine.travel(NOON, tick=False):
        a_public_dispute("Before")
    a_webhook()
    dispute = a_public_dispute("After")
    run()
    run()
    assert receiver.told == [("dispute.published", "after")]
    change(dispute, status="settled")
    run()
    assert receiver.told[1:] == [("dispute.changed", "after")]


def test_a_message_says_what_changed_in_words_and_holds_the_record(run: Run, receiver: Receiver) -> None:
    dispute = a_public_dispute("Getty v. Stability")
    a_webhook()
    revision = change(dispute, status="settled")
    run()
    (told,) = receiver.messages
    assert told == {
        "id": Delivery.objects.get().key,
        "type": "dispute.changed",
        "made_at": revision.made_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "slug": "getty-v-stability",
        "formerly": [],
        "revision": 2,
        "kind_of_change": "development",
        "reason": "A court ruled.",
        "told": ["Status: Pending → Settled"],
        "address": "http://127.0.0.1:8000/disputes/getty-v-stability/",
        "change_address": "http://127.0.0.1:8000/disputes/getty-v-stability/changes/2/",
        "record": records.read(Dispute.objects.get(), published=True),
        "licence": "https://creativecommons.org/licenses/by/4.0/",
    }


def test_only_disputes_that_answer_the_filter_are_told_of(run: Run, receiver: Receiver) -> None:
    a_webhook("jurisdiction=JP&status=open")
    a_public_dispute("Closed in Japan", jurisdiction="JP", status="settled")
    a_public_dispute("In the United States")
    a_public_dispute("In Japan", jurisdiction="JP")
    run()
    assert receiver.told == [("dispute.published", "in-japan")]


def test_a_dispute_that_leaves_the_filter_is_told_of_to_those_who_knew_it(run: Run, receiver: Receiver) -> None:
    a_webhook("status=open")
    dispute = a_public_dispute("Known")
    run()
    change(dispute, status="settled")
    run()
    assert receiver.told == [("dispute.published", "known"), ("dispute.changed", "known")]
    assert receiver.messages[1]["record"]["status"] == "settled"


def test_a_message_names_the_slugs_under_which_a_receiver_may_keep_the_dispute(run: Run, receiver: Receiver) -> None:
    """Its own from before and, as a merged dispute has no message of its own, that of what was merged into it."""
    a_webhook()
    a_webhook("status=open", url="https://example.org/open")
    editor = User.objects.create_superuser("editor")
    kept, gone = a_public_dispute("Kept", status="settled"), a_public_dispute("Gone")
    run()
    receiver.calls.clear()
    review.rename(kept, "kept-v-maker", editor, "A better address.")
    review.merge(Dispute.objects.get(pk=kept.pk), gone, editor, "They are one.")
    run()
    told = [(address, json.loads(body)) for address, _, body in receiver.calls]
    of_all = [(one["slug"], one["formerly"]) for address, one in told if address == "https://example.org/hook"]
    assert of_all == [("kept-v-maker", ["gone", "kept"])] * 2
    of_open = [one["formerly"] for address, one in told if address == "https://example.org/open"]
    assert of_open[-1:] == [["gone", "kept"]]


def test_a_filter_outlives_the_slug_that_it_names(run: Run, receiver: Receiver) -> None:
    webhook = a_webhook("party=author-of-one")
    dispute = a_public_dispute("One")
    party = dispute.parties.get(slug="author-of-one")
    review.rename(party, "the-author", User.objects.create_superuser("editor"), "A better address.")
    run()
    webhook.refresh_from_db()
    assert (webhook.is_active, receiver.told) == (True, [("dispute.published", "one")])


def test_of_a_withdrawn_dispute_only_that_it_was_withdrawn(run: Run, receiver: Receiver) -> None:
    a_webhook("jurisdiction=US")
    dispute = a_public_dispute("A secret matter")
    editor = User.objects.create_superuser("hidden-editor")
    review.withdraw(dispute, editor, "A court ordered it.")
    run()
    assert receiver.told == [("dispute.withdrawn", "a-secret-matter")]
    told = receiver.messages[0]
    assert (told["record"], told["address"], told["told"]) == (None, None, [])
    assert told["reason"] == "A court ordered it."


def test_text_that_was_hidden_since_is_not_sent(run: Run, receiver: Receiver) -> None:
    dispute = a_public_dispute("Hidden")
    a_webhook()
    revision = change(dispute, summary="The private address of a person. Nothing else.")
    alerts.fill()
    Revision.objects.filter(pk=revision.pk).update(is_hidden=True, reason="Private address removed.")
    run()
    assert "private" not in json.dumps(receiver.messages).lower()
    assert receiver.told == [("dispute.changed", "hidden")]


def test_drafts_copies_and_names_of_editors_are_never_sent(run: Run, receiver: Receiver) -> None:
    editor = User.objects.create_superuser("hidden-editor", "hidden@example.org", first_name="Hidden")
    a_webhook()
    draft = a_public_dispute("Hidden draft", record_state="draft", author=editor)
    public = a_public_dispute("Public")
    copy = review.begin(public, editor)
    Dispute.every.filter(pk=copy.pk).update(title="Hidden copy", summary="Hidden copy. No.")
    review.submit(copy, editor)
    review.keep(draft, "removal", "Hidden reason.", editor, is_public=False)
    run()
    assert receiver.told == [("dispute.published", "public")]
    assert "hidden" not in json.dumps(receiver.messages).lower()


def test_a_revision_that_another_transaction_committed_late_is_not_missed(run: Run, receiver: Receiver) -> None:
    a_webhook()
    late, early = a_public_dispute("Late"), a_public_dispute("Early")
    withheld = Revision.objects.get(slug="late")
    kept = {field.attname: getattr(withheld, field.attname) for field in Revision._meta.concrete_fields}
    withheld.delete()
    run()
    Revision.objects.bulk_create([Revision(**kept)])
    run()
    assert late.pk < early.pk
    assert receiver.told == [("dispute.published", "early"), ("dispute.published", "late")]


def test_a_webhook_that_was_off_is_told_what_it_missed_once_it_is_on_again(run: Run, receiver: Receiver) -> None:
    webhook = a_webhook(is_active=False)
    a_public_dispute("Missed")
    run()
    assert receiver.calls == []
    webhook.start_again()
    run()
    assert receiver.told == [("dispute.published", "missed")]


def test_a_filter_that_is_not_understood_any_more_stops_the_webhook_and_says_why(run: Run) -> None:
    a_webhook("party=gone")
    a_public_dispute("Any")
    run()
    webhook = Webhook.objects.get()
    assert (webhook.is_active, Delivery.objects.count()) == (False, 0)
    assert webhook.why_stopped.startswith("Its filter is not understood any more. party:")


def test_old_messages_go_but_the_last_about_each_dispute(run: Run, clock: time_machine.Traveller) -> None:
    a_webhook()
    dispute = a_public_dispute("Old")
    change(dispute, status="stayed")
    run()
    clock.shift(datetime.timedelta(days=29))
    assert alerts.thin_out() == 0
    clock.shift(datetime.timedelta(days=2))
    assert alerts.thin_out() == 1
    assert Delivery.objects.get().revision == Revision.objects.get(number=2)


def test_changes_that_nobody_wants_cost_no_queries_each(run: Run, receiver: Receiver) -> None:
    a_webhook("jurisdiction=JP")
    a_public_dispute("First")
    run()
    counts = []
    for number in (1, 8):
        for i in range(number):
            a_public_dispute(f"Of {number}: {i}")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            alerts.fill()
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert receiver.calls == []
