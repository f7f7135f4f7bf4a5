"""Marks: which parts of the record were written last; the database's own triggers keep them, whoever writes."""

from typing import ClassVar, NamedTuple, Self

from django.db import InterfaceError, OperationalError, connection, models
from django.utils.translation import gettext_lazy as _


class MarkQuerySet(models.QuerySet["Mark"]):
    """Which marks."""

    def since(self, number: int) -> Self:
        """Those of what was written after the write of this number."""
        return self.filter(number__gt=number)

    def to_index(self) -> Self:
        """Those of what the search does not know yet as it is."""
        return self.filter(is_indexed=False).exclude(kind=Mark.Kind.BEGINNING)


class Mark(models.Model):
    """The last write to a dispute with all its parts, or to a party, system or court.

    Nobody writes marks but the triggers of `disputes.models.triggers`, in the transaction of the write itself.
    Numbers grow with every write, and a token is given once, so a number that a rollback took back and another
    write got again is told apart. On PostgreSQL writers of the record wait for each other, so that numbers become
    visible in their order.
    """

    class Kind(models.TextChoices):
        """What was written."""

        BEGINNING = "beginning", _("Beginning")  # number 0: its token is that of this database, until it is flushed
        DISPUTE = "dispute", _("Dispute")
        PARTY = "party", _("Party")
        SYSTEM = "system", _("AI system")
        COURT = "court", _("Court")
        HISTORY = "history", _("History")  # key 0: revisions, former addresses, what links were found to be

    kind = models.CharField(max_length=10, choices=Kind.choices)
    key = models.BigIntegerField()
    number = models.BigIntegerField()
    token = models.BigIntegerField()
    is_indexed = models.BooleanField(default=False)

    objects = MarkQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="mark_once")]
        indexes: ClassVar = [
            models.Index(fields=["number"], name="mark_by_number"),
            models.Index(fields=["kind", "key"], condition=models.Q(is_indexed=False), name="mark_to_index"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}: {self.number}"


class Version(NamedTuple):
    """A version of the record: the number and token of the last write, and the token of the database's beginning.

    `is_indexed` says whether the search knows all that was written.
    """

    number: int
    token: int
    beginning: int | None
    is_indexed: bool

    @classmethod
    def now(cls) -> "Version":
        """Read it. One query."""
        with connection.cursor() as cursor:
            cursor.execute(_VERSION)
            found = cursor.fetchone()
        if not found:
            return cls(0, 0, None, True)
        number, token, beginning, is_indexed = found
        return cls(number, token, beginning, bool(is_indexed))

    def is_same(self, other: "Version") -> bool:
        """Whether nothing was written between the two."""
        return self[:3] == other[:3]


_NEWEST = "SELECT number, token FROM disputes_mark ORDER BY number DESC, id DESC LIMIT 1"
_VERSION = (
    "SELECT number, token, (SELECT token FROM disputes_mark WHERE kind = 'beginning'), "
    "NOT EXISTS (SELECT 1 FROM disputes_mark WHERE NOT is_indexed) "
    "FROM disputes_mark ORDER BY number DESC, id DESC LIMIT 1"
)


def version() -> str:
    """Return the version of the record: it changes with every write, in the same transaction. One cheap query."""
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST)
        newest = cursor.fetchone()
    return "{:x}.{:x}".format(*newest).replace("-", "") if newest else "0"


def current_version() -> str:
    """Return the version of the record, on a new connection if the server has closed the one that was kept open."""
    try:
        return version()
    except (InterfaceError, OperationalError):
        if connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        return version()
