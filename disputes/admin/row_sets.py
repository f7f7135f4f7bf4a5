"""The rows of one kind on a page: what they know of each other, and no row twice."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, UniqueConstraint
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from .pick import Picked, pick_list
from .row_saving import SavedTogether


class RowKey(forms.Field):
    """The hidden key of a row, which is known already; Django's own field asks the database for every row."""

    widget = forms.HiddenInput
    default_error_messages = {"gone": _("This is no longer on record: somebody else deleted it in the meantime.")}

    def __init__(self, row: Model, **kwargs: Any) -> None:
        """Take the row; one that is not on record has no key."""
        self.row = row
        super().__init__(**{"required": False, "initial": row.pk, **kwargs})

    def clean(self, value: Any) -> Any:
        """Return the row, or None for a new one; raise ValidationError if the key is none of this page's."""
        if self.row.pk is None and (value or self.required):
            raise ValidationError(self.error_messages["gone"], "gone")
        return self.row if self.row.pk else None

    def has_changed(self, initial: Any, data: Any) -> bool:
        """A row does not become another."""
        return False


class RowFormSet(SavedTogether):
    """The rows of one kind on a page. `page` holds those of the other kinds, by model."""

    page: Mapping[type[Model], Any] = {}
    is_table = False  # whether the head of a column is all that names a field to the eye

    @cached_property
    def forms(self) -> list[Any]:
        """The form of every row, with all that is picked in them fetched at once."""
        forms = super().forms
        picked: dict[type[Model], Picked] = {}
        for form in forms:
            for name, field in form.fields.items():
                if form.instance.pk:  # who changes a row has read the help when it was written
                    field.help_text = ""
                if picker := pick_list(field.widget):
                    picker.picked = picked.setdefault(picker.model, Picked(picker.model))
                    value = form[name].value()
                    picker.picked.want(value if isinstance(value, list | tuple) else [value])
        return forms

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Return what every form of a row is made with: what ends a label, translated once."""
        return {"label_suffix": self._label_suffix, **super().get_form_kwargs(index)}

    @cached_property
    def _label_suffix(self) -> str:
        return gettext(":")

    def add_fields(self, form: Any, index: int | None) -> None:
        """Add the key of the row and of what the page is about."""
        super().add_fields(form, index)
        form.fields[self.model._meta.pk.name] = RowKey(form.instance)
        if self.is_table:
            for field in form.fields.values():
                getattr(field.widget, "widget", field.widget).attrs["aria-label"] = capfirst(field.label or "")

    def get_queryset(self) -> Any:
        """Return the rows on record; of a form that was sent, those that it shows, None for one that is gone.

        Django pairs the two for the page, and drops what was typed into the last if another was deleted meanwhile.
        """
        if self.is_bound and "forms" in vars(self):
            return [form.instance if form.instance.pk else None for form in self.initial_forms]
        return super().get_queryset()

    @cached_property
    def kept(self) -> list[Any]:
        """The forms of those rows that will be there after saving: neither blank nor deleted."""
        return [
            form
            for form in self.forms
            if form.errors is not None
            and not (self.can_delete and self._should_delete_form(form))  # type: ignore[attr-defined]
            and (form.instance.pk or form.has_changed())
        ]

    def validate_unique(self) -> None:
        """Refuse a row that is on the page twice, at its field and in the words of the model's constraint.

        The check of a single row leaves out every constraint that names what the page is about, and Django's own
        check of the rows among each other neither knows folded names nor says what is wrong at the field.
        """
        stored = {key: row.pk for row in self._stored() for _, key in self._keys(row)}
        seen = set()
        for form in [form for form in self.kept if form.is_valid()]:
            for constraint, key in self._keys(form.instance):
                # A row that takes over what another gives up in the same save comes too early for the database.
                early = form.instance.pk and stored.get(key, form.instance.pk) != form.instance.pk
                if key in seen or early:
                    place = constraint.violation_error_code
                    fault = ValidationError(constraint.get_violation_error_message(), "unique")
                    form.add_error(place if place in form.fields else None, fault)
                else:
                    seen.add(key)

    @cached_property
    def _once(self) -> list[UniqueConstraint]:
        """What may stand once on the page; the number of a row is given and not typed."""
        rules = [rule for rule in self.model._meta.constraints if isinstance(rule, UniqueConstraint)]
        return [rule for rule in rules if rule.condition is None and "number" not in rule.fields]

    def _stored(self) -> Iterable[Any]:
        if not self.instance.pk or not self._once:
            return ()
        return self.model._default_manager.filter(**{self.fk.name: self.instance.pk})

    def _keys(self, row: Model) -> list[tuple[UniqueConstraint, tuple[Any, ...]]]:
        """Return what must be the row's alone under each constraint; unknown values clash with nothing."""
        found = []
        for rule in self._once:
            fields = [name for name in rule.fields if name != self.fk.name]
            key = (rule.name, *map(row.serializable_value, fields))
            if None not in key:
                found.append((rule, key))
        return found
