"""Whoever wrote a draft cannot publish it, by whatever way it comes back or under whatever name it goes on."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from disputes import review
from disputes.models import Dispute, Revision
from disputes.tests.builders import a_dispute

from .changing import a_reviewer, published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def two_must_see_it(settings: Any) -> None:
    settings.ONE_PERSON_DESK = False


@pytest.fixture
def author() -> User:
    return a_reviewer("author")


@pytest.fixture
def other() -> User:
    return a_reviewer("other")


def a_draft_by(author: User, title: str = "Draft") -> Dispute:
    return a_dispute(title, record_state="draft", author=author)


def test_of_two_drafts_that_are_merged_everybody_is_a_writer_who_wrote_one_or_merged_them(
    author: User, other: User
) -> None:
    merging, survivor = a_reviewer("merging"), a_draft_by(other, "Survivor")
    gone = a_draft_by(author, "Gone")
    gone.writers.add(writer := a_reviewer("writer"))
    review.merge(survivor, gone, merging, "The same.")
    assert [review.may_publish(survivor, one) for one in (author, writer, merging, other)] == [False] * 4
    assert review.may_publish(survivor, a_reviewer("new"))


def test_a_deleted_draft_that_another_makes_again_is_still_its_writers(author: User, other: User) -> None:
    review.remove(a_draft_by(author), author, "Not needed.")
    draft = review.restore(Revision.objects.get(), other)
    assert (review.may_publish(draft, author), review.may_publish(draft, other)) == (False, False)


def test_a_discarded_working_copy_that_another_brings_back_is_still_its_writers(author: User, other: User) -> None:
    dispute = published(a_dispute())
    copy = review.begin(dispute, author)
    Dispute.every.filter(pk=copy.pk).update(title="Written by one")
    review.discard(copy, other)
    copy = review.restore(Revision.objects.get(what="removal"), other)
    assert (copy.title, review.may_publish(copy, author)) == ("Written by one", False)


def test_a_draft_that_was_merged_away_and_is_made_again_is_still_its_writers(author: User, other: User) -> None:
    gone = a_draft_by(author, "Gone")
    review.merge(a_draft_by(other, "Survivor"), gone, other, "The same.")
    draft = review.restore(Revision.objects.get(what="merger", slug="gone"), other)
    assert not review.may_publish(draft, author)


def test_what_was_public_is_nobodys_when_it_is_restored_but_who_restores_it(author: User, other: User) -> None:
    dispute = a_dispute(author=author)
    review.keep(dispute, "new", "First published.", author)
    Dispute.objects.filter(pk=dispute.pk).update(title="Changed")
    copy = review.restore(Revision.objects.get(), other)
    assert (review.may_publish(copy, author), review.may_publish(copy, other)) == (True, False)
