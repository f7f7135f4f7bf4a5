"""The counts behind facets, home and tables: how many rows of a list have which value, in one query."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import CharField, Count, F, QuerySet, Value

from disputes import vocabulary as words
from disputes.models import Claim, Dispute, WorkAtIssue


class Branch(NamedTuple):
    """One count: the rows, the column whose values are counted, what is counted, and where a value's name stands."""

    name: str
    rows: QuerySet[Any]
    column: str
    counted: str = "pk"
    name_column: str = ""


class Figure(NamedTuple):
    """A value, the name the record gives it (empty for words of a vocabulary), and how often it occurs."""

    value: str
    name: str
    times: int


def tally(branches: Iterable[Branch]) -> dict[str, list[Figure]]:
    """Return for each branch its figures, most frequent first and then by value; empty values are left out.

    All branches are counted in one query, whatever their number.
    """
    queries = [_grouped(branch) for branch in branches]
    figures: dict[str, list[Figure]] = defaultdict(list)
    if queries:
        for branch, value, name, count in queries[0].union(*queries[1:], all=True):
            if value and count:
                figures[branch].append(Figure(value, name, count))
    for found in figures.values():
        found.sort(key=lambda figure: (-figure.times, figure.value))
    return figures


def count_each(querysets: list[QuerySet[Any]]) -> list[int]:
    """Return the number of rows of each queryset, in one query."""
    if not querysets:
        return []
    counted = [
        queryset.order_by().annotate(which=Value(i)).values_list("which").annotate(n=Count("pk"))
        for i, queryset in enumerate(querysets)
    ]
    found = dict(counted[0].union(*counted[1:], all=True))
    return [found.get(i, 0) for i in range(len(querysets))]


def _grouped(branch: Branch) -> QuerySet[Any]:
    name = F(branch.name_column) if branch.name_column else Value("", output_field=CharField())
    return (
        branch.rows.order_by()
        .annotate(figure=Value(branch.name, output_field=CharField()), called=name)
        .values_list("figure", branch.column, "called")
        .annotate(n=Count(branch.counted, distinct=branch.counted != "pk"))
    )


def register_tally() -> dict[str, list[Figure]]:
    """Return how many published disputes there are by `status`, `jurisdiction` and `work`, in one query."""
    published = Dispute.objects.published()
    works = WorkAtIssue.objects.filter(dispute__record_state=words.RecordState.PUBLISHED)
    return tally(
        [
            Branch("status", published, "status"),
            Branch("jurisdiction", published, "jurisdiction"),
            Branch("work", works, "kind"),
        ]
    )


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
