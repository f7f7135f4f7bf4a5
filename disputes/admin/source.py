"""Sources on the editors' desk: the list over all disputes."""

from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Citation, Link, Source

from .desk import count_of
from .parts import PartList, searched_by


@admin.register(Source)
class SourceAdmin(PartList):
    """The sources of all disputes."""

    anchor = "sources"
    ordering = ["dispute__title_key", "dispute", "number"]  # by dispute, then as numbered there
    list_display = [
        "title",
        "publisher",
        "kind",
        "language",
        "published_on",
        "dispute_link",
        "is_archived",
        "link_state",
        "citation_count",
    ]
    list_filter = ["kind", "language", ("archive_url", admin.EmptyFieldListFilter)]
    search_fields = ["title", "url", "publisher", "dispute__title"]
    search_help_text = searched_by(_("Words of the title, the publisher, the address, the dispute's title."))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Count, and look up what was found at the address, within the one query."""
        link = Link.objects.filter(url=OuterRef("url"))
        return (
            super()
            .get_queryset(request)
            .annotate(
                citation_count=count_of(Citation.objects.all(), "source"),
                link_pk=Subquery(link.values("pk")[:1]),
                link_found=Subquery(link.values("state")[:1]),
            )
        )

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        """Let the page of a link lead to the sources that have its address."""
        return lookup == "url" or super().lookup_allowed(lookup, value, request)

    def matching(self, word: str) -> Q:
        """Find by title, publisher, address and title of the dispute."""
        found = Q(title__icontains=word) | Q(publisher__icontains=word) | Q(url__icontains=word)
        return found | Q(dispute__title_key__contains=word)

    @admin.display(description=_("archived"), boolean=True, ordering="archive_url")
    def is_archived(self, obj: Source) -> bool:
        """Return whether there is an archived copy."""
        return bool(obj.archive_url)

    @admin.display(description=_("cited"), ordering="citation_count")
    def citation_count(self, obj: Any) -> int:
        """Return the number of facts that rest on it."""
        return obj.citation_count

    @admin.display(description=_("page"), ordering="link_found")
    def link_state(self, obj: Any) -> str:
        """Return what was found at the address, linked to all that is known of it; "-" if it was never asked."""
        if not obj.link_found:
            return "-"
        address = reverse("admin:disputes_link_change", args=[obj.link_pk])
        return format_html('<a href="{}">{}</a>', address, words.LinkState(obj.link_found).label)
