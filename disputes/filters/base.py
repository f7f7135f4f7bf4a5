"""What every list's filter can do: check, filter, order, count its facets, name what is applied, advise."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from typing import Any, ClassVar

import django_filters
import numpy as np
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from disputes import search
from disputes.figures import Numbers, Plan
from disputes.models import Entry
from disputes.text import fold

from .around import Advice, Applied, Facet, FacetValue, Order, Suggestion
from .fields import quoted
from .kinds import DateFilter, NamesFilter, RecordFilter, Row, TermsFilter
from .listing import Listing
from .namesakes import Namesake, namesakes
from .near import Near, near
from .query import Query
from .selection import Called, Counts, Selection, called_by_key, plan_of

RELEVANCE = "relevance"
MOST_LISTED = 1000  # values of a facet on its own page
MOST_GUESSED = 3  # words of a search of which names are guessed
MOST_FOUND = 5  # words in which the name of a value is looked for


# What is understood in place of the commands of other searches.
_FIELD = _("“%(operator)s” is no command here: the word after it is looked for everywhere. Use the filters instead.")
_OPERATORS: dict[str, Any] = {
    "AND": _("“AND” is no command here: all words are looked for anyway."),
    "OR": _("“OR” is no command here: all words must be there. For either of two words, search for one at a time."),
    "NOT": _("“NOT” is no command here: the word after it is looked for. To leave a word out, write -word."),
    "NEAR": _("“NEAR” is no command here: words in “quotation marks” are looked for in a row."),
}


class RecordFilterSet(django_filters.FilterSet):
    """The filters of one list. Subclasses declare the filters, the orders, the facets and the headline."""

    published: ClassVar[Callable[[], QuerySet[Any]]]  # the rows the public sees
    to_dispute: ClassVar[str]  # the column with the key of the one dispute above a row, empty if there is none
    orders_by: ClassVar[dict[str, tuple[Any, list[Any]]]]  # value: (label, columns); the first is the default
    control_names: ClassVar[tuple[str, ...]] = ("q",)  # filters that are typed into
    facet_names: ClassVar[tuple[str, ...]] = ()  # filters that are links with counts
    facet_needs: ClassVar[dict[str, str]] = {}  # facets that say something only beside another parameter
    open_facets: ClassVar[int] = 5  # how many facets stand unfolded
    facet_length: ClassVar[int] = 6  # how many values of a facet stand unfolded

    def __init__(self, data: Any = None, queryset: QuerySet[Any] | None = None, **kwargs: Any) -> None:
        """Take the parameters of the request; unknown ones are ignored. All rows are those the public may see."""
        rows = self.all_rows().all() if queryset is None else queryset
        super().__init__({} if data is None else data, rows, **kwargs)

    @classmethod
    @cache
    def all_rows(cls) -> QuerySet[Any]:
        """Return the query for all rows, put together once; never run it, but a copy of it."""
        return cls.published()

    @cached_property
    def query(self) -> Query:
        """The query string in its normal form: known parameters, names of things replaced by their slugs."""
        self.form.is_valid()
        query = Query.of(self.data, [*self.filters, "order"])
        slugs = {name: getattr(field, "slugs", {}) for name, field in self.form.fields.items()}
        return Query(((name, slugs[name].get(value.strip(), value)) for name, value in query.pairs), query.names)

    @classmethod
    @cache
    def get_form_class(cls) -> Any:
        """Return the form that checks the values, the order as well; it is the same for all requests."""
        order = forms.ChoiceField(
            label=_("Order"),
            required=False,
            choices=[(value, label) for value, (label, columns) in cls.orders_by.items()],
            error_messages={
                "invalid_choice": _("This order is not known here. Use one of: %s.") % ", ".join(cls.orders_by)
            },
        )
        fields = {name: filter_.field for name, filter_ in cls.base_filters.items()}
        return type("FilterForm", (forms.Form,), fields | {"order": order})

    def headline(self, count: int) -> str:
        """Return what is listed in words, with how many: "12 open disputes in Japan". Subclasses say it."""
        raise NotImplementedError

    @property
    def listed(self) -> str:
        """What is listed in words, whatever its number is today: "open disputes in Japan"."""
        return self.headline(2).removeprefix("2 ")

    # Which rows

    @property
    def cleaned(self) -> dict[str, Any]:
        """The checked values of the filters that have one."""
        self.form.is_valid()
        return {name: value for name, value in self.form.cleaned_data.items() if name in self.filters and value}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows, ordered; none if a value is wrong, so that a wrong value never lists everything."""
        if self.form.errors:
            return queryset.none()
        condition = Q()
        rows: dict[Row, Q] = defaultdict(Q)
        for name, value in self.cleaned.items():
            filter_: RecordFilter = self.filters[name]
            if filter_.row is None:
                condition &= filter_.condition(value)
            else:
                rows[filter_.row] &= filter_.condition(value)
        for row, on_row in rows.items():
            condition &= Q(row.exists(on_row))
        if self.order == RELEVANCE:
            queryset = queryset.annotate(relevance=search.relevance(self.searched, self.words))
        return queryset.filter(condition).order_by(*self._columns_of_order())

    def listing(self, shown: QuerySet[Any]) -> Listing:
        """Return the rows as pages show them, fetched from `shown` as they are seen; none if a value is wrong."""
        if self.form.errors:
            return Listing(self.selection.sheet, np.empty(0, dtype=np.int32), self.selection.none(), shown)
        return Listing(self.selection.sheet, self._places(), self.selection.rows(), shown)

    @cached_property
    def selection(self) -> Selection:
        """The rows that the filters select, in memory."""
        cleaned = {} if self.form.errors else self.cleaned
        return Selection(self.plan(), self.filters, {name: v for name, v in cleaned.items() if name != "q"}, self.hits)

    @classmethod
    @cache
    def plan(cls) -> Plan:
        """Return what is kept of the list in memory: the columns that its filters look at."""
        return plan_of(cls.published, cls.to_dispute, cls.base_filters, cls.orders_by)

    # What is searched for

    @property
    def searched(self) -> Entry.Kind:
        """What the rows of the list are to the search."""
        kind: Entry.Kind = self.filters["q"].kind
        return kind

    @property
    def words(self) -> search.Words:
        """The words searched for."""
        return search.parse(self.cleaned.get("q", ""))

    @cached_property
    def hits(self) -> search.Hits | None:
        """The rows that the search found; None if there is none. One query."""
        return search.find(self.searched, self.words) if "q" in self.cleaned and not self.form.errors else None

    @property
    def sought(self) -> search.Words | None:
        """What was searched for, to be marked in the rows; None if nothing was."""
        return self.words if self.hits is not None else None

    @cached_property
    def did_you_mean(self) -> list[Suggestion]:
        """For a search that found nothing: names on record that are written much like it."""
        if self.hits is None or len(self.hits.keys) or self.words.only_excludes:
            return []
        q = self.cleaned["q"]
        meant = search.did_you_mean(q)
        if not meant and len(self.words.wanted) > 1:
            # Perhaps one of the words is a name.
            meant = [
                q.replace(phrase.text, name)
                for phrase in self.words.wanted[:MOST_GUESSED]
                for name in search.did_you_mean(phrase.text)[:1]
            ]
        found = [one for one in meant if len(search.find(self.searched, search.parse(one)).keys)]
        return [Suggestion(one, self.query.with_only("q", one), search.country_of(one)) for one in found]

    @property
    def finds_nothing(self) -> bool:
        """Whether words are searched for that no row of the whole list has together."""
        hits = self.hits
        return hits is not None and not hits.are_excluded and not len(hits.keys) and bool(self.words.wanted)

    def nearest(self, shown: QuerySet[Any]) -> Near | None:
        """Return what comes nearest to words that no row has together, for pages; None if some row has them.

        Files, feeds and programs get exactly what was asked for, which is nothing.
        """
        if not self.finds_nothing:
            return None
        cleaned = {name: value for name, value in self.cleaned.items() if name != "q"}
        selection = Selection(self.plan(), self.filters, cleaned, None)
        return near(self.searched, selection, self.words, self.query, shown)

    @property
    def operators(self) -> list[str]:
        """A sentence for each word that other searches read as a command: what is understood instead."""
        return [str(_OPERATORS.get(operator, _FIELD)) % {"operator": operator} for operator in self.words.operators]

    @cached_property
    def namesakes(self) -> list[Namesake]:
        """The things on the public record that bear the name searched for, whatever else is filtered."""
        if self.hits is None:
            return []
        return namesakes(Selection(self.plan(), self.filters, {}, None), self.words)

    # In which order

    @classmethod
    def usual_order(cls, given: Mapping[str, Sequence[str]]) -> str:
        """Return the order if none is asked for, beside these values of the other parameters.

        It is relevance where words are searched for, if the list has that order.
        """
        return RELEVANCE if RELEVANCE in cls.orders_by and given.get("q") else next(iter(cls.orders_by))

    @property
    def default_order(self) -> str:
        """The order if none is asked for."""
        return self.usual_order(self.values)

    @property
    def order(self) -> str:
        """The order in force."""
        self.form.is_valid()
        order = self.form.cleaned_data.get("order") or self.default_order
        return self.default_order if order == RELEVANCE and "q" not in self.cleaned else order

    def _columns_of_order(self) -> list[Any]:
        """Return the columns that the database sorts by."""
        first: list[Any] = ["-relevance"] if self.order == RELEVANCE else []
        name = next(iter(self.orders_by)) if first else self.order
        return [*first, *self.orders_by[name][1]]

    def _places(self) -> Numbers:
        """Return the places of the rows in the order in force: the best found first, then as in the first order."""
        if self.order != RELEVANCE or self.hits is None:
            return self.selection.sheet.order(self.order)
        return self.selection.by_score(self.selection.sheet.order(next(iter(self.orders_by))))

    @property
    def orders(self) -> list[Order]:
        """The orders to choose from."""
        default, order = self.default_order, self.order
        return [
            Order(
                str(label),
                self.query.without("order") if value == default else self.query.with_only("order", value),
                value == order,
            )
            for value, (label, columns) in self.orders_by.items()
            if value != RELEVANCE or "q" in self.cleaned
        ]

    # What is applied

    @property
    def values(self) -> dict[str, list[str]]:
        """The applied values by parameter."""
        return {name: [a.value for a in self.applied if a.name == name] for name in self.filters}

    @property
    def called(self) -> dict[str, list[str]]:
        """What the applied values are called, by parameter."""
        return {name: [a.text for a in self.applied if a.name == name] for name in self.filters}

    @property
    def said(self) -> dict[str, str]:
        """The applied values as they stand in a sentence, by parameter; "" if none is applied."""
        values, called = self.values, self.called
        return {name: filter_.said(values[name], called[name]) for name, filter_ in self.filters.items()}

    @cached_property
    def applied(self) -> list[Applied]:
        """The applied values, wrong ones too, in the order of the filters."""
        self.form.is_valid()
        return [
            Applied(
                name,
                value,
                str(self.filters[name].label),
                quoted(self._text(name, value)),
                self.query.without(name, value),
            )
            for name, value in self.query.pairs
            if name in self.filters
        ]

    @property
    def countries(self) -> dict[str, str]:
        """The country of what each applied name names, by the name."""
        self.form.is_valid()
        fields = [self.form.fields[name] for name in self.filters]
        return {name: code for field in fields for name, code in getattr(field, "countries", {}).items()}

    def _text(self, name: str, value: str) -> str:
        """Return what a value is called: the name that its field found on record, or the filter's own word."""
        names: dict[str, str] = getattr(self.form.fields[name], "names", {})
        return names.get(value) or self.filters[name].text(value)

    @property
    def controls(self) -> list[forms.BoundField]:
        """The fields that are typed into, as against the facets, which are links."""
        return [self.form[name] for name in self.control_names]

    @property
    def takes_dates(self) -> bool:
        """Whether a control takes a date, so that the page says how to write one."""
        return any(isinstance(self.filters[name], DateFilter) for name in self.control_names)

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """The (name, value) pairs that a form of the controls must carry along: what stands in no box of it."""
        boxes = {*self.control_names, *self.form.errors}
        return [(name, value) for name, value in self.query.pairs if name not in boxes]

    @property
    def errors_of_facets(self) -> list[forms.BoundField]:
        """The fields that are not typed into and hold a wrong value."""
        return [
            self.form[name] for name in self.form.fields if name in self.form.errors and name not in self.control_names
        ]

    # Beside the list

    @cached_property
    def facets(self) -> list[Facet]:
        """The facets with their counts, each respecting all other filters; empty if a value is wrong.

        One query, for the names of the things counted.
        """
        if self.form.errors:
            return []
        names = [
            name
            for name in self.facet_names
            if name not in self.facet_needs or {name, self.facet_needs[name]} & self.cleaned.keys()
        ]
        counts = {name: self.selection.count(name) for name in names}
        called = called_by_key({name: self._first(counts[name], name) for name in names}, self.filters)
        facets = [self._facet(name, counts[name], self._first(counts[name], name), called) for name in names]
        return [
            replace(facet, is_open=i < self.open_facets or any(value.is_applied for value in facet.values))
            for i, facet in enumerate(facet for facet in facets if facet.values)
        ]

    def every_value(self, name: str, find: str = "") -> Facet:
        """Return a facet with all its values, at most MOST_LISTED, or those whose name holds the words of `find`.

        Raises KeyError for what is no facet of the list.
        """
        if name not in self.facet_names:
            raise KeyError(name)
        if self.form.errors:
            return Facet(name, str(self.filters[name].label), [])
        counts = self.selection.count(name)
        applied = self.filters[name].stored(self.cleaned.get(name, []))
        chosen = self._found(counts, name, find) if find else counts[:MOST_LISTED]
        chosen = [*chosen, *(one for one in counts if one[0] in applied and one not in chosen)]
        return self._facet(name, counts, chosen, called_by_key({name: chosen}, self.filters))

    def _first(self, counts: Counts, name: str) -> Counts:
        """Return the counts that stand beside the list: all if they have an order, else the most and the applied."""
        filter_ = self.filters[name]
        if filter_.in_order:
            return counts
        applied = filter_.stored(self.cleaned.get(name, []))
        first = counts[: self.facet_length]
        return [*first, *(one for one in counts[self.facet_length :] if one[0] in applied)]

    def _found(self, counts: Counts, name: str, find: str) -> Counts:
        """Return the counts of the values whose name holds these words."""
        filter_ = self.filters[name]
        wanted = fold(find.replace("\x00", " ")).split()[:MOST_FOUND]  # PostgreSQL knows no NUL
        if isinstance(filter_, NamesFilter):
            keys = set(filter_.holding(wanted)[:MOST_LISTED])
            return [one for one in counts if one[0] in keys]
        return [one for one in counts if all(word in fold(self._text(name, one[0])) for word in wanted)]

    def _facet(self, name: str, counts: Counts, chosen: Counts, called: dict[str, dict[Any, Called]]) -> Facet:
        """Return a facet with the chosen values; its count is of all that have rows."""
        filter_ = self.filters[name]
        shown = (
            [(called[name][key], times) for key, times in chosen]
            if name in called
            else [(Called(key, self._text(name, key)), times) for key, times in chosen]
        )
        if filter_.in_order:
            shown.sort(key=lambda one: filter_.places.get(one[0].value, len(filter_.places)))
        applied = [value for n, value in self.query.pairs if n == name]
        there = {one.value for one, times in shown}
        absent = [v for v in applied if v not in there and v not in filter_.groups]
        # A group of what is bound to other rows is no sum of its members; anything else that is absent has no row.
        for value in absent:
            text = self._text(name, value)
            shown.append((Called(value, text, self.countries.get(text, "")), self._rows_of_group(name, value)))
        values = [
            FacetValue(
                one.value, one.name, times, self.query.toggled(name, one.value), one.value in applied, one.country
            )
            for one, times in shown
        ]
        return Facet(name, str(filter_.label), self._groups(name, dict(counts)) + values, len(counts))

    def _rows_of_group(self, name: str, value: str) -> int:
        """Return how many rows a group of a vocabulary has; none for what is no group."""
        is_group = isinstance(filter_ := self.filters[name], TermsFilter) and value in filter_.terms.groups()
        return self.selection.times(name, [value]) if is_group else 0

    def _groups(self, name: str, times: dict[Any, int]) -> list[FacetValue]:
        """Return the groups of a vocabulary as values: those with rows if the whole vocabulary is shown."""
        filter_ = self.filters[name]
        applied = [value for n, value in self.query.pairs if n == name]
        return [
            FacetValue(
                group,
                str(_("All %s") % str(label).lower()),
                sum(times.get(value, 0) for value in members),
                self.query.toggled(name, group),
                group in applied,
            )
            for group, (label, members) in filter_.groups.items()
            if group in applied or (filter_.in_order and any(times.get(value) for value in members))
        ]

    @cached_property
    def advice(self) -> list[Advice]:
        """For an empty list: the filters whose removal brings rows back, the fullest first."""
        counts = {name: int(self.selection.rows(frozenset({name})).sum()) for name in self.cleaned}
        advice = [
            Advice(str(self.filters[name].label), self.said[name], count, self.query.without(name))
            for name, count in counts.items()
            if count
        ]
        return sorted(advice, key=lambda one: -one.count)
