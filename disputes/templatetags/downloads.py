"""The files in which a list can be taken along: for its page, and for what is said of it in schema.org's words."""

from typing import Any, NamedTuple

from django import template
from django.urls import reverse

from disputes.tables import FORMATS, LISTS, Table

register = template.Library()


class Download(NamedTuple):
    """A file of a list: what its format is called, its address, its media type."""

    name: str
    address: str
    media_type: str


def downloads_of(table: Table, query: str = "") -> list[Download]:
    """Return the files of a list, for a query string that begins with its question mark; in the order of `FORMATS`."""
    return [
        Download(form.name, reverse(f"{table.page}_{extension}") + query, form.media_type)
        for extension, form in FORMATS.items()
    ]


@register.simple_tag(takes_context=True)
def downloads(context: template.Context) -> list[Download]:
    """Return the files of what this page lists; none if it cannot be taken along."""
    table = listed_on(context)
    query = context["filter"].query
    return downloads_of(table, str(query) if query.pairs else "") if table else []


def listed_on(context: Any) -> Table | None:
    """Return the table of which this page shows a list, or None."""
    match = context["request"].resolver_match
    return next((table for table in LISTS.values() if match and table.page == match.url_name), None)
