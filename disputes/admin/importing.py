"""Importing by hand: a record becomes a draft or a working copy, never a public change; and a record is downloaded."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from disputes import records, review
from disputes.models import Dispute
from disputes.records import Fault
from disputes.review.intake import by_hand, incoming
from disputes.review.twins import names

from .brought import Brought, brought, carried

_MOST_FAULTS = 100  # shown on the page
_LAST_KEY = 2**63 - 1  # what a database can be asked for
_MOST_NAMES = 100  # of new things that are compared with those on record
_PAGES = {"party": "party", "ai_system": "system", "court": "court"}


class Importing(admin.ModelAdmin):
    """The addresses `import/` and `<id>/record.json` beside the page of a dispute."""

    def get_urls(self) -> list[Any]:
        """Return the addresses, these before those of the pages."""
        ours = [
            path("import/", self.admin_site.admin_view(self.import_view), name="disputes_dispute_import"),
            path("<int:pk>/record.json", self.admin_site.admin_view(self.record_view), name="disputes_dispute_record"),
        ]
        return ours + super().get_urls()

    def record_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Send the record of a dispute, draft or working copy as the file that an import takes."""
        dispute = Dispute.every.filter(pk=min(pk, _LAST_KEY)).first()
        if not self.has_view_permission(request, dispute):
            raise PermissionDenied
        if dispute is None:
            raise Http404
        content = records.as_text(records.read(dispute)).encode()
        named = {"Content-Disposition": f'attachment; filename="{dispute.slug}.json"'}
        return HttpResponse(content, content_type="application/json; charset=utf-8", headers=named)

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Ask for a record; show what it would change; make it a draft or a working copy."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        if request.method != "POST":
            return self._page(request)
        came = brought(request)
        faults = came.faults or by_hand.faults_of(came.entries)
        if faults:
            return self._page(request, came, faults)
        try:
            if "_import" in request.POST:
                return self._take(request, came)
            return self._show(request, came, by_hand.plan(came.entries))
        except incoming.Refused as refused:
            return self._page(request, came, refused.faults)

    def _take(self, request: HttpRequest, came: Brought) -> HttpResponse:
        """Write what the editor saw, and go on to its page; or else show why not, and what would change now."""
        replace, seen = request.POST.get("replace") == "yes", request.POST.get("seen", "")
        try:
            written = by_hand.take(came.entries, request.user, seen, replace=replace)
        except by_hand.Changed as changed:
            warning = _("Somebody changed what is on record meanwhile. This is what the import would change now.")
            return self._show(request, came, changed.plan, warning)
        except review.Refused as refused:
            return self._show(request, came, by_hand.plan(came.entries), str(refused))
        if written is None:
            self.message_user(request, _("The records were added. No public page changed."), messages.SUCCESS)
            return HttpResponseRedirect(reverse("admin:disputes_dispute_import"))
        what = _("working copy") if written.is_working_copy else _("draft")
        self.message_user(request, _("Imported as a %s. Nothing public was changed.") % what, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:disputes_dispute_change", args=[written.pk]))

    def _show(self, request: HttpRequest, came: Brought, plan: by_hand.Plan, warning: str = "") -> HttpResponse:
        """Show what an import would change."""
        told = by_hand.rehearse(plan)
        obstacles = by_hand.obstacles(plan, request.user)
        context = {
            "texts": came.texts,
            "plan": plan,
            "told": told,
            "writers": [str(user) for user in plan.over.writers.order_by("pk")] if plan.over else [],
            "twins": _twins(plan),
            "different": [
                (step, self._page_of(step), records.tell(step.before or {}, step.after, public=False))
                for step in plan.different
            ],
            "obstacles": obstacles,
            "does_anything": bool(plan.writes_dispute or plan.new) and not obstacles,
            "seen": plan.state,
            "warning": warning,
        }
        return self._answer(request, "difference", _("What the import would change"), context)

    def _page_of(self, step: incoming.Step) -> str:
        """Return the address of the page on which a party, system or court is changed."""
        thing = records.MODELS[step.entry.kind].objects.get(slug=step.after["slug"])
        return reverse(f"admin:disputes_{_PAGES[step.entry.kind]}_change", args=[thing.pk])

    def _page(
        self, request: HttpRequest, came: Brought | None = None, faults: list[Fault] | None = None
    ) -> HttpResponse:
        """Show the form, with what is wrong with what came."""
        faults = faults or []
        context = {
            "faults": faults[:_MOST_FAULTS],
            "fault_count": len(faults),
            "not_shown": max(len(faults) - _MOST_FAULTS, 0),
            "pasted": request.POST.get("pasted") or carried(request),
            "had_files": bool(request.FILES),
        }
        return self._answer(request, "form", _("Import a record"), context)

    def _answer(self, request: HttpRequest, template: str, title: str, context: dict[str, Any]) -> HttpResponse:
        context = {**self.admin_site.each_context(request), "opts": self.opts, "title": title, **context}
        return TemplateResponse(request, f"admin/disputes/importing/{template}.html", context)


def _twins(plan: by_hand.Plan) -> list[tuple[str, names.Twin]]:
    """Return what on record may be the same as something new, each with the address of its page; a few queries."""
    found = []
    for kind, page in _PAGES.items():
        new = [step.after for step in plan.new if step.entry.kind == kind]
        called = [name for one in new for name in records.names_of(one)]
        for twin in names.twins(kind, called[:_MOST_NAMES]):
            found.append((reverse(f"admin:disputes_{page}_change", args=[twin.thing.pk]), twin))
    return found
