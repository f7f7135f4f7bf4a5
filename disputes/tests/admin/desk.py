"""A page of the desk as an HTTP client sees it: its form's fields as sent, filled in, and posted back."""

import html
from html.parser import HTMLParser
from typing import Any

from django.test import Client


class Page(HTMLParser):
    """The form of a page: every field with the value that a browser would send back."""

    def __init__(self, client: Client, address: str, answer: Any = None) -> None:
        """Open the page at this address, or take the form of an answer that is sent there."""
        super().__init__()
        self.client, self.address = client, address
        self.data: dict[str, list[str]] = {}
        self.blank: dict[str, list[str]] = {}
        self._inside = False
        self._select: tuple[str, list[str], list[str], bool] | None = None
        self._textarea = ""
        response = client.get(address) if answer is None else answer
        assert response.status_code == 200
        self.html = response.content.decode()
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = dict(attrs)
        name = at.get("name") or ""
        if tag == "form":
            self._inside = (at.get("id") or "").endswith("_form")
        elif not self._inside:
            return
        elif tag == "input" and name and at.get("type") not in {"submit", "button"} and "disabled" not in at:
            if at.get("type") not in {"checkbox", "radio"} or "checked" in at:
                self._put(name, at.get("value") or ("on" if at.get("type") == "checkbox" else ""))
            else:
                self._into(name)
        elif tag == "select":
            self._select = (name, [], [], "multiple" in at)
        elif tag == "option" and self._select:
            self._select[1].append(at.get("value") or "")
            if "selected" in at:
                self._select[2].append(at.get("value") or "")
        elif tag == "textarea":
            self._textarea = name
            self._put(name, "")

    def handle_data(self, data: str) -> None:
        if self._textarea:
            values = self._into(self._textarea)
            values[-1] += data if values[-1] else data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select" and self._select:
            name, options, selected, multiple = self._select
            self._into(name).extend(selected or ([] if multiple else options[:1]))
            self._select = None
        elif tag == "textarea":
            self._textarea = ""
        elif tag == "form":
            self._inside = False

    def _into(self, name: str) -> list[str]:
        return (self.blank if "__prefix__" in name else self.data).setdefault(name, [])

    def _put(self, name: str, value: str) -> None:
        self._into(name).append(value)

    def fill(self, **values: Any) -> None:
        """Fill in fields: a list for several values, a row's field as `claims-0-status` by `row`."""
        for name, value in values.items():
            assert name in self.data, f"the form has no field {name}"
            self.data[name] = [str(one) for one in value] if isinstance(value, list) else [str(value)]

    def total(self, rows: str) -> int:
        return int(self.data[f"{rows}-TOTAL_FORMS"][0])

    def row(self, rows: str, index: int, **values: Any) -> None:
        """Fill in a row that is on the page."""
        self.fill(**{f"{rows}-{index}-{name}": value for name, value in values.items()})

    def add(self, rows: str, **values: Any) -> int:
        """Fill in the first blank row, or as many browsers do add one; return its index."""
        index = next((n for n in range(self.total(rows)) if self._is_blank(rows, n)), self.total(rows))
        if index == self.total(rows):
            for name, value in self.blank.items():
                if name.startswith(f"{rows}-__prefix__-"):
                    self.data[name.replace("__prefix__", str(index))] = list(value)
            self.fill(**{f"{rows}-TOTAL_FORMS": index + 1})
        self.row(rows, index, **values)
        return index

    def _is_blank(self, rows: str, index: int) -> bool:
        """Whether it is a new row in which nothing stands but what the page suggests."""
        suggested = {"role", "language", "kind", "dispute", "id", "party_id"}
        fields = {name: value for name, value in self.data.items() if name.startswith(f"{rows}-{index}-")}
        if any(fields.get(f"{rows}-{index}-id", [])) and fields[f"{rows}-{index}-id"] != [""]:
            return False
        return not any(
            any(value) for name, value in fields.items() if name.rsplit("-", 1)[1] not in suggested and value != [""]
        )

    def save(self, button: str = "_save", **extra: Any) -> Any:
        """Post the form; return the response."""
        return self.client.post(self.address, {**self.data, button: "Save", **extra})


def faults(response: Any) -> dict[str, list[str]]:
    """Return what a refused form says, by field: `claims-0-sources`; what belongs to no field under ""."""
    assert response.status_code == 200, "the form was not refused"
    found: dict[str, list[str]] = {}
    form = response.context["adminform"].form
    for name, errors in form.errors.items():
        found.setdefault("" if name == "__all__" else name, []).extend(errors)
    for part in response.context["inline_admin_formsets"]:
        found.setdefault("", []).extend(part.formset.non_form_errors())
        for row in part.formset.forms:
            for name, errors in row.errors.items():
                found.setdefault(f"{row.prefix}-{name}", []).extend(errors)
    shown = html.unescape(response.content.decode())
    for errors in found.values():
        assert all(error in shown for error in errors), "a fault is not shown on the page"
    return {name: errors for name, errors in found.items() if errors}
