"""A file that is sent while it is read, all of it as of one moment, and that never outlives its request."""

import threading
from collections.abc import Iterator
from typing import Any

from django.core.signals import request_started
from django.dispatch import receiver

from disputes.models.reading import one_moment

from .export import Export
from .formats import Format

_this_thread = threading.local()  # the file that it sends: one at a time


def begun(export: Export, form: Format) -> Iterator[bytes]:
    """Count the rows of an export, so that its headers can be written, and return its pieces."""
    pieces = _pieces(export, form)
    _this_thread.pieces = pieces
    next(pieces)
    return pieces


def _pieces(export: Export, form: Format) -> Iterator[bytes]:
    """Give an empty piece once the rows are counted, then the file. Its end, however it comes, ends the transaction.

    Putting them into order takes longer; by then a reader has the first line.
    """
    with one_moment():
        export.tally()
        yield b""
        yield from form.write(export)


@receiver(request_started)
def end_what_was_left(**signal: Any) -> None:
    """End the file of the request before, if a failure on the way left it neither sent nor closed."""
    pieces = getattr(_this_thread, "pieces", None)
    if pieces is not None:
        _this_thread.pieces = None
        pieces.close()
