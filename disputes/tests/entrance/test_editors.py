"""Editors are made and changed by superusers, on one plain page."""

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from disputes.staff.rights import CONTRIBUTORS

from .conftest import PASSWORD, at, is_in, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client: Client) -> Client:
    """A superuser's browser."""
    client.force_login(User.objects.create_superuser("chief"))
    return client


def test_a_superuser_adds_an_editor_who_signs_in_and_writes(chief: Client) -> None:
    group = Group.objects.get(name=CONTRIBUTORS)
    page = chief.get("/admin/auth/user/add/").content.decode()
    assert "write drafts and working copies" in page
    given = {"username": "mika", "password1": PASSWORD, "password2": PASSWORD, "groups": [group.pk]}
    assert chief.post("/admin/auth/user/add/", given).status_code == 302
    browser = at("192.0.2.1")
    sign_in(browser)
    assert is_in(browser)
    assert browser.get("/admin/disputes/dispute/add/").status_code == 200


def test_an_editor_needs_a_password(chief: Client) -> None:
    assert chief.post("/admin/auth/user/add/", {"username": "mika"}).status_code == 200
    assert not User.objects.filter(username="mika").exists()


def test_the_page_of_an_editor_shows_no_single_rights(chief: Client) -> None:
    user = User.objects.create(username="mika", is_staff=True)
    page = chief.get(f"/admin/auth/user/{user.pk}/change/").content.decode()
    assert "user_permissions" not in page
    assert "Not set up. Each editor does so" in page


def test_a_single_right_over_users_opens_nothing(client: Client) -> None:
    user = User.objects.create(username="mika", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label__in=["auth", "axes", "otp_totp"]))
    client.force_login(user)
    for path in ("auth/user/", "auth/user/add/", "auth/group/", "axes/accessattempt/", "axes/accesslog/"):
        assert client.get(f"/admin/{path}").status_code == 403
    data = {"username": "mika", "is_superuser": "on", "is_active": "on", "is_staff": "on"}
    assert client.post(f"/admin/auth/user/{user.pk}/change/", data).status_code == 403
    user.refresh_from_db()
    assert not user.is_superuser


def test_who_wrote_history_is_not_deleted(chief: Client) -> None:
    user = User.objects.create(username="mika", is_staff=True)
    chief.post(f"/admin/auth/user/{user.pk}/delete/", {"post": "yes"})
    chief.post("/admin/auth/user/", {"action": "delete_selected", "_selected_action": [user.pk], "post": "yes"})
    assert User.objects.filter(pk=user.pk).exists()


def test_a_superuser_takes_a_failure_off_the_count(chief: Client) -> None:
    user = User.objects.create_user("mika", password=PASSWORD, is_staff=True)
    browser = at("192.0.2.1")
    for _time in range(5):
        sign_in(browser, user.username, "wrong")
    assert sign_in(browser).status_code == 429
    row = AccessAttempt.objects.get()
    assert "192.0.2.1" in chief.get("/admin/axes/accessattempt/").content.decode()
    chief.post(f"/admin/axes/accessattempt/{row.pk}/delete/", {"post": "yes"})
    assert sign_in(browser).status_code == 302


def test_nul_in_an_address_is_dropped(chief: Client) -> None:
    assert chief.get("/admin/auth/user/?q=a%00b").status_code == 302
    assert chief.get("/admin/axes/accesslog/?username=%00").status_code == 302
