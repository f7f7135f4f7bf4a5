"""Suggestions on the editors' desk: the queue, and the page on which a reviewer decides on one."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.defaultfilters import truncatechars
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from disputes.models import Suggestion
from disputes.models.suggestion import as_reference
from disputes.review import Refused
from disputes.review.suggestions.subject import Subject, subject

from .desk import Desk
from .suggestion_steps import desk_page, step


@admin.register(Suggestion)
class SuggestionAdmin(Desk):
    """What readers sent: seen and decided on by reviewers, changed by nobody."""

    list_display = ["reference_shown", "kind", "beginning", "place", "received_at", "state"]
    list_display_links = ["reference_shown", "beginning"]
    list_filter = ["state", "kind", "received_at"]
    # What waits comes first, the oldest on top; then what was decided, the newest on top.
    ordering = [F("decided_at").desc(nulls_first=True), "received_at", "pk"]
    search_fields = ["reference", "text", "link", "about"]
    search_help_text = _("A reference, or words of the text, the link or the page.")
    list_per_page = 50

    class Media:
        css = {"all": ["disputes/admin/suggestion.css"]}

    @admin.display(description=_("reference"), ordering="reference")
    def reference_shown(self, tip: Suggestion) -> str:
        """Show the reference as its sender has it."""
        return str(tip)

    @admin.display(description=_("what it says"))
    def beginning(self, tip: Suggestion) -> str:
        """Show how it begins."""
        return truncatechars(tip.text, 80)

    @admin.display(description=_("about"), ordering="about")
    def place(self, tip: Suggestion) -> str:
        """Show the page and the place on it that it is about."""
        return f"{tip.about} {tip.field}".strip()

    def matching(self, word: str) -> Q:
        """Find by reference, text, link and page."""
        found = Q(text__icontains=word) | Q(link__icontains=word) | Q(about__contains=word)
        return found | Q(reference=as_reference(word)) if as_reference(word) else found

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Names and e-mails of readers are for reviewers alone."""
        return super().has_view_permission(request, obj) and request.user.has_perm("disputes.publish_dispute")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Reviewers decide."""
        return super().has_change_permission(request, obj) and request.user.has_perm("disputes.publish_dispute")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Suggestions come from readers."""
        return False

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show a suggestion, and take the step whose button was pressed; what was typed stays if it is refused."""
        tip: Suggestion | None = self.get_object(request, object_id)
        if not self.has_view_permission(request, tip):
            raise PermissionDenied
        if tip is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        about = subject(tip.about, tip.field, is_public=False)
        if request.method == "POST":
            if not self.has_change_permission(request, tip):
                raise PermissionDenied
            try:
                done = step(request, tip, about)
            except (Refused, ValidationError) as fault:
                sentences = fault.messages if isinstance(fault, ValidationError) else [str(fault)]
                self.message_user(request, " ".join(sentences), messages.ERROR)
            else:
                self.log_change(request, tip, str(done.sentence))
                self.message_user(request, done.sentence, messages.SUCCESS)
                return HttpResponseRedirect(done.address)
        return TemplateResponse(
            request, "admin/disputes/suggestion/page.html", self._context(request, tip, about) | (extra_context or {})
        )

    def _context(self, request: HttpRequest, tip: Suggestion, about: Subject | None) -> dict[str, Any]:
        wanted = about.dispute.slug if about and about.dispute else ""
        return {
            **self.admin_site.each_context(request),
            "title": _t("Suggestion %s") % tip,
            "opts": self.opts,
            "media": self.media,
            "tip": tip,
            "subject": about,
            "record": desk_page(about.thing) if about else "",
            "is_dispute": bool(about and about.dispute),
            "draft": tip.dispute and desk_page(tip.dispute),
            "wanted": request.POST.get("dispute", wanted),
            "answer": request.POST.get("answer", ""),
            "has_change_permission": self.has_change_permission(request, tip),
        }
