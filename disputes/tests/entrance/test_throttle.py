"""Guessing is slow, and nobody is locked out by what others do elsewhere."""

import datetime
import re
from typing import Any

import pytest
from axes.models import AccessAttempt, AccessLog
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.auth.models import User

from .conftest import at, is_in, sign_in

pytestmark = pytest.mark.django_db

HERE, ELSEWHERE = "192.0.2.1", "198.51.100.7"


def fail(address: str, username: str = "mika", times: int = 1) -> list[int]:
    client = at(address)
    return [sign_in(client, username, f"wrong {number}").status_code for number in range(times)]


def test_the_fifth_failure_in_a_row_is_refused_and_so_is_the_right_password_from_there(mika: User, clock: Any) -> None:
    assert fail(HERE, times=6) == [200, 200, 200, 200, 429, 429]
    client = at(HERE)
    response = sign_in(client)
    assert (response.status_code, response["Retry-After"]) == (429, "900")
    assert "Wait 15 minutes, then try again." in response.content.decode()
    assert not is_in(client)


def test_the_owner_signs_in_from_another_address_meanwhile(mika: User) -> None:
    fail(ELSEWHERE, times=8)
    client = at(HERE)
    assert sign_in(client).status_code == 302
    assert is_in(client)


def test_after_a_quarter_of_an_hour_it_is_open_again_however_often_it_was_tried_meanwhile(
    mika: User, clock: Any
) -> None:
    fail(HERE, times=5)
    for _minutes in range(2):
        clock.shift(datetime.timedelta(minutes=7))
        assert fail(HERE) == [429]
    clock.shift(datetime.timedelta(minutes=1, seconds=1))
    assert sign_in(at(HERE)).status_code == 302


def test_signing_in_forgets_the_slips_before_it(mika: User) -> None:
    for _time in range(3):
        assert fail(HERE, times=4) == [200] * 4
        assert sign_in(at(HERE)).status_code == 302


def test_an_account_of_ones_own_does_not_help_to_guess_at_others(mika: User) -> None:
    User.objects.create_user("own", password="a long enough passphrase", is_staff=True)
    for _time in range(2):
        fail(HERE, times=4)
        assert sign_in(at(HERE), "own").status_code == 302
    assert fail(HERE) == [429]


def test_an_address_that_tries_many_names_is_refused_at_the_thirtieth(mika: User) -> None:
    assert [fail(ELSEWHERE, f"name{number}")[0] for number in range(31)] == [200] * 29 + [429] * 2
    assert sign_in(at(ELSEWHERE)).status_code == 429
    assert sign_in(at(HERE)).status_code == 302


def test_who_shares_that_address_and_signed_in_there_before_still_does(mika: User) -> None:
    sign_in(at(HERE))
    for number in range(31):
        fail(HERE, f"name{number}")
    assert fail(HERE, "somebody") == [429]
    assert sign_in(at(HERE)).status_code == 302


def test_many_addresses_that_guess_at_one_account_are_refused_but_not_its_owners(mika: User) -> None:
    sign_in(at(HERE))
    answers = [fail(f"203.0.113.{number}", times=3) for number in range(17)]
    assert [status for three in answers for status in three] == [200] * 49 + [429] * 2
    assert sign_in(at("203.0.113.200")).status_code == 429
    assert fail(HERE) == [200]
    assert sign_in(at(HERE)).status_code == 302


def test_an_address_is_known_for_ninety_days_and_then_forgotten(mika: User, clock: Any) -> None:
    sign_in(at(HERE))
    clock.shift(datetime.timedelta(days=91))
    for number in range(17):
        fail(f"203.0.113.{number}", times=3)
    assert sign_in(at(HERE)).status_code == 429
    clock.shift(datetime.timedelta(minutes=16))
    sign_in(at(ELSEWHERE))
    assert [log.ip_address for log in AccessLog.objects.all()] == [ELSEWHERE]


def test_a_name_that_nobody_has_is_answered_like_one_that_somebody_has(mika: User, clock: Any) -> None:
    def told(username: str) -> list[tuple[int, str]]:
        client = at(HERE)
        answers = [sign_in(client, username, "wrong") for _time in range(6)]
        return [
            (answer.status_code, answer.content.decode().replace(username, "NAME").split('id="container"')[1])
            for answer in answers
        ]

    plain = [
        [(status, re.sub(r'csrfmiddlewaretoken" value="\w+"', "", page)) for status, page in told(name)]
        for name in ("mika", "nobody")
    ]
    assert plain[0] == plain[1]


def test_the_password_of_a_name_that_nobody_has_is_hashed_all_the_same(
    mika: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    plain = MD5PasswordHasher.encode

    def encode(self: MD5PasswordHasher, password: str, salt: str) -> str:
        hashed.append(password)
        return str(plain(self, password, salt))

    monkeypatch.setattr(MD5PasswordHasher, "encode", encode)
    fail(HERE, "mika")
    fail(HERE, "nobody")
    assert hashed == ["wrong 0", "wrong 0"]


def test_no_password_is_kept_not_even_one_typed_as_the_name(mika: User) -> None:
    sign_in(at(HERE), "mika", "my-secret")
    sign_in(at(HERE), "my-secret", "mika")
    kept = [str(value) for row in AccessAttempt.objects.values() for value in row.values()]
    assert not [value for value in kept if "my-secret" in value]
    assert AccessAttempt.objects.filter(username="mika").exists()


def test_behind_a_proxy_the_address_is_what_the_proxy_says(mika: User, settings: Any) -> None:
    settings.BEHIND_PROXY = True
    client = at("127.0.0.1")
    for _time in range(6):
        client.post("/admin/login/", {"username": "mika", "password": "no"}, HTTP_X_FORWARDED_FOR=f"1.2.3.4, {HERE}")
    assert {row.ip_address for row in AccessAttempt.objects.all()} == {HERE}
    given = {"username": "mika", "password": "a long enough passphrase"}
    assert client.post("/admin/login/", given, HTTP_X_FORWARDED_FOR=HERE).status_code == 429
    assert client.post("/admin/login/", given, HTTP_X_FORWARDED_FOR=ELSEWHERE).status_code == 302


def test_the_addresses_of_one_customer_with_ipv6_are_one(mika: User) -> None:
    for number in range(5):
        fail(f"2001:db8:1:2::{number:x}")
    assert sign_in(at("2001:db8:1:2:ffff::1")).status_code == 429
    assert sign_in(at("2001:db8:1:3::1")).status_code == 302


@pytest.mark.parametrize("username", ["", "a\x00b", "x" * 5000, "名前", "%s{}<b>"])
def test_any_name_is_answered(username: str, db: None) -> None:
    assert sign_in(at(HERE), username, "wrong").status_code == 200
    assert sign_in(at("no address"), username, "wrong").status_code == 200


def test_a_session_that_is_forced_by_a_test_asks_no_throttle(mika: User) -> None:
    fail(HERE, times=6)
    client = at(HERE)
    client.force_login(mika)
    assert is_in(client)
