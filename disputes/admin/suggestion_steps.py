"""What a reviewer does with a suggestion: one function for each button of its page."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from disputes.models import Dispute, Suggestion, write_transaction
from disputes.review import Refused, begin
from disputes.review.suggestions import tips
from disputes.review.suggestions.drafts import draft_of
from disputes.review.suggestions.subject import Subject


class Decided(NamedTuple):
    """What a step did, in words, and the page to show next."""

    sentence: Any
    address: str


def step(request: HttpRequest, tip: Suggestion, about: Subject | None) -> Decided:
    """Take the step of the pressed button; raises Refused, also for none, and PermissionDenied."""
    for button, take in _STEPS.items():
        if button in request.POST:
            return take(request, tip, about)
    raise Refused(_("Press one of the buttons."))


def desk_page(thing: Any) -> str:
    """Return the address of the page of a thing on the desk."""
    return reverse(f"admin:disputes_{thing._meta.model_name}_change", args=[thing.pk])


def _make_draft(request: HttpRequest, tip: Suggestion, about: Subject | None) -> Decided:
    if not request.user.has_perm("disputes.add_dispute"):
        raise PermissionDenied
    draft = draft_of(tip, request.user)
    return Decided(_("A draft was made of the suggestion."), desk_page(draft))


def _open_copy(request: HttpRequest, tip: Suggestion, about: Subject | None) -> Decided:
    """Open the working copy of the dispute that is named by slug or address; a draft is its own."""
    if not request.user.has_perm("disputes.change_dispute"):
        raise PermissionDenied
    slug = request.POST.get("dispute", "").strip().rstrip("/").rpartition("/")[2]
    dispute = Dispute.objects.filter(slug=slug).first() if "\x00" not in slug else None
    if dispute is None:
        raise Refused(_("No dispute has this slug."))
    with write_transaction():  # no copy is begun for what somebody else decided on meanwhile
        copy = begin(dispute, request.user) if dispute.was_public else dispute
        tips.accept(tip, request.user, copy)
    return Decided(_("The suggestion stands beside the dispute."), desk_page(copy))


def _open_page(request: HttpRequest, tip: Suggestion, about: Subject | None) -> Decided:
    """Open the page of a party or system, which reviewers change directly."""
    if about is None or about.dispute is not None:
        raise Refused(_("It is not about a party or a system that is on record."))
    tips.accept(tip, request.user)
    return Decided(_("The suggestion was accepted: %s") % tip.text, desk_page(about.thing))


def _decline(request: HttpRequest, tip: Suggestion, about: Subject | None) -> Decided:
    tips.decline(tip, request.user, request.POST.get("answer", "").replace("\r\n", "\n"))
    return Decided(_("The suggestion was declined."), reverse("admin:disputes_suggestion_changelist"))


def _reopen(request: HttpRequest, tip: Suggestion, about: Subject | None) -> Decided:
    tips.reopen(tip)
    return Decided(_("The suggestion waits for a decision again."), desk_page(tip))


def _erase(request: HttpRequest, tip: Suggestion, about: Subject | None) -> Decided:
    tips.erase_contact(tip)
    return Decided(_("Name and e-mail were erased."), desk_page(tip))


_STEPS: dict[str, Callable[[HttpRequest, Suggestion, Subject | None], Decided]] = {
    "_draft": _make_draft,
    "_copy": _open_copy,
    "_page": _open_page,
    "_decline": _decline,
    "_reopen": _reopen,
    "_erase": _erase,
}
