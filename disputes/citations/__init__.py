"""How an entry of the register is cited, in the forms that writers and their programs use."""

from .bibtex import bibtex
from .csl import csl_json
from .files import FILES, File
from .prose import Prose, bluebook, chicago
from .reference import Reference, reference_to
from .ris import ris

__all__ = ["FILES", "File", "Prose", "Reference", "bibtex", "bluebook", "chicago", "csl_json", "reference_to", "ris"]
