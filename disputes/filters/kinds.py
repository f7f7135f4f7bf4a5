"""The kinds of filter: each turns the checked values of one parameter into a condition on one table."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

import django_filters
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from disputes import search
from disputes.codes import is_jurisdiction, jurisdiction_name
from disputes.dates import PartialDate, PartialDateFormField, begins_by, is_begun_by, is_reached, reaches
from disputes.figures import Column, Mask, Part
from disputes.models import Entry
from disputes.vocabulary import Group, Terms

from .fields import CodesField, NamesField, TermsField, WordsField, YearsField
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

    def part(self, columns: tuple[str, ...]) -> Part:
        """Return what is kept of the rows in memory."""
        return Part(self.model, self.link, columns, self.outer, self.within)

    def exists(self, condition: Q) -> Exists:
        """Return the condition that there is such a row."""
        return Exists(self.rows.filter(condition, **{self.link: OuterRef(self.outer)}))


class RecordFilter(django_filters.Filter):
    """One parameter of a list; `row` is None where `column` is on the list's own table.

    It says twice what it accepts: as a condition for the database, which exports and other programs ask, and as
    marks on the columns that the pages keep in memory.
    """

    in_order = False  # whether a facet keeps the order of the vocabulary, and is shown whole
    groups: dict[str, Group] = {}

    def __init__(self, column: str = "", *, row: Row | None = None, **kwargs: Any) -> None:
        """Take the column that is compared and the rows it is on."""
        self.column, self.row = column, row
        super().__init__(field_name=column, **kwargs)

    def __deepcopy__(self, memo: Any) -> Self:
        """Return a copy for one request; what it holds is never changed, so all copies share it."""
        return copy(self)

    def condition(self, value: Any) -> Q:
        """Return the condition that the checked values make; they are not empty."""
        raise NotImplementedError

    @property
    def kept(self) -> tuple[str, ...]:
        """The columns that are kept in memory for it."""
        return (self.column,) if self.column else ()

    def entries(self, columns: dict[str, Column], value: Any) -> Mask:
        """Return which rows, or rows bound to them, the checked values accept; words are left to the search."""
        raise NotImplementedError

    def stored(self, value: Any) -> set[Any]:
        """Return what checked values are stored as, for a filter that chooses among values."""
        return set(value)

    def text(self, value: str) -> str:
        """Return what a value is called."""
        return value

    def said(self, values: Sequence[str], called: Sequence[str]) -> str:
        """Return the values, and what they are called, as they stand in a sentence: names as they are written."""
        return either(called)


@cache
def labels(terms: type[Terms], language: str | None) -> dict[str, str]:
    """Return the labels of a vocabulary's values and groups, in the order of the vocabulary, in the language in force.

    Asked for at every value of every facet, and translated only once.
    """
    groups = {name: str(group.label) for name, group in terms.groups().items()}
    return {value: str(label) for value, label in terms.choices} | groups


class TermsFilter(RecordFilter):
    """Values and groups of a vocabulary."""

    field_class = TermsField

    def __init__(self, terms: type[Terms], column: str, *, in_order: bool = False, **kwargs: Any) -> None:
        """Take the vocabulary, the column, and whether a facet shows the values in the vocabulary's order."""
        self.terms, self.in_order = terms, in_order
        self.places = {value: place for place, value in enumerate(terms.values)}
        self.groups = terms.groups() if kwargs.get("row") is None else {}  # on other rows groups do not add up
        super().__init__(column, terms=terms, **kwargs)

    def condition(self, value: list[str]) -> Q:
        """One of the values."""
        return Q(**{f"{self.column}__in": sorted(self.terms.expand(value))})

    def entries(self, columns: dict[str, Column], value: list[str]) -> Mask:
        """Those with one of the values."""
        return columns[self.column].among(self.terms.expand(value))

    def stored(self, value: list[str]) -> set[str]:
        """The values, and those in the groups."""
        return self.terms.expand(value)

    def text(self, value: str) -> str:
        """The label of the term or group."""
        return labels(self.terms, get_language()).get(value, value)

    def said(self, values: Sequence[str], called: Sequence[str]) -> str:
        """The labels, in lower case."""
        return lower(called)


class CodesFilter(RecordFilter):
    """Codes of a standard; takes the function that knows them and the hint that tells how to write one."""

    field_class = CodesField

    def condition(self, value: list[str]) -> Q:
        """One of the codes."""
        return Q(**{f"{self.column}__in": value})

    def entries(self, columns: dict[str, Column], value: list[str]) -> Mask:
        """Those with one of the codes."""
        return columns[self.column].among(value)


class JurisdictionFilter(CodesFilter):
    """Countries, and the European Union."""

    def __init__(self, column: str, **kwargs: Any) -> None:
        """Take the column."""
        hint = _("Use a two-letter country code such as JP or US, or EU.")
        super().__init__(column, is_code=is_jurisdiction, hint=hint, **kwargs)

    def text(self, value: str) -> str:
        """The name of the country."""
        return jurisdiction_name(value) if is_jurisdiction(value) else value

    def said(self, values: Sequence[str], called: Sequence[str]) -> str:
        """The countries, with an article where English gives one."""
        return places(values)


class NamesFilter(RecordFilter):
    """Things on the public record, by slug or name; the column holds their keys."""

    field_class = NamesField

    def __init__(
        self,
        column: str,
        *,
        of: type[Model],
        hint: Any,
        by: Sequence[str] = ("name_key", "aliases__name_key"),
        **kwargs: Any,
    ) -> None:
        """Take the column of their keys, their model, and the columns of the folded names that they go by."""
        self.named, self.by = of, by
        super().__init__(column, things=of, by=by, hint=hint, **kwargs)

    def condition(self, value: list[Any]) -> Q:
        """One of the things."""
        return Q(**{f"{self.column}__in": [named.key for named in value]})

    def entries(self, columns: dict[str, Column], value: list[Any]) -> Mask:
        """Those with one of the things."""
        return columns[self.column].among(named.key for named in value)

    def stored(self, value: list[Any]) -> set[int]:
        """The keys."""
        return {named.key for named in value}

    def holding(self, words: Sequence[str]) -> "QuerySet[Any, int]":
        """Return the keys of the things of which one folded name holds all these words."""
        condition = Q()
        for column in self.by:
            condition |= Q(*(Q(**{f"{column}__contains": word}) for word in words))
        found = self.named._default_manager.filter(condition)
        return self.named._default_manager.filter(pk__in=found).order_by("name_key").values_list("pk", flat=True)


class YearFilter(RecordFilter):
    """The year of a date, whatever its precision."""

    field_class = YearsField

    def condition(self, value: list[str]) -> Q:
        """One of the years."""
        return Q(**{f"{self.column}__in": value})

    def entries(self, columns: dict[str, Column], value: list[str]) -> Mask:
        """Those of one of the years."""
        return columns[self.column].among(value)


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

    def entries(self, columns: dict[str, Column], value: Any) -> Mask:
        """Those whose date lies, or may lie, on or after it."""
        return columns[self.column].where(lambda date: is_reached(date, value))


class UntilFilter(DateFilter):
    """On or before a date, as far as both dates tell."""

    words = _("%(date)s or earlier")

    def condition(self, value: Any) -> Q:
        """The column's date lies, or may lie, on or before it."""
        return begins_by(self.column, value)

    def entries(self, columns: dict[str, Column], value: Any) -> Mask:
        """Those whose date lies, or may lie, on or before it."""
        return columns[self.column].where(lambda date: is_begun_by(date, value))


class WordsFilter(RecordFilter):
    """Words that must all be found in what a row says; the search knows the rows of this kind."""

    field_class = WordsField

    def __init__(self, kind: Entry.Kind, **kwargs: Any) -> None:
        """Take the kind of entry that the rows of the list are to the search."""
        self.kind = kind
        super().__init__(**{"label": _("Words"), **kwargs})

    def condition(self, value: str) -> Q:
        """All words are found."""
        return search.condition(self.kind, search.parse(value))

    def text(self, value: str) -> str:
        """The words in quotation marks."""
        return f"“{value}”"
