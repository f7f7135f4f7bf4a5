"""Reading many rows fast: a query that is put together once, and asked again and again with other keys."""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import CharField, ExpressionWrapper, F, Func, QuerySet
from django.db.models.functions import Cast, Substr

Rows = dict[int, list[tuple[Any, ...]]]
_KEYS = "the keys"  # stands for them among the parameters of the query


class Query:
    """Some columns of the rows that belong to given keys; the first column is the key that they belong to.

    Values come as the database's own client gives them: no partial dates, no times, no model instances, which would
    take longer than all the rest.
    """

    def __init__(self, make: Callable[[Any], "QuerySet[Any, tuple[Any, ...]]"]) -> None:
        """Take what makes the query, given what stands for the keys in `__in`."""
        self.make = make

    def rows(self, keys: Sequence[int]) -> list[tuple[Any, ...]]:
        """Return the rows that belong to these keys. One query."""
        sql, parameters = _compiled(self.make, connection.vendor)
        given = json.dumps(keys) if connection.vendor == "sqlite" else list(keys)
        with connection.cursor() as cursor:
            cursor.execute(sql, [given if one is _KEYS else one for one in parameters])
            return cursor.fetchall()

    def by_key(self, keys: Sequence[int]) -> dict[int, tuple[Any, ...]]:
        """Return the one row of each key."""
        return {row[0]: row for row in self.rows(keys)}

    def grouped(self, keys: Sequence[int]) -> Rows:
        """Return the rows of each key in their order; of a key without rows an empty list."""
        found: Rows = defaultdict(list)
        for row in self.rows(keys):
            found[row[0]].append(row)
        return found


@cache
def _compiled(make: Callable[[Any], Any], vendor: str) -> tuple[str, tuple[Any, ...]]:
    """Return the SQL of a query; it is the same for all keys."""
    sql, parameters = make(_Keys()).query.sql_with_params()
    return sql, tuple(parameters)


class _Keys(Func):
    """The keys as one parameter, so that a query of a thousand is as short as that of one."""

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """Take them from JSON."""
        return "(SELECT value FROM json_each(%s))", (_KEYS,)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        """Take them from an array."""
        return "(SELECT unnest(%s::bigint[]))", (_KEYS,)


def as_text(name: str) -> ExpressionWrapper:
    """Return a column of partial dates as the text that is stored."""
    return ExpressionWrapper(F(name), output_field=CharField())


def day(name: str) -> Substr:
    """Return the day of a column of dates or moments as text: 2025-09-30, in UTC."""
    return Substr(Cast(name, CharField()), 1, 10)


def second(name: str) -> Substr:
    """Return a column of moments as text, to the second: 2025-09-30 12:00:00, in UTC."""
    return Substr(Cast(name, CharField()), 1, 19)
