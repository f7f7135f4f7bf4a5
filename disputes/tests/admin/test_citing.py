"""Claims, events and amounts name their sources by the numbers that the sources have on the page."""

from collections.abc import Callable

import pytest

from disputes.models import Amount, Citation, Claim, Dispute, Event, Source
from disputes.tests.builders import a_claim, a_dispute, a_party, a_source, an_event

from .desk import Page, faults

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute() -> Dispute:
    """A draft with sources 1, 2 and 4, of which its one claim cites 4 and 1."""
    dispute = a_dispute(claimants=[a_party("Author")], respondents=[a_party("Maker")], record_state="draft")
    sources = [a_source(dispute, url=f"https://example.org/{n}") for n in (1, 2, 3, 4)]
    sources[2].delete()
    a_claim(dispute, sources=[sources[3], sources[0]])
    return dispute


def numbers(fact: Claim | Event | Amount) -> list[int]:
    return list(fact.citations.order_by("pk").values_list("source__number", flat=True))


def test_the_box_holds_the_numbers_in_order(dispute: Dispute, page_of: Callable[[Dispute], Page]) -> None:
    assert page_of(dispute).data["claims-0-sources"] == ["4, 1"]


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("1, 4", [1, 4]),
        ("2", [2]),
        ("2 4 1", [2, 4, 1]),
        ("[2], [1]", [2, 1]),
        ("２、４", [2, 4]),
        ("1, 1, 2, 1", [1, 2]),
        ("https://example.org/2, 1", [2, 1]),
        ("", []),
    ],
)
def test_sources_may_be_written_in_any_usual_way(
    dispute: Dispute, page_of: Callable[[Dispute], Page], written: str, stored: list[int]
) -> None:
    page = page_of(dispute)
    page.row("claims", 0, sources=written)
    assert page.save().status_code == 302
    assert numbers(dispute.claims.get()) == stored


def test_a_new_source_has_the_number_after_the_last(dispute: Dispute, page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(dispute)
    page.add("sources", url="https://example.org/new", title="New", publisher="News")
    page.row("claims", 0, sources="5, 1")
    assert page.save().status_code == 302
    assert [citation.source.url for citation in dispute.claims.get().citations.order_by("pk")] == [
        "https://example.org/new",
        "https://example.org/1",
    ]


def test_a_new_source_is_cited_by_its_address_too(dispute: Dispute, page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(dispute)
    page.add("sources", url="https://example.org/a,b", title="New", publisher="News")
    page.row("claims", 0, sources="https://example.org/a,b, 2")
    assert page.save().status_code == 302
    assert numbers(dispute.claims.get()) == [5, 2]


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("7", "There is no source 7; the page has 1, 2, 4."),
        ("3", "There is no source 3; the page has 1, 2, 4."),
        ("CODA", "“CODA” is no source. Write the numbers of sources on this page: 1, 3."),
        (
            "https://example.org/none",
            "This address is not among the sources. Add it there, then cite its number.",
        ),
    ],
)
def test_what_is_no_source_of_the_page_is_said_at_the_box(
    dispute: Dispute, page_of: Callable[[Dispute], Page], written: str, sentence: str
) -> None:
    page = page_of(dispute)
    page.row("claims", 0, sources=f"1, {written}")
    assert faults(page.save()) == {"claims-0-sources": [sentence]}
    assert numbers(dispute.claims.get()) == [4, 1], "a refused form changes nothing"


def test_a_page_whose_numbers_have_no_gap_says_from_where_to_where(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft")
    for _ in range(5):
        a_source(dispute)
    an_event(dispute)
    page = page_of(dispute)
    page.row("events", 0, sources="7")
    assert faults(page.save()) == {"events-0-sources": ["There is no source 7; the page has 1 to 5."]}


def test_a_source_marked_to_be_deleted_cannot_be_cited(dispute: Dispute, page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(dispute)
    page.data["sources-2-DELETE"] = ["on"]
    assert faults(page.save()) == {"claims-0-sources": ["Source 4 is marked to be deleted."]}
    page.row("claims", 0, sources="1")
    assert page.save().status_code == 302
    assert list(dispute.sources.order_by("number").values_list("number", flat=True)) == [1, 2]


def test_a_row_left_blank_cannot_be_cited(add_page: Callable[[], Page]) -> None:
    page = add_page()
    page.add("claims", kind="privacy", summary="Alleges it.", status="asserted", sources="1")
    assert faults(page.save())["claims-0-sources"] == ["Source 1 is still empty: fill it in above."]


def test_a_draft_may_cite_nothing_yet(page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(a_dispute(record_state="draft"))
    page.add("claims", kind="privacy", summary="Alleges it.", status="asserted")
    page.add("events", date="2025", kind="ruling", title="Ruling")
    page.add("amounts", what="fine", currency="EUR", amount="10")
    assert page.save().status_code == 302
    assert Citation.objects.count() == 0


def test_rows_of_all_kinds_saved_at_once_cite_each_what_stands_in_their_boxes(
    dispute: Dispute, page_of: Callable[[Dispute], Page]
) -> None:
    page = page_of(dispute)
    page.row("claims", 0, sources="2, 1")
    page.add("claims", kind="privacy", summary="Alleges it.", status="asserted", sources="5, 4")
    page.add("events", date="2025", kind="ruling", title="Ruling", sources="1")
    page.add("events", date="2026", kind="appeal", title="Appeal", sources="4, 5")
    page.add("amounts", what="fine", currency="EUR", amount="10", sources="5")
    page.add("sources", url="https://example.org/new", title="New", publisher="News")
    assert page.save().status_code == 302
    assert [numbers(claim) for claim in dispute.claims.order_by("number")] == [[2, 1], [5, 4]]
    assert [numbers(event) for event in dispute.events.order_by("number")] == [[1], [4, 5]]
    assert numbers(dispute.amounts.get()) == [5]


def test_a_number_that_was_public_is_not_given_again(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft", sources_given=7, claims_given=3)
    a_source(dispute, number=1)
    page = page_of(dispute)
    assert 'data-given="7"' in page.html, "the script counts from there as well"
    page.add("sources", url="https://example.org/new", title="New", publisher="News")
    page.add("claims", kind="privacy", summary="Alleges it.", status="asserted", sources="8, 1")
    page.add("claims", kind="privacy", summary="Alleges more.", status="asserted", sources="2")
    assert faults(page.save()) == {"claims-1-sources": ["There is no source 2; the page has 1, 8."]}
    page.row("claims", 1, sources="1")
    assert page.save().status_code == 302
    assert list(dispute.sources.order_by("number").values_list("number", flat=True)) == [1, 8]
    assert [(claim.number, numbers(claim)) for claim in dispute.claims.order_by("number")] == [(4, [8, 1]), (5, [1])]


def test_a_new_source_has_the_number_that_the_page_shows_though_the_last_is_deleted_with_it(
    dispute: Dispute, page_of: Callable[[Dispute], Page]
) -> None:
    page = page_of(dispute)
    page.data["sources-2-DELETE"] = ["on"]
    page.add("sources", url="https://example.org/new", title="New", publisher="News")
    page.row("claims", 0, sources="5")
    assert page.save().status_code == 302
    assert numbers(dispute.claims.get()) == [5]


def test_an_unchanged_form_leaves_the_citations_alone(dispute: Dispute, page_of: Callable[[Dispute], Page]) -> None:
    before = list(Citation.objects.order_by("pk").values_list("pk", flat=True))
    page = page_of(dispute)
    page.row("claims", 0, sources="4,1")
    page.save()
    assert list(Citation.objects.order_by("pk").values_list("pk", flat=True)) == before


def test_the_source_of_another_dispute_is_not_cited_by_its_number(page_of: Callable[[Dispute], Page]) -> None:
    other = a_source(a_dispute("Another"))
    dispute = a_dispute(record_state="draft")
    an_event(dispute)
    page = page_of(dispute)
    page.row("events", 0, sources="1")
    assert faults(page.save()) == {"events-0-sources": ["There is no source 1; the page has none yet."]}
    assert Source.objects.get() == other
