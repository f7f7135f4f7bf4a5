"""A file that is sent while it is read, all of it as of one moment, and that never outlives its request."""

from collections.abc import Iterator

from django.db import OperationalError
from django.utils.module_loading import import_string

from disputes import search
from disputes.models.reading import one_moment
from disputes.tables import Format

from .export import Export

MOST_TRIES = 20


def begun(export: Export, form: Format) -> Iterator[bytes]:
    """Count the rows of an export, so that its headers can be written, and return its pieces.

    The response they are given to closes them, whether they were sent or not. Raises OperationalError, as a busy
    database does, if the record is written faster than the search is told.
    """
    for tried in range(MOST_TRIES):
        pieces = _pieces(export, form)
        try:
            next(pieces)
            return pieces
        except search.Behind:
            # A file is read too long for others to wait; they wait for the index alone, so that little comes between.
            search.catch_up_alone() if tried else search.catch_up()
    raise OperationalError("the record is written faster than it is indexed")


def _pieces(export: Export, form: Format) -> Iterator[bytes]:
    """Give an empty piece once the rows are counted, then the file. Its end, however it comes, ends the transaction.

    Putting them into order takes longer; by then a reader has the first line.
    """
    with one_moment():
        if export.filters.cleaned.get("q"):
            search.catch_up()
        export.tally()
        yield b""
        yield from import_string(form.writer)(export)
