"""What the tests of kept pages share: one of everything on record, its addresses, and a look past what is kept."""

from typing import Any

from django.conf import settings
from django.test import Client, override_settings

from disputes.models import Dispute
from disputes.tests.builders import a_claim, a_dispute, a_party, a_system, an_event

PAGE_CACHE = "disputes.caching.PageCacheMiddleware"

LISTS = ["/disputes/", "/parties/", "/claims/", "/systems/", "/timeline/"]
# Every kind of page that shows the record of `on_record`.
OF_THE_RECORD = [
    "/",
    *LISTS,
    "/disputes/one/",
    "/parties/openai/",
    "/claims/one/1/",
    "/systems/sora-2/",
    "/about/",
]
OF_WORDS = ["/glossary/", "/schema/dispute-1.json"]


def on_record() -> Dispute:
    """Make one of everything, all of it named in one published dispute."""
    openai = a_party("OpenAI")
    dispute = a_dispute(
        "One", claimants=[a_party("CODA", country="JP")], respondents=[openai], systems=[a_system("Sora 2")]
    )
    a_claim(dispute, against=[openai])
    an_event(dispute)
    return dispute


def as_made_now(path: str) -> bytes:
    """Make a page anew, past everything that is kept."""
    with override_settings(MIDDLEWARE=[one for one in settings.MIDDLEWARE if one != PAGE_CACHE]):
        response = Client().get(path)
    assert response.status_code == 200, path
    return response.content


def tag(client: Client, path: str, **headers: str) -> str:
    """The entity tag of a page."""
    response = client.head(path, headers=headers)
    assert response.status_code == 200, path
    return response.headers["ETag"]


def is_made(client: Client, path: str, **extra: Any) -> bool:
    """Whether asking for a page makes it: only then a template is rendered."""
    return bool(client.get(path, **extra).templates)
