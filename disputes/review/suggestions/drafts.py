"""Makes a draft of a suggestion: a dispute of which nothing is known yet but the page that tells of it."""

from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone

from disputes.models import Dispute, ReviewNote, Source, Suggestion, write_transaction

from ..checking.placeholders import NOWHERE, SUMMARY, TITLE, UNKNOWN
from ..notes import note
from .tips import accept

_TITLE = 120  # characters of the suggestion that make the working title


@write_transaction()
def draft_of(tip: Suggestion, by: Any) -> Dispute:
    """Accept a suggestion, make a draft with its link as first source, and return it.

    Title, summary and the name of the source say themselves that they are to be written; the form, the jurisdiction
    and the status are unknown; the dates are the year in which the suggestion came, the one thing that must be a date.
    Raises Refused if somebody has decided on the suggestion.
    """
    received = timezone.localdate(tip.received_at)
    draft = Dispute.objects.create(
        slug=_free_slug(f"tip-{tip.pk}"),
        title=TITLE % tip.text.splitlines()[0][:_TITLE].strip(),
        summary=SUMMARY % received,
        kind=UNKNOWN,
        status=UNKNOWN,
        jurisdiction=NOWHERE,
        opened_on=str(received.year),
        status_as_of=str(received.year),
        checked_on=received,
        author=by,
    )
    draft.writers.add(by)
    if tip.link:
        Source.objects.create(dispute=draft, url=tip.link, title=tip.link[:300], publisher=_host(tip.link)[:200])
    note(draft, ReviewNote.Step.BEGUN, by)
    accept(tip, by, draft)
    return draft


def _host(link: str) -> str:
    try:
        return urlsplit(link).hostname or link
    except ValueError:  # "http://[": a web address to the eye alone
        return link


def _free_slug(wanted: str) -> str:
    taken = set(Dispute.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    slug, number = wanted, 2
    while slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug
