"""Reads many published disputes fast: from plain rows, without the model instances that take `read_all` its time.

It says the same as `read_all`, which tests hold it to; for exports of all there is.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from disputes.models import (
    Amount,
    Citation,
    Claim,
    ClaimParty,
    Dispute,
    Event,
    Participation,
    Proceeding,
    Relation,
    Source,
    SystemAtIssue,
    WorkAtIssue,
)
from disputes.models.keyed import Query, Rows, as_text, day

from .reading import FORMAT, Record

_OWN_NAMES = (
    *("slug", "title", "kind", "summary", "jurisdiction", "status", "status_as_of", "stage", "prevailing", "final"),
    *("opened_on", "closed_on", "checked_on"),
)
_OWN = Query(
    lambda keys: Dispute.objects.filter(pk__in=keys).values_list(
        *("pk", "slug", "title", "kind", "summary", "jurisdiction", "status", as_text("status_as_of"), "stage"),
        *("prevailing", "final", as_text("opened_on"), as_text("closed_on"), day("checked_on")),
    )
)


def _hanging(model: Any, *columns: Any, order: str = "pk") -> Query:
    """Return the query for rows that hang on disputes."""
    return Query(
        lambda keys: model.objects.filter(dispute__in=keys).order_by(order).values_list("dispute_id", *columns)
    )


_PROCEEDINGS = _hanging(
    Proceeding,
    *("court__slug", "docket_number", as_text("filed_on"), as_text("closed_on"), "judges", "courtlistener_docket_id"),
)
_PARTICIPATIONS = _hanging(Participation, "party__slug", "role", "note")
_SYSTEMS = _hanging(SystemAtIssue, "system__slug")
_WORKS = _hanging(WorkAtIssue, "kind")
_CLAIMS = _hanging(
    Claim,
    *("pk", "number", "kind", "summary", "legal_basis", "relief_sought", "status", as_text("status_on")),
    order="number",
)
_EVENTS = _hanging(
    Event,
    *("pk", "number", as_text("date"), "kind", "state", "title", "detail", "party__slug"),
    order="number",
)
_AMOUNTS = _hanging(Amount, "pk", "amount", "currency", "what")
_RELATIONS = Query(
    lambda keys: (
        Relation.objects.published()
        .filter(dispute__in=keys)
        .order_by("pk")
        .values_list("dispute_id", "other__slug", "how")
    )
)
_SOURCES = _hanging(
    Source,
    *("number", "url", "title", "publisher", "author", as_text("published_on"), "language", "kind", "archive_url"),
    order="number",
)
_SIDES = Query(
    lambda keys: (
        ClaimParty.objects.filter(claim__dispute__in=keys)
        .order_by("pk")
        .values_list("claim_id", "side", "party__slug")
    )
)
_CITATIONS = Query(
    lambda keys: (
        Citation.objects.filter(source__dispute__in=keys)
        .order_by("pk")
        .values_list("claim_id", "event_id", "amount_id", "source__url")
    )
)
_SOURCE_NAMES = ("url", "title", "publisher", "author", "published_on", "language", "kind", "archive_url")


class _Cited:
    """The addresses that claims, events and amounts rest on, by their keys."""

    def __init__(self, keys: Sequence[int]) -> None:
        self.claims, self.events, self.amounts = (defaultdict[int, list[str]](list) for _ in range(3))
        for claim, event, amount, url in _CITATIONS.rows(keys):
            if claim is not None:
                self.claims[claim].append(url)
            elif event is not None:
                self.events[event].append(url)
            else:
                self.amounts[amount].append(url)


def read_published(keys: Sequence[int]) -> Iterator[Record]:
    """Give the records of the published disputes with these keys, in their order; twelve queries."""
    own, cited, sides = _OWN.by_key(keys), _Cited(keys), _SIDES.grouped(keys)
    proceedings, participations = _PROCEEDINGS.grouped(keys), _PARTICIPATIONS.grouped(keys)
    systems, works, claims = _SYSTEMS.grouped(keys), _WORKS.grouped(keys), _CLAIMS.grouped(keys)
    events, amounts = _EVENTS.grouped(keys), _AMOUNTS.grouped(keys)
    relations, sources = _RELATIONS.grouped(keys), _SOURCES.grouped(keys)
    for key in keys:
        if key not in own:
            continue
        yield {
            "format": FORMAT,
            **_known(_OWN_NAMES, own[key][1:]),
            "proceedings": [_proceeding(row) for row in proceedings[key]],
            "participations": [_known(("party", "role", "note"), row[1:]) for row in participations[key]],
            "ai_systems": [row[1] for row in systems[key]],
            "works": [row[1] for row in works[key]],
            "claims": [_claim(*one, sides, cited.claims) for one in enumerate(claims[key], 1)],
            "events": [_event(*one, cited.events) for one in enumerate(events[key], 1)],
            "amounts": [
                {"amount": f"{amount:.2f}", "currency": currency, "what": what, "sources": cited.amounts[pk]}
                for _key, pk, amount, currency, what in amounts[key]
            ],
            "related": [{"dispute": slug, "how": how} for _key, slug, how in relations[key]],
            "sources": [_source(*one) for one in enumerate(sources[key], 1)],
        }


def _known(names: Sequence[str], values: Sequence[Any]) -> Record:
    """Return the fields without those that are unknown."""
    return {name: value for name, value in zip(names, values, strict=True) if value is not None and value != ""}


def _numbered(place: int, number: int) -> Record:
    """Return the number of a part, where its place does not say it."""
    return {} if number == place else {"number": number}


def _proceeding(row: tuple[Any, ...]) -> Record:
    _key, court, docket, filed_on, closed_on, judges, courtlistener = row
    return _known(
        ("court", "docket_number", "filed_on", "closed_on", "judges", "courtlistener_docket_id"),
        (court, docket, filed_on, closed_on, judges.splitlines() or None, courtlistener),
    )


def _claim(place: int, row: tuple[Any, ...], sides: Rows, cited: dict[int, list[str]]) -> Record:
    _key, pk, number, kind, summary, legal_basis, relief_sought, status, status_on = row
    return {
        **_numbered(place, number),
        **_known(("kind", "summary", "legal_basis", "relief_sought"), (kind, summary, legal_basis, relief_sought)),
        "made_by": [party for _key, side, party in sides[pk] if side == _MADE_BY],
        "against": [party for _key, side, party in sides[pk] if side == _AGAINST],
        **_known(("status", "status_on"), (status, status_on)),
        "sources": cited[pk],
    }


_MADE_BY, _AGAINST = ClaimParty.Side.MADE_BY.value, ClaimParty.Side.AGAINST.value


def _event(place: int, row: tuple[Any, ...], cited: dict[int, list[str]]) -> Record:
    told = _known(("date", "kind", "state", "title", "detail", "party"), row[3:])
    return {**_numbered(place, row[2]), **told, "sources": cited[row[1]]}


def _source(place: int, row: tuple[Any, ...]) -> Record:
    return {**_numbered(place, row[1]), **_known(_SOURCE_NAMES, row[2:])}
