"""Tables of disputes: what they are, how they stand to one another, and what they are about."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.imprint import whole_address
from disputes.models.address import address_of

from .column import Column, Form
from .whole_table import DISPUTE, PLACE, Row, WholeTable

_OF_DISPUTES = (
    *("slug", "title", "kind", "summary", "jurisdiction", "status", "status_as_of", "stage", "prevailing", "final"),
    *("opened_on", "closed_on", "checked_on"),
)


def _disputes(record: dict[str, Any]) -> Iterator[Row]:
    address = whole_address(address_of("dispute_detail", record["slug"]))
    yield *(record.get(name) for name in _OF_DISPUTES), address


def _status_changes(change: dict[str, Any]) -> Iterator[Row]:
    yield tuple(change[name] for name in ("dispute", "place", "status", "prevailing", "as_of"))


def _relations(record: dict[str, Any]) -> Iterator[Row]:
    for place, one in enumerate(record["related"], 1):
        yield record["slug"], one["how"], one["dispute"], place


def _systems_at_issue(record: dict[str, Any]) -> Iterator[Row]:
    for place, system in enumerate(record["ai_systems"], 1):
        yield record["slug"], system, place


def _works(record: dict[str, Any]) -> Iterator[Row]:
    for place, work in enumerate(record["works"], 1):
        yield record["slug"], work, place


DISPUTES = WholeTable(
    "disputes",
    _("The disputes: one row each."),
    "dispute",
    (
        Column("slug", Form.TEXT, _("Its lasting name, the last part of the address of its page.")),
        Column("title", Form.TEXT, _("As a newspaper would call it.")),
        Column("kind", Form.TEXT, _("The form it takes."), words.DisputeKind),
        Column("summary", Form.TEXT, _("What it is about. What is claimed is alleged.")),
        Column("jurisdiction", Form.TEXT, _("Where it is fought: ISO 3166-1 alpha-2, or EU.")),
        Column("status", Form.TEXT, _("Where it stands."), words.DisputeStatus),
        Column("status_as_of", Form.DATE, _("Date of the newest source for the status.")),
        Column("stage", Form.TEXT, _("How far a suit has come."), words.Stage),
        Column("prevailing", Form.TEXT, _("Who won, once it is decided."), words.Prevailing),
        Column("final", Form.YES_NO, _("Whether the decision can no longer be appealed.")),
        Column("opened_on", Form.DATE, _("Date of the letter or filing that opened it.")),
        Column("closed_on", Form.DATE, _("When it ended.")),
        Column("checked_on", Form.DATE, _("Day on which an editor last compared it with its sources.")),
        Column("address", Form.ADDRESS, _("Its page in this register.")),
    ),
    ("slug",),
    _disputes,
    optional=("stage", "prevailing", "final", "closed_on"),
    label="title",
    searched=("title", "summary"),
)
STATUS_CHANGES = WholeTable(
    "status_changes",
    _("The statuses that a dispute came to have since it is on record, the newest last."),
    "status",
    (
        DISPUTE,
        Column("place", Form.NUMBER, _("Which status of the dispute it was, counted from 1.")),
        Column("status", Form.TEXT, _("Where the dispute stood."), words.DisputeStatus),
        Column("prevailing", Form.TEXT, _("Who had won."), words.Prevailing),
        Column("as_of", Form.DATE, _("Date of the newest source for it then.")),
    ),
    ("dispute", "place"),
    _status_changes,
    optional=("prevailing",),
)
RELATIONS = WholeTable(
    "relations",
    _("How one dispute stands to another. Recorded once, true of both."),
    "dispute",
    (
        DISPUTE,
        Column("how", Form.TEXT, _("How it stands to the other."), words.RelationKind),
        Column("other", Form.TEXT, _("The other dispute."), names="disputes"),
        PLACE,
    ),
    ("dispute", "how", "other"),
    _relations,
)
SYSTEMS_AT_ISSUE = WholeTable(
    "systems_at_issue",
    _("The AI systems that a dispute is about."),
    "dispute",
    (DISPUTE, Column("system", Form.TEXT, _("The AI system."), names="systems"), PLACE),
    ("dispute", "system"),
    _systems_at_issue,
)
WORKS = WholeTable(
    "works",
    _("The kinds of works that were copied, or are said to have been."),
    "dispute",
    (DISPUTE, Column("work", Form.TEXT, _("The kind of works."), words.WorkKind), PLACE),
    ("dispute", "work"),
    _works,
)
