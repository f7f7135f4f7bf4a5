"""The counts behind the tables of home, parties and systems."""

from collections import defaultdict
from typing import NamedTuple

from django.db.models import Count, QuerySet

from disputes import vocabulary as words
from disputes.models import Claim


class Figure(NamedTuple):
    """A value, the name the record gives it (empty for words of a vocabulary), and how often it occurs."""

    value: str
    name: str
    times: int


class LedgerLine(NamedTuple):
    """A kind of claim, its claims by status in the order of the vocabulary, and their sum."""

    kind: words.ClaimKind
    counts: list[tuple[words.ClaimStatus, int]]
    total: int


def claim_ledger(claims: QuerySet[Claim]) -> list[LedgerLine]:
    """Return how many of these claims there are by kind and status, the commonest kind first, in one query."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for kind, status, count in claims.order_by().values_list("kind", "status").annotate(n=Count("pk", distinct=True)):
        found[kind][status] = count
    lines = [
        LedgerLine(
            words.ClaimKind(kind),
            [(status, counts.get(status, 0)) for status in words.ClaimStatus],
            sum(counts.values()),
        )
        for kind, counts in found.items()
        if kind in words.ClaimKind.values
    ]
    return sorted(lines, key=lambda line: (-line.total, line.kind))
