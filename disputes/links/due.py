"""Which addresses there are, and which of them are to be asked."""

import datetime
from collections.abc import Collection
from typing import NamedTuple
from urllib.parse import urlsplit

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import OrderBy
from django.utils import timezone

from disputes import vocabulary as words
from disputes.models import Link, Source, write_transaction

_BATCH = 500


class Asked(NamedTuple):
    """What a check is to be made of: which addresses, how long ago they were last asked, how many at most."""

    older_than: datetime.timedelta = datetime.timedelta(0)
    host: str = ""
    only: Collection[str] = ()  # these addresses, whenever they were last asked
    limit: int | None = None


def keep_in_step() -> None:
    """Make links for the addresses of sources that have none, and remove those that no source has any more."""
    with write_transaction():
        Link.objects.filter(~Exists(Source.objects.filter(url=OuterRef("url")))).delete()
        new = Source.objects.filter(~Exists(Link.objects.filter(url=OuterRef("url")))).order_by("url")
        urls = new.values_list("url", flat=True).distinct()
        Link.objects.bulk_create((Link(url=url) for url in urls), _BATCH, ignore_conflicts=True)


def published() -> QuerySet[Source]:
    """Return the sources that the public sees."""
    return Source.objects.filter(dispute__record_state=words.RecordState.PUBLISHED)


def due(asked: Asked) -> list[str]:
    """Return the addresses to ask: the published ones first, and of those the ones not asked for the longest time.

    An address that was never written as a link, as in a dry run, is among them.
    """
    known = {link.url: link.checked_at for link in Link.objects.only("url", "checked_at")}
    shown = set(published().values_list("url", flat=True))
    never = datetime.datetime.min.replace(tzinfo=datetime.UTC)
    before = timezone.now() - asked.older_than
    found = []
    for url in Source.objects.order_by("url").values_list("url", flat=True).distinct():
        last = known.get(url) or never
        is_due = url in asked.only if asked.only else last <= before
        if is_due and (not asked.host or host_of(url) == asked.host.lower()):
            found.append((url not in shown, last, url))
    return [url for *_, url in sorted(found)][: asked.limit]


def host_of(url: str) -> str:
    """Return the host that an address names; "" if it names none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def not_asked_for(days: int, column: str) -> Q:
    """Return the condition that what a column dates is so many days ago, or never was."""
    before = timezone.now() - datetime.timedelta(days=days)
    return Q(**{f"{column}__isnull": True}) | Q(**{f"{column}__lt": before})


def oldest_first(column: str) -> OrderBy:
    """Return the order in which those come first that never were, then the longest ago."""
    return F(column).asc(nulls_first=True)
