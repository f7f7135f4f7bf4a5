"""The two groups of editors, with exactly the rights they are meant to have."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes.staff.rights import CONTRIBUTORS, REVIEWERS, RIGHTS, make_groups

pytestmark = pytest.mark.django_db


def rights(name: str) -> set[str]:
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


def test_contributors_write_and_publish_nothing() -> None:
    things = ("dispute", "party", "system", "court")
    assert rights(CONTRIBUTORS) == {f"{verb}_{thing}" for verb in ("view", "add", "change") for thing in things} | {
        f"view_{part}" for part in ("claim", "event", "source", "amount", "proceeding", "revision", "link")
    }


def test_reviewers_do_what_contributors_do_and_decide() -> None:
    assert rights(REVIEWERS) - rights(CONTRIBUTORS) == {
        *("delete_dispute", "delete_party", "delete_system", "delete_court", "publish_dispute"),
        *("view_suggestion", "change_suggestion", "change_revision", "view_merger", "change_link"),
        *("view_webhook", "add_webhook", "change_webhook", "delete_webhook", "view_delivery", "change_delivery"),
    }
    assert rights(CONTRIBUTORS) <= rights(REVIEWERS)


def test_every_right_of_a_group_is_one_that_the_database_knows() -> None:
    known = set(Permission.objects.filter(content_type__app_label="disputes").values_list("codename", flat=True))
    assert RIGHTS[CONTRIBUTORS] | RIGHTS[REVIEWERS] <= known


def test_a_second_migration_gives_the_groups_their_rights_back_and_leaves_others_alone() -> None:
    group = Group.objects.get(name=CONTRIBUTORS)
    group.permissions.set(Permission.objects.filter(codename="publish_dispute"))
    own = Group.objects.create(name="Guests")
    own.permissions.set(Permission.objects.filter(codename="view_dispute"))
    call_command("migrate", verbosity=0, interactive=False)
    assert rights(CONTRIBUTORS) == RIGHTS[CONTRIBUTORS]
    assert rights("Guests") == {"view_dispute"}
    assert Group.objects.count() == 3


def test_where_nothing_is_to_change_nothing_is_written() -> None:
    with CaptureQueriesContext(connection) as taken:
        make_groups(apps, "default")
    assert [query["sql"] for query in taken if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))] == []


@pytest.mark.django_db(transaction=True)
def test_a_database_that_is_flushed_has_them_again() -> None:
    call_command("flush", verbosity=0, interactive=False)
    assert {name: rights(name) for name in RIGHTS} == {name: set(given) for name, given in RIGHTS.items()}
