"""What every list's filter can do: check, filter, order, count its facets, name what is applied, advise."""

from collections import defaultdict
from collections.abc import Collection
from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from disputes import figures

from .around import Advice, Applied, Facet, FacetValue, Order
from .fields import quoted
from .kinds import DateFilter, JurisdictionFilter, NamesFilter, RecordFilter, Row, TermsFilter
from .query import Query

FacetFilter = TermsFilter | JurisdictionFilter | NamesFilter


class RecordFilterSet(django_filters.FilterSet):
    """The filters of one list. Subclasses declare the filters, the orders, the facets and the headline."""

    orders_by: ClassVar[dict[str, tuple[Any, list[Any]]]]  # value: (label, columns); the first is the default
    control_names: ClassVar[tuple[str, ...]] = ("q",)  # filters that are typed into
    facet_names: ClassVar[tuple[str, ...]] = ()  # filters that are links with counts
    facet_needs: ClassVar[dict[str, str]] = {}  # facets that say something only beside another parameter
    open_facets: ClassVar[int] = 5  # how many facets stand unfolded
    facet_length: ClassVar[int] = 6  # how many values of a facet stand unfolded

    def __init__(self, data: Any = None, queryset: QuerySet[Any] | None = None, **kwargs: Any) -> None:
        """Take the parameters of the request and the rows the public may see; unknown parameters are ignored."""
        super().__init__(data if data is not None else {}, queryset, **kwargs)

    @cached_property
    def query(self) -> Query:
        """The query string in its normal form: known parameters, names of things replaced by their slugs."""
        self.form.is_valid()
        query = Query.of(self.data, [*self.filters, "order"])
        slugs = {name: getattr(field, "slugs", {}) for name, field in self.form.fields.items()}
        return Query(((name, slugs[name].get(value.strip(), value)) for name, value in query.pairs), query.names)

    def get_form_class(self) -> Any:
        """Add the order to the form, so that a wrong one is said like any wrong value."""
        orders = ", ".join(self.orders_by)
        order = forms.ChoiceField(
            label=_("Order"),
            required=False,
            choices=[(value, label) for value, (label, columns) in self.orders_by.items()],
            error_messages={"invalid_choice": _("This order is not known here. Use one of: %s.") % orders},
        )
        return type("FilterForm", (super().get_form_class(),), {"order": order})

    # Which rows

    @property
    def cleaned(self) -> dict[str, Any]:
        """The checked values of the filters that have one."""
        self.form.is_valid()
        return {name: value for name, value in self.form.cleaned_data.items() if name in self.filters and value}

    def where(self, skip: Collection[str] = ()) -> Q:
        """Return the condition that the filters make together, but for those skipped."""
        condition = Q()
        rows: dict[Row, Q] = defaultdict(Q)
        for name, value in self.cleaned.items():
            filter_: RecordFilter = self.filters[name]
            if name in skip:
                continue
            if filter_.row is None:
                condition &= filter_.condition(value)
            else:
                rows[filter_.row] &= filter_.condition(value)
        for row, on_row in rows.items():
            condition &= Q(row.exists(on_row))
        return condition

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows, ordered; none if a value is wrong, so that a wrong value never lists everything."""
        if self.form.errors:
            return queryset.none()
        return queryset.filter(self.where()).order_by(*self.orders_by[self.order][1])

    # In which order

    @property
    def default_order(self) -> str:
        """The order if none is asked for."""
        return next(iter(self.orders_by))

    @property
    def order(self) -> str:
        """The order in force."""
        return self.form.cleaned_data.get("order") or self.default_order

    @property
    def orders(self) -> list[Order]:
        """The orders to choose from."""
        self.form.is_valid()
        return [
            Order(
                str(label),
                self.query.without("order") if value == self.default_order else self.query.with_only("order", value),
                value == self.order,
            )
            for value, (label, columns) in self.orders_by.items()
            if value != "relevance" or "q" in self.cleaned
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
        """The facets with their counts, each respecting all other filters; empty if a value is wrong. One query."""
        if self.form.errors:
            return []
        names = [
            name
            for name in self.facet_names
            if name not in self.facet_needs or {name, self.facet_needs[name]} & self.cleaned.keys()
        ]
        found = figures.tally(self._branch(name, self.filters[name]) for name in names)
        facets = [self._facet(name, self.filters[name], found[name]) for name in names]
        return [
            Facet(f.name, f.label, f.values, f.more, i < self.open_facets or any(v.is_applied for v in f.values))
            for i, f in enumerate(facets)
            if f.values
        ]

    def _branch(self, name: str, filter_: FacetFilter) -> figures.Branch:
        """Return what is counted for a facet: the list's rows, or the rows bound to them, under all other filters."""
        name_column = getattr(filter_, "name_column", "")
        if filter_.row is None:
            rows = self.queryset.filter(self.where(skip={name}))
            return figures.Branch(name, rows, filter_.column, name_column=name_column)
        row = filter_.row
        same_row = [n for n, other in self.filters.items() if other.row == row]
        condition = Q()
        for other in same_row:
            if other != name and other in self.cleaned:
                condition &= self.filters[other].condition(self.cleaned[other])
        listed = self.queryset.filter(self.where(skip=same_row)).order_by().values(row.outer)
        rows = row.rows.filter(condition, **{f"{row.link}__in": listed})
        return figures.Branch(name, rows, filter_.column, row.link, name_column)

    def _facet(self, name: str, filter_: FacetFilter, found: list[figures.Figure]) -> Facet:
        counts = {figure.value: figure.times for figure in found}
        called = {figure.value: figure.name or self._text(name, figure.value) for figure in found}
        applied = [value for n, value in self.query.pairs if n == name]
        values = [figure.value for figure in found]
        if isinstance(filter_, TermsFilter) and filter_.in_order:
            values = [value for value in filter_.terms.values if value in counts]
        values += [value for value in applied if value not in values and value not in filter_.groups]
        facet_values = [
            FacetValue(
                value,
                called.get(value) or self._text(name, value),
                counts.get(value, 0),
                self.query.toggled(name, value),
                value in applied,
            )
            for value in values
        ]
        shown = len(values) if filter_.in_order else self.facet_length
        first = [v for i, v in enumerate(facet_values) if i < shown or v.is_applied]
        groups = [
            FacetValue(
                group,
                str(_("All %s") % str(label).lower()),
                sum(counts.get(value, 0) for value in members),
                self.query.toggled(name, group),
                group in applied,
            )
            for group, (label, members) in filter_.groups.items()
            if group in applied or (filter_.in_order and any(counts.get(value) for value in members))
        ]
        return Facet(name, str(filter_.label), groups + first, [v for v in facet_values if v not in first])

    @cached_property
    def advice(self) -> list[Advice]:
        """For an empty list: the filters whose removal brings rows back, the fullest first. One query."""
        names = list(self.cleaned)
        counts = figures.count_each([self.queryset.filter(self.where(skip={name})) for name in names])
        advice = [
            Advice(
                str(self.filters[name].label),
                self.said[name],
                count,
                self.query.without(name),
            )
            for name, count in zip(names, counts, strict=True)
            if count
        ]
        return sorted(advice, key=lambda a: -a.count)
