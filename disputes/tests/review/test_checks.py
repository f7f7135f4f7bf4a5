"""Each check before publishing finds what it is for, at its place, and nothing in a record that is sound."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import review
from disputes.models import Dispute
from disputes.review.checking.checks import CAN_BE_AHEAD
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_participation,
    a_party,
    a_proceeding,
    a_source,
    a_system,
    an_amount,
    an_event,
)
from disputes.vocabulary import DisputeStatus, EventKind

pytestmark = pytest.mark.django_db

TODAY = datetime.date(2026, 6, 30)


@pytest.fixture
def sound() -> Dispute:
    """A draft that nothing stands against."""
    author, maker = a_party("Author"), a_party("Maker")
    dispute = a_dispute(claimants=[author], respondents=[maker], record_state="draft", status_as_of="2026-06")
    source = a_source(dispute)
    a_claim(dispute, made_by=[author], sources=[source])
    an_event(dispute, sources=[source])
    an_amount(dispute, sources=[source])
    return dispute


def found(dispute: Dispute) -> dict[str, tuple[bool, str]]:
    """What is found: by its code, whether it is an error, and its place."""
    return {one.code: (one.is_error, one.place) for one in review.check(dispute, TODAY)}


def change(dispute: Dispute, **fields: Any) -> Dispute:
    Dispute.every.filter(pk=dispute.pk).update(**fields)
    return Dispute.every.get(pk=dispute.pk)


def test_nothing_stands_against_a_sound_draft(sound: Dispute) -> None:
    assert found(sound) == {}


def test_no_source_at_all(sound: Dispute) -> None:
    sound.sources.all().delete()
    assert found(sound)["no-source"] == (True, "sources")


def test_a_claim_an_event_and_an_amount_without_a_source_by_their_numbers(sound: Dispute) -> None:
    a_claim(sound, number=7)
    an_event(sound, number=4)
    an_amount(sound)
    assert found(sound) == {
        "unsourced-claims-7": (True, "claims-7"),
        "unsourced-events-4": (True, "events-4"),
        "unsourced-amounts-2": (True, "amounts"),
    }


@pytest.mark.parametrize(
    ("kind", "roles", "codes"),
    [
        ("lawsuit", [], ["no-side-0", "no-side-1"]),
        ("lawsuit", ["claimant"], ["no-side-1"]),
        ("lawsuit", ["respondent", "represented", "amicus"], ["no-side-0"]),
        ("lawsuit", ["claimant", "respondent"], []),
        ("inquiry", ["respondent"], ["no-side-0"]),
        ("inquiry", ["authority", "respondent"], []),
        ("registration", ["claimant"], ["no-side-1"]),
        ("registration", ["claimant", "authority"], []),
        ("criminal_case", ["authority", "respondent"], []),
    ],
)
def test_who_is_missing_depends_on_the_form(sound: Dispute, kind: str, roles: list[str], codes: list[str]) -> None:
    sound.participations.all().delete()
    for role in roles:
        a_participation(sound, None, role)
    assert found(change(sound, kind=kind)) == {code: (True, "participations") for code in codes}


@pytest.mark.parametrize(
    ("status", "events", "is_borne_out"),
    [
        ("settled", ["filing"], False),
        ("settled", ["filing", "settlement"], True),
        ("on_appeal", ["judgment"], False),
        ("on_appeal", ["appeal"], True),
        ("decided", ["hearing"], False),
        ("decided", ["judgment"], True),
        ("demand_made", ["product_launch"], False),
        ("demand_made", ["demand"], True),
        ("consolidated", [], True),
    ],
)
def test_a_status_is_borne_out_by_an_event(sound: Dispute, status: str, events: list[str], is_borne_out: bool) -> None:
    sound.events.all().delete()
    for kind in events:
        an_event(sound, kind=kind, sources=[sound.sources.get()])
    codes = found(change(sound, status=status))
    assert codes.get("status-unsupported") == (None if is_borne_out else (False, "status"))


def test_what_is_only_announced_bears_out_nothing(sound: Dispute) -> None:
    sound.events.all().delete()
    an_event(sound, kind="judgment", date="2027", state="scheduled", sources=[sound.sources.get()])
    assert "status-unsupported" in found(change(sound, status="decided"))


@pytest.mark.parametrize(
    ("as_of", "status", "is_old"),
    [
        ("2026-01-01", "pending", False),
        ("2025-12-31", "pending", True),
        ("2025", "pending", True),
        ("2026", "pending", False),
        ("2020", "settled", False),
    ],
)
def test_a_status_older_than_180_days_of_an_open_dispute(
    sound: Dispute, as_of: str, status: str, is_old: bool
) -> None:
    """Counted from the last day that the date can mean; what is over stays over."""
    codes = found(change(sound, status_as_of=as_of, status=status))
    assert codes.get("status-old") == ((False, "status_as_of") if is_old else None)


@pytest.mark.parametrize(
    ("opened", "closed", "is_wrong"),
    [
        ("2025-03", "2025-02", True),
        ("2025-03", "2024", True),
        ("2025-03", "2025", False),
        ("2025", "2025-01", False),
        ("2025-03-02", "2025-03-02", False),
        ("2025-03-02", "2025-03-01", True),
    ],
)
def test_closed_before_it_was_opened_as_far_as_both_dates_tell(
    sound: Dispute, opened: str, closed: str, is_wrong: bool
) -> None:
    sound.opened_on, sound.closed_on, sound.status = opened, closed, "settled"
    assert ("closed-before-opened" in found(sound)) is is_wrong


@pytest.mark.parametrize("field", ["opened_on", "status_as_of"])
def test_what_is_on_record_did_not_happen_on_a_day_to_come(sound: Dispute, field: str) -> None:
    assert f"future-{field}" not in found(change(sound, **{field: "2026-06"}))
    assert found(change(sound, **{field: "2026-07"}))[f"future-{field}"] == (True, field)


def test_it_was_not_checked_on_a_day_to_come(sound: Dispute) -> None:
    assert found(change(sound, checked_on=TODAY)) == {}
    tomorrow = TODAY + datetime.timedelta(days=1)
    assert found(change(sound, checked_on=tomorrow)) == {"future-checked_on": (True, "checked_on")}


@pytest.mark.parametrize("kind", EventKind.values)
def test_only_some_kinds_of_events_can_be_ahead_and_only_as_scheduled(sound: Dispute, kind: str) -> None:
    source = sound.sources.get()
    ahead = an_event(sound, kind=kind, date="2026-07-01", state="scheduled", sources=[source])
    expected = {} if kind in CAN_BE_AHEAD else {f"ahead-events-{ahead.number}": (True, f"events-{ahead.number}")}
    assert found(sound) == expected
    ahead.state = ""
    ahead.save()
    assert found(sound) == {f"future-events-{ahead.number}": (True, f"events-{ahead.number}")}
    ahead.date = "2026-06-30"
    ahead.save()
    assert found(sound) == {}


def test_a_name_with_a_character_that_cannot_be_seen_wherever_it_stands(sound: Dispute) -> None:
    hidden = "\u202egnp.exe"
    party = a_party("Seen", slug="evil-party")
    type(party).objects.filter(pk=party.pk).update(name=f"Party{hidden}")
    system, court = a_system("Seen too", slug="evil-system"), a_court("Seen three", slug="evil-court")
    type(system).objects.filter(pk=system.pk).update(name=f"System{hidden}")
    type(court).objects.filter(pk=court.pk).update(name="Court\u200b")
    a_participation(sound, party, "amicus")
    sound.systems_at_issue.create(system=system)
    a_proceeding(sound, court)
    assert found(change(sound, title=f"Title{hidden}")) == {
        "hidden-title-title": (True, "title"),
        "hidden-participations-evil-party": (True, "participations"),
        "hidden-systems_at_issue-evil-system": (True, "systems_at_issue"),
        "hidden-proceedings-evil-court": (True, "proceedings"),
    }


@pytest.mark.parametrize(
    ("written", "is_same"),
    [
        ("3:24-cv-05417-WHA", True),
        ("4:24-cv-05417", True),
        ("24-cv-05417", True),
        ("3:24-CV-5417", True),
        ("3:24‑cv‑05417", True),
        ("3:24-cv-05418", False),
        ("3:23-cv-05417", False),
        ("3:24-cr-05417", False),
    ],
)
def test_a_docket_is_the_same_in_every_writing(sound: Dispute, written: str, is_same: bool) -> None:
    court = a_court()
    a_proceeding(sound, court, docket_number=written)
    other = a_proceeding(None, court, docket_number="3:24-cv-05417").dispute
    assert list(found(sound)) == ([f"duplicate-{other.pk}"] if is_same else [])


def test_the_same_docket_the_same_title_and_the_same_sides_in_the_same_month_are_suspicious(sound: Dispute) -> None:
    court = a_court()
    a_proceeding(sound, court, docket_number="1:25-cv-1", courtlistener_docket_id=5)
    twins = [
        a_proceeding(None, court, docket_number="1:25-cv-1").dispute,
        a_proceeding(None, docket_number="other", courtlistener_docket_id=5).dispute,
        a_dispute(sound.title.upper(), slug="twin-by-title"),
        a_dispute(claimants=sound.parties.filter(name="Author"), respondents=sound.parties.filter(name="Maker")),
    ]
    a_proceeding(None, docket_number="1:25-cv-1")  # in another court
    a_dispute(claimants=sound.parties.filter(name="Author"), opened_on="2025-01")  # against somebody else
    both = [sound.parties.filter(name=name) for name in ("Author", "Maker")]
    a_dispute(claimants=both[0], respondents=both[1], opened_on="2025-02-10")  # a month later
    assert found(sound) == {f"duplicate-{twin.pk}": (False, "title") for twin in twins}


def test_a_working_copy_is_no_duplicate_of_its_dispute_nor_the_dispute_of_its_copy(sound: Dispute) -> None:
    a_proceeding(sound)
    public = change(sound, record_state="published")
    assert found(review.begin(public, None)) == {}
    assert found(public) == {}


def test_a_copy_of_what_is_withdrawn_asks_why_it_comes_back(sound: Dispute) -> None:
    copy = review.begin(change(sound, record_state="withdrawn"), None)
    assert found(copy) == {"withdrawn": (False, "title")}


def test_errors_come_first(sound: Dispute) -> None:
    sound.sources.all().delete()
    are_errors = [one.is_error for one in review.check(change(sound, status="settled"), TODAY)]
    assert are_errors == sorted(are_errors, reverse=True)
    assert set(are_errors) == {True, False}


def test_a_draft_of_which_nothing_is_known_yet_is_checked_too(sound: Dispute) -> None:
    draft = change(a_dispute(record_state="draft"), kind="unknown", status="unknown", jurisdiction="ZZ")
    assert "no-source" in found(draft)


@pytest.mark.parametrize("status", DisputeStatus.values)
def test_every_status_can_be_published(sound: Dispute, status: str) -> None:
    for kind in EventKind.values:
        an_event(sound, kind=kind, sources=[sound.sources.get()])
    assert "status-unsupported" not in found(change(sound, status=status))


def test_it_takes_as_many_queries_for_thirty_rows_as_for_one(sound: Dispute) -> None:
    counts = []
    for number in (1, 3, 30):
        for _ in range(number):
            a_proceeding(sound, courtlistener_docket_id=None)
            a_claim(sound, sources=[sound.sources.get()])
            an_event(sound)
            a_participation(sound)
        with CaptureQueriesContext(connection) as captured:
            review.check(sound, TODAY)
        counts.append(len(captured))
    assert counts == [counts[0]] * 3
    assert counts[0] <= 14
