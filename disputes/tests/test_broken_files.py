"""Files that are broken: each fault is named by file, place and what would be right, and nothing is loaded."""

from pathlib import Path

import pytest

from disputes import catalogue
from disputes.catalogue import Refused
from disputes.models import Court, Dispute, LoadedRecord, Party, System
from disputes.tests.broken import against_the_rules, out_of_shape, unreadable
from disputes.tests.broken.edits import SUIT, Case, Files, put
from disputes.tests.records.examples import contents, write_files

pytestmark = pytest.mark.django_db


def faults_of(tmp_path: Path, files: Files) -> list[tuple[str, str, str]]:
    """Load files, which must be refused whole, and return the faults as (file, place, message)."""
    folder = write_files(tmp_path, files)
    with pytest.raises(Refused) as raised:
        catalogue.load([folder])
    assert [model.objects.count() for model in (Dispute, Party, System, Court, LoadedRecord)] == [0] * 5
    return [(fault.file.removeprefix(f"{folder}/"), fault.place, fault.message) for fault in raised.value.faults]


def check(tmp_path: Path, case: Case) -> None:
    """Break the small catalogue and compare the faults, all of them, word for word."""
    change, expected = case
    files = contents()
    change(files)
    assert faults_of(tmp_path, files) == [
        (file, place, message.replace("{}", str(tmp_path))) for file, place, message in expected
    ]


@pytest.mark.parametrize("what", unreadable.CASES)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, what: str) -> None:
    check(tmp_path, unreadable.CASES[what])


@pytest.mark.parametrize("what", out_of_shape.CASES)
def test_what_is_out_of_shape_is_named(tmp_path: Path, what: str) -> None:
    check(tmp_path, out_of_shape.CASES[what])


@pytest.mark.parametrize("what", against_the_rules.CASES)
def test_what_is_against_the_rules_is_named(tmp_path: Path, what: str) -> None:
    check(tmp_path, against_the_rules.CASES[what])


def test_all_faults_of_all_files_are_named_in_one_go(tmp_path: Path) -> None:
    files = contents()
    everywhere = [unreadable.CASES["the same key twice"], out_of_shape.CASES["a name with a blank at its end"]]
    everywhere += [
        against_the_rules.CASES["a letter with a stage"],
        out_of_shape.CASES["a court in a country that is none"],
    ]
    for change, _ in everywhere:
        change(files)
    expected = [fault for _, faults in everywhere for fault in faults]
    assert sorted(faults_of(tmp_path, files)) == sorted(expected)


def test_what_hangs_on_a_broken_part_is_not_called_a_fault_too(tmp_path: Path) -> None:
    files = contents()
    put(SUIT, "sources", 0, "url", value="news.example")(files)
    put(SUIT, "participations", 0, "party", value=7)(files)
    put(SUIT, "status", value="lost")(files)
    assert [place for _, place, _ in faults_of(tmp_path, files)] == [
        "status",
        "participations[0].party",
        "sources[0].url",
    ]


def test_names_and_dockets_that_are_on_record_under_another_slug_are_taken(tmp_path: Path) -> None:
    catalogue.load([write_files(tmp_path / "first", contents())])
    Party.objects.filter(slug="toei").update(slug="toei-company")
    Dispute.objects.filter(slug="coda-v-openai").update(slug="older")
    with pytest.raises(Refused) as raised:
        catalogue.load([tmp_path / "first"])
    assert [(fault.place, fault.message) for fault in raised.value.faults] == [
        ("proceedings[0].courtlistener_docket_id", "71 is the CourtListener docket of the dispute “older” on record"),
        ("[2].name (toei)", "“Toei” is the name of the party “toei-company” on record"),
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing", "there is no such file or directory"),
        ("long" * 100, "there is no such file or directory"),
        ("empty", "no records here: neither *.json nor disputes/*.json"),
    ],
)
def test_a_path_without_records_is_a_fault(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(Refused) as raised:
        catalogue.load([tmp_path / name])
    assert raised.value.faults == [(str(tmp_path / name), "", message)]
