"""A whole letter is entered on one page and saved in one go."""

import datetime
from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from disputes.models import Citation, Claim, Dispute, Event

from . import letter
from .desk import Page, faults

pytestmark = pytest.mark.django_db


def cited(fact: Claim | Event) -> list[str]:
    return [citation.source.url for citation in fact.citations.order_by("pk")]


def test_a_letter_is_stored_whole_and_in_the_order_in_which_it_was_entered(add_page: Callable[[], Page]) -> None:
    page = add_page()
    coda, openai, members, sora = letter.write(page)
    response = page.save()
    assert response.status_code == 302, faults(response)

    dispute = Dispute.objects.get()
    assert (dispute.slug, dispute.kind, dispute.jurisdiction) == ("coda-openai-sora-2", "demand", "JP")
    assert dispute.summary == "CODA asked OpenAI to stop.\nNo answer is known."
    assert dispute.record_state == "draft"
    assert list(dispute.works.order_by("pk").values_list("kind", flat=True)) == [
        "anime",
        "film_tv",
        "manga_comics",
        "video_games",
    ]
    assert [(p.party, p.role) for p in dispute.participations.order_by("pk")] == [
        (coda, "claimant"),
        (openai, "respondent"),
        *((member, "represented") for member in members),
    ]
    assert [row.system for row in dispute.systems_at_issue.all()] == [sora]
    assert [source.url for source in dispute.sources.order_by("number")] == [url for url, *_ in letter.SOURCES]
    assert [claim.kind for claim in dispute.claims.order_by("number")] == [kind for kind, _ in letter.CLAIMS]
    assert [event.date for event in dispute.events.order_by("number")] == [
        "2002",
        "2025-03",
        "2025-09-30",
        "2025-10-27",
        "2025-11-11",
        "2026-03",
    ]


def test_what_rests_on_sources_added_in_the_same_save_cites_them_chief_source_first(
    add_page: Callable[[], Page],
) -> None:
    page = add_page()
    letter.write(page)
    page.save()
    trak, official, japanese = (url for url, *_ in letter.SOURCES)
    dispute = Dispute.objects.get()
    assert [cited(claim) for claim in dispute.claims.order_by("number")] == [
        [official, japanese, trak],
        [official, trak],
        [trak, official],
    ]
    assert [cited(event) for event in dispute.events.order_by("number")] == [
        [japanese],
        [trak],
        [official, trak],
        [official, japanese],
        [trak],
        [trak],
    ]


def test_a_new_claim_without_sides_is_made_by_every_claimant_against_every_respondent(
    add_page: Callable[[], Page],
) -> None:
    page = add_page()
    coda, openai, *_ = letter.write(page)
    page.save()
    for claim in Claim.objects.all():
        assert [(row.party, row.side) for row in claim.sides.order_by("pk")] == [
            (coda, "made_by"),
            (openai, "against"),
        ]


def test_in_an_inquiry_the_authority_stands_for_the_claimant(add_page: Callable[[], Page]) -> None:
    page = add_page()
    coda, *_ = letter.write(page, kind="inquiry", status="pending")
    page.row("participations", 0, role="authority")
    page.save()
    assert {row.party for row in Claim.objects.all()[0].sides.filter(side="made_by")} == {coda}


def test_a_draft_is_seen_by_nobody_and_once_published_by_everybody(
    add_page: Callable[[], Page], editor: Client, settings: Settings
) -> None:
    settings.ONE_PERSON_DESK = True
    page = add_page()
    letter.write(page)
    response = page.save("_publish")
    assert list(Dispute.objects.published()) == []
    last = Page(editor, response.url)
    for name in [name for name in last.data if name.startswith("accept-")]:
        last.fill(**{name: "No newer source is known."})
    assert last.save("_publish").status_code == 302
    assert list(Dispute.objects.published()) == [Dispute.objects.get()]
    assert Citation.objects.filter(claim__isnull=False).count() == 7


def test_no_field_publishes_it(add_page: Callable[[], Page]) -> None:
    page = add_page()
    letter.write(page)
    page.data["record_state"] = ["published"]
    assert page.save().status_code == 302
    assert (Dispute.objects.count(), Dispute.objects.published().count()) == (1, 0)


def test_the_day_on_which_it_was_checked_is_today_unless_one_says_otherwise(add_page: Callable[[], Page]) -> None:
    assert add_page().data["checked_on"] == [timezone.localdate().isoformat()]
    page = add_page()
    letter.write(page, checked_on="2025-12-01")
    page.save()
    assert Dispute.objects.get().checked_on == datetime.date(2025, 12, 1)


def test_the_page_begins_with_the_two_sides_and_a_row_for_a_source_a_claim_and_an_event(
    add_page: Callable[[], Page],
) -> None:
    page = add_page()
    rows = {name: page.total(name) for name in ("sources", "participations", "claims", "events", "amounts")}
    assert rows == {"sources": 1, "participations": 2, "claims": 1, "events": 1, "amounts": 0}
    assert [page.data[f"participations-{n}-role"] for n in (0, 1)] == [["claimant"], ["respondent"]]
    letter.cast()
    page.fill(title="A dispute", slug="a-dispute", kind="demand", jurisdiction="JP", summary="Alleged.")
    page.fill(opened_on="2025", status="demand_made", status_as_of="2025")
    assert page.save().status_code == 302, "what the page suggests is no row until a party is named"
    assert Dispute.objects.get().participations.count() == 0
