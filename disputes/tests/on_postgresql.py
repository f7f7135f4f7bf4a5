"""What runs on PostgreSQL as well: all that can differ there. Everything runs on SQLite.

A room of the tests, or a file of one, with the reason. `test_on_both_databases.py` holds that nothing which names
the databases, their locks or their errors is left out, and that each room of the code with such words is in.
"""

ON_POSTGRESQL = {
    "models/": "constraints, triggers, marks, folded names, moments",
    "search/": "the index is another on each",
    "filters/": "conditions, dates, orders, counts",
    "figures/": "the columns in memory are read from it and follow its marks",
    "caching/test_kept_pages.py": "every way of writing is marked; what a rollback takes back",
    "records/test_reader.py": "rows read in chunks",
    "records/test_round_trip.py": "any record is kept as it was written",
    "records/test_writing.py": "rows written over rows, under constraints",
    "review/test_copies.py": "a row published over another",
    "review/test_merging.py": "rows united under constraints",
    "review/test_names.py": "names looked up with whatever is typed",
    "review/test_renaming.py": "slugs exchanged under constraints",
    "review/test_restoring.py": "rows made again under constraints",
    "review/test_steps.py": "a row is locked while a step is taken",
    "alerts/": "two runs share the outbox",
    "links/test_check.py": "rows taken in their order, written while others read",
    "admin/test_lists.py": "the searches and filters of the desk",
    "admin/test_saving.py": "a whole dispute saved at once",
    "admin/test_two_editors.py": "the row is locked while it is saved",
    "api/test_pages_of_lists.py": "one list of each kind: cursors compare in the database's order",
    "api/test_problems.py": "whatever stands in an address",
    "exports/test_lists.py": "one list of each kind: server-side cursors",
    "exports/test_sending.py": "a transaction held open while a file is sent",
    "exports/test_snapshots.py": "every row of the record",
    "exports/test_snapshots_while_written.py": "everything as of one moment",
    "feeds/test_change_feed.py": "moments compared with days",
    "feeds/test_newest.py": "one list of each kind: the newest of thousands",
    "signposts/": "moments of several tables, read in chunks",
    "tables/test_lists.py": "one list of each kind: the rows of the files",
    "upgrades/": "tables and triggers change in another way on each",
    "views/test_changes.py": "one list of each kind, as pages",
    "views/test_claim_list.py": "one list of each kind, as pages",
    "views/test_dispute_list.py": "one list of each kind, as pages",
    "views/test_health.py": "whether the database answers",
    "views/test_home.py": "sums and latest rows of each dispute",
    "views/test_unknown_addresses.py": "PostgreSQL refuses what SQLite keeps: NUL, huge numbers, half characters",
    "views/test_party_list.py": "one list of each kind, as pages",
    "views/test_suggest.py": "PostgreSQL refuses what SQLite keeps",
    "views/test_system_list.py": "one list of each kind, as pages",
    "views/test_timeline.py": "one list of each kind, as pages",
    "views/test_written_meanwhile.py": "what a reader sees while others write",
    "entrance/test_rights.py": "what `migrate` and `flush` make anew",
    "entrance/test_sessions.py": "sessions read in chunks",
    "test_any_breakage.py": "whatever stands in a file is a fault or is kept",
    "test_catalogue.py": "loading is all or nothing, also where the database alone refuses",
    "test_dates.py": "dates sort and compare as text",
    "test_loading_beside_work.py": "locks, short transactions and who waits for whom",
    "test_loading_history.py": "revisions written in bulk",
    "test_on_postgresql.py": "what only PostgreSQL does",
    "test_prepare.py": "tables made where there are none",
    "test_serving.py": "a busy database, a database that is gone",
    "test_settings.py": "which database it is",
}


def runs_there(path: str) -> bool:
    """Say whether a file of the tests, by its path below them, runs on PostgreSQL."""
    return path in ON_POSTGRESQL or f"{path.rpartition('/')[0]}/" in ON_POSTGRESQL
