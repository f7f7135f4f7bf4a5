"""Parties on the editors' desk: names, affiliations, and the disputes in which they stand."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from disputes.models import Affiliation, Entry, Participation, Party, PartyAlias, System

from .desk import count_of, in_its_language, in_use
from .rows import Table, ToAnotherForm
from .shared import Shared, is_public
from .shared_form import SharedForm


def named(word: str) -> Q:
    """Return the condition that a party has this word in one of its names."""
    aliases = PartyAlias.objects.filter(name_key__contains=word)
    found = Q(name_key__contains=word) | Q(native_key__contains=word) | Q(slug__contains=word)
    return found | Q(pk__in=aliases.values("party"))


class PartyForm(SharedForm):
    """A party."""


class AliasRows(Table):
    """Short, former and foreign names, by which the party is found."""

    model = PartyAlias
    ordering = ["pk"]


class AffiliationRows(Table):
    """What the party belongs to."""

    model = Affiliation
    form = ToAnotherForm
    fk_name = "party"
    ordering = ["pk"]
    fields = ["how", "other"]
    autocomplete_fields = ["other"]
    verbose_name = _("affiliation")
    verbose_name_plural = _("belongs to")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Fetch the names with the rows."""
        return super().get_queryset(request).select_related("party", "other")


@admin.register(Party)
class PartyAdmin(Shared):
    """A party, once however often it sues or is sued."""

    form = PartyForm
    inlines = [AliasRows, AffiliationRows]
    fields = ["name", "slug", "native_name", ("kind", "country"), "description", "disputes_of_party"]
    readonly_fields = ["disputes_of_party"]
    prepopulated_fields = {"slug": ["name"]}
    ordering = ["name_key", "pk"]  # by name
    list_display = ["name", "own_name", "kind", "country_name", "dispute_count", "system_count", "changed_at"]
    list_filter = ["kind", in_use("country", _("country"))]
    named_by = "name_key"
    searched = Entry.Kind.PARTY
    search_fields = ["name", "native_name", "aliases__name"]
    search_help_text = _("Words of the name, the native name and other names.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Party]:
        """Count within the one query."""
        return (
            super()
            .get_queryset(request)
            .annotate(
                dispute_count=count_of(Participation.objects.all(), "party", "dispute"),
                system_count=count_of(System.objects.all(), "developer"),
            )
        )

    def matching(self, word: str) -> Q:
        """Find by any name."""
        return named(word)

    def view_on_site(self, obj: Party) -> str | None:
        """A party of drafts alone has no public page."""
        return obj.get_absolute_url() if is_public(obj) else None

    @admin.display(description=_("native name"), ordering="native_key")
    def own_name(self, obj: Party) -> str:
        """Return the name in its own script, with its language."""
        return in_its_language(obj.native_name, obj.country)

    @admin.display(description=_("country"), ordering="country")
    def country_name(self, obj: Party) -> str:
        """Return the name of the country."""
        return obj.country_name

    @admin.display(description=_("disputes"), ordering="dispute_count")
    def dispute_count(self, obj: Any) -> int:
        """Return the number of disputes in which it stands."""
        return obj.dispute_count

    @admin.display(description=_("AI systems"), ordering="system_count")
    def system_count(self, obj: Any) -> int:
        """Return the number of systems it makes."""
        return obj.system_count

    @admin.display(description=_("disputes"))
    def disputes_of_party(self, obj: Party) -> str:
        """Return links to its disputes, with its role in each."""
        rows = Participation.objects.filter(party=obj.pk).select_related("dispute")
        links = [
            (reverse("admin:disputes_dispute_change", args=[row.dispute_id]), row.dispute, row.get_role_display())
            for row in rows.order_by("dispute__title_key", "pk")
        ]
        if not links:
            return "–"
        return format_html("<ul>{}</ul>", format_html_join("", '<li><a href="{}">{}</a>, {}</li>', links))
