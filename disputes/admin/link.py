"""Links on the editors' desk: what was found at the addresses of sources when they were last asked for."""

from typing import Any
from urllib.parse import urlsplit

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes.models import Link, Source

from .desk import Desk


class Dead(admin.SimpleListFilter):
    """A filter by whether readers are sent to the archived copy: `?dead=1`."""

    title = _("no longer there")
    parameter_name = "dead"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Return the choices."""
        return [("1", _("No longer there")), ("0", _("The others"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the chosen links."""
        if self.value() == "1":
            return queryset.filter(pk__in=Link.objects.dead())
        return queryset.exclude(pk__in=Link.objects.dead()) if self.value() == "0" else queryset


class LinkList(ChangeList):
    """The list, with how many sources have each address of the page: one query, as no index leads there."""

    def get_results(self, request: HttpRequest) -> None:
        """Fetch the page and count."""
        super().get_results(request)
        links = list(self.result_list)
        rows = Source.objects.filter(url__in=[link.url for link in links]).order_by()
        counts = dict(rows.values_list("url").annotate(number=Count("pk")))
        for link in links:
            link.source_count = counts.get(link.url, 0)
        self.result_list = links


@admin.register(Link)
class LinkAdmin(Desk):
    """The addresses that sources have. `check_sources` writes them; only an archived copy is put right by hand."""

    ordering = ["url"]
    list_display = ["url", "host", "state_now", "status", "seen_at", "checked_at", "is_archived", "source_count"]
    list_filter = [Dead, "state", ("archive_url", admin.EmptyFieldListFilter)]
    search_fields = ["url"]
    search_help_text = _("Parts of the address: its host, words of its path.")
    readonly_fields = [
        "page",
        "state_now",
        "status",
        "problem",
        "final_url",
        "failures",
        "checked_at",
        "seen_at",
        "sources",
        "archive_asked_at",
    ]
    fields = [*readonly_fields, "archive_url"]
    actions = ["ask_again"]

    def matching(self, word: str) -> Q:
        """Find by parts of the address."""
        return Q(url__icontains=word)

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Return the list."""
        return LinkList

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Links are made for the addresses of sources."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Links go when no source has the address any more."""
        return False

    def save_model(self, request: HttpRequest, obj: Link, form: Any, change: bool) -> None:
        """Save the archived copy alone: a check may be writing the rest just now."""
        if form.has_changed():
            obj.save(update_fields=["archive_url"])

    @admin.action(description=_("Ask again next time"), permissions=["change"])
    def ask_again(self, request: HttpRequest, queryset: QuerySet[Link]) -> None:
        """Let the next `check_sources` ask these first."""
        count = queryset.update(checked_at=None)
        said = ngettext("%d address will be asked first.", "%d addresses will be asked first.", count)
        self.message_user(request, said % count)

    @admin.display(description=_("state"), ordering="state")
    def state_now(self, obj: Link) -> str:
        """Return what was found, and where it says so to readers."""
        state = str(obj.get_state_display()) if obj.state else str(_("Not asked yet"))
        if obj.is_dead:
            return str(_("%s: readers are told that it is no longer there") % state)
        over_https = obj.url.startswith("http://") and obj.final_url.startswith("https://")
        return str(_("%s, over https") % state) if over_https else state

    @admin.display(description=_("host"))
    def host(self, obj: Link) -> str:
        """Return the host; "-" if the address names none."""
        try:
            return urlsplit(obj.url).hostname or "-"
        except ValueError:
            return "-"

    @admin.display(description=_("archived"), boolean=True, ordering="archive_url")
    def is_archived(self, obj: Link) -> bool:
        """Return whether a copy was found or made."""
        return bool(obj.archive_url)

    @admin.display(description=_("sources"))
    def source_count(self, obj: Any) -> int:
        """Return how many sources have the address."""
        return obj.source_count

    @admin.display(description=_("address"))
    def page(self, obj: Link) -> str:
        """Return the address, as a link to the page."""
        return format_html('<a href="{}" rel="noreferrer">{}</a>', obj.url, obj.url)

    @admin.display(description=_("sources"))
    def sources(self, obj: Link) -> str:
        """Return a link to the list of the sources that have the address."""
        address = f"{reverse('admin:disputes_source_changelist')}?{urlencode({'url': obj.url})}"
        count = Source.objects.filter(url=obj.url).count()
        return format_html('<a href="{}">{}</a>', address, ngettext("%d source", "%d sources", count) % count)
