"""Where readers suggest a dispute or a correction, and where they see what became of it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from disputes import visitor
from disputes import vocabulary as words
from disputes.models import Suggestion
from disputes.models.suggestion import as_reference, in_groups, new_reference
from disputes.review.suggestions import tips
from disputes.review.suggestions.subject import Subject, subject

from .suggestion_form import SuggestionForm

BAD_REQUEST, NOT_FOUND, TOO_LARGE, TOO_MANY = 400, 404, 413, 429


# Django's guard against forged forms needs a cookie, and a reader needs none here: nobody is signed in, so there is
# nothing that another site could do in a reader's name. Programs are kept off by the form's own signed token.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def suggest(request: HttpRequest) -> HttpResponse:
    """Show the form, which `?about=/disputes/<slug>/&field=claim-2` makes one about that place; take it in on POST.

    Answers 302 to the page of the reference when it was taken in; 400 with all that was typed and what is wrong with
    it, 429 with `Retry-After` if too many came, 413 if the body is larger than any form of ours.
    """
    request.encoding = "utf-8"  # whatever the request calls its own: some names of encodings are none for text
    if request.method == "POST":
        return _received(request)
    about = subject(request.GET.get("about", ""), request.GET.get("field", ""))
    wanted = request.GET.get("kind", "")
    usual = words.SuggestionKind.CORRECTION if about else words.SuggestionKind.DISPUTE
    form = SuggestionForm(initial={"kind": wanted if wanted in words.SuggestionKind.values else usual})
    return _form_page(request, form, about)


def _received(request: HttpRequest) -> HttpResponse:
    if _length(request) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return _form_page(request, SuggestionForm(), None, TOO_LARGE, is_too_large=True)
    form = SuggestionForm(request.POST)
    about = subject(request.POST.get("about", ""), request.POST.get("field", ""))
    if form.is_trapped:
        # It looks as if it were taken in, so that nobody learns to leave the box empty; nothing is kept of it.
        return _to_reference(new_reference())
    if not form.is_valid() or form.haste:
        return _form_page(request, form, about, BAD_REQUEST)
    tip = form.save(commit=False)
    if about:
        tip.about, tip.field = about.about, about.field
    try:
        return _to_reference(tips.receive(tip, visitor.address(request)).reference)
    except tips.TooMany as full:
        page = _form_page(request, form, about, TOO_MANY, full=full)
        page.headers["Retry-After"] = str(full.wait)
        return page


def _to_reference(reference: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("suggestion", args=[in_groups(reference)]))


def _form_page(
    request: HttpRequest, form: SuggestionForm, about: Subject | None, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"form": form, "subject": about, "response": words.EventKind.RESPONSE, "limits": tips}
    page = render(request, "suggest/form.html", context | more, status=status)
    if about or status != 200:
        page.headers["X-Robots-Tag"] = "noindex"  # one form is enough to be found
    return page


def _length(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


@never_cache
@require_safe
def suggestion(request: HttpRequest, reference: str) -> HttpResponse:
    """Show what became of a suggestion: its state, the days, the editors' word; never what was sent or by whom."""
    tip = Suggestion.objects.select_related("dispute__copy_of").filter(reference=as_reference(reference)).first()
    if tip is None:
        page = render(request, "suggest/unknown.html", status=NOT_FOUND)
    else:
        page = render(request, "suggest/state.html", {"tip": tip, "dispute": _public(tip)})
    page.headers["X-Robots-Tag"] = "noindex"
    return page


def _public(tip: Suggestion) -> Any:
    """Return the public record into which an accepted suggestion was worked, or will be; None if there is none yet."""
    dispute = tip.dispute and (tip.dispute.copy_of or tip.dispute)
    return dispute if tip.state == words.SuggestionState.ACCEPTED and dispute and dispute.is_published else None
