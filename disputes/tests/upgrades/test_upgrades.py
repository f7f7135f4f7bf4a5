"""Filled databases of every earlier schema are upgraded, and migrations undone and done again, with nothing lost."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DEFAULT_DB_ALIAS, connection, connections, migrations
from django.db.migrations.loader import MigrationLoader
from django.test import Client

from disputes.models import Dispute, Mark, Version, triggers

from . import dump
from .filling import DRAFT, TITLE
from .restoring import dumps, restored

pytestmark = pytest.mark.django_db

SCHEMAS = dump.migrations()
DISPUTE = "kodansha-v-example-ai"
PAGES = (
    *("/", "/disputes/", "/parties/", "/claims/", "/systems/", "/timeline/", "/changes/", "/disputes/by/party/"),
    *(f"/disputes/{DISPUTE}/", f"/disputes/{DISPUTE}/changes/", f"/claims/{DISPUTE}/1/", f"/disputes/{DISPUTE}.json"),
    *("/disputes.csv", "/disputes.json", "/disputes.atom", "/timeline.atom", "/timeline.ics", "/sitemap.xml"),
    *("/api/v1/disputes/", "/api/v1/events/", "/embed/disputes/"),
)


def query(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def migrate(*target: str, **options: Any) -> str:
    out = StringIO()
    call_command("migrate", *target, stdout=out, **options)
    return out.getvalue()


def the_triggers(database: Any = connection) -> list[tuple[Any, ...]]:
    """What the database does by itself, word for word."""
    sql = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
        "postgresql": "SELECT tgname, prosrc FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid "
        "WHERE NOT tgisinternal ORDER BY tgname",
    }[database.vendor]
    with database.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def rows() -> dict[str, list[Any]]:
    """Every row of the record's tables, by its keys; not what the database and the search make of them."""
    made = {"disputes_mark", "disputes_entry"}
    tables = [t for t in connection.introspection.table_names() if t.startswith("disputes_") and t not in made]
    return {
        table: query(f"SELECT id FROM {table} ORDER BY id") for table in tables if not table.startswith("disputes_fts")
    }


def columns() -> dict[str, set[str]]:
    with connection.cursor() as cursor:
        return triggers.columns(cursor)


@pytest.fixture(scope="module")
def newest(django_db_setup: None, django_db_blocker: Any) -> dict[str, Any]:
    """A database that was made anew."""
    with django_db_blocker.unblock():
        return {"columns": columns(), "triggers": the_triggers()}


@pytest.fixture
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Work on the database of the schema that the test names, or else on that of the newest dump."""
    name = getattr(request, "param", dumps()[-1])
    with restored(name, tmp_path):
        yield name


def assert_that_all_is_right() -> None:
    """Hold search, marks, public pages and kept pages to what the record says."""
    assert Version.now().is_indexed
    for kind, model in triggers._THINGS.items():
        marked = set(Mark.objects.filter(kind=kind).values_list("key", flat=True))
        assert set(model._base_manager.values_list("pk", flat=True)) <= marked
    client = Client()
    for page in PAGES:
        response = client.get(page)
        said = b"".join(response) if response.streaming else response.content
        assert response.status_code == 200, page
        assert DRAFT not in said.decode(), page
    dispute = Dispute.objects.published().get(title=TITLE)
    address = dispute.get_absolute_url()
    for words in ("kodansha", "講談社"):
        assert f'href="{address}"' in client.get(f"/disputes/?q={words}").content.decode(), words
    Dispute.objects.filter(pk=dispute.pk).update(title="Shueisha v. Example AI")
    for page in ("/disputes/", address):
        assert "Shueisha v. Example AI" in client.get(page).content.decode(), page
    assert f'href="{address}"' in client.get("/disputes/?q=shueisha").content.decode()


@pytest.mark.parametrize("old", dumps(), indirect=True)
def test_a_filled_database_of_an_earlier_schema_is_upgraded_with_all_it_holds(
    old: str, newest: dict[str, Any]
) -> None:
    before = rows()
    migrate()
    after = rows()
    assert {table: after[table] for table in before} == before
    assert columns() == newest["columns"]
    assert the_triggers() == newest["triggers"]
    assert_that_all_is_right()


def test_every_migration_is_undone_and_done_again_over_a_filled_database(old: str, newest: dict[str, Any]) -> None:
    migrate()
    public = set(Dispute.objects.published().values_list("title", flat=True))
    for name in [*reversed(SCHEMAS[:-1]), *SCHEMAS[1:]]:
        migrate("disputes", name, verbosity=0)
        is_marked = "disputes_mark" in connection.introspection.table_names()
        assert bool(the_triggers()) == is_marked, name
    assert columns() == newest["columns"]
    assert the_triggers() == newest["triggers"]
    assert set(Dispute.objects.published().values_list("title", flat=True)) == public
    copy = Dispute.objects.get(slug__contains="-working-copy-")
    assert (copy.record_state, copy.summary) == ("draft", "It's alleged. The court has ruled on a motion.")
    assert_that_all_is_right()


@pytest.fixture
def upgrade(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the newest migration do one thing more at its end."""

    def more(work: Any) -> None:
        migration = MigrationLoader(None).graph.nodes["disputes", SCHEMAS[-1]]
        operation = migrations.RunPython(lambda apps, editor: work(apps), migrations.RunPython.noop)
        monkeypatch.setattr(type(migration), "operations", [*migration.operations, operation])

    return more


def test_what_a_migration_writes_is_on_pages_and_found(old: str, upgrade: Any) -> None:
    migrate()
    client = Client()
    assert "Shogakukan" not in client.get("/disputes/").content.decode()
    migrate("disputes", SCHEMAS[-2])
    upgrade(lambda apps: apps.get_model("disputes", "Dispute").objects.filter(title=TITLE).update(title="Shogakukan"))
    migrate()
    for page in ("/disputes/", "/disputes/?q=shogakukan"):
        assert "Shogakukan" in client.get(page).content.decode(), page


def test_a_migration_that_fails_leaves_the_database_as_it_was_and_says_why(old: str, upgrade: Any) -> None:
    migrate()
    migrate("disputes", SCHEMAS[-2])

    def state() -> list[Any]:
        applied = query("SELECT app, name FROM django_migrations ORDER BY id")
        return [columns(), the_triggers(), rows(), applied, query("SELECT * FROM disputes_mark ORDER BY id")]

    def fail(apps: Any) -> None:
        apps.get_model("disputes", "Dispute").objects.update(title="Half done")
        raise ValueError("The disk said no.")

    upgrade(fail)
    before = state()
    with pytest.raises(CommandError) as refused:
        migrate()
    assert str(refused.value) == (
        "The database was not migrated, and nothing in it has changed. "
        f"disputes.{SCHEMAS[-1]} failed. The disk said no."
    )
    assert state() == before
    version = Version.now()
    query(f"UPDATE disputes_dispute SET summary = summary WHERE title = '{TITLE}' RETURNING id")
    assert Version.now() != version, "the triggers are there and mark what is written"


def test_where_no_table_changes_no_trigger_goes(old: str) -> None:
    migrate()
    dropped = []

    def watch(execute: Any, sql: str, *rest: Any) -> Any:
        if sql.lstrip().upper().startswith(("DROP", "CREATE", "ALTER")):
            dropped.append(sql)
        return execute(sql, *rest)

    with connections[DEFAULT_DB_ALIAS].execute_wrapper(watch):
        migrate()
        migrate("disputes", SCHEMAS[-2], plan=True)
        migrate("disputes", SCHEMAS[-2], fake=True)
        with pytest.raises(SystemExit):
            migrate(check_unapplied=True)
        migrate(fake=True)
    assert dropped == []


def test_of_the_newest_schema_there_is_a_dump_for_later_ones_to_upgrade() -> None:
    """What is released is a newest schema, so each that ever was released has its dump."""
    assert SCHEMAS[-1] in dumps(), "run python -m disputes.tests.upgrades.dump, as CONTRIBUTING.md says"


@pytest.mark.parametrize("old", SCHEMAS[-1:], indirect=True)
def test_the_dump_of_the_newest_schema_was_made_when_its_migration_was_final(old: str, newest: dict[str, Any]) -> None:
    assert columns() == newest["columns"], "run python -m disputes.tests.upgrades.dump again"
