"""How the tables of a snapshot follow from the format of the record: their columns, and their rows from a record.

Columns stand in the order of the table in the database. A list inside a part has a table of its own, whose rows name
that part by its key: `coda-openai-sora-2/1`.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from django.db.models import Model
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from disputes.imprint import whole_address
from disputes.models import ClaimParty, ThingKind
from disputes.models.address import address_of
from disputes.records import Record, numbered
from disputes.records.fields import (
    AnyField,
    Boolean,
    Date,
    Day,
    Field,
    Lines,
    Money,
    Number,
    Parts,
    Reference,
    Url,
    Values,
    WithFields,
    Word,
    is_citation,
)
from disputes.records.format import SOURCES, THINGS
from disputes.tables.column import Column, Form

Row = tuple[Any, ...]  # of text, whole numbers, true or false, and None for what is unknown

# Columns of several tables.
DISPUTE = Column("dispute", Form.TEXT, _("The dispute it belongs to."), names="disputes")
ID = Column("id", Form.TEXT, _("Its lasting key: the dispute and the number."))
NUMBER = Column("number", Form.NUMBER, _("Its lasting number within the dispute."))
PART_ID = Column("id", Form.TEXT, _("Its key: the dispute and its place there, which another snapshot may change."))
PLACE = Column("place", Form.NUMBER, _("Where it stands in the record, counted from 1."))
ADDRESS = Column("address", Form.ADDRESS, _("Its page in this register."))

# The table of each kind of thing, and the page about one, if it has a page of its own.
NAMES = {
    ThingKind.PARTY: "parties",
    ThingKind.SYSTEM: "systems",
    ThingKind.COURT: "courts",
    ThingKind.DISPUTE: "disputes",
}
_PAGES = {
    ThingKind.PARTY: "party_detail",
    ThingKind.SYSTEM: "system_detail",
    ThingKind.DISPUTE: "dispute_detail",
}
_FORMS = {
    Date: Form.DATE,
    Day: Form.DATE,
    Boolean: Form.YES_NO,
    Number: Form.NUMBER,
    Money: Form.DECIMAL,
    Url: Form.ADDRESS,
}


class SnapshotTable(NamedTuple):
    """A table: its lasting name, a sentence on it, and what it is made from.

    `of` is the kind of record whose rows it holds: dispute, party, ai_system or court as `records.KINDS` names them,
    `status` for a status that a dispute came to have, `vocabulary` for the words. `rows` takes one such record and
    gives its rows, whose values stand in the order of the columns. `key` names the columns that no two rows share,
    `optional` those that may be empty, `label` the column that names a row to a reader, `searched` the columns that
    a full-text search looks into.
    """

    name: str
    meaning: Any
    of: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Any], Iterable[Row]]
    optional: tuple[str, ...] = ()
    label: str = ""
    searched: tuple[str, ...] = ()

    @property
    def linked(self) -> list[Column]:
        """The columns that name rows of another table: a foreign key each."""
        return [column for column in self.columns if column.names]


def things(kind: ThingKind, meaning: Any, **more: Any) -> SnapshotTable:
    """Return the table of parties, systems, courts or disputes: their fields, and the address of their page."""
    thing = THINGS[kind]
    fields = _in_order_of_table(thing, thing.model)
    page = _PAGES.get(kind)

    def rows(record: Record) -> Iterator[Row]:
        address = [whole_address(address_of(page, record["slug"]))] if page else []
        yield *(record.get(field.key) for field in fields), *address

    columns = (*map(_column, fields), *([ADDRESS] if page else []))
    return SnapshotTable(
        NAMES[kind], meaning, kind.value, columns, ("slug",), rows, optional=_optional(fields), **more
    )


def parts(name: str, meaning: Any, path: tuple[Parts, ...], owner: Column = DISPUTE, **more: Any) -> SnapshotTable:
    """Return the table of a list of parts, which `path` leads to: the list, after those that it is inside of.

    Parts that are known by a number, or by nothing that must be known, get a key of their own.
    """
    last = path[-1]
    fields = _in_order_of_table(last, last.model)
    once = {last.field(key) for key in last.once}
    has_id = last.numbered or not once or any(field.optional for field in once if field)

    def rows(record: Record) -> Iterator[Row]:
        for owner_key, number, part in _entries(path, record):
            head = (f"{owner_key}/{number}", owner_key) if has_id else (owner_key,)
            values = [part.get(field.key) for field in fields]
            yield (*head, number, *values) if last.numbered else (*head, *values, number)

    columns = [_column(field) for field in fields]
    if last.numbered:
        columns = [ID, owner, NUMBER, *columns]
    else:
        columns = [*([PART_ID] if has_id else []), owner, *columns, PLACE]
    key = ("id",) if has_id else (owner.name, *(field.name for field in fields if field in once))
    of = _kind_with(path[0])
    return SnapshotTable(name, meaning, of, tuple(columns), key, rows, optional=_optional(fields), **more)


def values(name: str, meaning: Any, kind: ThingKind, key: str, owner: Column) -> SnapshotTable:
    """Return the table of a list of values that a thing has: each with its place."""
    found = THINGS[kind].field(key)
    assert isinstance(found, Values)
    column = _column(found.value)._replace(name=found.value.key)

    def rows(record: Record) -> Iterator[Row]:
        for place, value in enumerate(record.get(key, ()), 1):
            yield record["slug"], value, place

    return SnapshotTable(name, meaning, kind.value, (owner, column, PLACE), (owner.name, column.name), rows)


def lines(name: str, meaning: Any, inside: Parts, key: str, owner: Column) -> SnapshotTable:
    """Return the table of short texts that a part holds in one field: the judges of a proceeding."""
    field = inside.field(key)
    assert isinstance(field, Lines)

    def rows(record: Record) -> Iterator[Row]:
        for owner_key, number, part in _entries((inside,), record):
            for place, line in enumerate(part.get(key, ()), 1):
                yield f"{owner_key}/{number}", place, line

    columns = (owner, PLACE, Column("name", Form.TEXT, field.meaning))
    return SnapshotTable(name, meaning, _kind_with(inside), columns, (owner.name, PLACE.name), rows)


def sides(name: str, meaning: Any, claims: Parts) -> SnapshotTable:
    """Return the table of those who make claims and against whom they are made."""

    def rows(record: Record) -> Iterator[Row]:
        for owner_key, number, claim in _entries((claims,), record):
            for side in ClaimParty.Side.values:
                for place, party in enumerate(claim[side], 1):
                    yield f"{owner_key}/{number}", party, side, place

    columns = (
        Column("claim", Form.TEXT, _("The claim."), names="claims"),
        Column("party", Form.TEXT, _("The party."), names="parties"),
        Column("side", Form.TEXT, _("Whether it makes the claim or is claimed against."), ClaimParty.Side),
        Column("place", Form.NUMBER, _("Where it stands among those on its side, counted from 1.")),
    )
    return SnapshotTable(name, meaning, ThingKind.DISPUTE.value, columns, ("claim", "party"), rows)


def citations(name: str, meaning: Any) -> SnapshotTable:
    """Return the table of which fact rests on which source: a column for each kind of fact, of which one is filled."""
    paths = list(_citing(THINGS[ThingKind.DISPUTE].fields, ()))
    facts = [path[-1].parent for path in paths]

    def rows(record: Record) -> Iterator[Row]:
        slug, number = record["slug"], 0
        source_of = {source["url"]: f"{slug}/{at}" for at, source in numbered(record[SOURCES.key])}
        for at, path in enumerate(paths):
            for owner_key, place, url in _entries(path, record):
                number += 1
                fact: list[str | None] = [None] * len(paths)
                fact[at] = owner_key
                yield f"{slug}/{number}", slug, *fact, source_of[url], place

    columns = (
        PART_ID,
        DISPUTE,
        *(
            Column(fact, Form.TEXT, format_lazy(_("The {} that rests on the source."), fact), names=path[-2].key)
            for fact, path in zip(facts, paths, strict=True)
        ),
        Column("source", Form.TEXT, _("The source."), names="sources"),
        Column("place", Form.NUMBER, _("Where it stands among the sources of the fact; 1 is the chief source.")),
    )
    return SnapshotTable(name, meaning, ThingKind.DISPUTE.value, columns, ("id",), rows, optional=tuple(facts))


def _citing(fields: Iterable[AnyField], path: tuple[Parts, ...]) -> Iterator[tuple[Any, ...]]:
    """Yield the way to each list of citations: the lists of parts that it is inside of, and the list."""
    for one in fields:
        if isinstance(one, Parts):
            yield from _citing(one.fields, (*path, one))
        elif is_citation(one):
            yield (*path, one)


def _entries(path: tuple[Parts | Values, ...], record: Record) -> Iterator[tuple[str, int, Any]]:
    """Yield what stands in a list of a record: the key of what it belongs to, its number or place, and itself."""
    owners = [(record["slug"], record)]
    for one in path[:-1]:
        owners = [
            (f"{owner_key}/{number}", part)
            for owner_key, owner in owners
            for number, part in numbered(owner.get(one.key, ()))
        ]
    last = path[-1]
    count: Any = numbered if isinstance(last, Parts) else lambda entries: enumerate(entries, 1)
    for owner_key, owner in owners:
        for number, entry in count(owner.get(last.key, ())):
            yield owner_key, number, entry


def _in_order_of_table(table: WithFields, model: type[Model]) -> list[Field]:
    places = {column.name: place for place, column in enumerate(model._meta.fields)}
    fields = [field for field in table.single if not isinstance(field, Lines)]  # lines have a table of their own
    return sorted(fields, key=lambda field: places[field.name])


def _column(field: Field) -> Column:
    return Column(
        field.name,
        _FORMS.get(type(field), Form.TEXT),
        field.meaning,
        words=field.vocabulary if isinstance(field, Word) else None,
        names=NAMES[field.to] if isinstance(field, Reference) else "",
    )


def _optional(fields: list[Field]) -> tuple[str, ...]:
    return tuple(field.name for field in fields if field.optional)


def _kind_with(parts: Parts) -> str:
    return next(kind.value for kind, thing in THINGS.items() if parts in thing.fields)
