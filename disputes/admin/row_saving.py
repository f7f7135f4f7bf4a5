"""Saving the rows of one kind on a page: in a few queries, however many rows there are."""

from typing import Any

from django.db.models import Model
from django.forms.models import BaseInlineFormSet

from disputes.models.fields import FoldedField, Numbered


class SavedTogether(BaseInlineFormSet):
    """Rows that are saved together. Their models do nothing in `save` but number themselves."""

    model: type[Model]
    kept: Any  # the forms of those rows that will be there after saving: neither blank nor deleted

    @property
    def last_number(self) -> int:
        """The highest number of the page's rows, deleted ones too, or of those that were ever public."""
        assert issubclass(self.model, Numbered)
        return max([self.model.given(self.instance), *(row.number for row in self.get_queryset() if row)])

    def save(self, commit: bool = True) -> list[Any]:
        """Save all rows and what hangs on them, in so many queries whatever their number; return those saved.

        What is deleted goes first, so that what is new may have its address. `commit` is there as Django passes it.
        """
        gone = [form for form in self.deleted_forms if form.instance.pk]
        changed = [form for form in self.kept if form.instance.pk and form.has_changed()]
        new = [form for form in self.kept if not form.instance.pk]
        self.deleted_objects = [form.instance for form in gone]
        self.changed_objects = [(form.instance, form.changed_data) for form in changed]
        self.new_objects = [form.instance for form in new]
        if gone:
            self.model._default_manager.filter(pk__in=[row.pk for row in self.deleted_objects]).delete()
        self._save_changed(changed)
        self._save_new()
        if changed or new:
            self.attach([*changed, *new])
        return [form.instance for form in (*changed, *new)]

    def _save_changed(self, forms: list[Any]) -> None:
        names = {name for form in forms for name in form.changed_data}
        fields = self.model._meta.concrete_fields
        columns = [
            field.name
            for field in fields
            if not field.primary_key and (field.source if isinstance(field, FoldedField) else field.name) in names
        ]
        if columns:
            self.model._default_manager.bulk_update([form.instance for form in forms], columns)

    def _save_new(self) -> None:
        last = self.last_number if self.new_objects and issubclass(self.model, Numbered) else 0
        for number, row in enumerate(self.new_objects, last + 1):
            setattr(row, self.fk.name, self.instance)  # which has no key until it is saved
            if isinstance(row, Numbered):
                row.number = number
        self.model._default_manager.bulk_create(self.new_objects)

    def attach(self, forms: list[Any]) -> None:
        """Save what hangs on rows that were just saved, given by their forms."""
