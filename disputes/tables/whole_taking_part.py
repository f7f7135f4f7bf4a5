"""Tables of who is in a dispute: those who take part, the courts that have it, their judges."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words

from .column import Column, Form
from .whole_table import DISPUTE, PART_ID, PLACE, Row, WholeTable, part_key


def _participations(record: dict[str, Any]) -> Iterator[Row]:
    for place, one in enumerate(record["participations"], 1):
        yield record["slug"], one["party"], one["role"], one.get("note"), place


def _proceedings(record: dict[str, Any]) -> Iterator[Row]:
    slug = record["slug"]
    for place, one in enumerate(record["proceedings"], 1):
        dates = (one.get("filed_on"), one.get("closed_on"))
        docket, elsewhere = one.get("docket_number"), one.get("courtlistener_docket_id")
        yield part_key(slug, place), slug, one["court"], docket, *dates, elsewhere, place


def _judges(record: dict[str, Any]) -> Iterator[Row]:
    for number, one in enumerate(record["proceedings"], 1):
        for place, name in enumerate(one.get("judges", ()), 1):
            yield part_key(record["slug"], number), place, name


PARTICIPATIONS = WholeTable(
    "participations",
    _("Who takes part in a dispute, and as what."),
    "dispute",
    (
        DISPUTE,
        Column("party", Form.TEXT, _("Who takes part."), names="parties"),
        Column("role", Form.TEXT, _("As what."), words.Role),
        Column("note", Form.TEXT, _("Who names it, or in what capacity, where that must be said.")),
        PLACE,
    ),
    ("dispute", "party", "role"),
    _participations,
    optional=("note",),
)
PROCEEDINGS = WholeTable(
    "proceedings",
    _("The dockets: a case as one court counts it. District case and appeal are two of one dispute."),
    "dispute",
    (
        PART_ID,
        DISPUTE,
        Column("court", Form.TEXT, _("The court or authority that has it."), names="courts"),
        Column("docket_number", Form.TEXT, _("As the court writes it.")),
        Column("filed_on", Form.DATE, _("When it was filed.")),
        Column("closed_on", Form.DATE, _("When the court closed it.")),
        Column("courtlistener_docket_id", Form.NUMBER, _("The docket’s number at CourtListener.")),
        PLACE,
    ),
    ("id",),
    _proceedings,
    optional=("docket_number", "filed_on", "closed_on", "courtlistener_docket_id"),
    label="docket_number",
)
JUDGES = WholeTable(
    "judges",
    _("The judges of a docket."),
    "dispute",
    (
        Column("proceeding", Form.TEXT, _("The docket."), names="proceedings"),
        PLACE,
        Column("name", Form.TEXT, _("The judge’s name.")),
    ),
    ("proceeding", "place"),
    _judges,
)
