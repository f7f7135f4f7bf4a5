"""Datasette on the flat table of FLAT_FILE, with limits so wide that it counts all it is asked for.

Run as `uvicorn --factory disputes.tests.bench.rival:application`.
"""

import os
from typing import Any

from datasette.app import Datasette

_MINUTE = 60_000
_SETTINGS = {
    "facet_time_limit_ms": _MINUTE,
    "sql_time_limit_ms": _MINUTE,
    "default_facet_size": 50,
    "max_returned_rows": 1000,
    "suggest_facets": False,  # it need not look for more facets than it is asked for
    "num_sql_threads": 4,
}


def application() -> Any:
    """Return the application."""
    return Datasette([], immutables=[os.environ["FLAT_FILE"]], settings=_SETTINGS).app()
