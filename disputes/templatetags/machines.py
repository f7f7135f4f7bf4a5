"""What machines read in the head of a page: its card, its citation, its other formats, whether it is to be indexed."""

import re

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import reverse
from django.utils.html import format_html_join, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from disputes.citations import FILES, Reference
from disputes.dates import PartialDate
from disputes.imprint import LICENCE_URL, NAME, whole_address
from disputes.models import Dispute
from disputes.typography import curl

register = template.Library()

CARD = (1200, 630)  # pixels, of the pictures
LONGEST = 300  # characters of a description
_META = '<meta {}="{}" content="{}">'


# Cards: Open Graph, which everybody reads, and what X wants beside it


@register.simple_tag(takes_context=True)
def card(context: template.Context, address: str) -> SafeString:
    """Return how a link to this page is shown elsewhere, from the page's own blocks `title` and `description`.

    The type is `website` on every page: Zotero would take an `article` for one of a journal.
    """
    dispute = context.get("dispute")
    picture, shows = _picture(dispute if isinstance(dispute, Dispute) and dispute.is_published else None)
    pairs = [
        ("property", "og:type", "website"),
        ("property", "og:site_name", NAME),
        ("property", "og:locale", "en_GB"),
        ("property", "og:url", address),
        ("property", "og:title", _block(context, "title") or _block(context, "head_title") or NAME),
        ("property", "og:description", _block(context, "description")),
        ("property", "og:image", whole_address(picture)),
        ("property", "og:image:type", "image/png"),
        ("property", "og:image:width", CARD[0]),
        ("property", "og:image:height", CARD[1]),
        ("property", "og:image:alt", shows),
        ("name", "twitter:card", "summary_large_image"),
    ]
    return format_html_join("\n", _META, (pair for pair in pairs if pair[2]))


def _picture(dispute: Dispute | None) -> tuple[str, str]:
    """Return the path of the picture for a page, and what it shows in words."""
    if dispute is None:
        return reverse("site_picture"), _("%s: a public, sourced register") % NAME
    said = {
        "title": curl(dispute.title),
        "status": str(dispute.get_status_display()).lower(),
        "day": PartialDate(dispute.status_as_of).in_words,
        "place": dispute.jurisdiction_name,
        "since": PartialDate(dispute.opened_on).in_words,
    }
    shows = _("%(title)s. Status: %(status)s, as of %(day)s. %(place)s, since %(since)s.") % said
    return reverse("dispute_picture", args=[dispute.slug]), shows


def _block(context: template.Context, name: str) -> SafeString:
    """Return what a block of the page says, escaped, in one line and not too long."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block(name) if blocks else None
    if block is None:
        return mark_safe("")
    said = re.sub(r"\s+", " ", strip_tags(block.render(context))).strip()
    return mark_safe(Truncator(said).chars(LONGEST, html=True))


# How a page is cited and taken along


@register.simple_tag
def cited(reference: Reference) -> SafeString:
    """Return the citation of a page as Zotero and its like read it: in Dublin Core, and as repositories write it."""
    day = reference.changed_on
    pairs = [
        ("DC.title", reference.title),
        ("DC.type", reference.entry),
        ("DC.publisher", reference.register),
        ("DC.date", day.isoformat()),
        ("DC.identifier", reference.address),
        ("DC.language", reference.language),
        ("DC.rights", LICENCE_URL),
        ("citation_title", reference.title),
        ("citation_publication_date", f"{day:%Y/%m/%d}"),
        ("citation_public_url", reference.address),
        ("citation_language", reference.language),
    ]
    schema = mark_safe('<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">\n')
    return schema + format_html_join("\n", _META, (("name", *pair) for pair in pairs))


@register.simple_tag(takes_context=True)
def other_formats(context: template.Context, record: str = "") -> SafeString:
    """Return links to the citation of this page as files and, if its name is given, to the record of the thing."""
    page = context["request"].path.removesuffix("/")
    match = context["request"].resolver_match
    files = [(f"{page}.{ending}", file.content_type.partition(";")[0], file.name) for ending, file in FILES.items()]
    if record:
        files.insert(0, (reverse(record, kwargs=match.kwargs), "application/json", _("Record")))
    form = '<link rel="alternate" type="{1}" title="{2}" href="{0}">'
    return format_html_join("\n", form, files)


# Whether search engines keep a page


@register.simple_tag(takes_context=True)
def indexing(context: template.Context) -> SafeString:
    """Return the wish that a page is not indexed, which the endless combinations of filters are not.

    Indexed are a list as it is, page by page, and a list under one value that stands beside it (a place, a status).
    """
    if is_endless(context):
        return mark_safe('<meta name="robots" content="noindex">')
    return mark_safe("")


def is_endless(context: template.Context) -> bool:
    """Say whether a page is one of endlessly many, is empty, or says only what is wrong."""
    filter_, page = context.get("filter"), context.get("page")
    if filter_ is None:
        return bool(context.get("since"))  # two versions that a reader chose to compare
    asked = filter_.query.pairs
    if filter_.form.errors or context.get("find"):
        return True
    if "facet" in context:
        return bool(asked or context["query"] != "?")
    is_plain = not asked or (len(asked) == 1 and asked[0][0] in filter_.facet_names)
    return not is_plain or bool(asked and page is not None and not page.paginator.count)
