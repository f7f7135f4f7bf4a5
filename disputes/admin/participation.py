"""Participations on the editors' desk: who stands where, over all disputes."""

from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from disputes.models import Participation, Party

from .parts import PartList, searched_by
from .party import named


@admin.register(Participation)
class ParticipationAdmin(PartList):
    """The parties of all disputes with their roles."""

    anchor = "participations"
    ordering = ["party__name_key", "pk"]  # by party
    list_display = ["party", "role", "dispute_link", "note"]
    list_filter = ["role", "party__kind", "dispute__record_state"]
    list_select_related = ["dispute", "party"]
    search_fields = ["party__name", "dispute__title"]
    search_help_text = searched_by(_("Words of the party's names, of the dispute's title."))

    def matching(self, word: str) -> Q:
        """Find by any name of the party and by title of the dispute."""
        parties = Party.objects.filter(named(word))
        return Q(party__in=parties) | Q(dispute__title_key__contains=word)
