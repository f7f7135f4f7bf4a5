"""Fills the empty database that DATABASE_URL names with the founding catalogue, grown to so many disputes.

    DATABASE_URL=sqlite:////tmp/10000.sqlite3 python -m disputes.tests.bench.generate 10000

The same number gives the same rows, on SQLite and PostgreSQL. 100,000 disputes take some minutes.
"""

import os
import sys
import time

import django
from django.core.management import call_command, get_commands
from django.db import connection

SEED = 1


def main(size: int) -> None:
    """Make the tables, load, grow, index and measure; say what took how long."""
    begun = time.monotonic()
    call_command("migrate", verbosity=0, interactive=False)
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA synchronous=OFF")  # what is lost in a power cut is made anew
    call_command("load_catalogue", verbosity=0)
    rows.write(growth.grow(size, SEED))
    said = [f"rows {time.monotonic() - begun:.0f} s"]
    if "rebuild_search" in get_commands():
        begun = time.monotonic()
        call_command("rebuild_search", verbosity=0)
        said.append(f"search {time.monotonic() - begun:.0f} s")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    print(f"{size:,} disputes in {connection.settings_dict['NAME']}: {', '.join(said)}", flush=True)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "disputes.settings")
    django.setup()
    from disputes.tests.bench import growth, rows

    main(int(sys.argv[1]))
