"""What saving changes, and what it leaves alone."""

import datetime
from collections.abc import Callable

import pytest
from django.db import IntegrityError
from django.test import Client

from disputes.admin.dispute import DisputeAdmin
from disputes.models import Dispute, Party, System
from disputes.tests.builders import a_dispute, a_full_dispute, a_party, a_source, a_system

from .desk import Page, faults

pytestmark = pytest.mark.django_db

LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


def aged(model: type[Dispute] | type[Party] | type[System], pk: int) -> None:
    model._default_manager.filter(pk=pk).update(changed_at=LONG_AGO)


def rows_of(dispute: Dispute) -> list[list[tuple[object, ...]]]:
    """Everything that is stored of a dispute."""
    related = [relation for relation in dispute._meta.related_objects if relation.one_to_many]
    return [list(relation.related_model._default_manager.order_by("pk").values_list()) for relation in related]


def test_an_unchanged_form_changes_nothing(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_full_dispute(record_state="draft", summary="Two lines.\nAlleged both.")
    aged(Dispute, dispute.pk)
    before = rows_of(dispute)
    assert page_of(dispute).save().status_code == 302
    dispute.refresh_from_db()
    assert dispute.changed_at == LONG_AGO
    assert rows_of(dispute) == before


@pytest.mark.parametrize(
    ("rows", "field", "value"),
    [
        ("sources", "title", "A better title"),
        ("participations", "note", "Said so."),
        ("claims", "sources", "2"),
        ("claims", "summary", "Alleges more."),
        ("events", "date", "March 2025"),
        ("proceedings", "judges", "C. Judge\r\nD. Judge"),
        ("amounts", "amount", "5"),
        ("relations", "how", "parallel"),
    ],
)
def test_a_change_in_a_row_is_a_change_of_the_dispute(
    page_of: Callable[[Dispute], Page], rows: str, field: str, value: str
) -> None:
    dispute = a_full_dispute(record_state="draft")
    aged(Dispute, dispute.pk)
    page = page_of(dispute)
    page.row(rows, 0, **{field: value})
    response = page.save()
    assert response.status_code == 302, faults(response)
    dispute.refresh_from_db()
    assert dispute.changed_at > LONG_AGO


def test_deleting_a_row_is_a_change_of_the_dispute(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_full_dispute(record_state="draft")
    aged(Dispute, dispute.pk)
    page = page_of(dispute)
    page.data["amounts-0-DELETE"] = ["on"]
    page.save()
    dispute.refresh_from_db()
    assert (dispute.changed_at > LONG_AGO, dispute.amounts.count()) == (True, 0)


def test_works_keep_their_order_and_new_ones_come_last(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(works=["software", "anime", "books"], record_state="draft")
    aged(Dispute, dispute.pk)
    page = page_of(dispute)
    assert page.data["works"] == ["books", "anime", "software"], "ticked in the order of the vocabulary"
    page.fill(works=["books", "news", "software"])
    page.save()
    assert list(dispute.works.order_by("pk").values_list("kind", flat=True)) == ["software", "books", "news"]
    dispute.refresh_from_db()
    assert dispute.changed_at > LONG_AGO


def test_a_new_status_is_kept_in_the_history_which_cannot_be_rewritten(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft")
    page = page_of(dispute)
    assert not {"status_changes-0-status", "status_changes-0-as_of"} & page.data.keys()
    page.fill(status="settled", status_as_of="2025-06")
    page.save()
    assert list(dispute.status_changes.order_by("pk").values_list("status", "as_of")) == [
        ("pending", "2025-03"),
        ("settled", "2025-06"),
    ]


def test_faults_of_the_dispute_are_shown_at_their_fields(page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(a_dispute(record_state="draft"))
    page.fill(opened_on="yesterday", closed_on="2025", prevailing="claimant", kind="demand", stage="trial")
    assert faults(page.save()) == {
        "opened_on": ["“yesterday” is not a date. Write 2025, 2025-09 or 2025-09-30."],
        "closed_on": ["Only a closed or consolidated dispute has a closing date."],
        "prevailing": ["Somebody prevails only in a dispute that is decided or on appeal."],
        "stage": ["Only a suit or a criminal case has a stage."],
    }


def test_names_and_media_of_a_system_touch_it_and_keep_their_order(editor: Client) -> None:
    system = a_system(modalities=["video", "text"])
    for change in ({"modalities": ["text", "audio", "video"]}, {}):
        aged(System, system.pk)
        page = Page(editor, f"/admin/disputes/system/{system.pk}/change/")
        if change:
            page.fill(**change)
        else:
            page.add("aliases", name="Another name")
        assert page.save().status_code == 302
        system.refresh_from_db()
        assert system.changed_at > LONG_AGO
    order = list(system.modalities.order_by("pk").values_list("modality", flat=True))
    assert order == ["video", "text", "audio"]
    aged(System, system.pk)
    Page(editor, f"/admin/disputes/system/{system.pk}/change/").save()
    system.refresh_from_db()
    assert system.changed_at == LONG_AGO


def test_a_party_changes_with_its_names(editor: Client) -> None:
    party = a_party()
    aged(Party, party.pk)
    page = Page(editor, f"/admin/disputes/party/{party.pk}/change/")
    page.save()
    party.refresh_from_db()
    assert party.changed_at == LONG_AGO
    page.add("aliases", name="Short")
    page.save()
    party.refresh_from_db()
    assert party.changed_at > LONG_AGO


def test_what_somebody_else_saved_in_the_meantime_is_said_at_the_field(
    page_of: Callable[[Dispute], Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    dispute = a_dispute(record_state="draft")
    page = page_of(dispute)
    page.add("sources", url="https://example.org/same", title="Mine", publisher="News")
    save_model = DisputeAdmin.save_model
    raced: list[bool] = []

    def race(*args: object) -> None:
        if not raced:
            raced.append(True)
            raise IntegrityError("as if the other had been first")
        save_model(*args)  # type: ignore[arg-type]

    def second_try(self: DisputeAdmin, *args: object) -> None:
        race(self, *args)

    monkeypatch.setattr(DisputeAdmin, "save_model", second_try)
    assert page.save().status_code == 302
    assert dispute.sources.get().title == "Mine", "the second try looked at what is there now"

    monkeypatch.setattr(DisputeAdmin, "save_model", lambda *args: (_ for _ in ()).throw(IntegrityError()))
    response = page_of(dispute).save(follow=True)
    assert response.status_code == 302


def test_a_party_in_use_is_not_deleted(editor: Client) -> None:
    party = a_party("In use")
    a_dispute(claimants=[party], record_state="draft")
    response = editor.post(f"/admin/disputes/party/{party.pk}/delete/", {"post": "yes"})
    assert "Cannot delete party" in response.content.decode()
    assert Party.objects.filter(pk=party.pk).exists()


def test_a_dispute_is_deleted_with_its_parts_and_says_how_many(editor: Client) -> None:
    dispute = a_full_dispute(record_state="draft")
    address = f"/admin/disputes/dispute/{dispute.pk}/delete/"
    assert "Events: 5" in editor.get(address).content.decode()
    assert editor.post(address, {"post": "yes"}).status_code == 302
    assert not Dispute.objects.filter(pk=dispute.pk).exists()
    assert a_source().number == 1
