"""The command: saves every page, or compares two folders of them."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import django
import time_machine

SHOWN = 30  # lines of a difference


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; 1 if something differs."""
    parser = argparse.ArgumentParser(prog="python -m disputes.tests.compare_pages", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    saving = commands.add_parser("save", help="fetch every page into DIR")
    saving.add_argument("folder", metavar="DIR", type=Path)
    comparing = commands.add_parser("compare", help="compare two folders")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    options = parser.parse_args(arguments)
    if options.command == "save":
        return save(options.folder)
    return compare(options.before, options.after)


def save(folder: Path) -> int:
    """Make the database, fetch, and say how many answers were saved."""
    with tempfile.TemporaryDirectory() as place:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "disputes.settings",
            "DATABASE_URL": f"sqlite:///{place}/record.sqlite3",
            "SNAPSHOT_FOLDER": f"{place}/snapshots",
            "API_REQUESTS_PER_MINUTE": "0",
            "ONE_PERSON_DESK": "1",
            "PORT": "8000",
        }
        django.setup()
        from django.core.management import call_command
        from django.test.utils import setup_test_environment

        from . import pages, world
        from .chance import same_chance

        setup_test_environment()
        with time_machine.travel(world.BEGUN, tick=False) as clock:
            call_command("migrate", verbosity=0)
            with same_chance("the world"):
                found = world.make(clock)
            count = pages.save(folder, found)
    print(f"{count:,} answers in {folder}")
    return 0


def compare(before: Path, after: Path) -> int:
    """Print every difference; 1 if there is one."""
    from . import pages

    found = pages.compare(before, after)
    for name, lines in found.items():
        print(f"== {name}", *lines[:SHOWN], sep="\n")
    print(f"{len(found):,} of the answers differ." if found else "All answers say the same.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
