"""The page of what disputes share, a party, system or court: who may change it, and what its change leaves behind."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import records, review
from disputes.models import may_write_record, write_transaction

from .desk import Desk
from .in_vain import InVain
from .merging import Mergeable
from .revision import WithHistory

_DELETED = gettext_lazy("Deleted at the desk.")


def is_public(thing: Any) -> bool:
    """Say whether the public record names it."""
    return bool(thing.pk and type(thing)._default_manager.published().filter(pk=thing.pk).exists())


class Shared(InVain, Mergeable, WithHistory, Desk):
    """A party, system or court: what is public is changed by reviewers only, with a reason, and never deleted."""

    change_form_template = "admin/disputes/shared/change_form.html"

    class Media:
        css = {"all": ["disputes/css/difference.css", "disputes/admin/shared.css"]}

    # Who may what

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who may change things changes those that are not public, a reviewer all; typed in vain may be looked at."""
        if not super().has_change_permission(request, obj):
            return False
        if obj is None or hasattr(request, "refusal"):
            return True
        return review.is_reviewer(request.user) or not self._is_public(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is public is never deleted, but merged."""
        return super().has_delete_permission(request, obj) and (obj is None or not self._is_public(request, obj))

    def _is_public(self, request: HttpRequest, obj: Any) -> bool:
        """Say whether it is public, asked once in a request."""
        known: dict[int, bool] = request.__dict__.setdefault("_public_things", {})
        if obj.pk not in known:
            known[obj.pk] = is_public(obj)
        return known[obj.pk]

    # Changing

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Return the row; while it is saved nobody else saves it."""
        found = super().get_object(request, object_id, from_field)
        if found is None or request.method != "POST" or not may_write_record():
            return found
        list(self.model._base_manager.select_for_update(no_key=True).filter(pk=found.pk).values_list("pk"))
        return super().get_object(request, object_id, from_field)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Ask why where the public record changes."""
        fieldsets = [*super().get_fieldsets(request, obj)]
        may_change = self.has_change_permission(request, obj) and not hasattr(request, "refusal")
        if obj is not None and may_change and self._is_public(request, obj):
            fieldsets.append((_("Why the public record changes"), {"fields": ["what", "reason"]}))
        return fieldsets

    def _create_formsets(self, request: HttpRequest, obj: Any, change: bool) -> Any:
        """Let the form know its rows, whose names are names of the thing."""
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]
        obj.rows_of_page = formsets  # the form of this very row reads it
        return formsets, inlines

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the rows, and keep a revision if what the public reads is another now."""
        super().save_related(request, form, formsets, change)
        thing = form.instance
        if change and form.is_public and records.read(thing, published=True) != form.stored_public:
            reason = form.cleaned_data["reason"].strip()
            kept = review.keep(thing, form.cleaned_data["what"], reason, request.user)
            review.retire(form.stored_public, kept.record)

    # Deleting

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Name what is public among those that hold back a deletion."""
        deleted, counts, missing, protected = super().get_deleted_objects(objs, request)
        public = self.model._default_manager.published().filter(pk__in=[obj.pk for obj in objs])
        held = [_("%s is public: merge it instead") % one for one in public]
        # What is held back is not deleted, whoever asks.
        return deleted, counts, set() if held else missing, [*protected, *held]

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete it, and keep what it was."""
        review.remove(obj, request.user, str(_DELETED))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Delete several, or none."""
        with write_transaction():
            for obj in queryset.order_by("pk"):
                self.delete_model(request, obj)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask and delete; say so if something named it in the meantime."""
        try:
            return super().delete_view(request, object_id, extra_context)
        except review.Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
            return HttpResponseRedirect(reverse(f"admin:disputes_{self.opts.model_name}_change", args=[object_id]))

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the page; to reviewers with the ways to merge and to rename it."""
        thing = context.get("original")
        if thing is not None and review.is_reviewer(request.user):
            slug = context["adminform"].form.stored["slug"]  # not what was typed
            named = [review.kind_of(thing), slug]
            context["merge_address"] = reverse("admin:disputes_merger_choose", args=named)
            if context["adminform"].form.is_public:  # before, its slug is changed in the form
                context["rename_address"] = reverse("admin:disputes_revision_rename", args=named)
        return super().render_change_form(request, context, *args, **kwargs)
