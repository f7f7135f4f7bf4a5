"""The files in which a citation is taken away: how each ends, what it is called, and what writes it."""

from collections.abc import Callable
from typing import NamedTuple

from .bibtex import bibtex
from .csl import csl_json
from .reference import Reference
from .ris import ris


class File(NamedTuple):
    """A format: the end of its addresses, its name, its media type, and what writes it."""

    ending: str
    name: str
    content_type: str
    write: Callable[[Reference], str]


FILES = {
    file.ending: file
    for file in (
        # Neither BibTeX nor RIS is registered with IANA; these are the types that reference managers go by.
        File("bib", "BibTeX", "application/x-bibtex; charset=utf-8", bibtex),
        File("ris", "RIS", "application/x-research-info-systems; charset=utf-8", ris),
        # JSON is UTF-8 and its types have no charset (RFC 8259, 11).
        File("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", csl_json),
    )
}
