"""Which rows: one set of filters per list, the same on its page and in every format."""

from .change import ChangeFilter
from .claim import ClaimFilter
from .dispute import DisputeFilter
from .event import EventFilter
from .parameters import Parameters, reads
from .party import PartyFilter
from .refusal import refusal
from .system import SystemFilter

__all__ = [
    "ChangeFilter",
    "ClaimFilter",
    "DisputeFilter",
    "EventFilter",
    "Parameters",
    "PartyFilter",
    "SystemFilter",
    "reads",
    "refusal",
]
