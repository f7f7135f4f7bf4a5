"""Which release is running, so that no page of an older one is taken for its own."""

import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import distributions
from pathlib import Path

from django.conf import settings

# Settings that pages show.
SHOWN = (
    "SITE_URL",
    "TAG_HOST",
    "FEATURED_DISPUTE",
    "API_REQUESTS_PER_MINUTE",
    "LANGUAGE_CODE",
    "TIME_ZONE",
    "STATIC_URL",
    "STORAGES",
)


def build() -> str:
    """Return a word for everything but the record that makes the pages: code, templates, look, packages, settings."""
    shown = repr([getattr(settings, name) for name in SHOWN])
    return blake2b((_installed() + shown).encode(), digest_size=16).hexdigest()


@cache
def _installed() -> str:
    """Sum up the sources of the site and the versions of what it rests on, once a process: they are read whole."""
    summed = blake2b(sys.version.encode())
    for path in sorted(_sources(settings.ROOT)):
        summed.update(f"\n{path.relative_to(settings.ROOT)}\n".encode())
        summed.update(path.read_bytes())
    summed.update(repr(sorted((one.name, one.version) for one in distributions())).encode())
    return summed.hexdigest()


def _sources(root: Path) -> Iterator[Path]:
    """Yield the templates and the files of the app; not its tests and founding data, which no page shows as files."""
    yield from (path for path in (root / "templates").rglob("*") if path.is_file())
    for path in (root / "disputes").rglob("*"):
        parts = path.relative_to(root / "disputes").parts
        if path.is_file() and parts[0] not in {"tests", "data"} and "__pycache__" not in parts:
            yield path
