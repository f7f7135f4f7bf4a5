"""A vocabulary as tick boxes, kept as rows: works of a dispute, media of a system."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms


class Ticks(forms.MultipleChoiceField):
    """Tick boxes for the terms of a vocabulary; none need be ticked."""

    def __init__(self, *, choices: Callable[[], list[tuple[str, Any]]], **kwargs: Any) -> None:
        """Take the terms as (value, label)."""
        super().__init__(
            choices=choices,
            required=False,
            widget=forms.CheckboxSelectMultiple(attrs={"class": "ticks"}),
            **kwargs,
        )


def save_ticks(rows: Any, column: str, ticked: Iterable[str]) -> None:
    """Make *rows*, the manager of a row per term, hold what is ticked.

    The order is the record's: what stands there keeps its place, what is new comes last.
    """
    ticked = list(dict.fromkeys(ticked))
    rows.exclude(**{f"{column}__in": ticked}).delete()
    there = set(rows.values_list(column, flat=True))
    owner = {rows.field.name: rows.instance}
    rows.bulk_create([rows.model(**owner, **{column: term}) for term in ticked if term not in there])
