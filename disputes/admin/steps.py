"""The steps of a record at the desk: each a button of its page, taken by POST and refused with a sentence."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import review
from disputes.models import Dispute
from disputes.text import validate_visible

from .fields import Prose
from .standing import Standing

STEPS = ("copy", "take-back", "send-back", "discard", "confirm", "catch-up", "withdraw", "difference", "publish")


class WordForm(forms.Form):
    """A word that goes with a step."""

    text = Prose(
        label=gettext_lazy("Note"),
        required=False,
        max_length=2000,
        validators=[validate_visible],
        widget=AdminTextareaWidget(attrs={"rows": 2}),
    )


class ReasonForm(forms.Form):
    """Why the public record is changed, as readers will see it."""

    reason = Prose(
        label=gettext_lazy("Reason"),
        max_length=1000,
        validators=[validate_visible],
        widget=AdminTextareaWidget(attrs={"rows": 2}),
        help_text=gettext_lazy("Readers see it. A sentence: what changed, and why."),
    )


class Steps(admin.ModelAdmin):
    """The pages and buttons of the steps of one dispute."""

    def get_urls(self) -> list[Any]:
        """Add an address for each step."""
        views = {name: getattr(self, f"{name.replace('-', '_')}_view") for name in STEPS}
        own = [
            path(f"<int:key>/{name}/", self.admin_site.admin_view(view), name=f"disputes_dispute_{name}")
            for name, view in views.items()
        ]
        return [*own, *super().get_urls()]

    # What all steps share

    def found(self, request: HttpRequest, key: int) -> Dispute:
        """Return the dispute or working copy; raise Http404 or PermissionDenied."""
        dispute: Dispute = get_object_or_404(Dispute.every.select_related("copy_of", "author"), pk=key)
        if not self.has_view_or_change_permission(request, dispute):
            raise PermissionDenied
        return dispute

    def page(self, dispute: Dispute | int | None) -> str:
        """Return the address of the page of a dispute."""
        key = dispute.pk if isinstance(dispute, Dispute) else dispute
        return reverse("admin:disputes_dispute_change", args=[key], current_app=self.admin_site.name)

    def show(self, request: HttpRequest, name: str, dispute: Dispute, title: Any, **context: Any) -> HttpResponse:
        """Show the page of a step."""
        shared = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": dispute,
            "title": title,
            "subtitle": str(dispute),
            "standing": Standing(dispute, request.user),
            "media": self.media,
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, f"admin/disputes/dispute/{name}.html", shared | context)

    def take(self, request: HttpRequest, dispute: Dispute, step: Callable[[], Any], done: str) -> HttpResponse:
        """Take a step, or say why it is refused, and go back to the page."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        try:
            step()
        except review.Refused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.log_change(request, dispute, done)
            self.message_user(request, done)
        return HttpResponseRedirect(self.page(dispute))

    def take_back_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Take a draft out of review again."""
        dispute = self.found(request, key)
        return self.take(request, dispute, lambda: review.take_back(dispute, request.user), _("Taken back."))

    def send_back_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Send a draft back to its writers, with a note."""
        dispute, word = self.found(request, key), WordForm(request.POST)

        def step() -> None:
            review.send_back(dispute, request.user, self.word_of(word))

        return self.take(request, dispute, step, _("Sent back with your note."))

    def word_of(self, form: WordForm) -> str:
        """Return the word in a form; raises Refused if it cannot be kept."""
        if not form.is_valid():
            raise review.Refused(" ".join(str(fault) for fault in form.errors["text"]))
        return str(form.cleaned_data["text"])

    def confirm_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Note that a dispute was compared with its sources today and nothing changed."""
        dispute = self.found(request, key)
        done = _("Confirmed: checked today, nothing changed.")
        return self.take(request, dispute, lambda: review.confirm(dispute, request.user), done)

    def withdraw_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Ask why a dispute is taken off the public pages, and do."""
        dispute = self.found(request, key)
        if not review.is_reviewer(request.user):
            raise PermissionDenied
        form = ReasonForm(request.POST if request.method == "POST" else None)
        if request.method != "POST" or not form.is_valid():
            return self.show(request, "withdraw", dispute, _("Withdraw from the public pages"), form=form)
        done = _("Withdrawn. Its address says why.")
        reason = form.cleaned_data["reason"]
        return self.take(request, dispute, lambda: review.withdraw(dispute, request.user, reason), done)
