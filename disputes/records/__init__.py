"""The record: a dispute, party, AI system or court as one plain dict, read, checked, compared and written."""

from .canonical import KINDS, as_text, fingerprint, in_order, schemas
from .difference import Change, difference
from .faults import Fault
from .many import read_published
from .names import names_of
from .reading import FORMAT, Record, read, read_all
from .shape import schema
from .together import MODELS, Entry, check, unique_values
from .wording import Told, tell, tell_all
from .writing import relate, write, write_dispute
from .writing_shared import affiliate, write_court, write_party, write_system

__all__ = [
    "FORMAT",
    "KINDS",
    "MODELS",
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
    "read",
    "read_all",
    "read_published",
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
