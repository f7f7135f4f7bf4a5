"""Which rows: one set of filters per list, the same on its page and in every format."""

from .change import ChangeFilter
from .claim import ClaimFilter
from .court import CourtFilter
from .dispute import DisputeFilter
from .event import EventFilter
from .parameters import Parameters, reads
from .party import PartyFilter
from .refusal import faults_in, refusal
from .source import SourceFilter
from .system import SystemFilter

__all__ = [
    "ChangeFilter",
    "ClaimFilter",
    "CourtFilter",
    "DisputeFilter",
    "EventFilter",
    "Parameters",
    "PartyFilter",
    "SourceFilter",
    "SystemFilter",
    "faults_in",
    "reads",
    "refusal",
]
