"""The checks over many drafts at once, for the desk's first page: which kinds of fault they have."""

import datetime
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from disputes.models import Amount, Claim, Dispute, Event, Participation, Proceeding, SystemAtIssue
from disputes.vocabulary import RecordState

from .checks import RULES
from .parts import Finding, Parts

AT_MOST = 50  # drafts that are looked at

# What the codes of findings begin with, and what a list of drafts that have such a finding is called.
KINDS: tuple[tuple[str, Any], ...] = (
    ("placeholder-", _("with placeholders from a suggestion")),
    ("no-source", _("without any source")),
    ("unsourced-", _("with a claim, event or amount without a source")),
    ("no-side-", _("with a party missing on one side")),
    ("status-unsupported", _("with a status that no event bears out")),
    ("status-old", _("with a status older than 180 days")),
    ("closed-before-opened", _("closed before they were opened")),
    ("future-", _("with something done on a day to come")),
    ("ahead-", _("with an event that cannot be announced")),
    ("hidden-", _("with a character that cannot be seen in a name")),
    ("", _("with something else that stands against publishing")),
)


class Failing(NamedTuple):
    """A kind of fault, and the keys of the drafts that have it, the one changed last first."""

    label: Any
    keys: list[int]


def failing(today: datetime.date | None = None) -> list[Failing]:
    """Return which kinds of fault the drafts and working copies have that were changed last; in 12 queries.

    Suspected duplicates are left out: to look for them takes queries for each draft.
    """
    today = today or timezone.localdate()
    found: dict[str, list[int]] = {}
    for draft in _drafts()[:AT_MOST]:
        for kind in {_kind(finding) for finding in _findings(_Fetched(draft, today))}:
            found.setdefault(kind, []).append(draft.pk)
    return [Failing(label, found[kind]) for kind, label in KINDS if kind in found]


class _Fetched(Parts):
    """The parts of a dispute that came with it."""

    def __init__(self, dispute: Dispute, today: datetime.date) -> None:
        self.dispute, self.today = dispute, today
        self.claims, self.events = list(dispute.claims.all()), list(dispute.events.all())
        self.amounts, self.taking_part = list(dispute.amounts.all()), list(dispute.participations.all())
        self.proceedings, self.systems = list(dispute.proceedings.all()), list(dispute.systems_at_issue.all())
        self.has_sources = bool(dispute.sources.all())


def _drafts() -> Any:
    cited = ((Claim, "number"), (Event, "number"), (Amount, "pk"))
    named = ((Participation, "party"), (Proceeding, "court"), (SystemAtIssue, "system"))
    lists = ("claims", "events", "amounts", "participations", "proceedings", "systems_at_issue")
    rows = [model._default_manager.order_by(order).prefetch_related("citations") for model, order in cited]
    rows += [model._default_manager.order_by("pk").select_related(other) for model, other in named]
    drafts = Dispute.every.filter(record_state__in=RecordState.before_publication()).select_related("copy_of")
    fetched = [Prefetch(name, queryset) for name, queryset in zip(lists, rows, strict=True)]
    return drafts.order_by("-changed_at", "-pk").prefetch_related(*fetched, "sources")


def _findings(parts: Parts) -> Iterable[Finding]:
    return (finding for rule in RULES for finding in rule(parts))


def _kind(finding: Finding) -> str:
    return next(kind for kind, _label in KINDS if finding.code.startswith(kind))
