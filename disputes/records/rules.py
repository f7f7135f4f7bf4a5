"""The rules that the parts of one record must keep together, beyond its schema.

Each rule takes a record from which whatever breaks the schema was taken out (see `structure.without`), and
gives its faults as (place, sentence). What the database holds as a constraint is found here first, with its place.
"""

from collections.abc import Iterator
from typing import Any

from disputes import captions, text
from disputes import vocabulary as words
from disputes.models import ThingKind

from .faults import Place, path, quoted
from .fields import Record, is_citation, within
from .format import NUMBERED, PARTS, THINGS

Found = Iterator[tuple[Place, str]]
_JUDGES = 1000  # characters of all names together, as Proceeding.judges has room for


def dispute(record: Record) -> Found:
    """Give the faults of a dispute that is to be public."""
    yield from draft(record)
    yield from _sides(record)


def draft(record: Record) -> Found:
    """Give the faults of a dispute that is still written on: who is on which side, and a source, may be missing."""
    for rule in (_closing, _outcome, _proceedings, _participations, _claims, _sources, _numbers, _related):
        yield from rule(record)


def party(record: Record) -> Found:
    """Give the faults of a party."""
    yield from _names(record)
    yield from _twice(record, "affiliations", "this affiliation")
    for place, part in parts(record, "affiliations"):
        if part.get("party") == record.get("slug"):
            yield (*place, "party"), "a party cannot belong to itself"


def system(record: Record) -> Found:
    """Give the faults of an AI system."""
    yield from _names(record)


def court(record: Record) -> Found:
    """Give the faults of a court."""
    yield from _names(record)


def parts(record: Record, name: str) -> list[tuple[Place, Record]]:
    """Return the readable parts of a list of a record, each with its place."""
    return [((name, at), part) for at, part in enumerate(record.get(name) or ()) if isinstance(part, dict)]


def words_of(record: Record, name: str) -> list[tuple[int, str]]:
    """Return the readable texts in a list of a record, each with its place in it."""
    return [(at, word) for at, word in enumerate(record.get(name) or ()) if isinstance(word, str)]


def precedes(later: str | None, earlier: str | None) -> bool:
    """Say whether the later date is before the earlier one as far as both tell: 2025 is not before 2025-09."""
    return bool(later and earlier) and str(later) < str(earlier)[: len(str(later))]


def _closing(record: Record) -> Found:
    opened, closed, status = record.get("opened_on"), record.get("closed_on"), record.get("status")
    if precedes(closed, opened):
        yield ("closed_on",), f"{quoted(closed)} is before opened_on, {quoted(opened)}"
    if closed and status and status not in words.DisputeStatus.closed():
        right = ", ".join(words.DisputeStatus.closed())
        yield (
            ("closed_on",),
            f"only a dispute that is over has a closing date ({right}), and status is {quoted(status)}",
        )


def _outcome(record: Record) -> Found:
    status, kind = record.get("status"), record.get("kind")
    if "prevailing" in record and status and status not in words.DisputeStatus.with_outcome():
        right = " or ".join(words.DisputeStatus.with_outcome())
        yield ("prevailing",), f"somebody prevails only where status is {right}, and it is {quoted(status)}"
    if "final" in record and "prevailing" not in record:
        yield ("final",), "say in prevailing who won before saying whether that is final"
    if "stage" in record and kind and kind not in words.DisputeKind.with_stages():
        right = ", ".join(words.DisputeKind.with_stages())
        yield ("stage",), f"only a suit or a criminal case has a stage ({right}), and kind is {quoted(kind)}"


def _sides(record: Record) -> Found:
    """A public dispute has somebody on each side of its caption, and a source."""
    kind = record.get("kind")
    present = {part.get("role") for _, part in parts(record, "participations")}
    if kind and "participations" in record and None not in present:
        for side, roles in zip(("complains", "is complained of"), captions.side_roles(kind), strict=True):
            if not present & set(roles):
                yield ("participations",), f"nobody {side}: add a party in the role {' or '.join(roles)}"
    if record.get("sources") == []:
        yield ("sources",), "is empty: a dispute without a source cannot be published"


def _proceedings(record: Record) -> Found:
    first: dict[Any, Place] = {}
    for place, part in parts(record, "proceedings"):
        filed, closed = part.get("filed_on"), part.get("closed_on")
        if precedes(closed, filed):
            yield (*place, "closed_on"), f"{quoted(closed)} is before filed_on, {quoted(filed)}"
        docket = (part.get("court"), part.get("docket_number", ""))
        if docket[0] and first.setdefault(docket, place) != place:
            at = "docket_number" if docket[1] else "court"
            yield (*place, at), f"this docket of this court is on record already, at {path(first[docket])}"
        names = [name for _, name in words_of(part, "judges")]
        if len("\n".join(names)) > _JUDGES:
            yield (*place, "judges"), f"the names have more than {_JUDGES:,} characters together"


def _participations(record: Record) -> Found:
    yield from _twice(record, "participations", "this party in this role")


def _claims(record: Record) -> Found:
    taking_part = {part.get("party") for _, part in parts(record, "participations")}
    known = None not in taking_part and None not in record.get("participations", [None])
    for place, part in parts(record, "claims"):
        for side in ("made_by", "against"):
            for at, slug in words_of(part, side):
                if known and slug not in taking_part:
                    yield (*place, side, at), f"{quoted(slug)} is not among the participations of this dispute"
        makers = [slug for _, slug in words_of(part, "made_by")]
        for at, slug in words_of(part, "against"):
            if slug in makers:
                yield (*place, "against", at), f"{quoted(slug)} makes this claim: nobody makes a claim against itself"


def _sources(record: Record) -> Found:
    yield from _twice(record, "sources", "this address")
    sources = record.get("sources") or []
    urls = {part.get("url") if isinstance(part, dict) else None for part in sources}
    if "sources" not in record or None in urls:
        return  # an address that could not be read may be the one cited
    for field, place, cited in within(THINGS[ThingKind.DISPUTE].fields, record):
        for at, url in enumerate(cited) if is_citation(field) else ():
            if url is not None and url not in urls:
                yield (*place, at), f"{quoted(url)} is not among the sources of this dispute"


def _numbers(record: Record) -> Found:
    """A number is the place in the list unless it is given, and grows from part to part."""
    for name in NUMBERED:
        last = 0
        for place, part in parts(record, name):
            number = part.get("number", int(place[1]) + 1)
            if number <= last:
                said = "this part would be" if "number" not in part else "is"
                yield (*place, "number"), f"{said} {number}, not more than {last}, the number of the part before it"
            last = max(last, number)


def _related(record: Record) -> Found:
    yield from _twice(record, "related", "this relation")
    for place, part in parts(record, "related"):
        if part.get("dispute") == record.get("slug"):
            yield (*place, "dispute"), "a dispute is not related to itself"


def _names(record: Record) -> Found:
    """No other name stands twice, however it is written."""
    first: dict[str, int] = {}
    for at, name in words_of(record, "aliases"):
        spelling = text.fold_spelling(name)
        if first.setdefault(spelling, at) != at:
            yield ("aliases", at), f"{quoted(name)} is the same name as aliases[{first[spelling]}]"


def _twice(record: Record, name: str, what: str) -> Found:
    """Parts of a list that stand there twice."""
    keys = PARTS[name].once
    first: dict[tuple[Any, ...], Place] = {}
    for place, part in parts(record, name):
        key = tuple(part.get(one) for one in keys)
        if None not in key and first.setdefault(key, place) != place:
            yield (*place, keys[0]), f"{what} is on record already, at {path(first[key])}"
