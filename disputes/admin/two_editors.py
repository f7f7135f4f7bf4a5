"""Two editors on one dispute: the second is told, and what was typed on a stale page is neither saved nor lost."""

import copy
from typing import Any, NamedTuple

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from disputes import records, review
from disputes.models import Dispute, Opening, note_opening, write_transaction
from disputes.records import Told

from .lost_rows import orphan, renumber
from .standing import Standing


class Refusal(NamedTuple):
    """Why what was typed is not saved."""

    sentence: str
    version: int | None = None  # of what is stored now, which may be saved over; None if nothing may
    told: list[Told] | None = None  # what is stored and what was typed; None if that cannot be compared


class _Undo(Exception):
    """Ends a save that was only tried."""


class TwoEditors(admin.ModelAdmin):
    """The page of a dispute, which carries the version that it shows."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """Show or save the form; a stale page is shown again, with all that was typed and what is stored now."""
        if object_id is None or request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        with write_transaction():  # what is compared stays as it is until the answer is made
            stored = self._held(request, object_id)
            refusal = self._refusal(request, stored)
            if refusal is None:
                return super().changeform_view(request, object_id, form_url, extra_context)
            request.POST = self._with_lost_rows(request, stored)
            if stored is None:
                object_id, form_url = None, reverse("admin:disputes_dispute_add")
            else:
                refusal = refusal._replace(told=self._compare(request, object_id, stored))
            request.refusal = refusal.sentence  # type: ignore[attr-defined]
            context = {"refusal": refusal, **(extra_context or {})}
            if refusal.version is None and stored is not None:
                context |= {"show_save": False, "show_save_and_continue": False}
            return super().changeform_view(request, object_id, form_url, context)

    def _held(self, request: HttpRequest, object_id: str) -> Dispute | None:
        found = self.get_object(request, unquote(object_id))
        return found and Dispute.every.select_for_update().filter(pk=found.pk).first()

    def _refusal(self, request: HttpRequest, stored: Dispute | None) -> Refusal | None:
        """Say why a page is stale; None if it is not, or if the user may not change disputes at all."""
        if not self.has_change_permission(request):
            return None
        if stored is None:
            gone = _("Nothing is saved: what you wrote on was published, discarded or deleted in the meantime.")
            return Refusal(gone) if self.has_add_permission(request) else None
        if str(stored.version) in {request.POST.get("version"), request.POST.get("_over")}:
            return None
        if review.may_write(stored, request.user):
            return Refusal(_("Nothing is saved yet: somebody else saved this in the meantime."), stored.version)
        state = str(stored.get_record_state_display()).lower()
        return Refusal(_("Nothing is saved: in the meantime its state was changed. It is now: %s.") % state)

    def _compare(self, request: HttpRequest, object_id: str, stored: Dispute) -> list[Told] | None:
        """Return what is stored and what was typed, in words, by saving it and undoing that; None if it has faults."""
        trial = copy.copy(request)
        trial._messages = CookieStorage(trial)  # type: ignore[attr-defined] # what a save says is not said
        trial.refusal = ""  # type: ignore[attr-defined] # may be typed on, though not saved
        before, typed = records.read(stored), None
        try:
            with transaction.atomic():
                response = super().changeform_view(trial, object_id)
                if response.status_code == 302:
                    typed = records.read(stored)
                raise _Undo
        except _Undo:
            return None if typed is None else records.tell(before, typed, public=False)

    def _with_lost_rows(self, request: HttpRequest, stored: Dispute | None) -> Any:
        """Return the form with rows that somebody else deleted as new ones: they hold what was typed in them."""
        data = request.POST.copy()
        for formset, _inline in self.get_formsets_with_inlines(request, stored):
            prefix = formset.get_default_prefix()
            rows = formset.model._default_manager.filter(**{formset.fk.name: stored.pk if stored else None})
            renumber(data, prefix, {str(key) for key in rows.values_list("pk", flat=True)})
            if stored is None:
                orphan(data, prefix, formset.fk.name)
        return data

    # What of the page depends on it

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who may change disputes may change this one in its state; what was typed in vain may be looked at."""
        if not super().has_change_permission(request, obj):
            return False
        return obj is None or review.may_write(obj, request.user) or hasattr(request, "refusal")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Return the form, which saves nothing if the page is stale."""
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refusal = getattr(request, "refusal", "")  # type: ignore[attr-defined]
        return form

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the rows; whoever saved something is a writer, and pages that others have open are stale."""
        super().save_related(request, form, formsets, change)
        if not change or form.has_changed() or any(formset.has_changed() for formset in formsets):
            review.written(form.instance, request.user)
        Opening.objects.filter(dispute=form.instance, by=request.user.pk).delete()

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the page with where its record stands, and note that the user has it open."""
        dispute = context["original"]
        if dispute is not None:
            context["standing"] = standing = Standing(dispute, request.user)
            context["version"] = request.POST.get("version", dispute.version)
            if standing.may_write and request.method == "GET":
                note_opening(dispute, request.user)
        return super().render_change_form(request, context, *args, **kwargs)
