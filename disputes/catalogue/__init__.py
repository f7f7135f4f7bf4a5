"""The catalogue: records as JSON files, loaded into the database and dumped from it."""

from .dumping import Dumped, dump
from .loading import FOUNDING, Conflicts, Loaded, Refused, Step, load

__all__ = ["FOUNDING", "Conflicts", "Dumped", "Loaded", "Refused", "Step", "dump", "load"]
