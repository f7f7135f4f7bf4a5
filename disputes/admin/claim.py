"""Claims on the editors' desk: the list over all disputes."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from disputes.models import Citation, Claim, Entry

from .desk import count_of
from .parts import PartList, searched_by


@admin.register(Claim)
class ClaimAdmin(PartList):
    """The claims of all disputes."""

    anchor = "claims"
    searched = Entry.Kind.CLAIM
    ordering = ["dispute__title_key", "dispute", "number"]  # by dispute, then as numbered there
    list_display = ["number", "kind", "dispute_link", "status", "status_on", "summary", "source_count"]
    list_filter = ["status", "kind", "dispute__record_state"]
    search_fields = ["summary", "dispute__title", "parties__name"]
    search_help_text = searched_by(_("Words of the claim, of the dispute's title, of parties."))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        """Count within the one query."""
        return super().get_queryset(request).annotate(source_count=count_of(Citation.objects.all(), "claim"))

    @admin.display(description=_("sources"), ordering="source_count")
    def source_count(self, obj: Any) -> int:
        """Return the number of sources it rests on."""
        return obj.source_count
