"""The revisions of one thing on the editors' desk: listed, any two compared, one brought back."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import records, review
from disputes.models import Revision, ThingKind
from disputes.review.past.history import MODELS
from disputes.vocabulary import ChangeKind

from .steps import ReasonForm

PER_PAGE = 50


class RestoreForm(ReasonForm):
    """Why a party, system or court is as it was again; a dispute is asked for that when its copy is published."""

    what = forms.ChoiceField(label=gettext_lazy("Kind of change"), choices=ChangeKind.of_an_edit)


class Past(admin.ModelAdmin):
    """The pages of one thing's history."""

    def get_urls(self) -> list[Any]:
        """Add the history of a thing, and the step back."""
        wrap = self.admin_site.admin_view
        return [
            path("of/<slug:kind>/<slug:slug>/", wrap(self.history_of_thing), name="disputes_revision_history"),
            path("<int:key>/restore/", wrap(self.restore_view), name="disputes_revision_restore"),
            *super().get_urls(),
        ]

    def history_of_thing(self, request: HttpRequest, kind: str, slug: str) -> HttpResponse:
        """List the revisions of a thing, the newest first; with `from` and `to`, tell what changed between two."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if kind not in ThingKind.values:
            raise Http404
        revisions = Revision.objects.of(kind, slug).select_related("by").defer("text").order_by("-number")
        page = Paginator(revisions, PER_PAGE).get_page(request.GET.get("page", "").replace("\x00", ""))
        older, newer = (_number(request.GET.get(name, "")) for name in ("from", "to"))
        pair = list(Revision.objects.of(kind, slug).filter(number__in=[older, newer]).order_by("number"))
        told = records.tell(pair[0].record, pair[1].record, public=False) if len(pair) == 2 else None
        thing = MODELS[kind]._default_manager.filter(slug=slug).first()
        title = str(thing or (page[0].title if page else slug))
        context = {"kind": kind, "slug": slug, "page": page, "pair": pair, "told": told, "thing": thing}
        context["may_restore"] = bool(page) and self.may_restore(request, page[0])
        if thing is not None:
            context["thing_address"] = reverse(
                f"admin:{thing._meta.label_lower.replace('.', '_')}_change", args=[thing.pk]
            )
        return self._shown(request, "history", _("History of %s") % title, context)

    def restore_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Ask whether a record is to be as it was in this revision, and bring it back."""
        revision = get_object_or_404(Revision, pk=key)
        if not self.may_restore(request, revision):
            raise PermissionDenied
        needs_reason = revision.kind != ThingKind.DISPUTE
        given = request.POST if request.method == "POST" else None
        form = RestoreForm(given) if needs_reason else forms.Form(given)
        if request.method == "POST" and form.is_valid():
            try:
                return self._restored(request, revision, form.cleaned_data)
            except review.Refused as refused:
                form.add_error(None, str(refused))
        thing = MODELS[revision.kind]._default_manager.filter(slug=revision.slug).first()
        record, missing = review.restorable(revision)
        now = records.read(thing) if thing else {}
        context = {
            "revision": revision,
            "form": form,
            "missing": missing,
            "thing": thing,
            "told": records.tell(now, record | {"slug": revision.slug}, public=False) if thing else [],
        }
        return self._shown(request, "restore", _("Restore change %(number)s of %(title)s") % vars(revision), context)

    def _restored(self, request: HttpRequest, revision: Revision, given: dict[str, Any]) -> HttpResponse:
        try:
            written = review.restore(revision, request.user, given.get("reason", ""), given.get("what", ""))
        except review.AlreadyCopied as copied:
            written = copied.copy
            self.message_user(
                request, _("A working copy is open already. Publish or discard it first."), messages.WARNING
            )
        else:
            said = (
                _("Restored as it was in change %s.")
                if revision.kind != ThingKind.DISPUTE
                else _("This says what the record said in change %s. Nothing public has changed yet.")
            )
            self.message_user(request, said % revision.number, messages.SUCCESS)
        name = f"admin:disputes_{written._meta.model_name}_change"
        return HttpResponseRedirect(reverse(name, args=[written.pk]))

    def may_restore(self, request: HttpRequest, revision: Revision) -> bool:
        """Say whether the user may bring it back: a dispute whoever may write one, anything else a reviewer."""
        if not self.has_view_permission(request):
            return False
        if revision.kind == ThingKind.DISPUTE:
            return request.user.has_perms(["disputes.add_dispute", "disputes.change_dispute"])
        return review.is_reviewer(request.user)

    def _shown(self, request: HttpRequest, name: str, title: str, context: dict[str, Any]) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "opts": self.opts, "title": title, "media": self.media}
        return TemplateResponse(request, f"admin/disputes/revision/{name}.html", shared | context)


def _number(written: str) -> int:
    """Return the number of a revision as an address has it; 0, which none has, for anything else."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 9 else 0
