"""What was typed on the page of a party, system or court that is gone or public by now: shown again, never saved."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from .lost_rows import orphan, renumber
from .shared_form import record_seen


class InVain(admin.ModelAdmin):
    """The page of what disputes share; `request.refusal` says why nothing that is typed on it is saved."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show or save the form; what was typed of a thing that is gone stands in the form of a new one."""
        seen = record_seen(request.POST.get("seen", "")) if request.method == "POST" else None
        if object_id is None or seen is None:
            return super().changeform_view(request, object_id, form_url, extra_context)
        thing, context = self.get_object(request, unquote(object_id)), extra_context or {}
        if thing is None and self.has_add_permission(request):
            self._refuse(request, _("Nothing is saved: what you wrote on was merged or deleted in the meantime."))
            object_id, form_url = None, reverse(f"admin:disputes_{self.opts.model_name}_add")
            request.POST = self._as_new(request)
        elif thing and thing.slug == seen["slug"] and self._is_public_now(request, thing):
            self._refuse(request, _("Nothing is saved: it is public now, and only a reviewer changes it."))
            context = {"show_save": False, "show_save_and_continue": False, **context}
        return super().changeform_view(request, object_id, form_url, context)

    def _is_public_now(self, request: HttpRequest, thing: Any) -> bool:
        """Say whether the user could change it when the page was opened, and cannot any more."""
        return self.has_change_permission(request) and not self.has_change_permission(request, thing)

    def _refuse(self, request: HttpRequest, sentence: str) -> None:
        request.refusal = sentence  # type: ignore[attr-defined]

    def _as_new(self, request: HttpRequest) -> Any:
        """Return what was sent, with every row as a new one."""
        data = request.POST.copy()
        for formset, _inline in self.get_formsets_with_inlines(request, None):
            renumber(data, formset.get_default_prefix(), set())
            orphan(data, formset.get_default_prefix(), formset.fk.name)
        return data

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Return the form, which saves nothing that was typed in vain."""
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", "")  # type: ignore[attr-defined]
        return form
