"""The second factor: codes of an app (TOTP, RFC 6238) and recovery codes, kept and checked by django-otp."""

import math
from typing import Any, NamedTuple

import segno
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django_otp import verify_token
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice, default_key

RECOVERY_CODES = 10


class WrongCode(Exception):
    """A code that is not accepted; the message says so to its giver."""


class Offer(NamedTuple):
    """A new secret, to be put into an app: as it is typed in, and as a picture."""

    key: str  # hex
    typed: str  # in groups of four
    picture: SafeString  # SVG


def device_of(user: Any) -> TOTPDevice | None:
    """Return the app that a user has set up, None without one."""
    return TOTPDevice.objects.filter(user=user, confirmed=True).first()


def is_asked_of(user: Any) -> bool:
    """Say whether a user must give a code: whoever set one up, and with REQUIRE_SECOND_FACTOR everybody."""
    return settings.REQUIRE_SECOND_FACTOR or TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def is_given(user: Any) -> bool:
    """Say whether a signed-in user has given the code in this session, or need give none."""
    return getattr(user, "otp_device", None) is not None or not is_asked_of(user)


def verify(user: Any, code: str) -> TOTPDevice | StaticDevice:
    """Return the device by which a code of the app or a recovery code is right; raises WrongCode.

    Each code is good once. django-otp lets who gave a wrong one wait: one second, then two, four, eight ...
    """
    code = "".join(code.split()).replace("-", "").lower()
    is_of_app = code.isascii() and code.isdigit() and len(code) <= 8
    model = TOTPDevice if is_of_app else StaticDevice
    device = model._default_manager.filter(user=user, confirmed=True).first()
    if device is None:
        raise WrongCode(_("This code is not right."))
    is_allowed, why = device.verify_is_allowed()
    if not is_allowed:
        wait = math.ceil((why["locked_until"] - timezone.now()).total_seconds())
        raise WrongCode(_("Too many wrong codes. Wait %s seconds, then try again.") % max(1, wait))
    if verify_token(user, device.persistent_id, code) is None:
        raise WrongCode(_("This code is not right, or was used before. Wait for the next one."))
    return device


def offer(user: Any, key: str = "") -> Offer:
    """Return a new secret for a user, or the one that was offered before."""
    device = TOTPDevice(user=user, key=key or default_key())
    address = device.config_url
    secret = address.partition("secret=")[2].partition("&")[0]
    picture = segno.make(address, error="m").svg_inline(scale=5, border=4, dark="#000", light="#fff")
    typed = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
    return Offer(device.key, typed, mark_safe(picture))


@transaction.atomic
def set_up(user: Any, key: str, code: str) -> tuple[TOTPDevice, list[str]]:
    """Put a new app in the place of the old one; return it and new recovery codes.

    Raises WrongCode, and leaves all as it was, if the app does not show what belongs to the key.
    """
    remove(user)
    device = TOTPDevice.objects.create(user=user, name="App", key=key)
    if not device.verify_token("".join(code.split())):
        raise WrongCode(_("The app should show another code now. Does the clock of your phone tell the right time?"))
    return device, renew_codes(user)


@transaction.atomic
def renew_codes(user: Any) -> list[str]:
    """Give a user new recovery codes in the place of the old ones, and return them as they are shown."""
    device, _made = StaticDevice.objects.get_or_create(user=user, defaults={"name": "Recovery codes"})
    device.token_set.all().delete()
    codes = [StaticToken.random_token() for _number in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return [f"{code[:4]}-{code[4:]}" for code in codes]


def codes_left(user: Any) -> int:
    """Return how many recovery codes a user has not used."""
    return StaticToken.objects.filter(device__user=user).count()


@transaction.atomic
def remove(user: Any) -> bool:
    """Take a user's second factor away, with its recovery codes; say whether there was one."""
    StaticDevice.objects.filter(user=user).delete()
    return TOTPDevice.objects.filter(user=user).delete()[0] > 0
