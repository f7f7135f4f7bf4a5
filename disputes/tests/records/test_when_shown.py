"""When readers could first see an event, and when they last saw it changed."""

import datetime

import pytest
import time_machine
from django.contrib.auth import get_user_model

from disputes import records
from disputes.models import Dispute, Event
from disputes.review import check, publish
from disputes.tests.builders import a_claim, a_dispute, a_participation, a_source, an_event

pytestmark = pytest.mark.django_db

MAY = datetime.datetime(2026, 5, 1, 12, tzinfo=datetime.UTC)
JUNE = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC)


def moments(event: Event) -> tuple[datetime.datetime, datetime.datetime]:
    event.refresh_from_db()
    return event.shown_at, event.corrected_at


def test_an_event_that_a_new_record_words_otherwise_is_corrected_then_and_the_others_are_not() -> None:
    with time_machine.travel(MAY, tick=False):
        dispute = a_dispute()
        changed, same = an_event(dispute, title="Complaint filed"), an_event(dispute, title="Motion filed")
    record = records.read(dispute)
    record["events"][0]["title"] = "Complaint filed in New York"
    with time_machine.travel(JUNE, tick=False):
        records.write(record)
    assert moments(changed) == (MAY, JUNE)
    assert moments(same) == (MAY, MAY)


def test_an_event_of_a_draft_is_shown_when_the_draft_is_published() -> None:
    with time_machine.travel(MAY, tick=False):
        draft = a_dispute(record_state="in_review")
        source = a_source(draft)
        a_participation(draft, role="claimant")
        a_participation(draft, role="respondent")
        a_claim(draft, sources=[source])
        event = an_event(draft, sources=[source])
    assert draft.published_at is None
    with time_machine.travel(JUNE, tick=False):
        publish_anyway(draft)
    assert moments(event) == (JUNE, JUNE)
    assert Dispute.objects.get().published_at == JUNE


def publish_anyway(draft: Dispute) -> None:
    """Publish a draft whatever warnings stand against it."""
    editor = get_user_model().objects.create_superuser("reviewer")
    publish(draft, editor, "It is on record.", accepted={one.code: "It is so." for one in check(draft)})


def test_the_first_publication_is_kept_when_the_dispute_is_saved_again() -> None:
    with time_machine.travel(MAY, tick=False):
        dispute = a_dispute()
    assert dispute.published_at == MAY
    with time_machine.travel(JUNE, tick=False):
        dispute.save()
    assert dispute.published_at == MAY
