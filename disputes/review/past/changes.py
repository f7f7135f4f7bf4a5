"""What readers are told of changes: each with what changed in words, and nothing of what is not public."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery
from django.urls import reverse

from disputes import records
from disputes.models import Court, Dispute, Party, Revision, System, ThingKind
from disputes.models.address import address_of
from disputes.records import Told
from disputes.vocabulary import ChangeKind, RecordState

_PAGES = {ThingKind.DISPUTE: "dispute_detail", ThingKind.PARTY: "party_detail", ThingKind.SYSTEM: "system_detail"}
FIRST = 5  # of what changed, shown in a list


@dataclass(frozen=True)
class PublicChange:
    """A change as readers may see it.

    `title` is the thing's present title or name, and `address` its page; both empty of what was withdrawn. `told` is
    empty for a new record, and where the text of the change or of the one before is not shown (`is_told` is False).
    """

    revision: Revision
    title: str
    address: str
    told: Sequence[Told]
    is_told: bool

    @property
    def page(self) -> str:
        """The address of the change's own page; only those of disputes that are public have one."""
        if self.revision.kind != ThingKind.DISPUTE or not self.title:
            return ""
        return reverse("dispute_change", args=[self.revision.slug, self.revision.number])

    @property
    def reason(self) -> str:
        """Why it was changed; empty if that is not shown."""
        return "" if self.revision.is_hidden else self.revision.reason

    @property
    def is_correction(self) -> bool:
        """Whether the record had been wrong."""
        return self.revision.what == ChangeKind.CORRECTION

    @property
    def is_first(self) -> bool:
        """Whether it is the record's first publication, which changed nothing."""
        return self.revision.what == ChangeKind.NEW

    @property
    def first(self) -> Sequence[Told]:
        """What a list shows of what changed."""
        return self.told[:FIRST] if self.page else self.told

    @property
    def more(self) -> int:
        """How much more changed."""
        return len(self.told) - len(self.first)

    @property
    def is_withdrawn(self) -> bool:
        """Whether its dispute is not public any more: then nothing but date and reason is shown."""
        return not self.title


def public_changes(revisions: Iterable[Revision]) -> list[PublicChange]:
    """Return the changes of revisions that are `shown`, each against the public one before; a few queries."""
    revisions = list(revisions)
    titles = _titles(revisions)
    before = _before(revisions)
    pairs: list[tuple[records.Record, records.Record]] = []
    places: dict[int, int] = {}
    for revision in revisions:
        old = before.get(revision.pk)
        if (revision.kind, revision.slug) in titles and old and not (old.is_hidden or revision.is_hidden):
            places[revision.pk] = len(pairs)
            pairs.append((old.record, revision.record))
    told = records.tell_all(pairs) if pairs else []
    return [
        PublicChange(
            revision,
            title := titles.get((revision.kind, revision.slug), ""),
            address_of(_PAGES[ThingKind(revision.kind)], revision.slug) if title and revision.kind in _PAGES else "",
            told[places[revision.pk]] if revision.pk in places else (),
            revision.pk in places,
        )
        for revision in revisions
    ]


def public_change_between(old: Revision, new: Revision) -> PublicChange:
    """Return what changed from one public revision of a published dispute to another."""
    is_told = not (old.is_hidden or new.is_hidden)
    told = records.tell(old.record, new.record) if is_told else ()
    titles = _titles([new])
    title = titles.get((new.kind, new.slug), "")
    return PublicChange(new, title, address_of(_PAGES[ThingKind(new.kind)], new.slug), told, is_told)


def _before(revisions: Sequence[Revision]) -> dict[int, Revision]:
    """Return for the key of each revision the public one before it. Two queries."""
    earlier = Revision.objects.filter(
        kind=OuterRef("kind"), slug=OuterRef("slug"), number__lt=OuterRef("number"), is_public=True
    )
    last = Subquery(earlier.order_by("-number").values("pk")[:1])
    rows = Revision.objects.filter(pk__in=[revision.pk for revision in revisions])
    keys = {key: before for key, before in rows.values_list("pk", last) if before is not None}
    found = Revision.objects.in_bulk(set(keys.values()))
    return {key: found[before] for key, before in keys.items()}


def _titles(revisions: Sequence[Revision]) -> dict[tuple[str, str], str]:
    """Return the present title or name of each public thing among them: a query for each kind of thing."""
    titles = {}
    models: tuple[tuple[ThingKind, Any, str], ...] = (
        (ThingKind.DISPUTE, Dispute, "title"),
        (ThingKind.PARTY, Party, "name"),
        (ThingKind.SYSTEM, System, "name"),
        (ThingKind.COURT, Court, "name"),
    )
    for kind, model, column in models:
        if slugs := {revision.slug for revision in revisions if revision.kind == kind}:
            rows = model.objects.published().filter(slug__in=slugs)
            titles.update({(str(kind), slug): title for slug, title in rows.values_list("slug", column)})
    return titles


def withdrawal_of(slug: str) -> Revision | None:
    """Return the newest withdrawal of a dispute that is withdrawn now; None if it is not."""
    if not Dispute.objects.filter(slug=slug, record_state=RecordState.WITHDRAWN).exists():
        return None
    kept = Revision.objects.of(ThingKind.DISPUTE, slug).filter(what=ChangeKind.WITHDRAWAL)
    return kept.order_by("-number").first()
