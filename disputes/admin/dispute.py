"""Disputes on the editors' desk: the list, and the one page on which a whole dispute is written."""

from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Dispute, Entry, Participation, Party, Proceeding, SystemAtIssue

from .dispute_form import DisputeForm
from .dispute_list import DisputeList
from .dispute_rows import ROWS, SUGGESTED
from .importing import Importing
from .party import named
from .publishing import Publishing
from .two_editors import TwoEditors
from .working_copies import WorkingCopies

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
class DisputeAdmin(TwoEditors, Publishing, WorkingCopies, Importing, DisputeList):
    """A dispute with all its parts, saved in one go."""

    form = DisputeForm
    inlines = ROWS
    # In the order in which one writes: what it is, how it stands, what was copied, when that was checked.
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
        (_("The record"), {"fields": ["checked_on"]}),
    ]
    prepopulated_fields = {"slug": ["title"]}
    named_by = "title_key"
    searched = Entry.Kind.DISPUTE
    search_fields = ["title", "parties__name", "systems__name", "proceedings__docket_number"]
    search_help_text = _(
        "As on the public pages: words of anything on record, “whole phrases”, -without, docket numbers."
    )

    class Media:
        css = {"all": ["disputes/css/difference.css", "disputes/admin/steps.css"]}
        js = ["disputes/admin/citing.js", "disputes/admin/terms.js", "disputes/admin/rows.js"]

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
        context["show_save_and_add_another"] = False
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Dispute, form: Any, change: bool) -> None:
        """Save the dispute; who enters a new one is its author."""
        if not change:
            obj.author = cast(User, request.user)
        super().save_model(request, obj, form, change)

    def view_on_site(self, obj: Dispute) -> str | None:
        """A draft has no public page."""
        return obj.get_absolute_url() if obj.is_published else None

    @admin.display(description=_("works at issue"))
    def works(self, obj: Dispute) -> str:
        """Return what was copied, for those who may only read."""
        return ", ".join(str(work) for work in obj.works.order_by("pk"))
