"""Making snapshots: all files at once or not at all, never changed, one at a time, as many as are kept."""

import fcntl
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from disputes.exports import snapshots
from disputes.exports.snapshots import making
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    """An empty folder for snapshots."""
    settings.SNAPSHOTS = tmp_path / "snapshots"
    return Path(settings.SNAPSHOTS)


def test_a_snapshot_is_never_changed_the_second_of_a_day_stands_beside_it(home: Path) -> None:
    day = datetime.now(UTC).date().isoformat()
    first = snapshots.make()
    content = (first.folder / "SHA256SUMS").read_bytes()
    names = [first.name, snapshots.make().name, snapshots.make().name]
    assert names == [day, f"{day}-2", f"{day}-3"]
    assert (first.folder / "SHA256SUMS").read_bytes() == content
    (home / f"{day}-10").mkdir()
    assert [one.name for one in snapshots.every()] == [f"{day}-10", *reversed(names)]


@pytest.mark.parametrize("failure", [KeyboardInterrupt(), OSError("No space left on device"), SystemExit()])
def test_a_run_that_ends_early_leaves_nothing_and_the_newest_stays(
    home: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    def fail(*_args: Any) -> None:
        raise failure

    newest = snapshots.make()
    before = sorted(os.listdir(home))
    monkeypatch.setattr(making, "pack", fail)
    with pytest.raises(type(failure)):
        snapshots.make()
    assert sorted(os.listdir(home)) == before
    assert snapshots.find("latest") == newest


def test_what_a_killed_run_left_is_never_shown_and_cleared_away_by_the_next(home: Path) -> None:
    left = home / ".unfinished-killed"
    left.mkdir(parents=True)
    (left / "SHA256SUMS").write_text("")
    assert snapshots.every() == []
    made = snapshots.make()
    assert [one.name for one in snapshots.every()] == [made.name]
    assert not left.exists()


def test_two_runs_at_once_are_one_too_many(home: Path) -> None:
    snapshots.make()
    with (home / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(CommandError, match="Another snapshot is being made"):
            call_command("make_snapshot")
    assert len(snapshots.every()) == 1


def test_a_public_row_that_names_what_is_not_public_stops_the_snapshot(home: Path) -> None:
    """Checks before publication see to it that none does; if one does, no broken file is given out."""
    make.a_claim(make.a_dispute(), made_by=[make.a_party("Takes no part")])
    with pytest.raises(CommandError, match="claim_parties"):
        call_command("make_snapshot")
    assert snapshots.every() == []


def test_the_command_says_what_it_made_and_thins_out_old_ones(capsys: pytest.CaptureFixture[str]) -> None:
    for _round in range(3):
        call_command("make_snapshot")
    capsys.readouterr()
    call_command("make_snapshot", "--keep", "2")
    said = capsys.readouterr().out.splitlines()
    day = datetime.now(UTC).date().isoformat()
    assert said[0].startswith(f"Snapshot {day}-4: ")
    assert said[1:] == [f"Removed {day}-2.", f"Removed {day}."]
    assert [one.name for one in snapshots.every()] == [f"{day}-4", f"{day}-3"]


@pytest.mark.parametrize("number", ["0", "-1", "all", "1.5", "9" * 5000])
def test_it_never_keeps_fewer_than_one(number: str) -> None:
    snapshots.make()
    with pytest.raises(CommandError, match="a whole number of at least 1"):
        call_command("make_snapshot", f"--keep={number}")
    assert len(snapshots.every()) == 1


def test_a_folder_that_cannot_be_written_is_said(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings.SNAPSHOTS = tmp_path / "file" / "snapshots"
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("make_snapshot")
