"""Runs a command on a PostgreSQL of its own, made in a temporary folder and removed afterwards.

    python -m disputes.tests.postgres -- pytest -n 2

The command finds the database in DATABASE_URL, and its exit status is passed on. Without PostgreSQL's
programs the command is skipped and the reason said: status 0, or 1 if CI=true.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from urllib.parse import quote

# Where Debian, Red Hat and Homebrew put the programs without naming the place in PATH.
PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
)
# The data is thrown away, so nothing needs to survive a power cut; only the folder's socket can be reached.
SERVER_OPTIONS = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c listen_addresses=''"


class Unavailable(Exception):
    """PostgreSQL cannot be started here; the message says why."""


def programs() -> Path:
    """Find the folder with initdb and pg_ctl, the newest of several; raise Unavailable if there is none."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    folders = []
    if config := shutil.which("pg_config"):
        answer = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        folders.append(Path(answer.stdout.strip()))
    for place in PLACES:
        found_here = Path("/").glob(place.lstrip("/"))
        folders += sorted(found_here, key=lambda folder: (len(str(folder)), str(folder)), reverse=True)
    for folder in folders:
        if (folder / "initdb").is_file() and (folder / "pg_ctl").is_file():
            return folder
    raise Unavailable("no initdb and pg_ctl found; install PostgreSQL (on Debian: postgresql)")


def owner() -> str | None:
    """Name the user to run it as: the caller (None), or for root, whom PostgreSQL refuses, its own user."""
    if os.getuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        raise Unavailable("root may not run it and there is no user named postgres") from None


def run(command: list[str], folder: Path) -> None:
    """Run one of PostgreSQL's programs quietly in *folder*; raise Unavailable with its words if it fails."""
    user = owner()
    # Its words go to a file: the server would keep a pipe open and this would wait for ever.
    words = folder / "words"
    with words.open("w") as out:
        done = subprocess.run(
            command, cwd=folder, stdout=out, stderr=subprocess.STDOUT, check=False, user=user, group=user
        )
    if done.returncode:
        log = folder / "log"
        raise Unavailable(words.read_text().strip() + (f"\n{log.read_text().strip()}" if log.exists() else ""))


def create(binaries: Path, folder: Path) -> None:
    """Make an empty cluster in *folder* that sorts and folds case as Unicode asks, where the system can."""
    command = [str(binaries / "initdb"), "-D", f"{folder}/data", "-U", "postgres"]
    command += ["--auth=trust", "--encoding=UTF8", "--no-sync"]
    try:
        run([*command, "--locale=C.UTF-8"], folder)
    except Unavailable:
        run([*command, "--locale=C"], folder)


@contextmanager
def cluster() -> Iterator[str]:
    """Start a temporary cluster, give its address as a DATABASE_URL, and remove it whatever happens."""
    binaries, user = programs(), owner()
    # Not in tempfile's own place: a socket's path may have no more than about 100 characters.
    folder = Path(tempfile.mkdtemp(prefix="disputes-postgres-", dir="/tmp"))
    pg_ctl = [str(binaries / "pg_ctl"), "-D", f"{folder}/data"]
    try:
        if user:
            shutil.chown(folder, user)
        create(binaries, folder)
        options = f"{SERVER_OPTIONS} -k {folder}"
        run([*pg_ctl, "-w", "-l", f"{folder}/log", "-o", options, "start"], folder)
        yield f"postgres://postgres@{quote(str(folder), safe='')}/postgres"
    finally:
        with suppress(Unavailable):  # it never started
            run([*pg_ctl, "-m", "immediate", "stop"], folder)
        shutil.rmtree(folder, ignore_errors=True)


def stop(number: int, frame: FrameType | None) -> None:
    """Leave on a signal by way of `finally`, so that the cluster goes too."""
    sys.exit(128 + number)


def main(arguments: list[str]) -> int:
    """Run the command given in *arguments* on a temporary cluster; give its exit status."""
    command = arguments[1:] if arguments[:1] == ["--"] else arguments
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    try:
        with cluster() as url:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}, check=False).returncode
    except Unavailable as reason:
        print(f"Skipped, not run on PostgreSQL: {reason}.", file=sys.stderr)
        return int(os.environ.get("CI") == "true")
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
