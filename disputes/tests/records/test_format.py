"""Every column of the record is in its format, and no field is half done: whoever forgets a place is told which."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.template import engines
from django.test import Client
from django.utils.translation import override

from disputes import vocabulary as words
from disputes.admin.dispute_rows import ProceedingRows
from disputes.exports.snapshots.tables import TABLES
from disputes.models import ThingKind
from disputes.records import fields as kinds
from disputes.records.fields import AnyField, Parts, Reference, Thing, Values, walk
from disputes.records.format import DISPUTE, FACTS, PROCEEDINGS, REFERENCES, THINGS

from . import completeness
from .examples import write_example
from .format_tables import format_tables

THEM = list(THINGS.values())
DOMAIN = Path(__file__).resolve().parents[3] / "docs" / "domain.md"


def with_proceedings(*fields: AnyField) -> list[Thing]:
    """The things, of which a dispute's proceedings have these fields."""
    changed = replace(PROCEEDINGS, fields=fields)
    dispute = THINGS[DISPUTE]
    lists = tuple(changed if one is PROCEEDINGS else one for one in dispute.fields)
    return [*(thing for thing in THEM if thing is not dispute), replace(dispute, fields=lists)]


def but(key: str) -> list[AnyField]:
    """The fields of a proceeding without one."""
    return [one for one in PROCEEDINGS.fields if one.key != key]


def test_every_column_of_every_table_is_in_the_format_or_says_why_not() -> None:
    assert completeness.columns_without_field(THEM) == []
    assert completeness.tables_without_list(THEM) == []
    assert completeness.fields_without_column(THEM) == []


def test_an_exception_names_a_column_that_is_there_and_is_in_no_record() -> None:
    told: dict[Any, set[str]] = {}
    for model, _place, fields, _ in completeness.tables(THEM):
        told.setdefault(model, set()).update(field.name for field in fields)
    for model, exceptions in completeness.EXCEPTIONS.items():
        assert set(exceptions) <= {column.name for column in model._meta.concrete_fields} - told[model]


def test_an_editor_can_type_every_field() -> None:
    assert completeness.fields_without_form(THEM) == []


@pytest.mark.django_db
def test_the_page_of_a_dispute_prints_every_text(client: Client) -> None:
    write_example()
    assert completeness.texts_not_printed(THINGS[DISPUTE], client) == []


def test_the_papers_tell_every_field() -> None:
    with override("en"):
        right = format_tables()
    _before, _, rest = DOMAIN.read_text().partition("<!-- format: held by a test -->\n\n")
    written, _, _after = rest.partition("\n\n<!-- end of format -->")
    assert written == right, f"docs/domain.md must say between its two marks:\n\n{right}"


def test_every_field_and_list_is_in_a_table_of_the_snapshots() -> None:
    columns: Mapping[str, set[str]] = {table.name: {column.name for column in table.columns} for table in TABLES}
    names = {parts.key: parts.key for thing in THEM for parts in thing.parts} | {"related": "relations"}
    for thing in THEM:
        for parts in thing.parts:
            lines = {field.name for field in parts.single if isinstance(field, kinds.Lines)}
            assert {field.name for field in parts.single} - lines <= columns[names[parts.key]], parts.key
    for thing in THEM:
        mine = next(table for table in TABLES if table.of == thing.kind)
        assert {field.name for field in thing.single} <= columns[mine.name]


# Half done: one of the places is forgotten, and the rule says which.


def test_a_column_that_is_not_in_the_format_is_told() -> None:
    assert completeness.columns_without_field(with_proceedings(*but("docket_number"))) == [
        "Proceeding.docket_number is in no record: say it in records/format.py, or in EXCEPTIONS why not"
    ]


def test_a_table_that_is_not_in_the_format_is_told() -> None:
    dispute = replace(THINGS[DISPUTE], fields=tuple(one for one in THINGS[DISPUTE].fields if one is not PROCEEDINGS))
    assert completeness.tables_without_list([thing for thing in THEM if thing.kind != DISPUTE] + [dispute]) == [
        "Proceeding hangs on Dispute and is in no record: say it in records/format.py",
        "Proceeding hangs on Court and is in no record: say it in records/format.py",
    ]


@pytest.mark.parametrize(
    ("field", "fault"),
    [
        (kinds.Text("counsel", "", "", optional=True), "Proceeding has no column counsel"),
        (kinds.Text("filed_on", "", "", optional=True), "a Text does not fit the column, a PartialDateField"),
        (kinds.Date("filed_on", "", ""), "is required, and the column says otherwise"),
        (Reference("court", "", "", ThingKind.PARTY), "names a Party, and the column names a Court"),
        (
            kinds.Word("docket_number", "", "", words.Stage, optional=True),
            "a Word does not fit the column, a LineField",
        ),
    ],
)
def test_a_field_without_a_column_that_fits_is_told(field: AnyField, fault: str) -> None:
    faults = completeness.fields_without_column(with_proceedings(*but(field.key), field))
    assert faults[0] == f"records/format.py, proceedings.{field.key}: {fault}"


def test_a_field_that_no_form_has_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(None, {"fields": [("court", "docket_number"), ("filed_on", "closed_on", "courtlistener_docket_id")]})]
    monkeypatch.setattr(ProceedingRows, "fieldsets", rows)
    assert completeness.fields_without_form(THEM) == ["ProceedingRows: no form has judges"]


@pytest.mark.django_db
def test_a_text_that_the_page_does_not_print_is_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    write_example()
    page = engines["django"].engine.get_template("disputes/_proceedings.html")  # type: ignore[attr-defined]
    blank = engines["django"].engine.from_string(page.source.replace("{{ one.judge_names|in_words }}", ""))  # type: ignore[attr-defined]
    monkeypatch.setattr(page, "nodelist", blank.nodelist)
    assert completeness.texts_not_printed(THINGS[DISPUTE], client) == [
        "the page of a dispute does not print proceedings.judges: add it to templates/disputes/"
    ]


# What other files take for granted.


def test_a_key_that_names_a_thing_names_the_same_kind_everywhere_and_nothing_else() -> None:
    for thing in THEM:
        for one in walk(thing.fields):
            value = one.value if isinstance(one, Values) else one
            if isinstance(value, Reference):
                assert REFERENCES[one.key] == value.to
            else:
                assert one.key not in REFERENCES, f"{one.key} names a thing elsewhere"


def test_what_may_stand_once_is_what_the_database_holds() -> None:
    for parts in (one for thing in THEM for one in thing.parts if one.once):
        named = {field.name for field in parts.single if field.key in parts.once}
        unique = [
            set(rule.fields) - {parts.parent} for rule in parts.model._meta.constraints if hasattr(rule, "fields")
        ]
        assert named in unique, parts.key


def test_the_keys_that_the_history_tells_are_keys() -> None:
    for one in (one for thing in THEM for one in walk(thing.fields) if isinstance(one, Parts)):
        assert {*one.gist, *one.told_first, *one.once} <= {field.key for field in one.fields}
    assert FACTS == ("claims", "events", "amounts")
