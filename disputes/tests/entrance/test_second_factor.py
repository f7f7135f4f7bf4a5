"""Who has set up a second factor gives it at each sign-in; with the setting everybody sets one up."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from disputes.staff import second_factor

from .conftest import PASSWORD, at, is_in, shown_by_app, sign_in

pytestmark = pytest.mark.django_db
Apps = Callable[[User], TOTPDevice]

CODE, SET_UP, OWN = "/admin/login/code/", "/admin/second-factor/set-up/", "/admin/second-factor/"


@pytest.fixture(autouse=True)
def stopped(clock: Any) -> None:
    """Let time pass only where a test says so: codes change every thirty seconds."""


def half_in(user: User, **extra: str) -> Client:
    client = at("192.0.2.1")
    sign_in(client, user.username, **extra)
    return client


def test_the_password_alone_opens_nothing(mika: User, app_of: Apps) -> None:
    app_of(mika)
    client = at("192.0.2.1")
    assert sign_in(client).headers["Location"] == CODE
    assert "_auth_user_id" not in client.session
    for path in ("", "disputes/dispute/", "autocomplete/", "jsi18n/", "password_change/", "second-factor/"):
        assert client.get(f"/admin/{path}").headers["Location"] == f"/admin/login/?next=/admin/{path}"


def test_with_the_code_of_the_app_one_is_in_on_the_page_that_was_asked_for(mika: User, app_of: Apps) -> None:
    app = app_of(mika)
    client = half_in(mika, next="/admin/disputes/party/")
    response = client.post(CODE, {"code": shown_by_app(app.key)})
    assert response.headers["Location"] == "/admin/disputes/party/"
    assert is_in(client)


def test_a_page_elsewhere_is_not_where_one_ends(mika: User, app_of: Apps) -> None:
    app = app_of(mika)
    client = half_in(mika, next="https://example.org/")
    assert client.post(CODE, {"code": shown_by_app(app.key)}).headers["Location"] == "/admin/"


def test_a_code_is_good_once(mika: User, app_of: Apps) -> None:
    code = shown_by_app(app_of(mika).key)
    half_in(mika).post(CODE, {"code": code})
    client = half_in(mika)
    assert "was used before" in client.post(CODE, {"code": code}).content.decode()
    assert not is_in(client)


@pytest.mark.parametrize("code", ["", "000000", "abcd-efgh", "\x00", "9" * 20, "９９９９９９", "12 34", "x" * 5000])
def test_a_wrong_code_lets_nobody_in(mika: User, app_of: Apps, code: str) -> None:
    app_of(mika)
    second_factor.renew_codes(mika)
    client = half_in(mika)
    assert client.post(CODE, {"code": code}).status_code == 200
    assert not is_in(client)


def test_who_guesses_codes_waits_longer_each_time(mika: User, app_of: Apps, clock: Any) -> None:
    app = app_of(mika)
    client = half_in(mika)
    for wait in (1, 2, 4, 8):
        client.post(CODE, {"code": "000000"})
        shown = client.post(CODE, {"code": shown_by_app(app.key)}).content.decode()
        assert f"Too many wrong codes. Wait {wait} seconds" in shown
        clock.shift(datetime.timedelta(seconds=wait))
    assert client.post(CODE, {"code": shown_by_app(app.key)}).status_code == 302


def test_a_recovery_code_lets_in_once_however_it_is_typed(mika: User, app_of: Apps) -> None:
    app_of(mika)
    code = second_factor.renew_codes(mika)[0]
    client = half_in(mika)
    response = client.post(CODE, {"code": f" {code.upper().replace('-', ' ')} "}, follow=True)
    assert "That was a recovery code; 9 are left." in response.content.decode()
    again = half_in(mika)
    again.post(CODE, {"code": code})
    assert (is_in(client), is_in(again)) == (True, False)


def test_the_code_of_somebody_else_is_no_use(mika: User, app_of: Apps) -> None:
    app_of(mika)
    other = User.objects.create_user("other", password=PASSWORD, is_staff=True)
    app = app_of(other)
    recovery = second_factor.renew_codes(other)[0]
    client = half_in(mika)
    for code in (shown_by_app(app.key), recovery):
        assert client.post(CODE, {"code": code}).status_code == 200
    assert not is_in(client)


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_staff": False}, {"password": "another"}])
def test_who_may_no_longer_sign_in_between_the_two_steps_does_not(
    mika: User, app_of: Apps, change: dict[str, Any]
) -> None:
    app = app_of(mika)
    client = half_in(mika)
    User.objects.filter(pk=mika.pk).update(**change)
    assert client.post(CODE, {"code": shown_by_app(app.key)}).headers["Location"] == "/admin/login/"
    assert not is_in(client)


def test_the_second_step_is_taken_within_ten_minutes(mika: User, app_of: Apps, clock: Any) -> None:
    app = app_of(mika)
    client = half_in(mika)
    clock.shift(datetime.timedelta(minutes=11))
    assert client.post(CODE, {"code": shown_by_app(app.key)}).headers["Location"] == "/admin/login/"


def test_without_a_password_there_is_no_second_step(client: Client, db: None) -> None:
    for address in (CODE, SET_UP):
        assert client.get(address).headers["Location"] == "/admin/login/"
        assert client.post(address, {"code": "123456", "shown": "123456"}).headers["Location"] == "/admin/login/"


def offered(client: Client) -> tuple[str, str]:
    """Open the page that sets an app up; return its text and the key it offers."""
    html = client.get(SET_UP).content.decode()
    return html, client.session["offered_key"]


def test_an_editor_sets_up_an_app_by_a_picture_or_by_the_key(mika: User) -> None:
    client = half_in(mika)
    html, key = offered(client)
    assert re.search(r"<svg[^>]*>.*?</svg>", html) and "style=" not in re.findall(r"<svg.*?</svg>", html)[0]
    typed = re.findall(r"<code>([A-Z2-7 ]+)</code>", html)[0].replace(" ", "")
    assert second_factor.offer(mika, key).typed.replace(" ", "") == typed
    response = client.post(SET_UP, {"password": PASSWORD, "shown": shown_by_app(key)})
    codes = re.findall(r"<code>([a-z2-7]{4}-[a-z2-7]{4})</code>", response.content.decode())
    assert len(set(codes)) == 10
    assert is_in(client)
    assert not is_in(half_in(mika))


def test_only_who_knows_the_password_sets_one_up(mika: User) -> None:
    client = half_in(mika)
    _html, key = offered(client)
    response = client.post(SET_UP, {"password": "guessed", "shown": shown_by_app(key)})
    assert "This is not your password." in response.content.decode()
    answers = [client.post(SET_UP, {"password": "guessed", "shown": "1"}).status_code for _time in range(5)]
    assert answers[-1] == 429
    assert not TOTPDevice.objects.exists()


def test_a_wrong_code_sets_nothing_up_and_offers_the_same_key(mika: User) -> None:
    client = half_in(mika)
    _html, key = offered(client)
    response = client.post(SET_UP, {"password": PASSWORD, "shown": "000000"})
    assert "The app should show another code now." in response.content.decode()
    assert (client.session["offered_key"], TOTPDevice.objects.count()) == (key, 0)


def fully_in(user: User, app: TOTPDevice) -> Client:
    client = half_in(user)
    client.post(CODE, {"code": shown_by_app(app.key)})
    return client


def test_setting_one_up_ends_the_sessions_that_know_nothing_of_it(mika: User) -> None:
    first, second = half_in(mika), half_in(mika)
    _html, key = offered(first)
    first.post(SET_UP, {"password": PASSWORD, "shown": shown_by_app(key)})
    assert (is_in(first), is_in(second)) == (True, False)


def test_an_app_is_replaced_with_a_code_of_the_old_one(mika: User, app_of: Apps, clock: Any) -> None:
    old = app_of(mika)
    client = fully_in(mika, old)
    _html, key = offered(client)
    used = {"code": shown_by_app(old.key), "shown": shown_by_app(key)}
    assert "was used before" in client.post(SET_UP, used).content.decode()
    clock.shift(datetime.timedelta(seconds=31))
    response = client.post(SET_UP, {"code": shown_by_app(old.key), "shown": shown_by_app(key)})
    assert "They are shown only now" in response.content.decode()
    assert [device.key for device in TOTPDevice.objects.all()] == [key]
    assert is_in(client)


def test_new_recovery_codes_end_the_old_ones(mika: User, app_of: Apps, clock: Any) -> None:
    app = app_of(mika)
    old = {code.replace("-", "") for code in second_factor.renew_codes(mika)}
    client = fully_in(mika, app)
    clock.shift(datetime.timedelta(seconds=31))
    client.post(OWN, {"step": "renew", "code": shown_by_app(app.key)})
    kept = set(StaticToken.objects.values_list("token", flat=True))
    assert (len(kept), kept & old) == (10, set())


def test_it_is_removed_with_a_code_and_not_without(mika: User, app_of: Apps, clock: Any) -> None:
    app = app_of(mika)
    client = fully_in(mika, app)
    clock.shift(datetime.timedelta(seconds=31))
    client.post(OWN, {"step": "remove"})
    client.post(OWN, {"step": "remove", "code": "000000"})
    assert TOTPDevice.objects.count() == 1
    clock.shift(datetime.timedelta(seconds=31))
    client.post(OWN, {"step": "remove", "code": shown_by_app(app.key)})
    assert TOTPDevice.objects.count() == 0
    assert is_in(half_in(mika))


@pytest.fixture
def required(settings: Any) -> None:
    """Let everybody need a second factor."""
    settings.REQUIRE_SECOND_FACTOR = True


def test_where_it_is_required_the_password_leads_to_setting_one_up(mika: User, required: None) -> None:
    client = at("192.0.2.1")
    assert sign_in(client, next="/admin/disputes/party/").headers["Location"] == SET_UP
    assert not is_in(client)
    _html, key = offered(client)
    assert not is_in(client)
    html = client.post(SET_UP, {"shown": shown_by_app(key)}).content.decode()
    assert 'href="/admin/disputes/party/"' in html
    assert is_in(client)


def test_who_is_in_when_it_becomes_required_is_out_at_the_next_request(mika: User, settings: Any) -> None:
    client = half_in(mika)
    assert is_in(client)
    settings.REQUIRE_SECOND_FACTOR = True
    assert not is_in(client)


def test_who_gave_the_password_only_cannot_put_a_new_app_in_the_place_of_one_that_is_there(
    mika: User, app_of: Apps, required: None
) -> None:
    app_of(mika)
    client = half_in(mika)
    assert client.get(SET_UP).headers["Location"] == "/admin/login/"


def test_a_superuser_removes_the_lost_app_of_a_colleague(mika: User, app_of: Apps) -> None:
    app_of(mika)
    chief = User.objects.create_superuser("chief", password=PASSWORD)
    client = half_in(chief)
    client.post("/admin/auth/user/", {"action": "remove_second_factor", "_selected_action": [mika.pk]})
    assert TOTPDevice.objects.count() == 0
    assert is_in(half_in(mika))


def test_the_secrets_have_no_page_on_the_desk(db: None) -> None:
    chief = User.objects.create_superuser("chief", password=PASSWORD)
    client = half_in(chief)
    for path in ("otp_totp/totpdevice/", "otp_static/staticdevice/"):
        assert client.get(f"/admin/{path}").status_code == 404
