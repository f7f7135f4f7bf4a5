"""Parties: who claims and against whom, their other names and how they belong together."""

from typing import Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.codes import jurisdiction_name, jurisdictions, validate_jurisdiction

from .address import address_of
from .event import Event
from .fields import Checked, FoldedField, LineField, OtherName, ProseField, SlugField, filled, slug_shaped
from .participation import Participation
from .system import System


class PartyQuerySet(models.QuerySet["Party"]):
    """Which parties."""

    def published(self) -> Self:
        """Those that the public record names, and those that such a party belongs to.

        Named means: in a published dispute, in one of its events, or as developer of a system at issue in one. A
        party entered for a draft stays unseen with the draft.
        """
        named = _named(OuterRef("pk"))
        member = Affiliation.objects.filter(_named(OuterRef("party")), other=OuterRef("pk"))
        return self.filter(named | Exists(member))

    def named(self) -> Self:
        """Those that the public record names themselves, not only something that belongs to them."""
        return self.filter(_named(OuterRef("pk")))

    def with_dispute_count(self) -> Self:
        """Add `dispute_count`, the number of published disputes that the party takes part in."""
        published = Participation.objects.filter(
            party=OuterRef("pk"), dispute__record_state=words.RecordState.PUBLISHED
        )
        counted = published.order_by().values("party").annotate(n=Count("dispute", distinct=True)).values("n")
        return self.annotate(dispute_count=Coalesce(Subquery(counted), 0))


class Party(Checked):
    """A person, company, association or authority: one row however often it sues or is sued."""

    slug = SlugField(help_text=_("Its permanent address: once public, it is never changed."))
    name = LineField(help_text=_("The name in English or Latin letters, as its own pages write it."))
    name_key = FoldedField(
        "name",
        unique=True,
        error_messages={"unique": _("A party of this name is on record already.")},
    )
    native_name = LineField(blank=True, help_text=_("The name in its own script: 株式会社スタジオジブリ."))
    native_key = FoldedField("native_name")
    kind = models.CharField(max_length=20, choices=words.PartyKind.as_choices)
    country = models.CharField(
        max_length=2, blank=True, choices=jurisdictions, validators=[validate_jurisdiction], help_text=_("Its seat.")
    )
    description = ProseField(
        blank=True,
        max_length=2000,
        help_text=_("One or two sentences. Of private persons nothing beyond their role in public captions."),
    )
    entered_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = PartyQuerySet.as_manager()
    home = "country"  # the column of the country as whose people write its names

    class Meta:
        verbose_name_plural = _("parties")
        constraints = [
            models.CheckConstraint(condition=slug_shaped(), name="party_slug_shape"),
            models.CheckConstraint(condition=filled("name", "kind"), name="party_filled"),
            models.CheckConstraint(
                condition=Q(country="") | Q(country__regex="^[A-Z]{2}$"), name="party_country_shape"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Return its permanent public address."""
        return address_of("party_detail", self.slug)

    @property
    def country_name(self) -> str:
        """The name of its country, empty if unknown."""
        return jurisdiction_name(self.country) if self.country else ""


def _named(party: OuterRef) -> Q:
    """Return the condition that the public record names the party with this key."""
    published = {"dispute__record_state": words.RecordState.PUBLISHED}
    at_issue = {"issues__dispute__record_state": words.RecordState.PUBLISHED}
    return (
        Q(Exists(Participation.objects.filter(party=party, **published)))
        | Q(Exists(Event.objects.filter(party=party, **published)))
        | Q(Exists(System.objects.filter(developer=party, **at_issue)))
    )


class PartyAlias(OtherName):
    """Another name of a party: short, former, or in another language."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="aliases")

    class Meta(OtherName.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["party", "spelling"],
                name="party_alias_once",
                violation_error_code="name",
                violation_error_message=_("The party has this name already."),
            ),
            models.CheckConstraint(condition=filled("name"), name="party_alias_filled"),
        ]
        indexes = [models.Index(fields=["name_key"], name="party_by_alias")]


class AffiliationQuerySet(models.QuerySet["Affiliation"]):
    """Which affiliations."""

    def published(self) -> Self:
        """Those with a party that the public sees."""
        return self.filter(other__in=Party.objects.published())


class Affiliation(Checked):
    """That one party belongs to another: a member to its association, a subsidiary to its parent."""

    party = models.ForeignKey(Party, models.CASCADE, related_name="affiliations")
    how = models.CharField(max_length=20, choices=words.AffiliationKind.as_choices)
    other = models.ForeignKey(Party, models.PROTECT, related_name="affiliates")

    objects = AffiliationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["party", "other", "how"],
                name="affiliation_once",
                violation_error_code="other",
                violation_error_message=_("This affiliation is on record already."),
            ),
            models.CheckConstraint(
                condition=~Q(party=F("other")),
                name="affiliation_to_another",
                violation_error_code="other",
                violation_error_message=_("A party cannot belong to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_how_display()} {self.other}"
