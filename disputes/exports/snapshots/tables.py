"""All tables of a snapshot, in an order in which none names rows of a later one but its own.

What their columns and rows are, the format of the record says. A new field is a new column by itself; a new list is a
line here.
"""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import ThingKind
from disputes.records import format as record
from disputes.tables.column import Column, Form

from .derive import DISPUTE, Row, SnapshotTable, citations, lines, parts, sides, things, values

_PARTY_NAMED = Column("party", Form.TEXT, _("Whose name it is."), names="parties")
_SYSTEM_NAMED = Column("system", Form.TEXT, _("Whose name it is."), names="systems")
_COURT_NAMED = Column("court", Form.TEXT, _("Whose name it is."), names="courts")
_MEMBER = Column("party", Form.TEXT, _("The party that belongs to the other."), names="parties")
_SYSTEM = Column("system", Form.TEXT, _("The AI system."), names="systems")
_DOCKET = Column("proceeding", Form.TEXT, _("The docket."), names="proceedings")


def _status_changes(change: dict[str, Any]) -> Iterator[Row]:
    yield tuple(change[name] for name in ("dispute", "place", "status", "prevailing", "as_of"))


def _words(terms: type[words.Terms]) -> Iterator[Row]:
    groups = {value: name for name, group in terms.groups().items() for value in group.values}
    for term in terms:
        yield terms.anchor(), term.value, str(term.label), str(term.definition), groups.get(term.value)


STATUS_CHANGES = SnapshotTable(
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
WORDS = SnapshotTable(
    "words",
    _("Every word that the other tables use, with what it means."),
    "vocabulary",
    (
        Column("vocabulary", Form.TEXT, _("The list of words it is in, as the address of the glossary names it.")),
        Column("value", Form.TEXT, _("The word as data writes it. It never changes.")),
        Column("label", Form.TEXT, _("The word as pages write it. It may be reworded.")),
        Column("definition", Form.TEXT, _("What it means.")),
        Column("belongs_to", Form.TEXT, _("The group that filters take for it and others: open, closed, input.")),
    ),
    ("vocabulary", "value"),
    _words,
    optional=("belongs_to",),
    label="label",
)
TABLES: tuple[SnapshotTable, ...] = (
    things(
        ThingKind.PARTY,
        _("The persons, companies, associations and authorities that the public record names."),
        label="name",
        searched=("name", "native_name", "description"),
    ),
    values(
        "party_aliases",
        _("Other names of parties: short, former, or in another language."),
        ThingKind.PARTY,
        "aliases",
        _PARTY_NAMED,
    ),
    parts("affiliations", _("How parties belong to one another."), (record.AFFILIATIONS,), _MEMBER),
    things(ThingKind.SYSTEM, _("The AI systems at issue."), label="name"),
    values("system_aliases", _("Other names of AI systems."), ThingKind.SYSTEM, "aliases", _SYSTEM_NAMED),
    values(
        "system_modalities",
        _("What AI systems put out or work on."),
        ThingKind.SYSTEM,
        "modalities",
        _SYSTEM,
    ),
    things(
        ThingKind.COURT,
        _("The courts and authorities that have or had a dispute before them."),
        label="name",
        searched=("name", "native_name", "citation_name"),
    ),
    values(
        "court_aliases",
        _("Other names of courts: short, former, or in another language."),
        ThingKind.COURT,
        "aliases",
        _COURT_NAMED,
    ),
    things(ThingKind.DISPUTE, _("The disputes: one row each."), label="title", searched=("title", "summary")),
    STATUS_CHANGES,
    parts(
        "relations",
        _("How one dispute stands to another. Recorded once, true of both."),
        (record.RELATED,),
    ),
    parts("participations", _("Who takes part in a dispute, and as what."), (record.PARTICIPATIONS,)),
    values(
        "systems_at_issue",
        _("The AI systems that a dispute is about."),
        ThingKind.DISPUTE,
        record.SYSTEMS_AT_ISSUE.key,
        DISPUTE,
    ),
    values(
        "works",
        _("The kinds of works that were copied, or are said to have been."),
        ThingKind.DISPUTE,
        record.WORKS.key,
        DISPUTE,
    ),
    parts(
        "proceedings",
        _("The dockets: a case as one court counts it. District case and appeal are two of one dispute."),
        (record.PROCEEDINGS,),
        label="docket_number",
    ),
    lines("judges", _("The judges of a docket."), record.PROCEEDINGS, "judges", _DOCKET),
    parts(
        "sources",
        _("The pages and documents that a dispute cites, as its record describes them."),
        (record.SOURCES,),
        label="title",
    ),
    parts(
        "claims",
        _("What is alleged: one row for each legal assertion, with a status of its own."),
        (record.CLAIMS,),
        label="summary",
        searched=("summary", "legal_basis", "relief_sought"),
    ),
    sides("claim_parties", _("Who makes a claim, and against whom."), record.CLAIMS),
    parts(
        "events",
        _("What happened, or is announced."),
        (record.EVENTS,),
        label="title",
        searched=("title", "detail"),
    ),
    parts(
        "amounts",
        _("Money claimed, awarded, agreed or imposed, in its own currency and never converted."),
        (record.AMOUNTS,),
    ),
    citations(
        "citations",
        _("Which claim, event or amount rests on which source: one row for each, exactly one of the three named."),
    ),
    WORDS,
)
NAMED = {table.name: table for table in TABLES}
