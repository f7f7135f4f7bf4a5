"""Makes the search's entries anew from the record."""

from typing import Any

from django.core.management.base import BaseCommand

from disputes import search


class Command(BaseCommand):
    """`manage.py rebuild_search`: needed only if the index was damaged or the analyser changed."""

    help = "Make the search index anew from the record."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it, and say how much there is."""
        self.stdout.write(f"The search knows {search.rebuild():,} disputes, parties, AI systems and courts.")
