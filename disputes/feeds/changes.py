"""The feed of the changes to the record itself, for the same query string as the list."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from disputes.filters import ChangeFilter, reads, refusal
from disputes.imprint import whole_address
from disputes.review import PublicChange, public_changes
from disputes.typography import curl

from .atom import MOST, Category, Entry, answer
from .tags import tag


@reads(ChangeFilter)
@require_safe
def change_feed(request: HttpRequest) -> HttpResponse:
    """Answer with the newest changes that the address asks for; 400, saying why, if a value is wrong."""
    filter_ = ChangeFilter(request.GET)
    if refused := refusal(filter_):
        return refused
    rows = filter_.qs.order_by("-made_at", "-pk")[:MOST]
    return answer(
        request,
        name="changes",
        title=filter_.listed,
        subtitle=_("What changed in the record itself, when and why; corrections are marked as such."),
        page=reverse("change_list"),
        query=filter_.query.without("order").removesuffix("?"),
        entries=[_entry(change) for change in public_changes(rows)],
    )


def _entry(change: PublicChange) -> Entry:
    """Return the entry of a change; its name does not tell the slug of what was withdrawn."""
    revision = change.revision
    kind = str(revision.get_what_display())
    return Entry(
        tag(f"change/{revision.pk}"),
        f"{kind}: {curl(change.title)}" if change.title else kind,
        change.page or change.address or reverse("change_list"),
        revision.made_at,
        revision.made_at,
        render_to_string("changes/feed_entry.html", {"change": change}),
        [Category(str(revision.what), kind, f"{whole_address(reverse('glossary'))}#change-kind")],
    )
