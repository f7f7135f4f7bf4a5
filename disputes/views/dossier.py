"""What the page of one dispute shows: its rows fetched together, then grouped as they are read."""

import datetime
from collections import Counter, defaultdict
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import Prefetch, Q

from disputes import captions
from disputes import vocabulary as words
from disputes.models import (
    Affiliation,
    Amount,
    Citation,
    Claim,
    ClaimParty,
    Dispute,
    Event,
    Link,
    Participation,
    Party,
    Proceeding,
    Relation,
    Revision,
    Source,
    StatusChange,
    SystemAtIssue,
    SystemModality,
    ThingKind,
    WorkAtIssue,
)
from disputes.models.dispute import DisputeQuerySet


def with_dossier(disputes: DisputeQuerySet) -> DisputeQuerySet:
    """Fetch all that the page of a dispute shows, in a fixed number of queries; the relations come with `Dossier`."""
    citations = Prefetch("citations", Citation.objects.select_related("source").order_by("pk"))
    affiliations = Affiliation.objects.select_related("other").order_by("pk")
    modalities = SystemModality.objects.order_by("pk")
    events = Event.objects.select_related("party").order_by("date", "number")
    return disputes.prefetch_related(
        Prefetch("participations", Participation.objects.select_related("party").order_by("pk")),
        Prefetch("participations__party__affiliations", affiliations),
        Prefetch("works", WorkAtIssue.objects.order_by("pk")),
        Prefetch("systems_at_issue", SystemAtIssue.objects.select_related("system__developer").order_by("pk")),
        Prefetch("systems_at_issue__system__modalities", modalities),
        Prefetch("proceedings", Proceeding.objects.select_related("court").order_by("pk")),
        Prefetch("claims", Claim.objects.order_by("number").prefetch_related(citations)),
        Prefetch("claims__sides", ClaimParty.objects.select_related("party").order_by("pk")),
        Prefetch("events", events.prefetch_related(citations)),
        Prefetch("amounts", Amount.objects.order_by("pk").prefetch_related(citations)),
        Prefetch("sources", Source.objects.order_by("number")),
        Prefetch("status_changes", StatusChange.objects.order_by("pk")),
    )


class Taking(NamedTuple):
    """The parties in one role, and the affiliations that all of them share, said once for all."""

    role: str
    participations: list[Participation]
    shared: list[Affiliation]

    @property
    def rows(self) -> list[tuple[Participation, list[Affiliation]]]:
        """Each participation with the affiliations that its party does not share with all the others."""
        shared = {_to(affiliation) for affiliation in self.shared}
        return [(p, [a for a in p.party.affiliations.all() if _to(a) not in shared]) for p in self.participations]


def _to(affiliation: Affiliation) -> tuple[str, int]:
    return affiliation.how, affiliation.other_id


def _taking(role: str, participations: list[Participation]) -> Taking:
    first, *others = [list(p.party.affiliations.all()) for p in participations]
    shared = [a for a in first if others and all(_to(a) in map(_to, other) for other in others)]
    return Taking(role, participations, shared)


class Claimed(NamedTuple):
    """A claim, who makes it, and against whom."""

    claim: Claim
    made_by: list[Party]
    against: list[Party]


class Related(NamedTuple):
    """Another dispute, and how it stands to this one, worded from this one's end."""

    how: str
    dispute: Dispute


class Cited(NamedTuple):
    """A source, the numbers of what rests on it by kind, and what was found at its address, if it was ever asked."""

    source: Source
    by: dict[str, list[Any]]
    link: Link | None

    @property
    def copy(self) -> str:
        """The address of its archived copy: the one that the record names, or else one that was found; "" if none."""
        return self.source.archive_url or (self.link.archive_url if self.link else "")

    @property
    def is_dead(self) -> bool:
        """Whether the page is no longer at its address."""
        return self.link is not None and self.link.is_dead


class Dossier:
    """One dispute, fetched `with_dossier`, as its page shows it on a given day."""

    def __init__(self, dispute: Dispute, today: datetime.date) -> None:
        """Take the dispute and the day that tells what is coming from what has passed."""
        self.dispute = dispute
        self.today = today

    # Who

    @cached_property
    def roles(self) -> list[Taking]:
        """The parties by role: the first side, for whom it speaks, the second side, then the others."""
        first, second = captions.side_roles(self.dispute.kind)
        order = list(dict.fromkeys([*first[:1], words.Role.REPRESENTED, *second[:1], *words.Role]))
        by_role = defaultdict(list)
        for participation in self.dispute.participations.all():
            by_role[participation.role].append(participation)
        return [_taking(str(role), by_role[role]) for role in order if by_role[role]]

    @cached_property
    def represented(self) -> list[Party]:
        """Those for whom the first side speaks."""
        return self._in_role(words.Role.REPRESENTED)

    @cached_property
    def authorities(self) -> list[Party]:
        """The authorities that have it."""
        return self._in_role(words.Role.AUTHORITY)

    def _in_role(self, role: words.Role) -> list[Party]:
        return [p.party for p in self.dispute.participations.all() if p.role == role]

    # What is claimed

    @cached_property
    def claims(self) -> list[Claimed]:
        """The claims by number, each with who makes it and against whom."""
        return [
            Claimed(claim, *([s.party for s in claim.sides.all() if s.side == side] for side in ClaimParty.Side))
            for claim in self.dispute.claims.all()
        ]

    @cached_property
    def common_sides(self) -> Claimed | None:
        """A claim that speaks for all, who makes it and against whom; None if that differs from claim to claim."""
        alike = all(claimed[1:] == self.claims[0][1:] for claimed in self.claims)
        return self.claims[0] if self.claims and alike else None

    @cached_property
    def rest_of_sides(self) -> str:
        """Where all the parties of the common sides are listed; "" if that list differs, so all must be named."""
        claimants, respondents = (
            {party for role in roles for party in self._in_role(role)}
            for roles in captions.side_roles(self.dispute.kind)
        )
        common = self.common_sides
        whole = common and (set(common.made_by), set(common.against)) == (claimants, respondents)
        return "#involved" if whole else ""

    @cached_property
    def claims_by_status(self) -> list[tuple[words.ClaimStatus, int]]:
        """How many claims have which status, in the order of the vocabulary."""
        counts = Counter(claim.status for claim in self.dispute.claims.all())
        return [(status, counts[status]) for status in words.ClaimStatus if counts[status]]

    # When

    @cached_property
    def past(self) -> list[Event]:
        """What happened or should have by now, oldest first; what was moved or called off too."""
        return [event for event in self.dispute.events.all() if not event.is_upcoming(self.today)]

    @cached_property
    def coming(self) -> list[Event]:
        """What is announced, soonest first."""
        return [event for event in self.dispute.events.all() if event.is_upcoming(self.today)]

    @cached_property
    def latest(self) -> Event | None:
        """The latest development that took place."""
        happened = [event for event in self.past if not event.state]
        return max(happened, key=lambda event: (event.date, event.number), default=None)

    @cached_property
    def changes(self) -> list[Revision]:
        """The public changes to its record, the newest first, without their texts."""
        changes = Revision.objects.of(ThingKind.DISPUTE, self.dispute.slug).public()
        return list(changes.order_by("-number").defer("text"))

    @property
    def corrections(self) -> list[Revision]:
        """The changes that corrected it."""
        return [change for change in self.changes if change.what == words.ChangeKind.CORRECTION]

    # Where else

    @cached_property
    def related(self) -> list[Related]:
        """The published disputes it is related to, from whichever end the relation was recorded, each wording once."""
        rows = Relation.objects.published().filter(Q(dispute=self.dispute) | Q(other=self.dispute))
        found = {}
        for row in rows.select_related("dispute", "other").order_by("pk"):
            how = words.RelationKind(row.how)
            if row.dispute_id == self.dispute.pk:
                related = Related(str(how.label), row.other)
            else:
                related = Related(str(how.seen_from_other), row.dispute)
            found[related.how, related.dispute.pk] = related
        return list(found.values())

    # Who says so

    @cached_property
    def sources(self) -> list[Cited]:
        """The sources by number, each with the claims, events and amounts that rest on it."""
        cited: dict[int, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        dispute = self.dispute
        for name, facts in (("claims", dispute.claims), ("events", dispute.events), ("amounts", dispute.amounts)):
            for place, fact in enumerate(facts.all(), start=1):
                for citation in fact.citations.all():
                    cited[citation.source_id][name].append(getattr(fact, "number", place))
        return [Cited(source, dict(cited[source.pk]), self._links.get(source.url)) for source in dispute.sources.all()]

    @cached_property
    def _links(self) -> dict[str, Link]:
        """What is known of the sources' addresses, by address."""
        urls = [source.url for source in self.dispute.sources.all()]
        return {link.url: link for link in Link.objects.filter(url__in=urls)}

    @cached_property
    def has_archived(self) -> bool:
        """Whether an archived copy of any source is on record."""
        return any(cited.copy for cited in self.sources)
