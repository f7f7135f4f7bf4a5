"""Reads as of one moment at which the search knows all that was written."""

from collections.abc import Callable
from typing import TypeVar

from django.db import OperationalError

from disputes.models.reading import one_moment

from .index import Behind, catch_up

MOST_TRIES = 20
OUTRUN = "the record is written faster than the search can read it"
_Answer = TypeVar("_Answer")


def as_of_one_moment(read: Callable[[], _Answer]) -> _Answer:
    """Return what `read` returns, all of whose queries see the record as of one moment; it may be called again.

    Nothing may be written within the moment. If a search in it finds the index behind, the moment is given up, the
    index brought up to date, and a new one begun. Raises OperationalError, as a busy database does, if the record is
    written faster than it is indexed.
    """
    for _ in range(MOST_TRIES):
        try:
            with one_moment():
                return read()
        except Behind:
            catch_up()
    raise OperationalError(OUTRUN)
