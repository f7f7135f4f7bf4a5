"""The small parts of a form's HTML written in Python: a page of sixty events has thousands of them.

Each gives, letter for letter, what Django's template of that name gives; a test compares them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

Context = Mapping[str, Any]
WRAPPER = "admin/widgets/related_widget_wrapper.html"
# What stands in the kept wrapper where the name and the list go; no name of a field or list has such a character.
_NAME, _LIST = "\ue000", "\ue001"


class Written(DjangoTemplates):
    """A renderer of forms that fills in a template only where it must."""

    def __init__(self) -> None:
        super().__init__()
        self._wrappers: dict[tuple[str | None, ...], str] = {}

    def render(self, template_name: str, context: Any, request: Any = None) -> Any:
        """Return the HTML."""
        if write := WRITERS.get(template_name):
            return write(context)
        if template_name in ERRORS and not context["errors"]:
            return mark_safe("")
        if template_name == WRAPPER:
            return self._wrapped(context)
        return super().render(template_name, context, request)

    def _wrapped(self, context: Context) -> SafeString:
        """Return a pick list with its link to add: the template is filled in once for all lists of what is picked."""
        fixed = {name: context[name] for name in context if name not in ("rendered_widget", "name")}
        key = (get_language(), *map(str, fixed.values()))
        if key not in self._wrappers:
            marks = {"rendered_widget": mark_safe(_LIST), "name": _NAME}
            self._wrappers[key] = super().render(WRAPPER, fixed | marks)
        name = conditional_escape(context["name"])
        return mark_safe(self._wrappers[key].replace(_NAME, name).replace(_LIST, context["rendered_widget"]))


def _attributes(attributes: Mapping[str, Any]) -> str:
    """Return attributes as the templates write them: none for False, a bare name for True."""
    return "".join(
        f" {name}" if value is True else f' {name}="{conditional_escape(str(value))}"'
        for name, value in attributes.items()
        if value is not False
    )


def _input(context: Context) -> SafeString:
    widget = context["widget"]
    value = widget["value"]
    shown = "" if value is None else f' value="{conditional_escape(str(value))}"'
    name = conditional_escape(widget["name"])
    return mark_safe(f'<input type="{widget["type"]}" name="{name}"{shown}{_attributes(widget["attrs"])}>')


def _textarea(context: Context) -> SafeString:
    widget = context["widget"]
    value = conditional_escape(widget["value"] or "")
    name = conditional_escape(widget["name"])
    return mark_safe(f'<textarea name="{name}"{_attributes(widget["attrs"])}>\n{value}</textarea>')


def _label(context: Context) -> SafeString:
    label, tag = conditional_escape(context["label"]), context["tag"]
    return mark_safe(f"<{tag}{_attributes(context['attrs'] or {})}>{label}</{tag}>" if context["use_tag"] else label)


WRITERS: dict[str, Callable[[Context], SafeString]] = {
    "django/forms/widgets/text.html": _input,
    "django/forms/widgets/number.html": _input,
    "django/forms/widgets/hidden.html": _input,
    "django/forms/widgets/date.html": _input,
    "django/forms/widgets/checkbox.html": _input,
    "django/forms/widgets/textarea.html": _textarea,
    "django/forms/label.html": _label,
}
ERRORS = {"django/forms/errors/list/ul.html", "django/forms/errors/list/default.html"}
WRITTEN = Written()  # one for all forms, since it keeps the templates that it read
