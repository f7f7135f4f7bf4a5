"""Webhooks on the editors' desk: who is told of changes, and what became of each message."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Count, Max, Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes.filters import DisputeFilter, faults_in
from disputes.models import Delivery, Revision, Webhook
from disputes.outside import NoAnswer, Target

from .desk import Desk


class WebhookForm(forms.ModelForm):
    """The form of a webhook: where to, and of which disputes."""

    def clean_url(self) -> str:
        """Return the address; raise ValidationError if messages would not be sent there."""
        url: str = self.cleaned_data["url"]
        try:
            target = Target.of(url)
        except NoAnswer as reason:
            raise ValidationError(str(reason)) from None
        if settings.DEPLOYED and target.scheme != "https":
            raise ValidationError(_t("Messages are sent over https only."))
        return url

    def clean_query(self) -> str:
        """Return the query string of a list of disputes; a whole address of one is cut down to it."""
        query: str = self.cleaned_data["query"].strip().rpartition("?")[2]
        if faults := faults_in(DisputeFilter, query):
            raise ValidationError(faults)
        return query


@admin.register(Webhook)
class WebhookAdmin(Desk):
    """The programs of others that are told of changes. Reviewers add them, and stop or start them."""

    form = WebhookForm
    fields = ["name", "url", "query", "is_active", "state"]
    readonly_fields = ["state"]
    list_display = ["name", "url", "query", "state"]
    ordering = ["name", "pk"]
    search_fields = ["name", "url"]
    search_help_text = _("A name, or parts of the address.")
    actions = ["test", "start_again", "replace_secret"]

    def matching(self, word: str) -> Q:
        """Find by name and address."""
        return Q(name__icontains=word) | Q(url__icontains=word)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Webhook]:
        """Return the webhooks, with how many messages wait and when the last was taken."""
        waiting = Count("deliveries", filter=Q(deliveries__delivered_at=None))
        last = Max("deliveries__delivered_at")
        return super().get_queryset(request).annotate(waiting=waiting, last=last)

    def save_model(self, request: HttpRequest, obj: Webhook, form: Any, change: bool) -> None:
        """Save it; show a new one's secret, which no page shows again, and let one that was stopped go on."""
        if not change:
            obj.seen = Revision.objects.aggregate(last=Max("pk"))["last"] or 0
        super().save_model(request, obj, form, change)
        if not change:
            self._show_secret(request, obj)
        elif "is_active" in form.changed_data and obj.is_active:
            obj.start_again()

    def _show_secret(self, request: HttpRequest, webhook: Webhook) -> None:
        said = _t("The secret of {}. Give it to the receiver now, it is not shown again: {}")
        self.message_user(request, format_html(said, webhook.name, webhook.secret), messages.WARNING)

    @admin.display(description=_("state"))
    def state(self, obj: Any) -> str:
        """Say whether it works."""
        if not obj.pk:
            return str(_("Not told anything yet"))
        if obj.why_stopped:
            return str(_("Stopped. %s") % obj.why_stopped)
        waits = ngettext("%s message waits", "%s messages wait", obj.waiting) % obj.waiting
        last = (
            _t("last message taken on %s") % f"{obj.last:%Y-%m-%d %H:%M}" if obj.last else _t("no message taken yet")
        )
        return f"{waits}, {last}"

    @admin.action(description=_("Send a test message"), permissions=["change"])
    def test(self, request: HttpRequest, queryset: QuerySet[Webhook]) -> None:
        """Put a test message into the outbox of each."""
        tests = Delivery.objects.bulk_create(Delivery(webhook=webhook) for webhook in queryset)
        said = ngettext(
            "%s test message goes out with the next run.", "%s test messages go out with the next run.", len(tests)
        )
        self.message_user(request, said % len(tests))

    @admin.action(description=_("Start again"), permissions=["change"])
    def start_again(self, request: HttpRequest, queryset: QuerySet[Webhook]) -> None:
        """Let them go on with what they have not been told."""
        for webhook in queryset:
            webhook.start_again()
            self.message_user(request, _t("%s is told what it missed with the next run.") % webhook)

    @admin.action(description=_("Replace the secret"), permissions=["change"])
    def replace_secret(self, request: HttpRequest, queryset: QuerySet[Webhook]) -> None:
        """Give each a new secret, and show it once."""
        for webhook in queryset:
            webhook.replace_secret()
            webhook.save(update_fields=["secret", "former_secret", "secret_changed_at"])
            self._show_secret(request, webhook)


@admin.register(Delivery)
class DeliveryAdmin(Desk):
    """The outbox: what each webhook was told, or is to be told. Nobody changes it by hand."""

    list_display = ["made_at", "webhook", "about", "attempts", "outcome", "next_at"]
    list_filter = [("delivered_at", admin.EmptyFieldListFilter), "webhook"]
    list_select_related = ["webhook", "revision"]
    ordering = ["-pk"]
    readonly_fields = ["webhook", "about", "key", "made_at", "attempts", "outcome", "delivered_at", "next_at"]
    fields = ["webhook", "about", "key", "made_at", "attempts", "outcome", "delivered_at", "next_at"]
    search_fields = ["key"]
    actions = ["send_again"]

    def matching(self, word: str) -> Q:
        """Find by idempotency key and by the slug of the dispute."""
        return Q(key=word) | Q(revision__slug__contains=word)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Messages come from the history."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Old messages go by themselves."""
        return False

    @admin.display(description=_("about"))
    def about(self, obj: Delivery) -> str:
        """Say which change it tells of."""
        return str(obj.revision) if obj.revision else str(_("A test"))

    @admin.display(description=_("outcome"))
    def outcome(self, obj: Delivery) -> str:
        """Say what the receiver answered last."""
        if obj.delivered_at:
            return str(_("Taken"))
        return obj.problem or str(_("Not sent yet"))

    @admin.action(description=_("Send again with the next run"), permissions=["change"])
    def send_again(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> None:
        """Let the next run send these, whatever became of them."""
        count = Delivery.objects.filter(pk__in=queryset).send_again()
        said = ngettext("%s message goes out with the next run.", "%s messages go out with the next run.", count)
        self.message_user(request, said % count)
