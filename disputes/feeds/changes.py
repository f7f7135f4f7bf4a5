"""The changes to the record as an Atom feed (RFC 4287), for the same query string as the list."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from disputes.filters import ChangeFilter, reads, refusal
from disputes.models import Revision
from disputes.review import PublicChange, public_changes
from disputes.typography import curl

MOST = 30  # entries
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@reads(ChangeFilter)
@require_safe
def change_feed(request: HttpRequest) -> HttpResponse:
    """Answer with the 30 newest changes that the address asks for; 400, saying why, if a value is wrong."""
    filter_ = ChangeFilter(request.GET)
    if refused := refusal(filter_):
        return refused
    rows = filter_.qs.order_by("-made_at", "-pk")
    query = str(filter_.query).removeprefix("?")
    asked = f"?{query}" if query else ""
    feed = Atom1Feed(
        title=_text(_("AI Copyright Disputes: %s") % filter_.headline(rows.count())),
        link=f"{settings.SITE_URL}{reverse('change_list')}{asked}",
        description="",
        feed_url=f"{settings.SITE_URL}{request.path}{asked}",
        author_name="AI Copyright Disputes",
        language="en",
    )
    for change in public_changes(rows[:MOST]):
        _add(feed, change)
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _add(feed: Atom1Feed, change: PublicChange) -> None:
    revision = change.revision
    kind = str(revision.get_what_display())
    feed.add_item(
        title=_text(f"{kind}: {curl(change.title)}" if change.title else kind),
        link=settings.SITE_URL + (change.page or change.address or reverse("change_list")),
        description=_text(render_to_string("changes/feed_entry.html", {"change": change})),
        unique_id=tag_of(revision),
        pubdate=revision.made_at,
        updateddate=revision.made_at,
        categories=[kind],
    )


def tag_of(revision: Revision) -> str:
    """Return the lasting name of a change (RFC 4151); it does not tell the slug of what was withdrawn."""
    host = urlsplit(settings.SITE_URL).hostname
    return f"tag:{host},{revision.made_at:%Y-%m-%d}:change/{revision.pk}"


def _text(text: str) -> str:
    """Return a text without the characters that XML has no way to write (XML 1.0, 2.2)."""
    return _UNWRITABLE.sub("\ufffd", text)
