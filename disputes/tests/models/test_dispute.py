"""Disputes: who sees them, their latest development, and the history of their status."""

import datetime
from typing import Any

import pytest

from disputes.models import Claim, Court, Dispute, Event, Party, Relation, System
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db


def test_the_public_sees_published_disputes_and_nothing_of_drafts() -> None:
    shown, hidden = make.a_dispute(), make.a_dispute(record_state="draft")
    for dispute in (shown, hidden):
        make.a_claim(dispute)
        make.an_event(dispute)
        make.a_proceeding(dispute)
    make.a_relation(shown, hidden)
    make.a_relation(hidden, shown)
    assert list(Dispute.objects.published()) == [shown]
    assert [claim.dispute for claim in Claim.objects.published()] == [shown]
    assert [event.dispute for event in Event.objects.published()] == [shown]
    assert [court.proceedings.get().dispute for court in Court.objects.published()] == [shown]
    assert list(Relation.objects.published()) == []


def test_a_party_is_public_once_the_public_record_names_it() -> None:
    draft, shown = make.a_dispute(record_state="draft"), make.a_dispute()
    claimant, actor, maker, parent, member = (make.a_party() for _ in range(5))
    system = make.a_system(developer=maker)
    make.an_affiliation(claimant, parent, "subsidiary_of")
    make.an_affiliation(member, claimant)
    for dispute in (draft, shown):
        assert list(Party.objects.published()) == []
        assert list(System.objects.published()) == []
        make.a_participation(dispute, claimant)
        make.an_event(dispute, party=actor)
        dispute.systems.add(system)
    assert set(Party.objects.published()) == {claimant, actor, maker, parent}
    assert list(System.objects.published()) == [system]


def test_the_disputes_of_a_party_and_a_system_are_counted_as_far_as_they_are_public() -> None:
    party, system = make.a_party(), make.a_system()
    for state in ("published", "published", "draft", "withdrawn"):
        make.a_dispute(record_state=state, claimants=[party], systems=[system])
    counted: list[Any] = [Party.objects.with_dispute_count().get(), System.objects.with_dispute_count().get()]
    assert [one.dispute_count for one in counted] == [2, 2]


def test_the_latest_development_is_the_last_that_happened() -> None:
    dispute = make.a_dispute(opened_on="2025-01")
    assert Dispute.objects.with_activity().get().active_on == "2025-01"
    make.an_event(dispute, date="2025-03-01", title="Answer filed")
    make.an_event(dispute, date="2025-02-01")
    make.an_event(dispute, date="2027-01-01", state="scheduled")
    make.an_event(dispute, date="2026-01-01", state="cancelled")
    card = Dispute.objects.for_cards().get()
    assert card.active_on == "2025-03-01"
    assert card.latest == "Answer filed"


def test_of_two_developments_on_a_day_the_one_entered_last_is_the_latest() -> None:
    dispute = make.a_dispute()
    make.an_event(dispute, date="2025-03-01", title="Motion filed")
    make.an_event(dispute, date="2025-03-01", title="Motion denied")
    assert Dispute.objects.for_cards().get().latest == "Motion denied"


def test_a_new_status_enters_the_history_and_an_unchanged_one_does_not() -> None:
    dispute = make.a_dispute(status="pending", status_as_of="2025-03")
    dispute.summary = "Reworded."
    dispute.status_as_of = "2025-04"
    dispute.save()
    dispute.status, dispute.status_as_of = "settled", "2025-06-01"
    dispute.save()
    history = [(change.status, change.as_of) for change in dispute.status_changes.order_by("pk")]
    assert history == [("pending", "2025-03"), ("settled", "2025-06-01")]


@pytest.mark.parametrize(
    ("date", "state", "upcoming", "unknown"),
    [
        ("2026-11-22", "scheduled", True, False),
        ("2026-11-21", "scheduled", False, True),
        ("2026-11", "scheduled", True, False),
        ("2026", "scheduled", True, False),
        ("2026-10", "scheduled", False, True),
        ("2027-01-01", "", False, False),
        ("2027-01-01", "cancelled", False, False),
        ("2025-01-01", "moved", False, False),
    ],
)
def test_what_is_coming_and_whose_outcome_is_unknown(date: str, state: str, upcoming: bool, unknown: bool) -> None:
    today = datetime.date(2026, 11, 22)
    event = make.an_event(date=date, state=state)
    assert (event.is_upcoming(today), event.is_outcome_unknown(today)) == (upcoming, unknown)
    assert Event.objects.upcoming(today).exists() is upcoming
    assert Event.objects.outcome_unknown(today).exists() is unknown
