"""AI systems on the editors' desk."""

from typing import Any

from django.contrib import admin
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import Entry, Party, System, SystemAlias, SystemAtIssue, SystemModality

from .desk import count_of
from .party import named
from .rows import Table
from .shared import Shared, is_public
from .shared_form import SharedForm
from .ticks import Ticks, save_ticks


class SystemForm(SharedForm):
    """A system and its media."""

    modalities = Ticks(
        choices=words.Modality.as_choices,
        label=_("Media"),
        help_text=_("What it puts out or works on."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            modalities = self.instance.modalities.order_by("pk").values_list("modality", flat=True)
            self.initial.setdefault("modalities", list(modalities))

    def _save_m2m(self) -> None:
        super()._save_m2m()  # type: ignore[misc]
        save_ticks(self.instance.modalities, "modality", self.cleaned_data["modalities"])


class AliasRows(Table):
    """Short, former and foreign names, by which the system is found."""

    model = SystemAlias
    ordering = ["pk"]


@admin.register(System)
class SystemAdmin(Shared):
    """An AI product or model."""

    form = SystemForm
    inlines = [AliasRows]
    fields = ["name", "slug", "developer", "modalities", "released_on"]
    autocomplete_fields = ["developer"]
    prepopulated_fields = {"slug": ["name"]}
    ordering = ["name_key", "pk"]  # by name
    list_display = ["name", "developer", "modalities", "released_on", "dispute_count", "changed_at"]
    list_filter = ["modalities__modality"]
    list_select_related = ["developer"]
    named_by = "name_key"
    searched = Entry.Kind.SYSTEM
    search_fields = ["name", "aliases__name", "developer__name"]
    search_help_text = _("Words of the name, other names and the developer.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[System]:
        """Count within the one query, and fetch the media."""
        modalities = Prefetch("modalities", SystemModality.objects.order_by("pk"))
        dispute_count = count_of(SystemAtIssue.objects.all(), "system")
        return super().get_queryset(request).annotate(dispute_count=dispute_count).prefetch_related(modalities)

    def matching(self, word: str) -> Q:
        """Find by any name, and by the developer's."""
        aliases = SystemAlias.objects.filter(name_key__contains=word)
        developers = Party.objects.filter(named(word))
        found = Q(name_key__contains=word) | Q(slug__contains=word)
        return found | Q(pk__in=aliases.values("system")) | Q(developer__in=developers)

    def view_on_site(self, obj: System) -> str | None:
        """A system of drafts alone has no public page."""
        return obj.get_absolute_url() if is_public(obj) else None

    @admin.display(description=_("media"))
    def modalities(self, obj: System) -> str:
        """Return what it puts out or works on."""
        return ", ".join(str(modality) for modality in obj.modalities.all())

    @admin.display(description=_("disputes"), ordering="dispute_count")
    def dispute_count(self, obj: Any) -> int:
        """Return the number of disputes in which it is at issue."""
        return obj.dispute_count
