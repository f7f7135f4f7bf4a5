"""The entrance for a web server: `disputes.wsgi:application`."""

import os
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.dispatch import receiver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "disputes.settings")

application = get_wsgi_application()


@receiver(connection_created)
def limit_statements(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Let PostgreSQL give up what a request waits for too long; here, so that no command is limited."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, false)", [f"{settings.STATEMENT_TIMEOUT}s"])
