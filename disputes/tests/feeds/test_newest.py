"""Which developments a feed has: those of brute force, whatever the filters and however many rows there are."""

import datetime
import random
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from disputes.dates import PartialDate
from disputes.feeds import developments
from disputes.models import Dispute, Event, StatusChange
from disputes.tests.builders import a_claim, a_dispute, a_party, a_system, an_event

from .atom import at, feed

pytestmark = pytest.mark.django_db

DISPUTES = 60
NAMES = ("alpha", "beta", "gamma")
VALUES: dict[str, list[str]] = {
    "status": ["pending", "settled", "open", "closed", "stayed"],
    "jurisdiction": ["US", "JP", "DE"],
    "kind": ["lawsuit", "demand"],
    "work": ["anime", "books"],
    "party": list(NAMES),
    "claim": ["training_reproduction", "moral_rights"],
    "opened_after": ["2024", "2025-03"],
    "opened_before": ["2025-06-15"],
}


@pytest.fixture
def register() -> random.Random:
    """Sixty disputes, a third of them drafts, withdrawn or from before moments were kept, each with some events."""
    chance = random.Random(5)
    parties = [a_party(name) for name in NAMES]
    system = a_system("Model")
    for number in range(DISPUTES):
        dispute = a_dispute(
            f"Dispute {number}",
            slug=f"d{number}",
            kind=chance.choice(VALUES["kind"]),
            jurisdiction=chance.choice(VALUES["jurisdiction"]),
            opened_on=chance.choice(["2023", "2024-05", "2025-04-02", "2025-06"]),
            works=[chance.choice(VALUES["work"])],
            respondents=[chance.choice(parties)],
            systems=[system],
        )
        a_claim(dispute, kind=chance.choice(VALUES["claim"]))
        for status in chance.choices(["pending", "settled", "stayed"], k=2):
            dispute.status = status
            dispute.save()
        known = a_moment(chance) if chance.random() < 0.8 else None
        state = chance.choice(["published"] * 4 + ["draft", "withdrawn"])
        corrected = known and max(known, a_moment(chance))
        moments = {"published_at": known, "corrected_at": corrected}
        Dispute.objects.filter(pk=dispute.pk).update(record_state=state, **moments)
        for change in dispute.status_changes.all():
            StatusChange.objects.filter(pk=change.pk).update(recorded_at=a_moment(chance))
        for _ in range(chance.randrange(4)):
            shown = chance.choice([known or a_moment(chance), a_moment(chance)])
            an_event(dispute, shown_at=shown, corrected_at=chance.choice([shown, max(shown, a_moment(chance))]))
    return chance


def a_moment(chance: random.Random) -> datetime.datetime:
    """Some hour of May; there are few, so that many things share one."""
    return at(chance.randrange(1, 29), chance.randrange(2))


def matches(dispute: Dispute, asked: dict[str, str]) -> bool:
    """Say whether a dispute answers the parameters, by what they promise and nothing else."""
    groups = {"open": {"pending", "stayed"}, "closed": {"settled"}}
    named = {part.party.slug for part in dispute.participations.all()}
    opened = PartialDate(dispute.opened_on)
    return all((
        dispute.record_state == "published",
        "status" not in asked or dispute.status in groups.get(asked["status"], {asked["status"]}),
        asked.get("jurisdiction", dispute.jurisdiction) == dispute.jurisdiction,
        asked.get("kind", dispute.kind) == dispute.kind,
        "work" not in asked or dispute.works.filter(kind=asked["work"]).exists(),
        "party" not in asked or asked["party"] in named,
        "claim" not in asked or dispute.claims.filter(kind=asked["claim"]).exists(),
        "opened_after" not in asked or opened.last >= PartialDate(asked["opened_after"]).first,
        "opened_before" not in asked or opened.first <= PartialDate(asked["opened_before"]).last,
    ))  # fmt: skip


def by_brute_force(asked: dict[str, str]) -> list[str]:
    """The last parts of the names of the entries, the newest first."""
    found: list[tuple[Any, int, int, str]] = []
    for dispute in Dispute.objects.all():
        if not matches(dispute, asked):
            continue
        known = dispute.published_at
        if known is not None:
            found.append((dispute.corrected_at, 0, dispute.pk, f"dispute/{dispute.pk}"))
        for change in list(dispute.status_changes.order_by("pk"))[1:]:
            if known is None or change.recorded_at > known:
                found.append((change.recorded_at, 1, change.pk, f"dispute/{dispute.pk}/status/{change.pk}"))
        for event in dispute.events.all():
            if known is None or event.shown_at > known or event.corrected_at > event.shown_at:
                found.append((event.corrected_at, 2, event.pk, f"dispute/{dispute.pk}/event/{event.number}"))
    return [name for *_order, name in sorted(found, reverse=True)[:50]]


def told(client: Client, asked: dict[str, str]) -> list[str]:
    return [entry.id.partition(":dispute/")[2] for entry in feed(client, f"/disputes.atom?{urlencode(asked)}").entries]


@pytest.mark.parametrize("few", [1000, 3], ids=["looked up", "gone through"])
def test_the_entries_of_twenty_filters_are_those_that_brute_force_finds(
    client: Client, register: random.Random, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    """Many rows are gone through in steps, few are looked up: both find the same."""
    monkeypatch.setattr(developments, "FEW", few)
    monkeypatch.setattr(developments, "STEP", 7)
    sizes = []
    for number in range(20):
        names = register.sample(sorted(VALUES), k=min(number, register.randrange(4)))
        asked = {name: register.choice(VALUES[name]) for name in names}
        expected = [name.removeprefix("dispute/") for name in by_brute_force(asked)]
        assert told(client, asked) == expected, asked
        sizes.append(len(expected))
    assert (max(sizes), min(sizes) < 20) == (50, True)


def test_the_timeline_tells_of_every_event_that_matches_the_last_corrected_first(
    client: Client, register: random.Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(developments, "FEW", 3)
    monkeypatch.setattr(developments, "STEP", 7)
    for jurisdiction in VALUES["jurisdiction"]:
        rows = Event.objects.filter(dispute__record_state="published", dispute__jurisdiction=jurisdiction)
        newest = sorted(rows, key=lambda event: (event.corrected_at, event.pk), reverse=True)[:50]
        expected = [(f"{event.dispute_id}/event/{event.number}", event.corrected_at.isoformat()) for event in newest]
        found = feed(client, f"/timeline.atom?jurisdiction={jurisdiction}").entries
        assert [(entry.id.partition(":dispute/")[2], entry.updated) for entry in found] == expected
