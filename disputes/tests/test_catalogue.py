"""Loading and dumping: byte for byte, all or nothing, never over an editor's work."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.db import models

from disputes import catalogue, records
from disputes.catalogue import FOUNDING, Conflicts, Refused
from disputes.models import Court, Dispute, LoadedRecord, Participation, Party, System
from disputes.tests import founding_files
from disputes.tests.records.examples import LETTER, contents, write_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small catalogue as files."""
    return write_files(tmp_path / "files", contents())


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def change(folder: Path, name: str, **keys: Any) -> None:
    """Change keys of a file that holds one record."""
    file = folder / name
    file.write_text(json.dumps(json.loads(file.read_text()) | keys))


def everything() -> dict[str, list[dict[str, Any]]]:
    """All that the database says, moments of change included."""
    found: tuple[type[models.Model], ...] = (Dispute, Party, System, Court, LoadedRecord)
    said = {model.__name__: list(model._default_manager.order_by("pk").values()) for model in found}
    return said | {"records": records.read_all(Dispute.objects.order_by("pk"))}


def test_the_founding_catalogue_is_loaded_and_dumped_byte_for_byte(founding: catalogue.Loaded, tmp_path: Path) -> None:
    assert founding.summary() == f"Catalogue: added {founding_files.ADDED}."
    assert Dispute.objects.published().count() == len(founding_files.DISPUTES)
    coda = Dispute.objects.get(slug="coda-openai-sora-2")
    assert (coda.kind, coda.jurisdiction, coda.opened_on) == ("demand", "JP", "2025-10-27")
    before = everything()
    assert (
        catalogue.load().summary()
        == f"Catalogue: {len(founding_files.DISPUTES) + founding_files.SHARED:,} records unchanged."
    )
    assert everything() == before
    dumped = catalogue.dump(tmp_path)
    files = {name: raw for name, raw in files_in(FOUNDING).items() if name != "README.md"}
    assert files_in(tmp_path) == files
    assert (dumped.disputes, len(dumped.written), dumped.strangers) == (len(founding_files.DISPUTES), len(files), [])
    assert catalogue.dump(tmp_path).written == []


def test_files_are_found_in_a_directory_in_its_folder_disputes_or_by_name(folder: Path) -> None:
    catalogue.load([folder / "parties.json"])
    assert (Party.objects.count(), Dispute.objects.count()) == (3, 0)
    catalogue.load([folder / "ai_systems.json", folder / "courts.json", folder / "disputes", folder])
    assert Dispute.objects.count() == 2


def test_a_dispute_is_published_by_loading_but_a_draft_stays_a_draft(folder: Path) -> None:
    catalogue.load([folder])
    assert Dispute.objects.published().count() == 2
    Dispute.objects.filter(slug="coda-letter").update(record_state="draft")
    change(folder, "disputes/coda-letter.json", title="Another title")
    catalogue.load([folder])
    letter = Dispute.objects.get(slug="coda-letter")
    assert (letter.title, letter.record_state) == ("Another title", "draft")


def test_a_record_edited_since_it_was_loaded_is_a_conflict_and_nothing_is_loaded(folder: Path) -> None:
    catalogue.load([folder])
    Dispute.objects.filter(slug="coda-letter").update(summary="An editor's words.")
    Party.objects.filter(slug="toei").update(description="An editor's words.")
    change(folder, "disputes/coda-v-openai.json", title="Another title")
    before = everything()
    with pytest.raises(Conflicts) as raised:
        catalogue.load([folder])
    assert [str(step.entry) for step in raised.value.steps] == ["party toei", "dispute coda-letter"]
    assert [str(made) for made in raised.value.steps[0].changes] == ['description: - "An editor\'s words."']
    assert everything() == before


def test_keep_leaves_edited_records_and_loads_the_rest(folder: Path) -> None:
    catalogue.load([folder])
    Dispute.objects.filter(slug="coda-letter").update(summary="An editor's words.")
    change(folder, "disputes/coda-v-openai.json", title="Another title")
    loaded = catalogue.load([folder], keep=True)
    assert loaded.summary() == "Catalogue: changed 1 dispute; kept as edited 1 dispute; 6 records unchanged."
    assert Dispute.objects.get(slug="coda-letter").summary == "An editor's words."
    assert Dispute.objects.get(slug="coda-v-openai").title == "Another title"
    with pytest.raises(Conflicts):
        catalogue.load([folder])


def test_overwrite_puts_what_the_files_say_in_the_place_of_edits(folder: Path) -> None:
    catalogue.load([folder])
    Dispute.objects.filter(slug="coda-letter").update(summary="An editor's words.")
    assert catalogue.load([folder], overwrite=True).summary() == "Catalogue: changed 1 dispute; 7 records unchanged."
    assert Dispute.objects.get(slug="coda-letter").summary == LETTER["summary"]
    assert catalogue.load([folder]).summary() == "Catalogue: 8 records unchanged."


def test_a_record_that_an_editor_entered_first_is_a_conflict_unless_it_says_the_same(folder: Path) -> None:
    Party.objects.create(slug="openai", name="OpenAI", kind="company", country="US")
    Party.objects.create(slug="toei", name="Toei Company", kind="company")
    with pytest.raises(Conflicts) as raised:
        catalogue.load([folder])
    assert [str(step.entry) for step in raised.value.steps] == ["party toei"]


def test_a_record_that_somebody_deleted_does_not_come_back_unasked(folder: Path) -> None:
    catalogue.load([folder])
    Dispute.objects.get(slug="coda-v-openai").delete()
    with pytest.raises(Conflicts) as raised:
        catalogue.load([folder])
    assert [(str(step.entry), step.before) for step in raised.value.steps] == [("dispute coda-v-openai", None)]
    assert catalogue.load([folder], keep=True).summary() == (
        "Catalogue: kept as edited 1 dispute; 7 records unchanged."
    )
    assert catalogue.load([folder], overwrite=True).summary() == "Catalogue: added 1 dispute; 7 records unchanged."


def test_where_everything_was_deleted_loading_begins_anew(folder: Path) -> None:
    catalogue.load([folder])
    for model in (Dispute, System, Court):
        model.objects.all().delete()
    Party.objects.get(slug="toei").delete()
    Party.objects.all().delete()
    assert catalogue.load([folder]).summary().startswith("Catalogue: added 2 disputes, 3 parties")


def test_what_names_a_record_kept_deleted_is_a_fault(folder: Path) -> None:
    catalogue.load([folder])
    Dispute.objects.get(slug="coda-letter").delete()
    follow_on = LETTER | {"slug": "new", "related": [{"dispute": "coda-letter", "how": "follow_on"}]}
    write_files(folder, {"disputes/new.json": follow_on})
    with pytest.raises(Refused) as raised:
        catalogue.load([folder], keep=True, accept_duplicates=True)
    assert [fault.message for fault in raised.value.faults] == [
        "the database refuses this record: there is no dispute coda-letter on record"
    ]


def test_a_file_changed_since_it_was_loaded_changes_a_record_that_nobody_edited(folder: Path) -> None:
    catalogue.load([folder])
    change(folder, "disputes/coda-letter.json", title="Another title")
    loaded = catalogue.load([folder])
    assert [str(made) for step in loaded.changed for made in step.changes] == [
        'title: "CODA\'s letter" -> "Another title"'
    ]


def test_records_that_are_in_no_file_are_left_alone(folder: Path) -> None:
    catalogue.load([folder])
    (folder / "disputes" / "coda-v-openai.json").unlink()
    before = everything()
    catalogue.load([folder])
    assert everything() == before


def test_a_dry_run_says_what_it_would_do_and_does_nothing(folder: Path) -> None:
    before = everything()
    assert catalogue.load([folder], dry_run=True).summary() == (
        "Catalogue: added 2 disputes, 3 parties, 1 AI system, 2 courts."
    )
    assert everything() == before


def test_two_parties_may_exchange_their_names_and_two_disputes_their_dockets(folder: Path) -> None:
    catalogue.load([folder])
    parties = json.loads((folder / "parties.json").read_text())
    parties[1]["name"], parties[2]["name"] = parties[2]["name"], parties[1]["name"]
    (folder / "parties.json").write_text(json.dumps(parties))
    change(folder, "disputes/coda-letter.json", proceedings=[{"court": "cand", "courtlistener_docket_id": 71}])
    change(folder, "disputes/coda-v-openai.json", proceedings=[])
    catalogue.load([folder], accept_losses=True)
    assert dict(Party.objects.values_list("slug", "name_key")) == {
        "coda": "content overseas distribution association",
        "openai": "toei",
        "toei": "openai",
    }
    assert Dispute.objects.get(slug="coda-letter").proceedings.get().courtlistener_docket_id == 71


def test_two_courts_may_exchange_their_ids(folder: Path) -> None:
    courts = json.loads((folder / "courts.json").read_text())
    courts[0]["courtlistener_id"], courts[1]["courtlistener_id"] = "one", "two"
    (folder / "courts.json").write_text(json.dumps(courts))
    catalogue.load([folder])
    courts[0]["courtlistener_id"], courts[1]["courtlistener_id"] = "two", "one"
    (folder / "courts.json").write_text(json.dumps(courts))
    catalogue.load([folder])
    ids = Court.objects.in_bulk([court["slug"] for court in courts[:2]], field_name="slug")
    assert [ids[court["slug"]].courtlistener_id for court in courts[:2]] == ["two", "one"]


def test_keys_in_another_order_and_empty_optional_lists_are_no_change(folder: Path) -> None:
    catalogue.load([folder])
    party = {"affiliations": [], "aliases": [], "kind": "company", "name": "OpenAI", "slug": "openai", "country": "US"}
    (folder / "parties.json").write_text(json.dumps([party]))
    assert catalogue.load([folder / "parties.json"]).summary() == "Catalogue: 1 record unchanged."


def test_what_only_the_database_refuses_is_a_fault_as_well(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "check", lambda entries, unread: [])
    change(folder, "disputes/coda-letter.json", closed_on="2026")
    with pytest.raises(Refused) as raised:
        catalogue.load([folder])
    (fault,) = raised.value.faults
    assert (fault.file, fault.place) == (str(folder / "disputes" / "coda-letter.json"), "")
    assert (
        fault.message == "the database refuses this record: Only a closed or consolidated dispute has a closing date."
    )
    assert Party.objects.count() == 0


def test_a_dump_holds_nothing_of_drafts(folder: Path, tmp_path: Path) -> None:
    catalogue.load([folder])
    draft = records.write(LETTER | {"slug": "secret", "title": "Secret", "participations": []}, publish=False)
    hidden = Party.objects.create(slug="secret-party", name="Secret party", kind="company")
    Participation.objects.create(dispute=draft, party=hidden, role="claimant")
    draft.systems_at_issue.create(system=System.objects.create(slug="secret-system", name="Secret system"))
    draft.proceedings.create(court=Court.objects.create(slug="secret-court", name="Secret court", jurisdiction="US"))
    Dispute.objects.get(slug="coda-letter").relations.create(other=draft, how="related")
    catalogue.dump(tmp_path / "dumped")
    dumped = files_in(tmp_path / "dumped")
    assert sorted(dumped) == sorted(contents())
    assert [name for name, raw in dumped.items() if b"ecret" in raw] == []


def test_a_dump_removes_nothing_but_says_what_is_not_its_own(folder: Path, tmp_path: Path) -> None:
    catalogue.load([folder])
    stranger = write_files(tmp_path / "dumped", {"disputes/old.json": b"{}"}) / "disputes" / "old.json"
    assert catalogue.dump(tmp_path / "dumped").strangers == [stranger]
    assert stranger.read_bytes() == b"{}"


def test_a_dump_that_is_interrupted_leaves_the_old_file_whole(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue.load([folder])
    old = write_files(tmp_path / "dumped", {"courts.json": b"old"})

    def fail(*args: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        catalogue.dump(old)
    assert (old / "courts.json").read_bytes() == b"old"


def test_a_dump_of_an_empty_record_can_be_loaded(tmp_path: Path) -> None:
    catalogue.dump(tmp_path)
    assert catalogue.load([tmp_path]).summary() == "Catalogue: no records in these files."
