"""A run that is killed or interrupted, in a process and with a database of its own, loses nothing and goes on."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from disputes.tests.outside.town import Call, Town

ROOT = Path(__file__).resolve().parents[3]
MAKE = """
from disputes.tests import builders as make
dispute = make.a_dispute()
for n in range(8):
    make.a_source(dispute, url=f"{here}/{{n}}")
"""


class Place:
    """A database of its own, and the commands that work on it."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def begin(self, *arguments: str) -> "subprocess.Popen[str]":
        environment = {**os.environ, "DATABASE_URL": f"sqlite:///{self.file}"}
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, preexec_fn=heed_interrupts
        )

    def run(self, *arguments: str) -> None:
        command = self.begin(*arguments)
        command.communicate(timeout=120)
        assert command.returncode == 0

    def states(self) -> list[str]:
        with closing(sqlite3.connect(self.file)) as connection:
            assert connection.execute("PRAGMA quick_check(disputes_link)").fetchone() == ("ok",)
            return [state for (state,) in connection.execute("SELECT state FROM disputes_link ORDER BY url")]


def heed_interrupts() -> None:
    """Undo what a shell does to commands in the background: they would not hear an interrupt."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with every table and nothing in it, to be copied: to make one takes seconds."""
    place = Place(tmp_path_factory.mktemp("tables") / "links.sqlite3")
    place.run("migrate", "--verbosity=0")
    return place.file


@pytest.mark.parametrize(("number", "code"), [(signal.SIGKILL, -9), (signal.SIGINT, 130)])
def test_a_run_that_is_ended_half_way_goes_on_where_it_was(
    here: Town, tables: Path, tmp_path: Path, number: int, code: int
) -> None:
    def answer(call: Call) -> None:
        time.sleep(0.1)
        call.say(200)

    here.pages = {f"/{n}": answer for n in range(8)}
    place = Place(Path(shutil.copy(tables, tmp_path)))
    place.run("shell", "--verbosity=0", "--command", MAKE.format(here=here.at("")))
    check = ["check_sources", "--pause=0.1", f"--allow=127.0.0.1:{here.port}"]
    run = place.begin(*check)
    while len(here.times) < 4 and run.poll() is None:
        time.sleep(0.02)
    run.send_signal(number)
    run.communicate(timeout=10)
    assert run.returncode == code
    alive = place.states().count("alive")
    assert place.states() == ["alive"] * alive + [""] * (8 - alive)
    assert 3 <= alive <= 5
    here.calls.clear()
    place.run(*check)
    assert here.paths == [f"/{n}" for n in range(alive, 8)]
    assert place.states() == ["alive"] * 8
