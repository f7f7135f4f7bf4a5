"""Sources on the editors' desk: the list over all disputes."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from disputes.models import Citation, Source

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
        "citation_count",
    ]
    list_filter = ["kind", "language", ("archive_url", admin.EmptyFieldListFilter)]
    search_fields = ["title", "url", "publisher", "dispute__title"]
    search_help_text = searched_by(_("Words of the title, the publisher, the address, the dispute's title."))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        """Count within the one query."""
        return super().get_queryset(request).annotate(citation_count=count_of(Citation.objects.all(), "source"))

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
