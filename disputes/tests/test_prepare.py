"""`manage.py prepare`: everything on the first start, nothing twice, and never over an editor's work."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import OperationalError

from disputes import catalogue
from disputes.dates import PartialDate
from disputes.models import Court, Dispute, Party, System

pytestmark = pytest.mark.django_db

ADDRESSES = ["Public pages: http://127.0.0.1:8000/", "Admin: http://127.0.0.1:8000/admin/"]


class Report:
    """Stands for what the loader gives back."""

    def summary(self) -> str:
        return "Loaded the founding catalogue."


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    """Record what is asked of the loader, in its place; and let no variable of this shell name an admin."""
    asked: list[list[Path]] = []

    def load(paths: Sequence[Path], reason: str) -> Report:
        assert reason == "Entered with the founding catalogue.", "readers see it as the reason of every first change"
        asked.append(list(paths))
        return Report()

    monkeypatch.setattr(catalogue, "load", load)
    for name in ("USERNAME", "PASSWORD", "EMAIL"):
        monkeypatch.delenv(f"DJANGO_SUPERUSER_{name}", raising=False)
    return asked


def prepare(**options: bool) -> list[str]:
    """Run the command and give its lines."""
    out = StringIO()
    call_command("prepare", stdout=out, **options)
    return out.getvalue().splitlines()


def test_an_empty_database_gets_the_founding_catalogue_and_an_admin_user(loads: list[list[Path]]) -> None:
    loaded, made, *addresses = prepare()
    assert loads == [[catalogue.FOUNDING]]
    assert loaded == "Loaded the founding catalogue."
    shown = re.fullmatch(r"Made the admin user admin, password (\S{16}) \(shown only this once\)\.", made)
    assert shown is not None
    user = authenticate(username="admin", password=shown[1])
    assert isinstance(user, User)
    assert (user.is_superuser, user.is_staff) == (True, True)
    assert addresses == ADDRESSES


def test_the_password_is_not_shown_a_second_time(loads: list[list[Path]]) -> None:
    prepare()
    assert prepare() == ["Loaded the founding catalogue.", "Admin user: admin.", *ADDRESSES]
    assert User.objects.count() == 1


def test_the_admin_user_is_named_by_djangos_own_variables(
    loads: list[list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_USERNAME", "mika")
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "a-password-of-mine")
    monkeypatch.setenv("DJANGO_SUPERUSER_EMAIL", "mika@example.org")
    lines = prepare()
    assert lines[1] == "Made the admin user mika with the password from DJANGO_SUPERUSER_PASSWORD."
    assert "a-password-of-mine" not in "\n".join(lines)
    user = authenticate(username="mika", password="a-password-of-mine")
    assert isinstance(user, User)
    assert (user.email, user.is_superuser) == ("mika@example.org", True)


def test_an_admin_user_already_there_is_left_alone(loads: list[list[Path]], monkeypatch: pytest.MonkeyPatch) -> None:
    User.objects.create_superuser("editor-in-chief", password="kept")
    monkeypatch.setenv("DJANGO_SUPERUSER_USERNAME", "editor-in-chief")
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "another")
    assert prepare()[1] == "Admin user: editor-in-chief."
    assert authenticate(username="editor-in-chief", password="kept") is not None
    assert User.objects.count() == 1


def test_an_ordinary_user_is_not_made_an_admin_in_passing(loads: list[list[Path]]) -> None:
    User.objects.create_user("admin")
    with pytest.raises(CommandError, match=r"^The user admin exists but is no active superuser\."):
        prepare()
    assert not User.objects.filter(is_superuser=True).exists()


def a_dispute() -> None:
    """Enter a dispute, as an editor would begin one."""
    Dispute.objects.create(
        slug="a",
        title="A",
        kind="demand",
        summary="A.",
        jurisdiction="JP",
        status="demand_made",
        status_as_of=PartialDate("2026"),
        opened_on=PartialDate("2026"),
        checked_on=date(2026, 1, 2),
    )


ENTRIES = {
    "a dispute": a_dispute,
    "a party": lambda: Party.objects.create(slug="a", name="A", kind="company"),
    "a system": lambda: System.objects.create(slug="a", name="A"),
    "a court": lambda: Court.objects.create(slug="a", name="A", jurisdiction="JP"),
}


@pytest.mark.parametrize("enter", ENTRIES.values(), ids=ENTRIES.keys())
def test_nothing_is_loaded_once_an_editor_has_entered_anything(
    loads: list[list[Path]], enter: Callable[[], object]
) -> None:
    enter()
    lines = prepare()
    assert loads == []
    assert lines[1:] == ADDRESSES


@pytest.mark.django_db(transaction=True)
def test_missing_tables_are_made_first(loads: list[list[Path]]) -> None:
    call_command("migrate", "disputes", "zero", verbosity=0)
    try:
        told, applied, *rest = prepare()
    finally:
        call_command("migrate", verbosity=0)
    assert told.startswith("The database is of an earlier release. Applying disputes.0001_the_record, disputes.0002_")
    assert re.fullmatch(r"Applied \d+ migrations?\.", applied)
    assert rest[0] == "Loaded the founding catalogue."


def test_a_server_only_gets_its_tables(loads: list[list[Path]]) -> None:
    assert prepare(tables=True) == []
    assert (loads, User.objects.count()) == ([], 0)


def test_a_database_that_cannot_be_reached_is_said_to_be_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(database: object) -> None:
        raise OperationalError("no such host: db.internal\n")

    monkeypatch.setattr("disputes.management.commands.prepare.MigrationExecutor", refuse)
    with pytest.raises(CommandError, match=r"^The database cannot be used\. no such host: db\.internal$"):
        prepare()
