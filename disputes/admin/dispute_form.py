"""The form of a dispute itself: its own fields, its works as tick boxes, the button that publishes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .ticks import Ticks, save_ticks


class DisputeForm(forms.ModelForm):
    """A dispute and what was copied. What publication asks of its rows, their form sets check."""

    works = Ticks(
        choices=words.WorkKind.as_choices,
        label=_("Works at issue"),
        help_text=_("What was copied, or is said to have been. Only what a source names."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            kinds = self.instance.works.order_by("pk").values_list("kind", flat=True)
            self.initial.setdefault("works", list(kinds))
        if self.instance.is_published and "slug" in self.fields:
            self.fields["slug"].disabled = True
            self.fields["slug"].help_text = _("Public, and therefore permanent.")

    def clean_record_state(self) -> str:
        """Return the state: published by the button that says so. The menu stays as it was, should there be faults."""
        return words.RecordState.PUBLISHED if "_publish" in self.data else self.cleaned_data["record_state"]

    def has_changed(self) -> bool:
        """Whether there is something to save: the button that publishes is a change too."""
        return super().has_changed() or "_publish" in self.data

    def _save_m2m(self) -> None:
        super()._save_m2m()  # type: ignore[misc]
        save_ticks(self.instance.works, "kind", self.cleaned_data["works"])
