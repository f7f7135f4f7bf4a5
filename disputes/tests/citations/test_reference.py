"""A citation names the public entry, its newest public revision, and the day on which it was read."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings
from pytest_django.fixtures import DjangoAssertNumQueries

from disputes import review
from disputes.citations import reference_to
from disputes.models import Claim, Dispute, Party, Revision
from disputes.tests.builders import a_claim, a_dispute, a_participation, a_party
from disputes.tests.review.changing import change, published

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 11, 22)
MOMENT = datetime.datetime(2026, 5, 3, 12, tzinfo=datetime.UTC)
SITE = override_settings(SITE_URL="https://disputes.example")


@SITE
def test_a_dispute_is_cited_by_its_newest_revision_at_an_address_that_shows_just_that() -> None:
    dispute = published(a_dispute("Kadrey v. Meta"))
    change(dispute)
    Revision.objects.filter(number=2).update(made_at=MOMENT)
    cited = reference_to(dispute, DAY)
    assert (cited.kind, cited.key, cited.title) == ("dispute", "dispute:kadrey-v-meta", "Kadrey v. Meta")
    assert cited.address == "https://disputes.example/disputes/kadrey-v-meta/"
    assert (cited.revision, cited.changed_on, cited.accessed_on) == (2, MOMENT.date(), DAY)
    assert cited.permanent == "https://disputes.example/disputes/kadrey-v-meta/changes/2/"
    assert cited.register == "AI Copyright Disputes"


@SITE
def test_a_claim_is_cited_with_the_revision_of_its_dispute() -> None:
    dispute = published(a_dispute("Kadrey v. Meta"))
    claim = a_claim(dispute, number=3)
    cited = reference_to(claim, DAY)
    assert (cited.kind, cited.key) == ("claim", "claim:kadrey-v-meta:3")
    assert cited.title == "Copying for training, claim 3 in Kadrey v. Meta"
    assert cited.address == "https://disputes.example/claims/kadrey-v-meta/3/"
    assert (cited.revision, cited.permanent) == (1, reference_to(dispute, DAY).permanent)


@SITE
def test_a_party_has_revisions_of_its_own_without_pages() -> None:
    party = a_party("Meta Platforms")
    a_participation(published(a_dispute("Kadrey v. Meta")), party)
    review.keep(party, "new", "Entered.")
    review.keep(party, "correction", "The seat was wrong.")
    cited = reference_to(party, DAY)
    assert (cited.kind, cited.key, cited.title) == ("party", "party:meta-platforms", "Meta Platforms")
    assert cited.address == "https://disputes.example/parties/meta-platforms/"
    assert (cited.revision, cited.permanent) == (2, "")


def test_a_revision_that_is_not_public_is_never_cited() -> None:
    dispute = published(a_dispute())
    review.keep(dispute, "removal", "A working copy that was discarded.", is_public=False)
    assert reference_to(dispute, DAY).revision == 1


def test_without_a_revision_it_is_cited_by_the_day_on_which_it_was_last_written() -> None:
    for thing in (dispute := a_dispute(), a_claim(dispute), a_party()):
        model = Dispute if isinstance(thing, Claim) else type(thing)
        model._default_manager.update(changed_at=MOMENT)
        thing = type(thing)._default_manager.get(pk=thing.pk)
        cited = reference_to(thing, DAY)
        assert (cited.revision, cited.permanent, cited.changed_on) == (None, "", MOMENT.date())


def test_the_day_of_a_revision_is_that_of_the_register_s_own_clock() -> None:
    dispute = published(a_dispute())
    late = datetime.datetime(2026, 5, 3, 23, 30, tzinfo=ZoneInfo("UTC"))
    Revision.objects.update(made_at=late)
    with override_settings(TIME_ZONE="Asia/Tokyo"):
        assert reference_to(dispute, DAY).changed_on == datetime.date(2026, 5, 4)


def test_a_renamed_dispute_is_cited_at_its_new_address(admin_user: object) -> None:
    dispute = published(a_dispute("Old"))
    review.rename(dispute, "new-address", admin_user, "A better address.")
    cited = reference_to(Dispute.objects.get(), DAY)
    assert (cited.key, cited.revision) == ("dispute:new-address", 2)
    assert cited.permanent.endswith("/disputes/new-address/changes/2/")


def test_it_takes_one_query_however_long_the_history(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    dispute = published(a_dispute())
    claim = Claim.objects.select_related("dispute").get(pk=a_claim(dispute).pk)
    party = Party.objects.get(pk=a_party().pk)
    for _ in range(3):
        review.keep(dispute, "development", "More.")
        for thing in (dispute, claim, party):
            with django_assert_num_queries(1):
                reference_to(thing, DAY)
