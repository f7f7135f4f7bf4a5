"""The record: a dispute, party, AI system or court as one plain dict, read, checked, compared and written."""

from .canonical import as_text, fingerprint, in_order
from .difference import Change, difference
from .faults import Fault
from .fields import Record
from .format import FORMAT, NUMBERED, numbered
from .json_schema import KINDS, schema, schemas
from .names import names_of
from .reader import read, read_all, read_keys
from .together import MODELS, Entry, check, unique_values
from .wording import Told, tell, tell_all
from .writer import affiliate, relate, write, write_court, write_dispute, write_party, write_system

__all__ = [
    "FORMAT",
    "KINDS",
    "MODELS",
    "NUMBERED",
    "Change",
    "Entry",
    "Fault",
    "Record",
    "Told",
    "affiliate",
    "as_text",
    "check",
    "difference",
    "fingerprint",
    "in_order",
    "names_of",
    "numbered",
    "read",
    "read_all",
    "read_keys",
    "relate",
    "schema",
    "schemas",
    "tell",
    "tell_all",
    "unique_values",
    "write",
    "write_court",
    "write_dispute",
    "write_party",
    "write_system",
]
