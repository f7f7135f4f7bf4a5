"""The record as flat tables: columns with their meaning, and the rows of each."""

from .claims import CLAIMS
from .column import BETWEEN, Column, Form
from .disputes import DISPUTES
from .events import EVENTS
from .formats import FORMATS, Format
from .parties import PARTIES
from .systems import SYSTEMS
from .table import CHUNK, Row, Table

LISTS = {table.name: table for table in (DISPUTES, PARTIES, CLAIMS, SYSTEMS, EVENTS)}  # by the name of their files

__all__ = ["BETWEEN", "CHUNK", "FORMATS", "LISTS", "Column", "Form", "Format", "Row", "Table"]
