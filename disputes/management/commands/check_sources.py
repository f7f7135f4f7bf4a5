"""Asks the addresses of sources whether they still answer, and an archive for copies of them."""

import datetime
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from collections import Counter
from contextlib import closing
from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from disputes import links
from disputes import vocabulary as words
from disputes.links import archive
from disputes.models import Link
from disputes.outside import Answer, Client, NoAnswer


def count(text: str) -> int:
    """Read a whole number that is not negative; raise ArgumentTypeError if it is none."""
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        raise ArgumentTypeError("must be a whole number")
    return int(text)


def seconds(text: str) -> float:
    """Read a number of seconds, 2 or 0.5; raise ArgumentTypeError if it is none."""
    if not (text.isascii() and text.replace(".", "", 1).isdigit() and len(text) < 6):
        raise ArgumentTypeError("must be a number of seconds")
    return float(text)


def place(text: str) -> tuple[str, int]:
    """Read an IP address and a port, 127.0.0.1:8123; raise ArgumentTypeError if it is none."""
    host, _, port = text.rpartition(":")
    if not host or not (port.isascii() and port.isdigit()):
        raise ArgumentTypeError("must be an IP address and a port: 127.0.0.1:8123")
    return host.strip("[]"), int(port)


class Command(BaseCommand):
    """`manage.py check_sources`: exit code 0 however many addresses are dead, 130 if it was interrupted."""

    help = (
        "Ask each address that sources have, those of published disputes and those not asked for the longest time "
        "first, and keep what was found. Can be stopped at any time; the next run goes on where it was."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take which addresses to ask, and how."""
        parser.add_argument("--limit", type=count, metavar="N", help="ask no more than N addresses")
        parser.add_argument(
            "--older-than", type=count, metavar="DAYS", default=7, help="only those not asked for DAYS days (7)"
        )
        parser.add_argument("--host", default="", help="only those at this host")
        parser.add_argument("--only", nargs="+", metavar="URL", default=[], help="only these, whenever last asked")
        parser.add_argument(
            "--archive",
            action="store_true",
            help="also look for copies in the Web Archive, and with ARCHIVE_CAPTURE=1 ask it to make those missing",
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be asked, ask and write nothing")
        parser.add_argument(
            "--pause", type=seconds, metavar="SECONDS", default=2, help="seconds between two requests to one host (2)"
        )
        parser.add_argument(
            "--allow",
            type=place,
            action="append",
            default=[],
            metavar="IP:PORT",
            help="ask here too though it is not on the public internet: for trying this out with a server of your own",
        )
        parser.add_argument("--look-up-at", default=archive.LOOK_UP, help=SUPPRESS)
        parser.add_argument("--capture-at", default=archive.CAPTURE, help=SUPPRESS)

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask, keep each result as it comes, and say what was found."""
        age = datetime.timedelta(days=options["older_than"])
        asked = links.Asked(age, options["host"], set(options["only"]), options["limit"])
        if options["dry_run"]:
            for url in (urls := links.due(asked)):
                self.stdout.write(url)
            self.stdout.write(f"{len(urls):,} to ask. Dry run: nothing was asked.")
            return
        links.keep_in_step()
        make_client = partial(Client, allow=frozenset(options["allow"]))
        try:
            self.ask(links.due(asked), make_client, options)
            if options["archive"]:
                self.seek_copies(make_client, options)
        except KeyboardInterrupt:
            self.stdout.write("Stopped. What was found is kept; the next run goes on from here.")
            sys.exit(130)

    def ask(self, urls: list[str], make_client: Any, options: dict[str, Any]) -> None:
        """Ask these addresses, and say how many are in which state."""
        counts: Counter[str] = Counter()
        try:
            with closing(links.Round(make_client, pause=options["pause"]).run(urls)) as found:
                for url, answer in links.credible(found):
                    state = links.keep(url, answer) if answer is not None else None
                    counts[state or "left"] += 1
                    if options["verbosity"] > (state == words.LinkState.ALIVE or answer is None):
                        self.stdout.write(f"{state or 'left':8} {url}  {_reason(answer)}".rstrip())
        except links.Offline as offline:
            self.stderr.write(
                f"The last {offline} addresses gave no answer at all, as if this machine were offline. "
                "That is not held against them; they come first in the next run."
            )
        finally:
            if options["verbosity"]:
                self.summarise(counts, len(urls))

    def summarise(self, counts: Counter[str], number: int) -> None:
        """Say how many addresses are in which state, of so many that were to be asked."""
        self.stdout.write(f"Asked {counts.total() - counts['left']:,} of {number:,} addresses.")
        for state in words.LinkState:
            if counts[state]:
                self.stdout.write(f"  {state.label}: {counts[state]:,}")
        if counts["left"]:
            self.stdout.write(f"  Left for the next run, as their hosts wished or were silent: {counts['left']:,}")
        self.stdout.write(f"On record as no longer there: {Link.objects.dead().count():,}.")

    def seek_copies(self, make_client: Any, options: dict[str, Any]) -> None:
        """Look for copies of the pages that have none on record, make those missing if that is set, and say so."""
        pause = options["pause"]
        services = {"look_up": options["look_up_at"], "capture": options["capture_at"]}
        web_archive = links.Archive(make_client, pauses=(pause / 2, pause * 5), **services)
        wanted = links.without_copy(options["limit"])
        asked = copies = made = 0
        try:
            for sought in web_archive.seek(wanted, may_make=settings.ARCHIVE_CAPTURE):
                asked, copies = asked + 1, copies + bool(sought.address)
                made += bool(sought.address and sought.is_new)
                if options["verbosity"] > 1:
                    self.stdout.write(f"{'copy' if sought.address else 'no copy':8} {sought.url}")
        finally:
            if options["verbosity"]:
                kept = f"{copies:,} copies kept, {made:,} of them made now"
                self.stdout.write(f"Asked the archive for {asked:,} of {len(wanted):,} pages: {kept}.")


def _reason(answer: Answer | NoAnswer | None) -> str:
    """Return why an address is in the state it is in: the status or the problem."""
    return str(answer.status) if isinstance(answer, Answer) else str(answer or "")
