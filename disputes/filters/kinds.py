"""The kinds of filter: each turns the checked values of one parameter into a condition on one table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import django_filters
from django.db.models import Exists, Model, OuterRef, Q, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from disputes.codes import is_jurisdiction, jurisdiction_name
from disputes.dates import PartialDate, PartialDateFormField, begins_by, reaches
from disputes.vocabulary import Group, Terms

from .fields import CodesField, NamesField, TermsField, WordsField
from .headline import either, lower, places


@dataclass(frozen=True)
class Row:
    """Rows of another table that belong to a row of the list.

    Filters that share one Row bind to the same row: a claim of this kind *and* this status, not a dispute with a
    claim of this kind and another of this status.
    """

    model: type[Model]
    link: str  # the column of `model` that points at the list's row, or at what `outer` points at
    label: str = ""  # tells apart filters on the same table that shall not bind to the same row
    outer: str = "pk"
    within: tuple[tuple[str, Any], ...] = ()  # what all the rows must be, as (column, value)

    @property
    def rows(self) -> QuerySet[Any]:
        """The rows there are."""
        return self.model._default_manager.filter(**dict(self.within))

    def exists(self, condition: Q) -> Exists:
        """Return the condition that there is such a row."""
        return Exists(self.rows.filter(condition, **{self.link: OuterRef(self.outer)}))


class RecordFilter(django_filters.Filter):
    """One parameter of a list; `row` is None where `column` is on the list's own table."""

    in_order = False  # whether a facet keeps the order of the vocabulary, and is shown whole
    groups: dict[str, Group] = {}

    def __init__(self, column: str = "", *, row: Row | None = None, **kwargs: Any) -> None:
        """Take the column that is compared and the rows it is on."""
        self.column, self.row = column, row
        super().__init__(field_name=column, **kwargs)

    def condition(self, value: Any) -> Q:
        """Return the condition that the checked values make; they are not empty."""
        raise NotImplementedError

    def text(self, value: str) -> str:
        """Return what a value is called."""
        return value

    def said(self, values: Sequence[str], called: Sequence[str]) -> str:
        """Return the values, and what they are called, as they stand in a sentence: names as they are written."""
        return either(called)


class TermsFilter(RecordFilter):
    """Values and groups of a vocabulary."""

    field_class = TermsField

    def __init__(self, terms: type[Terms], column: str, *, in_order: bool = False, **kwargs: Any) -> None:
        """Take the vocabulary, the column, and whether a facet shows the values in the vocabulary's order."""
        self.terms, self.in_order = terms, in_order
        self.groups = terms.groups() if kwargs.get("row") is None else {}  # on other rows groups do not add up
        super().__init__(column, terms=terms, **kwargs)

    def condition(self, value: list[str]) -> Q:
        """One of the values."""
        return Q(**{f"{self.column}__in": sorted(self.terms.expand(value))})

    def text(self, value: str) -> str:
        """The label of the term or group."""
        if value in self.terms.groups():
            return str(self.terms.groups()[value].label)
        return str(self.terms(value).label) if value in self.terms.values else value

    def said(self, values: Sequence[str], called: Sequence[str]) -> str:
        """The labels, in lower case."""
        return lower(called)


class JurisdictionFilter(RecordFilter):
    """Countries, and the European Union."""

    field_class = CodesField

    def __init__(self, column: str, **kwargs: Any) -> None:
        """Take the column."""
        hint = _("Use a two-letter country code such as JP or US, or EU.")
        super().__init__(column, is_code=is_jurisdiction, hint=hint, **kwargs)

    def condition(self, value: list[str]) -> Q:
        """One of the countries."""
        return Q(**{f"{self.column}__in": value})

    def text(self, value: str) -> str:
        """The name of the country."""
        return jurisdiction_name(value) if is_jurisdiction(value) else value

    def said(self, values: Sequence[str], called: Sequence[str]) -> str:
        """The countries, with an article where English gives one."""
        return places(values)


class NamesFilter(RecordFilter):
    """Things on the public record, by slug; `name_column` is where the facet finds what they are called."""

    field_class = NamesField

    def __init__(
        self,
        column: str,
        *,
        of: Callable[[], Any],
        hint: Any,
        by: Sequence[str] = ("name_key", "aliases__name_key"),
        name_column: str = "",
        **kwargs: Any,
    ) -> None:
        """Take the slug's column, a function that returns the things, how to name one, and where its name stands."""
        self.name_column = name_column
        super().__init__(column, things=of, by=by, hint=hint, **kwargs)

    def condition(self, value: list[str]) -> Q:
        """One of the things."""
        return Q(**{f"{self.column}__in": value})


class DateFilter(RecordFilter):
    """A date of any precision, which the column's date must reach, or must begin by."""

    field_class = PartialDateFormField
    words: Any

    def text(self, value: str) -> str:
        """The date with its direction: "September 2024 or later"."""
        try:
            value = PartialDate.written(value).in_words
        except ValueError:
            return value
        return str(self.words) % {"date": value}


class SinceFilter(DateFilter):
    """On or after a date, as far as both dates tell."""

    words = _("%(date)s or later")

    def condition(self, value: Any) -> Q:
        """The column's date lies, or may lie, on or after it."""
        return reaches(self.column, value)


class UntilFilter(DateFilter):
    """On or before a date, as far as both dates tell."""

    words = _("%(date)s or earlier")

    def condition(self, value: Any) -> Q:
        """The column's date lies, or may lie, on or before it."""
        return begins_by(self.column, value)


class WordsFilter(RecordFilter):
    """Words that must all be found, each in one of several columns or rows."""

    field_class = WordsField

    def __init__(self, columns: list[tuple[str, Row | None]], **kwargs: Any) -> None:
        """Take the columns that are searched."""
        self.columns = columns
        super().__init__(**kwargs)

    def condition(self, value: str) -> Q:
        """Every word is found somewhere."""
        found = Q()
        for word in value.split():
            anywhere = Q(Value(False))
            for column, row in self.columns:
                here = Q(**{f"{column}__icontains": word})
                anywhere |= Q(row.exists(here)) if row else here
            found &= anywhere
        return found

    def text(self, value: str) -> str:
        """The words in quotation marks."""
        return f"“{value}”"
