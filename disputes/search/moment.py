"""Reads as of one moment at which the search knows all that was written."""

from collections.abc import Callable
from typing import TypeVar

from disputes.models import write_transaction
from disputes.models.reading import moment_of_transaction, one_moment

from .index import Behind, catch_up, refresh

_Answer = TypeVar("_Answer")


def as_of_one_moment(read: Callable[[], _Answer]) -> _Answer:
    """Return what `read` returns, all of whose queries see the record as of one moment; it may be called again.

    Nothing may be written within the moment. If a search in it finds the index behind, the moment is given up, the
    index brought up to date, and a new one begun. Where others write faster than that, they wait for the last try.
    """
    for _ in range(2):
        try:
            with one_moment():
                return read()
        except Behind:
            catch_up()
    with write_transaction():
        refresh()
        with moment_of_transaction():
            return read()
