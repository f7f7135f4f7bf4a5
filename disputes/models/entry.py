"""Search entries: the words of a thing on a list, as the analyser of `disputes.search` writes them."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Lookup
from django.utils.translation import gettext_lazy as _


class WordsField(models.TextField):
    """Analysed words, blank-separated; `__has` finds a phrase of them by the database's full-text index."""


@WordsField.register_lookup
class Has(Lookup):
    """That the words hold a phrase: `title__has=phrase`, where phrase has `fts5()` and `tsquery()`."""

    lookup_name = "has"
    prepare_rhs = False

    def get_db_prep_lookup(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Leave the phrase as it is."""
        return "%s", [value]

    def as_sqlite(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, list[Any]]:
        """By the FTS5 table, whose rows have the ids of the entries."""
        column = self.lhs.target.column
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        found = "SELECT rowid FROM disputes_fts WHERE disputes_fts MATCH %s"
        return f"{table}.id IN ({found})", [f"{{{column}}} : ({self.rhs.fts5()})"]

    def as_postgresql(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, list[Any]]:
        """By the generated column beside, which has the GIN index."""
        column = connection.ops.quote_name(f"{self.lhs.target.column}_vector")
        table = compiler.quote_name_unless_alias(self.lhs.alias)
        return f"{table}.{column} @@ %s::tsquery", [self.rhs.tsquery()]


class Entry(models.Model):
    """A row of a list as a search sees it: what it is called, who and what it names, all else
    it says, and the labels of its values.

    It is derived from the record and can be made anew at any time (`manage.py rebuild_search`). The index beside it
    is the database's own: an FTS5 table on SQLite, generated tsvector columns on PostgreSQL (`triggers`).
    """

    class Kind(models.TextChoices):
        """What list it is a row of."""

        DISPUTE = "dispute", _("Dispute")
        CLAIM = "claim", _("Claim")
        EVENT = "event", _("Event")
        PARTY = "party", _("Party")
        SYSTEM = "system", _("AI system")
        COURT = "court", _("Court")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    key = models.BigIntegerField()
    owner = models.BigIntegerField()  # the key of the dispute, party or system that it is made anew with
    exact = WordsField(blank=True)  # words for whole names and docket numbers, for words before stems, for sides
    title = WordsField(blank=True)
    names = WordsField(blank=True)
    body = WordsField(blank=True)
    labels = WordsField(blank=True)  # the words of the vocabulary, in English and Japanese, and judges

    class Meta:
        verbose_name_plural = _("entries")
        indexes = [
            models.Index(fields=["kind", "key"], name="entry_by_key"),
            models.Index(fields=["kind", "owner"], name="entry_by_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
