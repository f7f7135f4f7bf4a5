"""What every page of the editors' desk shares: its fields, its search, and saving only what was changed."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.contrib import admin, messages
from django.db import IntegrityError
from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from disputes import search
from disputes.codes import jurisdiction_name, language_of_name
from disputes.models import Entry, write_transaction
from disputes.text import fold

from .fields import Fields

# More words than these narrow no search, and a database refuses conditions that are nested too deep.
MOST_WORDS = 8


class Desk(Fields, admin.ModelAdmin):
    """The page and list of one kind of thing."""

    list_per_page = 50
    named_by = ""  # the column of the folded name, where rows are picked by name
    searched: Entry.Kind | None = None  # what the rows are to the search of the public pages, where it knows them

    class Media:
        css = {"all": ["disputes/admin/page.css"]}

    def matching(self, word: str) -> Q:
        """Return the condition that a row is picked by this word, folded as names are (`disputes.text.fold`).

        Where the public search does not know the rows, its list is searched by it as well.
        """
        raise NotImplementedError

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Return the rows found by every word: lists as readers search them, pick lists by parts of names."""
        is_picking = request.path == reverse("admin:autocomplete")
        if self.searched is not None and search_term and not is_picking:
            return queryset.filter(search.condition(self.searched, search.parse(search_term))), False
        if "\x00" in search_term:  # PostgreSQL refuses to compare with it
            return queryset.none(), False
        term = fold(search_term)
        for word in term.split()[:MOST_WORDS]:
            queryset = queryset.filter(self.matching(word))
        if self.named_by and is_picking:
            # In a pick list "openai" is OpenAI before all that have it in a name somewhere.
            exact, begins = {self.named_by: term}, {f"{self.named_by}__startswith": term}
            nearness = Case(When(**exact, then=0), When(**begins, then=1), default=2)
            queryset = queryset.order_by(nearness, self.named_by, "pk")
        return queryset, False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the list; a filter with a NUL, which no link of ours has, is dropped."""
        if any("\x00" in value for name in request.GET for value in request.GET.getlist(name)):
            return HttpResponseRedirect(f"{request.path}?e=1")
        return super().changelist_view(request, extra_context)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show or save the form; if somebody else saved the same just before, look again and say so at the field."""
        try:
            with _turn(request):
                return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            pass
        try:
            with _turn(request):
                return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            self.message_user(
                request, _("Not saved: it clashes with what somebody else saved just now."), messages.ERROR
            )
            return HttpResponseRedirect(request.get_full_path())

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask and delete."""
        with _turn(request):
            return super().delete_view(request, object_id, extra_context)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save what was changed: `changed_at` tells readers when, so an unchanged form leaves it alone."""
        if not change or form.has_changed():
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the rows; a change in them is a change of what they belong to."""
        super().save_related(request, form, formsets, change)
        if change and not form.has_changed() and any(formset.has_changed() for formset in formsets):
            form.instance.save()


def _turn(request: HttpRequest) -> AbstractContextManager[None]:
    """Return what a form that is sent waits for before it locks or writes anything; who only looks need not wait."""
    return write_transaction() if request.method == "POST" else nullcontext()


class InUse(admin.SimpleListFilter):
    """A filter by a country or jurisdiction that lists those in use, by name. Subclasses name the column."""

    column: str

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Return (code, name) of those in use."""
        rows = model_admin.model._default_manager.exclude(**{self.column: ""}).order_by()
        codes = rows.values_list(self.column, flat=True).distinct()
        names = ((code, jurisdiction_name(code) + (f" ({code})" if len(code) > 2 else "")) for code in codes)
        return sorted(names, key=lambda pair: pair[1])

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows with the chosen one."""
        return queryset.filter(**{self.column: self.value()}) if self.value() else queryset


def in_its_language(name: str, country: str) -> str:
    """Return a name with its language marked, if it is in kana, Hangul or Han characters."""
    language = language_of_name(name, country)
    return format_html('<span lang="{}">{}</span>', language, name) if language else name


def in_use(column_: str, title_: Any) -> type[InUse]:
    """Make a filter by this column, for `list_filter`."""

    class InUseOfColumn(InUse):
        column = parameter_name = column_
        title = title_

    return InUseOfColumn


def count_of(rows: QuerySet[Any], column: str, what: str = "pk") -> Coalesce:
    """Return the number of different *what* among those of *rows* that point to the row by *column*."""
    counted = rows.filter(**{column: OuterRef("pk")}).order_by().values(column)
    return Coalesce(Subquery(counted.annotate(number=Count(what, distinct=True)).values("number")), 0)
