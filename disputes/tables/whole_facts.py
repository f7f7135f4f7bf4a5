"""Tables of what is told of disputes: claims with those they join, events, amounts."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import ClaimParty

from .column import Column, Form
from .whole_table import DISPUTE, ID, NUMBER, PART_ID, PLACE, Row, WholeTable, numbered, part_key


def _claims(record: dict[str, Any]) -> Iterator[Row]:
    slug = record["slug"]
    for number, one in numbered(record["claims"]):
        said = (one["kind"], one["summary"], one.get("legal_basis"), one.get("relief_sought"))
        yield part_key(slug, number), slug, number, *said, one["status"], one.get("status_on")


def _claim_parties(record: dict[str, Any]) -> Iterator[Row]:
    for number, one in numbered(record["claims"]):
        for side in ClaimParty.Side.values:
            for place, party in enumerate(one[side], 1):
                yield part_key(record["slug"], number), party, side, place


def _events(record: dict[str, Any]) -> Iterator[Row]:
    slug = record["slug"]
    for number, one in numbered(record["events"]):
        said = (one["date"], one["kind"], one.get("state"), one["title"], one.get("detail"), one.get("party"))
        yield part_key(slug, number), slug, number, *said


def _amounts(record: dict[str, Any]) -> Iterator[Row]:
    slug = record["slug"]
    for place, one in enumerate(record["amounts"], 1):
        yield part_key(slug, place), slug, one["amount"], one["currency"], one["what"], place


CLAIMS = WholeTable(
    "claims",
    _("What is alleged: one row for each legal assertion, with a status of its own."),
    "dispute",
    (
        ID,
        DISPUTE,
        NUMBER,
        Column("kind", Form.TEXT, _("What is alleged, in one word."), words.ClaimKind),
        Column("summary", Form.TEXT, _("What is alleged, in plain words.")),
        Column("legal_basis", Form.TEXT, _("The provision relied on.")),
        Column("relief_sought", Form.TEXT, _("What the claimant asks for.")),
        Column("status", Form.TEXT, _("Where the claim stands."), words.ClaimStatus),
        Column("status_on", Form.DATE, _("Date of the demand, filing or ruling that gave it this status.")),
    ),
    ("id",),
    _claims,
    optional=("legal_basis", "relief_sought", "status_on"),
    label="summary",
    searched=("summary", "legal_basis", "relief_sought"),
)
CLAIM_PARTIES = WholeTable(
    "claim_parties",
    _("Who makes a claim, and against whom."),
    "dispute",
    (
        Column("claim", Form.TEXT, _("The claim."), names="claims"),
        Column("party", Form.TEXT, _("The party."), names="parties"),
        Column("side", Form.TEXT, _("Whether it makes the claim or is claimed against."), ClaimParty.Side),
        Column("place", Form.NUMBER, _("Where it stands among those on its side, counted from 1.")),
    ),
    ("claim", "party"),
    _claim_parties,
)
EVENTS = WholeTable(
    "events",
    _("What happened, or is announced."),
    "dispute",
    (
        ID,
        DISPUTE,
        NUMBER,
        Column("date", Form.DATE, _("When it happened or is to happen, as exact as its source.")),
        Column("kind", Form.TEXT, _("What kind of step it is."), words.EventKind),
        Column(
            "state",
            Form.TEXT,
            _("Empty: it happened. Else whether it is announced, moved or cancelled."),
            words.EventState,
        ),
        Column("title", Form.TEXT, _("As a headline.")),
        Column("detail", Form.TEXT, _("What more is known.")),
        Column("party", Form.TEXT, _("Who acted."), names="parties"),
    ),
    ("id",),
    _events,
    optional=("state", "detail", "party"),
    label="title",
    searched=("title", "detail"),
)
AMOUNTS = WholeTable(
    "amounts",
    _("Money claimed, awarded, agreed or imposed, in its own currency and never converted."),
    "dispute",
    (
        PART_ID,
        DISPUTE,
        Column("amount", Form.DECIMAL, _("The sum, exact.")),
        Column("currency", Form.TEXT, _("Its currency: ISO 4217.")),
        Column("what", Form.TEXT, _("What it was for."), words.AmountKind),
        PLACE,
    ),
    ("id",),
    _amounts,
)
