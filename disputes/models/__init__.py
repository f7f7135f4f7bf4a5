"""The tables: a dispute with its parts, and the parties, systems and courts that disputes share."""

from . import triggers
from .amount import Amount
from .at_issue import SystemAtIssue, WorkAtIssue
from .claim import Claim, ClaimParty
from .court import Court, Proceeding
from .dispute import Dispute, StatusChange
from .entry import Entry
from .event import Event
from .loaded import LoadedRecord
from .mark import Mark, Version, version
from .participation import Participation
from .party import Affiliation, Party, PartyAlias
from .relation import Relation
from .source import Citation, Source
from .system import System, SystemAlias, SystemModality

__all__ = [
    "Affiliation",
    "Amount",
    "Citation",
    "Claim",
    "ClaimParty",
    "Court",
    "Dispute",
    "Entry",
    "Event",
    "LoadedRecord",
    "Mark",
    "Participation",
    "Party",
    "PartyAlias",
    "Proceeding",
    "Relation",
    "Source",
    "StatusChange",
    "System",
    "SystemAlias",
    "SystemAtIssue",
    "SystemModality",
    "Version",
    "WorkAtIssue",
    "triggers",
    "version",
]
