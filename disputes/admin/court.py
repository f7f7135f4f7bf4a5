"""Courts and proceedings on the editors' desk."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from disputes.models import Court, CourtAlias, Proceeding

from .desk import count_of, in_its_language, in_use
from .parts import PartList, searched_by
from .rows import Table
from .shared import Shared
from .shared_form import SharedForm


def called(word: str) -> Q:
    """Return the condition that a court has this word in one of its names."""
    aliases = CourtAlias.objects.filter(name_key__contains=word)
    found = Q(name_key__contains=word) | Q(native_key__contains=word) | Q(citation_key__contains=word)
    return found | Q(pk__in=aliases.values("court"))


class CourtForm(SharedForm):
    """A court or authority."""


class AliasRows(Table):
    """Short, former and foreign names, by which the court is found."""

    model = CourtAlias
    ordering = ["pk"]


@admin.register(Court)
class CourtAdmin(Shared):
    """A court or authority."""

    form = CourtForm
    inlines = [AliasRows]
    fields = ["name", "slug", "native_name", "citation_name", ("jurisdiction", "level"), "courtlistener_id"]
    prepopulated_fields = {"slug": ["name"]}
    ordering = ["name_key", "pk"]  # by name
    list_display = [
        "name",
        "own_name",
        "citation_name",
        "jurisdiction",
        "level",
        "courtlistener_id",
        "proceeding_count",
    ]
    list_filter = ["level", in_use("jurisdiction", _("jurisdiction"))]
    named_by = "name_key"
    search_fields = ["name", "native_name", "citation_name", "aliases__name", "slug", "courtlistener_id"]
    search_help_text = _("Words of any of its names, the short name, the CourtListener id.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Court]:
        """Count within the one query."""
        return super().get_queryset(request).annotate(proceeding_count=count_of(Proceeding.objects.all(), "court"))

    def matching(self, word: str) -> Q:
        """Find by any name, short name and CourtListener id."""
        return called(word) | Q(slug__contains=word) | Q(courtlistener_id__icontains=word)

    @admin.display(description=_("native name"), ordering="native_key")
    def own_name(self, obj: Court) -> str:
        """Return the name as the court writes it, with its language."""
        return in_its_language(obj.native_name, obj.country)

    @admin.display(description=_("proceedings"), ordering="proceeding_count")
    def proceeding_count(self, obj: Any) -> int:
        """Return the number of proceedings before it."""
        return obj.proceeding_count


@admin.register(Proceeding)
class ProceedingAdmin(PartList):
    """The dockets of all disputes."""

    anchor = "proceedings"
    ordering = ["-filed_on", "-pk"]  # the newest first
    list_display = ["docket_number", "court", "dispute_link", "filed_on", "closed_on"]
    list_filter = [("court", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["dispute", "court"]
    search_fields = ["docket_number", "court__name", "dispute__title"]
    search_help_text = searched_by(_("Docket numbers, words of the court or of the dispute's title."))

    def matching(self, word: str) -> Q:
        """Find by docket number, court and title."""
        found = Q(docket_number__icontains=word) | Q(court__in=Court.objects.filter(called(word)))
        return found | Q(dispute__title_key__contains=word)
