"""The rule that no field is half done: what is in the tables is in the format, in the forms and on the page.

Each function gives a sentence for each place where something is missing. Columns and tables that belong to no record
are named here, each with its reason.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import models as columns
from django.test import Client

from disputes import models, records
from disputes.dates import PartialDateField
from disputes.models.fields import LineField, ProseField, SlugField, UrlField
from disputes.records import fields as kinds
from disputes.records.fields import Field, Parts, Record, Thing, Values, WithFields, walk
from disputes.records.format import THINGS
from disputes.tests.records.examples import SUIT

_FOLDED = "the name beside it, folded"
_DESK = "the desk's own: where a draft stands, and whose it is"
_NUMBERS = "the highest number that was public, so that none is given twice"
_MOMENT = "a moment, by which lists and feeds go"
# Columns that no record tells, and why.
EXCEPTIONS: Mapping[type[columns.Model], Mapping[str, str]] = {
    models.Dispute: {
        "title_key": _FOLDED,
        "record_state": _DESK,
        "copy_of": _DESK,
        "based_on": _DESK,
        "version": _DESK,
        "author": _DESK,
        "submitted_by": _DESK,
        "submitted_at": _DESK,
        "published_at": _MOMENT,
        "corrected_at": _MOMENT,
        "entered_at": _MOMENT,
        "changed_at": _MOMENT,
        "claims_given": _NUMBERS,
        "events_given": _NUMBERS,
        "sources_given": _NUMBERS,
    },
    models.Event: {"shown_at": _MOMENT, "corrected_at": _MOMENT},
    models.Party: {"name_key": _FOLDED, "native_key": _FOLDED, "entered_at": _MOMENT, "changed_at": _MOMENT},
    models.PartyAlias: {"name_key": _FOLDED, "spelling": _FOLDED},
    models.System: {"name_key": _FOLDED, "entered_at": _MOMENT, "changed_at": _MOMENT},
    models.SystemAlias: {"name_key": _FOLDED, "spelling": _FOLDED},
    models.Court: {"name_key": _FOLDED, "native_key": _FOLDED, "citation_key": _FOLDED},
    models.CourtAlias: {"name_key": _FOLDED, "spelling": _FOLDED},
}
# Tables that hang on something with a record and are no part of it, and why.
OTHER_TABLES: Mapping[type[columns.Model], str] = {
    models.StatusChange: "what the status was before, kept by the dispute itself",
    models.ReviewNote: _DESK,
    models.Opening: _DESK,
    models.Suggestion: "what a reader sent",
}
# The columns that a kind of field may stand in.
_COLUMNS: Mapping[type[Field], tuple[type[Any], ...]] = {
    kinds.Text: (LineField, ProseField),
    kinds.Lines: (ProseField,),
    kinds.Url: (UrlField,),
    kinds.Slug: (SlugField,),
    kinds.Reference: (columns.ForeignKey,),
    kinds.Cited: (columns.ForeignKey,),
    kinds.Word: (columns.CharField,),
    kinds.Date: (PartialDateField,),
    kinds.Day: (columns.DateField,),
    kinds.Boolean: (columns.BooleanField,),
    kinds.Number: (columns.PositiveBigIntegerField, columns.PositiveIntegerField, columns.PositiveSmallIntegerField),
    kinds.Money: (columns.DecimalField,),
    kinds.Currency: (columns.CharField,),
    kinds.Jurisdiction: (columns.CharField,),
    kinds.CourtJurisdiction: (columns.CharField,),
    kinds.Language: (columns.CharField,),
}


def tables(things: Iterable[Thing]) -> Iterator[tuple[Any, str, list[Field], list[str]]]:
    """Give each table of the format: the model, its place in the format, its fields, its columns that need none."""
    for thing in things:
        yield thing.model, str(thing.kind), thing.single, []
        for one in walk(thing.fields):
            if isinstance(one, Parts):
                yield one.model, one.key, one.single, [one.parent, *(["number"] if one.numbered else [])]
            elif isinstance(one, Values):
                yield one.model, one.key, [one.value], [one.parent, *one.where]


def columns_without_field(things: Iterable[Thing]) -> list[str]:
    """Say which columns no record tells, so that what is typed there is lost when a working copy is made."""
    known: dict[Any, set[str]] = {}
    for model, _place, fields, others in tables(things):
        known.setdefault(model, {model._meta.pk.name}).update([*others, *(field.name for field in fields)])
    return [
        f"{model.__name__}.{column.name} is in no record: say it in records/format.py, or in EXCEPTIONS why not"
        for model, names in known.items()
        for column in model._meta.concrete_fields
        if column.name not in names and column.name not in EXCEPTIONS.get(model, {})
    ]


def tables_without_list(things: Iterable[Thing]) -> list[str]:
    """Say which tables hang on something with a record and are in none."""
    known = {model for model, *_rest in tables(things)}
    faults = []
    for model in apps.get_app_config("disputes").get_models():
        for column in model._meta.concrete_fields:
            owner: Any = column.related_model
            if owner in known and model not in known and model not in OTHER_TABLES:
                where = f"{model.__name__} hangs on {owner.__name__}"
                faults.append(f"{where} and is in no record: say it in records/format.py")
    return faults


def fields_without_column(things: Iterable[Thing]) -> list[str]:
    """Say which fields of the format have no column, or one that does not fit."""
    return [
        fault
        for model, place, fields, _ in tables(things)
        for field in fields
        for fault in _misfits(model, place, field)
    ]


def _misfits(model: Any, place: str, field: Field) -> Iterator[str]:
    where = f"records/format.py, {place}.{field.key}"
    column = next((one for one in model._meta.concrete_fields if one.name == field.name), None)
    if column is None:
        yield f"{where}: {model.__name__} has no column {field.name}"
        return
    if type(column) not in _COLUMNS[type(field)]:
        yield f"{where}: a {type(field).__name__} does not fit the column, a {type(column).__name__}"
    if isinstance(field, kinds.Reference) and column.related_model is not THINGS[field.to].model:
        yield f"{where}: names a {field.to.label}, and the column names a {column.related_model.__name__}"
    if isinstance(field, kinds.Word) and list(column.choices or ()) != field.vocabulary.as_choices():
        yield f"{where}: the words are those of {field.vocabulary.__name__}, and the column's are others"
    if field.optional != column.blank and not isinstance(field, kinds.Cited):
        yield f"{where}: is {'optional' if field.optional else 'required'}, and the column says otherwise"


def fields_without_form(things: Iterable[Thing]) -> list[str]:
    """Say which fields an editor cannot type."""
    return [
        f"{where}: no form has {key}"
        for thing in things
        for where, table, shown in _forms(thing)
        for key in _typed(table)
        if key not in shown
    ]


def _typed(table: WithFields) -> Iterator[str]:
    """Yield the names under which a form has the fields and lists inside a part; a thing's lists are rows."""
    yield from (field.name for field in table.single)
    if isinstance(table, Parts):
        yield from (one.key for one in table.lists)


def _forms(thing: Thing) -> Iterator[tuple[str, WithFields, set[str]]]:
    """Yield each form of a thing's page: what it is called, what it is for, the fields that it has."""
    page: Any = admin.site._registry[thing.model]
    yield type(page).__name__, thing, set(_flat(page))
    rows = {inline.model: inline for inline in page.inlines}
    for parts in thing.parts:
        inline = rows.get(parts.model)
        yield f"{inline.__name__ if inline else type(page).__name__}", parts, set(_flat(inline)) if inline else set()


def _flat(form: Any) -> list[str]:
    """Return the fields that a form declares."""
    return flatten_fieldsets(form.fieldsets or [(None, {"fields": form.fields})])


def texts_not_printed(thing: Thing, client: Client) -> list[str]:
    """Say which texts of a dispute with everything its public page does not print; it needs the small catalogue."""
    record = _filled(thing)
    records.write(record)
    page = client.get(f"/disputes/{record['slug']}/").content.decode()
    return [
        f"the page of a dispute does not print {parts.key}.{field.key}: add it to templates/disputes/"
        for parts in thing.parts
        for field in parts.single
        if isinstance(field, kinds.Text | kinds.Lines) and _words(parts, field) not in page
    ]


def _filled(thing: Thing) -> Record:
    """Return the record of a dispute in which every text of every part has words of its own."""
    record = copy.deepcopy(SUIT)
    for parts in thing.parts:
        for part in record[parts.key]:
            for field in parts.single:
                if isinstance(field, kinds.Text | kinds.Lines):
                    words = _words(parts, field)
                    part[field.key] = [words] if isinstance(field, kinds.Lines) else words
    return record


def _words(parts: Parts, field: Field) -> str:
    return f"words of {parts.key} {field.key}".replace("_", " ")
