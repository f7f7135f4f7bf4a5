"""All values of one facet of a list, with their counts under the other filters: where a long facet leads."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from disputes import filters
from disputes.filters import reads
from disputes.filters.around import FacetValue, Order
from disputes.filters.base import RecordFilterSet
from disputes.text import fold

from .paging import page_of

PER_PAGE = 200
MANY = 30  # so many values are looked through by name
LONGEST_FIND = 200  # characters
BY_NAME = "name"  # the value of `sort` that is not the usual one


@reads(filters.DisputeFilter, "find", "sort")
@require_safe
def dispute_facet(request: HttpRequest, name: str) -> HttpResponse:
    """Show all values of a facet of the list of disputes."""
    return _facet(request, filters.DisputeFilter(request.GET), name, reverse("dispute_list"))


@reads(filters.PartyFilter, "find", "sort")
@require_safe
def party_facet(request: HttpRequest, name: str) -> HttpResponse:
    """Show all values of a facet of the list of parties."""
    return _facet(request, filters.PartyFilter(request.GET), name, reverse("party_list"))


@reads(filters.ClaimFilter, "find", "sort")
@require_safe
def claim_facet(request: HttpRequest, name: str) -> HttpResponse:
    """Show all values of a facet of the list of claims."""
    return _facet(request, filters.ClaimFilter(request.GET), name, reverse("claim_list"))


@reads(filters.SystemFilter, "find", "sort")
@require_safe
def system_facet(request: HttpRequest, name: str) -> HttpResponse:
    """Show all values of a facet of the list of AI systems."""
    return _facet(request, filters.SystemFilter(request.GET), name, reverse("system_list"))


@reads(filters.EventFilter, "find", "sort")
@require_safe
def timeline_facet(request: HttpRequest, name: str) -> HttpResponse:
    """Show all values of a facet of the timeline."""
    return _facet(request, filters.EventFilter(request.GET), name, reverse("timeline"))


def _facet(request: HttpRequest, filter_: RecordFilterSet, name: str, listed: str) -> HttpResponse:
    """Answer with the values, 200 a page; 404 if the list has no such facet.

    `find` keeps the values whose names hold its words, `sort=name` orders them by name instead of by count.
    """
    if name not in filter_.facet_names:
        raise Http404(f"no facet {name[:20]!r}")
    find, sort = _words(request.GET.get("find", "")), request.GET.get("sort", "")
    facet = filter_.every_value(name, find)  # without a value if the list's parameters are wrong
    values = _sorted([value for value in facet.values if value.count or not find], by_name=sort == BY_NAME)
    rows = len(filter_.listing(filter_.queryset))
    own = {"find": find, "sort": BY_NAME if sort == BY_NAME else ""}
    context = {
        "filter": filter_,
        "facet": facet,
        "page": page_of(request, values, PER_PAGE),
        "rows": rows,
        "headline": filter_.headline(rows),
        "listed": listed,
        "back": listed if str(filter_.query) == "?" else f"{listed}{filter_.query}",
        "find": find,
        "has_find": find or facet.count >= MANY,
        "kept": [*filter_.query.pairs, *([("sort", sort)] if own["sort"] else [])],
        "orders": [
            Order(_("count"), _query(filter_, own | {"sort": ""}), not own["sort"]),
            Order(_("name"), _query(filter_, own | {"sort": BY_NAME}), bool(own["sort"])),
        ],
        "query": _query(filter_, own),
        "unfound": _query(filter_, own | {"find": ""}),
    }
    return render(request, "facet.html", context)


def _words(find: str) -> str:
    """Return what is looked for: its visible characters, with single blanks. PostgreSQL knows no NUL."""
    return "".join(c for c in " ".join(find[:LONGEST_FIND].split()) if c.isprintable())


def _sorted(values: list[FacetValue], by_name: bool) -> list[FacetValue]:
    """Return the values by name, or the most frequent first."""
    return sorted(values, key=lambda value: (0 if by_name else -value.count, fold(value.label), value.value))


def _query(filter_: RecordFilterSet, own: dict[str, str]) -> str:
    """Return the query string of the list with what is this page's own."""
    return "?" + urlencode([*filter_.query.pairs, *((name, value) for name, value in own.items() if value)])
