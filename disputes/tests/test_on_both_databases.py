"""What can differ between the databases is tested on both: the list in `on_postgresql.py` leaves nothing of it out."""

import re
from pathlib import Path

from disputes.tests.on_postgresql import ON_POSTGRESQL, runs_there

TESTS = Path(__file__).resolve().parent
APP = TESTS.parent
# Words of who thinks of the databases: which one it is, its locks and errors, its own language, what it alone can.
OF_TESTS = re.compile(r"\.vendor|PostgreSQL|transaction=True|select_for_update|IntegrityError|OperationalError")
OF_CODE = re.compile(
    r"\.vendor|\.cursor\(|select_for_update|IntegrityError|OperationalError|(ignore|update)_conflicts|nulls_(first|last)"
    r"|__regex|\.iterator\(|db_parameters"
)
APART = {"browser", "bench", "mutants"}  # run by themselves
# Rooms of the code that ask the database through others, whose tests run on both; each with whose.
THROUGH_OTHERS = {
    "staff": "entrance/test_sessions.py",
    "catalogue": "test_catalogue.py",
    "management": "upgrades/test_upgrades.py",
    "wsgi": "test_on_postgresql.py",
}


def files() -> dict[str, str]:
    """The texts of the files of tests, by their path."""
    found = {path.relative_to(TESTS): path.read_text() for path in sorted(TESTS.rglob("test_*.py"))}
    return {path.as_posix(): text for path, text in found.items() if path.parts[0] not in APART}


def test_the_list_names_rooms_and_files_that_are_there() -> None:
    assert [path for path in ON_POSTGRESQL if not (TESTS / path).exists()] == []
    assert [path for path in ON_POSTGRESQL if path.rpartition("/")[0] + "/" in ON_POSTGRESQL.keys() - {path}] == []


def test_every_test_that_thinks_of_the_databases_runs_on_both() -> None:
    here = Path(__file__).name
    missing = [path for path, text in files().items() if OF_TESTS.search(text) and not runs_there(path)]
    assert [path for path in missing if path != here] == []


def test_every_room_that_speaks_to_the_database_in_words_of_its_own_is_tested_on_both() -> None:
    speaks = {
        path.relative_to(APP).parts[0].removesuffix(".py")
        for path in APP.rglob("*.py")
        if not {"tests", "migrations"} & set(path.relative_to(APP).parts) and OF_CODE.search(path.read_text())
    }
    tested = {path.partition("/")[0].removeprefix("test_").removesuffix(".py") for path in ON_POSTGRESQL}
    tested |= {room for room, path in THROUGH_OTHERS.items() if runs_there(path)}
    assert speaks - tested == set()
