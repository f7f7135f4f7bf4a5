"""A new slug: old addresses lead to it for ever, and history, working copy and loader go along."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from disputes import catalogue, records, review
from disputes.models import Dispute, FormerAddress, LoadedRecord, Party, Revision
from disputes.tests.admin.people import a_sound_dispute
from disputes.tests.builders import a_claim, a_court, a_dispute, a_party, a_proceeding, a_source, a_system

from .changing import a_reviewer, change, published, without_claim

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer() -> User:
    return a_reviewer()


@pytest.fixture
def dispute() -> Dispute:
    dispute = a_dispute("One", slug="one", respondents=[a_party("Maker")], systems=[a_system("Model")])
    for _ in range(3):
        a_claim(dispute, sources=[a_source(dispute)])
    return published(dispute)


def leads(client: Client, address: str) -> str:
    response = client.get(address)
    return response.headers["Location"] if response.status_code == 301 else str(response.status_code)


def test_every_old_address_leads_to_the_new_one(client: Client, dispute: Dispute, reviewer: User) -> None:
    before = records.read(dispute)
    review.retire(before, change(dispute, claims=without_claim(dispute, 2)).record)
    review.rename(dispute, "two", reviewer, "A better address.")
    assert leads(client, "/disputes/one/") == "/disputes/two/"
    assert leads(client, "/disputes/one/changes/2/") == "/disputes/two/changes/2/"
    assert [leads(client, f"/claims/one/{n}/") for n in (1, 2, 3)] == [f"/claims/two/{n}/" for n in (1, 2, 3)]
    assert [leads(client, f"/claims/two/{n}/") for n in (1, 2, 3)] == ["200", "410", "200"]
    assert leads(client, "/disputes/two/changes/2/") == "200"


def test_addresses_of_several_renamings_lead_straight_to_the_last(
    client: Client, dispute: Dispute, reviewer: User
) -> None:
    for slug in ("two", "three"):
        review.rename(Dispute.objects.get(), slug, reviewer, "Again.")
    assert [leads(client, f"/disputes/{slug}/") for slug in ("one", "two")] == ["/disputes/three/"] * 2
    assert [leads(client, f"/claims/{slug}/3/") for slug in ("one", "two")] == ["/claims/three/3/"] * 2
    review.rename(Dispute.objects.get(), "one", reviewer, "Back.")
    assert leads(client, "/disputes/one/") == leads(client, "/claims/one/3/") == "200"
    assert [leads(client, f"/disputes/{slug}/") for slug in ("two", "three")] == ["/disputes/one/"] * 2
    assert [leads(client, f"/claims/{slug}/3/") for slug in ("two", "three")] == ["/claims/one/3/"] * 2
    assert not FormerAddress.objects.filter(slug="one").exists()


def test_what_went_and_came_back_is_renamed_as_well(client: Client, dispute: Dispute, reviewer: User) -> None:
    for kind, slug, number, to in (("party", "maker", 0, ""), ("claim", "one", 3, "other")):
        FormerAddress.objects.create(kind=kind, slug=slug, number=number, leads_to=to, reason="It was gone.")
    review.rename(Party.objects.get(slug="maker"), "new", reviewer, "A better address.")
    review.rename(dispute, "two", reviewer, "A better address.")
    assert (leads(client, "/parties/maker/"), leads(client, "/claims/one/3/")) == ("/parties/new/", "/claims/two/3/")


def test_a_file_that_has_the_old_address_still_is_told_the_new_one(reviewer: User, tmp_path: Path) -> None:
    dispute = published(a_sound_dispute("One", record_state="published"))
    catalogue.dump(tmp_path)
    review.rename(dispute, "two", reviewer, "A better address.")
    review.rename(Party.objects.get(slug="maker-of-one"), "new", reviewer, "A better address.")
    with pytest.raises(catalogue.Refused) as refused:
        catalogue.load([tmp_path])
    said = {fault.message for fault in refused.value.faults}
    assert {
        "the dispute “one” has the slug “two” now: write that in its place",
        "the party “maker-of-one” has the slug “new” now: write that in its place",
    } <= said
    review.rename(Dispute.objects.get(pk=dispute.pk), "one", reviewer, "Back.")
    review.rename(Party.objects.get(slug="new"), "maker-of-one", reviewer, "Back.")
    assert catalogue.load([tmp_path]).unchanged == 3


def test_parties_systems_and_courts_are_renamed_too(client: Client, dispute: Dispute, reviewer: User) -> None:
    court = a_court("Court", slug="court")
    a_proceeding(dispute, court)
    for thing in (Party.objects.get(slug="maker"), dispute.systems.get(), court):
        revision = review.rename(thing, "new", reviewer, "A better address.")
        assert (revision.slug, revision.what, revision.record["slug"]) == ("new", "editorial", "new")
    assert (leads(client, "/parties/maker/"), leads(client, "/systems/model/")) == ("/parties/new/", "/systems/new/")
    assert records.read(dispute)["participations"][0]["party"] == "new"


def test_history_and_loader_follow_and_the_revision_says_what_changed(dispute: Dispute, reviewer: User) -> None:
    LoadedRecord.objects.create(kind="dispute", slug="one", fingerprint="x")
    review.rename(dispute, "two", reviewer, "A better address.")
    assert list(Revision.objects.order_by("number").values_list("slug", "number", "reason")) == [
        ("two", 1, "First published."),
        ("two", 2, "A better address."),
    ]
    assert LoadedRecord.objects.get().slug == "two"
    first, second = Revision.objects.order_by("number")
    assert [str(one) for one in records.tell(first.record, second.record)] == ["Address: one → two"]


def test_a_working_copy_goes_along_and_can_still_be_published(dispute: Dispute, reviewer: User) -> None:
    copy = review.begin(dispute, reviewer)
    version = dispute.version
    review.rename(dispute, "two", reviewer, "A better address.")
    copy.refresh_from_db()
    dispute.refresh_from_db()
    assert (copy.slug, copy.based_on) == ("two", 2)
    assert dispute.version > version  # a page that was open before it is out of date
    assert review.latest_number(dispute) == copy.based_on


def test_an_out_of_date_copy_stays_out_of_date(dispute: Dispute, reviewer: User) -> None:
    copy = review.begin(dispute, reviewer)
    change(dispute, title="Other")
    review.rename(Dispute.objects.get(pk=dispute.pk), "two", reviewer, "A better address.")
    copy.refresh_from_db()
    assert copy.based_on == 1


@pytest.mark.parametrize("slug", ["", "Two", "a b", "two--x", "x" * 81, "ü", "\x00", "one", "taken", "gone", "-"])
def test_a_slug_that_is_none_or_is_taken_is_refused(dispute: Dispute, reviewer: User, slug: str) -> None:
    a_dispute("Taken", slug="taken")
    FormerAddress.objects.create(kind="dispute", slug="gone", reason="Withdrawn.")
    with pytest.raises(review.Refused):
        review.rename(dispute, slug, reviewer, "Why not.")
    assert (Dispute.objects.get(pk=dispute.pk).slug, Revision.objects.count()) == ("one", 1)


def test_only_reviewers_rename_and_only_what_is_public_and_with_a_reason(dispute: Dispute, reviewer: User) -> None:
    draft = a_dispute("Draft", record_state="draft", respondents=[a_party("Unseen")])
    for thing, by, reason in (
        (dispute, User.objects.create(username="contributor", is_staff=True), "Why."),
        (dispute, reviewer, "  "),
        (draft, reviewer, "Why."),
        (Party.objects.get(slug="unseen"), reviewer, "Why."),
        (review.begin(dispute, reviewer), reviewer, "Why."),
    ):
        with pytest.raises(review.Refused):
            review.rename(thing, "new", by, reason)
    assert not FormerAddress.objects.exists()
