"""What a row of a list shows of a dispute: who takes part, works and systems, fetched by three small queries.

A page shows thirty rows with hundreds of names. If each were an object of its table, most of the time would go into
columns that no row shows.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.db.models.query import ModelIterable

from .address import address_of
from .at_issue import SystemAtIssue, WorkAtIssue
from .participation import Participation


class PartyName(NamedTuple):
    """A party as a row names it."""

    slug: str
    name: str
    native_name: str
    country: str

    def get_absolute_url(self) -> str:
        """Return its permanent public address."""
        return address_of("party_detail", self.slug)


class TakesPart(NamedTuple):
    """A party in a dispute, and as what it takes part."""

    role: str
    party: PartyName


class Cards(ModelIterable):
    """The disputes of a query, each with `taking_part`, `shown_works` and `shown_systems` in the record's order."""

    def __iter__(self) -> Iterator[Any]:
        """Fetch the disputes, then what belongs to all of them at once."""
        disputes = {dispute.pk: dispute for dispute in super().__iter__()}
        for dispute in disputes.values():
            dispute.taking_part, dispute.shown_works, dispute.shown_systems = [], [], []
        if disputes:
            _add_parties(disputes)
            for work in WorkAtIssue.objects.filter(dispute__in=list(disputes)).order_by("pk"):
                disputes[work.dispute_id].shown_works.append(work)
            systems = SystemAtIssue.objects.filter(dispute__in=list(disputes)).order_by("pk")
            for key, name in systems.values_list("dispute", "system__name"):
                disputes[key].shown_systems.append(name)
        return iter(disputes.values())


def _add_parties(disputes: dict[int, Any]) -> None:
    taking = Participation.objects.filter(dispute__in=list(disputes)).order_by("pk")
    columns = [f"party__{name}" for name in PartyName._fields]
    for key, role, *name in taking.values_list("dispute", "role", *columns):
        disputes[key].taking_part.append(TakesPart(role, PartyName(*name)))
