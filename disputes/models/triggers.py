"""What the database does by itself: it marks what is written, and keeps the full-text index of the search entries.

Triggers and not signals, because they see every write: bulk_create, update(), raw SQL and other programs. They are
installed after each `migrate`, and not by a migration, because they are those of the code and not of a schema; what
is there already and right is left alone. `manage.py migrate` makes way for migrations before, in one transaction.
"""

import hashlib
import re
import secrets
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from django.db import models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from . import locks
from .amount import Amount
from .at_issue import SystemAtIssue, WorkAtIssue
from .claim import Claim, ClaimParty
from .court import Court, CourtAlias, Proceeding
from .dispute import Dispute, StatusChange
from .entry import Entry
from .event import Event
from .former import FormerAddress
from .link import Link
from .mark import Mark
from .participation import Participation
from .party import Affiliation, Party, PartyAlias
from .relation import Relation
from .revision import Revision
from .source import Citation, Source
from .system import System, SystemAlias, SystemModality

TEXTS = ("exact", "title", "names", "body", "labels")  # the columns of an entry that are searched


class Watch(NamedTuple):
    """That a write to a row of this table marks the things whose keys a query returns.

    `{row}` in the query stands for the row. Of updates only those that change one of the columns `only` count, if
    any are named; such a watch looks at updates alone, unless `is_whole`. What is not searched is not marked as to
    be indexed.
    """

    model: type[models.Model]
    kind: Mark.Kind
    keys: str
    only: tuple[str, ...] = ()
    is_searched: bool = True
    is_whole: bool = False


def watches() -> Iterator[Watch]:
    """Yield what is watched: all that a public page can show."""
    parts = (Participation, WorkAtIssue, SystemAtIssue, Claim, Event, Source, Proceeding, Amount, StatusChange)
    yield Watch(Dispute, Mark.Kind.DISPUTE, "SELECT {row}.id")
    for part in parts:
        yield Watch(part, Mark.Kind.DISPUTE, "SELECT {row}.dispute_id")
    yield Watch(Relation, Mark.Kind.DISPUTE, "SELECT {row}.dispute_id UNION SELECT {row}.other_id")
    yield Watch(ClaimParty, Mark.Kind.DISPUTE, "SELECT dispute_id FROM disputes_claim WHERE id = {row}.claim_id")
    yield Watch(Citation, Mark.Kind.DISPUTE, "SELECT dispute_id FROM disputes_source WHERE id = {row}.source_id")
    yield Watch(Party, Mark.Kind.PARTY, "SELECT {row}.id")
    yield Watch(PartyAlias, Mark.Kind.PARTY, "SELECT {row}.party_id")
    yield Watch(Affiliation, Mark.Kind.PARTY, "SELECT {row}.party_id UNION SELECT {row}.other_id")
    yield Watch(System, Mark.Kind.SYSTEM, "SELECT {row}.id")
    yield Watch(SystemAlias, Mark.Kind.SYSTEM, "SELECT {row}.system_id")
    yield Watch(SystemModality, Mark.Kind.SYSTEM, "SELECT {row}.system_id")
    yield Watch(Court, Mark.Kind.COURT, "SELECT {row}.id")
    yield Watch(CourtAlias, Mark.Kind.COURT, "SELECT {row}.court_id")
    # A new name is found in, and a new developer or medium counted for, the disputes of what has it.
    named = (
        "SELECT dispute_id FROM disputes_participation WHERE party_id = {row}.%s"
        " UNION SELECT dispute_id FROM disputes_event WHERE party_id = {row}.%s"
        " UNION SELECT c.dispute_id FROM disputes_claimparty p JOIN disputes_claim c ON c.id = p.claim_id"
        " WHERE p.party_id = {row}.%s"
    )
    made = (
        " UNION SELECT i.dispute_id FROM disputes_systematissue i JOIN disputes_system s ON s.id = i.system_id"
        " WHERE s.developer_id = {row}.%s"
    )
    at_issue = "SELECT dispute_id FROM disputes_systematissue WHERE system_id = {row}.%s"
    before = "SELECT dispute_id FROM disputes_proceeding WHERE court_id = {row}.%s"
    yield Watch(Party, Mark.Kind.DISPUTE, (named + made).replace("%s", "id"), ("name", "native_name"))
    its = "SELECT id FROM disputes_system WHERE developer_id = {row}.%s"
    yield Watch(Party, Mark.Kind.SYSTEM, its.replace("%s", "id"), ("name", "native_name"))
    yield Watch(PartyAlias, Mark.Kind.SYSTEM, its.replace("%s", "party_id"))
    yield Watch(PartyAlias, Mark.Kind.DISPUTE, named.replace("%s", "party_id"))
    yield Watch(System, Mark.Kind.DISPUTE, at_issue.replace("%s", "id"), ("name", "developer_id"))
    yield Watch(SystemAlias, Mark.Kind.DISPUTE, at_issue.replace("%s", "system_id"))
    yield Watch(SystemModality, Mark.Kind.DISPUTE, at_issue.replace("%s", "system_id"))
    called = ("name", "native_name", "citation_name")
    yield Watch(Court, Mark.Kind.DISPUTE, before.replace("%s", "id"), called)
    yield Watch(CourtAlias, Mark.Kind.DISPUTE, before.replace("%s", "court_id"))
    history = "SELECT 0 WHERE {row}.id IS NOT NULL"
    for paper in (Revision, FormerAddress):
        yield Watch(paper, Mark.Kind.HISTORY, history, is_searched=False)
    # Readers see of a link whether it is dead and its copy; that hundreds were found alive again changes no page.
    shown = ("url", "state", "failures", "archive_url")
    yield Watch(Link, Mark.Kind.HISTORY, history, shown, is_searched=False, is_whole=True)


def is_possible(connection: BaseDatabaseWrapper) -> bool:
    """Return whether the tables are there: not before the migration that makes them, nor once it is undone."""
    return Mark._meta.db_table in connection.introspection.table_names()


def make_way(connection: BaseDatabaseWrapper, *, is_undone: bool) -> None:
    """Remove the triggers that a migration may run against; to be called in its transaction, as `install` after it.

    SQLite remakes a table under another name and looks at every trigger when it gives the name back, so all go. On
    PostgreSQL they stay and mark what the migration writes, unless they are those of another release, or the
    migration is undone, which may drop the table of marks.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            _wait_for_writers(cursor)
            if not is_undone and _fingerprint(cursor) == _fingerprint_of(_postgresql_statements(cursor)):
                return
    remove(connection)


def install(connection: BaseDatabaseWrapper) -> None:
    """Install what is missing or different, and make the search's index anew if it was missing.

    Of a database that is not migrated to the newest schema, only what is there is watched.
    """
    with transaction.atomic(connection.alias):
        install_on = {"sqlite": _install_on_sqlite, "postgresql": _install_on_postgresql}
        is_new = install_on[connection.vendor](connection)
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO disputes_mark (kind, key, number, token, is_indexed) SELECT %s, 0, 0, %s, true "
                "WHERE NOT EXISTS (SELECT 1 FROM disputes_mark WHERE kind = %s)",
                [Mark.Kind.BEGINNING, secrets.randbits(62), Mark.Kind.BEGINNING],
            )
            if is_new:  # an index with other columns: the next search makes all entries anew
                unknown = "UPDATE disputes_mark SET is_indexed = false WHERE kind <> %s"
                cursor.execute(unknown, [Mark.Kind.BEGINNING])
        mark_unmarked(connection)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Remove the triggers, so that the tables can go which they write to; `install` brings them back."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(_PRESENT)
            for name, _statement in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute("DROP TABLE IF EXISTS disputes_fts")
        else:
            _drop_functions(cursor)


_THINGS = {Mark.Kind.DISPUTE: Dispute, Mark.Kind.PARTY: Party, Mark.Kind.SYSTEM: System, Mark.Kind.COURT: Court}
# A token of a mark that is made outside of a trigger, by the name of the database.
_TOKEN = {"sqlite": "random() / 2", "postgresql": "(random() * 4e18)::bigint"}


def mark_unmarked(connection: BaseDatabaseWrapper) -> None:
    """Mark what was written before the triggers were there."""
    with connection.cursor() as cursor:
        for kind, model in _THINGS.items():
            cursor.execute(
                "INSERT INTO disputes_mark (kind, key, number, token, is_indexed) "
                f"SELECT '{kind}', id, 0, {_TOKEN[connection.vendor]}, false FROM {model._meta.db_table} "
                f"WHERE id NOT IN (SELECT key FROM disputes_mark WHERE kind = '{kind}')"
            )


def mark_all(connection: BaseDatabaseWrapper) -> None:
    """Mark everything as just written: after migrations, which may write what no trigger saw, and other analysis."""
    number = {
        "sqlite": "(SELECT max(number) + 1 FROM disputes_mark)",
        "postgresql": "nextval('disputes_mark_numbers')",
    }[connection.vendor]
    kinds = ", ".join(f"'{kind}'" for kind in _THINGS)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            _wait_for_writers(cursor)
        cursor.execute(
            f"UPDATE disputes_mark SET number = {number}, token = {_TOKEN[connection.vendor]}, "
            f"is_indexed = kind NOT IN ({kinds}) WHERE kind <> '{Mark.Kind.BEGINNING}'"
        )


_COLUMNS = {
    "sqlite": "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' "
    "AND t.name LIKE 'disputes!_%' ESCAPE '!' AND t.name NOT LIKE 'disputes!_fts%' ESCAPE '!'",
    "postgresql": "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid "
    "WHERE c.relkind IN ('r', 'p') AND pg_table_is_visible(c.oid) AND c.relname LIKE 'disputes!_%' ESCAPE '!' "
    "AND a.attnum > 0 AND NOT a.attisdropped",
}


def columns(cursor: CursorWrapper) -> dict[str, set[str]]:
    """Return the columns of each table of the record that the database has."""
    cursor.execute(_COLUMNS[cursor.db.vendor])
    found: dict[str, set[str]] = defaultdict(set)
    for table, column in cursor.fetchall():
        found[table].add(column)
    return dict(found)


def _texts_in(present: dict[str, set[str]]) -> list[str]:
    """Return the searched columns that an entry has in a database with these columns by table."""
    return [name for name in TEXTS if name in present[Entry._meta.db_table]]


def _watches_on(present: dict[str, set[str]]) -> Iterator[tuple[int, Watch]]:
    """Yield the watches that a database with these columns by table can keep, each with its number among all."""
    for number, watch in enumerate(watches()):
        table = watch.model._meta.db_table
        read = {table, *re.findall(r"\bdisputes_\w+", watch.keys)}
        of_row = set(re.findall(r"\{row\}\.(\w+)", watch.keys))
        only = tuple(name for name in watch.only if name in present.get(table, ()))
        if read <= present.keys() and of_row <= present[table] and bool(only) == bool(watch.only):
            yield number, watch._replace(only=only)


def _events(watch: Watch) -> Iterator[tuple[str, str, str]]:
    """Yield for each kind of write (its name, the query of the keys, the condition)."""
    if watch.only:
        changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in watch.only)
        yield "UPDATE", watch.keys.format(row="NEW"), changed
        if not watch.is_whole:
            return
    old, new = watch.keys.format(row="OLD"), watch.keys.format(row="NEW")
    yield "INSERT", new, ""
    if not watch.only:
        yield "UPDATE", f"{old} UNION {new}", ""
    yield "DELETE", old, ""


# SQLite

_PRESENT = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'disputes!_%' ESCAPE '!'"


def _install_on_sqlite(connection: BaseDatabaseWrapper) -> bool:
    """Install on SQLite; return whether the index was missing or had other columns."""
    with connection.cursor() as cursor:
        found = columns(cursor)
        wanted, texts = dict(_sqlite_triggers(found)), ", ".join(_texts_in(found))
        cursor.execute(_PRESENT)
        present = dict(cursor.fetchall())
        for name in present:
            if wanted.get(name) != present[name]:
                cursor.execute(f"DROP TRIGGER {name}")
        missing = [name for name in wanted if wanted[name] != present.get(name)]
        cursor.execute("SELECT group_concat(name, ', ') FROM pragma_table_info('disputes_fts')")
        is_new = cursor.fetchone()[0] != texts
        if is_new:
            cursor.execute("DROP TABLE IF EXISTS disputes_fts")
            cursor.execute(
                f"CREATE VIRTUAL TABLE disputes_fts USING fts5({texts}, "
                "content='disputes_entry', content_rowid='id', tokenize='ascii')"
            )
        for name in missing:
            cursor.execute(wanted[name])
        if is_new or any(name.startswith("disputes_fts") for name in missing):
            cursor.execute("INSERT INTO disputes_fts(disputes_fts) VALUES ('rebuild')")
    return is_new


def _sqlite_triggers(present: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Yield (name, statement)."""
    for i, watch in _watches_on(present):
        for event, keys, condition in _events(watch):
            name = f"disputes_mark_{i}_{event.lower()}"
            when = f" WHEN {condition.replace('IS DISTINCT FROM', 'IS NOT')}" if condition else ""
            yield (
                name,
                f'CREATE TRIGGER {name} AFTER {event} ON "{watch.model._meta.db_table}"{when} BEGIN '
                "INSERT INTO disputes_mark (kind, key, number, token, is_indexed) "
                f"SELECT '{watch.kind}', k, (SELECT coalesce(max(number), 0) + 1 FROM disputes_mark), "
                f"random() / 2, {int(not watch.is_searched)} "
                f"FROM (SELECT * FROM (SELECT NULL AS k WHERE 0 UNION {keys}) WHERE k IS NOT NULL) "
                f"WHERE true {_UPSERT}; END",
            )
    texts = _texts_in(present)
    indexed = ", ".join(("rowid", *texts))
    old, new = (", ".join(f"{row}.{c}" for c in ("id", *texts)) for row in ("OLD", "NEW"))
    forget = f"INSERT INTO disputes_fts(disputes_fts, {indexed}) VALUES ('delete', {old});"
    learn = f"INSERT INTO disputes_fts({indexed}) VALUES ({new});"
    for event, does in (("INSERT", learn), ("DELETE", forget), ("UPDATE", forget + learn)):
        name = f"disputes_fts_{event.lower()}"
        yield name, f'CREATE TRIGGER {name} AFTER {event} ON "{Entry._meta.db_table}" BEGIN {does} END'


_UPSERT = (
    "ON CONFLICT (kind, key) DO UPDATE SET number = excluded.number, token = excluded.token, "
    "is_indexed = excluded.is_indexed"
)


# PostgreSQL


def _install_on_postgresql(connection: BaseDatabaseWrapper) -> bool:
    """Install on PostgreSQL; return whether a column of the index was missing."""
    # What was written waits for its foreign keys to be checked, and no trigger may be changed until it was.
    connection.check_constraints()
    with connection.cursor() as cursor:
        found = columns(cursor)
        vectors = {f"{name}_vector" for name in _texts_in(found)}
        is_new = not vectors <= found[Entry._meta.db_table]
        statements = _postgresql_statements(cursor)
        fingerprint = _fingerprint_of(statements)
        if _fingerprint(cursor) != fingerprint:
            _wait_for_writers(cursor)
            _drop_functions(cursor)
            for statement in statements:
                cursor.execute(statement)
            cursor.execute(f"COMMENT ON TABLE disputes_mark IS '{fingerprint}'")
    return is_new


def _wait_for_writers(cursor: CursorWrapper) -> None:
    """Wait for whoever writes the record, and let nobody until the transaction ends."""
    cursor.execute("SELECT pg_advisory_xact_lock(%s)", [locks.NUMBER])


def _fingerprint(cursor: CursorWrapper) -> str | None:
    """Return the fingerprint of the statements by which the triggers were made that are there; None of none."""
    cursor.execute("SELECT obj_description('disputes_mark'::regclass)")
    return cursor.fetchone()[0]


def _fingerprint_of(statements: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(statements).encode()).hexdigest()


def _drop_functions(cursor: CursorWrapper) -> None:
    """Drop the functions of the triggers, and the triggers with them."""
    cursor.execute(
        "SELECT proname FROM pg_proc WHERE proname LIKE 'disputes!_mark!_%' ESCAPE '!' AND pg_function_is_visible(oid)"
    )
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP FUNCTION {name} CASCADE")
    cursor.execute("COMMENT ON TABLE disputes_mark IS NULL")


def _postgresql_statements(cursor: CursorWrapper) -> list[str]:
    """Return the statements that make the triggers and the index, for the tables that are there."""
    return list(_statements_for(columns(cursor)))


def _statements_for(present: dict[str, set[str]]) -> Iterator[str]:
    """Yield the statements for a database with these columns by table."""
    yield "CREATE SEQUENCE IF NOT EXISTS disputes_mark_numbers"
    for i, watch in _watches_on(present):
        for event, keys, condition in _events(watch):
            name = f"disputes_mark_{i}_{event.lower()}"
            # Asked in the function and not by the trigger, which would forbid a migration to change the columns.
            unless = f"IF NOT ({condition}) THEN RETURN NULL; END IF; " if condition else ""
            yield (
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {unless}"
                f"PERFORM pg_advisory_xact_lock({locks.NUMBER}); "
                "INSERT INTO disputes_mark (kind, key, number, token, is_indexed) "
                f"SELECT '{watch.kind}', k, nextval('disputes_mark_numbers'), "
                f"(random() * 4e18)::bigint, {str(not watch.is_searched).lower()} "
                f"FROM ({keys}) AS keys(k) WHERE k IS NOT NULL {_UPSERT}; "
                "RETURN NULL; END $$"
            )
            yield (
                f'CREATE TRIGGER {name} AFTER {event} ON "{watch.model._meta.db_table}" '
                f"FOR EACH ROW EXECUTE FUNCTION {name}()"
            )
    for column in _texts_in(present):
        yield (
            f"ALTER TABLE disputes_entry ADD COLUMN IF NOT EXISTS {column}_vector tsvector "
            f"GENERATED ALWAYS AS (to_tsvector('simple', {column})) STORED"
        )
        yield f"CREATE INDEX IF NOT EXISTS entry_{column}_vector ON disputes_entry USING gin ({column}_vector)"
