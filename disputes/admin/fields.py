"""How fields are shown on the editors' desk: menus, boxes of several lines, pick lists, days."""

from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from disputes.models.fields import ProseField

from .pick import Pick, PickField


class Prose(forms.CharField):
    """A text box of several lines, whose ends of lines are read as the record writes them."""

    def to_python(self, value: Any) -> str:
        """Return the text; browsers send the end of a line as two characters."""
        return (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")


class Menu(forms.Select):
    """A menu written in one go; Django renders a template for every option, and sixty events have over a thousand."""

    written: dict[str, SafeString] = {}  # the options, none of them chosen, by language: the same in every row

    @property
    def choices(self) -> Any:
        """What there is to choose from."""
        return self._choices

    @choices.setter
    def choices(self, choices: Any) -> None:
        self._choices, self.written = choices, {}

    def __deepcopy__(self, memo: dict[int, Any]) -> Any:
        menu = super().__deepcopy__(memo)
        menu.written = self.written
        return menu

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Return the HTML."""
        language = get_language() or ""
        if language not in self.written:
            self.written[language] = format_html_join("", '<option value="{}">{}</option>', self.choices)
        options = self.written[language]
        for term in self.format_value(value):
            option = format_html('<option value="{}"', term)
            options = mark_safe(options.replace(f"{option}>", f"{option} selected>", 1))
        shown = flatatt({"name": name, **self.build_attrs(self.attrs, attrs)})
        return format_html("<select{}>{}</select>", shown, options)


class Fields(BaseModelAdmin):
    """How the fields of a page and of the rows on it are shown."""

    formfield_overrides = {
        ProseField: {"form_class": Prose, "widget": AdminTextareaWidget(attrs={"rows": 3})},
        models.DateField: {"widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})},
    }

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Show a vocabulary as a menu."""
        return super().formfield_for_choice_field(db_field, request, **{"widget": Menu, **kwargs})

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Show a field named in `autocomplete_fields` as a pick list."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs = {"widget": Pick(db_field, self.admin_site), "form_class": PickField, **kwargs}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
