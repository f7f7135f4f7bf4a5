"""Loading into a register that is at work: short transactions, whole records, nobody's edit overwritten unasked."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import catalogue, records
from disputes.catalogue import batches, loading
from disputes.models import Dispute, LoadedRecord, Party, Revision, write_transaction
from disputes.records import Entry, Record
from disputes.review.intake.incoming import Step
from disputes.tests.records.examples import LETTER, SUIT, contents, write_files
from disputes.tests.threads import Elsewhere

pytestmark = pytest.mark.django_db


def step(kind: str, after: Record, before: Record | None = None) -> Step:
    return Step(Entry(kind, "file.json", (), after), after, before)


def party(slug: str, name: str = "", *belongs_to: str) -> Record:
    affiliations = [{"party": one, "how": "member_of"} for one in belongs_to]
    return {"slug": slug, "name": name or slug.title(), "kind": "company", "affiliations": affiliations}


def letter(slug: str, *related: str) -> Record:
    return LETTER | {"slug": slug, "title": slug, "related": [{"dispute": one, "how": "related"} for one in related]}


def slugs(steps: list[Step]) -> list[list[str]]:
    return [[one.after["slug"] for one in batch] for batch in batches.in_batches(steps)]


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every batch be as small as it can."""
    monkeypatch.setattr(batches, "MOST", 1)


def test_a_batch_is_one_dispute_or_ten_of_what_they_share() -> None:
    assert [len(batch) for batch in slugs([step("party", party(f"p{n}")) for n in range(45)])] == [10, 10, 10, 10, 5]
    assert [len(batch) for batch in slugs([step("dispute", letter(f"d{n}")) for n in range(3)])] == [1, 1, 1]


def test_what_is_new_stands_before_what_names_it(one_by_one: None) -> None:
    parties = [step("party", party("club", "", "league")), step("party", party("league"))]
    disputes = [step("dispute", letter("second", "first")), step("dispute", letter("first"))]
    assert slugs(parties + disputes) == [["league"], ["club"], ["first"], ["second"]]


def test_what_names_each_other_is_written_together_and_what_they_need_before(one_by_one: None) -> None:
    disputes = [letter("a", "b"), letter("b", "c"), letter("c", "b", "d"), letter("d")]
    assert slugs([step("dispute", one) for one in disputes]) == [["d"], ["b", "c"], ["a"]]
    on_record = [step("dispute", one, letter(one["slug"])) for one in disputes[:2]]
    assert slugs(on_record) == [["a"], ["b"]], "what is on record can be named in any order"


def test_a_name_is_given_up_before_another_takes_it(one_by_one: None) -> None:
    takes, gives = (
        step("party", party("new", "Old name")),
        step("party", party("x", "New name"), party("x", "Old name")),
    )
    assert slugs([takes, gives]) == [["x"], ["new"]]
    swapped = [step("party", party("x", "Y"), party("x", "X")), step("party", party("y", "X"), party("y", "Y"))]
    assert slugs(swapped) == [["x", "y"]]


# Loads that are cut short, or overtaken


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The small catalogue loaded, and files in which everything is changed and something new."""
    files = contents()
    catalogue.load([write_files(tmp_path, files)])
    for listed in ("parties.json", "courts.json"):
        for record in files[listed]:
            record["name"] += " (renamed)"
    files["parties.json"].append(party("guild", "Guild", "toei"))
    for name in ("disputes/coda-letter.json", "disputes/coda-v-openai.json"):
        files[name]["title"] += ", changed"
    files["disputes/twin-a.json"] = letter("twin-a", "twin-b") | {"sources": SUIT["sources"]}
    files["disputes/twin-a.json"] |= {"claims": [], "events": [], "amounts": []}
    files["disputes/twin-b.json"] = files["disputes/twin-a.json"] | {
        "slug": "twin-b", "title": "Another affair", "related": [{"dispute": "twin-a", "how": "related"}]
    }  # fmt: skip
    return write_files(tmp_path, files)


def between_batches(monkeypatch: pytest.MonkeyPatch, do: Callable[[int], object]) -> None:
    """Do something after each batch, given its number."""
    numbers = iter(range(1, 1000))
    monkeypatch.setattr(loading, "give_way", lambda: do(next(numbers)))


def on_record() -> dict[tuple[str, str], Record]:
    return {
        (kind, record["slug"]): record
        for kind, model in records.MODELS.items()
        for record in records.read_all(model.objects.order_by("slug"))
    }


class Killed(BaseException):
    """Stands for the end of the process."""


def test_a_load_that_is_killed_at_any_moment_leaves_whole_records_and_the_next_finishes_it(
    changed: Path, one_by_one: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = on_record()
    entries, _, _ = loading.files.read([changed])
    after = {(one.entry.kind, one.after["slug"]): one.after for one in loading.incoming.compare(entries)}
    states = []
    for _ in range(20):

        def die(number: int) -> None:
            raise Killed

        between_batches(monkeypatch, die)
        try:
            catalogue.load([changed], accept_duplicates=True)
        except Killed:
            now = on_record()
            states.append(sum(now[key] == after[key] for key in now))
            assert [key for key, record in now.items() if record not in (before.get(key), after[key])] == []
            written = {key for key in now if now[key] != before.get(key)}
            revised = Revision.objects.filter(number=2).values_list("kind", "slug")
            new = Revision.objects.exclude(slug__in=[slug for _, slug in before]).values_list("kind", "slug")
            assert {*revised, *new} == written
        else:
            break
    assert on_record() == after
    assert len(states) > 5
    assert states == sorted(set(states)), "each run goes on where the last ended"
    loaded = {(one.kind, one.slug): one.fingerprint for one in LoadedRecord.objects.all()}
    assert loaded == {key: records.fingerprint(record) for key, record in after.items()}


def edit_the_letter(number: int) -> None:
    """Let an editor change the letter after the first batch."""
    if number == 1:
        Dispute.objects.filter(slug="coda-letter").update(title="An editor's title")


def run(*args: str, capsys: pytest.CaptureFixture[str]) -> tuple[list[str], list[str], int]:
    """Run the loader, and return its lines, those on stderr, and its exit code."""
    code = 0
    try:
        call_command("load_catalogue", *args, no_color=True)
    except SystemExit as end:
        code = int(end.code or 0)
    out, err = capsys.readouterr()
    return out.splitlines(), err.splitlines(), code


def test_what_an_editor_changes_meanwhile_is_told_and_not_overwritten(
    changed: Path, one_by_one: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    between_batches(monkeypatch, edit_the_letter)
    out, err, code = run(str(changed), "--accept-duplicates", capsys=capsys)
    assert out == [
        "Catalogue: added 2 disputes, 1 party; changed 1 dispute, 3 parties, 2 courts; "
        "left as changed meanwhile 1 dispute; 1 record unchanged."
    ]
    assert err == [
        "! dispute coda-letter  was changed while the load ran, and left as it is",
        "All else was loaded. Load again: what is still different is told as a conflict.",
    ]
    assert code == 1
    assert Dispute.objects.get(slug="coda-letter").title == "An editor's title"
    with pytest.raises(catalogue.Conflicts) as conflicts:
        catalogue.load([changed])
    assert [str(one.entry) for one in conflicts.value.steps] == ["dispute coda-letter"]


@pytest.mark.parametrize(("option", "title"), [("overwrite", "CODA's letter, changed"), ("keep", "An editor's title")])
def test_who_says_what_to_do_with_edits_says_it_of_those_made_meanwhile_too(
    changed: Path, one_by_one: None, monkeypatch: pytest.MonkeyPatch, option: str, title: str
) -> None:
    between_batches(monkeypatch, edit_the_letter)
    loaded = catalogue.load([changed], accept_duplicates=True, **{option: True})  # type: ignore[arg-type]
    assert loaded.overtaken == []
    assert Dispute.objects.get(slug="coda-letter").title == title


def test_what_is_withdrawn_meanwhile_stays_withdrawn(
    changed: Path, one_by_one: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = Dispute.objects.filter(slug="coda-letter")
    between_batches(monkeypatch, lambda number: number == 1 and letters.update(record_state="withdrawn"))
    loaded = catalogue.load([changed], accept_duplicates=True)
    assert [str(one.entry) for one in loaded.withdrawn] == ["dispute coda-letter"]
    assert letters.get().title == "CODA's letter"


def test_what_the_database_refuses_later_is_told_with_what_was_loaded_before(
    changed: Path, one_by_one: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Dispute.objects.count()

    def delete(number: int) -> None:
        if number == 1:
            Party.objects.filter(slug="guild").delete()

    file = changed / "disputes" / "twin-a.json"
    twin = json.loads(file.read_text())
    twin["participations"].append({"party": "guild", "role": "claimant"})
    file.write_text(json.dumps(twin))
    # It is new, so it is written first of all, and gone again when the dispute that names it comes.
    between_batches(monkeypatch, lambda number: Party.objects.filter(slug="guild").delete())
    out, err, code = run(str(changed), "--accept-duplicates", capsys=capsys)
    assert (out, code) == ([], 1)
    assert err[-2:] == [
        "  the database refuses this record: there is no party guild on record",
        "1 fault. 8 records were loaded before; the next load goes on with the others.",
    ]
    assert Dispute.objects.count() == before


def test_into_an_empty_register_all_is_loaded_in_one_transaction_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_files(tmp_path, contents())
    keep_steps = loading.chronicle.keep_steps

    def fail(*args: Any) -> None:
        keep_steps(*args)
        raise Killed

    monkeypatch.setattr(loading.chronicle, "keep_steps", fail)
    with pytest.raises(Killed):
        catalogue.load([folder])
    assert (on_record(), Revision.objects.count(), LoadedRecord.objects.count()) == ({}, 0, 0)


def test_a_dry_run_and_a_load_with_faults_write_nothing_and_wait_for_nobody(
    tmp_path: Path, elsewhere: Elsewhere
) -> None:
    folder = write_files(tmp_path / "files", contents())
    broken = write_files(tmp_path / "broken", contents() | {"courts.json": [{"slug": "x"}]})

    def look() -> str:
        with CaptureQueriesContext(connection) as asked:
            said = catalogue.load([folder], dry_run=True).summary()
            with pytest.raises(catalogue.Refused):
                catalogue.load([broken])
        begun = {query["sql"].split()[0] for query in asked}
        assert begun <= {"SELECT", "BEGIN", "SET", "ROLLBACK", "COMMIT"}
        assert [query["sql"] for query in asked if "IMMEDIATE" in query["sql"]] == []
        return said

    with write_transaction():
        assert elsewhere.begin(look).result(60) == "Catalogue: added 2 disputes, 3 parties, 1 AI system, 2 courts."


def test_editors_have_their_turn_between_two_batches_of_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(loading.time, "sleep", slept.append)
    loading.give_way()
    assert slept == [], "a test's transaction holds the database anyway"


# Doubts


def loaded(tmp_path: Path) -> Path:
    folder = write_files(tmp_path, contents())
    catalogue.load([folder])
    return folder


def add(folder: Path, **keys: Any) -> None:
    """Add a dispute that has nothing in common with those there are but what is given."""
    other = LETTER | {"slug": "other", "title": "Quite another affair", "proceedings": [], "related": []}
    source = SUIT["sources"][0] | {"url": "https://example.org/other"}
    other |= {
        "sources": [source],
        "claims": [],
        "events": [],
        "amounts": [],
        "participations": LETTER["participations"],
    }
    write_files(folder, {"disputes/other.json": other | keys})


@pytest.mark.parametrize(
    ("docket", "written"),
    [
        ("1:23-cv-11195", "23-CV-11195"),
        ("1:23-cv-11195", "1:23-cv-11195-SHS"),
        ("23-cv-11195", "23 Civ. 11195 (SHS)"),
        ("3:24-cv-05417", "No. 3:24-cv-5417"),
        ("42 O 14139/24", "Az. 42 O 14139/24"),
        ("令和6年（ワ）第1号", "令和6年(ワ)第1号"),
    ],
)
def test_a_new_dispute_with_a_docket_on_record_is_told_in_any_usual_writing(
    tmp_path: Path, docket: str, written: str
) -> None:
    folder = loaded(tmp_path)
    Dispute.objects.get(slug="coda-v-openai").proceedings.filter(court__slug="cand").update(docket_number=docket)
    call_command("load_catalogue", str(folder), overwrite=True, verbosity=0)
    Dispute.objects.get(slug="coda-v-openai").proceedings.filter(court__slug="cand").update(docket_number=docket)
    add(folder, proceedings=[{"court": "cand", "docket_number": written}])
    found = catalogue.load([folder / "disputes" / "other.json"], dry_run=True).stopped_by
    assert [str(one) for one in found.duplicates] == [
        "dispute other  looks like dispute coda-v-openai: the same docket in the same court"
    ]


def test_the_same_number_in_another_court_and_another_number_are_no_likeness(tmp_path: Path) -> None:
    folder = loaded(tmp_path)
    Dispute.objects.get(slug="coda-v-openai").proceedings.filter(court__slug="cand").update(docket_number="23-cv-1")
    dockets = [{"court": "ca9", "docket_number": "23-cv-1"}, {"court": "cand", "docket_number": "23-cv-11"}]
    add(folder, proceedings=dockets)
    assert catalogue.load([folder / "disputes" / "other.json"]).summary() == "Catalogue: added 1 dispute."


def test_a_new_dispute_under_a_title_or_on_the_pages_of_another_is_told(tmp_path: Path) -> None:
    folder = loaded(tmp_path)
    add(folder, title="CODAs letter")
    (found,) = catalogue.load([folder], dry_run=True).stopped_by.duplicates
    assert str(found).startswith("dispute other  looks like dispute coda-letter, “CODA's letter”: ")
    page = LETTER["sources"][0]["url"]
    add(folder, sources=[LETTER["sources"][0] | {"url": page.replace("https://", "https://www.") + "/"}])
    found_by_page = catalogue.load([folder], dry_run=True).stopped_by.duplicates
    assert {str(one) for one in found_by_page} == {
        f"dispute other  looks like dispute {one}: the same source, news.example/letter"
        for one in ("coda-letter", "coda-v-openai")
    }


def test_two_new_parties_of_nearly_one_name_are_told_and_a_load_stops_until_that_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = loaded(tmp_path)
    new = [
        party("beta", "Beta Corp."),
        party("beta-corporation", "BETA CORPORATION"),
        party("gamma", "Toei Co., Ltd."),
    ]
    write_files(folder, {"parties.json": [*contents()["parties.json"], *new]})
    before = on_record()
    told = [
        "? party beta  looks like party beta-corporation, “BETA CORPORATION”: the same but for “CORPORATION”, “Corp.”",
        "? party gamma  looks like party toei, “Toei”: the same but for “Co.”, “Ltd.”",
    ]
    way_on = "--accept-duplicates loads what looks like another record as its own."
    out, err, code = run(str(folder), "--dry-run", capsys=capsys)
    assert (out[3:5], out[-1], err, code) == (told, f"A load would stop here. {way_on}", [], 0)
    out, err, code = run(str(folder), "--accept-losses", capsys=capsys)
    assert (out, err, code) == ([], [*told, f"Nothing was loaded. {way_on}"], 1)
    assert on_record() == before
    assert run(str(folder), "--accept-duplicates", capsys=capsys) == (
        ["Catalogue: added 3 parties; 8 records unchanged."], [], 0
    )  # fmt: skip


def test_what_a_shared_record_would_lose_is_told_and_a_load_stops_until_that_is_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = contents()
    files["parties.json"][1] |= {"aliases": ["OpenAI OpCo, LLC"], "description": "A company.", "country": "US"}
    files["parties.json"][1] |= {"native_name": "オープンエーアイ"}
    folder = write_files(tmp_path, files)
    catalogue.load([folder])
    write_files(folder, {"parties.json": [{"slug": "openai", "name": "OpenAI Group", "kind": "company"}]})
    told = (
        "? party openai  would lose native_name “オープンエーアイ”; aliases “OpenAI OpCo, LLC”; "
        "country “US”; description “A company.”"
    )
    way_on = "--accept-losses lets shared records lose what is named above."
    out, err, code = run(str(folder / "parties.json"), "--accept-duplicates", capsys=capsys)
    assert (out, err, code) == ([], [told, f"Nothing was loaded. {way_on}"], 1)
    assert Party.objects.get(slug="openai").country == "US"
    assert run(str(folder / "parties.json"), "--accept-losses", "-v0", capsys=capsys) == ([], [], 0)
    assert Party.objects.get(slug="openai").country == ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"name": "Tokyo Court"}, {"name": "Tokyo Court (東京地裁)"}),
        ({"name": "Junot Diaz"}, {"name": "Junot Díaz"}),
        ({"name": "Film Club (FC)"}, {"name": "Cinema Club", "aliases": ["FC", "Film Club"]}),
        ({"name": "Scribe"}, {"name": "S.C.R.I.B.E., Inc.", "aliases": ["Scribe Inc."]}),
        ({"name": "X", "description": "Old."}, {"name": "X", "description": "New."}),
    ],
)
def test_a_name_that_is_still_found_in_another_is_not_lost(
    tmp_path: Path, before: dict[str, Any], after: dict[str, Any]
) -> None:
    write_files(tmp_path, {"parties.json": [{"slug": "x", "kind": "company"} | before]})
    catalogue.load([tmp_path])
    write_files(tmp_path, {"parties.json": [{"slug": "x", "kind": "company"} | after]})
    assert catalogue.load([tmp_path]).summary() == "Catalogue: changed 1 party."
