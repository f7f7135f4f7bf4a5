"""The moment between the password and the second factor: who has given the one is not signed in yet."""

import time
from typing import Any

from django.contrib.auth import get_user_model, login
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

_KEY = "password_given"
_FOR = 10 * 60  # seconds


def begin(request: HttpRequest, user: Any, next_page: str) -> None:
    """Keep in a new session that a user gave the right password, and which page comes after signing in."""
    request.session.flush()
    request.session[_KEY] = {
        "user": user.pk,
        "backend": user.backend,
        "hash": user.get_session_auth_hash(),  # a password that is changed meanwhile ends it
        "until": time.time() + _FOR,
        "next": next_page,
    }


def who(request: HttpRequest) -> User | None:
    """Return the user who gave the password in this session, not long ago, and may still sign in; else None."""
    kept = request.session.get(_KEY)
    if not kept or kept["until"] < time.time():
        return None
    user = get_user_model()._default_manager.filter(pk=kept["user"], is_active=True, is_staff=True).first()
    if user is None or not constant_time_compare(kept["hash"], user.get_session_auth_hash()):
        return None
    user.backend = kept["backend"]  # as django.contrib.auth.authenticate does
    return user


def finish(request: HttpRequest, user: Any, device: Any) -> str:
    """Sign the user in, verified by this device, and return the page that comes next."""
    next_page: str = request.session.pop(_KEY)["next"]
    user.otp_device = device  # which the signal of signing in puts into the session
    login(request, user, backend=user.backend)
    return next_page
