"""The preview: a draft or working copy as readers would see it, at a signed address that expires."""

from functools import cached_property

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from disputes import review
from disputes.models import Dispute, Relation, StatusChange
from disputes.vocabulary import RecordState, RelationKind

from .dossier import Dossier, Related, with_dossier

# Nobody keeps it, no search engine lists it, and its links tell no other site where it is.
HEADERS = {
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
}


class DraftDossier(Dossier):
    """A draft as its page would show it once it is published."""

    @cached_property
    def related(self) -> list[Related]:
        """The published disputes it is related to; those that name the public record stay, for a working copy."""
        shown, stands_for = RecordState.PUBLISHED, self.dispute.copy_of_id or self.dispute.pk
        outward = Q(dispute=_whose_relations(self.dispute), other__record_state=shown)
        inward = Q(other=stands_for, dispute__record_state=shown)
        found = {}
        rows = Relation.objects.filter(outward | inward).select_related("dispute", "other").order_by("pk")
        for row in rows:
            how = RelationKind(row.how)
            is_inward = row.other_id == stands_for
            label, other = (how.seen_from_other, row.dispute) if is_inward else (how.label, row.other)
            found[str(label), other.pk] = Related(str(label), other)
        return list(found.values())


def _whose_relations(dispute: Dispute) -> int:
    """Return the dispute whose rows stand where those of this one will: a copy that changes none leaves them there."""
    if dispute.copy_of_id is None:
        return dispute.pk
    ours, theirs = (
        list(Relation.objects.filter(dispute=key).order_by("pk").values_list("other", "how"))
        for key in (dispute.pk, dispute.copy_of_id)
    )
    return dispute.copy_of_id if ours == theirs else dispute.pk


@require_safe
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """Show the draft of a token; 404 for one that is wrong, has expired, or whose draft is gone."""
    try:
        key = review.read_preview(token)
    except review.Expired:
        return _headed(render(request, "disputes/preview_expired.html", status=404))
    if key is None:
        raise Http404
    dispute = get_object_or_404(with_dossier(Dispute.every.select_related("copy_of")), pk=key)
    if dispute.is_published:
        return _headed(HttpResponseRedirect(dispute.get_absolute_url()))
    if dispute.record_state not in RecordState.before_publication():
        raise Http404
    if dispute.copy_of is not None:
        _as_over(dispute, dispute.copy_of)
    dossier = DraftDossier(dispute, timezone.localdate())
    context = {"dispute": dispute, "dossier": dossier, "today": dossier.today}
    return _headed(render(request, "disputes/preview.html", context))


def _headed(response: HttpResponse) -> HttpResponse:
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def _as_over(copy: Dispute, original: Dispute) -> None:
    """Give a working copy the days and the earlier statuses of the record that it would take the place of."""
    copy.entered_at = original.entered_at
    changes = list(StatusChange.objects.filter(dispute=original).order_by("pk"))
    if not changes or (changes[-1].status, changes[-1].prevailing) != (copy.status, copy.prevailing):
        changes += copy.status_changes.all()
    copy._prefetched_objects_cache["status_changes"] = changes  # type: ignore[attr-defined]
