"""The tables: a dispute with its parts, and the parties, systems and courts that disputes share."""

from . import triggers
from .amount import Amount
from .at_issue import SystemAtIssue, WorkAtIssue
from .busy import is_busy
from .claim import Claim, ClaimParty
from .court import Court, CourtAlias, Proceeding
from .dispute import Dispute, StatusChange
from .entry import Entry
from .event import Event
from .former import FormerAddress
from .link import Link
from .loaded import LoadedRecord
from .locks import may_write_record, patience, write_transaction
from .mark import Mark, Version, current_version, version
from .merger import Merger
from .opening import Opening, note_opening
from .participation import Participation
from .party import Affiliation, Party, PartyAlias
from .reading import one_moment
from .relation import Relation
from .review_note import ReviewNote
from .revision import Revision, ThingKind
from .source import Citation, Source
from .suggestion import Suggestion
from .system import System, SystemAlias, SystemModality
from .webhook import Delivery, Webhook

__all__ = [
    "Affiliation",
    "Amount",
    "Citation",
    "Claim",
    "ClaimParty",
    "Court",
    "CourtAlias",
    "Delivery",
    "Dispute",
    "Entry",
    "Event",
    "FormerAddress",
    "Link",
    "LoadedRecord",
    "Mark",
    "Merger",
    "Opening",
    "Participation",
    "Party",
    "PartyAlias",
    "Proceeding",
    "Relation",
    "ReviewNote",
    "Revision",
    "Source",
    "StatusChange",
    "Suggestion",
    "System",
    "SystemAlias",
    "SystemAtIssue",
    "SystemModality",
    "ThingKind",
    "Version",
    "Webhook",
    "WorkAtIssue",
    "current_version",
    "is_busy",
    "may_write_record",
    "note_opening",
    "one_moment",
    "patience",
    "triggers",
    "version",
    "write_transaction",
]
