"""Whatever a record said once can be had again, exactly: as a working copy, a draft, or at once what is shared."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings

from disputes import records, review
from disputes.catalogue import Loaded
from disputes.models import Dispute, FormerAddress, Party, Revision
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_full_dispute,
    a_party,
    a_source,
    a_system,
    an_affiliation,
    an_event,
)
from disputes.tests.records import strategies
from disputes.tests.records.test_round_trip import world  # noqa: F401 - a fixture

from .changing import a_reviewer, change, published, without_claim

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer() -> User:
    return a_reviewer()


def revision(number: int = 1) -> Revision:
    return Revision.objects.get(number=number)


def test_an_older_version_becomes_a_working_copy_that_says_just_that(reviewer: User) -> None:
    dispute = published(a_full_dispute())
    dump = records.as_text(records.read(dispute, published=True))
    change(dispute, title="Other", claims=without_claim(dispute, 1), events=[], amounts=[], works=["news"])
    copy = review.restore(revision(), reviewer)
    assert (copy.copy_of, copy.based_on, copy.author) == (dispute, 2, reviewer)
    assert records.as_text(records.read(copy)) == dump == records.as_text(revision().record)
    assert records.read(dispute)["title"] == "Other"


def test_every_dispute_of_the_catalogue_comes_back_as_it_was(founding: Loaded, reviewer: User) -> None:
    disputes = list(Dispute.objects.published().order_by("slug"))
    assert len(disputes) > 100
    for dispute in disputes[::6]:
        dump = records.as_text(records.read(dispute, published=True))
        kept = review.keep(dispute, "editorial", "As it is.")
        change(dispute, title=f"Changed {dispute.pk}", claims=[], events=[], sources=[], amounts=[], participations=[])
        copy = review.restore(kept, reviewer)
        assert records.as_text(records.read(copy)) == dump == records.as_text(kept.record), dispute.slug


@settings(
    max_examples=15,
    phases=set(Phase) - {Phase.explain},
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(first=strategies.disputes(), second=strategies.disputes())
def test_any_record_comes_back_over_any_other(world: None, first: Any, second: Any) -> None:  # noqa: F811
    with transaction.atomic():
        dispute = records.write(first)
        kept = review.keep(dispute, "new", "First.")
        dump = records.as_text(records.read(dispute, published=True))
        records.write(second)
        copy = review.restore(kept, None)
        assert records.as_text(records.read(copy)) == dump
        transaction.set_rollback(True)


def test_two_events_that_say_the_same_both_come_back(reviewer: User) -> None:
    dispute = a_dispute()
    source = a_source(dispute)
    for _number in (1, 2):
        an_event(dispute, sources=[source])
    published(dispute)
    change(dispute, events=[])
    copy = review.restore(revision(), reviewer)
    assert records.read(copy) == revision().record


def test_a_working_copy_that_somebody_has_open_is_not_replaced(reviewer: User) -> None:
    dispute = published(a_dispute())
    copy = review.begin(dispute, reviewer)
    with pytest.raises(review.AlreadyCopied) as refused:
        review.restore(revision(), reviewer)
    assert refused.value.copy == copy


def test_what_was_renamed_or_merged_since_has_its_present_name(reviewer: User) -> None:
    maker, other = a_party("Maker"), a_party("Other")
    dispute = published(a_dispute(respondents=[maker, other]))
    a_dispute("Also", respondents=[maker])
    change(dispute, participations=[])
    review.rename(maker, "maker-inc", reviewer, "Its name.")
    other.delete()
    FormerAddress.objects.create(kind="party", slug="other", leads_to="maker-inc")
    copy = review.restore(Revision.objects.get(kind="dispute", number=1), reviewer)
    assert records.read(copy)["participations"] == [{"party": "maker-inc", "role": "respondent"}]


def test_what_is_there_no_more_is_named_and_nothing_is_written(reviewer: User) -> None:
    gone = a_party("Gone")
    dispute = published(a_dispute(respondents=[gone]))
    change(dispute, participations=[])
    review.remove(gone, reviewer, "Nothing names it.")
    with pytest.raises(review.Refused, match="party gone"):
        review.restore(Revision.objects.get(kind="dispute", number=1), reviewer)
    assert Dispute.every.count() == 1
    review.restore(Revision.objects.get(kind="party"), reviewer, "It is needed.")
    assert review.restore(Revision.objects.get(kind="dispute", number=1), reviewer).participations.count() == 1


def test_relations_to_disputes_that_are_gone_are_left_out(reviewer: User) -> None:
    other = a_dispute("Other")
    dispute = a_dispute("One")
    dispute.relations.create(other=other, how="related")
    published(dispute)
    other.delete()
    copy = review.restore(revision(), reviewer)
    assert records.read(copy) == revision().record | {"related": []}


def test_a_deleted_draft_is_made_again_as_a_draft(reviewer: User) -> None:
    draft = a_full_dispute("Draft", record_state="draft")
    dump = records.as_text(records.read(draft))
    kept = review.remove(draft, reviewer, "Not needed.")
    assert (kept.is_public, kept.what, Dispute.objects.filter(slug="draft").exists()) == (False, "removal", False)
    again = review.restore(kept, reviewer)
    assert (again.record_state, again.author, records.as_text(records.read(again))) == ("draft", reviewer, dump)


def test_a_draft_in_the_way_is_not_written_over(reviewer: User) -> None:
    kept = review.remove(a_dispute("Draft", record_state="draft"), reviewer, "Not needed.")
    a_dispute("Another", slug="draft", record_state="draft")
    with pytest.raises(review.Refused):
        review.restore(kept, reviewer)


def test_parties_systems_and_courts_are_as_they_were_with_a_reason_in_the_history(reviewer: User) -> None:
    things: list[Any] = [a_party("Maker", description="Old."), a_system("Maker"), a_court("Maker")]
    for thing in things:
        kept = review.keep(thing, "new", "Entered.")
        dump = records.read(thing)
        type(thing).objects.update(name="New", name_key="new")
        with pytest.raises(review.Refused):
            review.restore(kept, reviewer)
        review.restore(kept, reviewer, "It was right.", "correction")
        assert records.read(type(thing).objects.get()) == dump
        last = Revision.objects.filter(kind=kept.kind).order_by("-number").first()
        assert last is not None
        assert (last.number, last.reason, last.by, last.is_public) == (2, "It was right.", reviewer, False)


def test_only_reviewers_restore_what_disputes_share(reviewer: User) -> None:
    party = a_party("Maker")
    kept = review.keep(party, "new", "Entered.")
    Party.objects.update(description="New.")
    with pytest.raises(review.Refused):
        review.restore(kept, User.objects.create(username="contributor", is_staff=True), "Why.")
    assert Party.objects.get().description == "New."


def test_a_party_keeps_an_affiliation_that_readers_do_not_see(reviewer: User) -> None:
    party = a_party("Maker", description="Old.")
    an_affiliation(party, a_party("Unseen"), "subsidiary_of")
    kept = review.keep(party, "new", "Entered.")
    assert "affiliations" not in kept.record
    Party.objects.filter(pk=party.pk).update(description="New.")
    review.restore(kept, reviewer, "It was right.")
    assert records.read(party)["affiliations"] == [{"party": "unseen", "how": "subsidiary_of"}]


def test_a_clash_is_said_and_nothing_is_written(reviewer: User) -> None:
    party = a_party("Maker")
    kept = review.keep(party, "new", "Entered.")
    Party.objects.update(name="Other", name_key="other")
    a_party("Maker", slug="another")
    with pytest.raises(review.Refused):
        review.restore(kept, reviewer, "It was right.")
    assert (Party.objects.get(pk=party.pk).name, Revision.objects.count()) == ("Other", 1)


def test_what_was_merged_is_not_made_again_beside_the_survivor(reviewer: User) -> None:
    kept = review.remove(a_party("Maker"), reviewer, "Twice.")
    FormerAddress.objects.create(kind="party", slug="maker", leads_to="survivor")
    with pytest.raises(review.Refused):
        review.restore(kept, reviewer, "It was right.")


# Removing


def test_what_has_been_public_is_never_deleted(reviewer: User) -> None:
    for state in ("published", "withdrawn"):
        dispute = a_dispute(record_state=state)
        with pytest.raises(review.Refused):
            review.remove(dispute, reviewer, "Why.")
        with pytest.raises(review.Refused):
            review.remove(review.begin(dispute, reviewer), reviewer, "Why.")
    assert (Dispute.objects.count(), Revision.objects.count()) == (2, 0)


def test_what_other_records_name_is_not_deleted_and_no_revision_is_kept(reviewer: User) -> None:
    party = a_party("Maker")
    dispute = a_dispute(record_state="draft", respondents=[party])
    a_claim(dispute, against=[party], sources=[a_source(dispute)])
    with pytest.raises(review.Refused):
        review.remove(party, reviewer, "Why.")
    assert (Party.objects.count(), Revision.objects.count()) == (1, 0)


def test_a_reason_is_asked_for(reviewer: User) -> None:
    with pytest.raises(review.Refused):
        review.remove(a_party("Maker"), reviewer, " \n")
    assert json.loads(review.remove(Party.objects.get(), reviewer, "Twice.").text)["name"] == "Maker"
