"""Writes parties, AI systems and courts, the things that disputes share, from their records."""

from typing import Any, TypeVar

from disputes.models import (
    Affiliation,
    Court,
    CourtAlias,
    Party,
    PartyAlias,
    System,
    SystemAlias,
    SystemModality,
    write_transaction,
)

from .reading import Record, read
from .rows import fill, keys, replace

Shared = TypeVar("Shared", Party, System, Court)


@write_transaction(savepoint=False)
def write_party(record: Record) -> Party:
    """Create or update a party and its other names and return it; `affiliate` writes where it belongs."""
    party, before = _present(Party, record)
    if before | {"affiliations": []} != record | {"affiliations": []}:
        fill(party, record, ("slug", "name", "native_name", "kind", "country", "description"))
        party.save()
        if before.get("aliases", []) != record.get("aliases", []):
            names = (PartyAlias(party=party, name=name) for name in record.get("aliases", []))
            replace(party.aliases.all(), names, is_new=not before)
    return party


@write_transaction(savepoint=False)
def affiliate(party: Party, record: Record) -> None:
    """Write what a party belongs to, once all parties that the record names are on record."""
    wanted = [(one["party"], one["how"]) for one in record.get("affiliations", [])]
    present = party.affiliations.order_by("pk")
    if list(present.values_list("other__slug", "how")) != wanted:
        others = keys(Party, (slug for slug, _ in wanted))
        replace(
            party.affiliations.all(),
            (Affiliation(party=party, other_id=others[slug], how=how) for slug, how in wanted),
        )
        party.save()  # it was changed now


@write_transaction(savepoint=False)
def write_system(record: Record) -> System:
    """Create or update an AI system and return it; its developer must be on record."""
    system, before = _present(System, record)
    if before != record:
        fill(system, record, ("slug", "name", "released_on"))
        developer = record.get("developer")
        system.developer_id = keys(Party, [developer])[developer] if developer else None
        system.save()
        if before.get("aliases", []) != record.get("aliases", []):
            names = (SystemAlias(system=system, name=name) for name in record.get("aliases", []))
            replace(system.aliases.all(), names, is_new=not before)
        if before.get("modalities", []) != record["modalities"]:
            modalities = (SystemModality(system=system, modality=one) for one in record["modalities"])
            replace(system.modalities.all(), modalities, is_new=not before)
    return system


@write_transaction(savepoint=False)
def write_court(record: Record) -> Court:
    """Create or update a court with its other names and return it."""
    court, before = _present(Court, record)
    if before != record:
        names = ("slug", "name", "native_name", "citation_name", "jurisdiction", "level", "courtlistener_id")
        fill(court, record, names)
        court.save()
        if before.get("aliases", []) != record.get("aliases", []):
            aliases = (CourtAlias(court=court, name=name) for name in record.get("aliases", []))
            replace(court.aliases.all(), aliases, is_new=not before)
    return court


def _present(model: type[Shared], record: Record) -> tuple[Shared, Record]:
    """Return the thing of this slug with its record, or a new one with an empty record."""
    thing: Any = model._default_manager.filter(slug=record["slug"]).first()
    return (thing, read(thing)) if thing else (model(), {})
