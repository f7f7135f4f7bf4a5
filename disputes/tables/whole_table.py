"""A table of the whole record, as snapshots hold it: its columns, its key, and its rows as a function of a record."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from .column import Column, Form

Row = tuple[Any, ...]  # of text, whole numbers, true or false, and None for what is unknown

# Columns of several tables.
DISPUTE = Column("dispute", Form.TEXT, _("The dispute it belongs to."), names="disputes")
ID = Column("id", Form.TEXT, _("Its lasting key: the dispute and the number."))
NUMBER = Column("number", Form.NUMBER, _("Its lasting number within the dispute."))
PART_ID = Column("id", Form.TEXT, _("Its key: the dispute and its place there, which another snapshot may change."))
PLACE = Column("place", Form.NUMBER, _("Where it stands in the record, counted from 1."))


class WholeTable(NamedTuple):
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


def numbered(parts: Iterable[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the claims, events or sources of a record with their lasting numbers."""
    for place, part in enumerate(parts, 1):
        yield part.get("number", place), part


def part_key(slug: str, number: int) -> str:
    """Return the key of a part of a dispute: `coda-openai-sora-2/1`."""
    return f"{slug}/{number}"
