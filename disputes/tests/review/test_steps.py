"""Each step is taken from its own state only, by who may, and a second time is refused."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.utils import timezone
from pytest_django import Settings

from disputes import review
from disputes.models import Dispute, ReviewNote, Revision
from disputes.tests.admin.people import a_sound_dispute

pytestmark = pytest.mark.django_db

STATES = ["draft", "in_review", "published", "withdrawn"]


def a_user(name: str, *codenames: str) -> User:
    user = User.objects.create(username=name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def writer() -> User:
    return a_user("writer", "change_dispute")


@pytest.fixture
def reviewer() -> User:
    return a_user("reviewer", "change_dispute", "publish_dispute")


TAKEN: dict[str, tuple[Callable[[Dispute, Any], Any], set[str], str]] = {
    "submit": (lambda dispute, by: review.submit(dispute, by), {"draft"}, "in_review"),
    "send back": (lambda dispute, by: review.send_back(dispute, by, "Mend it."), {"in_review"}, "draft"),
    "publish": (lambda dispute, by: review.publish(dispute, by, "Why."), {"draft", "in_review"}, "published"),
    "confirm": (lambda dispute, by: review.confirm(dispute, by), {"published"}, "published"),
    "withdraw": (lambda dispute, by: review.withdraw(dispute, by, "Why."), {"published"}, "withdrawn"),
}


@pytest.mark.parametrize("step", TAKEN)
@pytest.mark.parametrize("state", STATES)
def test_a_step_is_taken_from_its_own_state_only(reviewer: User, step: str, state: str) -> None:
    take, states, after = TAKEN[step]
    dispute = a_sound_dispute(record_state=state)
    if state in states:
        take(dispute, reviewer)
    else:
        with pytest.raises(review.Refused):
            take(dispute, reviewer)
    stored = Dispute.objects.get(pk=dispute.pk)
    assert stored.record_state == (after if state in states else state)
    assert stored.version == dispute.version + (state in states), "pages that are open are stale"


@pytest.mark.parametrize("step", TAKEN)
def test_a_second_time_is_refused(reviewer: User, step: str) -> None:
    take, states, _ = TAKEN[step]
    dispute = a_sound_dispute(record_state=sorted(states)[0])
    take(dispute, reviewer)
    notes, revisions = ReviewNote.objects.count(), Revision.objects.count()
    with pytest.raises(review.Refused):
        take(dispute, reviewer)
    assert (ReviewNote.objects.count(), Revision.objects.count()) == (notes, revisions)


@pytest.mark.parametrize("step", ["send back", "publish", "confirm", "withdraw"])
def test_only_reviewers_take_the_steps_of_reviewers(writer: User, step: str) -> None:
    take, states, _ = TAKEN[step]
    dispute = a_sound_dispute(record_state=sorted(states)[-1])
    with pytest.raises(review.Refused):
        take(dispute, writer)


@pytest.mark.parametrize("step", TAKEN)
def test_what_is_gone_is_refused_with_a_sentence(reviewer: User, step: str) -> None:
    dispute = a_sound_dispute()
    Dispute.every.filter(pk=dispute.pk).delete()
    with pytest.raises(review.Refused, match="there no more"):
        TAKEN[step][0](dispute, reviewer)


def test_who_may_change_nothing_hands_nothing_in() -> None:
    with pytest.raises(review.Refused):
        review.submit(a_sound_dispute(), a_user("reader", "view_dispute"))


@pytest.mark.parametrize("reason", ["", " ", "\n"])
def test_every_reason_is_asked_for(reviewer: User, reason: str) -> None:
    for take, state in (
        (lambda dispute: review.publish(dispute, reviewer, reason), "in_review"),
        (lambda dispute: review.withdraw(dispute, reviewer, reason), "published"),
        (lambda dispute: review.send_back(dispute, reviewer, reason), "in_review"),
    ):
        with pytest.raises(review.Refused):
            take(a_sound_dispute(f"{state} {Dispute.objects.count()}", record_state=state))


def test_who_wrote_it_is_whoever_began_or_saved_it(reviewer: User, writer: User, settings: Settings) -> None:
    begun, saved, other = a_sound_dispute("One", author=reviewer), a_sound_dispute("Two"), a_sound_dispute("Three")
    review.written(saved, reviewer)
    assert [review.may_publish(one, reviewer) for one in (begun, saved, other)] == [False, False, True]
    assert not review.may_publish(other, writer)
    settings.ONE_PERSON_DESK = True
    assert [review.may_publish(one, reviewer) for one in (begun, saved, other)] == [True, True, True]
    assert not review.may_publish(other, writer), "the setting makes nobody a reviewer"


def test_who_wrote_the_last_change_may_publish_the_next_of_somebody_else(reviewer: User, writer: User) -> None:
    dispute = a_sound_dispute(author=writer, record_state="in_review")
    review.written(dispute, writer)
    review.publish(dispute, reviewer, "Why.")
    dispute.refresh_from_db()
    assert list(dispute.writers.all()) == []
    copy = review.begin(dispute, writer)
    assert review.may_publish(copy, reviewer)


@pytest.mark.parametrize(
    ("state", "by_writer", "by_reviewer"),
    [("draft", True, True), ("in_review", False, True), ("published", False, False), ("withdrawn", False, False)],
)
def test_who_writes_in_which_state(
    writer: User, reviewer: User, state: str, by_writer: bool, by_reviewer: bool
) -> None:
    dispute = a_sound_dispute(record_state=state)
    assert (review.may_write(dispute, writer), review.may_write(dispute, reviewer)) == (by_writer, by_reviewer)
    assert not review.may_write(dispute, User.objects.create(username="of-no-group", is_staff=True))


def test_what_was_looked_at_is_what_is_published(reviewer: User) -> None:
    dispute = a_sound_dispute()
    with pytest.raises(review.Refused, match="Look again"):
        review.publish(dispute, reviewer, "Why.", version=dispute.version + 1)
    review.publish(dispute, reviewer, "Why.", version=dispute.version)


def test_publishing_counts_the_numbers_that_are_public_now(reviewer: User) -> None:
    dispute = a_sound_dispute()
    review.publish(dispute, reviewer, "Why.")
    dispute.refresh_from_db()
    assert (dispute.claims_given, dispute.events_given, dispute.sources_given) == (1, 1, 1)


def test_a_copy_that_missed_an_earlier_change_goes_on_missing_it(reviewer: User, writer: User) -> None:
    dispute = a_sound_dispute(record_state="published")
    copy = review.begin(dispute, writer)
    review.keep(dispute, "merger", "By a merger.")
    review.confirm(dispute, reviewer)
    copy.refresh_from_db()
    assert (copy.based_on, copy.checked_on) == (0, timezone.localdate())
    dispute.refresh_from_db()
    review.withdraw(dispute, reviewer, "Why.")
    copy.refresh_from_db()
    assert copy.based_on == 0
    review.catch_up(copy, writer)
    copy.refresh_from_db()
    assert copy.based_on == review.latest_number(dispute) == 3
