"""The form fields of the filters: each takes what an address may hold and says what it may hold instead."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from disputes import text
from disputes.vocabulary import Terms

from .query import MOST_VALUES

LONGEST_SEARCH = 200  # characters
MOST_WORDS = 8  # of a search
_TOO_MANY_WORDS = _("These are %(n)s words; %(most)s are the most.")
_TOO_MANY_VALUES = _("These are %(n)s values; %(most)s are the most.")


def quoted(value: Any) -> str:
    """Return a value as it is quoted in an error or a chip: its visible characters, at most 100."""
    return Truncator("".join(c if c.isprintable() else "\ufffd" for c in str(value))).chars(100)


class ManyField(forms.Field):
    """Any number of values of one parameter; empty ones are ignored."""

    widget = forms.SelectMultiple  # it reads every value of a repeated parameter

    def to_python(self, value: Any) -> list[str]:
        """Return the values that are not blank, each once; raise ValidationError if they are too many."""
        values = list(dict.fromkeys(str(v).strip() for v in value or () if str(v).strip()))
        if len(values) > MOST_VALUES:
            raise ValidationError(
                _("These are %(n)s values; %(most)s are the most."), "many", _most(values, MOST_VALUES)
            )
        return values


class WordsField(forms.CharField):
    """Words to search for, each once."""

    def __init__(self, **kwargs: Any) -> None:
        """Take what CharField takes; the length is limited."""
        super().__init__(**{**kwargs, "max_length": LONGEST_SEARCH})

    def clean(self, value: Any) -> str:
        """Return the words with single blanks between them; raise ValidationError if they are too many."""
        found = list(dict.fromkeys(super().clean(value).split()))
        if len(found) > MOST_WORDS:
            raise ValidationError(_TOO_MANY_WORDS, "many", _most(found, MOST_WORDS))
        return " ".join(found)


def _most(values: list[str], most: int) -> dict[str, int]:
    return {"n": len(values), "most": most}


class TermsField(ManyField):
    """Values or groups of a vocabulary."""

    def __init__(self, *, terms: type[Terms], **kwargs: Any) -> None:
        """Take the vocabulary."""
        self.right = [*terms.groups(), *terms.values]
        super().__init__(**kwargs)

    def validate(self, value: list[str]) -> None:
        """Raise ValidationError naming the wrong values and all the right ones."""
        hint = _("Use %s.") % _one_of(self.right)
        _refuse([v for v in value if v not in self.right], hint)


class CodesField(ManyField):
    """Codes of a standard, such as countries."""

    def __init__(self, *, is_code: Callable[[str], bool], hint: Any, **kwargs: Any) -> None:
        """Take the function that knows the codes and the sentence that tells how to write one."""
        self.is_code, self.hint = is_code, hint
        super().__init__(**kwargs)

    def validate(self, value: list[str]) -> None:
        """Raise ValidationError naming the wrong codes and how to write one."""
        _refuse([v for v in value if not self.is_code(v)], self.hint)


class NamesField(ManyField):
    """Things on the public record, by slug or by name.

    Once checked, `slugs` holds the slug of each given value and `names` what each slug is called.
    """

    def __init__(self, *, things: Callable[[], QuerySet[Any]], by: Sequence[str], hint: Any, **kwargs: Any) -> None:
        """Take a function that returns the things, their columns of folded names, and how to name one."""
        self.things, self.by, self.hint = things, by, hint
        self.names: dict[str, str] = {}
        self.slugs: dict[str, str] = {}
        super().__init__(**kwargs)

    def clean(self, value: Any) -> list[str]:
        """Return the slugs; raise ValidationError naming what is not on record. One query if there is a value."""
        wanted = self.to_python(value)
        if not wanted:
            return []
        keys = {v: text.fold(v) for v in wanted if "\x00" not in v}  # PostgreSQL knows no NUL
        found = Q(slug__in=[v for v in wanted if text.is_slug(v)])
        for column in self.by:
            found |= Q(**{f"{column}__in": set(keys.values())})
        self.names, self.slugs = {}, {}
        for slug, name, *folded in self.things().filter(found).values_list("slug", "name", *self.by):
            for value_, key in keys.items():
                if value_ == slug or (key in folded and value_ not in self.slugs):
                    self.slugs[value_], self.names[slug] = slug, name
        _refuse([v for v in wanted if v not in self.slugs], self.hint)
        return list(dict.fromkeys(self.slugs[v] for v in wanted))


def _refuse(wrong: list[str], hint: Any) -> None:
    """Raise ValidationError if there are wrong values: one sentence for each of the first three, with the hint."""
    if wrong:
        raise ValidationError(
            [
                ValidationError(
                    _("“%(value)s” is not known here. %(hint)s"), "unknown", {"value": quoted(value), "hint": hint}
                )
                for value in wrong[:3]
            ]
        )


def _one_of(words: list[str]) -> str:
    """Return the words as a list that ends with "or"."""
    return ", ".join(words[:-1]) + " or " + words[-1] if len(words) > 1 else words[0]
