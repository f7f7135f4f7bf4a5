"""Writes to one dispute of the database of DATABASE_URL, as an editor's correction would; what it says stays."""

import os

import django


def main() -> None:
    """Write the newest dispute as it is: the database marks it, and every kept page is out of date."""
    newest = Dispute.objects.published().latest("pk")
    Dispute.objects.filter(pk=newest.pk).update(summary=newest.summary)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "disputes.settings")
    django.setup()
    from disputes.models import Dispute

    main()
