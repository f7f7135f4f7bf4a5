"""A draft is handed in, taken back, sent back with a note; who may not take a step is told so in a sentence."""

import pytest

from disputes.models import Dispute, ReviewNote
from disputes.tests.builders import a_dispute

from .desk import Page
from .people import Person, a_reviewer, a_sound_dispute, a_writer, address, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft() -> Dispute:
    return a_sound_dispute()


def handed_in(draft: Dispute, by: Person, note: str = "") -> None:
    by.client.get(by.page(draft).save("_hand_in", text=note).url)  # which says so
    draft.refresh_from_db()
    assert draft.record_state == "in_review"


def test_saving_and_handing_in_are_one_button_with_a_note(draft: Dispute) -> None:
    writer, reviewer = a_writer("wendy"), a_reviewer()
    page = writer.page(draft)
    page.fill(title="Changed and handed in")
    page.save("_hand_in", text="The date is uncertain.")
    draft.refresh_from_db()
    assert (draft.title, draft.record_state, draft.submitted_by) == ("Changed and handed in", "in_review", writer.user)
    html = reviewer.sees(draft)
    assert "The date is uncertain." in html
    assert "Handed in by wendy on" in html


def test_a_new_dispute_can_be_handed_in_at_once_and_its_author_is_known(draft: Dispute) -> None:
    writer = a_writer()
    writer.page(draft)
    page = Page(writer.client, "/admin/disputes/dispute/add/")
    page.fill(title="New", slug="new", kind="demand", jurisdiction="JP", summary="Alleged.")
    page.fill(opened_on="2025", status="demand_made", status_as_of="2025")
    page.data |= {"author": ["999"], "record_state": ["published"]}
    page.save("_hand_in")
    new = Dispute.objects.get(slug="new")
    assert (new.record_state, new.author, list(new.writers.all())) == ("in_review", writer.user, [writer.user])


@pytest.mark.parametrize("note", ["a\x00b", "evil\u202etxt", "x" * 2001])
def test_a_note_that_cannot_be_kept_loses_nothing_and_hands_nothing_in(draft: Dispute, note: str) -> None:
    writer = a_writer()
    page = writer.page(draft)
    page.fill(title="Saved all the same")
    page.save("_hand_in", text=note)
    draft.refresh_from_db()
    assert (draft.title, draft.record_state) == ("Saved all the same", "draft")


def test_in_review_its_writers_read_and_reviewers_write(draft: Dispute) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    handed_in(draft, writer)
    assert "title" not in Page(writer.client, address(draft, "change")).data
    assert "If you change it here, another reviewer must publish it." in reviewer.sees(draft)
    page = reviewer.page(draft)
    page.fill(title="Mended in review")
    page.save()
    assert reviewer.user in draft.writers.all()
    assert "You wrote on this, so another reviewer publishes it." in reviewer.sees(draft)


def test_saving_without_a_change_makes_nobody_a_writer(draft: Dispute) -> None:
    reviewer = a_reviewer()
    handed_in(draft, a_writer())
    assert reviewer.page(draft).save().status_code == 302
    assert list(draft.writers.all()) == []


def test_who_handed_it_in_takes_it_back_and_nobody_else(draft: Dispute) -> None:
    writer, other = a_writer("wendy"), a_writer("otto")
    handed_in(draft, writer)
    assert "Take back" not in other.sees(draft)
    sentence = "Only who handed it in can take it back; a reviewer can send it back."
    assert said(other.does("take-back", draft)) == [sentence]
    assert said(writer.does("take-back", draft)) == ["Taken back."]
    draft.refresh_from_db()
    assert (draft.record_state, draft.submitted_by) == ("draft", None)


def test_a_reviewer_sends_it_back_with_a_note_that_its_writers_read(draft: Dispute) -> None:
    writer, reviewer = a_writer(), a_reviewer("rita")
    handed_in(draft, writer)
    assert said(writer.does("send-back", draft, text="Forged.")) == ["Only a reviewer does that."]
    assert said(reviewer.does("send-back", draft)) == ["Say in the note what is to be mended."]
    assert said(reviewer.does("send-back", draft, text="The date is wrong.\r\nSee 2.")) == [
        "Sent back with your note."
    ]
    draft.refresh_from_db()
    assert draft.record_state == "draft"
    html = writer.sees(draft)
    assert "The date is wrong.<br>See 2." in html
    assert "rita, sent back" in html


def test_the_way_of_a_draft_is_told_step_by_step(draft: Dispute) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    handed_in(draft, writer, "First.")
    reviewer.does("send-back", draft, text="No.")
    handed_in(draft, writer, "Second.")
    steps = ReviewNote.objects.order_by("pk").values_list("step", "text", "by__username")
    assert list(steps) == [
        ("submitted", "First.", "wendy"),
        ("sent_back", "No.", "rita"),
        ("submitted", "Second.", "wendy"),
    ]
    assert "Its way so far" in reviewer.sees(draft)


@pytest.mark.parametrize("state", ["draft", "published", "withdrawn"])
@pytest.mark.parametrize("step", ["take-back", "send-back"])
def test_what_is_not_in_review_is_neither_taken_nor_sent_back(state: str, step: str) -> None:
    reviewer, dispute = a_reviewer(), a_dispute(record_state=state)
    (sentence,) = said(reviewer.does(step, dispute, text="Why."))
    assert sentence == f"It is not in the state that this asks for. Its state is now: {state}."
    assert ReviewNote.objects.count() == 0


def test_the_page_of_a_draft_lists_what_stands_against_publishing(draft: Dispute) -> None:
    writer = a_writer()
    assert "Nothing stands against publishing" in writer.sees(draft)
    draft.sources.all().delete()
    html = writer.sees(draft)
    assert "There is no source: what is published names at least one." in html
    assert "3 things stand against publishing" in html


def test_the_note_is_shown_as_text(draft: Dispute) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    handed_in(draft, writer, "<script>alert(1)</script>")
    html = reviewer.sees(draft)
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html
