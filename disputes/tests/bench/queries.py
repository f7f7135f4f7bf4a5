"""Counts the queries of a list and of a dossier on the database of DATABASE_URL; prints them as JSON."""

import json
import os

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

# Lists of all kinds, each asked before under another address so that the process holds what it keeps.
LISTS = (
    "page=1",
    "status=open&work=news",
    "claim=training_reproduction&party=openai",
    "q=marzipan",
    "q=訴訟&order=title",
)


def main() -> dict[str, int]:
    """Return the most queries that a list and a dossier took."""
    most_sources = (
        Dispute.objects.published().annotate(n=Count("sources")).order_by("-n").values_list("slug", flat=True)
    )
    dossiers = [f"/disputes/{slug}/" for slug in most_sources[:10]]
    for query in LISTS:
        _queries(f"/disputes/?{query}&opened_after=1990")
    lists = [_queries(f"/disputes/?{query}&opened_after=1991") for query in LISTS]
    return {"list": max(lists), "dossier": max(_queries(address) for address in dossiers)}


def _queries(address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = Client(headers={"host": "127.0.0.1"}).get(address)
    assert response.status_code == 200, address
    return len(queries)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "disputes.settings")
    django.setup()
    from django.db.models import Count

    from disputes.models import Dispute

    print(json.dumps(main()))
