"""The filters of the list of disputes by what an editor has to do: drafts, working copies, what is to be confirmed."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from disputes import review
from disputes import vocabulary as words
from disputes.models import Dispute

STATES = ("record_state", "record_state__exact")  # the parameters that ask for a state


class WorkingCopies(admin.SimpleListFilter):
    """Working copies: the list is the register without them, unless what is asked for are drafts, or rows by key."""

    title = _("working copy")
    parameter_name = "copy"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Return the choices."""
        return [("open", _("Has one open")), ("only", _("The copies themselves"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows; a copy in review waits as a draft does."""
        if self.value() == "only":
            return queryset.filter(copy_of__isnull=False)
        if self.value() == "open":
            return queryset.filter(copy_of=None, working_copy__isnull=False)
        asked = {request.GET[name] for name in STATES if name in request.GET}
        if {"mine", "id__in"} & request.GET.keys() or asked & set(words.RecordState.before_publication()):
            return queryset
        return queryset.filter(copy_of=None)


class Mine(admin.SimpleListFilter):
    """The drafts and working copies on which the user wrote."""

    title = _("writer")
    parameter_name = "mine"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Return the one choice."""
        return [("1", _("Drafts of mine"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows."""
        if self.value() is None:
            return queryset
        written = Dispute.writers.through._default_manager.filter(user=request.user.pk)
        mine = Q(author=request.user.pk) | Q(pk__in=written.values("dispute"))
        return queryset.filter(mine, record_state__in=words.RecordState.before_publication())


class Works(admin.ChoicesFieldListFilter):
    """What was copied."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.title = _("works")


class Stale(admin.SimpleListFilter):
    """The open disputes on the public pages that nobody compared with their sources for long."""

    title = _("last check")
    parameter_name = "stale"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Return the one choice."""
        return [("1", _("Open, not for %d days") % review.STALE_AFTER.days)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Return the rows."""
        if self.value() is None:
            return queryset
        return queryset.filter(
            record_state=words.RecordState.PUBLISHED,
            status__in=words.DisputeStatus.expand(["open"]),
            checked_on__lt=timezone.localdate() - review.STALE_AFTER,
        )
