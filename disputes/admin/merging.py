"""Mergers on the editors' desk: choose two, see what moves, merge; the list of mergers, each to be undone."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import records, review
from disputes.models import Merger, ThingKind
from disputes.review.past.history import MODELS
from disputes.text import is_slug

from .desk import Desk
from .steps import ReasonForm

_SHOWN = 100  # of what a merger changes


def page_of(thing: Any) -> str:
    """Return the address of the page of a dispute, party, system or court."""
    return reverse(f"admin:disputes_{thing._meta.model_name}_change", args=[thing.pk])


class Mergeable(admin.ModelAdmin):
    """Adds "Merge…" to a list of disputes, parties, systems or courts; for the class of its page."""

    actions = ["merge_two"]

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Whether the user is a reviewer."""
        return review.is_reviewer(request.user)

    @admin.action(description=gettext_lazy("Merge two of them…"), permissions=["merge"])
    def merge_two(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        """Lead to the page that merges the two that are ticked."""
        two = list(queryset.order_by("pk")[:3])
        if len(two) != 2:
            self.message_user(request, _("Tick two that are the same thing."), messages.WARNING)
            return None
        kind = review.kind_of(two[0])
        return HttpResponseRedirect(reverse("admin:disputes_merger_merge", args=[kind, two[0].slug, two[1].slug]))


class OtherForm(forms.Form):
    """The slug of what is the same thing."""

    other = forms.CharField(
        label=gettext_lazy("Address of the other"),
        max_length=300,
        help_text=gettext_lazy("The address of its page, or the last part of it: kodansha-ltd."),
    )


@admin.register(Merger)
class MergerAdmin(Desk):
    """All mergers; nothing of one is changed, but it can be undone."""

    change_form_template = "admin/disputes/merger/change_form.html"
    list_display = ["made_at", "kind", "gone", "survivor", "reason", "by", "undone_at"]
    list_filter = ["kind", "made_at", ("undone_at", admin.EmptyFieldListFilter)]
    list_select_related = ["by"]
    ordering = ["-made_at", "-pk"]
    search_fields = ["gone", "survivor", "reason"]
    fields = ["kind", "gone", "survivor_link", "reason", "by", "made_at", "undone_by", "undone_at"]
    readonly_fields = ["kind", "gone", "survivor_link", "reason", "by", "made_at", "undone_by", "undone_at"]

    class Media:
        css = {"all": ["disputes/css/difference.css", "disputes/admin/shared.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Merger]:
        """Leave out what is kept for undoing."""
        return super().get_queryset(request).defer("before")

    def matching(self, word: str) -> Q:
        """Find by either address or the reason."""
        return Q(gone__contains=word) | Q(survivor__contains=word) | Q(reason__icontains=word)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Mergers are made on a page of their own."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing of a merger is changed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is needed to undo it stays."""
        return False

    def get_urls(self) -> list[Any]:
        """Add the pages that choose the other, show what moves, and undo."""
        view = self.admin_site.admin_view
        return [
            path("merge/<slug:kind>/<slug:survivor>/", view(self.choose_view), name="disputes_merger_choose"),
            path(
                "merge/<slug:kind>/<slug:survivor>/<slug:gone>/", view(self.merge_view), name="disputes_merger_merge"
            ),
            path("<int:key>/undo/", view(self.undo_view), name="disputes_merger_undo"),
            *super().get_urls(),
        ]

    def choose_view(self, request: HttpRequest, kind: str, survivor: str) -> HttpResponse:
        """Offer near duplicates of a thing, or ask for the address of the other."""
        thing = self._thing(request, kind, survivor)
        form = OtherForm(request.GET if "other" in request.GET else None)
        if form.is_valid():
            other = form.cleaned_data["other"].rstrip("/").rpartition("/")[2]
            if is_slug(other) and other != survivor and MODELS[kind].objects.filter(slug=other).exists():
                return HttpResponseRedirect(reverse("admin:disputes_merger_merge", args=[kind, survivor, other]))
            form.add_error("other", _("Nothing else of this kind is on record at this address."))
        twins = review.twins(kind, records.names_of(records.read(thing)), thing.pk)
        return self._show(request, "choose", _("Merge %s") % thing, thing=thing, kind=kind, twins=twins, form=form)

    def merge_view(self, request: HttpRequest, kind: str, survivor: str, gone: str) -> HttpResponse:
        """Show what merging would move, and merge."""
        stays, goes = self._thing(request, kind, survivor), self._thing(request, kind, gone)
        form = ReasonForm(request.POST if request.method == "POST" else None)
        refused: review.Refused | None = None
        if request.method == "POST" and form.is_valid():
            try:
                review.merge(stays, goes, request.user, form.cleaned_data["reason"])
            except review.Refused as error:
                refused = error
            else:
                sentence = _("“%(gone)s” is part of “%(survivor)s” now; its address leads there.")
                self.message_user(request, sentence % {"gone": goes, "survivor": stays}, messages.SUCCESS)
                return HttpResponseRedirect(page_of(stays))
        planned = review.plan_merger(stays, goes)
        shown = [
            (page_of(one.row), one, records.tell(one.record, after, public=False))
            for one, after in planned.named[:_SHOWN]
        ]
        gains = records.tell(planned.before, planned.united, public=False) if planned.united else []
        return self._show(
            request,
            "merge",
            _("Merge “%(gone)s” into “%(survivor)s”") % {"gone": goes, "survivor": stays},
            plan=planned,
            shown=shown,
            more=max(0, len(planned.named) - _SHOWN),
            gains=gains,
            form=form,
            refused=refused,
            stays_page=page_of(stays),
            goes_page=page_of(goes),
        )

    def undo_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Undo a merger, and say what could not be moved back."""
        self._reviewers_only(request)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        merger = get_object_or_404(Merger, pk=key)
        form = ReasonForm(request.POST)
        there = HttpResponseRedirect(reverse("admin:disputes_merger_change", args=[merger.pk]))
        if not form.is_valid():
            self.message_user(
                request, _("Say in a sentence why: readers see it in the list of changes."), messages.ERROR
            )
            return there
        try:
            lost = review.undo_merger(merger, request.user, form.cleaned_data["reason"])
        except review.Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
            return there
        self.message_user(request, _("Undone: both are on record again."), messages.SUCCESS)
        for sentence in lost[:_SHOWN]:
            self.message_user(request, _("Not moved back: %s") % sentence, messages.WARNING)
        return there

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the page with the form that undoes."""
        if review.is_reviewer(request.user) and context["original"].undone_at is None:
            context["undo_form"] = ReasonForm()
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=gettext_lazy("survivor"))
    def survivor_link(self, obj: Merger) -> str:
        """Return the survivor, linked to its page if it is still there."""
        thing = MODELS[obj.kind].objects.filter(slug=obj.survivor).first()
        return format_html('<a href="{}">{}</a>', page_of(thing), thing) if thing else obj.survivor

    def _thing(self, request: HttpRequest, kind: str, slug: str) -> Any:
        self._reviewers_only(request)
        if kind not in ThingKind.values:
            raise Http404
        return get_object_or_404(MODELS[kind].objects, slug=slug)

    def _reviewers_only(self, request: HttpRequest) -> None:
        if not review.is_reviewer(request.user):
            raise PermissionDenied

    def _show(self, request: HttpRequest, name: str, title: str, **context: Any) -> HttpResponse:
        shared = {**self.admin_site.each_context(request), "opts": self.opts, "title": title, "media": self.media}
        return TemplateResponse(request, f"admin/disputes/merger/{name}.html", shared | context)
