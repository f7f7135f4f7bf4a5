"""A server to ask, and a check of what is asked of it."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.management import call_command

from disputes.tests.outside.town import Town, town


@pytest.fixture
def here() -> Iterator[Town]:
    """A server on this machine."""
    with town() as one:
        yield one


@pytest.fixture
def check(here: Town) -> Callable[..., str]:
    """Run `check_sources` with leave to ask that server, without pauses; return what it said."""

    def run(*arguments: str, **options: Any) -> str:
        out = io.StringIO()
        allow = [f"--allow=127.0.0.1:{here.port}"]
        call_command("check_sources", "--pause=0", *allow, *arguments, stdout=out, **options)
        return out.getvalue()

    return run
