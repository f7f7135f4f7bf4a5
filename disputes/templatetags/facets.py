"""What the values of a long facet are called, where all of them stand, and where names are offered as one types."""

from collections.abc import Iterable
from html import escape
from typing import Any
from urllib.parse import quote

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from disputes.filters.around import FacetValue
from disputes.filters.fields import quoted
from disputes.models.address import address_of
from disputes.typography import curl

from .names import name_of
from .register import mark

register = template.Library()

# One and several values of a facet, by its parameter.
_NOUNS = {
    "claim": ngettext_lazy("%(n)s kind of claim", "%(n)s kinds of claim", "count"),
    "country": ngettext_lazy("%(n)s country", "%(n)s countries", "count"),
    "court": ngettext_lazy("%(n)s court", "%(n)s courts", "count"),
    "developer": ngettext_lazy("%(n)s developer", "%(n)s developers", "count"),
    "event": ngettext_lazy("%(n)s kind of event", "%(n)s kinds of event", "count"),
    "jurisdiction": ngettext_lazy("%(n)s place", "%(n)s places", "count"),
    "kind": ngettext_lazy("%(n)s kind", "%(n)s kinds", "count"),
    "modality": ngettext_lazy("%(n)s medium", "%(n)s media", "count"),
    "party": ngettext_lazy("%(n)s party", "%(n)s parties", "count"),
    "role": ngettext_lazy("%(n)s role", "%(n)s roles", "count"),
    "stage": ngettext_lazy("%(n)s stage", "%(n)s stages", "count"),
    "status": ngettext_lazy("%(n)s status", "%(n)s statuses", "count"),
    "system": ngettext_lazy("%(n)s system", "%(n)s systems", "count"),
    "work": ngettext_lazy("%(n)s work", "%(n)s works", "count"),
    "year": ngettext_lazy("%(n)s year", "%(n)s years", "count"),
}
_ANY = ngettext_lazy("%(n)s value", "%(n)s values", "count")

# Parameters whose box offers names as one types, and the addresses that have them.
_NAMES = {"party": "party_names", "system": "system_names"}


@register.simple_tag
def facet_values(name: str, values: Iterable[FacetValue], at: str = "") -> SafeString:
    """Print values of a facet as links that apply them, or remove them; `at` is the list's address on another page.

    They are written here and not by a template, which takes ten times as long: a list has a hundred of them.
    """
    return mark_safe("".join(_value(escape(name), value, escape(at)) for value in values))


def _value(name: str, one: FacetValue, at: str) -> str:
    value, label = escape(one.value), name_of(one.label, one.country)
    current = ' aria-current="true"' if one.is_applied else ""
    said = '<span class="visually-hidden">, applied; remove</span>' if one.is_applied else ""
    return (
        f'<li><a href="{at}{escape(one.query)}" rel="nofollow" data-facet="{name}" data-value="{value}"'
        f' data-count="{one.count}"{current} id="value-{name}-{quote(one.value, safe="")}">'
        f'{mark(one.value)}<span class="facet__t">{label}{said}</span> <span class="n">{one.count:,}</span></a></li>\n'
    )


@register.filter
def all_values(facet: Any) -> str:
    """Return all values of a facet in words, for what leads to them: "All 37 works", "1 court"."""
    counted = _counted(facet)
    return _("All %s") % counted if facet.count > 1 else counted


@register.simple_tag(takes_context=True)
def facet_heading(context: template.Context) -> str:
    """Return what a page of values lists: "All 37 works", "2 of 37 works with “film”", "1,000 of 4,012 parties"."""
    facet, find, found = context["facet"], context["find"], context["page"].paginator.count
    words = {"found": f"{found:,}" if found else _("None"), "all": _counted(facet), "find": curl(quoted(find))}
    if find:
        return _("%(found)s of %(all)s with “%(find)s”") % words
    return _("%(found)s of %(all)s") % words if found < facet.count else all_values(facet)


def _counted(facet: Any) -> str:
    written = f"{facet.count:,}" if facet.count else _("No")
    return str(_NOUNS.get(facet.name, _ANY) % {"count": facet.count, "n": written})


@register.simple_tag(takes_context=True)
def facet_address(context: template.Context, name: str) -> str:
    """Return the address of all values of a facet of this list, with the list's filters."""
    listed = context["request"].resolver_match.url_name
    address = address_of(f"{listed.removesuffix('_list')}_facet", name)
    query = str(context["filter"].query)
    return address + (query if query != "?" else "")


@register.filter
def names_address(parameter: str) -> str:
    """Return where a box for this parameter finds names as one types; nothing if it takes no names."""
    return reverse(_NAMES[parameter]) if parameter in _NAMES else ""
