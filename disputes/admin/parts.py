"""Lists of one kind of part over all disputes, linked to the page on which the parts are written."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .desk import Desk


def searched_by(what: Any) -> Any:
    """Return the help of a search box: what it searches, and where these rows are written."""
    return format_lazy("{} {}", what, _("They are added and changed on the page of their dispute."))


class PartList(Desk):
    """The list of one kind of part over all disputes. Parts are written on the page of their dispute."""

    anchor: str  # the rows on that page
    list_display_links = None
    list_select_related = ["dispute"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """List the parts of the register: those of a working copy would stand there twice."""
        return super().get_queryset(request).filter(dispute__copy_of=None)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Parts are added on the page of their dispute."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Parts are changed on the page of their dispute, where the rules between them are checked."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Parts are deleted on the page of their dispute."""
        return False

    @admin.display(description=_("dispute"), ordering="dispute__title_key")
    def dispute_link(self, obj: Any) -> str:
        """Return the dispute, linked to the place on its page where these rows are written."""
        address = reverse("admin:disputes_dispute_change", args=[obj.dispute_id])
        return format_html('<a href="{}#{}-group">{}</a>', address, self.anchor, obj.dispute)
