"""The page on what can be taken and how: exports, the exact records, snapshots, and what every column means."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from disputes import imprint, vocabulary
from disputes.filters import reads
from disputes.tables import FORMATS, LISTS, Column, Table

from . import snapshots
from .snapshots.folder import SUMS, File, Snapshot
from .snapshots.papers import citation
from .snapshots.tables import NAMED, TABLES

_DEFINED = {terms: title for title, terms in vocabulary.GLOSSARY}
_CHIEF = ("disputes.zip", "disputes.sqlite", "disputes.jsonl", "datapackage.json", "README.txt", SUMS)


class Explained(NamedTuple):
    """A column as the page explains it: `glossary` is where its words are defined, else `words` names them.

    `names` is the place on the page of the table whose rows it names.
    """

    column: Column
    glossary: str
    vocabulary: Any
    words: list[str]
    names: str


class _List(NamedTuple):
    """A list as the page offers it: its page, and its formats with their addresses."""

    title: Any
    page: str
    files: list[tuple[str, str]]


class Section(NamedTuple):
    """A table as the page explains it; the anchor is its place on the page."""

    anchor: str
    name: str
    title: Any
    columns: list[Explained]


class Taken(NamedTuple):
    """A snapshot as the page offers it: when it was made, the files most people want, and the others."""

    name: str
    day: str
    disputes: int | None
    chief: list[File]
    others: list[File]
    cite: str


def _standing() -> str:
    """Return what changes whenever a snapshot is made or removed."""
    return repr([(one.name, one.changed) for one in snapshots.every()])


@reads(record=False, beside=_standing)
@require_safe
def data_page(request: HttpRequest) -> HttpResponse:
    """Show what can be taken. Columns are printed from the tables that are written."""
    found = snapshots.every()
    shown = {
        "lists": [_List(table.title, reverse(table.page), _files_of(table)) for table in LISTS.values()],
        "list_tables": [_section("list", table.name, table.title, table.columns) for table in LISTS.values()],
        "snapshot_tables": [_section("table", table.name, table.meaning, table.columns) for table in TABLES],
        "newest": _taken(found[0]) if found else None,
        "older": [(one.name, [file for file in one.files() if file.name in _CHIEF]) for one in found[1:]],
        "imprint": imprint,
        "site": settings.SITE_URL,
        "example": settings.FEATURED_DISPUTE,
    }
    return render(request, "data.html", shown)


def _files_of(table: Table) -> list[tuple[str, str]]:
    """Return the formats of a list as people call them, each with its address."""
    return [(form.name, reverse(f"{table.page}_{extension}")) for extension, form in FORMATS.items()]


def _section(kind: str, name: str, title: Any, columns: Iterable[Column]) -> Section:
    return Section(f"{kind}-{name}", name, title, [_explained(kind, column) for column in columns])


def _explained(kind: str, column: Column) -> Explained:
    """Explain a column; what it names is a table of the same kind, a list beside lists, where there is one."""
    terms = column.words
    title = _DEFINED.get(terms) if terms else None
    at = f"{reverse('glossary')}#{terms.anchor()}" if terms and title else ""
    words = [str(value) for value in terms.values] if terms and not title else []
    beside = LISTS if kind == "list" else NAMED
    return Explained(column, at, title, words, f"{kind}-{column.names}" if column.names in beside else "")


def _taken(snapshot: Snapshot) -> Taken:
    """Lay out the newest snapshot."""
    files, said = {file.name: file for file in snapshot.files()}, snapshot.described()
    counts = {one["path"]: one["rows"] for one in said.get("records", ())}
    chief = [files[name] for name in _CHIEF if name in files]
    others = [file for file in files.values() if file not in chief]
    return Taken(
        snapshot.name, snapshot.name[:10], counts.get("disputes.jsonl"), chief, others, citation(snapshot.name)
    )
