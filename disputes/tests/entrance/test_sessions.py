"""A session ends with the right to it: at the next request, everywhere, and after half a day of doing nothing."""

import datetime
from typing import Any

import pytest
from django.contrib.auth.models import User

from .conftest import PASSWORD, at, is_in, sign_in

pytestmark = pytest.mark.django_db

NEW = "another long passphrase"


def two_browsers(user: User) -> list[Any]:
    browsers = [at("192.0.2.1"), at("192.0.2.2")]
    for browser in browsers:
        sign_in(browser, user.username)
        assert is_in(browser)
    return browsers


@pytest.mark.parametrize("right", ["is_active", "is_staff"])
def test_who_is_disabled_is_out_at_the_next_request(mika: User, right: str) -> None:
    browsers = two_browsers(mika)
    User.objects.filter(pk=mika.pk).update(**{right: False})
    assert [is_in(browser) for browser in browsers] == [False, False]
    assert browsers[0].post("/admin/disputes/dispute/add/", {}).headers["Location"].startswith("/admin/login/")


def test_a_superuser_disables_an_editor_on_the_desk(mika: User) -> None:
    browsers = two_browsers(mika)
    User.objects.create_superuser("chief", password=PASSWORD)
    chief = at("192.0.2.3")
    sign_in(chief, "chief")
    address = f"/admin/auth/user/{mika.pk}/change/"
    assert chief.post(address, {"username": "mika", "is_staff": "on"}).status_code == 302
    assert [is_in(browser) for browser in browsers] == [False, False]


def test_a_new_password_ends_all_other_sessions(mika: User) -> None:
    here, there = two_browsers(mika)
    given = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    assert here.post("/admin/password_change/", given).status_code == 302
    assert (is_in(here), is_in(there)) == (True, False)


def test_signing_out_everywhere_ends_all_sessions_but_those_of_others(mika: User) -> None:
    here, there = two_browsers(mika)
    User.objects.create_user("other", password=PASSWORD, is_staff=True)
    other = at("192.0.2.3")
    sign_in(other, "other")
    here.post("/admin/second-factor/", {"step": "sign_out"})
    assert [is_in(browser) for browser in (here, there, other)] == [False, False, True]


def test_a_superuser_signs_a_colleague_out_everywhere(mika: User) -> None:
    browsers = two_browsers(mika)
    User.objects.create_superuser("chief", password=PASSWORD)
    chief = at("192.0.2.3")
    sign_in(chief, "chief")
    chief.post("/admin/auth/user/", {"action": "sign_out", "_selected_action": [mika.pk]})
    assert [is_in(browser) for browser in (*browsers, chief)] == [False, False, True]


def test_a_session_lasts_while_it_is_used_and_half_a_day_longer(mika: User, clock: Any) -> None:
    browser = two_browsers(mika)[0]
    for _hours in range(3):
        clock.shift(datetime.timedelta(hours=11))
        assert is_in(browser)
    clock.shift(datetime.timedelta(hours=12, minutes=1))
    assert not is_in(browser)


def test_the_session_is_another_after_signing_in(mika: User) -> None:
    browser = at("192.0.2.1")
    browser.get("/admin/")
    session = browser.session
    session["before"] = 1
    session.save()
    sign_in(browser)
    assert browser.session.session_key != session.session_key
