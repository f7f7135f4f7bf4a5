"""Relations between disputes on the editors' desk."""

from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from disputes.models import Relation

from .parts import PartList, searched_by


@admin.register(Relation)
class RelationAdmin(PartList):
    """How disputes stand to each other."""

    anchor = "relations"
    ordering = ["dispute__title_key", "pk"]  # by the title of the dispute on which it was entered
    list_display = ["dispute_link", "how", "other"]
    list_filter = ["how"]
    list_select_related = ["dispute", "other"]
    search_fields = ["dispute__title", "other__title"]
    search_help_text = searched_by(_("Words of either title."))

    def matching(self, word: str) -> Q:
        """Find by either title."""
        return Q(dispute__title_key__contains=word) | Q(other__title_key__contains=word)
