"""Sources: the pages and documents that a dispute rests on, and which fact rests on which."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.codes import validate_language
from disputes.dates import PartialDateField, well_formed

from .fields import Checked, LineField, Numbered, UrlField, filled

_PRIMARY = words.SourceKind.expand(["primary"])


class SourceQuerySet(models.QuerySet["Source"]):
    """Which sources."""

    def published(self) -> Self:
        """Those of published disputes."""
        return self.filter(dispute__record_state=words.RecordState.PUBLISHED)


class Source(Numbered):
    """A page or document that a dispute cites, as the record of that dispute describes it."""

    dispute = models.ForeignKey("Dispute", models.CASCADE, related_name="sources")
    url = UrlField(_("address"), help_text=_("The page itself, without tracking parameters."))
    title = LineField(max_length=300, help_text=_("As the page gives it, in its own language."))
    publisher = LineField(help_text=_("Newspaper, court, firm or organisation."))
    author = LineField(blank=True)
    published_on = PartialDateField(_("published"), null=True, blank=True)
    language = models.CharField(
        max_length=12,
        default="en",
        validators=[validate_language],
        help_text=_("Language of the page: en, ja, de, fr, zh-Hans."),
    )
    kind = models.CharField(
        max_length=20,
        choices=words.SourceKind.as_choices,
        default=words.SourceKind.NEWS,
        help_text=_("Primary: court document, official statement, legislation. The others report on them."),
    )
    archive_url = UrlField(_("archived copy"), blank=True, help_text=_("A copy in a web archive, should it vanish."))

    objects = SourceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dispute", "number"], name="source_number_once"),
            models.UniqueConstraint(
                fields=["dispute", "url"],
                name="source_address_once",
                violation_error_code="url",
                violation_error_message=_("This address is among the sources already."),
            ),
            models.CheckConstraint(
                condition=filled("url", "title", "publisher", "language", "kind"), name="source_filled"
            ),
            models.CheckConstraint(condition=well_formed("published_on"), name="source_date_well_formed"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.publisher}: {self.title}"

    @property
    def is_primary(self) -> bool:
        """Whether it comes from those who acted, not from those who report."""
        return self.kind in _PRIMARY


class Citation(Checked):
    """That a claim, an event or an amount rests on a source; the order is the record's, the chief source first."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="citations")
    claim = models.ForeignKey("Claim", models.CASCADE, null=True, related_name="citations")
    event = models.ForeignKey("Event", models.CASCADE, null=True, related_name="citations")
    amount = models.ForeignKey("Amount", models.CASCADE, null=True, related_name="citations")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(claim__isnull=False, event__isnull=True, amount__isnull=True)
                | Q(claim__isnull=True, event__isnull=False, amount__isnull=True)
                | Q(claim__isnull=True, event__isnull=True, amount__isnull=False),
                name="citation_for_one_fact",
            ),
            *(
                models.UniqueConstraint(
                    fields=[fact, "source"], condition=Q(**{f"{fact}__isnull": False}), name=f"citation_once_by_{fact}"
                )
                for fact in ("claim", "event", "amount")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim or self.event or self.amount} [{self.source.number}]"
