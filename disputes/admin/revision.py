"""The history on the editors' desk: the list of all revisions, and the page of one with what it changed."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from disputes import records, review
from disputes.models import Revision

from .desk import Desk
from .past import Past
from .renaming import Renaming


class WithHistory(admin.ModelAdmin):
    """Lets the "History" link of a dispute, party, system or court lead to its revisions."""

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Lead to the revisions of this thing; what has none yet shows who saved it when."""
        thing = self.get_object(request, object_id)
        if thing is None:
            return super().history_view(request, object_id, extra_context)
        if not self.has_view_or_change_permission(request, thing):
            raise PermissionDenied
        kind = review.kind_of(thing)
        if not Revision.objects.of(kind, thing.slug).exists() or not request.user.has_perm("disputes.view_revision"):
            return super().history_view(request, object_id, extra_context)
        return HttpResponseRedirect(reverse("admin:disputes_revision_history", args=[kind, thing.slug]))


@admin.register(Revision)
class RevisionAdmin(Past, Renaming, Desk):
    """The revisions: read, compared and restored; nothing of one changes but whether readers see its text."""

    change_form_template = "admin/disputes/revision/change_form.html"
    list_display = ["made_at", "title", "number", "kind", "what", "reason", "by", "is_public", "is_hidden"]
    list_display_links = ["made_at", "title"]
    list_filter = ["kind", "what", "is_public", "is_hidden", "made_at", ("by", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["by"]
    search_fields = ["title"]
    search_help_text = _("Words of the title, the address or the reason.")
    ordering = ["-made_at", "-pk"]
    fields = ["title", "kind", "number", "what", "reason", "overruled", "by", "made_at", "is_public", "is_hidden"]
    readonly_fields = ["title", "kind", "number", "what", "reason", "overruled", "by", "made_at", "is_public"]

    class Media:
        css = {"all": ["disputes/admin/page.css", "disputes/css/difference.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Leave the texts out of the list."""
        found = super().get_queryset(request)
        match = request.resolver_match
        return found.defer("text") if match and match.url_name == "disputes_revision_changelist" else found

    def matching(self, word: str) -> Q:
        """Find by a word of the title, the address or the reason."""
        return Q(title__icontains=word) | Q(slug__contains=word) | Q(reason__icontains=word)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Revisions are kept by what changes the record."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing of the history is lost."""
        return False

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the page with the record as it was, and what had changed."""
        revision = kwargs.get("obj") or context["original"]
        before = Revision.objects.of(revision.kind, revision.slug).filter(number__lt=revision.number)
        last = before.order_by("-number").first()
        context["before"] = last
        context["told"] = records.tell(last.record, revision.record, public=False) if last else []
        context["whole"] = records.tell({}, revision.record, public=False)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("published in spite of"))
    def overruled(self, obj: Revision) -> str:
        """Return the warnings that were overruled, each with why."""
        rows = [(one.get("message", ""), one.get("reason", "")) for one in obj.accepted]
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{} {}</li>", rows)) if rows else "–"
