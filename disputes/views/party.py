"""Parties: the filtered list, and one party with its disputes by role, claims, systems and affiliations."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from django.core.paginator import Page
from django.db.models import Count, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from disputes import figures
from disputes import vocabulary as words
from disputes.citations import reference_to
from disputes.codes import jurisdiction_name
from disputes.filters import PartyFilter, reads
from disputes.models import (
    Affiliation,
    Citation,
    Claim,
    ClaimParty,
    Dispute,
    Event,
    Participation,
    Party,
    Revision,
    System,
    ThingKind,
)
from disputes.review import answer_for

from .found import named_texts, show_found
from .paging import page_of

LATEST_EVENTS = 5
MOST_SHOWN = 100  # disputes; the list has them all

PUBLISHED_DISPUTE = Q(dispute__record_state=words.RecordState.PUBLISHED)


class Standing(NamedTuple):
    """In how many published disputes a party has a role."""

    role: words.Role
    times: int


class TakenPart(NamedTuple):
    """That a party takes part in a published dispute: as what, in which, how that stands and where."""

    role: str
    dispute: int
    status: str
    jurisdiction: str


class Group(NamedTuple):
    """The disputes of a party in one role that are open, closed or gone into another: how many, and those shown."""

    label: Any
    size: int
    disputes: list[Dispute]


class RoleSection(NamedTuple):
    """The disputes of a party in one role."""

    role: words.Role
    groups: list[Group]
    size: int

    @property
    def shown(self) -> int:
        """How many of them the page shows."""
        return sum(len(group.disputes) for group in self.groups)


class AffiliationGroup(NamedTuple):
    """The parties to which a party stands in one relation: how, and whether they are those above it."""

    how: str
    is_above: bool
    parties: list[Party]

    @property
    def label(self) -> Any:
        """What they are to the party."""
        kind = words.AffiliationKind(self.how)
        return kind.label if self.is_above else kind.seen_from_other


@reads(PartyFilter)
@require_safe
def party_list(request: HttpRequest) -> HttpResponse:
    """Show the parties that the address asks for, 30 a page, with what each is in the disputes."""
    parties = PartyFilter(request.GET)
    systems = System.objects.published().order_by("name_key")
    shown = Party.objects.published().with_dispute_count().prefetch_related(Prefetch("systems", systems), "aliases")
    page = page_of(request, parties.listing(shown))
    show_found(parties.sought, page, attrgetter("name"), named_texts)
    standings = _standings(page)
    context = {
        "filter": parties,
        "page": page,
        "headline": parties.headline(page.paginator.count),
        "rows": [(party, standings[party.pk]) for party in page],
    }
    return render(request, "parties/list.html", context)


@reads()
@require_safe
def party_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one party; if the public record does not name it, what became of it."""
    party = Party.objects.published().filter(slug=slug).first()
    if party is None:
        return answer_for(request, ThingKind.PARTY, slug)
    parts = _taken(party)
    of_party = Dispute.objects.published().filter(pk__in=party.participations.values("dispute"))
    sections = _sections(party, parts, of_party.for_cards().latest_first()[:MOST_SHOWN])
    once = {part.dispute: part for part in parts}.values()
    statuses = Counter(part.status for part in once)
    today = timezone.localdate()
    context = {
        "party": party,
        "aliases": party.aliases.order_by("pk"),
        "affiliations": _affiliations(party),
        "systems": _systems(party),
        "disputes": len(once),
        "sections": sections,
        "statuses": [figures.Figure(status, "", times) for status, times in statuses.items()],
        "roles": _roles(len(once), sections),
        "ledgers": _ledgers(party),
        "places": _places(once),
        "events": _events(party),
        "today": today,
        "reference": reference_to(party, today),
        "changes": Revision.objects.of(ThingKind.PARTY, slug).public().summed_up(),
    }
    return render(request, "parties/detail.html", context)


def _standings(page: Page[Party]) -> dict[int, list[Standing]]:
    """Count for each party of a page its published disputes by role, in the order of the roles, in one query."""
    counted = (
        Participation.objects.filter(PUBLISHED_DISPUTE, party__in=list(page))
        .values_list("party", "role")
        .annotate(n=Count("pk"))
    )
    standings: dict[int, list[Standing]] = defaultdict(list)
    for party, role, count in counted.order_by():
        standings[party].append(Standing(words.Role(role), count))
    order = words.Role.values
    for of_party in standings.values():
        of_party.sort(key=lambda standing: order.index(standing.role))
    return standings


def _taken(party: Party) -> list[TakenPart]:
    """Return in which published disputes a party takes part, in one query however many they are."""
    columns = ("role", "dispute", "dispute__status", "dispute__jurisdiction")
    rows = party.participations.filter(PUBLISHED_DISPUTE).order_by("pk").values_list(*columns)
    return [TakenPart(*row) for row in rows]


def _sections(party: Party, parts: Sequence[TakenPart], disputes: Iterable[Dispute]) -> list[RoleSection]:
    """Set disputes under the role that the party has in them; a dispute stands under each of its roles.

    `parts` are all of the party, and tell how many there are; `disputes` are those shown, in their order.
    """
    shown = list(disputes)
    sections = []
    for role in words.Role:
        statuses = {part.dispute: part.status for part in parts if part.role == role}
        if statuses:
            groups = _by_progress(statuses, [dispute for dispute in shown if dispute.pk in statuses])
            sections.append(RoleSection(role, groups, len(statuses)))
    return sections


def _by_progress(statuses: dict[int, str], disputes: Sequence[Dispute]) -> list[Group]:
    """Divide disputes into open, consolidated and closed ones; groups of which none is shown are left out."""
    groups = words.DisputeStatus.groups()
    consolidated = words.DisputeStatus.CONSOLIDATED
    kinds = [
        (groups["open"].label, groups["open"].values),
        (consolidated.label, (consolidated.value,)),
        (groups["closed"].label, groups["closed"].values),
    ]
    divided = [
        Group(
            label,
            sum(status in values for status in statuses.values()),
            [dispute for dispute in disputes if dispute.status in values],
        )
        for label, values in kinds
    ]
    return [group for group in divided if group.disputes]


def _affiliations(party: Party) -> list[AffiliationGroup]:
    """Return the published parties above and below a party, by how they belong together; two queries."""
    visible = Party.objects.published()
    groups: dict[tuple[str, bool], list[Party]] = defaultdict(list)
    above = Affiliation.objects.filter(party=party, other__in=visible).select_related("other")
    for affiliation in above.order_by("other__name_key"):
        groups[affiliation.how, True].append(affiliation.other)
    below = Affiliation.objects.filter(other=party, party__in=visible).select_related("party")
    for affiliation in below.order_by("party__name_key"):
        groups[affiliation.how, False].append(affiliation.party)
    return [AffiliationGroup(*relation, parties) for relation, parties in groups.items()]


def _events(party: Party) -> Any:
    """Return the latest events in which a party acted, with their sources."""
    cited = Prefetch("citations", Citation.objects.select_related("source").order_by("pk"))
    events = Event.objects.published().filter(party=party).select_related("dispute", "party").prefetch_related(cited)
    return events.newest_first()[:LATEST_EVENTS]


def _systems(party: Party) -> Any:
    """Return the systems that a party makes, each with the number of published disputes about it."""
    return System.objects.published().filter(developer=party).with_dispute_count().order_by("name_key")


def _ledgers(party: Party) -> list[tuple[str, Any, list[figures.LedgerLine]]]:
    """Return side, heading and figures of the claims against a party and of those it makes; one query each."""
    headings = {ClaimParty.Side.AGAINST: _("Claims against"), ClaimParty.Side.MADE_BY: _("Claims made")}
    ledgers = []
    for side, heading in headings.items():
        of_side = ClaimParty.objects.filter(party=party, side=side)
        lines = figures.claim_ledger(Claim.objects.published().filter(pk__in=of_side.values("claim")))
        ledgers.append((side.value, heading, lines))
    return [ledger for ledger in ledgers if ledger[2]]


def _places(parts: Iterable[TakenPart]) -> list[figures.Figure]:
    """Return how many disputes there are by jurisdiction, the commonest first."""
    counts = Counter(part.jurisdiction for part in parts)
    return [figures.Figure(code, jurisdiction_name(code), times) for code, times in counts.most_common()]


def _roles(disputes: int, sections: Iterable[RoleSection]) -> str:
    """Return the sum of a party's disputes in words: "Respondent in 4 disputes", "4 disputes: claimant in 3, ..."."""
    total = ngettext("%(n)s dispute", "%(n)s disputes", disputes) % {"n": disputes}
    sections = list(sections)
    if len(sections) == 1:
        return f"{sections[0].role.label} in {total}"
    roles = [_("%(role)s in %(n)s") % {"role": str(s.role.label).lower(), "n": s.size} for s in sections]
    return f"{total}: {', '.join(roles)}"
