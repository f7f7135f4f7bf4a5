"""A working copy says what its dispute says; published, the dispute says what the copy said, and is the same row."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from disputes import records, review
from disputes.models import Dispute, FormerAddress, Revision, Suggestion
from disputes.review.suggestions import tips
from disputes.tests.builders import a_claim, a_dispute, a_full_dispute, a_source, an_event

from .changing import a_reviewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer() -> User:
    return a_reviewer()


def publish(copy: Dispute, by: User, **more: Any) -> Revision:
    accepted = {one.code: "Read again." for one in review.check(copy) if not one.is_error}
    return review.publish(copy, by, "Why.", "development", accepted, **more)


def sourced(title: str = "Full v. Dispute") -> Dispute:
    """A full dispute in which everything names a source."""
    dispute = a_full_dispute(title)
    record = records.read(dispute)
    first = record["sources"][0]["url"]
    for part in (*record["claims"], *record["events"], *record["amounts"]):
        part["sources"] = part["sources"] or [first]
    for event in record["events"]:
        event.pop("state", None) if event["date"] < "2026" else event.update(state="scheduled")
    records.write(record, into=dispute)
    return Dispute.objects.get(pk=dispute.pk)


def test_a_copy_says_what_its_dispute_says_and_is_no_dispute_of_the_register() -> None:
    dispute = a_full_dispute()
    copy = review.begin(dispute, None)
    assert records.read(copy) == records.read(dispute)
    assert (copy.pk != dispute.pk, copy.record_state, copy.copy_of) == (True, "draft", dispute)
    assert list(Dispute.objects.filter(slug=dispute.slug)) == [dispute]


def test_there_is_one_copy_at_a_time() -> None:
    dispute = a_full_dispute()
    copy = review.begin(dispute, None)
    assert review.begin(dispute, None) == copy
    with pytest.raises(review.AlreadyCopied) as refused:
        review.begin(dispute, None, records.read(dispute))
    assert refused.value.copy == copy


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_what_was_never_public_has_no_copy(state: str) -> None:
    with pytest.raises(review.Refused):
        review.begin(a_dispute(record_state=state), None)


CHANGES = {
    "title": lambda record: record | {"title": "Another title"},
    "no claim 1": lambda record: record | {"claims": [{"number": 2, **record["claims"][1]}]},
    "a new claim": lambda record: (
        record | {"claims": [*record["claims"], record["claims"][0] | {"kind": "privacy", "number": 3}]}
    ),
    "events turned": lambda record: (
        record | {"events": [{**one, "title": f"{one['title']} {n}"} for n, one in enumerate(record["events"])]}
    ),
    "no amounts": lambda record: record | {"amounts": []},
    "works turned": lambda record: record | {"works": record["works"][::-1]},
    "no relations": lambda record: record | {"related": []},
    "no proceedings": lambda record: record | {"proceedings": record["proceedings"][1:]},
}


@hypothesis_settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(CHANGES)), min_size=1, max_size=5, unique=True))
def test_published_the_dispute_says_exactly_what_the_copy_said(reviewer: User, names: list[str]) -> None:
    with transaction.atomic():
        dispute = sourced()
        copy = review.begin(dispute, None)
        record = records.read(copy)
        for name in names:
            record = CHANGES[name](record)
        records.write(record, into=copy)
        wanted = records.read(copy)
        publish(Dispute.every.get(pk=copy.pk), reviewer)
        public = Dispute.every.get(slug=dispute.slug)
        assert (public.pk, records.read(public)) == (dispute.pk, wanted)
        transaction.set_rollback(True)  # the next example begins anew


def test_claims_and_events_keep_their_rows_by_their_number(reviewer: User) -> None:
    dispute = sourced()
    kept = [(rows, dict(rows.values_list("number", "pk"))) for rows in (dispute.claims, dispute.events)]
    copy = review.begin(dispute, None)
    copy.claims.filter(number=1).update(summary="Alleged otherwise.")
    publish(copy, reviewer)
    assert [dict(rows.values_list("number", "pk")) for rows, _ in kept] == [before for _, before in kept]
    assert dispute.claims.get(number=1).summary == "Alleged otherwise."


def test_the_number_of_a_removed_claim_is_never_given_again(reviewer: User) -> None:
    dispute = sourced()
    assert dispute.claims_given == 0, "entered before numbers were counted"
    copy = review.begin(dispute, None)
    copy.claims.get(number=2).delete()
    publish(copy, reviewer)
    assert FormerAddress.objects.get(kind="claim").number == 2
    copy = review.begin(Dispute.objects.get(pk=dispute.pk), None)
    new = a_claim(copy, sources=[copy.sources.first()])  # type: ignore[list-item]
    assert new.number == 3
    publish(copy, reviewer)
    assert list(dispute.claims.order_by("number").values_list("number", flat=True)) == [1, 3]


def test_what_a_copy_and_a_file_added_under_one_number_stays_two_things(reviewer: User) -> None:
    dispute = sourced()
    copy = review.begin(dispute, None)
    for draft, summary in ((copy, "Of the copy."), (dispute, "Of a file.")):
        assert a_claim(draft, summary=summary, sources=[draft.sources.first()]).number == 3  # type: ignore[list-item]
    Dispute.objects.filter(pk=dispute.pk).update(claims_given=3)
    review.keep(dispute, "development", "Loaded.")
    review.catch_up(copy, reviewer)
    copy = Dispute.every.get(pk=copy.pk)
    assert list(copy.claims.order_by("number").values_list("number", flat=True)) == [1, 2, 4]
    assert (copy.claims.get(number=4).summary, copy.claims_given) == ("Of the copy.", 3)
    publish(copy, reviewer)
    assert FormerAddress.objects.get(kind="claim").number == 3


@pytest.mark.parametrize("make", [a_claim, an_event, a_source])
def test_a_number_removed_in_the_copy_itself_is_not_given_again(make: Any) -> None:
    copy = review.begin(sourced(), None)
    rows = getattr(copy, {a_claim: "claims", an_event: "events", a_source: "sources"}[make])
    last = rows.order_by("-number").first()
    number = last.number
    last.delete()
    assert make(copy).number == number + 1


def test_an_older_record_is_restored_as_a_copy() -> None:
    dispute = a_full_dispute()
    old = records.read(dispute) | {"title": "As it was", "slug": "another"}
    copy = review.begin(dispute, None, old)
    assert (copy.title, copy.slug) == ("As it was", dispute.slug)


def test_a_copy_that_says_nothing_new_is_not_published(reviewer: User) -> None:
    copy = review.begin(sourced(), None)
    with pytest.raises(review.Refused, match="there is nothing to publish"):
        publish(copy, reviewer)


def test_what_readers_suggested_waits_again_when_the_copy_that_took_it_up_is_thrown_away(reviewer: User) -> None:
    copy = review.begin(sourced(), reviewer)
    tip = Suggestion.objects.create(kind="correction", text="The date is wrong.")
    tips.accept(tip, reviewer, copy)
    review.discard(copy, reviewer)
    tip.refresh_from_db()
    assert (tip.is_waiting, tip.dispute, tip.decided_by) == (True, None, None)


def test_a_copy_thrown_away_leaves_its_dispute_alone_and_its_text_in_the_history(reviewer: User) -> None:
    dispute = sourced()
    before = records.read(dispute)
    copy = review.begin(dispute, None)
    review.discard(copy)
    assert Revision.objects.count() == 0, "it said nothing new"
    copy = review.begin(dispute, None)
    Dispute.every.filter(pk=copy.pk).update(title="Thrown away")
    review.discard(copy, reviewer)
    assert records.read(dispute) == before
    kept = Revision.objects.get()
    assert (kept.record["title"], kept.is_public, kept.by) == ("Thrown away", False, reviewer)
    with pytest.raises(review.Refused):
        review.discard(copy, reviewer)
