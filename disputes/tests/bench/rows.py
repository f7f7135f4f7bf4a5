"""Writes grown disputes in bulk: every row gets its key here, so that nothing need be read back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction

from disputes.models import (
    Amount,
    Citation,
    Claim,
    ClaimParty,
    Court,
    Dispute,
    Event,
    Participation,
    Party,
    PartyAlias,
    Proceeding,
    Relation,
    Source,
    StatusChange,
    System,
    SystemAlias,
    SystemAtIssue,
    SystemModality,
    WorkAtIssue,
)

from .growth import Grown, Record

# In an order in which nothing is named before it is there.
_TABLES: tuple[type[models.Model], ...] = (
    *(Party, PartyAlias, System, SystemAlias, SystemModality, Dispute, StatusChange, WorkAtIssue, SystemAtIssue),
    *(Participation, Proceeding, Source, Claim, ClaimParty, Event, Amount, Citation, Relation),
)
_DISPUTES_AT_ONCE = 1000


def write(grown: Iterable[Grown]) -> None:
    """Write disputes with what came with them, published; the keys that the database gives go on after theirs."""
    batch = _Batch()
    disputes = iter(grown)
    with _few_triggers():
        while some := list(islice(disputes, _DISPUTES_AT_ONCE)):
            for one in some:
                batch.take(one)
            with transaction.atomic():
                batch.write()
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), _TABLES):
            cursor.execute(statement)


@contextmanager
def _few_triggers() -> Iterator[None]:
    """On PostgreSQL, where a trigger costs more than its row, mark each thing once in the end, not with each row."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("SET session_replication_role = origin")
        for model in (Party, System, Dispute):
            cursor.execute(f"UPDATE {connection.ops.quote_name(model._meta.db_table)} SET id = id")


class _Batch:
    """Rows that wait to be written, and the keys that are given."""

    def __init__(self) -> None:
        self.rows: dict[type[models.Model], list[models.Model]] = defaultdict(list)
        self.last = {model: model._default_manager.aggregate(last=models.Max("pk"))["last"] or 0 for model in _TABLES}
        shared: tuple[type[models.Model], ...] = (Party, System, Court, Dispute)
        self.keys = {model: dict(model._default_manager.values_list("slug", "pk")) for model in shared}

    def write(self) -> None:
        """Write what waits."""
        for model in _TABLES:
            model._default_manager.bulk_create(self.rows.pop(model, []))

    def add(self, model: type[models.Model], **values: Any) -> int:
        """Put down a row and return its key; what is not said is unknown."""
        self.last[model] += 1
        self.rows[model].append(model(id=self.last[model], **values))
        if "slug" in values:
            self.keys[model][values["slug"]] = self.last[model]
        return self.last[model]

    def take(self, grown: Grown) -> None:
        """Put down the rows of a dispute and of what came with it."""
        for record in grown.parties:
            party = self.add(Party, **_plain(record))
            for name in record.get("aliases", []):
                self.add(PartyAlias, party_id=party, name=name)
        for record in grown.systems:
            system = self.add(System, **_plain(record), developer_id=self.keys[Party][record["developer"]])
            for modality in record["modalities"]:
                self.add(SystemModality, system_id=system, modality=modality)
        self._dispute(grown.dispute)

    def _dispute(self, record: Record) -> None:
        dispute = self.add(Dispute, record_state="published", **_plain(record))
        status = {key: record[key] for key in ("status", "prevailing") if key in record}
        self.add(StatusChange, dispute_id=dispute, as_of=record["status_as_of"], **status)
        for work in record["works"]:
            self.add(WorkAtIssue, dispute_id=dispute, kind=work)
        for slug in record["ai_systems"]:
            self.add(SystemAtIssue, dispute_id=dispute, system_id=self.keys[System][slug])
        for one in record["participations"]:
            self.add(Participation, dispute_id=dispute, **_plain(one), party_id=self.keys[Party][one["party"]])
        for one in record["proceedings"]:
            judges = "\n".join(one.get("judges", []))
            self.add(
                Proceeding, dispute_id=dispute, **_plain(one), court_id=self.keys[Court][one["court"]], judges=judges
            )
        for one in record["related"]:
            self.add(Relation, dispute_id=dispute, other_id=self.keys[Dispute][one["dispute"]], how=one["how"])
        self._facts(dispute, record)

    def _facts(self, dispute: int, record: Record) -> None:
        """Put down the claims, events and amounts with the sources that they rest on."""
        sources = {
            one["url"]: self.add(Source, dispute_id=dispute, number=at, **_plain(one))
            for at, one in enumerate(record["sources"], 1)
        }
        for at, one in enumerate(record["claims"], 1):
            claim = self.add(Claim, dispute_id=dispute, number=at, **_plain(one))
            for side in ("made_by", "against"):
                for slug in one[side]:
                    self.add(ClaimParty, claim_id=claim, party_id=self.keys[Party][slug], side=side)
            for url in one["sources"]:
                self.add(Citation, source_id=sources[url], claim_id=claim)
        for at, one in enumerate(record["events"], 1):
            actor = self.keys[Party][one["party"]] if "party" in one else None
            event = self.add(Event, dispute_id=dispute, number=at, **_plain(one), party_id=actor)
            for url in one["sources"]:
                self.add(Citation, source_id=sources[url], event_id=event)
        for one in record["amounts"]:
            amount = self.add(Amount, dispute_id=dispute, **_plain(one))
            for url in one["sources"]:
                self.add(Citation, source_id=sources[url], amount_id=amount)


# What of a record names another thing, which the row has as a key.
_NAMES = {"format", "party", "court", "developer"}


def _plain(record: Record) -> Record:
    """Return what of a record stands in columns of the same name."""
    return {key: value for key, value in record.items() if key not in _NAMES and not isinstance(value, list)}
