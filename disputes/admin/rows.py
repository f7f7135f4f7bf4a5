"""Rows on the page of what they belong to: who may write them, and how one row is checked."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.auth import get_permission_codename
from django.core.exceptions import ValidationError
from django.db.models import CheckConstraint
from django.forms.models import InlineForeignKeyField, construct_instance
from django.http import HttpRequest

from .fields import Fields
from .row_sets import RowFormSet
from .written import WRITTEN

# Of one kind on one page. The longest dockets on record have some dozens of entries worth an event.
MOST_ROWS = 500


class RowForm(forms.ModelForm):
    """A row, checked without asking the database, which it would for every row and rule.

    What was picked, its field has found; what may stand there once, the rows check together. The other constraints
    of a row's model hold by the rules of its fields, and by `clean` where they join two.
    """

    default_renderer = WRITTEN

    def _post_clean(self) -> None:
        related = {field.name for field in self._meta.model._meta.fields if field.is_relation}
        exclude = self._get_validation_exclusions() | related  # type: ignore[attr-defined]
        self.instance = construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)
        try:
            self.instance.full_clean(exclude, validate_unique=False, validate_constraints=False)
        except ValidationError as error:
            self._update_errors(error)  # type: ignore[attr-defined]

    def add_error(self, field: str | None, error: Any) -> None:
        """Note a fault; one of the hidden key is shown above the row."""
        super().add_error(None if field == "id" else field, error)


class ToAnotherForm(RowForm):
    """A row that ties what the page is about to another of its kind, and not to itself."""

    def clean_other(self) -> Any:
        """Return the other; raise ValidationError, in the words of the model's constraint, if it is the same.

        What a page is a working copy of is the same, as the copy will take its place.
        """
        other = self.cleaned_data["other"]
        parents = [field.parent_instance for field in self.fields.values() if isinstance(field, InlineForeignKeyField)]
        if other in parents or other.pk in [getattr(parent, "copy_of_id", None) for parent in parents]:
            checks = [check for check in self._meta.model._meta.constraints if isinstance(check, CheckConstraint)]
            raise ValidationError(checks[0].get_violation_error_message())
        return other


class Rows(Fields, InlineModelAdmin):
    """Rows that are part of what the page is about, so that the permission for that counts, not one of their own."""

    extra = 0
    begin_with = 0  # blank rows on the page that adds
    form = RowForm
    formset = RowFormSet
    view_on_site = False

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Begin with some blank rows; later one adds them as needed."""
        return self.extra if obj else self.begin_with

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Read so many rows and no more, whatever number a form claims to have.

        Django looks row by row for what protects one from being deleted. Nothing does: a test holds that.
        """
        formset: Any = super().get_formset(request, obj, **{"max_num": MOST_ROWS, "absolute_max": MOST_ROWS, **kwargs})
        formset.form.hand_clean_DELETE = lambda form: None
        for field in formset.form.base_fields.values():  # translated once, not for every row
            field.label, field.help_text = field.label and str(field.label), str(field.help_text)
        return formset

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

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Name each field to those who do not see the head of its column."""
        formset = super().get_formset(request, obj, **kwargs)
        formset.is_table = True
        return formset


class Stack(Rows, admin.StackedInline):
    """Rows of many or long fields, one below the other."""
