"""A new address for what is public, asked for on a page of its own."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import review
from disputes.models import ThingKind
from disputes.review.past.history import MODELS

from .steps import ReasonForm


class RenameForm(ReasonForm):
    """The new slug, and why."""

    slug = forms.CharField(
        label=gettext_lazy("New address"),
        max_length=80,
        help_text=gettext_lazy("Lower-case letters, digits and single hyphens. The old address leads to it for ever."),
    )
    field_order = ["slug", "reason"]


class Renaming(admin.ModelAdmin):
    """The page on which a reviewer gives a public dispute, party, system or court a new slug."""

    def get_urls(self) -> list[Any]:
        """Add the page: `admin:disputes_revision_rename` with the kind and slug of the thing."""
        view = self.admin_site.admin_view(self.rename_view)
        return [path("rename/<slug:kind>/<slug:slug>/", view, name="disputes_revision_rename"), *super().get_urls()]

    def rename_view(self, request: HttpRequest, kind: str, slug: str) -> HttpResponse:
        """Ask for the new slug and why, and rename."""
        if not review.is_reviewer(request.user):
            raise PermissionDenied
        if kind not in ThingKind.values:
            raise Http404
        thing = get_object_or_404(MODELS[kind], slug=slug)
        form = RenameForm(request.POST if request.method == "POST" else None, initial={"slug": thing.slug})
        if request.method == "POST" and form.is_valid():
            try:
                review.rename(thing, form.cleaned_data["slug"], request.user, form.cleaned_data["reason"])
            except review.Refused as refused:
                form.add_error("slug", str(refused))
            else:
                self.message_user(request, _("Renamed. The old address leads to the new one."), messages.SUCCESS)
                address = reverse(f"admin:disputes_{thing._meta.model_name}_change", args=[thing.pk])
                return HttpResponseRedirect(address)
        context = {
            **self.admin_site.each_context(request),
            "opts": thing._meta,
            "title": _("New address for %s") % thing,
            "thing": thing,
            "form": form,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/disputes/revision/rename.html", context)
