"""A server to ask."""

from collections.abc import Iterator

import pytest

from .town import Town, town


@pytest.fixture
def here() -> Iterator[Town]:
    """A server on this machine."""
    with town() as one:
        yield one
