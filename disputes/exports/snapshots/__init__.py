"""Dated snapshots of the whole public record: made by a command, kept in a folder, served as files."""

from .database import BrokenLinks
from .folder import LATEST, Snapshot, every, find
from .making import Busy, make, thin_out

__all__ = ["LATEST", "BrokenLinks", "Busy", "Snapshot", "every", "find", "make", "thin_out"]
