"""A draft becomes public on a page of its own, which says what stands against that and asks why."""

import re
from html import unescape
from urllib.parse import urljoin

import pytest
from pytest_django import Settings

from disputes import review
from disputes.models import Dispute, Revision
from disputes.tests.builders import a_claim, a_dispute, a_source, an_event

from .desk import Page
from .people import Person, a_reviewer, a_sound_dispute, a_writer, address, said

pytestmark = pytest.mark.django_db


def test_from_the_filled_form_to_the_public_it_is_one_further_page(settings: Settings) -> None:
    settings.ONE_PERSON_DESK = True
    owner, dispute = Person("owner", is_superuser=True), a_sound_dispute()
    page = owner.page(dispute)
    page.fill(title="Author v. Maker, renamed")
    response = page.save("_publish")
    last = Page(owner.client, urljoin(page.address, response.url))
    assert last.address == address(dispute, "publish")
    assert last.data["reason"] == ["First entered."]
    assert last.save("_publish").status_code == 302
    dispute.refresh_from_db()
    assert (dispute.record_state, dispute.title) == ("published", "Author v. Maker, renamed")
    revision = Revision.objects.get()
    assert (revision.what, revision.reason, revision.by, revision.is_public) == (
        *("new", "First entered.", owner.user, True),
    )


def test_who_wrote_a_draft_cannot_publish_it_and_a_second_pair_of_eyes_can() -> None:
    dispute, first, second = a_sound_dispute(), a_reviewer("first"), a_reviewer("second")
    page = first.page(dispute)
    page.fill(title="Changed")
    page.save("_continue")
    assert "You wrote on this, so another reviewer publishes it." in first.sees(dispute, "publish")
    assert 'id="publish_form"' not in first.sees(dispute, "publish")
    dispute.refresh_from_db()
    forged = first.does("publish", dispute, reason="Mine.", version=dispute.version)
    assert said(forged) == ["Who wrote a draft cannot publish it: it needs a second pair of eyes."]
    assert second.page(dispute, "publish").save("_publish").status_code == 302
    assert list(Dispute.objects.published()) == [dispute]


def test_a_superuser_needs_a_second_pair_of_eyes_too() -> None:
    owner = Person("owner", is_superuser=True)
    dispute = a_sound_dispute(author=owner.user)
    owner.does("publish", dispute, reason="Mine.", version=dispute.version)
    assert not Dispute.objects.published().exists()


def test_errors_stop_it_and_each_leads_to_its_place_on_the_form() -> None:
    reviewer, dispute = a_reviewer(), a_dispute(record_state="draft")
    a_claim(dispute)
    for date in ("2026-03", "2026-01", "2026-02"):
        an_event(dispute, date=date, sources=[] if date == "2026-01" else [a_source(dispute)])
    html = unescape(reviewer.sees(dispute, "publish"))
    links = dict(re.findall(r'<li><a href="[^"#]*#([^"]+)">([^<]+)</a>', html))
    assert links["events-0"] == "Event 2 names no source.", "the form shows events by date, so number 2 comes first"
    assert links["claims-0"] == "Claim 1 names no source."
    assert "A side is missing: no party has the role" in links["participations-group"]
    form = unescape(reviewer.sees(dispute))
    assert all(f'id="{anchor}"' in form for anchor in links)
    assert ">Publish</button>" not in html
    refused = reviewer.does("publish", dispute, reason="Now.", version=dispute.version, **_reasons(dispute))
    assert said(refused) == ["It cannot be published yet."]
    assert not Dispute.objects.published().exists()


def _reasons(dispute: Dispute, reason: str = "Read again.") -> dict[str, str]:
    return {f"accept-{one.code}": reason for one in review.check(dispute) if not one.is_error}


def test_a_warning_asks_for_a_reason_which_is_kept() -> None:
    reviewer, dispute = a_reviewer(), a_sound_dispute(status="settled")
    page = reviewer.page(dispute, "publish")
    assert "accept-status-unsupported" in page.data
    bare = page.save("_publish")
    assert (bare.status_code, Dispute.objects.published().exists()) == (200, False)
    page.fill(**{"accept-status-unsupported": "The docket is sealed."})
    assert page.save("_publish").status_code == 302
    (accepted,) = Revision.objects.get().accepted
    assert (accepted["code"], accepted["reason"]) == ("status-unsupported", "The docket is sealed.")


def test_what_was_saved_while_one_looked_at_it_is_not_published() -> None:
    reviewer, writer, dispute = a_reviewer(), a_writer(), a_sound_dispute()
    page = reviewer.page(dispute, "publish")
    changing = writer.page(dispute)
    changing.fill(summary="Something else, alleged.")
    changing.save()
    response = page.save("_publish")
    assert said(response) == ["It was changed while you looked at it. Look again, then publish."]
    assert not Dispute.objects.published().exists()


@pytest.mark.parametrize("reason", ["", "   ", "a\x00b", "evil\u202etxt", "x" * 1001])
def test_a_reason_that_cannot_be_kept_is_refused_and_stands_in_the_form_again(reason: str) -> None:
    reviewer, dispute = a_reviewer(), a_sound_dispute()
    response = reviewer.does("publish", dispute, reason=reason, version=dispute.version)
    assert response.status_code == 200
    assert "reason" in response.context["form"].errors
    assert not Dispute.objects.published().exists()


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 5000])
def test_a_forged_version_publishes_nothing(version: str) -> None:
    reviewer, dispute = a_reviewer(), a_sound_dispute()
    assert reviewer.does("publish", dispute, reason="Now.", version=version).status_code == 200
    assert not Dispute.objects.published().exists()


def test_no_field_of_the_form_publishes(settings: Settings) -> None:
    settings.ONE_PERSON_DESK = True
    owner, dispute = Person("owner", is_superuser=True), a_dispute(record_state="draft")
    page = owner.page(dispute)
    assert "record_state" not in page.data
    page.data |= {
        "record_state": ["published"],
        "copy_of": ["1"],
        "author": ["1"],
        "writers": [],
        "claims_given": ["9"],
    }
    assert page.save().status_code == 302
    dispute.refresh_from_db()
    assert (dispute.record_state, dispute.copy_of_id, dispute.claims_given) == ("draft", None, 0)


def test_only_a_published_dispute_links_to_its_public_page() -> None:
    owner, draft, published = Person("owner", is_superuser=True), a_dispute(record_state="draft"), a_dispute()
    assert f'href="{published.get_absolute_url()}"' in owner.sees(published)
    assert f'href="{draft.get_absolute_url()}"' not in owner.sees(draft)


def test_the_slug_of_a_draft_can_be_mended_but_not_into_one_that_is_or_was_taken() -> None:
    owner = Person("owner", is_superuser=True)
    dispute = a_dispute(record_state="draft", slug="tpyo")
    a_dispute(slug="taken")
    page = owner.page(dispute)
    page.fill(slug="taken")
    assert page.save().context["adminform"].form.errors["slug"] == ["Another dispute has this slug."]
    page.fill(slug="typo")
    page.save()
    dispute.refresh_from_db()
    assert dispute.slug == "typo"


def test_a_published_dispute_is_not_waiting_to_be_published() -> None:
    reviewer, dispute = a_reviewer(), a_sound_dispute(record_state="published")
    response = reviewer.does("publish", dispute, reason="Again.", version=0)
    assert said(response) == ["It is not waiting to be published."]
    assert isinstance(reviewer.page(dispute), Page)
    assert Revision.objects.count() == 0
