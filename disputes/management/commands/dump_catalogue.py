"""Dumps the public record into JSON files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from disputes import catalogue


class Command(BaseCommand):
    """`manage.py dump_catalogue DIR`."""

    help = "Write the public record into DIR: disputes/SLUG.json, parties.json, ai_systems.json and courts.json."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the directory."""
        parser.add_argument("directory", metavar="DIR", type=Path, help="made if it does not exist")

    def handle(self, *args: Any, directory: Path, verbosity: int, **options: Any) -> None:
        """Dump, and say what was written and what else lies there; raise CommandError if that cannot be done."""
        try:
            dumped = catalogue.dump(directory)
        except OSError as error:
            raise CommandError(f"{error.filename or directory} cannot be written: {error.strerror}") from error
        if verbosity:
            count = len(dumped.written)
            self.stdout.write(f"{dumped.disputes:,} disputes in {directory}; {count:,} files written anew.")
            for file in dumped.strangers:
                self.stdout.write(f"Not in the record, left alone: {file}")
