"""The catalogue: records as JSON files, loaded into the database and dumped from it."""

from disputes.review.intake.incoming import Refused, Step

from .dumping import Dumped, dump
from .loading import FOUNDING, REASON, Conflicts, Loaded, load

__all__ = ["FOUNDING", "REASON", "Conflicts", "Dumped", "Loaded", "Refused", "Step", "dump", "load"]
