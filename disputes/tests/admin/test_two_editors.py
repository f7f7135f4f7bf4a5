"""Two editors on one dispute: the second is told; a stale save is refused, both versions shown, and nothing lost."""

import datetime

import pytest
from django.utils import timezone

from disputes import records
from disputes.models import Dispute, Opening, Revision
from disputes.tests.builders import a_claim, a_full_dispute, a_source, an_event

from .conftest import ADD
from .desk import Page
from .people import Person, a_reviewer, a_sound_dispute, a_writer, address

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft() -> Dispute:
    return a_full_dispute("Two v. Editors", record_state="draft")


@pytest.fixture
def anna() -> Person:
    return a_writer("anna")


@pytest.fixture
def ben() -> Person:
    return a_writer("ben")


def saves(person: Person, draft: Dispute, **fields: object) -> None:
    page = person.page(draft)
    page.fill(**fields)
    assert page.save().status_code == 302


def told(response: object) -> list[str]:
    """What a refused page sets beside each other: what is stored and what was typed."""
    return [str(one) for one in response.context["refusal"].told]  # type: ignore[attr-defined]


def test_the_second_is_told_on_opening_who_has_it_open_and_who_saved_it_last(
    draft: Dispute, anna: Person, ben: Person
) -> None:
    assert "opened this page" not in anna.sees(draft)
    assert "anna opened this page at" in ben.sees(draft)
    saves(anna, draft, title="By Anna")
    html = ben.sees(draft)
    assert "Last saved by anna" in html
    assert "anna opened this page" not in html, "who saved and left has it open no more"


def test_who_opened_it_long_ago_is_not_taken_to_be_writing(draft: Dispute, anna: Person, ben: Person) -> None:
    anna.sees(draft)
    Opening.objects.update(at=timezone.now() - datetime.timedelta(minutes=31))
    assert "opened this page" not in ben.sees(draft)


def test_a_stale_save_is_refused_and_shows_both_versions_and_all_that_was_typed(
    draft: Dispute, anna: Person, ben: Person
) -> None:
    page = ben.page(draft)
    saves(anna, draft, title="By Anna")
    page.fill(summary="By Ben, who types on.")
    page.row("claims", 0, summary="Alleged, says Ben.")
    page.add("events", date="2026-02", kind="ruling", title="Ben's ruling", sources="1")
    before = dict(Dispute.every.values().get(pk=draft.pk))
    response = page.save()
    html = response.content.decode()
    assert response.status_code == 200
    assert "Nothing is saved yet: somebody else saved this in the meantime." in html
    assert "Last saved by anna on" in html
    assert told(response) == [
        "Title: By Anna → Two v. Editors",
        "Summary: It's alleged. The court hasn't ruled. → By Ben, who types on.",
        "Claim 1, what is alleged: Alleges copying for training. → Alleged, says Ben.",
        "Event 6, added: February 2026, Ben's ruling",
    ]
    for typed in ("By Ben, who types on.", "Alleged, says Ben.", "Ben&#x27;s ruling"):
        assert typed in html
    assert Dispute.every.values().get(pk=draft.pk) == before
    assert (draft.events.count(), draft.writers.filter(username="ben").count()) == (5, 0)


def test_saving_once_more_without_choosing_is_refused_again(draft: Dispute, anna: Person, ben: Person) -> None:
    page = ben.page(draft)
    saves(anna, draft, title="By Anna")
    page.fill(title="By Ben")
    again = Shown(ben, page, page.save())
    assert again.save().status_code == 200
    draft.refresh_from_db()
    assert draft.title == "By Anna"


class Shown(Page):
    """The form of a refused page."""

    def __init__(self, person: Person, page: Page, response: object) -> None:
        super().__init__(person.client, page.address)
        self.data, self.blank = {}, {}
        self.html = response.content.decode()  # type: ignore[attr-defined]
        self.feed(self.html)


def test_mine_is_saved_over_it_by_a_button_that_says_so(draft: Dispute, anna: Person, ben: Person) -> None:
    page = ben.page(draft)
    saves(anna, draft, title="By Anna")
    page.fill(title="By Ben")
    page.add("events", date="2026-02", kind="ruling", title="Ben's ruling", sources="1")
    shown = Shown(ben, page, page.save())
    draft.refresh_from_db()
    assert f'name="_over" value="{draft.version}"' in shown.html
    response = ben.client.post(page.address, {**shown.data, "_over": str(draft.version)})
    assert response.status_code == 302
    draft.refresh_from_db()
    assert (draft.title, draft.events.last().title) == ("By Ben", "Ben's ruling")  # type: ignore[union-attr]


def test_what_was_saved_in_the_meantime_again_is_not_overwritten_unseen(
    draft: Dispute, anna: Person, ben: Person
) -> None:
    page = ben.page(draft)
    saves(anna, draft, title="By Anna")
    page.fill(title="By Ben")
    shown = Shown(ben, page, page.save())
    seen = Dispute.every.get(pk=draft.pk).version
    saves(anna, draft, title="By Anna again")
    response = ben.client.post(page.address, {**shown.data, "_over": str(seen)})
    assert told(response) == ["Title: By Anna again → By Ben"]
    draft.refresh_from_db()
    assert draft.title == "By Anna again"


def test_rows_that_the_other_deleted_keep_what_was_typed_in_them(anna: Person, ben: Person) -> None:
    draft = a_sound_dispute()
    source = draft.sources.get()
    a_claim(draft, sources=[source])
    an_event(draft, title="Second", date="2026-02", sources=[source])
    page = ben.page(draft)
    page.row("claims", 0, summary="Ben's words on claim 1.")
    page.row("events", 1, detail="Ben's words on the second event.")
    other = anna.page(draft)
    other.data |= {"claims-0-DELETE": ["on"], "events-1-DELETE": ["on"]}
    assert other.save().status_code == 302
    assert (draft.claims.count(), draft.events.count()) == (1, 1)
    response = page.save()
    shown = Shown(ben, page, response)
    typed = [value for values in shown.data.values() for value in values]
    assert {"Ben's words on claim 1.", "Ben's words on the second event."} <= set(typed)
    assert [one.split(",")[0] for one in told(response)] == ["Claim 3", "Event 2"]
    version = Dispute.every.get(pk=draft.pk).version
    assert ben.client.post(page.address, {**shown.data, "_over": str(version)}).status_code == 302
    assert list(draft.claims.order_by("number").values_list("summary", flat=True)) == [
        "Alleges copying for training.",
        "Ben's words on claim 1.",
    ]
    assert draft.events.get(title="Second").detail == "Ben's words on the second event."


def test_rows_that_only_the_other_added_stay(draft: Dispute, anna: Person, ben: Person) -> None:
    page = ben.page(draft)
    other = anna.page(draft)
    other.add("sources", url="https://example.org/anna", title="Anna's", publisher="News")
    other.save()
    page.fill(title="By Ben")
    shown = Shown(ben, page, page.save())
    version = Dispute.every.get(pk=draft.pk).version
    ben.client.post(page.address, {**shown.data, "_over": str(version)})
    draft.refresh_from_db()
    assert (draft.title, draft.sources.filter(title="Anna's").count()) == ("By Ben", 1)


def test_what_has_faults_is_shown_with_them_and_compared_once_they_are_mended(
    draft: Dispute, anna: Person, ben: Person
) -> None:
    page = ben.page(draft)
    saves(anna, draft, title="By Anna")
    page.fill(title="By Ben", opened_on="yesterday")
    response = page.save()
    html = response.content.decode()
    assert "What you typed has faults, marked below." in html
    assert "is not a date" in html
    shown = Shown(ben, page, response)
    shown.fill(opened_on="2025-01-10")
    assert told(shown.save()) == ["Title: By Anna → By Ben"]


def test_a_draft_handed_in_while_one_types_is_not_written_and_what_was_typed_is_shown(
    draft: Dispute, anna: Person, ben: Person
) -> None:
    page = ben.page(draft)
    anna.page(draft).save("_hand_in")
    page.fill(title="By Ben")
    response = page.save()
    html = response.content.decode()
    assert "Nothing is saved: in the meantime its state was changed. It is now: in review." in html
    assert Shown(ben, page, response).data["title"] == ["By Ben"]
    assert 'name="_over"' not in html
    draft.refresh_from_db()
    assert draft.title == "Two v. Editors"
    forged = {**page.data, "version": str(draft.version), "_over": str(draft.version)}
    assert ben.client.post(page.address, forged).status_code == 403


def test_a_copy_published_while_one_types_shows_what_was_typed(anna: Person, ben: Person) -> None:
    public = a_sound_dispute(record_state="published")
    anna.does("copy", public)
    copy = Dispute.every.get(copy_of=public)
    saves(anna, copy, title="By Anna")
    copy.refresh_from_db()
    page = ben.page(copy)
    data = {"reason": "Why.", "what": "editorial", "version": copy.version}
    a_reviewer().does("publish", copy, **data)
    page.fill(title="By Ben, too late")
    page.row("claims", 0, summary="Ben's words.")
    refused = page.save()
    html = refused.content.decode()
    assert "Nothing is saved: what you wrote on was published, discarded or deleted in the meantime." in html
    assert "By Ben, too late" in html
    assert "Ben&#x27;s words." in html
    assert (Dispute.every.get().title, Revision.objects.count()) == ("By Anna", 1)
    again = Page(ben.client, ADD, refused)
    again.fill(slug="another")
    assert again.save().status_code == 302
    kept = Dispute.every.get(slug="another")
    assert (kept.title, kept.claims.get().summary) == ("By Ben, too late", "Ben's words.")


def test_a_page_without_its_version_is_stale(draft: Dispute, ben: Person) -> None:
    page = ben.page(draft)
    for version in ([], [""], ["-1"], ["9" * 5000], ["a\x00b"]):
        page.data["version"] = version
        page.fill(title="By Ben")
        assert page.save().status_code == 200
    draft.refresh_from_db()
    assert draft.title == "Two v. Editors"


def test_an_unchanged_form_makes_no_other_page_stale(draft: Dispute, anna: Person, ben: Person) -> None:
    page = ben.page(draft)
    anna.page(draft).save()
    page.fill(title="By Ben")
    assert page.save().status_code == 302


def test_a_record_that_a_program_wrote_makes_pages_stale(draft: Dispute, ben: Person) -> None:
    page = ben.page(draft)
    a_source(draft)
    record = records.read(draft) | {"title": "By a program"}
    records.write(record, into=Dispute.objects.get(pk=draft.pk))
    page.fill(summary="By Ben.")
    assert told(page.save())[0] == "Title: By a program → Two v. Editors"


def test_what_is_only_compared_says_nothing_of_a_save(draft: Dispute, anna: Person, ben: Person) -> None:
    page = ben.page(draft)
    saves(anna, draft, title="By Anna")
    page.fill(title="By Ben")
    response = page.save()
    assert "was changed successfully" not in response.content.decode()
    assert "was changed successfully" not in ben.client.get(address(draft, "change")).content.decode()
