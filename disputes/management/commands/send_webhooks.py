"""Tells the webhooks what changed in the record, and again those that did not take it."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from disputes import alerts
from disputes.alerts.sending import SECONDS, post
from disputes.models import Delivery, Webhook
from disputes.outside import Client

from .check_sources import place


class Command(BaseCommand):
    """`manage.py send_webhooks`: for a timer, each minute. Exit code 0 whatever the receivers answer."""

    help = (
        "Put the public changes that a webhook is to be told into the outbox, and send what is due. Can be stopped at "
        "any time and run twice at once: no message is lost, and none is sent by two runs."
    )
    requires_migrations_checks = True

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take whether to send at all."""
        parser.add_argument(
            "--dry-run", action="store_true", help="say how many messages wait, send and write nothing"
        )
        parser.add_argument(
            "--allow",
            type=place,
            action="append",
            default=[],
            metavar="IP:PORT",
            help="send here too though it is not on the public internet: for trying this out on one machine",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Fill the outbox, send, and say what became of it."""
        if options["dry_run"]:
            count = Delivery.objects.waiting().filter(webhook__is_active=True).count()
            self.stdout.write(f"Messages waiting: {count:,}. Dry run: nothing was sent.")
            return
        new = alerts.fill()
        taken = failed = 0
        client = Client(seconds=SECONDS, allow=frozenset(options["allow"]))
        try:
            for sent in alerts.send(post(client)):
                taken, failed = taken + (not sent.problem), failed + bool(sent.problem)
                if sent.problem and options["verbosity"]:
                    self.stdout.write(f"not taken  {sent.delivery.key}  {sent.delivery.webhook}: {sent.problem}")
        except KeyboardInterrupt:
            self.stdout.write("Stopped. What was not sent is sent by the next run.")
            sys.exit(130)
        alerts.thin_out()
        if options["verbosity"]:
            stopped = Webhook.objects.stopped().count()
            self.stdout.write(
                f"New messages: {new:,}. Taken: {taken:,}, not taken: {failed:,}. Webhooks stopped: {stopped:,}."
            )
