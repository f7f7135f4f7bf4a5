"""Pick lists of parties, systems, courts and disputes: searched as one types, what is picked fetched at once."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple, RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import Widget


def keys(values: Iterable[object]) -> Iterator[int]:
    """Yield those of the values that can be primary keys; what else a form was sent is no key."""
    for text in map(str, values):
        if text.isascii() and text.isdecimal() and len(text) <= 18:
            yield int(text)


class Picked:
    """The rows that the pick lists of one form show or were sent.

    Django's own widget and field ask the database once for every list; a dispute with sixty events has sixty.
    """

    def __init__(self, model: type[Model]) -> None:
        """Take the model whose rows are picked."""
        self.model = model
        self.wanted: set[int] = set()
        self.known: dict[int, Model | None] = {}

    def want(self, values: Iterable[object]) -> None:
        """Note keys whose rows will be asked for."""
        self.wanted.update(keys(values))

    def of(self, values: Iterable[object]) -> list[Model]:
        """Return the rows of those values that are keys of rows, in their order."""
        asked = list(dict.fromkeys(keys(values)))
        self.wanted.update(asked)
        if missing := self.wanted - self.known.keys():
            self.known |= dict.fromkeys(missing)
            self.known |= {row.pk: row for row in self.model._default_manager.filter(pk__in=missing)}
        return [row for key in asked if (row := self.known[key]) is not None]


class PickMixin:
    """A pick list that takes what is picked from `picked`, shared by all lists of a form set."""

    field: Any
    is_required: bool
    allow_multiple_selected: bool
    create_option: Any
    picked: Picked | None = None

    @property
    def model(self) -> type[Model]:
        """The model whose rows are picked."""
        return self.field.remote_field.model

    def rows(self, values: Iterable[object]) -> list[Any]:
        """Return the rows of those values that are keys of rows, in their order."""
        return (self.picked or Picked(self.model)).of(values)

    def optgroups(self, name: str, value: Any, attr: Any = None) -> list[Any]:
        """Return the picked rows as options; the others come from the search."""
        options = []
        if not self.is_required and not self.allow_multiple_selected:
            options.append(self.create_option(name, "", "", False, 0))
        for row in self.rows(value):
            options.append(self.create_option(name, row.pk, str(row), True, len(options)))
        return [(None, options, 0)]


class Pick(PickMixin, AutocompleteSelect):
    """A pick list for one row."""


class PickSeveral(PickMixin, AutocompleteSelectMultiple):
    """A pick list for several rows."""


def pick_list(widget: Widget) -> PickMixin | None:
    """Return the pick list that a form field shows, also inside Django's wrapper with the add link; else None."""
    inner = widget.widget if isinstance(widget, RelatedFieldWidgetWrapper) else widget
    return inner if isinstance(inner, PickMixin) else None


class PickField(forms.ModelChoiceField):
    """What was picked from a pick list for one row."""

    def to_python(self, value: Any) -> Any:
        """Return the row, or None if nothing was picked; raise ValidationError for what is none."""
        if value in self.empty_values:
            return None
        return next(iter(rows_of(self, [value])))


class PickSeveralField(forms.ModelMultipleChoiceField):
    """What was picked from a pick list for several rows, in the order in which it was picked."""

    def clean(self, value: Any) -> Any:
        """Return the rows, each once; raise ValidationError for what is none."""
        if self.required and not value:
            raise ValidationError(self.error_messages["required"], "required")
        return rows_of(self, dict.fromkeys(value or []))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Say whether others are picked, or in another order."""
        return [str(key) for key in initial or []] != [str(key) for key in data or []]


def rows_of(field: Any, values: Iterable[Any]) -> list[Any]:
    """Return the rows that these values of a field with a pick list name; raise ValidationError if one names none."""
    picker = pick_list(field.widget)
    assert picker is not None, "a pick field needs a pick list"
    found = []
    for value in values:
        if not (rows := picker.rows([value])):
            raise ValidationError(field.error_messages["invalid_choice"], "invalid_choice", {"value": value})
        found += rows
    return found
