"""Erases the names and e-mails of readers whose suggestions were decided on long ago."""

from typing import Any

from django.core.management.base import BaseCommand

from disputes.review.suggestions import tips


class Command(BaseCommand):
    """`manage.py forget_contacts`: each new suggestion does the same; on a quiet site let a timer call it daily."""

    help = "Erase names and e-mails given with suggestions that were decided on 180 days ago or earlier."

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase them, and say how many there were."""
        self.stdout.write(f"Names and e-mails erased from {tips.forget()} suggestions.")
