"""The form fields of the filters: each takes what an address may hold and says what it may hold instead."""

import re
from collections.abc import Callable, Sequence
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, Q
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from disputes import text
from disputes.models import FormerAddress
from disputes.search import MOST_PHRASES, parse
from disputes.vocabulary import Terms

from .query import MOST_VALUES

LONGEST_SEARCH = 200  # characters
_YEAR = re.compile(r"[0-9]{4}")
_TOO_MANY_WORDS = _("These are %(n)s words; %(most)s are the most.")


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
    """Words to search for, as readers write them: see `disputes.search.query`."""

    def __init__(self, **kwargs: Any) -> None:
        """Take what CharField takes; the length is limited."""
        super().__init__(**{**kwargs, "max_length": LONGEST_SEARCH})

    def clean(self, value: Any) -> str:
        """Return the words with single blanks between them; raise ValidationError if they are too many."""
        words = " ".join(super().clean(value).split())
        if (count := parse(words).count) > MOST_PHRASES:
            raise ValidationError(_TOO_MANY_WORDS, "many", {"n": count, "most": MOST_PHRASES})
        return words


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


class YearsField(ManyField):
    """Years in four digits."""

    def validate(self, value: list[str]) -> None:
        """Raise ValidationError naming what is no year."""
        _refuse([v for v in value if not _YEAR.fullmatch(v)], _("Write a year in four digits, such as 2025."))


class Named(str):
    """The slug of a thing on the public record, with its key."""

    key: int

    def __new__(cls, slug: str, key: int) -> Self:
        """Take both."""
        named = super().__new__(cls, slug)
        named.key = key
        return named


class NamesField(ManyField):
    """Things on the public record, by slug or by name.

    Once checked, `slugs` holds the slug of each given value, `names` what each slug is called, and `countries` where
    what has such a name is at home.
    """

    def __init__(self, *, things: type[Model], by: Sequence[str], hint: Any, **kwargs: Any) -> None:
        """Take the things, whose manager knows which are public, their columns of folded names, how to name one."""
        self.things, self.by, self.hint = things, by, hint
        self.names: dict[str, str] = {}
        self.slugs: dict[str, str] = {}
        self.countries: dict[str, str] = {}
        super().__init__(**kwargs)

    def clean(self, value: Any) -> list[Named]:
        """Return the slugs; raise ValidationError naming what is not on record.

        A slug that a thing once had stands for the thing, as its address does. One query if there is a value; for
        what is no slug of today two or three more.
        """
        wanted = self.to_python(value)
        self.names, self.slugs, self.countries = {}, {}, {}
        if not wanted:
            return []
        named: dict[str, Named] = {}
        published = self.things._default_manager.published()  # type: ignore[attr-defined]
        home = self.things.home  # type: ignore[attr-defined]
        given = {v: v for v in wanted if text.is_slug(v)}
        while given:
            rows = published.filter(slug__in=given.values()).values_list("pk", "slug", "name", home)
            there = {slug: (key, name) for key, slug, name, _country in rows}
            self.countries |= {name: (country or "")[:2] for _key, _slug, name, country in rows}
            for value_, slug in given.items():
                if slug in there:
                    key, name = there[slug]
                    self.slugs[value_], self.names[slug], named[slug] = slug, name, Named(slug, key)
            former = [v for v in given if v not in self.slugs and given[v] == v]
            given = FormerAddress.now(self.things, former) if former else {}
        # PostgreSQL knows no NUL.
        if asked := {v: text.fold(v) for v in wanted if v not in self.slugs and "\x00" not in v}:
            found = Q()
            for column in self.by:
                found |= Q(**{f"{column}__in": set(asked.values())})
            rows = list(published.filter(found).order_by("pk").values_list("pk", "slug", "name", home, *self.by))
            self.countries |= {name: (country or "")[:2] for _key, _slug, name, country, *_folded in rows}
            # What is called so comes before what has it for another name.
            for place, _column in enumerate(self.by):
                for key, slug, name, _country, *folded in rows:
                    for value_, as_folded in asked.items():
                        if as_folded == folded[place] and value_ not in self.slugs:
                            self.slugs[value_], self.names[slug], named[slug] = slug, name, Named(slug, key)
        _refuse([v for v in wanted if v not in self.slugs], self.hint)
        return list({slug: named[slug] for slug in (self.slugs[v] for v in wanted)}.values())


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
