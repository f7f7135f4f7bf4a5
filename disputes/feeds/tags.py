"""The lasting names of what feeds tell of (RFC 4151): they outlive titles, addresses and corrections."""

from django.conf import settings

# A day on which whoever gives the names had the host name, as RFC 4151 asks; it is part of every name, for ever.
BEGUN = "2026-01-01"


def tag(name: str) -> str:
    """Return the lasting name of a thing: `tag:disputes.example.org,2026-01-01:dispute/12/event/3`.

    It is made of keys and numbers that are given once and never of slugs, which can change. The host is that of
    TAG_HOST: who moves the site to another host sets it to the first one, and no reader sees an entry twice.
    """
    return f"tag:{settings.TAG_HOST},{BEGUN}:{name}"
