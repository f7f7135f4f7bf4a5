"""What is written in Python for speed is letter for letter what Django's templates and widgets give."""

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import mark_safe

from disputes.admin.fields import Menu
from disputes.admin.written import WRITERS, WRITTEN

AWKWARD = ["", "0", 7, "a\nb", "<b>&\"'", mark_safe("&amp;"), "長い", " "]
ATTRIBUTES: list[dict[str, Any]] = [
    {},
    {"class": "wide <\"'&", "required": True, "disabled": False, "maxlength": 1000, "rows": "3"},
    {"data-safe": mark_safe("&amp;"), "aria-label": ""},
]


def contexts() -> Iterator[dict[str, Any]]:
    """What templates of widgets and labels are given."""
    for attributes in ATTRIBUTES:
        for value in [None, *AWKWARD]:
            yield {
                "widget": {"type": "text", "name": "rows-0-<a>", "value": value, "attrs": attributes},
                "label": "" if value is None else value,
                "attrs": attributes,
                "use_tag": value != "0",
                "tag": "label" if value else "legend",
            }


@pytest.mark.parametrize("template", WRITERS)
def test_what_is_written_is_what_the_template_gives(template: str) -> None:
    django = DjangoTemplates()
    for context in contexts():
        assert WRITTEN.render(template, context) == django.render(template, context)


@pytest.mark.parametrize("faults", [[], ["One <b>", "Two"]])
def test_faults_are_shown_as_django_shows_them(faults: list[str]) -> None:
    shown = forms.utils.ErrorList(faults, renderer=WRITTEN)
    plain = forms.utils.ErrorList(faults, renderer=DjangoTemplates())
    assert (str(shown), shown.as_ul()) == (str(plain), plain.as_ul())


class Choices(forms.Form):
    """A form with a menu whose words begin like each other and hold what HTML must escape."""

    words = [("", "None"), ("a", "A"), ("ab", "A <b>"), ('a" selected', "Quoted"), ("a&b", "And")]
    choice = forms.ChoiceField(choices=words, widget=Menu)


@pytest.mark.parametrize("chosen", ["", None, "a", "ab", 'a" selected', "a&b", "none of these", '"><script>'])
def test_a_menu_chooses_what_django_would_choose(chosen: str | None) -> None:
    menu, select = Choices(initial={"choice": chosen}), Choices(initial={"choice": chosen})
    plain = forms.Select(choices=Choices.words)
    select.fields["choice"].widget = plain
    without_blanks = str(select["choice"]).replace("\n", "").replace("  ", "")
    assert str(menu["choice"]).replace("<option ", "\n<option ").count("\n") == len(Choices.words)
    assert options(str(menu["choice"])) == options(without_blanks)


def options(html: str) -> list[str]:
    """Return the options in the HTML of a menu."""
    return html[html.index(">") + 1 :].replace("</select>", "").split("</option>")


def test_rows_share_the_words_of_a_menu_and_not_what_is_chosen() -> None:
    first, second = Choices(initial={"choice": "a"}), Choices(initial={"choice": "ab"})
    assert 'value="a" selected' in str(first["choice"])
    assert 'value="ab" selected' in str(second["choice"])
    assert 'value="a" selected' not in str(second["choice"])


def test_a_row_with_other_words_shows_its_own() -> None:
    form, other = Choices(), Choices()
    assert "Quoted" in str(form["choice"])
    other.fields["choice"].choices = [("z", "Z")]  # type: ignore[attr-defined]
    assert options(str(other["choice"])) == ['<option value="z">Z', ""]
    assert "Quoted" in str(form["choice"])
