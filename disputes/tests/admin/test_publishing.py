"""A dispute is published only with a source and a party on each side, and the refusal says what is missing."""

from collections.abc import Callable

import pytest

from disputes.models import Dispute
from disputes.tests.builders import a_dispute, a_participation, a_party, a_source

from .desk import Page, faults

pytestmark = pytest.mark.django_db

NO_SOURCE = "A published dispute needs at least one source. Add it, or keep a draft."
NOBODY = "A published dispute needs a party on each side. Nobody here has the role %s."


def test_without_sources_and_parties_it_is_refused_and_nothing_typed_is_lost(
    page_of: Callable[[Dispute], Page],
) -> None:
    dispute = a_dispute("As it was", record_state="draft")
    page = page_of(dispute)
    page.fill(title="Typed just now", record_state="published")
    response = page.save()
    assert faults(response) == {"": [NO_SOURCE, NOBODY % "Claimant", NOBODY % "Respondent"]}
    assert "Typed just now" in response.content.decode()
    dispute.refresh_from_db()
    assert (dispute.record_state, dispute.title) == ("draft", "As it was")


def test_the_button_is_refused_as_the_field_is(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft", claimants=[a_party()], respondents=[a_party()])
    assert faults(page_of(dispute).save("_publish")) == {"": [NO_SOURCE]}
    dispute.refresh_from_db()
    assert dispute.record_state == "draft"


@pytest.mark.parametrize(
    ("kind", "roles", "missing"),
    [
        ("lawsuit", ["claimant"], ["Respondent"]),
        ("lawsuit", ["respondent", "represented"], ["Claimant"]),
        ("inquiry", ["respondent", "amicus"], ["Authority or Claimant"]),
        ("registration", ["claimant"], ["Respondent or Authority"]),
    ],
)
def test_who_is_missing_depends_on_the_form(
    page_of: Callable[[Dispute], Page], kind: str, roles: list[str], missing: list[str]
) -> None:
    dispute = a_dispute(kind=kind, record_state="draft")
    a_source(dispute)
    for role in roles:
        a_participation(dispute, None, role)
    assert faults(page_of(dispute).save("_publish")) == {"": [NOBODY % role for role in missing]}


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        ("lawsuit", ["claimant", "respondent"]),
        ("inquiry", ["authority", "respondent"]),
        ("registration", ["claimant", "authority"]),
        ("criminal_case", ["authority", "respondent"]),
    ],
)
def test_with_both_sides_and_a_source_it_is_published(
    page_of: Callable[[Dispute], Page], kind: str, roles: list[str]
) -> None:
    dispute = a_dispute(kind=kind, record_state="draft")
    a_source(dispute)
    for role in roles:
        a_participation(dispute, None, role)
    assert page_of(dispute).save("_publish").status_code == 302
    dispute.refresh_from_db()
    assert dispute.record_state == "published"


def test_what_is_published_keeps_its_last_source_and_its_sides(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(claimants=[a_party()], respondents=[a_party()])
    a_source(dispute)
    page = page_of(dispute)
    page.data["sources-0-DELETE"] = page.data["participations-1-DELETE"] = ["on"]
    assert faults(page.save()) == {"": [NO_SOURCE, NOBODY % "Respondent"]}
    assert (dispute.sources.count(), dispute.participations.count()) == (1, 2)


def test_it_can_be_taken_back_into_drafts(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(claimants=[a_party()], respondents=[a_party()])
    page = page_of(dispute)
    page.fill(record_state="draft")
    assert page.save().status_code == 302
    assert list(Dispute.objects.published()) == []


def test_only_a_published_dispute_links_to_its_public_page(page_of: Callable[[Dispute], Page]) -> None:
    draft, published = a_dispute(record_state="draft"), a_dispute()
    assert f'href="{published.get_absolute_url()}"' in page_of(published).html
    assert f'href="{draft.get_absolute_url()}"' not in page_of(draft).html


def test_the_slug_of_what_was_published_stays(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(claimants=[a_party()], respondents=[a_party()], slug="permanent")
    a_source(dispute)
    page = page_of(dispute)
    assert "slug" not in page.data
    page.data["slug"] = ["renamed"]
    page.fill(title="Renamed")
    assert page.save().status_code == 302
    dispute.refresh_from_db()
    assert (dispute.slug, dispute.title) == ("permanent", "Renamed")


def test_the_slug_of_a_draft_can_be_mended(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft", slug="tpyo")
    page = page_of(dispute)
    page.fill(slug="typo")
    page.save()
    dispute.refresh_from_db()
    assert dispute.slug == "typo"
