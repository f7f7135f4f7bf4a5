"""The checks before publishing: what stands against it, and where to mend it."""

import datetime
from collections.abc import Callable, Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from disputes import captions
from disputes import vocabulary as words
from disputes.dates import PartialDate
from disputes.models import Dispute
from disputes.text import hidden_character

from .duplicates import duplicates
from .parts import Finding, Parts
from .placeholders import placeholders

STALE_AFTER = datetime.timedelta(days=180)
# What can be announced for a day to come; a demand, a filing or a statement is on record once it was made.
CAN_BE_AHEAD = frozenset(
    {
        *(words.EventKind.HEARING, words.EventKind.DEADLINE, words.EventKind.RULING, words.EventKind.JUDGMENT),
        *(words.EventKind.PRODUCT_LAUNCH, words.EventKind.REGULATORY_ACTION, words.EventKind.OTHER),
    }
)
# Which events that happened bear out a status. Consolidation and talks may come with any event.
_BEARS_OUT: dict[str, set[str]] = {
    words.DisputeStatus.DEMAND_MADE: {"demand", "statement", "response", "regulatory_action"},
    words.DisputeStatus.PENDING: {"filing", "motion", "hearing", "ruling", "appeal", "regulatory_action", "response"},
    words.DisputeStatus.STAYED: {"ruling", "motion", "regulatory_action"},
    words.DisputeStatus.ON_APPEAL: {"appeal"},
    words.DisputeStatus.DECIDED: {"judgment", "ruling", "regulatory_action"},
    words.DisputeStatus.SETTLED: {"settlement", "licence"},
    words.DisputeStatus.DISMISSED: {"ruling", "judgment", "regulatory_action"},
    words.DisputeStatus.WITHDRAWN: {"motion", "ruling", "filing", "statement", "other"},
}


def check(dispute: Dispute, today: datetime.date | None = None) -> list[Finding]:
    """Return what stands against publishing a draft or working copy, errors first; a fixed number of queries."""
    parts = Parts(dispute, today or timezone.localdate())
    findings = [finding for rule in (*RULES, duplicates) for finding in rule(parts)]
    return sorted(findings, key=lambda finding: not finding.is_error)


def _placeholders(parts: Parts) -> Iterator[Finding]:
    if parts.dispute.copy_of_id is None:
        for name, sentence in placeholders(parts.dispute):
            yield Finding(True, f"placeholder-{name}", sentence, name)


def _sources(parts: Parts) -> Iterator[Finding]:
    if not parts.has_sources:
        yield Finding(True, "no-source", _("There is no source: what is published names at least one."), "sources")
    facts: tuple[tuple[str, Any, Any], ...] = (
        ("claims", parts.claims, _("Claim %s names no source.")),
        ("events", parts.events, _("Event %s names no source.")),
    )
    for name, rows, sentence in facts:
        for row in rows:
            if not row.citations.all():
                yield Finding(True, f"unsourced-{name}-{row.number}", sentence % row.number, f"{name}-{row.number}")
    for place, amount in enumerate(parts.amounts, 1):
        if not amount.citations.all():
            yield Finding(True, f"unsourced-amounts-{place}", _("Amount %s names no source.") % place, "amounts")


def _sides(parts: Parts) -> Iterator[Finding]:
    present = {one.role for one in parts.taking_part}
    for side, roles in enumerate(captions.side_roles(parts.dispute.kind)):
        if not present & set(roles):
            labels = _(" or ").join(str(role.label) for role in roles)
            sentence = _("A side is missing: no party has the role %s.") % labels
            yield Finding(True, f"no-side-{side}", sentence, "participations")


def _status(parts: Parts) -> Iterator[Finding]:
    dispute = parts.dispute
    bears_out = _BEARS_OUT.get(dispute.status)
    if bears_out and not any(event.kind in bears_out and not event.state for event in parts.events):
        label = dispute.get_status_display()
        yield Finding(
            False, "status-unsupported", _("No event on record bears out the status “%s”.") % label, "status"
        )
    is_open = dispute.status in words.DisputeStatus.expand(["open"])
    if is_open and PartialDate(dispute.status_as_of).last < parts.today - STALE_AFTER:
        sentence = _("The status is older than 180 days, as of %s. Is it still true?") % dispute.status_as_of
        yield Finding(False, "status-old", sentence, "status_as_of")


def _withdrawn(parts: Parts) -> Iterator[Finding]:
    original = parts.dispute.copy_of
    if original is not None and original.record_state == words.RecordState.WITHDRAWN:
        sentence = _("The dispute is withdrawn. To publish this brings it back: why?")
        yield Finding(False, "withdrawn", sentence, "title")


def _dates(parts: Parts) -> Iterator[Finding]:
    dispute = parts.dispute
    if dispute.closed_on and str(dispute.closed_on) < str(dispute.opened_on)[: len(str(dispute.closed_on))]:
        yield Finding(True, "closed-before-opened", _("It is closed before it was opened."), "closed_on")
    for name in ("opened_on", "closed_on", "status_as_of"):
        date = getattr(dispute, name)
        if date and PartialDate(date).first > parts.today:
            yield Finding(True, f"future-{name}", _("%s lies in the future.") % date, name)
    if dispute.checked_on > parts.today:
        yield Finding(True, "future-checked_on", _("It cannot have been checked on a day to come."), "checked_on")


def _events(parts: Parts) -> Iterator[Finding]:
    for event in parts.events:
        place = f"events-{event.number}"
        if PartialDate(event.date).first <= parts.today:
            continue
        if not event.state:
            sentence = _("Event %s happened on a day to come: it is scheduled, or its date is wrong.") % event.number
            yield Finding(True, f"future-{place}", sentence, place)
        elif event.kind not in CAN_BE_AHEAD:
            label = event.get_kind_display()
            sentence = _("Event %(number)s: “%(kind)s” is on record once it was done, not before.")
            yield Finding(True, f"ahead-{place}", sentence % {"number": event.number, "kind": label}, place)


def _names(parts: Parts) -> Iterator[Finding]:
    named: list[tuple[str, str, str]] = [("title", parts.dispute.title, "title")]
    named += [(one.party.slug, name, "participations") for one in parts.taking_part for name in _of_party(one.party)]
    named += [(one.system.slug, one.system.name, "systems_at_issue") for one in parts.systems]
    named += [(one.court.slug, name, "proceedings") for one in parts.proceedings for name in _of_court(one.court)]
    for key, name, place in dict.fromkeys(named):
        if hidden := hidden_character(name):
            sentence = _("The name “%(name)s” holds a character that cannot be seen: %(code)s.")
            yield Finding(True, f"hidden-{place}-{key}", sentence % {"name": name, "code": hidden}, place)


def _of_party(party: Any) -> list[str]:
    return [name for name in (party.name, party.native_name) if name]


def _of_court(court: Any) -> list[str]:
    return [name for name in (court.name, court.native_name, court.citation_name) if name]


# Those that look at the draft alone, not at what else is on record.
RULES: list[Callable[[Parts], Iterator[Finding]]] = [
    *(_placeholders, _sources, _sides, _status, _withdrawn, _dates, _events, _names),
]
