"""Exports all disputes of the database of DATABASE_URL in each format; prints what it took as JSON.

One process asks itself, so it is one core; rows a second are of the whole way from the request to the last byte.
"""

import json
import os
import time
from pathlib import Path
from typing import Any, NamedTuple

import django
from django.test import Client

FORMATS = ("csv", "xlsx", "jsonl")


class Taken(NamedTuple):
    """What an export took: rows a second, seconds to the first byte, megabytes of memory more than before."""

    rows_a_second: float
    first_byte: float
    memory: float


def main() -> dict[str, Taken]:
    """Return what the export of all disputes took in each format."""
    client = Client(headers={"host": "127.0.0.1"})
    for extension in FORMATS:  # what is loaded and looked up once
        b"".join(client.get(f"/disputes.{extension}?jurisdiction=JP&work=anime"))
    return {extension: _taken(client, extension) for extension in FORMATS}


def _taken(client: Client, extension: str) -> Taken:
    Path("/proc/self/clear_refs").write_text("5")  # the most memory is counted from here
    before = _memory("VmRSS")
    begun = time.perf_counter()
    response: Any = client.get(f"/disputes.{extension}")
    pieces = filter(None, response)
    next(pieces)
    first = time.perf_counter() - begun
    for _ in pieces:
        pass
    seconds = time.perf_counter() - begun
    return Taken(int(response["X-Total-Count"]) / seconds, first, _memory("VmHWM") - before)


def _memory(name: str) -> float:
    """Return the memory of this process in megabytes, now (VmRSS) or at most (VmHWM), as Linux counts it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "disputes.settings")
    django.setup()
    print(json.dumps(main()))
