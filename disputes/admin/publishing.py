"""The page on which a draft or working copy is published: what stands against it, what it changes, and why."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import review
from disputes.models import Dispute
from disputes.text import validate_visible
from disputes.vocabulary import ChangeKind

from .fields import Prose
from .standing import Standing
from .steps import ReasonForm, Steps, WordForm


class PublishForm(ReasonForm):
    """The kind of the change, its reason, and for each warning why it is published all the same."""

    what = forms.ChoiceField(label=gettext_lazy("Kind of change"), widget=forms.RadioSelect)
    version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ["what", "reason"]

    def __init__(self, standing: Standing, data: Any = None) -> None:
        """Take where the record stands, and what was sent."""
        dispute = standing.dispute
        initial = {"version": dispute.version} | ({} if dispute.is_working_copy else {"reason": _("First entered.")})
        super().__init__(data, initial=initial)
        if dispute.is_working_copy:
            kinds = [ChangeKind(value) for value, _label in ChangeKind.of_an_edit()]
            self.fields["what"].choices = [  # type: ignore[attr-defined]
                (kind.value, f"{kind.label}: {kind.definition}") for kind in kinds
            ]
        else:
            del self.fields["what"]
        self.warnings = [shown for shown in standing.findings if not shown.finding.is_error]
        for shown in self.warnings:
            self.fields[_name(shown.finding)] = Prose(
                label=gettext_lazy("Published all the same, because"),
                max_length=1000,
                validators=[validate_visible],
                widget=AdminTextareaWidget(attrs={"rows": 1}),
                error_messages={"required": gettext_lazy("Say why it is published all the same, or mend it.")},
            )

    @property
    def overruled(self) -> list[Any]:
        """Each warning with its address and the box for the reason."""
        return [(shown, self[_name(shown.finding)]) for shown in self.warnings]

    @property
    def accepted(self) -> dict[str, str]:
        """The reasons given, by the code of the warning."""
        findings = [shown.finding for shown in self.warnings]
        return {finding.code: self.cleaned_data[_name(finding)] for finding in findings}


def _name(finding: review.Finding) -> str:
    return f"accept-{finding.code}"


class Publishing(Steps):
    """The last page before the public one."""

    def publish_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """Show what stands against publishing and what is changed; publish if nothing does."""
        dispute = self.found(request, key)
        standing = Standing(dispute, request.user)
        if not standing.is_before:
            self.message_user(request, _("It is not waiting to be published."), messages.WARNING)
            return HttpResponseRedirect(self.page(dispute))
        form = PublishForm(standing, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                return self._publish(request, dispute, form)
            except review.Refused as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
        title = _("Publish the working copy") if dispute.is_working_copy else _("Publish")
        errors = [shown for shown in standing.findings if shown.finding.is_error]
        return self.show(request, "publish", dispute, title, form=form, faults=errors, standing=standing)

    def _publish(self, request: HttpRequest, dispute: Dispute, form: PublishForm) -> HttpResponse:
        given = form.cleaned_data
        what, version = given.get("what", ChangeKind.NEW), given["version"]
        public = dispute.copy_of or dispute
        review.publish(dispute, request.user, given["reason"], what, form.accepted, version)
        self.log_change(request, public, _("Published: %s") % given["reason"])
        address = public.get_absolute_url()
        self.message_user(request, format_html(_('Published. <a href="{}">See the public page</a>.'), address))
        return HttpResponseRedirect(self.page(public))

    # From the form onwards

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the page with the button that leads to this one, for those whom it lets publish."""
        standing = context.get("standing") or Standing(Dispute(), request.user)
        context["may_lead_to_publishing"] = standing.may_publish
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """Go on as the button says."""
        return self._onwards(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        """Go on as the button says."""
        return self._onwards(request, obj) or super().response_change(request, obj)

    def _onwards(self, request: HttpRequest, obj: Dispute) -> HttpResponse | None:
        """Hand in what was saved, or lead to the page that publishes it; None if neither was asked for."""
        if "_publish" in request.POST:
            return HttpResponseRedirect(reverse("admin:disputes_dispute_publish", args=[obj.pk]))
        if "_over" in request.POST:
            self.message_user(request, _("Saved over what was stored."))
            return HttpResponseRedirect(self.page(obj))
        if "_hand_in" not in request.POST:
            return None
        try:
            review.submit(obj, request.user, self.word_of(WordForm(request.POST)))
            self.message_user(request, _("Saved and handed in for review."))
        except review.Refused as refusal:
            self.message_user(request, _("Saved, but not handed in: %s") % refusal, messages.ERROR)
        return HttpResponseRedirect(self.page(obj))
