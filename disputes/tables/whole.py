"""All tables of a snapshot, in an order in which none names rows of a later one but its own."""

from .whole_dispute import DISPUTES, RELATIONS, STATUS_CHANGES, SYSTEMS_AT_ISSUE, WORKS
from .whole_facts import AMOUNTS, CLAIM_PARTIES, CLAIMS, EVENTS
from .whole_party import AFFILIATIONS, PARTIES, PARTY_ALIASES
from .whole_shared import COURT_ALIASES, COURTS, SYSTEM_ALIASES, SYSTEM_MODALITIES, SYSTEMS, WORDS
from .whole_sources import CITATIONS, SOURCES
from .whole_table import WholeTable
from .whole_taking_part import JUDGES, PARTICIPATIONS, PROCEEDINGS

TABLES: tuple[WholeTable, ...] = (
    *(PARTIES, PARTY_ALIASES, AFFILIATIONS),
    *(SYSTEMS, SYSTEM_ALIASES, SYSTEM_MODALITIES),
    *(COURTS, COURT_ALIASES),
    *(DISPUTES, STATUS_CHANGES, RELATIONS, PARTICIPATIONS, SYSTEMS_AT_ISSUE, WORKS, PROCEEDINGS, JUDGES),
    *(SOURCES, CLAIMS, CLAIM_PARTIES, EVENTS, AMOUNTS, CITATIONS),
    WORDS,
)
NAMED = {table.name: table for table in TABLES}
