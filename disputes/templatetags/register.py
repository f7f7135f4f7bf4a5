"""The words and marks that every page writes alike: statuses, dates, names, quotes, links to filtered lists."""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from disputes import vocabulary as words
from disputes.dates import PartialDate, as_partial_date
from disputes.models import Event, SystemModality, WorkAtIssue
from disputes.typography import after_first_sentence, curl, first_sentence

from .names import (
    caption,
    code_of,
    court_name,
    foreign,
    language_name,
    linked,
    name_of,
    native,
    other_names,
    place_name,
    role_label,
    side,
    work_name,
)

register = template.Library()

# A claim that was only asserted is drawn as a demand; every other status has a mark of its own name.
_MARKS = {
    name: format_html(
        '<svg class="mark" aria-hidden="true"><use href="#m-{}"/></svg>', name.replace("asserted", "demand_made")
    )
    for name in (*words.DisputeStatus.values, *words.ClaimStatus.values)
}


# Marks and statuses


@register.simple_tag
def mark(value: str) -> str:
    """Return the drawing that stands for a status; nothing for a value without one, such as a group."""
    return _MARKS.get(value, "")


@register.simple_tag
def status(value: str, label: str) -> str:
    """Return a status as mark and word; a mark never stands without its word."""
    return format_html('<span class="status">{}{}</span>', mark(value), label)


@register.filter
def standing(event: Event, today: datetime.date) -> str:
    """Return how an event stands today: happened, coming, passed (its outcome is not on record), moved, cancelled."""
    if event.is_upcoming(today):
        return "coming"
    if event.is_outcome_unknown(today):
        return "passed"
    return event.state or "happened"


# Dates


_MOST_DATES = 5000  # dates whose words are kept


def _date(value: Any) -> PartialDate | None:
    try:
        return as_partial_date(value.date() if isinstance(value, datetime.datetime) else value)
    except ValueError:
        return None


@register.filter
def short_date(value: PartialDate | datetime.date | str | None) -> str:
    """Return a date for a column, as exact as it is known: 27 Oct 2025, Oct 2025, 2025."""
    when = _date(value)
    return _short(when, get_language()) if when else ""


@register.filter
def long_date(value: PartialDate | datetime.date | str | None) -> str:
    """Return a date for prose, as exact as it is known: 27 October 2025, October 2025, 2025."""
    when = _date(value)
    return _long(when, get_language()) if when else ""


@lru_cache(_MOST_DATES)
def _short(when: PartialDate, language: str | None) -> str:
    return _time(when, mark_safe(when.in_short.replace(" ", "&nbsp;")))


@lru_cache(_MOST_DATES)
def _long(when: PartialDate, language: str | None) -> str:
    return _time(when, when.in_words)


def _time(when: PartialDate, shown: str) -> str:
    return format_html('<time datetime="{}">{}</time>', str(when), shown)


# Texts

register.filter(curl)
register.filter(first_sentence)
register.filter(after_first_sentence)


@register.filter
def prose(text: str) -> SafeString:
    """Return a text as paragraphs, one to each line of it, quotes curled; nothing for an empty text."""
    lines = [line.strip() for line in str(text).splitlines() if line.strip()]
    return format_html_join("\n", "<p>{}</p>", ((curl(line),) for line in lines))


@register.filter
def in_words(things: Iterable[Any], limit: int = 20) -> str:
    """Return things as a list: "Anime, film and television and 4 more". Words of the vocabulary go lower-case."""
    names: list[str] = []
    for thing in things:
        name = curl(thing)
        names.append(name.lower() if names and isinstance(thing, (SystemModality, WorkAtIssue)) else name)
    left = len(names) - limit
    return ", ".join(names[:limit]) + (f" and {left} more" if left > 0 else "")


@register.filter
def number(count: int) -> str:
    """Return a count with its thousands set off: 1,204."""
    return f"{count:,}"


@register.filter
def money(amount: Decimal) -> str:
    """Return a sum with its thousands set off, and cents only if there are any: 1,500,000,000."""
    return f"{amount:,.2f}".removesuffix(".00")


# Names

register.filter(foreign)
register.filter(name_of)
register.filter(code_of)
register.filter(native)
register.filter(court_name)
register.simple_tag(other_names)
register.filter(language_name)
register.filter(place_name)
register.filter(work_name)
register.filter(linked)
register.simple_tag(role_label)
register.simple_tag(side)
register.simple_tag(caption)


# Addresses


@register.simple_tag
def filtered(view: str, **values: Any) -> str:
    """Return the address of a list filtered by these values: `{% filtered "dispute_list" status="open" %}`."""
    query = urlencode({name: value for name, value in values.items() if value not in (None, "")})
    return _address(view, get_script_prefix()) + (f"?{query}" if query else "")


@cache
def _address(view: str, prefix: str) -> str:
    """Return the address of a list, looked up once for each prefix under which the site is served."""
    return reverse(view)


@register.filter
def with_page(query: Any, number: int) -> str:
    """Return a query string with a page added, the first page without one."""
    query = str(query).removeprefix("?")
    if number > 1:
        query = f"{query}&page={number}" if query else f"page={number}"
    return f"?{query}"


@register.filter
def value_list(field: Any) -> list[str]:
    """Return the values that a bound field was given, one or several; an empty one if it was given none.

    A thing on record is called by its name, whether it was given by name or by slug.
    """
    value = field.value() or ""
    values = [str(one) for one in value] if isinstance(value, (list, tuple)) else [str(value)]
    slugs, names = getattr(field.field, "slugs", {}), getattr(field.field, "names", {})
    return [names.get(slugs.get(one.strip(), one), one) for one in values]


@register.simple_tag(takes_context=True)
def canonical(context: template.Context) -> str:
    """Return the whole address of this page, for a list with its filters and its page.

    Nothing without a request, and for a list that only says which value is wrong.
    """
    filter_, page = context.get("filter"), context.get("page")
    if not (request := context.get("request")) or (filter_ and filter_.form.errors):
        return ""
    query = context.get("query") or getattr(filter_, "query", "")
    query = with_page(query, page.number if page else 1)
    return f"{settings.SITE_URL}{request.path}{query if query != '?' else ''}"


@register.simple_tag(takes_context=True)
def here(context: template.Context, view: str) -> SafeString:
    """Return the `aria-current` of a link in the navigation: on its own page, and on the pages below it."""
    match = getattr(context.get("request"), "resolver_match", None)
    name = match.url_name or "" if match else ""
    if name == view:
        return mark_safe(' aria-current="page"')
    return mark_safe(' aria-current="true"' if name.split("_")[0] == view.split("_")[0] else "")
