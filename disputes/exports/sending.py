"""A file that is sent while it is read, all of it as of one moment, and that never outlives its request."""

from collections.abc import Iterator

from django.utils.module_loading import import_string

from disputes.models.reading import one_moment
from disputes.tables import Format

from .export import Export


def begun(export: Export, form: Format) -> Iterator[bytes]:
    """Count the rows of an export, so that its headers can be written, and return its pieces.

    The response they are given to closes them, whether they were sent or not.
    """
    pieces = _pieces(export, form)
    next(pieces)
    return pieces


def _pieces(export: Export, form: Format) -> Iterator[bytes]:
    """Give an empty piece once the rows are counted, then the file. Its end, however it comes, ends the transaction.

    Putting them into order takes longer; by then a reader has the first line.
    """
    with one_moment():
        export.tally()
        yield b""
        yield from import_string(form.writer)(export)
