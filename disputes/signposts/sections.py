"""What the site map lists: every page that has an address of its own, with the moment of its last public change."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from disputes import vocabulary as words
from disputes.models import Claim, Dispute, Participation, Party, Revision, System, SystemAtIssue, ThingKind

MOST = 50_000  # addresses in a file, as the protocol allows
_CHUNK = 2000  # rows that are read at a time

# Pages of which there is one each: those that show the record change whenever anything public does.
OF_THE_RECORD = ("home", "dispute_list", "party_list", "claim_list", "system_list", "timeline", "change_list")
OF_WORDS = ("about", "glossary", "data_page", "follow", "api_docs", "suggest")


class Place(NamedTuple):
    """The path of a page, and when what it shows was last changed for readers; None if that is not known."""

    path: str
    changed_at: datetime | None


class Section(NamedTuple):
    """Pages of one kind: which rows they are about, which page, the columns of its address and those that date it."""

    rows: Callable[[], "QuerySet[Any]"]
    page: str
    columns: tuple[str, ...]
    dates: tuple[str, ...] = ("changed",)

    @property
    def files(self) -> int:
        """How many files its pages fill. One query."""
        return -(-self.rows().count() // MOST)

    def places(self, number: int) -> Iterator[Place]:
        """Give the pages of one file; the first has the number 1. One query."""
        first = (number - 1) * MOST
        rows = self.rows().order_by("pk").values_list(*self.columns, *self.dates)[first : first + MOST]
        for row in rows.iterator(_CHUNK):
            named, dates = row[: len(self.columns)], row[len(self.columns) :]
            yield Place(reverse(self.page, args=named), max(filter(None, dates), default=None))


def _revised(slug: str, kind: ThingKind = ThingKind.DISPUTE) -> Subquery:
    """Return the moment of the last public change of the record of a thing, whose slug is in a column."""
    of_thing = Revision.objects.filter(kind=kind, slug=OuterRef(slug)).public().order_by("-number")
    return Subquery(of_thing.values("made_at")[:1])


def _changed(to_dispute: str = "") -> Any:
    """Return when a dispute last changed; one that has no history on record did when its row was last written."""
    return Coalesce(_revised(f"{to_dispute}slug"), F(f"{to_dispute}published_at"), F(f"{to_dispute}changed_at"))


def disputes() -> "QuerySet[Any]":
    """Return the published disputes."""
    return Dispute.objects.published().annotate(changed=_changed())


def claims() -> "QuerySet[Any]":
    """Return the claims of published disputes; a claim changes with its dispute."""
    return Claim.objects.published().annotate(changed=_changed("dispute__"))


def parties() -> "QuerySet[Any]":
    """Return the parties that the public record names; the page of one shows its disputes, and changes with them."""
    changed = _newest_of(Participation, "party")
    return Party.objects.published().annotate(changed=changed, revised=_revised("slug", ThingKind.PARTY))


def systems() -> "QuerySet[Any]":
    """Return the AI systems at issue in published disputes; the page of one changes with its disputes."""
    changed = _newest_of(SystemAtIssue, "system")
    return System.objects.published().annotate(changed=changed, revised=_revised("slug", ThingKind.SYSTEM))


def _newest_of(through: Any, thing: str) -> Any:
    """Return the last change of the published disputes that a thing is in."""
    published = {"dispute__record_state": words.RecordState.PUBLISHED}
    rows = through.objects.filter(**{thing: OuterRef("pk")}, **published)
    newest = rows.order_by().values(thing).annotate(newest=Max(_changed("dispute__"))).values("newest")
    return Subquery(newest)


SECTIONS = {
    "disputes": Section(disputes, "dispute_detail", ("slug",)),
    "claims": Section(claims, "claim_detail", ("dispute__slug", "number")),
    "parties": Section(parties, "party_detail", ("slug",), ("changed", "revised")),
    "systems": Section(systems, "system_detail", ("slug",), ("changed", "revised")),
}


def single_pages() -> Iterator[Place]:
    """Give the pages of which there is one each. One query."""
    of_disputes = Revision.objects.filter(kind=ThingKind.DISPUTE).public()
    newest = of_disputes.aggregate(newest=Max("made_at"))["newest"]
    yield from (Place(reverse(page), newest) for page in OF_THE_RECORD)
    yield from (Place(reverse(page), None) for page in OF_WORDS)
