"""Sources on the page of a dispute, and the box in which a claim, event or amount names those it rests on."""

import re
import unicodedata
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from disputes.models import Citation, Source

from .row_sets import RowFormSet
from .rows import RowForm

# An address runs to the next blank, since it may hold commas itself; all else is separated by commas or blanks.
_CITED = re.compile(r"https?://\S+|[^\s,;、，]+")


class CitedField(forms.CharField):
    """A text box for the numbers, or addresses, of sources on the same page; the chief one first."""

    widget = forms.TextInput(attrs={"class": "cites", "autocomplete": "off", "size": 12})

    def to_python(self, value: Any) -> Any:
        """Return what is named, each once, in order: numbers as plain digits, addresses as they are."""
        named = []
        for word in _CITED.findall(super().to_python(value) or ""):
            if word.startswith("http"):
                named.append(word.rstrip(",;、，"))
            else:
                named.append(unicodedata.normalize("NFKC", word).strip("[]()#."))
        return list(dict.fromkeys(filter(None, named)))

    def prepare_value(self, value: Any) -> Any:
        """Return the text of the box."""
        return ", ".join(value) if isinstance(value, list) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Say whether something else is named, or in another order."""
        return (initial or []) != self.to_python(data)


class SourceForm(RowForm):
    """A source; its address box carries its number for the script that shows it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.number and "url" in self.fields:
            self.fields["url"].widget.attrs["data-number"] = self.instance.number


class SourceFormSet(RowFormSet):
    """The sources of a page, which its other rows cite by number."""

    @cached_property
    def numbered(self) -> dict[int, Any]:
        """The form of every row by its number: those on record keep theirs, new ones follow in page order."""
        numbers = {form.instance.number: form for form in self.forms if form.instance.pk}
        new = [form for form in self.forms if not form.instance.pk]
        return numbers | dict(enumerate(new, self.last_number + 1))

    def add_fields(self, form: Any, index: int | None) -> None:
        """Tell the script that numbers new rows which number was the last that the public saw."""
        super().add_fields(form, index)
        if not form.instance.pk and "url" in form.fields:
            form.fields["url"].widget.attrs["data-given"] = Source.given(self.instance)

    def find(self, named: str) -> Any:
        """Return the form of the source with this number or address; raise ValidationError if there is none."""
        rows = self.numbered
        if named.startswith("http"):
            found = next((number for number, form in rows.items() if str(form["url"].value()).strip() == named), None)
            if found is None:
                raise ValidationError(_("This address is not among the sources. Add it there, then cite its number."))
        elif re.fullmatch("[0-9]{1,4}", named):
            found = int(named)
        else:
            raise ValidationError(
                _("“%(named)s” is no source. Write the numbers of sources on this page: 1, 3."),
                params={"named": named[:40]},
            )
        if found not in rows:
            raise ValidationError(
                _("There is no source %(number)s; the page has %(numbers)s."),
                params={"number": found, "numbers": in_words(sorted(rows))},
            )
        if rows[found] not in self.kept:
            gone = _("Source %(number)s is marked to be deleted.")
            blank = _("Source %(number)s is still empty: fill it in above.")
            raise ValidationError(gone if rows[found].has_changed() else blank, params={"number": found})
        return rows[found]


def in_words(numbers: list[int]) -> Any:
    """Return the numbers of a page's sources as one reads them: "1 to 5", "1, 2, 4", "none yet"."""
    if not numbers:
        return _("none yet")
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return _("%(first)s to %(last)s") % {"first": numbers[0], "last": numbers[-1]}
    return ", ".join(map(str, numbers))


class CitingForm(RowForm):
    """A claim, event or amount with the sources it rests on."""

    sources = CitedField(
        required=False,
        label=_("Sources"),
        help_text=_("Their numbers on this page, the chief one first: 1, 3."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            cited = [str(citation.source.number) for citation in self.instance.citations.all()]
            self.initial.setdefault("sources", cited)


class CitingFormSet(RowFormSet):
    """Claims, events or amounts, which cite the sources of the same page, saved before them."""

    def clean(self) -> None:
        """Find what each row cites."""
        super().clean()
        self.cited: dict[Any, list[Any]] = {}
        for form in self.kept:
            faults, found = [], []
            for named in form.cleaned_data.get("sources", []):
                try:
                    found.append(self.page[Source].find(named))
                except ValidationError as fault:
                    faults.append(fault)
            if faults:
                form.add_error("sources", faults)
            self.cited[form] = list(dict.fromkeys(found))

    def attach(self, forms: list[Any]) -> None:
        """Save what the rows cite, in order; where that is the same, it is left alone."""
        super().attach(forms)
        fact = str(self.model._meta.model_name)
        there: dict[int, list[int]] = {form.instance.pk: [] for form in forms}
        known = Citation.objects.filter(**{f"{fact}__in": there.keys()}).order_by("pk")
        for row, source in known.values_list(f"{fact}_id", "source_id"):
            there[row].append(source)
        wanted = {form.instance: [source.instance for source in self.cited[form]] for form in forms}
        changed = [row for row, sources in wanted.items() if there[row.pk] != [source.pk for source in sources]]
        if changed:
            Citation.objects.filter(**{f"{fact}__in": changed}).delete()
            Citation.objects.bulk_create(
                [Citation(source=source, **{fact: row}) for row in changed for source in wanted[row]]
            )
