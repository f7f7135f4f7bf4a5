"""A dispute with its parts as the checks look at it, and what a check finds."""

import datetime
from typing import Any, NamedTuple

from disputes.models import Dispute


class Finding(NamedTuple):
    """Something that stands against publishing: an error stops it, a warning asks for a reason that is kept.

    `code` is unique in a list; `place` is the row or field on the page of the dispute: `events-3` is the event with
    number 3, `events` the whole part, `status` a field.
    """

    is_error: bool
    code: str
    message: Any
    place: str


class Parts:
    """A dispute with its parts, each fetched once."""

    def __init__(self, dispute: Dispute, today: datetime.date) -> None:
        self.dispute, self.today = dispute, today
        self.claims = list(dispute.claims.order_by("number").prefetch_related("citations"))
        self.events = list(dispute.events.order_by("number").prefetch_related("citations"))
        self.amounts = list(dispute.amounts.order_by("pk").prefetch_related("citations"))
        self.taking_part = list(dispute.participations.order_by("pk").select_related("party"))
        self.proceedings = list(dispute.proceedings.order_by("pk").select_related("court"))
        self.systems = list(dispute.systems_at_issue.order_by("pk").select_related("system"))
        self.has_sources = dispute.sources.exists()
