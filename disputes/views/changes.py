"""Changes to the record: the public list, all changes of one dispute, and what one of them changed."""

from itertools import groupby
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from disputes.filters import ChangeFilter, reads
from disputes.models import Dispute, Revision, ThingKind
from disputes.review import PublicChange, answer_for, public_change_between, public_changes

from .paging import page_of


@reads(ChangeFilter)
@require_safe
def change_list(request: HttpRequest) -> HttpResponse:
    """Show the changes that the address asks for, 30 a page, the newest first."""
    filter_ = ChangeFilter(request.GET)
    page = page_of(request, filter_.listing(Revision.objects.shown()))
    context = {
        "filter": filter_,
        "page": page,
        "headline": filter_.headline(page.paginator.count),
        "changes": public_changes(page),
    }
    return render(request, "changes/list.html", context)


class TwoChanges(forms.Form):
    """Which two versions of a dispute are compared: its parameters are `from` and `to`, numbers of changes."""

    def __init__(self, data: Any, numbers: list[tuple[int, str]]) -> None:
        """Take the parameters, and the (number, label) of each change, the newest first; the last two are offered."""
        offered = {"from": str(numbers[1][0]), "to": str(numbers[0][0])} if len(numbers) > 1 else {}
        super().__init__(data or None, initial=offered)
        self.fields["from"] = forms.TypedChoiceField(label=_("From"), choices=numbers, coerce=int)
        self.fields["to"] = forms.TypedChoiceField(label=_("To"), choices=numbers, coerce=int)
        for field in self.fields.values():
            field.error_messages["invalid_choice"] = _("This dispute has no such change: choose one of the list.")


@reads(None, "from", "to", "page")
@require_safe
def dispute_changes(request: HttpRequest, slug: str) -> HttpResponse:
    """Show all changes of a published dispute, 30 a page; with `from` and `to`, what changed between two of them."""
    dispute = Dispute.objects.published().filter(slug=slug).first()
    if dispute is None:
        return answer_for(request, ThingKind.DISPUTE, slug)
    revisions = Revision.objects.of(ThingKind.DISPUTE, slug).public().order_by("-number")
    asked = {name: request.GET[name] for name in ("from", "to") if request.GET.get(name)}
    form = TwoChanges(asked, [(one.number, _label(one)) for one in revisions.defer("text")])
    if form.is_valid():
        numbers = sorted((form.cleaned_data["from"], form.cleaned_data["to"]))
        if numbers[0] != numbers[1]:
            found = {one.number: one for one in revisions.filter(number__in=numbers)}
            older, newer = (found[number] for number in numbers)
            return _comparison(request, dispute, older, public_change_between(older, newer))
        form.add_error("to", _("Choose two different changes."))
    page = page_of(request, revisions)
    context = {"dispute": dispute, "page": page, "form": form, "changes": public_changes(page)}
    return render(request, "changes/of_dispute.html", context)


@reads()
@require_safe
def dispute_change(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show one change of a published dispute, against the version before it."""
    dispute = Dispute.objects.published().filter(slug=slug).first()
    if dispute is None:
        return answer_for(request, ThingKind.DISPUTE, slug)
    of_dispute = Revision.objects.of(ThingKind.DISPUTE, slug).public()
    revision = of_dispute.filter(number=number).first()
    if revision is None:
        raise Http404("no such change")
    (change,) = public_changes([revision])
    return _comparison(request, dispute, None, change)


def _comparison(request: HttpRequest, dispute: Dispute, since: Revision | None, change: PublicChange) -> HttpResponse:
    """Show what changed, part by part; `since` is the older of two versions that were chosen."""
    around = Revision.objects.of(ThingKind.DISPUTE, dispute.slug).public().defer("text")
    number = change.revision.number
    parts = [(part, list(told)) for part, told in groupby(change.told, key=lambda one: one.part)]
    context = {
        "dispute": dispute,
        "change": change,
        "since": since,
        "parts": parts,
        "earlier": around.filter(number__lt=number).order_by("-number").first(),
        "later": around.filter(number__gt=number).order_by("number").first(),
    }
    return render(request, "changes/detail.html", context)


def _label(revision: Revision) -> str:
    """Return a change as a menu offers it: "4, Correction, 3 May 2026"."""
    made = date_format(localtime(revision.made_at), "j F Y")
    return f"{revision.number}, {revision.get_what_display()}, {made}"
