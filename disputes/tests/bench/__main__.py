"""The benchmark: `python -m disputes.tests.bench [--sizes 1000 100000] [--engines sqlite postgresql] [--write]`.

Makes the databases that are missing, sets the site beside a bare Django view and Datasette, checks every answer and
prints the table of docs/performance.md; with --write puts it there. Ends with 1 if an answer was wrong.
"""

import argparse
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from disputes.tests.postgres import Unavailable, stop

from . import databases, paper
from .arena import arena
from .measures import Measure, measures
from .race import Wrong


@contextmanager
def sqlite(sizes: list[int]) -> Iterator[dict[int, str]]:
    """Give the addresses of the SQLite databases by size."""
    yield {size: databases.sqlite_url(databases.sqlite(size)) for size in sizes}


ENGINES = {"sqlite": ("SQLite", sqlite), "postgresql": ("PostgreSQL", databases.postgres)}


def main() -> int:
    """Run; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="numbers of disputes")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2.0, help="that each contender has in a round")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    asked = parser.parse_args()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)  # by way of `finally`, so that the servers go too
    begun = time.monotonic()
    found: dict[str, list[Measure]] = {}
    for engine in asked.engines:
        name, kept = ENGINES[engine]
        try:
            with kept(asked.sizes) as urls, arena(urls) as servers:
                found[name] = []
                for measure in measures(servers, urls, asked.rounds, asked.seconds):
                    found[name].append(measure)
                    print(f"{name}: {measure.name}: {measure.value} ({measure.target})", file=sys.stderr)
        except Unavailable as reason:
            print(f"Not measured on {name}: {reason}", file=sys.stderr)
        except Wrong as reason:
            print(f"Wrong answer on {name}: {reason}", file=sys.stderr)
            return 1
    figures = paper.table(found)
    print(figures)
    print(f"Took {(time.monotonic() - begun) / 60:.0f} minutes.", file=sys.stderr)
    if asked.write:
        paper.write(figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
