"""Links: what was found at the addresses of sources when they were last asked for."""

from typing import Self

from django.db import models
from django.db.models import Q

from disputes import vocabulary as words

from .fields import UrlField

DEAD_AFTER = 3  # failed checks in a row, when a server does not say itself that the page is gone


class LinkQuerySet(models.QuerySet["Link"]):
    """Which links."""

    def dead(self) -> Self:
        """Those whose page is gone, or has failed again and again."""
        failing = Q(state=words.LinkState.FAILING, failures__gte=DEAD_AFTER)
        return self.filter(Q(state=words.LinkState.GONE) | failing)


class Link(models.Model):
    """An address that sources have, checked once for all of them. Not part of the record: a machine writes it."""

    url = UrlField(unique=True)
    state = models.CharField(max_length=10, blank=True, choices=words.LinkState.as_choices)  # empty: never asked
    status = models.PositiveSmallIntegerField(null=True)  # of HTTP, of the last answer
    final_url = UrlField(blank=True)  # where redirects led
    problem = models.CharField(max_length=200, blank=True)  # why there was no answer
    failures = models.PositiveSmallIntegerField(default=0)  # in a row
    checked_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)  # when the page last answered
    archive_url = UrlField(blank=True)  # a copy that a web archive keeps
    archive_asked_at = models.DateTimeField(null=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["checked_at"], name="link_by_check")]

    def __str__(self) -> str:
        return self.url

    @property
    def is_dead(self) -> bool:
        """Whether readers are better sent to the archived copy."""
        gone = self.state == words.LinkState.GONE
        return gone or (self.state == words.LinkState.FAILING and self.failures >= DEAD_AFTER)
