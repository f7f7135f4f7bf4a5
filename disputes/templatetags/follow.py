"""How what a page shows is followed: the addresses and titles of its feed and its calendar."""

from typing import NamedTuple

from django import template
from django.urls import reverse

from disputes import imprint
from disputes.typography import curl

register = template.Library()

# The lists that can be followed: the address of the feed, and that of the calendar if the list has dates.
_WAYS = {
    "dispute_list": ("dispute_list_feed", "dispute_list_calendar"),
    "timeline": ("timeline_feed", "timeline_calendar"),
    "change_list": ("change_feed", ""),
}


class Ways(NamedTuple):
    """Ways to follow a list: the title and path of its feed, and the path of its calendar or ""."""

    title: str
    feed: str
    calendar: str


@register.simple_tag(takes_context=True)
def ways_to_follow(context: template.Context) -> Ways | None:
    """Return how the filtered list of this page is followed; None if it cannot be, or one of its values is wrong."""
    match = getattr(context.get("request"), "resolver_match", None)
    names = _WAYS.get(match.view_name) if match else None
    filter_ = context.get("filter")
    if names is None or filter_ is None or filter_.form.errors:
        return None
    query = filter_.query.without("order").removesuffix("?")
    feed, calendar = (reverse(name) + query if name else "" for name in names)
    return Ways(imprint.titled(filter_.listed), feed, calendar)


@register.filter
def as_feed_title(listed: str) -> str:
    """Return the title of the feed of a thing, from the thing's own title or name."""
    return imprint.titled(curl(listed))
