"""Names as one types: the parties or systems that a half-typed name may mean, as options for a box."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from disputes.filters import reads
from disputes.models import Party, System
from disputes.text import fold

MOST = 10
LONGEST = 100  # characters of what is typed
_LAST = chr(0x10FFFF)  # sorts after every other character


class Name(NamedTuple):
    """A name as the box takes it, and what else it is found by: another name, the name in its own script."""

    name: str
    native_name: str = ""
    alias: str = ""
    country: str = ""  # of what is called so


@reads(None, "find")
@require_safe
def party_names(request: HttpRequest) -> HttpResponse:
    """Offer up to ten published parties for what is typed, the parameter `find`."""
    return _offer(request, _parties)


@reads(None, "find")
@require_safe
def system_names(request: HttpRequest) -> HttpResponse:
    """Offer up to ten published AI systems for what is typed, the parameter `find`."""
    return _offer(request, _systems)


def _offer(request: HttpRequest, found: Any) -> HttpResponse:
    """Answer with the first names found, each once; no more is asked of the database than they take."""
    typed = "".join(c for c in fold(request.GET.get("find", "")[:LONGEST]) if c.isprintable())
    names: dict[str, Name] = {}
    for name in found(typed) if typed else ():
        names.setdefault(name.name, name)
        if len(names) == MOST:
            break
    response = render(request, "names.html", {"names": names.values()})
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _parties(typed: str) -> Iterator[Name]:
    """Find parties: names that begin so, then other names, then words within names. At most three queries."""
    parties = Party.objects.published()
    for party in parties.filter(_begins(typed)).order_by("name_key")[:MOST]:
        yield _name(party)
    yield from _by_other_names(parties, typed, "country")
    within = parties.filter(_has_word(typed) | Q(native_key__contains=typed)).order_by("pk")
    for party in within[:MOST]:
        yield _name(party)


def _name(party: Party) -> Name:
    return Name(party.name, party.native_name, country=party.country)


def _systems(typed: str) -> Iterator[Name]:
    """Find AI systems in the same way."""
    systems = System.objects.published()
    for name in systems.filter(_begins(typed)).order_by("name_key").values_list("name", flat=True)[:MOST]:
        yield Name(name)
    yield from _by_other_names(systems, typed, "developer__country")
    for name in systems.filter(_has_word(typed)).order_by("pk").values_list("name", flat=True)[:MOST]:
        yield Name(name)


def _by_other_names(things: Any, typed: str, country: str) -> Iterator[Name]:
    others = things.filter(_begins(typed, "aliases__name_key")).order_by("aliases__name_key", "pk")
    for name, alias, code in others.values_list("name", "aliases__name", country)[:MOST]:
        yield Name(name, alias=alias, country=code or "")


def _begins(typed: str, column: str = "name_key") -> Q:
    """Return the condition that a name begins so, as a range: either database finds it in the index of names."""
    return Q(**{f"{column}__gte": typed, f"{column}__lt": typed + _LAST})


def _has_word(typed: str) -> Q:
    """Return the condition that a later word of the name begins so; every name is read for it."""
    return Q(name_key__contains=f" {typed}")
