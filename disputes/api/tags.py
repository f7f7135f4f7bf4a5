"""Entity tags: an answer is a function of its address, the day, the release and the state of the record."""

from functools import lru_cache
from hashlib import blake2b

from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.http import parse_etags

from disputes.release import build


def tag_of(request: HttpRequest, normal: str, version: str) -> str:
    """Return the tag of the answer at a version of the record; `normal` is the query string's one form.

    It is keyed with SECRET_KEY, so nobody can name the tag of an answer that they were not given.
    """
    facts = (version, request.path, normal, timezone.localdate().toordinal())
    return f'W/"{blake2b(repr(facts).encode(), key=_secret(build()), digest_size=16).hexdigest()}"'


@lru_cache(4)
def _secret(release: str) -> bytes:
    return salted_hmac("disputes.api", release, algorithm="sha256").digest()


def has_already(request: HttpRequest, tag: str) -> bool:
    """Say whether the client holds the answer of this tag, as its If-None-Match tells (RFC 9110, 13.1.2)."""
    held = parse_etags(request.META.get("HTTP_IF_NONE_MATCH", ""))
    return "*" in held or tag.removeprefix("W/") in (one.removeprefix("W/") for one in held)
