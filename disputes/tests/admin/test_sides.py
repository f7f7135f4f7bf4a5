"""Who makes a claim and against whom are parties of the same dispute."""

from collections.abc import Callable

import pytest

from disputes.models import Dispute
from disputes.tests.builders import a_claim, a_dispute, a_participation, a_party

from .desk import Page, faults

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute() -> Dispute:
    return a_dispute(
        claimants=[a_party("Author"), a_party("Guild")],
        respondents=[a_party("Maker"), a_party("Parent")],
        record_state="draft",
    )


def sides(dispute: Dispute) -> list[tuple[str, str]]:
    return [(row.side, row.party.name) for row in dispute.claims.get().sides.order_by("pk")]


def keys(dispute: Dispute, *names: str) -> list[int]:
    return [dispute.parties.get(name=name).pk for name in names]


def test_sides_are_kept_in_the_order_in_which_they_were_picked(
    dispute: Dispute, page_of: Callable[[Dispute], Page]
) -> None:
    page = page_of(dispute)
    page.add("claims", kind="privacy", summary="Alleges it.", status="pending")
    page.row("claims", 0, made_by=keys(dispute, "Guild", "Author"), against=keys(dispute, "Parent"))
    assert page.save().status_code == 302
    assert sides(dispute) == [("made_by", "Guild"), ("made_by", "Author"), ("against", "Parent")]
    page = page_of(dispute)
    assert page.data["claims-0-made_by"] == [str(key) for key in keys(dispute, "Guild", "Author")]
    page.row("claims", 0, made_by=keys(dispute, "Author", "Guild"))
    page.save()
    assert sides(dispute) == [("made_by", "Author"), ("made_by", "Guild"), ("against", "Parent")]


def test_a_claim_that_is_on_record_without_sides_is_given_none(
    dispute: Dispute, page_of: Callable[[Dispute], Page]
) -> None:
    a_claim(dispute)
    page = page_of(dispute)
    page.row("claims", 0, summary="Alleges it, reworded.")
    page.save()
    assert sides(dispute) == []


def test_claims_entered_before_the_parties_get_their_sides_with_the_first_of_them(
    page_of: Callable[[Dispute], Page],
) -> None:
    dispute, author, maker = a_dispute(record_state="draft", claimants=[], respondents=[]), a_party("A"), a_party("B")
    a_claim(dispute)
    page = page_of(dispute)
    page.add("participations", party=author.pk, role="claimant")
    page.add("participations", party=maker.pk, role="respondent")
    assert page.save().status_code == 302
    assert sides(dispute) == [("made_by", "A"), ("against", "B")]


def test_a_party_that_is_not_on_the_page_is_refused(dispute: Dispute, page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(dispute)
    page.add("claims", kind="privacy", summary="Alleges it.", status="pending", made_by=[a_party("Stranger").pk])
    sentence = "Stranger is not among the parties of this dispute. Add it there first."
    assert faults(page.save()) == {"claims-0-made_by": [sentence]}


def test_a_party_on_both_sides_is_refused(dispute: Dispute, page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(dispute)
    page.add("claims", kind="privacy", summary="Alleges it.", status="pending")
    page.row("claims", 0, made_by=keys(dispute, "Author"), against=keys(dispute, "Maker", "Author"))
    sentence = "Nobody makes a claim against itself: Author is on both sides."
    assert faults(page.save()) == {"claims-0-against": [sentence]}


def test_a_party_cannot_be_taken_away_while_a_claim_names_it(
    dispute: Dispute, page_of: Callable[[Dispute], Page]
) -> None:
    a_claim(dispute, made_by=dispute.parties.filter(name="Author"), against=dispute.parties.filter(name="Maker"))
    page = page_of(dispute)
    page.data["participations-0-DELETE"] = ["on"]
    sentence = "Author is not among the parties of this dispute. Add it there first."
    assert faults(page.save()) == {"claims-0-made_by": [sentence]}
    page.row("claims", 0, made_by=keys(dispute, "Guild"))
    assert page.save().status_code == 302
    assert sides(dispute) == [("made_by", "Guild"), ("against", "Maker")]


def test_a_party_added_in_the_same_save_can_make_a_claim(dispute: Dispute, page_of: Callable[[Dispute], Page]) -> None:
    newcomer = a_party("Newcomer")
    page = page_of(dispute)
    page.add("participations", party=newcomer.pk, role="intervenor")
    page.add("claims", kind="privacy", summary="Alleges it.", status="pending", made_by=[newcomer.pk])
    assert page.save().status_code == 302
    assert sides(dispute) == [("made_by", "Newcomer")]


def test_of_several_roles_the_best_stands_for_a_side(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(kind="registration", record_state="draft", claimants=[a_party("Artist")])
    a_participation(dispute, a_party("Office"), "authority")
    page = page_of(dispute)
    page.add("claims", kind="copyrightability", summary="Asks for registration.", status="pending")
    page.save()
    assert sides(dispute) == [("made_by", "Artist"), ("against", "Office")]
