"""Takes mutants one at a time, each process in a copy of the project of its own, and says which survive."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

from .mutant import ROOT, TESTS, Mutant

PASSED, FAILED = 0, 1  # exit codes of pytest; every other says that the test was not run
KEPT = ".pytest_cache"
WHOLE = ("disputes", "templates", "docs", "manage.py", "pyproject.toml", "gunicorn.conf.py")


def run(mutants: Sequence[Mutant], at_once: int) -> list[str]:
    """Return a line for each mutant that survives; if one of the tests fails without a mutant, what pytest says."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        free: Queue[Path] = Queue()
        whole = _copied(ROOT, Path(folder) / "whole")
        done = _tested(whole, sorted({mutant.test for mutant in mutants}))
        if done.returncode != PASSED:
            return ["fails without a mutant", *done.stdout.splitlines()[-20:]]
        for number in range(at_once):
            free.put(_copied(whole, Path(folder) / str(number)))
        with ThreadPoolExecutor(at_once) as pool:
            return [line for line in pool.map(lambda mutant: _taken(free, mutant), mutants) if line]


def _copied(root: Path, folder: Path) -> Path:
    """Copy what the tests read and, from another copy, the database that they have kept there."""
    folder.mkdir()
    for name in WHOLE if root == ROOT else (*WHOLE, KEPT):
        if (root / name).is_dir():
            shutil.copytree(root / name, folder / name)
        elif (root / name).is_file():
            shutil.copy2(root / name, folder / name)
    return folder


def _taken(free: "Queue[Path]", mutant: Mutant) -> str:
    """Run the test of a mutant in the next copy that is free; return "" if it fails, else what that says."""
    root = free.get()
    before = (root / mutant.file).read_text()
    try:
        mutant.apply(root)
        code = _tested(root, [mutant.test], is_mutant=True).returncode
    finally:
        (root / mutant.file).write_text(before)
        free.put(root)
    print("." if code == FAILED else "S", end="", flush=True)
    if code == FAILED:
        return ""
    what = "survives" if code == PASSED else f"is not tested (exit code {code})"
    return f"{what}: {mutant.file}: {mutant.text!r} as {mutant.instead!r}, {mutant.test}"


def _tested(root: Path, tests: Sequence[str], *, is_mutant: bool = False) -> "subprocess.CompletedProcess[str]":
    """Run tests quietly; the database is kept, as making it would take longer than most of them."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "--reuse-db", *(str(TESTS / test) for test in tests)]
    # A mutant and what it is made of may be written in one second, and Python would take one's code for the other's.
    only_read = {"PYTHONDONTWRITEBYTECODE": "1"} if is_mutant else {}
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, env=os.environ | only_read)
