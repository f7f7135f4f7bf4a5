"""The tables of counts: disputes by status, claims by kind and status; every number links to the list it counts."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django import template

from disputes import vocabulary as words
from disputes.figures import Figure, LedgerLine

from .register import filtered

register = template.Library()


class Cell(NamedTuple):
    """A number, what it counts, and the address of the list it counts."""

    value: str
    label: str
    number: int
    address: str


class Group(NamedTuple):
    """Several statuses under one sum; a status in no group has no sum."""

    total: Cell | None
    cells: list[Cell]


@register.inclusion_tag("_tally.html")
def tally(figures: Iterable[Figure], caption: str, **also: Any) -> dict[str, Any]:
    """Print disputes by status, open and closed summed up. `also` narrows the lists linked: party="openai"."""
    times = {figure.value: figure.times for figure in figures}

    def cell(value: str, label: Any, count: int) -> Cell:
        return Cell(value, str(label), count, filtered("dispute_list", **also, status=value))

    groups = []
    ungrouped = set(words.DisputeStatus.values)
    for name, (label, members) in words.DisputeStatus.groups().items():
        ungrouped -= set(members)
        if total := sum(times.get(member, 0) for member in members):
            cells = [cell(m, words.DisputeStatus(m).label, times[m]) for m in members if times.get(m)]
            groups.append(Group(cell(name, label, total), cells))
    rest = [s for s in words.DisputeStatus if s.value in ungrouped and times.get(s.value)]
    groups += [Group(None, [cell(s.value, s.label, times[s.value])]) for s in rest]
    return {"groups": groups, "caption": caption}


@register.inclusion_tag("_ledger.html")
def ledger(lines: list[LedgerLine], caption: str, limit: int | None = None, **also: Any) -> dict[str, Any]:
    """Print claims by kind and status, the first `limit` kinds. `also` narrows the lists linked: party="openai"."""

    def cells(counts: Iterable[tuple[words.ClaimStatus, int]], **kind: str) -> list[Cell]:
        return [
            Cell(s.value, str(s.label), n, filtered("claim_list", **also, **kind, claim_status=s.value))
            for s, n in counts
        ]

    def row(kind: words.ClaimKind, line: LedgerLine) -> tuple[Cell, list[Cell]]:
        head = Cell(kind.value, str(kind.label), line.total, filtered("claim_list", **also, claim=kind.value))
        return head, cells(line.counts, claim=kind.value)

    sums = [(status, sum(dict(line.counts)[status] for line in lines)) for status in words.ClaimStatus]
    total = sum(line.total for line in lines)
    return {
        "caption": caption,
        "statuses": list(words.ClaimStatus),
        "rows": [row(line.kind, line) for line in lines[:limit]],
        "sums": cells(sums),
        "total": Cell("", f"All {len(lines)} kinds", total, filtered("claim_list", **also)),
    }
