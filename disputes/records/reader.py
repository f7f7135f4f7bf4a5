"""Reads records from the database: of one thing or of many, in the same number of queries.

It asks for plain rows, one query for each list of the format, since model instances take ten times as long as the
rows they are made of, and puts what each row says where the format has it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from disputes.models.keyed import Query

from .fields import Field, Parts, Record, Thing, Values
from .format import PARTS, THINGS

Row = TypeVar("Row", bound=Model)
_ByOwner = dict[int, list[Any]]  # what a list holds, by the key of the row that it belongs to


def read(thing: Row, *, published: bool = False) -> Record:
    """Return the record of a saved dispute (or working copy), party, system or court, as the database has it now.

    With `published` as the public sees it; see `read_all`.
    """
    return read_all(type(thing)._base_manager.filter(pk=thing.pk), published=published)[0]


def read_all(rows: QuerySet[Row], *, published: bool = False) -> list[Record]:
    """Return the records of disputes, parties, systems or courts in the order of the queryset.

    Of claims, events and sources it returns the parts of their disputes' records, each of which begins with the slug
    of its `dispute` and its `number` there, given always.

    The number of queries does not grow with the number of records. Keys stand in the order of the format, what
    is unknown is left out, lists are there though they be empty. With `published` a record names no other
    dispute and no parent of a party that the public does not see; the queryset itself is the caller's to choose.
    """
    return list(read_keys(rows.model, list(rows.values_list("pk", flat=True)), published=published))


def read_keys(model: type[Model], keys: Sequence[int], *, published: bool = False) -> Iterator[Record]:
    """Give what `read_all` returns for the rows with these keys, in their order; a key of no row is passed over."""
    found = _READERS[model].records(keys, published)
    for key in keys:
        yield from found.get(key, ())


class _Values:
    """Reads a list of values."""

    def __init__(self, values: Values, owners: str) -> None:
        """Take the list, and the lookup from its rows to the keys that are asked for."""
        self.convert = values.value.from_column
        rows = values.model._base_manager
        columns = (values.parent, values.value.lookup)
        self.query = Query(
            lambda keys: rows.filter(**{f"{owners}__in": keys}, **values.where).order_by("pk").values_list(*columns)
        )

    def records(self, keys: Sequence[int], published: bool) -> _ByOwner:
        """Return the values by what they belong to. One query."""
        found: _ByOwner = defaultdict(list)
        for owner, value in self.query.rows(keys):
            found[owner].append(self.convert(value))
        return found


class _Rows:
    """Reads the rows of a thing or of a list of parts, with all lists inside them."""

    def __init__(self, table: Thing | Parts, owner: str, owners: str) -> None:
        """Take the table, the column of what its rows belong to, and the lookup to the keys that are asked for.

        Things, and parts that are read alone, belong to themselves.
        """
        self.table = table
        self.head = {"format": table.version} if isinstance(table, Thing) and table.version else {}
        self.is_numbered = isinstance(table, Parts) and table.numbered
        self.query = _query(table, owner, owners)
        is_hidden = isinstance(table, Parts) and table.public_only
        self.public_query = _query(table, owner, owners, public_only=True) if is_hidden else self.query
        self.lists = {one.key: _reader(one, owners) for one in table.lists}

    def records(self, keys: Sequence[int], published: bool) -> _ByOwner:
        """Return the records of the rows by what they belong to. One query, and one for each list inside."""
        lists = {key: reader.records(keys, published) for key, reader in self.lists.items()}
        query = self.public_query if published else self.query
        found: _ByOwner = defaultdict(list)
        for owner, key, *values in query.rows(keys):
            siblings = found[owner]
            record = dict(self.head)
            if self.is_numbered and (number := values.pop(0)) != len(siblings) + 1:
                record["number"] = number
            siblings.append(self._filled(record, key, values, lists))
        return found

    def _filled(self, record: Record, key: int, values: list[Any], lists: dict[str, _ByOwner]) -> Record:
        """Put the values of a row and the lists that belong to it into its record; what is unknown is left out."""
        left = iter(values)
        for one in self.table.fields:
            if isinstance(one, Field):
                value = next(left)
                if value is None or value == "":
                    continue
                value = one.from_column(value)
            else:
                value = lists[one.key].get(key) or []
            if value != [] or not one.optional:
                record[one.key] = value
        return record


def _query(table: Thing | Parts, owner: str, owners: str, *, public_only: bool = False) -> Query:
    """Return the query for the rows of a table: what they belong to, their keys, their numbers if any, their fields.

    It is put together at its first use, and asked again with other keys.
    """
    order = "number" if isinstance(table, Parts) and table.numbered else "pk"
    columns = (owner, "pk") if order == "pk" else (owner, "pk", order)
    fields = [field.lookup for field in table.single]

    def make(keys: Any) -> QuerySet[Any, tuple[Any, ...]]:
        model: Any = table.model
        rows = model.objects.published() if public_only else model._base_manager
        return rows.filter(**{f"{owners}__in": keys}).order_by(order).values_list(*columns, *fields)

    return Query(make)


def _reader(one: Values | Parts, owners: str) -> _Values | _Rows:
    """Return what reads a list inside rows which `owners` leads from to the keys that are asked for."""
    beyond = one.parent if owners == "pk" else f"{one.parent}__{owners}"
    return _Values(one, beyond) if isinstance(one, Values) else _Rows(one, one.parent, beyond)


class _PartsAlone:
    """Reads parts outside the record of their dispute, so that each says of which dispute it is a part."""

    def __init__(self, parts: Parts) -> None:
        """Take the list of parts, which are numbered."""
        self.parts = _Rows(parts, "pk", "pk")
        rows = parts.model._base_manager
        self.heads = Query(lambda keys: rows.filter(pk__in=keys).values_list("pk", "dispute__slug", "number"))

    def records(self, keys: Sequence[int], published: bool) -> _ByOwner:
        """Return the records of the parts by their keys. One query more than that of their rows."""
        found = self.parts.records(keys, published)
        return {
            key: [{"dispute": slug, "number": number} | part | {"number": number} for part in found[key]]
            for key, slug, number in self.heads.rows(keys)
        }


_READERS: dict[type[Model], _Rows | _PartsAlone] = {
    **{thing.model: _Rows(thing, "pk", "pk") for thing in THINGS.values()},
    **{parts.model: _PartsAlone(parts) for parts in PARTS.values() if parts.numbered},
}
