"""The rows on the page of a dispute, in the order in which an editor fills them."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import (
    Amount,
    Citation,
    Claim,
    ClaimParty,
    Event,
    Participation,
    Proceeding,
    Relation,
    Source,
    StatusChange,
    SystemAtIssue,
)

from .citing import CitingForm, CitingFormSet, SourceForm, SourceFormSet
from .dockets import ProceedingForm, ProceedingFormSet
from .rows import Stack, Table, ToAnotherForm
from .sides import ClaimForm, ClaimFormSet, ParticipationForm, ParticipationFormSet

CITATIONS = Prefetch("citations", Citation.objects.select_related("source").order_by("pk"))


class SourceRows(Stack):
    """What the dispute rests on, first: everything else cites it."""

    model = Source
    form = SourceForm
    formset = SourceFormSet
    begin_with = 1
    ordering = ["number"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("url", "kind"),
                    ("title", "publisher"),
                    ("published_on", "language", "author", "archive_url"),
                ]
            },
        )
    ]


class PartyRows(Table):
    """Who is involved, and as what."""

    model = Participation
    form = ParticipationForm
    formset = ParticipationFormSet
    verbose_name = _("party")
    verbose_name_plural = _("parties")
    begin_with = 2
    ordering = ["pk"]
    fields = ["party", "role", "note"]
    autocomplete_fields = ["party"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Fetch the names with the rows."""
        return super().get_queryset(request).select_related("party")


class SystemRows(Table):
    """The products and models it is about."""

    model = SystemAtIssue
    ordering = ["pk"]
    autocomplete_fields = ["system"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Fetch the names with the rows."""
        return super().get_queryset(request).select_related("system")


class CitingRows:
    """What rows that cite sources share."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Fetch the citations of all rows at once."""
        rows: QuerySet[Any] = super().get_queryset(request)  # type: ignore[misc]
        return rows.prefetch_related(CITATIONS)

    @admin.display(description=_("Sources"))
    def sources(self, obj: Any) -> str:
        """Return the numbers of what is cited, for those who may only read."""
        return ", ".join(str(citation.source.number) for citation in obj.citations.all())


class ClaimRows(CitingRows, Stack):
    """Who alleges what against whom."""

    model = Claim
    form = ClaimForm
    formset = ClaimFormSet
    begin_with = 1
    ordering = ["number"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("kind", "status", "status_on", "sources"),
                    "summary",
                    ("legal_basis", "relief_sought"),
                    ("made_by", "against"),
                ]
            },
        )
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Fetch the sides of all claims at once."""
        sides = ClaimParty.objects.select_related("party").order_by("pk")
        return super().get_queryset(request).prefetch_related(Prefetch("sides", sides))

    @admin.display(description=_("Made by"))
    def made_by(self, obj: Claim) -> str:
        """Return who makes the claim, for those who may only read."""
        return ", ".join(str(row.party) for row in obj.sides.all() if row.side == ClaimParty.Side.MADE_BY)

    @admin.display(description=_("Against"))
    def against(self, obj: Claim) -> str:
        """Return against whom it is made, for those who may only read."""
        return ", ".join(str(row.party) for row in obj.sides.all() if row.side == ClaimParty.Side.AGAINST)


class EventRows(CitingRows, Stack):
    """What happened, and what is announced."""

    model = Event
    form = CitingForm
    formset = CitingFormSet
    begin_with = 1
    ordering = ["date", "number"]
    autocomplete_fields = ["party"]
    fieldsets = [
        (None, {"fields": [("date", "kind", "state", "party", "sources"), ("title", "detail")]}),
    ]

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Say of what has no state that it happened, as most events have."""
        if db_field.name == "state":
            kwargs["choices"] = [("", _("Happened")), *words.EventState.as_choices()]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Fetch who acted with the rows."""
        return super().get_queryset(request).select_related("party")


class ProceedingRows(Stack):
    """The dockets: none for a letter, several for a suit that was appealed."""

    model = Proceeding
    form = ProceedingForm
    formset = ProceedingFormSet
    ordering = ["pk"]
    autocomplete_fields = ["court"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("court", "docket_number"),
                    ("filed_on", "closed_on", "courtlistener_docket_id"),
                    "judges",
                ]
            },
        )
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Fetch the courts with the rows."""
        return super().get_queryset(request).select_related("court")


class AmountRows(CitingRows, Table):
    """Sums of money, exact and in their own currency."""

    model = Amount
    form = CitingForm
    formset = CitingFormSet
    ordering = ["pk"]
    fields = ["what", "currency", "amount", "sources"]


class RelationRows(Table):
    """How the dispute stands to others; each relation is entered once and shown on both."""

    model = Relation
    form = ToAnotherForm
    fk_name = "dispute"
    ordering = ["pk"]
    fields = ["how", "other"]
    autocomplete_fields = ["other"]
    verbose_name = _("related dispute")
    verbose_name_plural = _("related disputes")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Fetch the titles with the rows."""
        return super().get_queryset(request).select_related("dispute", "other")


class StatusRows(Table):
    """The statuses it has had, written by the record itself."""

    model = StatusChange
    ordering = ["pk"]
    fields = ["status", "prevailing", "as_of", "recorded_at"]
    readonly_fields = ["status", "prevailing", "as_of", "recorded_at"]
    verbose_name = _("earlier and present status")
    verbose_name_plural = _("status history")
    classes = ["collapse"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A new status is added by changing the dispute's."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """History is not rewritten."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """History is not rewritten."""
        return False


ROWS: list[type[InlineModelAdmin]] = [
    SourceRows,
    PartyRows,
    SystemRows,
    ClaimRows,
    EventRows,
    ProceedingRows,
    AmountRows,
    RelationRows,
    StatusRows,
]
# The first two rows of a new dispute suggest its two sides.
SUGGESTED = {PartyRows: [{"role": words.Role.CLAIMANT}, {"role": words.Role.RESPONDENT}]}
