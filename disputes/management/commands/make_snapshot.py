"""Makes a dated snapshot of the public record, for everybody to take from `/data/`."""

from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from disputes.exports import snapshots


def _some(text: str) -> int:
    """Read a whole number of at least 1."""
    if not (text.isascii() and text.isdigit() and len(text) < 7 and int(text) > 0):
        raise ArgumentTypeError(f"a whole number of at least 1, not {text[:20]!r}")
    return int(text)


class Command(BaseCommand):
    """`manage.py make_snapshot`: all files appear at once, or none."""

    help = "Write the whole public record as of one moment into a dated folder: JSON Lines, CSV, SQLite, checksums."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how many snapshots to keep."""
        parser.add_argument(
            "--keep",
            metavar="N",
            type=_some,
            help="remove all but the newest N snapshots afterwards; all are kept else",
        )

    def handle(self, *args: Any, keep: int | None, verbosity: int, **options: Any) -> None:
        """Make the snapshot and say where it is; raise CommandError, with nothing left behind, if that fails."""
        try:
            made = snapshots.make()
            removed = snapshots.thin_out(keep) if keep else []
        except snapshots.Busy as error:
            raise CommandError("Another snapshot is being made.") from error
        except snapshots.BrokenLinks as error:
            raise CommandError(f"No snapshot was made: public rows name what is not public ({error}).") from error
        except OSError as error:
            raise CommandError(f"{error.filename or 'The snapshot'} cannot be written: {error.strerror}") from error
        if verbosity:
            size = sum(file.size for file in made.files())
            self.stdout.write(f"Snapshot {made.name}: {size / 1e6:,.1f} MB in {made.folder}.")
            for one in removed:
                self.stdout.write(f"Removed {one.name}.")
