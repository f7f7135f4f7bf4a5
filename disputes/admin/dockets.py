"""Proceedings on the page of a dispute: dates in order, and no docket of CourtListener twice in the register."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from disputes.models import Proceeding
from disputes.records.rules import precedes

from .row_sets import RowFormSet
from .rows import RowForm


class ProceedingForm(RowForm):
    """A proceeding, which is not closed before it was filed."""

    def clean(self) -> dict[str, Any]:
        """Return the fields; note a fault in the words of the model's constraint."""
        fields = super().clean() or {}
        if precedes(fields.get("closed_on"), fields.get("filed_on")):
            name = "proceeding_closed_after_filed"
            rule = next(one for one in Proceeding._meta.constraints if one.name == name)
            self.add_error("closed_on", ValidationError(rule.get_violation_error_message(), name))
        return fields


class ProceedingFormSet(RowFormSet):
    """The proceedings of a page."""

    def clean(self) -> None:
        """Refuse a docket of CourtListener that is on the page twice, or that another dispute has."""
        super().clean()
        numbers = {form: form.cleaned_data.get("courtlistener_docket_id") for form in self.kept}
        # What is written in a working copy is on record in what it is a copy of.
        same = [key for key in (self.instance.pk, self.instance.copy_of_id) if key]
        others = Proceeding.objects.filter(dispute__copy_of=None).exclude(dispute__in=same)
        asked = [number for number in numbers.values() if number is not None]
        taken = set(others.filter(courtlistener_docket_id__in=asked).values_list("courtlistener_docket_id", flat=True))
        for form, number in numbers.items():
            if number in taken:
                sentence = _("Another proceeding has this CourtListener docket.")
                form.add_error("courtlistener_docket_id", ValidationError(sentence, "unique"))
            elif number is not None:
                taken.add(number)
