"""Amounts on the editors' desk: the list over all disputes."""

from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from disputes.models import Amount

from .parts import PartList, searched_by


@admin.register(Amount)
class AmountAdmin(PartList):
    """The amounts of all disputes."""

    anchor = "amounts"
    ordering = ["currency", "-amount", "pk"]  # the largest first within a currency
    list_display = ["amount", "currency", "what", "dispute_link"]
    list_filter = ["what", "currency"]
    search_fields = ["currency", "dispute__title"]
    search_help_text = searched_by(_("Words of the dispute's title, a currency."))

    def matching(self, word: str) -> Q:
        """Find by currency and title of the dispute."""
        return Q(currency__iexact=word) | Q(dispute__title_key__contains=word)
