"""Events on the editors' desk: the list over all disputes."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from disputes.models import Citation, Event, Party

from .desk import count_of
from .parts import PartList, searched_by
from .party import named


@admin.register(Event)
class EventAdmin(PartList):
    """The events of all disputes."""

    anchor = "events"
    ordering = ["-date", "-pk"]  # the newest first
    list_display = ["date", "title", "kind", "state", "dispute_link", "party", "source_count"]
    list_filter = ["state", "kind", "dispute__record_state"]
    list_select_related = ["dispute", "party"]
    search_fields = ["title", "dispute__title", "party__name"]
    search_help_text = searched_by(_("Words of the event, of the dispute's title, of the party that acted."))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """Count within the one query."""
        return super().get_queryset(request).annotate(source_count=count_of(Citation.objects.all(), "event"))

    def matching(self, word: str) -> Q:
        """Find by headline, detail, title of the dispute and party."""
        parties = Party.objects.filter(named(word))
        found = Q(title__icontains=word) | Q(detail__icontains=word) | Q(party__in=parties)
        return found | Q(dispute__title_key__contains=word)

    @admin.display(description=_("sources"), ordering="source_count")
    def source_count(self, obj: Any) -> int:
        """Return the number of sources it rests on."""
        return obj.source_count
