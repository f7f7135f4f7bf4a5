"""Loads records from JSON files into the database."""

import sys
from argparse import ArgumentParser
from itertools import groupby
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from disputes import catalogue
from disputes.catalogue import Conflicts, Cut, Doubtful, Doubts, Refused
from disputes.models import Revision
from disputes.vocabulary import ChangeKind


class Command(BaseCommand):
    """`manage.py load_catalogue [PATH ...]`: exit code 0 if all was loaded, 1 if not."""

    help = (
        "Load disputes, parties, AI systems and courts from JSON files, the founding catalogue unless other files or "
        "directories are named. Nothing is written before every file is found to be right; a load that is cut short "
        "leaves whole records and is finished by the next."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the files, and what to do with records that were edited since they were last loaded."""
        parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, default=[catalogue.FOUNDING])
        parser.add_argument("--dry-run", action="store_true", help="say what would be added and changed, load nothing")
        parser.add_argument(
            "--kind",
            choices=[kind for kind, _ in ChangeKind.of_an_edit()],
            default=ChangeKind.DEVELOPMENT.value,
            help="what the changes are, for the history (default: development); new records are kept as new",
        )
        parser.add_argument(
            "--reason",
            metavar="SENTENCE",
            default=catalogue.REASON,
            help="why, for the history and the public list of changes",
        )
        parser.add_argument(
            "--accept-duplicates", action="store_true", help="load new records that look like others, each as its own"
        )
        parser.add_argument(
            "--accept-losses",
            action="store_true",
            help="let parties, AI systems and courts lose names and values that their files do not have",
        )
        edited = parser.add_mutually_exclusive_group()
        edited.add_argument("--overwrite", action="store_true", help="replace records edited since they were loaded")
        edited.add_argument("--keep", action="store_true", help="leave records edited since they were loaded")

    def handle(self, *args: Any, paths: list[Path], dry_run: bool, verbosity: int, **options: Any) -> None:
        """Load, and say what was loaded, or else every fault or conflict."""
        try:
            loaded = catalogue.load(
                paths,
                dry_run=dry_run,
                overwrite=options["overwrite"],
                keep=options["keep"],
                accept_duplicates=options["accept_duplicates"],
                accept_losses=options["accept_losses"],
                what=options["kind"],
                reason=sentence(options["reason"]),
            )
        except Refused as refused:
            self.show_faults(refused)
            sys.exit(1)
        except Conflicts as conflicts:
            self.show_conflicts(conflicts)
            sys.exit(1)
        except Doubtful as doubtful:
            self.stderr.write(in_lines(doubtful.doubts))
            self.stderr.write(f"Nothing was loaded. {way_on(doubtful.doubts)}")
            sys.exit(1)
        except Cut as cut:
            self.show_faults(cut, f"{cut.loaded:,} records were loaded before; the next load goes on with the others.")
            sys.exit(1)
        if (dry_run and verbosity) or verbosity > 1:
            self.show(loaded)
        if verbosity:
            self.stdout.write(loaded.summary() + (" Dry run: nothing was written." if dry_run else ""))
        if dry_run and loaded.stopped_by:
            self.stdout.write(f"A load would stop here. {way_on(loaded.stopped_by)}")
        if loaded.overtaken:
            self.show_overtaken(loaded)
            sys.exit(1)

    def show(self, loaded: catalogue.Loaded) -> None:
        """Print each record added, and each field changed."""
        for step in loaded.added:
            self.stdout.write(f"+ {step.entry}")
        for step in loaded.changed:
            for change in step.changes:
                self.stdout.write(f"~ {step.entry}  {change}")
        for step in loaded.kept:
            self.stdout.write(f"= {step.entry}  kept as edited")
        for step in loaded.withdrawn:
            self.stdout.write(f"= {step.entry}  left withdrawn")
        if loaded.doubts:
            self.stdout.write(in_lines(loaded.doubts))

    def show_overtaken(self, loaded: catalogue.Loaded) -> None:
        """Print to stderr what somebody changed while the load ran."""
        for step in loaded.overtaken:
            self.stderr.write(f"! {step.entry}  was changed while the load ran, and left as it is")
        self.stderr.write("All else was loaded. Load again: what is still different is told as a conflict.")

    def show_faults(self, refused: Refused | Cut, loaded: str = "Nothing was loaded.") -> None:
        """Print the faults to stderr, file by file, and what was loaded in spite of them."""
        for file, faults in groupby(sorted(refused.faults, key=lambda fault: fault.file), lambda fault: fault.file):
            self.stderr.write(file)
            for fault in faults:
                self.stderr.write("  " + ": ".join(part for part in fault[1:] if part))
        count = len(refused.faults)
        self.stderr.write(f"{count:,} fault{'s' if count > 1 else ''}. {loaded}")

    def show_conflicts(self, conflicts: Conflicts) -> None:
        """Print to stderr which records were edited, and what loading would undo."""
        for step in conflicts.steps:
            if step.before is None:
                self.stderr.write(f"! {step.entry}  was deleted")
            else:
                for change in step.changes:
                    self.stderr.write(f"! {step.entry}  {change}")
        count = len(conflicts.steps)
        are = "1 record is" if count == 1 else f"{count:,} records are"
        self.stderr.write(
            f"{are} not as last loaded, and the files say something else. Nothing was loaded.\n"
            "--overwrite puts what the files say in their place; --keep leaves them and loads the rest."
        )


def in_lines(doubts: Doubts) -> str:
    """Return each doubt in a line of its own."""
    return "\n".join(f"? {doubt}" for doubt in (*doubts.duplicates, *doubts.losses))


def way_on(doubts: Doubts) -> str:
    """Return which options let a load go on."""
    options = ["--accept-duplicates loads what looks like another record as its own."] * bool(doubts.duplicates)
    options += ["--accept-losses lets shared records lose what is named above."] * bool(doubts.losses)
    return " ".join(options)


def sentence(given: str) -> str:
    """Return the reason; raise CommandError for one that readers cannot be shown."""
    reason, column = given.strip(), Revision._meta.get_field("reason")
    try:
        column.run_validators(reason)
    except ValidationError as error:
        raise CommandError(f"--reason: {' '.join(error.messages)}") from error
    if not 0 < len(reason) <= (column.max_length or 0):
        raise CommandError(f"--reason: say why in a sentence, of {column.max_length:,} characters at most.")
    return reason
