"""The catalogue: records as JSON files, loaded into the database and dumped from it."""

from disputes.review.intake.incoming import Refused, Step

from .doubts import Doubts
from .dumping import Dumped, dump
from .loading import FOUNDING, REASON, Conflicts, Cut, Doubtful, Loaded, load

__all__ = [
    "FOUNDING",
    "REASON",
    "Conflicts",
    "Cut",
    "Doubtful",
    "Doubts",
    "Dumped",
    "Loaded",
    "Refused",
    "Step",
    "dump",
    "load",
]
