"""What the pages say in schema.org's words (JSON-LD): only what these words really mean, and nothing else.

A legal claim is no `Claim` of schema.org (that is a statement whose truth is checked), a step on a day that is known
only by its month no `Event`, and a dispute has no type at all. So the page of a dispute is a `WebPage`, about
organizations, persons and software, that cites its sources; a list is a `Dataset` that can be downloaded.
"""

from .data import DATASETS, Download, catalogue, dataset
from .pages import claim_page, dispute_page, home_page, party_page, system_page
from .script import as_text

__all__ = [
    "DATASETS",
    "Download",
    "as_text",
    "catalogue",
    "claim_page",
    "dataset",
    "dispute_page",
    "home_page",
    "party_page",
    "system_page",
]
