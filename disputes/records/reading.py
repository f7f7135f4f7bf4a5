"""Reads a dispute, party, system or court from the database as one plain record, and its parts alone."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import Prefetch, QuerySet

from disputes.models import (
    Affiliation,
    Amount,
    Citation,
    Claim,
    ClaimParty,
    Court,
    CourtAlias,
    Dispute,
    Event,
    Participation,
    Party,
    PartyAlias,
    Proceeding,
    Relation,
    Source,
    System,
    SystemAlias,
    SystemAtIssue,
    SystemModality,
    WorkAtIssue,
)

FORMAT = "ai-copyright-dispute/1"

Record = dict[str, Any]
Thing = TypeVar("Thing", Dispute, Party, System, Court, Claim, Event, Source)


def read(thing: Thing, *, published: bool = False) -> Record:
    """Return the record of a saved dispute (or working copy), party, system or court, as the database has it now.

    With `published` as the public sees it; see `read_all`.
    """
    return read_all(type(thing)._base_manager.filter(pk=thing.pk), published=published)[0]


def read_all(things: QuerySet[Thing], *, published: bool = False) -> list[Record]:
    """Return the records of disputes, parties, systems or courts in the order of the queryset.

    Of claims, events and sources it returns the parts of their disputes' records, each of which begins with the slug
    of its `dispute` and its `number` there, given always.

    The number of queries does not grow with the number of records. Keys stand in the order of the format, what
    is unknown is left out, lists are there though they be empty. With `published` a record names no other
    dispute and no parent of a party that the public does not see; the queryset itself is the caller's to choose.
    """
    prefetch, tell = _READERS[things.model]
    return [tell(thing) for thing in things.prefetch_related(*prefetch(published))]


def _known(**fields: Any) -> Record:
    """Return the fields without those that are unknown: None, or an empty text."""
    return {name: value for name, value in fields.items() if value not in (None, "")}


def _date(value: Any) -> str | None:
    return None if value is None else str(value)


def _dispute(dispute: Dispute) -> Record:
    return _known(
        format=FORMAT,
        slug=dispute.slug,
        title=dispute.title,
        kind=dispute.kind,
        summary=dispute.summary,
        jurisdiction=dispute.jurisdiction,
        status=dispute.status,
        status_as_of=_date(dispute.status_as_of),
        stage=dispute.stage,
        prevailing=dispute.prevailing,
        final=dispute.final,
        opened_on=_date(dispute.opened_on),
        closed_on=_date(dispute.closed_on),
        checked_on=dispute.checked_on.isoformat(),
        proceedings=[_proceeding(proceeding) for proceeding in dispute.proceedings.all()],
        participations=[
            _known(party=one.party.slug, role=one.role, note=one.note) for one in dispute.participations.all()
        ],
        ai_systems=[issue.system.slug for issue in dispute.systems_at_issue.all()],
        works=[work.kind for work in dispute.works.all()],
        claims=[_claim(place, claim) for place, claim in enumerate(dispute.claims.all(), 1)],
        events=[_event(place, event) for place, event in enumerate(dispute.events.all(), 1)],
        amounts=[
            _known(amount=f"{one.amount:.2f}", currency=one.currency, what=one.what, sources=_cited(one))
            for one in dispute.amounts.all()
        ],
        related=[_known(dispute=relation.other.slug, how=relation.how) for relation in dispute.relations.all()],
        sources=[_source(place, source) for place, source in enumerate(dispute.sources.all(), 1)],
    )


def _proceeding(proceeding: Proceeding) -> Record:
    return _known(
        court=proceeding.court.slug,
        docket_number=proceeding.docket_number,
        filed_on=_date(proceeding.filed_on),
        closed_on=_date(proceeding.closed_on),
        judges=proceeding.judge_names or None,
        courtlistener_docket_id=proceeding.courtlistener_docket_id,
    )


def _claim(place: int, claim: Claim) -> Record:
    sides = claim.sides.all()
    return _known(
        number=_number(place, claim),
        kind=claim.kind,
        summary=claim.summary,
        legal_basis=claim.legal_basis,
        relief_sought=claim.relief_sought,
        made_by=[one.party.slug for one in sides if one.side == ClaimParty.Side.MADE_BY],
        against=[one.party.slug for one in sides if one.side == ClaimParty.Side.AGAINST],
        status=claim.status,
        status_on=_date(claim.status_on),
        sources=_cited(claim),
    )


def _event(place: int, event: Event) -> Record:
    return _known(
        number=_number(place, event),
        date=_date(event.date),
        kind=event.kind,
        state=event.state,
        title=event.title,
        detail=event.detail,
        party=event.party and event.party.slug,
        sources=_cited(event),
    )


def _source(place: int, source: Source) -> Record:
    return _known(
        number=_number(place, source),
        url=source.url,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        published_on=_date(source.published_on),
        language=source.language,
        kind=source.kind,
        archive_url=source.archive_url,
    )


def _alone(tell: Callable[[int, Any], Record]) -> Callable[[Any], Record]:
    """Return what tells a part outside the record of its dispute, so that it says of which it is a part."""
    return lambda part: {"dispute": part.dispute.slug, "number": part.number, **tell(part.number, part)}


def _number(place: int, part: Claim | Event | Source) -> int | None:
    """Return the number of a part where its place does not say it: after an earlier one was removed."""
    return None if part.number == place else part.number


def _cited(fact: Claim | Event | Amount) -> list[str]:
    return [citation.source.url for citation in fact.citations.all()]


def _party(party: Party) -> Record:
    return _known(
        slug=party.slug,
        name=party.name,
        native_name=party.native_name,
        aliases=[alias.name for alias in party.aliases.all()] or None,
        kind=party.kind,
        country=party.country,
        description=party.description,
        affiliations=[_known(party=one.other.slug, how=one.how) for one in party.affiliations.all()] or None,
    )


def _system(system: System) -> Record:
    return _known(
        slug=system.slug,
        name=system.name,
        developer=system.developer and system.developer.slug,
        modalities=[one.modality for one in system.modalities.all()],
        released_on=_date(system.released_on),
        aliases=[alias.name for alias in system.aliases.all()] or None,
    )


def _court(court: Court) -> Record:
    return _known(
        slug=court.slug,
        name=court.name,
        native_name=court.native_name,
        aliases=[alias.name for alias in court.aliases.all()] or None,
        citation_name=court.citation_name,
        jurisdiction=court.jurisdiction,
        level=court.level,
        courtlistener_id=court.courtlistener_id,
    )


def _cited_by() -> Any:
    return Prefetch("citations", Citation.objects.select_related("source").order_by("pk"))


def _sides() -> Any:
    return Prefetch("sides", ClaimParty.objects.select_related("party").order_by("pk"))


def _of_dispute(published: bool) -> list[Any]:
    relations = Relation.objects.published() if published else Relation.objects.all()
    events = Event.objects.select_related("party").order_by("number")
    return [
        Prefetch("proceedings", Proceeding.objects.select_related("court").order_by("pk")),
        Prefetch("participations", Participation.objects.select_related("party").order_by("pk")),
        Prefetch("systems_at_issue", SystemAtIssue.objects.select_related("system").order_by("pk")),
        Prefetch("works", WorkAtIssue.objects.order_by("pk")),
        Prefetch("claims", Claim.objects.order_by("number").prefetch_related(_sides(), _cited_by())),
        Prefetch("events", events.prefetch_related(_cited_by())),
        Prefetch("amounts", Amount.objects.order_by("pk").prefetch_related(_cited_by())),
        Prefetch("relations", relations.select_related("other").order_by("pk")),
        Prefetch("sources", Source.objects.order_by("number")),
    ]


def _of_party(published: bool) -> list[Any]:
    affiliations = Affiliation.objects.select_related("other").order_by("pk")
    if published:
        affiliations = affiliations.filter(other__in=Party.objects.published())
    return [Prefetch("aliases", PartyAlias.objects.order_by("pk")), Prefetch("affiliations", affiliations)]


def _of_system(published: bool) -> list[Any]:
    return [
        Prefetch("developer"),
        Prefetch("modalities", SystemModality.objects.order_by("pk")),
        Prefetch("aliases", SystemAlias.objects.order_by("pk")),
    ]


# For each table what is fetched along, and what makes a record of a row.
_READERS: dict[Any, tuple[Callable[[bool], list[Any]], Callable[[Any], Record]]] = {
    Dispute: (_of_dispute, _dispute),
    Party: (_of_party, _party),
    System: (_of_system, _system),
    Court: (lambda published: [Prefetch("aliases", CourtAlias.objects.order_by("pk"))], _court),
    Claim: (lambda published: [Prefetch("dispute"), _sides(), _cited_by()], _alone(_claim)),
    Event: (lambda published: [Prefetch("dispute"), Prefetch("party"), _cited_by()], _alone(_event)),
    Source: (lambda published: [Prefetch("dispute")], _alone(_source)),
}
