"""Which events a calendar holds: what is or was announced, from ninety days ago on."""

import datetime
from typing import Any

import numpy as np
from django.db.models import CharField, F, Prefetch, Q, QuerySet
from django.db.models.functions import Cast, TruncDate

from disputes.dates import PartialDate, reaches
from disputes.filters.base import RecordFilterSet
from disputes.models import Citation, Dispute, Event

KEPT = datetime.timedelta(days=90)  # a hearing stays for so long after its date


def announced(events: "QuerySet[Event]", today: datetime.date) -> "QuerySet[Event]":
    """Return those of the events that belong in a calendar today, the soonest first.

    They are what is announced, moved or called off, and what took place after it had been announced here: readers saw
    it before its date. So a calendar does not lose a hearing on the day it is held. Other developments were never
    announced, and are the matter of feeds.
    """
    since = PartialDate((today - KEPT).isoformat())
    shown_on = Cast(TruncDate("shown_at"), CharField())
    rows = events.filter(reaches("date", since)).annotate(shown_on=shown_on)
    return rows.filter(~Q(state="") | Q(shown_on__lt=F("date"))).order_by("date", "pk")


def within(filter_: RecordFilterSet, events: "QuerySet[Event]", column: str) -> "QuerySet[Event]":
    """Return those of the events of which the key in `column` is one of the rows that a filter selects.

    It is looked up in memory, as pages do: the database would search for the rows of a list of 100,000 each time.
    """
    if not filter_.cleaned:
        return events
    selection = filter_.selection
    keys = selection.sheet.own.keys[selection.rows()]
    pairs = np.array(list(events.values_list("pk", column)), dtype=np.int64).reshape(-1, 2)
    return Event.objects.filter(pk__in=pairs[np.isin(pairs[:, 1], keys), 0].tolist()).order_by("date", "pk")


def fetched(events: "QuerySet[Event, Any]") -> list[Event]:
    """Return the events of published disputes with all that an entry says of them. Three queries, more for thousands.

    Disputes are fetched apart. Asked for both at once, SQLite goes through all disputes to find a few events; and
    what `prefetch_related` asks of it for the one dispute of each of a thousand events is too long for it.
    """
    citations = Prefetch("citations", Citation.objects.select_related("source").order_by("pk"))
    rows = list(events.select_related("party").prefetch_related(citations))
    disputes = (
        Dispute.objects.published().only("slug", "title", "changed_at").in_bulk({row.dispute_id for row in rows})
    )
    shown = [row for row in rows if row.dispute_id in disputes]
    for row in shown:
        row.dispute = disputes[row.dispute_id]
    return shown
