"""Events on the editors' desk: the list over all disputes."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from disputes.models import Citation, Entry, Event

from .desk import count_of
from .parts import PartList, searched_by


@admin.register(Event)
class EventAdmin(PartList):
    """The events of all disputes."""

    anchor = "events"
    searched = Entry.Kind.EVENT
    ordering = ["-date", "-pk"]  # the newest first
    list_display = ["date", "title", "kind", "state", "dispute_link", "party", "source_count"]
    list_filter = ["state", "kind", "dispute__record_state"]
    list_select_related = ["dispute", "party"]
    search_fields = ["title", "dispute__title", "party__name"]
    search_help_text = searched_by(_("Words of the event, of the dispute's title, of the party that acted."))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """Count within the one query."""
        return super().get_queryset(request).annotate(source_count=count_of(Citation.objects.all(), "event"))

    @admin.display(description=_("sources"), ordering="source_count")
    def source_count(self, obj: Any) -> int:
        """Return the number of sources it rests on."""
        return obj.source_count
