"""The two commands say in plain lines what they did, or what is wrong, and end with the right exit code."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from disputes import catalogue
from disputes.models import Dispute
from disputes.tests import founding_files
from disputes.tests.records.examples import contents, write_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small catalogue as files."""
    return write_files(tmp_path / "files", contents())


def run(*args: str) -> tuple[list[str], list[str], int]:
    """Run a command and return the lines it printed, those on stderr, and its exit code."""
    out, err, code = StringIO(), StringIO(), 0
    try:
        call_command(*args, stdout=out, stderr=err, no_color=True)
    except SystemExit as end:
        code = int(end.code or 0)
    return out.getvalue().splitlines(), err.getvalue().splitlines(), code


def change_title(folder: Path) -> None:
    """Change what a file says of the letter."""
    file = folder / "disputes" / "coda-letter.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"title": "Another title"}))


def test_without_a_path_the_founding_catalogue_is_loaded(founding: catalogue.Loaded) -> None:
    records = len(founding_files.DISPUTES) + founding_files.SHARED
    assert run("load_catalogue") == ([f"Catalogue: {records:,} records unchanged."], [], 0)


def test_loading_twice_says_that_nothing_changed(folder: Path) -> None:
    run("load_catalogue", str(folder))
    assert run("load_catalogue", str(folder)) == (["Catalogue: 8 records unchanged."], [], 0)


def test_a_dry_run_lists_what_would_be_added(folder: Path) -> None:
    out, err, code = run("load_catalogue", str(folder), "--dry-run")
    assert out == [
        "+ party coda",
        "+ party openai",
        "+ party toei",
        "+ ai_system sora-2",
        "+ court cand",
        "+ court ca9",
        "+ dispute coda-letter",
        "+ dispute coda-v-openai",
        "Catalogue: added 2 disputes, 3 parties, 1 AI system, 2 courts. Dry run: nothing was written.",
    ]
    assert (err, code, Dispute.objects.count()) == ([], 0, 0)


def test_a_dry_run_lists_what_would_be_changed_field_by_field(folder: Path) -> None:
    run("load_catalogue", str(folder))
    file = folder / "disputes" / "coda-v-openai.json"
    suit = json.loads(file.read_text())
    suit["claims"][1]["status"] = "upheld"
    del suit["stage"]
    suit["works"].append("books")
    file.write_text(json.dumps(suit))
    assert run("load_catalogue", str(folder), "--dry-run")[0] == [
        '~ dispute coda-v-openai  stage: - "concluded"',
        '~ dispute coda-v-openai  works[2]: + "books"',
        '~ dispute coda-v-openai  claims[1].status: "rejected" -> "upheld"',
        "Catalogue: changed 1 dispute; 7 records unchanged. Dry run: nothing was written.",
    ]


def test_faults_are_told_file_by_file_on_stderr(folder: Path) -> None:
    change_title(folder)
    files = contents()
    files["disputes/coda-v-openai.json"]["works"] = ["animé"]
    files["disputes/coda-v-openai.json"]["final"] = "no"
    files["courts.json"][1]["level"] = "top"
    files["parties.json"] = b"{"
    out, err, code = run("load_catalogue", str(write_files(folder, files)))
    assert (out, code, Dispute.objects.count()) == ([], 1, 0)
    assert [line.replace(str(folder), "") for line in err if "works" not in line] == [
        "/courts.json",
        "  [1].level (ca9): “top” is not one of first_instance, appeal, supreme, international, authority",
        "/disputes/coda-v-openai.json",
        "  final: must be true or false, not “no”",
        "/parties.json",
        "  line 1, column 2: is not JSON: expecting property name enclosed in double quotes (the file ends too early)",
        "4 faults. Nothing was loaded.",
    ]


def test_conflicts_are_told_with_what_to_do(folder: Path) -> None:
    run("load_catalogue", str(folder))
    Dispute.objects.filter(slug="coda-letter").update(title="An editor's title")
    change_title(folder)
    out, err, code = run("load_catalogue", str(folder))
    assert (out, code) == ([], 1)
    assert err == [
        '! dispute coda-letter  title: "An editor\'s title" -> "Another title"',
        "1 record is not as last loaded, and the files say something else. Nothing was loaded.",
        "--overwrite puts what the files say in their place; --keep leaves them and loads the rest.",
    ]
    kept = ["= dispute coda-letter  kept as edited", "Catalogue: kept as edited 1 dispute; 7 records unchanged."]
    assert run("load_catalogue", str(folder), "--keep", "-v2") == (kept, [], 0)
    assert run("load_catalogue", str(folder), "--overwrite", "-v0") == ([], [], 0)
    assert Dispute.objects.get(slug="coda-letter").title == "Another title"


def test_overwrite_and_keep_exclude_each_other(folder: Path) -> None:
    with pytest.raises(CommandError, match="not allowed with"):
        run("load_catalogue", str(folder), "--keep", "--overwrite")


def test_dumping_says_how_much_and_what_else_lies_there(folder: Path, tmp_path: Path) -> None:
    run("load_catalogue", str(folder))
    target = tmp_path / "dumped"
    assert run("dump_catalogue", str(target)) == ([f"2 disputes in {target}; 5 files written anew."], [], 0)
    (target / "disputes" / "other.txt").write_text("x")
    assert run("dump_catalogue", str(target))[0] == [
        f"2 disputes in {target}; 0 files written anew.",
        f"Not in the record, left alone: {target}/disputes/other.txt",
    ]
    assert run("dump_catalogue", str(target), "-v0") == ([], [], 0)


def test_dumping_where_a_file_is_in_the_way_is_refused(folder: Path) -> None:
    with pytest.raises(CommandError, match=r"parties\.json/disputes cannot be written: Not a directory"):
        run("dump_catalogue", str(folder / "parties.json"))
