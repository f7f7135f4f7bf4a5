"""Snapshots: the whole public record as of one moment, the same in every file, all at once or not at all."""

import hashlib
import json
import os
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import records, review
from disputes.exports import snapshots
from disputes.exports.snapshots import making, reading
from disputes.exports.snapshots.tables import NAMED, TABLES
from disputes.imprint import whole_address
from disputes.models import Court, Dispute, Party, ReviewNote, Suggestion, System
from disputes.tests import builders as make

from . import rebuilding

pytestmark = pytest.mark.django_db

HOSTILE = '=HYPERLINK("http://x.example";"x"), \'quoted\'; +1\n-2 ａ\u2028b \U0001f4a5 訴訟'


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    """An empty folder for snapshots."""
    settings.SNAPSHOTS = tmp_path / "snapshots"
    return Path(settings.SNAPSHOTS)


@pytest.fixture
def record() -> Dispute:
    """Disputes with everything that one can have, a removed claim, hostile texts, and a draft beside them."""
    dispute = make.a_full_dispute()
    dispute.claims.create(kind="privacy", summary="Alleges more.", status="pending")
    dispute.claims.get(number=1).delete()
    summary = HOSTILE.replace("\u2028", " ")
    other = make.a_dispute("@Other", slug="other", summary=summary, status="decided", prevailing="mixed", final=False)
    make.a_source(other, title="=1+1", publisher="-Press", url="https://example.org/?a=1;b=2")
    make.an_amount(other, amount="9999999999999.99", sources=other.sources.all())
    make.a_relation(other, dispute)
    court = make.a_court("Court", native_name="裁判所", citation_name="=Ct.", jurisdiction="JP")
    court.aliases.create(name="Second name")
    court.aliases.create(name="A first; third")
    make.a_proceeding(other, court)
    make.a_full_dispute("Zyx draft", record_state="draft")
    Dispute.objects.filter(slug__contains="zyx").update(record_state="draft")
    return dispute


def test_records_and_all_tables_tell_exactly_what_is_public(record: Dispute) -> None:
    """Records made again of the rows, of CSV and of SQLite, are the records of the database."""
    made = snapshots.make()
    tables = rebuilding.from_csv(made.folder)
    assert rebuilding.from_sqlite(made.folder) == tables
    kinds: list[tuple[str, Any, Any]] = [
        ("disputes.jsonl", Dispute, rebuilding.disputes),
        ("parties.jsonl", Party, rebuilding.parties),
        ("ai_systems.jsonl", System, rebuilding.systems),
        ("courts.jsonl", Court, rebuilding.courts),
    ]
    for file, model, rebuilt in kinds:
        public = records.read_all(model.objects.published().order_by("slug"), published=True)
        lines = rebuilding.lines(made.folder, file)
        assert [json.dumps(one) for one in lines] == [json.dumps(one) for one in public], file  # keys in order too
        assert sorted(rebuilt(tables), key=_slug) == sorted(public, key=_slug), file
    assert len(tables["disputes"]) == 3
    assert tables["disputes"][1]["address"] == whole_address(record.get_absolute_url())


def _slug(one: dict[str, Any]) -> str:
    return str(one["slug"])


def test_the_statuses_a_dispute_came_to_have_are_told_in_their_order(record: Dispute) -> None:
    record.status, record.status_as_of = "settled", "2025-06"
    record.save()
    rows = rebuilding.from_csv(snapshots.make().folder)["status_changes"]
    assert [tuple(row.values()) for row in rows if row["dispute"] == record.slug] == [
        (record.slug, 1, "pending", None, "2025-03"),
        (record.slug, 2, "settled", None, "2025-06"),
    ]


def test_every_word_in_a_table_is_explained_in_the_table_of_words(record: Dispute) -> None:
    tables = rebuilding.from_csv(snapshots.make().folder)
    known = {(row["vocabulary"], row["value"]) for row in tables["words"]}
    used = {
        (column.words.anchor(), row[column.name])
        for table in TABLES
        for column in table.columns
        for row in tables[table.name]
        if column.words and row[column.name] is not None
    }
    assert used <= known
    assert ("dispute-status", "pending") in used


def test_the_sqlite_file_is_whole_and_linked_and_can_be_searched(record: Dispute) -> None:
    made = snapshots.make()
    with closing(sqlite3.connect(made.folder / "disputes.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in TABLES:
            links = {row[3]: (row[2], row[4]) for row in database.execute(f"PRAGMA foreign_key_list({table.name})")}
            assert links == {one.name: (one.names, NAMED[one.names].key[0]) for one in table.linked}
            keys = sorted((row[5], row[1]) for row in database.execute(f"PRAGMA table_info({table.name})") if row[5])
            assert [name for _place, name in keys] == list(table.key)
        found = (
            "SELECT slug FROM disputes WHERE rowid IN (SELECT rowid FROM disputes_search WHERE disputes_search = ?)"
        )
        assert database.execute(found, ["hyperlink"]).fetchall() == [("other",)]
        about = dict(database.execute("SELECT name, value FROM about"))
    assert (about["snapshot"], about["licence"]) == (made.name, "CC BY 4.0")


def test_the_data_package_says_of_every_file_how_large_it_is_and_what_it_holds(record: Dispute) -> None:
    made = snapshots.make()
    package = made.described()
    tables = rebuilding.from_csv(made.folder)
    assert [one["name"] for one in package["resources"]] == [table.name for table in TABLES]
    for one in [*package["resources"], *package["records"]]:
        content = (made.folder / one["path"]).read_bytes()
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    for one in package["resources"]:
        assert one["rows"] == len(tables[one["name"]])
        _keeps_its_schema(one["schema"], tables[one["name"]], tables)
    assert package["licenses"][0]["name"] == "CC-BY-4.0"


def _keeps_its_schema(schema: dict[str, Any], rows: rebuilding.Rows, tables: dict[str, rebuilding.Rows]) -> None:
    """Hold rows against constraints, key and foreign keys as the specification of table schemas means them."""
    for field in schema["fields"]:
        constraints, values = field.get("constraints", {}), [row[field["name"]] for row in rows]
        known = [value for value in values if value is not None]
        assert known == values or not constraints.get("required"), field
        assert set(known) <= set(constraints.get("enum", known)), field
        assert all(re.fullmatch(constraints.get("pattern", "(?s).*"), str(value)) for value in known), field
    keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
    assert len(set(keys)) == len(keys)
    for link in schema["foreignKeys"]:
        there, field = link["reference"]["resource"], link["reference"]["fields"]
        targets = {row[field] for row in (tables[there] if there else rows)}
        assert {row[link["fields"]] for row in rows} - {None} <= targets


def test_checksums_hold_and_the_archive_has_every_file_but_them(record: Dispute) -> None:
    made = snapshots.make()
    listed = {file.name: file for file in made.files()}
    assert set(listed) == set(os.listdir(made.folder))
    for name in set(listed) - {"SHA256SUMS"}:
        content = (made.folder / name).read_bytes()
        assert (listed[name].size, listed[name].sha256) == (len(content), hashlib.sha256(content).hexdigest())
    with zipfile.ZipFile(made.folder / "disputes.zip") as archive:
        packed = {Path(name).name: archive.read(name) for name in archive.namelist()}
        assert {Path(name).parent.name for name in archive.namelist()} == {f"disputes-{made.name}"}
    assert set(packed) == set(listed) - {"SHA256SUMS", "disputes.zip"}
    assert all((made.folder / name).read_bytes() == content for name, content in packed.items())


def test_nothing_that_is_not_public_is_in_any_file(record: Dispute) -> None:
    """Neither drafts nor what only they name, working copies, editors, notes, suggestions, or withdrawn records."""
    editor = User.objects.create(username="zyx-editor", first_name="Zyxanna", is_superuser=True, is_staff=True)
    review.keep(record, "new", "Zyx reason.", editor)
    copy = review.begin(record, editor)
    Dispute.every.filter(pk=copy.pk).update(summary="Zyx working copy.")
    ReviewNote.objects.create(dispute=copy, text="Zyx note.")
    Suggestion.objects.create(kind="correction", text="Zyx suggestion.", email="zyx@example.org")
    gone = make.a_dispute("Zyx withdrawn", record_state="withdrawn", claimants=[make.a_party("Zyx gone")])
    make.a_relation(record, gone)
    make.an_affiliation(make.a_party("Zyx not named"), record.parties.order_by("pk")[0])
    Dispute.objects.filter(slug="zyx-draft").update(author=editor)
    made = snapshots.make()
    files = {file.name: (made.folder / file.name).read_bytes().lower() for file in made.files()}
    with closing(sqlite3.connect(made.folder / "disputes.sqlite")) as database:
        files["dump"] = "\n".join(database.iterdump()).lower().encode()
    assert [name for name, content in files.items() if b"zyx" in content] == []
    assert [name for name, content in files.items() if b"alleges more" in content] != []


def test_everything_is_read_as_of_one_moment(record: Dispute, monkeypatch: pytest.MonkeyPatch) -> None:
    """No query is asked outside of it; what that moment is, the tests of reading say."""
    inside: list[int] = []

    @contextmanager
    def one_moment() -> Iterator[None]:
        with CaptureQueriesContext(connection) as asked:
            yield
        inside.append(len(asked))

    monkeypatch.setattr(making, "one_moment", one_moment)
    with CaptureQueriesContext(connection) as asked:
        snapshots.make()
    assert inside == [len(asked)]
    assert len(asked) > 0


def test_batches_of_any_size_make_the_same_files(record: Dispute, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = snapshots.make()
    monkeypatch.setattr(reading, "BATCH", 1)
    single = snapshots.make()
    for name in ("disputes.jsonl", "parties.jsonl", *(f"{table.name}.csv" for table in TABLES)):
        assert (single.folder / name).read_bytes() == (whole.folder / name).read_bytes(), name


def test_an_empty_record_makes_a_snapshot_too() -> None:
    tables = rebuilding.from_csv(snapshots.make().folder)
    assert [name for name, rows in tables.items() if rows] == ["words"]
