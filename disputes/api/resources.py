"""What the API serves: each list with its filter, what one of its rows is called, and the keys of its records."""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.db.models import QuerySet

from disputes import filters, records
from disputes.filters import Parameters
from disputes.filters.base import RecordFilterSet
from disputes.models import Claim, Court, Dispute, Event, Party, Source, System, ThingKind

# What every list takes beside its filters and `order`; a single record takes the last alone.
OF_LISTS = ("cursor", "page_size", "fields")
OF_ONE = ("fields",)


@dataclass(frozen=True)
class Resource:
    """A list of the API: `/api/v1/<name>/`, and each row of it at an address below."""

    name: str
    one: str  # a row in words
    schema: str  # the name of its record's schema
    model: Any
    filters: type[RecordFilterSet]
    kind: ThingKind | None = None  # what stands at the address by its slug; None for a numbered part of a dispute

    @property
    def rows(self) -> QuerySet[Any]:
        """Those that the public sees."""
        rows: QuerySet[Any] = self.model.objects.published()
        return rows

    def at(self, slug: str, number: int = 0) -> QuerySet[Any]:
        """Return the one that stands at an address, or none; of a part `slug` is that of its dispute."""
        named = {"dispute__slug": slug, "number": number} if self.is_part else {"slug": slug}
        return self.rows.filter(**named)

    @property
    def is_part(self) -> bool:
        """Whether it is a numbered part of a dispute."""
        return self.kind is None

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys that a record can have, in their order."""
        return tuple(shapes()[self.schema]["properties"])

    @cached_property
    def parameters(self) -> Parameters:
        """What its list takes."""
        return Parameters(self.filters, *OF_LISTS)


@cache
def shapes() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each record by name, as `records.schema` has it.

    A part that stands alone begins with the slug of its dispute and its number.
    """
    whole = records.schema()
    named = {"Party": "party", "System": "ai_system", "Court": "court"}
    found = {name: whole["$defs"][key] for name, key in named.items()}
    dispute = {key: value for key, value in whole.items() if key not in ("$schema", "$id", "$defs")}
    for name, key in (("Claim", "claims"), ("Event", "events"), ("Source", "sources")):
        part = dispute["properties"][key]["items"]
        number = {**part["properties"]["number"], "description": "The permanent number in its dispute."}
        first = {"dispute": {"$ref": "#/$defs/slug"}, "number": number}
        rest = {key: value for key, value in part["properties"].items() if key != "number"}
        found[name] = {**part, "properties": first | rest, "required": [*first, *part["required"]]}
    return {"Dispute": dispute, **found}


DISPUTES = Resource("disputes", "dispute", "Dispute", Dispute, filters.DisputeFilter, ThingKind.DISPUTE)
PARTIES = Resource("parties", "party", "Party", Party, filters.PartyFilter, ThingKind.PARTY)
CLAIMS = Resource("claims", "claim", "Claim", Claim, filters.ClaimFilter)
SYSTEMS = Resource("systems", "AI system", "System", System, filters.SystemFilter, ThingKind.SYSTEM)
COURTS = Resource("courts", "court", "Court", Court, filters.CourtFilter, ThingKind.COURT)
EVENTS = Resource("events", "event", "Event", Event, filters.EventFilter)
SOURCES = Resource("sources", "source", "Source", Source, filters.SourceFilter)
RESOURCES = (DISPUTES, PARTIES, CLAIMS, SYSTEMS, COURTS, EVENTS, SOURCES)
