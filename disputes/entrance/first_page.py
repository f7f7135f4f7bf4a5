"""The desk's first page: what waits for this editor, each number a link to its list."""

import datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from disputes.models import Dispute, Event, Link, ReviewNote, Revision, Suggestion, Webhook
from disputes.review import STALE_AFTER
from disputes.review.checking.overview import AT_MOST, failing
from disputes.vocabulary import DisputeStatus, RecordState

LONGEST = 100  # rows of a list that is linked row by row
RECENT = 8  # changes that are shown


class Line(NamedTuple):
    """How many, of what, and the list of them; the note says more of them."""

    number: int
    label: str
    address: str
    note: str = ""


class Part(NamedTuple):
    """Lines under one heading."""

    title: str
    lines: list[Line]
    note: str = ""


def of(user: Any) -> dict[str, Any]:
    """Return what the page shows to a user, no more than the user's rights allow; at most 26 queries."""
    may = {name for name in ("dispute", "event", "link", "revision", "suggestion", "webhook") if _may_see(user, name)}
    parts = [_waiting(user, may)]
    if "dispute" in may:
        parts += [_to_mend(), _still_true(may)]
    return {
        "parts": [part._replace(lines=[line for line in part.lines if line.number]) for part in parts],
        "dates": _dates_this_month() if "event" in may else None,
        "changes": _recent_changes() if "revision" in may else [],
        "is_empty": not Dispute.every.exists(),
        "can_add": user.has_perm("disputes.add_dispute"),
    }


def _may_see(user: Any, model: str) -> bool:
    return user.has_perm(f"disputes.view_{model}") or user.has_perm(f"disputes.change_{model}")


def _waiting(user: Any, may: set[str]) -> Part:
    lines = []
    if "dispute" in may:
        lines += _drafts(user)
    if "suggestion" in may:
        received = Suggestion.objects.waiting().count()
        label = ngettext("suggestion from a reader", "suggestions from readers", received)
        lines.insert(1, Line(received, label, _list("suggestion", state__exact="received")))
    if "webhook" in may:
        stopped = Webhook.objects.stopped().count()
        label = ngettext("webhook stopped, its receiver failed", "webhooks stopped, their receivers failed", stopped)
        lines.append(Line(stopped, label, _list("webhook")))
    return Part(_("Waiting for you"), lines)


def _drafts(user: Any) -> list[Line]:
    """Count what is not public yet: what a reviewer can decide, and what this user writes. Two queries."""
    wrote = Dispute.writers.through._default_manager.filter(dispute=OuterRef("pk"), user=user)
    mine: Any = Q(author=user) | Exists(wrote)
    in_review, draft = Q(record_state=RecordState.IN_REVIEW), Q(record_state=RecordState.DRAFT)
    unpublished = Dispute.every.filter(record_state__in=RecordState.before_publication())
    found = unpublished.aggregate(
        in_review=Count("pk", filter=in_review),
        mine_in_review=Count("pk", filter=in_review & mine),
        mine=Count("pk", filter=draft & mine),
        copies=Count("pk", filter=draft & mine & Q(copy_of__isnull=False)),
    )
    last = ReviewNote.objects.filter(dispute=OuterRef("pk")).order_by("-made_at", "-pk").values("step")
    sent_back = unpublished.filter(draft, mine).annotate(last=Subquery(last[:1]))
    back = list(sent_back.filter(last=ReviewNote.Step.SENT_BACK).values_list("pk", flat=True)[:LONGEST])
    copies = ngettext("%s working copy", "%s working copies", found["copies"])
    to_review = _to_review(user, found["in_review"], found["mine_in_review"])
    lines = [
        Line(len(back), _("sent back to you with a note"), _list("dispute", mine=1, id__in=back)),
        Line(
            found["mine"],
            ngettext("draft or working copy of yours", "drafts and working copies of yours", found["mine"]),
            _list("dispute", mine=1, record_state__exact="draft"),
            copies % found["copies"] if found["copies"] else "",
        ),
    ]
    # First what this user can do something about: a contributor waits for what was handed in.
    return [to_review, *lines] if user.has_perm("disputes.publish_dispute") else [*lines, to_review]


def _to_review(user: Any, number: int, mine: int) -> Line:
    """Return the line of what is in review: all of it for a reviewer, one's own for others."""
    address = {"record_state__exact": "in_review"}
    if not user.has_perm("disputes.publish_dispute"):
        return Line(mine, _("handed in by you, waiting for a reviewer"), _list("dispute", mine=1, **address))
    others = _("%s of them yours, for another to publish") % mine
    note = others if mine and not settings.ONE_PERSON_DESK else ""
    return Line(number, _("waiting for review"), _list("dispute", **address), note)


def _to_mend() -> Part:
    note = _("Looked at are the %s drafts and working copies changed last.") % AT_MOST
    return Part(
        _("Not ready to be published"),
        [Line(len(kind.keys), str(kind.label), _list("dispute", id__in=kind.keys)) for kind in failing()],
        note,
    )


def _still_true(may: set[str]) -> Part:
    today = timezone.localdate()
    open_ones = Dispute.objects.published().filter(status__in=DisputeStatus.expand(["open"]))
    stale = open_ones.filter(checked_on__lt=today - STALE_AFTER).count()
    label = ngettext("open dispute not checked for %s days", "open disputes not checked for %s days", stale)
    lines = [Line(stale, label % STALE_AFTER.days, _list("dispute", stale=1))]
    if "event" in may:
        passed = _keys(Event.objects.published().outcome_unknown(today))
        label = ngettext("date passed without an outcome", "dates passed without an outcome", len(passed))
        lines.append(Line(len(passed), label, _list("event", id__in=passed)))
    if "link" in may:
        dead = Link.objects.dead().count()
        label = ngettext("link that no longer answers", "links that no longer answer", dead)
        lines.append(Line(dead, label, _list("link", dead=1)))
    return Part(_("Still true?"), lines)


def _dates_this_month() -> dict[str, Any]:
    """Return what is announced for the rest of the month, the nearest first."""
    today = timezone.localdate()
    coming = Event.objects.published().upcoming(today).filter(date__startswith=f"{today:%Y-%m}")
    events = list(coming.select_related("dispute").order_by("date", "pk")[:LONGEST])
    return {
        "month": date_format(datetime.date(today.year, today.month, 1), "F"),
        "line": Line(len(events), "", _list("event", id__in=[event.pk for event in events])),
        "events": events[:RECENT],
    }


def _recent_changes() -> list[Revision]:
    return list(Revision.objects.newest_first().select_related("by").defer("text", "accepted")[:RECENT])


def _keys(rows: Any) -> list[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True)[:LONGEST])


def _list(model: str, **parameters: Any) -> str:
    """Return the address of a list of the desk with these parameters; a list of keys becomes one parameter."""
    asked = {
        name: ",".join(map(str, value)) if isinstance(value, list) else value for name, value in parameters.items()
    }
    return f"{reverse(f'admin:disputes_{model}_changelist')}?{urlencode(asked, safe=',')}"
