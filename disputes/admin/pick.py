"""Pick lists of parties, systems, courts and disputes: searched as one types, their names fetched at once."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple, RelatedFieldWidgetWrapper
from django.db.models import Model
from django.forms import Widget


def keys(values: Iterable[object]) -> Iterator[int]:
    """Yield those of the values that can be primary keys; what else a form was sent is no key."""
    for text in map(str, values):
        if text.isascii() and text.isdecimal() and len(text) <= 18:
            yield int(text)


class Names:
    """The names of the rows that the pick lists of one form show.

    Django's own widget asks the database once for every list; a dispute with sixty events has sixty.
    """

    def __init__(self, model: type[Model]) -> None:
        """Take the model whose rows are picked."""
        self.model = model
        self.wanted: set[int] = set()
        self.known: dict[int, str | None] = {}

    def want(self, values: Iterable[object]) -> None:
        """Note keys whose names will be asked for."""
        self.wanted.update(keys(values))

    def of(self, values: Iterable[object]) -> list[tuple[int, str]]:
        """Return (key, name) of those values that are keys of rows, in their order."""
        asked = list(dict.fromkeys(keys(values)))
        self.wanted.update(asked)
        if missing := self.wanted - self.known.keys():
            self.known |= dict.fromkeys(missing)
            self.known |= {row.pk: str(row) for row in self.model._default_manager.filter(pk__in=missing)}
        return [(key, name) for key in asked if (name := self.known[key]) is not None]


class PickMixin:
    """A pick list that takes the names of what is picked from `names`, shared by all lists of a form set."""

    field: Any
    is_required: bool
    allow_multiple_selected: bool
    create_option: Any
    names: Names | None = None

    @property
    def model(self) -> type[Model]:
        """The model whose rows are picked."""
        return self.field.remote_field.model

    def optgroups(self, name: str, value: Any, attr: Any = None) -> list[Any]:
        """Return the picked rows as options; the others come from the search."""
        options = []
        if not self.is_required and not self.allow_multiple_selected:
            options.append(self.create_option(name, "", "", False, 0))
        for key, label in (self.names or Names(self.model)).of(value):
            options.append(self.create_option(name, key, label, True, len(options)))
        return [(None, options, 0)]


class Pick(PickMixin, AutocompleteSelect):
    """A pick list for one row."""


class PickSeveral(PickMixin, AutocompleteSelectMultiple):
    """A pick list for several rows."""


def pick_list(widget: Widget) -> PickMixin | None:
    """Return the pick list that a form field shows, also inside Django's wrapper with the add link; else None."""
    inner = widget.widget if isinstance(widget, RelatedFieldWidgetWrapper) else widget
    return inner if isinstance(inner, PickMixin) else None
