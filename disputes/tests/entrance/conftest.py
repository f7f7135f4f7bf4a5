"""Editors with passwords, browsers at addresses, and an app that shows codes."""

from binascii import unhexlify
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.test import Client
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

PASSWORD = "a long enough passphrase"
LOGIN = "/admin/login/"


@pytest.fixture(autouse=True)
def quick_hashes(settings: Any) -> None:
    """Let passwords be hashed quickly: no test here is about how slow that is."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def mika(db: None) -> User:
    """An editor of no group."""
    return User.objects.create_user("mika", password=PASSWORD, is_staff=True)


@pytest.fixture
def clock() -> Any:
    """A clock that the test moves."""
    with time_machine.travel("2026-03-02T09:00:00Z", tick=False) as traveller:
        yield traveller


def at(address: str) -> Client:
    """Return a browser at an address."""
    return Client(REMOTE_ADDR=address)


def sign_in(client: Client, username: str = "mika", password: str = PASSWORD, **extra: str) -> Any:
    """Give name and password."""
    return client.post(LOGIN, {"username": username, "password": password, **extra})


def is_in(client: Client) -> bool:
    """Say whether the desk answers this browser."""
    status = client.get("/admin/").status_code
    assert status in (200, 302)
    return status == 200


def shown_by_app(key: str) -> str:
    """Return the code that an app with this key shows now."""
    return f"{totp(unhexlify(key)):06}"


@pytest.fixture
def app_of() -> Callable[[User], TOTPDevice]:
    """Give a user an app that shows codes."""
    return lambda user: TOTPDevice.objects.create(user=user, name="App")
