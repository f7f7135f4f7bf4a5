"""The list of disputes at the desk: its columns, what can be done to many at once, what can be deleted."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from disputes import review
from disputes.models import Claim, Dispute, Event, Participation, Source, write_transaction

from .desk import Desk, count_of, in_use
from .dispute_filters import Mine, Stale, WorkingCopies, Works
from .merging import Mergeable
from .revision import WithHistory


class DisputeList(WithHistory, Mergeable, Desk):
    """The list of disputes, the public ones and those on their way there."""

    ordering = ["-changed_at", "-pk"]  # the disputes changed last come first
    list_display = [
        "title",
        "state",
        "kind",
        "jurisdiction_name",
        "status",
        "opened_on",
        "claim_count",
        "event_count",
        "source_count",
        "changed_on",
    ]
    list_filter = [
        "record_state",
        Mine,
        WorkingCopies,
        Stale,
        "status",
        "kind",
        in_use("jurisdiction", _("jurisdiction")),
        ("works__kind", Works),
    ]
    list_select_related = ["author", "working_copy__author"]
    show_full_result_count = False  # it would count the working copies
    actions = ["confirm_checked", "merge_two"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Dispute]:
        """Take the working copies too, which have a page as any draft; count the parts within the one query."""
        return Dispute.every.order_by(*self.get_ordering(request)).annotate(
            claim_count=count_of(Claim.objects.all(), "dispute"),
            event_count=count_of(Event.objects.all(), "dispute"),
            source_count=count_of(Source.objects.all(), "dispute"),
        )

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Any:
        """Offer in pick lists what is in the register: nothing is related to a working copy."""
        if request.path == reverse("admin:autocomplete"):
            queryset = queryset.filter(copy_of=None)
        return super().get_search_results(request, queryset, search_term)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Whether the user is a reviewer; what several disputes are confirmed by asks for it."""
        return review.is_reviewer(request.user)

    @admin.action(permissions=["publish"], description=_("Confirm: checked today, nothing changed"))
    def confirm_checked(self, request: HttpRequest, queryset: QuerySet[Dispute]) -> None:
        """Note for each of them that it was compared with its sources today."""
        confirmed, refused = 0, []
        for dispute in queryset:
            try:
                review.confirm(dispute, request.user)
                confirmed += 1
            except review.Refused as refusal:
                refused.append(f"“{dispute}”: {refusal}")
        if confirmed:
            sentence = ngettext("Confirmed %d dispute as of today.", "Confirmed %d disputes as of today.", confirmed)
            self.message_user(request, sentence % confirmed)
        for sentence in refused[:10]:
            self.message_user(request, sentence, messages.WARNING)

    # What can be deleted

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A draft that was never public can be deleted; the public record is withdrawn, a working copy discarded."""
        return super().has_delete_permission(request, obj) and not (obj is not None and obj.was_public)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Say how many parts go with a dispute; who may delete it may delete them, and nothing else holds on to it."""
        disputes = list(objs)
        kept = [_("%s: it is or was public, and can only be withdrawn") % one for one in disputes if one.was_public]
        counts = {str(self.opts.verbose_name_plural): len(disputes)}
        for model in (Claim, Event, Source, Participation):
            counts[str(model._meta.verbose_name_plural)] = model._default_manager.filter(dispute__in=disputes).count()
        return [str(dispute) for dispute in disputes], counts, set(), kept

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete a draft, and keep what it said; it may have been published just now."""
        try:
            review.remove(obj, request.user, str(_("A draft that was deleted.")))
        except review.Refused as refusal:
            raise PermissionDenied(str(refusal)) from refusal

    @write_transaction()
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Delete several drafts, or none."""
        for dispute in queryset:
            self.delete_model(request, dispute)

    # Columns

    @admin.display(description=_("state"), ordering="record_state")
    def state(self, obj: Dispute) -> str:
        """Return where the record stands, and who has a working copy of it open."""
        label = obj.get_record_state_display()
        if obj.is_working_copy:
            return _("Working copy by %(who)s: %(state)s") % {"who": obj.author or "–", "state": label.lower()}
        copy = getattr(obj, "working_copy", None)
        if copy is None:
            return label
        address = reverse("admin:disputes_dispute_change", args=[copy.pk])
        by = _("working copy open by %s") % (copy.author or "–")
        return format_html('{}, <a href="{}">{}</a>', label, address, by)

    @admin.display(description=_("jurisdiction"), ordering="jurisdiction")
    def jurisdiction_name(self, obj: Dispute) -> str:
        """Return the name of the jurisdiction."""
        return obj.jurisdiction_name

    @admin.display(description=_("claims"), ordering="claim_count")
    def claim_count(self, obj: Any) -> int:
        """Return the number of claims."""
        return obj.claim_count

    @admin.display(description=_("events"), ordering="event_count")
    def event_count(self, obj: Any) -> int:
        """Return the number of events."""
        return obj.event_count

    @admin.display(description=_("sources"), ordering="source_count")
    def source_count(self, obj: Any) -> int:
        """Return the number of sources."""
        return obj.source_count

    @admin.display(description=_("changed"), ordering="changed_at")
    def changed_on(self, obj: Dispute) -> str:
        """Return the day on which the record was last changed."""
        return timezone.localdate(obj.changed_at).isoformat()
