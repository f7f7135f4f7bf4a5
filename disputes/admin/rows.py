"""Rows on the page of what they belong to: who may write them, what they know of each other, no row twice."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.auth import get_permission_codename
from django.core.exceptions import ValidationError
from django.db.models import CheckConstraint, Model, UniqueConstraint
from django.forms.models import BaseInlineFormSet, InlineForeignKeyField
from django.http import HttpRequest

from .desk import Fields
from .pick import Names, pick_list

# Of one kind on one page. The longest dockets on record have some dozens of entries worth an event.
MOST_ROWS = 500


class ToAnotherForm(forms.ModelForm):
    """A row that ties what the page is about to another of its kind, and not to itself."""

    def clean_other(self) -> Any:
        """Return the other; raise ValidationError, in the words of the model's constraint, if it is the same."""
        other = self.cleaned_data["other"]
        parents = [field.parent_instance for field in self.fields.values() if isinstance(field, InlineForeignKeyField)]
        if other in parents:
            checks = [check for check in self._meta.model._meta.constraints if isinstance(check, CheckConstraint)]
            raise ValidationError(checks[0].get_violation_error_message())
        return other


class RowFormSet(BaseInlineFormSet):
    """The rows of one kind on a page. `page` holds those of the other kinds, by model."""

    model: type[Model]
    page: Mapping[type[Model], Any] = {}

    @cached_property
    def forms(self) -> list[Any]:
        """The form of every row, with the names of all that is picked in them fetched at once."""
        forms = super().forms
        names: dict[type[Model], Names] = {}
        for form in forms:
            for name, field in form.fields.items():
                if form.instance.pk:  # who changes a row has read the help when it was written
                    field.help_text = ""
                if picker := pick_list(field.widget):
                    picker.names = names.setdefault(picker.model, Names(picker.model))
                    value = form[name].value()
                    picker.names.want(value if isinstance(value, list | tuple) else [value])
        return forms

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
        rows = [form for form in self.kept if form.is_valid()]
        stored = {key: row.pk for row in self._stored() for _, key in self._keys(row)}
        seen = set()
        for form in rows:
            for constraint, key in self._keys(form.instance):
                # A row that takes over what another gives up in the same save comes too early for the database.
                early = form.instance.pk and stored.get(key, form.instance.pk) != form.instance.pk
                if key in seen or early:
                    place = constraint.violation_error_code
                    fault = ValidationError(constraint.get_violation_error_message(), "unique")
                    form.add_error(place if place in form.fields else None, fault)
                else:
                    seen.add(key)

    def _stored(self) -> Iterable[Any]:
        if not self.instance.pk:
            return ()
        return self.model._default_manager.filter(**{self.fk.name: self.instance.pk})

    def _keys(self, row: Model) -> list[tuple[UniqueConstraint, tuple[Any, ...]]]:
        """Return what must be the row's alone under each constraint; unknown values clash with nothing."""
        found = []
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, UniqueConstraint) and constraint.condition is None:
                fields = [name for name in constraint.fields if name != self.fk.name]
                key = (constraint.name, *map(row.serializable_value, fields))
                if None not in key:
                    found.append((constraint, key))
        return found

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """Save a new row and what hangs on it."""
        row = super().save_new(form, commit)
        self.attach(form, row)
        return row

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        """Save a changed row and what hangs on it."""
        row = super().save_existing(form, obj, commit)
        self.attach(form, row)
        return row

    def attach(self, form: Any, row: Any) -> None:
        """Save what hangs on a row that was just saved."""


class Rows(Fields, InlineModelAdmin):
    """Rows that are part of what the page is about, so that the permission for that counts, not one of their own."""

    extra = 0
    begin_with = 0  # blank rows on the page that adds
    formset = RowFormSet
    view_on_site = False

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Begin with some blank rows; later one adds them as needed."""
        return self.extra if obj else self.begin_with

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Read so many rows and no more, whatever number a form claims to have."""
        return super().get_formset(request, obj, **{"max_num": MOST_ROWS, "absolute_max": MOST_ROWS, **kwargs})

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer to add what is picked, not to change or delete it here, where other disputes use it too."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = False
            field.widget.can_view_related = False
        return field

    def may(self, request: HttpRequest, action: str) -> bool:
        """Say whether the user may do this to what the page is about."""
        opts = self.parent_model._meta
        return request.user.has_perm(f"{opts.app_label}.{get_permission_codename(action, opts)}")

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who sees the page sees its rows."""
        return self.may(request, "view") or self.may(request, "change")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who adds or changes the page adds its rows."""
        return self.may(request, "change" if obj is not None and obj.pk else "add")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who changes the page changes its rows."""
        return self.may(request, "change")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who changes the page deletes its rows."""
        return self.may(request, "change")


class Table(Rows, admin.TabularInline):
    """Rows of a few short fields, as a table."""


class Stack(Rows, admin.StackedInline):
    """Rows of many or long fields, one below the other."""
