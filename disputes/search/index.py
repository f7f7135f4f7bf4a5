"""Keeps the search entries true to the record: what was written since is made anew before the next search.

The database marks every write (`disputes.models.mark`), so nothing that writes has to think of the search.
"""

import hashlib
import re
import secrets
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Any

from django.db import connection
from django.db.models import Model

from disputes import vocabulary as words
from disputes.captions import side_roles
from disputes.legal import company_words, dockets
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
    SystemModality,
    Version,
    WorkAtIssue,
    triggers,
    write_transaction,
)
from disputes.models.reading import is_one_moment

from . import labels
from .analysis import document, documents, forms, tokens
from .folding import UNSPACED, fold

BATCH = 10  # things made anew in one transaction: nobody else writes meanwhile
# A blank in a name of a script that needs none: 애플 인텔리전스 is 애플인텔리전스.
_NEEDLESS_BLANK = re.compile(rf"(?<=[{UNSPACED}])\s+(?=[{UNSPACED}])")
# What the names of the two sides of a dispute are found by, beside each other in the column `exact`.
SIDES = ("z0a", "z0b")


class Behind(Exception):
    """The search does not know all that was written, and nothing may be written now to tell it."""


def catch_up() -> None:
    """Index what was written since the last time, if anything was; one query if not.

    It waits for a writer that holds the database. A search that knew less would be kept as if it knew all, so it
    rather fails as a busy database fails: raises OperationalError. Raises Behind within `one_moment`. What others
    write meanwhile may be left over.
    """
    if Version.now().is_indexed:
        return
    if is_one_moment():
        raise Behind
    refresh()


def catch_up_alone() -> None:
    """Index what was written since the last time, while all who write the record wait."""
    with write_transaction():
        refresh()


def refresh() -> int:
    """Make the entries of all that was written since anew; return how many disputes, parties and systems that were."""
    return sum(refresh_in_turns())


def refresh_in_turns() -> Iterator[int]:
    """Do the same in short transactions, and yield after each how many it made anew."""
    some = BATCH
    while some == BATCH:  # fewer were all there were; who writes faster than this indexes is not waited for
        some = _refresh_some()
        if some:
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
    """Return one word that stands for a whole name or docket number, however it and its company are written."""
    words_ = fold(company_words.WITHOUT_BLANK.sub(" ", text)).replace(".", "").split()
    named = " ".join(company_words.core(words_)) if words_ else text
    return "z" + hashlib.blake2b(" ".join(tokens(named)).encode(), digest_size=10).hexdigest()


def _exact(names: Iterable[str], texts: Iterable[str]) -> list[str]:
    """Return the words for whole names, and for the words of names and texts before their stems."""
    names = list(filter(None, names))
    return [*map(whole, names), *chain.from_iterable(map(forms, [*names, *texts]))]


def _joined(words_: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(words_))


def _disputes(keys: list[int]) -> Iterator[Entry]:
    """Yield the entries of these disputes and of their claims and events; fourteen queries."""
    participants = _of(Participation, keys, "party", "role")
    systems = _of(SystemAtIssue, keys, "system")
    proceedings = _of(Proceeding, keys, "court", "docket_number", "judges")
    claims = _of(Claim, keys, "pk", "kind", "status", "summary", "legal_basis", "relief_sought")
    sides = _of(ClaimParty, keys, "claim", "party", dispute="claim__dispute")
    events = _of(Event, keys, "pk", "kind", "state", "title", "detail", "party")
    sources = _of(Source, keys, "title", "publisher")
    works = _of(WorkAtIssue, keys, "kind")
    acting = {row[0] for rows in participants.values() for row in rows} | {e[5] for of in events.values() for e in of}
    parties = _names(Party, acting | {side[1] for rows in sides.values() for side in rows})
    named = _names(System, {row[0] for rows in systems.values() for row in rows})
    courts = _names(Court, {row[0] for rows in proceedings.values() for row in rows})
    modalities = _of(SystemModality, [key for key in named if key], "modality", dispute="system")
    columns = ("pk", "title", "summary", "kind", "status", "stage", "jurisdiction", "prevailing", "opened_on")
    for row in Dispute.objects.filter(pk__in=keys).values(*columns):
        key, title = row["pk"], row["title"]
        names = [name for party, role in participants[key] for name in parties[party]]
        names += [name for (system,) in systems[key] for name in named[system]]
        names += [name for court, number, judges in proceedings[key] for name in courts[court]]
        numbers = [docket for court, number, judges in proceedings[key] for docket in _dockets(number)]
        texts = [row["summary"], *(text for claim in claims[key] for text in claim[3:])]
        texts += [text for event in events[key] for text in event[3:5]] + [text for of in sources[key] for text in of]
        own = [*_labels(row), *labels.of_all((words.WorkKind, work) for (work,) in works[key])]
        media = [(words.Modality, one) for (system,) in systems[key] for (one,) in modalities[system]]
        more = labels.of_all([
            *((words.ClaimKind, claim[1]) for claim in claims[key]),
            *((words.ClaimStatus, claim[2]) for claim in claims[key]),
            *((words.Role, role) for party, role in participants[key]),
            *media,
        ])  # fmt: skip
        judged = [judge for court, number, judges in proceedings[key] for judge in judges.splitlines()]
        on_sides = _on_sides(row["kind"], [(role, parties[party]) for party, role in participants[key]])
        yield from _dispute_entries(key, title, [*names, *numbers], texts, [*own, *more, *judged], on_sides)
        for claim, kind, status, *said in claims[key]:
            on_it = [name for of, party in sides[key] if of == claim for name in parties[party]]
            called = [*own, *labels.of_all([(words.ClaimKind, kind), (words.ClaimStatus, status)])]
            yield _entry(Entry.Kind.CLAIM, claim, key, [title], on_it, said, called)
        for event, kind, state, headline, detail, party in events[key]:
            called = [*own, *labels.of_all([(words.EventKind, kind), (words.EventState, state)])]
            yield _entry(Entry.Kind.EVENT, event, key, [headline], [title, *parties[party]], [detail], called)


def _labels(row: dict[str, Any]) -> list[str]:
    """Return what the values of a dispute's own columns are found by."""
    terms = [(words.DisputeKind, "kind"), (words.DisputeStatus, "status"), (words.Stage, "stage")]
    found = labels.of_all((vocabulary, row[column]) for vocabulary, column in terms)
    return [*found, *labels.of_country(row["jurisdiction"]), str(row["opened_on"])[:4]]


def _on_sides(kind: str, names: list[tuple[str, list[str]]]) -> list[str]:
    """Return the words for what the names of each side say."""
    return [
        side + token
        for side, roles in zip(SIDES, side_roles(kind), strict=True)
        for role, called in names
        if role in roles
        for name in called
        for token in tokens(name)
    ]


def _dispute_entries(
    key: int, title: str, names: list[str], said: list[str], called: list[str], on_sides: list[str]
) -> Iterator[Entry]:
    """Yield the entry of a dispute; of a long one several, which go on with what it says."""
    first, *more = documents(said)
    texts = {"title": _documents([title]), "names": _documents(names), "labels": _documents(called)}
    exact = _joined([*_exact([title, *names], said), *on_sides])
    yield Entry(kind=Entry.Kind.DISPUTE, key=key, owner=key, exact=exact, body=first, **texts)
    yield from (Entry(kind=Entry.Kind.DISPUTE, key=key, owner=key, body=body) for body in more)


def _parties(keys: list[int]) -> Iterator[Entry]:
    """Yield the entries of these parties."""
    names = _names(Party, keys)
    roles = _of(Participation, keys, "role", dispute="party")
    for key, description, kind, country in Party.objects.filter(pk__in=keys).values_list(
        "pk", "description", "kind", "country"
    ):
        played = [(words.Role, role) for role in dict.fromkeys(role for (role,) in roles[key])]
        called = [*labels.of_all([(words.PartyKind, kind), *played]), *labels.of_country(country)]
        yield _entry(Entry.Kind.PARTY, key, key, names[key], [], [description], called)


def _systems(keys: list[int]) -> Iterator[Entry]:
    """Yield the entries of these AI systems."""
    systems = dict(System.objects.filter(pk__in=keys).values_list("pk", "developer"))
    names, makers = _names(System, keys), _names(Party, systems.values())
    modalities = _of(SystemModality, keys, "modality", dispute="system")
    for key, maker in systems.items():
        called = labels.of_all((words.Modality, one) for (one,) in modalities[key])
        yield _entry(Entry.Kind.SYSTEM, key, key, names[key], makers[maker], [], called)


def _courts(keys: list[int]) -> Iterator[Entry]:
    """Yield the entries of these courts."""
    names = _names(Court, keys)
    for key in Court.objects.filter(pk__in=keys).values_list("pk", flat=True):
        yield _entry(Entry.Kind.COURT, key, key, names[key], [], [], [])


def _entry(
    kind: Entry.Kind, key: int, owner: int, title: list[str], names: list[str], body: list[str], called: list[str]
) -> Entry:
    texts = {"title": _documents(title), "names": _documents(names), "body": _documents(body)}
    exact = _joined(_exact(title, [*names, *body]))
    return Entry(kind=kind, key=key, owner=owner, exact=exact, labels=_documents(called), **texts)


def _of(model: type[Model], keys: list[int], *columns: str, dispute: str = "dispute") -> dict[int, list[Any]]:
    """Return by dispute the columns of the rows that belong to it, in the order of the record."""
    rows: dict[int, list[Any]] = defaultdict(list)
    found = model._default_manager.filter(**{f"{dispute}__in": keys}).order_by("pk")
    for key, *values in found.values_list(dispute, *columns):
        rows[key].append(values)
    return rows


# The columns with the names of a thing; its other names stand in rows of their own.
_NAMED: dict[type[Model], tuple[str, ...]] = {
    Party: ("name", "native_name"),
    System: ("name",),
    Court: ("name", "native_name", "citation_name"),
}


def _names(model: type[Model], keys: Iterable[int | None]) -> dict[int | None, list[str]]:
    """Return by key all names of parties, systems or courts, citation names in each writing; none for None."""
    names: dict[int | None, list[str]] = defaultdict(list)
    rows = model._default_manager.filter(pk__in={key for key in keys if key})
    for key, *given in rows.values_list("pk", *_NAMED[model]):
        names[key] += filter(None, given)
        if model is Court:
            names[key] += citations(given[-1])
    for key, alias in rows.exclude(aliases=None).order_by("aliases__pk").values_list("pk", "aliases__name"):
        names[key].append(alias)
    for known in names.values():
        known += [joined for name in known if (joined := _NEEDLESS_BLANK.sub("", name)) != name]
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
    """Return a docket number as it is on record, and in its plain writings."""
    return list(dict.fromkeys(filter(None, (number, *dockets.read(number).writings)))) if number else []


_WRITERS: dict[str, tuple[Callable[[list[int]], Iterator[Entry]], list[str]]] = {
    Mark.Kind.DISPUTE: (_disputes, [Entry.Kind.DISPUTE, Entry.Kind.CLAIM, Entry.Kind.EVENT]),
    Mark.Kind.PARTY: (_parties, [Entry.Kind.PARTY]),
    Mark.Kind.SYSTEM: (_systems, [Entry.Kind.SYSTEM]),
    Mark.Kind.COURT: (_courts, [Entry.Kind.COURT]),
}
