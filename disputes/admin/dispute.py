"""Disputes on the editors' desk: the list, and the one page on which a whole dispute is written."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Claim, Dispute, Entry, Event, Participation, Party, Proceeding, Source, SystemAtIssue

from .desk import Desk, count_of, in_use
from .dispute_form import DisputeForm
from .dispute_rows import ROWS, SUGGESTED
from .party import named

# The menus of the page whose chosen word is explained beneath, by the name of the field.
EXPLAINED: dict[str, type[words.Terms]] = {
    "kind": words.DisputeKind,
    "status": words.DisputeStatus,
    "stage": words.Stage,
    "prevailing": words.Prevailing,
    "sources-kind": words.SourceKind,
    "participations-role": words.Role,
    "claims-kind": words.ClaimKind,
    "claims-status": words.ClaimStatus,
    "events-kind": words.EventKind,
    "events-state": words.EventState,
    "amounts-what": words.AmountKind,
    "relations-how": words.RelationKind,
}


@admin.register(Dispute)
class DisputeAdmin(Desk):
    """A dispute with all its parts, saved in one go."""

    form = DisputeForm
    inlines = ROWS
    # In the order in which one writes: what it is, how it stands, what was copied, whether it may be seen.
    fieldsets = [
        (None, {"fields": ["title", "slug", ("kind", "jurisdiction"), "summary"]}),
        (
            _("How it stands"),
            {
                "fields": [
                    ("opened_on", "closed_on"),
                    ("status", "status_as_of", "stage"),
                    ("prevailing", "final"),
                ]
            },
        ),
        (_("What was copied"), {"fields": ["works"]}),
        (_("The record"), {"fields": [("record_state", "checked_on")]}),
    ]
    prepopulated_fields = {"slug": ["title"]}
    ordering = ["-changed_at", "-pk"]  # the disputes changed last come first
    list_display = [
        "title",
        "record_state",
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
        "status",
        "kind",
        in_use("jurisdiction", _("jurisdiction")),
        "works__kind",
        "checked_on",
    ]
    named_by = "title_key"
    searched = Entry.Kind.DISPUTE
    search_fields = ["title", "parties__name", "systems__name", "proceedings__docket_number"]
    search_help_text = _(
        "As on the public pages: words of anything on record, “whole phrases”, -without, docket numbers."
    )

    class Media:
        js = ["disputes/admin/citing.js", "disputes/admin/terms.js", "disputes/admin/rows.js"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Dispute]:
        """Count the parts within the one query."""
        return (
            super()
            .get_queryset(request)
            .annotate(
                claim_count=count_of(Claim.objects.all(), "dispute"),
                event_count=count_of(Event.objects.all(), "dispute"),
                source_count=count_of(Source.objects.all(), "dispute"),
            )
        )

    def matching(self, word: str) -> Q:
        """Find by title, slug, party, system and docket number."""
        parties = Participation.objects.filter(party__in=Party.objects.filter(named(word)))
        systems = SystemAtIssue.objects.filter(system__name_key__contains=word)
        dockets = Proceeding.objects.filter(docket_number__icontains=word)
        found = Q(title_key__contains=word) | Q(slug__contains=word)
        for rows in (parties, systems, dockets):
            found |= Q(pk__in=rows.values("dispute"))
        return found

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Whoever enters a dispute has just compared it with its sources."""
        return {"checked_on": timezone.localdate(), **super().get_changeform_initial_data(request)}

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        """Let the blank rows of a new dispute suggest what belongs there."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        return kwargs if obj.pk else kwargs | {"initial": SUGGESTED.get(type(inline))}

    def _create_formsets(self, request: HttpRequest, obj: Any, change: bool) -> Any:
        """Let the rows of a page know each other: claims cite sources that are saved with them."""
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]
        page = {formset.model: formset for formset in formsets}
        for formset in formsets:
            formset.page = page
        return formsets, inlines

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        """Show the page with the definitions of the words in its menus."""
        context["definitions"] = {
            field: {term.value: term.definition for term in terms} for field, terms in EXPLAINED.items()
        }
        return super().render_change_form(request, context, *args, **kwargs)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Say how many parts go with a dispute; who may delete it may delete them, and nothing else holds on to it."""
        disputes = list(objs)
        counts = {str(self.opts.verbose_name_plural): len(disputes)}
        for model in (Claim, Event, Source, Participation):
            counts[str(model._meta.verbose_name_plural)] = model._default_manager.filter(dispute__in=disputes).count()
        return [str(dispute) for dispute in disputes], counts, set(), []

    def view_on_site(self, obj: Dispute) -> str | None:
        """A draft has no public page."""
        return obj.get_absolute_url() if obj.is_published else None

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

    @admin.display(description=_("works at issue"))
    def works(self, obj: Dispute) -> str:
        """Return what was copied, for those who may only read."""
        return ", ".join(str(work) for work in obj.works.order_by("pk"))
