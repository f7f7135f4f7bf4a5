"""The page that defines every word of the record, printed from the vocabulary itself."""

from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from disputes import vocabulary as words
from disputes.filters import reads

# The list that a vocabulary filters, and the name of the filter in its address.
_FILTERED_BY: dict[type[words.Terms], tuple[str, str]] = {
    words.DisputeKind: ("dispute_list", "kind"),
    words.DisputeStatus: ("dispute_list", "status"),
    words.Stage: ("dispute_list", "stage"),
    words.Role: ("party_list", "role"),
    words.PartyKind: ("party_list", "kind"),
    words.ClaimKind: ("claim_list", "claim"),
    words.ClaimStatus: ("claim_list", "claim_status"),
    words.EventKind: ("timeline", "event"),
    words.WorkKind: ("dispute_list", "work"),
    words.Modality: ("system_list", "modality"),
    words.ChangeKind: ("change_list", "what"),
}


class Entry(NamedTuple):
    """A word as the page prints it; `address` is the list that it filters, empty where there is none."""

    anchor: str
    value: str
    label: Any
    definition: Any
    address: str


class NamedGroup(NamedTuple):
    """Several words under one name, as a filter accepts them."""

    anchor: str
    label: Any
    entries: list[Entry]
    address: str


class Section(NamedTuple):
    """One vocabulary."""

    anchor: str
    title: Any
    entries: list[Entry]
    groups: list[NamedGroup]
    marked: bool


@reads(record=False)
@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """Show every vocabulary with its words, their definitions and named groups."""
    sections = [_section(title, terms) for title, terms in words.GLOSSARY]
    return render(request, "glossary.html", {"sections": sections})


def _section(title: Any, terms: type[words.Terms]) -> Section:
    """Lay out one vocabulary; its anchors follow from its name and values, which are permanent."""
    anchor = terms.anchor()
    entries = [
        Entry(f"{anchor}-{term.value}", term.value, term.label, term.definition, _address(terms, term.value))
        for term in terms
    ]
    by_value = {entry.value: entry for entry in entries}
    groups = [
        NamedGroup(f"{anchor}-{name}", group.label, [by_value[value] for value in group.values], _address(terms, name))
        for name, group in terms.groups().items()
    ]
    return Section(anchor, title, entries, groups, terms in (words.DisputeStatus, words.ClaimStatus))


def _address(terms: type[words.Terms], value: str) -> str:
    """Return the address of the list filtered by a word, empty where no list is."""
    if terms not in _FILTERED_BY:
        return ""
    name, parameter = _FILTERED_BY[terms]
    return f"{reverse(name)}?{urlencode({parameter: value})}"
