"""What the pages are measured against: a Django view without any middleware that returns bytes it holds.

BARE_PAGES names a folder with the pages 0, 1, ...: each a file of JSON (status and headers) and one of the body.
Run as `gunicorn disputes.tests.bench.bare:application`, a project of its own.
"""

import json
import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="only-for-the-bench", MIDDLEWARE=[])

_FOLDER = Path(os.environ["BARE_PAGES"])
_PAGES = {
    int(head.stem): (json.loads(head.read_text()), head.with_suffix(".body").read_bytes())
    for head in _FOLDER.glob("*.json")
}


def page(request: HttpRequest, number: int) -> HttpResponse:
    """Return a page as it was given."""
    head, body = _PAGES[number]
    return HttpResponse(body, status=head["status"], headers=head["headers"])


urlpatterns = [path("<int:number>", page)]
application = get_wsgi_application()
