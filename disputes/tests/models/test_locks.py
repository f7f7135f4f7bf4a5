"""One order of locks for all who write the record, and what rather fails than waits."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client

from disputes.models import Dispute, Opening, Party, may_write_record, note_opening, write_transaction
from disputes.tests import builders as make
from disputes.tests.threads import Elsewhere


@contextmanager
def somebody_writing(dispute: Dispute, elsewhere: Elsewhere) -> Iterator[None]:
    """Let another connection hold what it needs to write a dispute."""
    holds, done = threading.Event(), threading.Event()

    def write() -> None:
        with write_transaction():
            list(Dispute.every.select_for_update().filter(pk=dispute.pk))
            Dispute.every.filter(pk=dispute.pk).update(summary="Written meanwhile.")
            holds.set()
            done.wait(60)

    writing = elsewhere.begin(write)
    assert holds.wait(60)
    try:
        yield
    finally:
        done.set()
        writing.result(60)


def test_one_writer_begins_after_the_other_has_ended(elsewhere: Elsewhere) -> None:
    order = []

    def second() -> None:
        with write_transaction():
            order.append("second")

    with write_transaction():
        waiting = elsewhere.begin(second)
        time.sleep(0.3)
        order.append("first")
    waiting.result(60)
    assert order == ["first", "second"]


def test_who_holds_a_party_and_who_names_it_never_wait_for_each_other(elsewhere: Elsewhere) -> None:
    """A load held the party and waited for the marks; an editor had marked, and at COMMIT waited for the party."""
    party, dispute = make.a_party("OpenAI"), make.a_dispute()
    both_begun = threading.Barrier(2)

    def load() -> None:
        both_begun.wait(60)
        with write_transaction():
            list(Party.objects.select_for_update().filter(pk=party.pk))
            time.sleep(0.3)
            Party.objects.filter(pk=party.pk).update(description="Loaded.")

    def save() -> None:
        both_begun.wait(60)
        with write_transaction():
            dispute.participations.create(party=party, role="respondent")
            time.sleep(0.3)

    for done in [elsewhere.begin(load), elsewhere.begin(save)]:
        done.result(60)
    assert (Party.objects.get().description, dispute.participations.count()) == ("Loaded.", 1)


@pytest.mark.django_db
def test_a_write_transaction_may_stand_in_another_and_ends_with_its_own() -> None:
    assert not may_write_record()
    with write_transaction():
        with pytest.raises(ValueError, match="undo"), write_transaction():
            make.a_party("Gone")
            raise ValueError("undo")
        assert may_write_record()
    assert (may_write_record(), Party.objects.count()) == (False, 0)


def test_a_form_opens_at_once_while_somebody_writes_and_only_the_note_of_it_is_left_out(
    client: Client, elsewhere: Elsewhere
) -> None:
    editor = User.objects.create(username="editor", is_staff=True, is_superuser=True)
    client.force_login(editor)
    draft = make.a_dispute(record_state="draft", title="A draft")
    address = f"/admin/disputes/dispute/{draft.pk}/change/"
    client.get(address)  # what a process does once, it has done
    Opening.objects.all().delete()
    with somebody_writing(draft, elsewhere):
        began = time.monotonic()
        page = client.get(address)
        assert time.monotonic() - began < 5, "SQLite would have waited for ten seconds"
        assert page.status_code == 200
        assert not note_opening(draft, editor)
    assert Opening.objects.count() == 0
    client.get(address)
    assert Opening.objects.get().by == editor


@pytest.mark.django_db(transaction=True)
def test_who_would_not_wait_for_a_note_waits_for_all_else_as_before() -> None:
    draft, editor = make.a_dispute(record_state="draft"), User.objects.create(username="editor")
    ask = "SHOW lock_timeout" if connection.vendor == "postgresql" else "PRAGMA busy_timeout"

    def patience() -> object:
        with connection.cursor() as cursor:
            cursor.execute(ask)
            return cursor.fetchone()[0]

    before = patience()
    assert note_opening(draft, editor)
    assert patience() == before
    with transaction.atomic():
        assert note_opening(draft, editor)
    assert patience() == before
