"""Keeps the search entries true to the record: what was written since is made anew before the next search.

The database marks every write (`disputes.models.mark`), so nothing that writes has to think of the search.
"""

import hashlib
import re
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Model

from disputes.models import (
    Claim,
    ClaimParty,
    Court,
    Dispute,
    Entry,
    Event,
    Mark,
    Participation,
    Party,
    Proceeding,
    Source,
    System,
    SystemAtIssue,
    Version,
    triggers,
    write_transaction,
)

from .analysis import document, documents, tokens

BATCH = 10  # things made anew in one transaction: nobody else writes meanwhile
# The number that a court of the United States puts before a docket for its division: 1:23-cv-11195.
_DIVISION = re.compile(r"^\s*\d+:")


def catch_up() -> None:
    """Index what was written since the last time, if anything was; one query if not.

    It waits for a writer that holds the database. A search that knew less would be kept as if it knew all, so it
    rather fails as a busy database fails: raises OperationalError.
    """
    if not Version.now().is_indexed:
        refresh()


def refresh() -> int:
    """Make the entries of all that was written since anew; return how many disputes, parties and systems that were."""
    return sum(refresh_in_turns())


def refresh_in_turns() -> Iterator[int]:
    """Do the same in short transactions, and yield after each how many it made anew."""
    while some := _refresh_some():
        yield some


def rebuild() -> int:
    """Make all entries anew, whatever they were; return how many disputes, parties, systems and courts there are."""
    with write_transaction():
        triggers.mark_unmarked(connection)
        Entry.objects.all().delete()
        Mark.objects.exclude(kind=Mark.Kind.BEGINNING).update(is_indexed=False)
        # Pages of searches are made anew as well.
        newest = Mark.objects.order_by("-number", "-pk").values("pk")[:1]
        Mark.objects.filter(pk__in=list(newest.values_list("pk", flat=True))).update(token=secrets.randbits(62))
        return refresh()


def _refresh_some() -> int:
    with write_transaction():
        marks = list(Mark.objects.to_index().select_for_update().order_by("pk")[:BATCH])
        for kind, (entries, kinds) in _WRITERS.items():
            keys = [mark.key for mark in marks if mark.kind == kind]
            if keys:
                Entry.objects.filter(kind__in=kinds, owner__in=keys).delete()
                Entry.objects.bulk_create(entries(keys))
        Mark.objects.filter(pk__in=[mark.pk for mark in marks]).update(is_indexed=True)
        return len(marks)


# A claim's text stands in its own entry and in its dispute's, and a party's name in those of all its disputes.
_document = lru_cache(2000)(lambda text: document([text]))


def _documents(texts: Iterable[str]) -> str:
    return " ".join(map(_document, texts))


@lru_cache(2000)
def whole(text: str) -> str:
    """Return one word that stands for a whole name or docket number, however it is written."""
    return "z" + hashlib.blake2b(" ".join(tokens(text)).encode(), digest_size=10).hexdigest()


def _whole(texts: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(whole(text) for text in texts if text))


def _disputes(keys: list[int]) -> Iterator[Entry]:
    """Yield the entries of these disputes and of their claims and events; a dozen queries."""
    participants = _of(Participation, keys, "party")
    systems = _of(SystemAtIssue, keys, "system")
    proceedings = _of(Proceeding, keys, "court", "docket_number")
    claims = _of(Claim, keys, "pk", "summary", "legal_basis", "relief_sought")
    sides = _of(ClaimParty, keys, "claim", "party", dispute="claim__dispute")
    events = _of(Event, keys, "pk", "title", "detail", "party")
    sources = _of(Source, keys, "title", "publisher")
    acting = {row[0] for rows in participants.values() for row in rows} | {e[3] for of in events.values() for e in of}
    parties = _names(Party, acting | {side[1] for rows in sides.values() for side in rows})
    named = _names(System, {row[0] for rows in systems.values() for row in rows})
    courts = _names(Court, {row[0] for rows in proceedings.values() for row in rows})
    for key, title, summary in Dispute.objects.filter(pk__in=keys).values_list("pk", "title", "summary"):
        names = [name for (party,) in participants[key] for name in parties[party]]
        names += [name for (system,) in systems[key] for name in named[system]]
        names += [name for (court, _number) in proceedings[key] for name in courts[court]]
        names += [docket for (_court, number) in proceedings[key] for docket in _dockets(number)]
        said = [summary, *(text for claim in claims[key] for text in claim[1:])]
        said += [text for event in events[key] for text in event[1:3]] + [text for of in sources[key] for text in of]
        yield from _dispute_entries(key, title, names, said)
        for claim, *texts in claims[key]:
            on_it = [name for of, party in sides[key] if of == claim for name in parties[party]]
            yield _entry(Entry.Kind.CLAIM, claim, key, [title], on_it, texts)
        for event, headline, detail, party in events[key]:
            yield _entry(Entry.Kind.EVENT, event, key, [headline], [title, *parties[party]], [detail])


def _dispute_entries(key: int, title: str, names: list[str], said: list[str]) -> Iterator[Entry]:
    """Yield the entry of a dispute; of a long one several, which go on with what it says."""
    first, *more = documents(said)
    whole = {"exact": _whole([title, *names]), "title": _documents([title]), "names": _documents(names)}
    yield Entry(kind=Entry.Kind.DISPUTE, key=key, owner=key, **whole, body=first)
    yield from (Entry(kind=Entry.Kind.DISPUTE, key=key, owner=key, body=body) for body in more)


def _parties(keys: list[int]) -> Iterator[Entry]:
    """Yield the entries of these parties."""
    names = _names(Party, keys)
    for key, description in Party.objects.filter(pk__in=keys).values_list("pk", "description"):
        yield _entry(Entry.Kind.PARTY, key, key, names[key], [], [description], _whole(names[key]))


def _systems(keys: list[int]) -> Iterator[Entry]:
    """Yield the entries of these AI systems."""
    systems = dict(System.objects.filter(pk__in=keys).values_list("pk", "developer"))
    names, makers = _names(System, keys), _names(Party, systems.values())
    for key, maker in systems.items():
        yield _entry(Entry.Kind.SYSTEM, key, key, names[key], makers[maker], [], _whole(names[key]))


def _entry(
    kind: Entry.Kind, key: int, owner: int, title: list[str], names: list[str], body: list[str], exact: str = ""
) -> Entry:
    texts = {"title": _documents(title), "names": _documents(names), "body": _documents(body)}
    return Entry(kind=kind, key=key, owner=owner, exact=exact, **texts)


def _of(model: type[Model], keys: list[int], *columns: str, dispute: str = "dispute") -> dict[int, list[Any]]:
    """Return by dispute the columns of the rows that belong to it, in the order of the record."""
    rows: dict[int, list[Any]] = defaultdict(list)
    found = model._default_manager.filter(**{f"{dispute}__in": keys}).order_by("pk")
    for key, *values in found.values_list(dispute, *columns):
        rows[key].append(values)
    return rows


# The columns of names; other names have a table of their own.
_NAMES: dict[type[Model], tuple[str, ...]] = {
    Party: ("name", "native_name"),
    System: ("name",),
    Court: ("name", "native_name", "citation_name"),
}


def _names(model: type[Party | System | Court], keys: Iterable[int | None]) -> dict[int | None, list[str]]:
    """Return by key all names of parties, systems or courts, citation names in each writing; none for None."""
    names: dict[int | None, list[str]] = defaultdict(list)
    rows = model._default_manager.filter(pk__in={key for key in keys if key})
    for key, *given in rows.values_list("pk", *_NAMES[model]):
        names[key] += filter(None, given)
        if model is Court:
            names[key] += citations(given[-1])
    for key, alias in rows.exclude(aliases=None).order_by("aliases__pk").values_list("pk", "aliases__name"):
        names[key].append(alias)
    return names


def citations(name: str) -> list[str]:
    """Return the other ways to write a citation name: N. D. Cal. and NDCal for N.D. Cal.

    The analyser reads initials with full stops as one word (S.D.N.Y. is SDNY) and parts them at blanks.
    """
    if "." not in name:
        return []
    apart = " ".join(name.replace(".", ". ").split())
    joined = "".join(name.replace(".", "").split())
    return [written for written in (apart, joined) if written != name]


def _dockets(number: str) -> list[str]:
    """Return a docket number as it is on record, and without the number of the court's division."""
    return list(dict.fromkeys(filter(None, (number, _DIVISION.sub("", number)))))


# Courts are no list: their names are found in their disputes, which the database marks with them.
_WRITERS: dict[str, tuple[Callable[[list[int]], Iterator[Entry]], list[str]]] = {
    Mark.Kind.DISPUTE: (_disputes, [Entry.Kind.DISPUTE, Entry.Kind.CLAIM, Entry.Kind.EVENT]),
    Mark.Kind.PARTY: (_parties, [Entry.Kind.PARTY]),
    Mark.Kind.SYSTEM: (_systems, [Entry.Kind.SYSTEM]),
}
