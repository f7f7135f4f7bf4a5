"""The tables of `docs/domain.md` that tell the format of the record, as Markdown."""

from collections.abc import Iterator
from typing import Any

from disputes.records import fields as kinds
from disputes.records.fields import AnyField, Field, Parts, Thing, Values
from disputes.records.format import DISPUTE, FORMAT, THINGS

_HEAD = "| key | what it holds | |\n|---|---|---|"
_VERSION = f"| `format` | always `{FORMAT}` | The name of this format. |"
_NUMBER = "| `number`, optional | whole number | Its lasting number, where its place in the list does not say it. |"
_KINDS: dict[type[Field], str] = {
    kinds.Text: "text",
    kinds.Lines: "list of texts",
    kinds.Url: "web address",
    kinds.Slug: "slug",
    kinds.Cited: "address of a source",
    kinds.Date: "date",
    kinds.Day: "day",
    kinds.Boolean: "true or false",
    kinds.Number: "whole number",
    kinds.Money: "amount with two decimals",
    kinds.Currency: "currency",
    kinds.Jurisdiction: "jurisdiction",
    kinds.CourtJurisdiction: "jurisdiction",
    kinds.Language: "language",
}


def format_tables() -> str:
    """Return a table for each kind of record, each followed by those of its lists of parts; disputes come first."""
    things = sorted(THINGS.values(), key=lambda thing: thing.kind != DISPUTE)
    found: list[str] = []
    for thing in things:
        found += _tables(str(thing.kind.label), thing, [_VERSION] if thing.version else [])
    return "\n\n".join(found)


def _tables(title: str, table: Thing | Parts, head: list[str]) -> Iterator[str]:
    rows = [*head, *(_row(one, table.model) for one in table.fields)]
    yield "\n".join([f"**{title}**\n", _HEAD, *rows])
    for parts in table.parts:
        yield from _tables(f"Each of `{parts.key}`", parts, [_NUMBER] if parts.numbered else [])


def _row(one: AnyField, model: Any) -> str:
    key = f"`{one.key}`, optional" if one.optional else f"`{one.key}`"
    if isinstance(one, Parts):
        return f"| {key} | list of parts | {str(one.label).capitalize()}: see below. |"
    if isinstance(one, Values):
        return f"| {key} | list: {_holds(one.value, one.model)} | {one.value.meaning} |"
    return f"| {key} | {_holds(one, model)} | {one.meaning} |"


def _holds(field: Field, model: Any) -> str:
    if isinstance(field, kinds.Word):
        return f"word: {field.vocabulary.anchor()}"
    if isinstance(field, kinds.Reference):
        return f"slug: {THINGS[field.to].model._meta.verbose_name}"
    if isinstance(field, kinds.Text):
        return f"text: at most {model._meta.get_field(field.name).max_length:,} characters"
    return _KINDS[type(field)]
