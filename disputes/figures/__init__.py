"""The counts behind facets, home and tables, and the columns of the lists that filters and facets work on."""

from .columns import Column, Mask, Numbers
from .sheet import Part, Plan, Sheet, sheet_of
from .tallies import Figure, LedgerLine, claim_ledger

__all__ = [
    "Column",
    "Figure",
    "LedgerLine",
    "Mask",
    "Numbers",
    "Part",
    "Plan",
    "Sheet",
    "claim_ledger",
    "sheet_of",
]
