"""`/about/`: method, limits and licence, with numbers that the database gives."""

import datetime

import pytest
from django.test import Client

from disputes.tests.builders import a_claim, a_court, a_dispute, a_party, a_proceeding, a_source, a_system, an_event

from .reading import heading, links, queries, section, text_of

pytestmark = pytest.mark.django_db


def test_its_numbers_are_counted_in_the_public_record(client: Client) -> None:
    court = a_court()
    for kind, state in (("lawsuit", "published"), ("demand", "published"), ("lawsuit", "draft")):
        dispute = a_dispute(
            kind=kind, record_state=state, claimants=[a_party()], systems=[a_system()], jurisdiction="JP",
            status_as_of="2025-03" if state == "published" else "2026-01", checked_on=datetime.date(2026, 1, 15),
        )  # fmt: skip
        a_claim(dispute)
        an_event(dispute)
        an_event(dispute)
        a_proceeding(dispute, court)
        a_source(dispute, url="https://example.org/same")
        a_source(dispute, kind="court_document")
    response = client.get("/about/")
    words = text_of(response.content.decode())
    assert "Disputes 2 Parties 2 Claims 2 AI systems 2 Events 4 Sources 3 Last checked 15 January 2026" in words
    assert "Of the 2 disputes on record 1 is before a court or was" in words
    assert "They are fought in 1 jurisdiction, before 1 court or authority." in words
    assert "Of the 3 pages cited 2 are primary" in words
    assert "The newest such date on record is March 2025." in words
    assert {"/disputes/", "/parties/", "/claims/", "/systems/", "/timeline/", "/glossary/"} <= set(links(response))


def test_it_says_who_is_named_what_is_left_open_and_how_it_may_be_used(client: Client) -> None:
    response = client.get("/about/")
    assert heading(response) == "A register of disputes over AI and copyright"
    assert "named only as parties in public captions" in section(response, "Who is named")
    assert "may be overtaken" in section(response, "Known limits")
    assert "with a page that supports them" in section(response, "Corrections")
    licence = section(response, "Licence")
    assert "CC BY 4.0" in licence
    assert "MIT licence" in licence
    assert "Nothing here is legal advice" in licence


def test_an_empty_register_has_no_dates_to_tell(client: Client) -> None:
    words = text_of(client.get("/about/").content.decode())
    assert "Disputes 0 Parties 0 Claims 0 AI systems 0 Events 0 Sources 0 " in words
    assert "Last checked" not in words
    assert "newest such date" not in words
    assert "None" not in words


def test_it_takes_few_queries(client: Client) -> None:
    assert queries(client, "/about/") <= 13
