"""The same thing entered twice in one save is refused at its field, in words, and never an error of the server."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from disputes.models import Dispute
from disputes.tests.builders import a_court, a_dispute, a_party, a_proceeding, a_source, a_system

from .desk import Page, faults

pytestmark = pytest.mark.django_db


def test_a_party_twice_in_one_role(page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(a_dispute(record_state="draft"))
    party = a_party()
    page.add("participations", party=party.pk, role="claimant")
    page.add("participations", party=party.pk, role="claimant", note="Again.")
    page.add("participations", party=party.pk, role="respondent")
    assert faults(page.save()) == {"participations-1-party": ["This party has this role in the dispute already."]}


def test_an_address_twice(page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(a_dispute(record_state="draft"))
    for title in ("One", "Two"):
        page.add("sources", url="https://example.org/same", title=title, publisher="News")
    assert faults(page.save()) == {"sources-1-url": ["This address is among the sources already."]}


def test_an_address_that_is_on_record(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft")
    a_source(dispute, url="https://example.org/same")
    page = page_of(dispute)
    page.add("sources", url="https://example.org/same", title="Again", publisher="News")
    assert faults(page.save()) == {"sources-1-url": ["This address is among the sources already."]}


def test_two_sources_that_change_places(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft")
    for end in "ab":
        a_source(dispute, url=f"https://example.org/{end}")
    page = page_of(dispute)
    page.row("sources", 0, url="https://example.org/b")
    page.row("sources", 1, url="https://example.org/a")
    said = ["This address is among the sources already."]
    assert faults(page.save()) == {"sources-0-url": said, "sources-1-url": said}


def test_a_row_deleted_and_entered_anew_in_one_save(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft")
    a_source(dispute, url="https://example.org/same", title="Old")
    page = page_of(dispute)
    page.data["sources-0-DELETE"] = ["on"]
    page.add("sources", url="https://example.org/same", title="New", publisher="News")
    assert page.save().status_code == 302
    assert dispute.sources.get().title == "New"


@pytest.mark.parametrize("docket", ["1:23-cv-1", ""])
def test_two_equal_proceedings(page_of: Callable[[Dispute], Page], docket: str) -> None:
    page = page_of(a_dispute(record_state="draft"))
    court = a_court()
    for _ in range(2):
        page.add("proceedings", court=court.pk, docket_number=docket)
    assert faults(page.save()) == {"proceedings-1-docket_number": ["This docket is on record already."]}


def test_one_docket_of_courtlistener_for_two_proceedings(page_of: Callable[[Dispute], Page]) -> None:
    a_proceeding(courtlistener_docket_id=77)
    page = page_of(a_dispute(record_state="draft"))
    for number, docket in ((77, "A"), (88, "B"), (88, "C")):
        page.add("proceedings", court=a_court().pk, docket_number=docket, courtlistener_docket_id=number)
    said = ["Another proceeding has this CourtListener docket."]
    assert faults(page.save()) == {
        "proceedings-0-courtlistener_docket_id": said,
        "proceedings-2-courtlistener_docket_id": said,
    }


def test_a_system_twice(page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(a_dispute(record_state="draft"))
    system = a_system()
    for _ in range(2):
        page.add("systems_at_issue", system=system.pk)
    assert faults(page.save()) == {"systems_at_issue-1-system": ["This system is at issue already."]}


def test_a_relation_twice_and_one_to_itself(page_of: Callable[[Dispute], Page]) -> None:
    dispute, other = a_dispute(record_state="draft"), a_dispute()
    page = page_of(dispute)
    for target in (other, other, dispute):
        page.add("relations", how="parallel", other=target.pk)
    assert faults(page.save()) == {
        "relations-1-other": ["This relation is on record already."],
        "relations-2-other": ["A dispute is not related to itself."],
    }


@pytest.mark.parametrize(
    ("address", "fields", "said"),
    [
        ("party", {"name": "CODA", "slug": "coda", "kind": "company"}, "The party has this name already."),
        ("system", {"name": "Sora", "slug": "sora"}, "The system has this name already."),
    ],
)
def test_an_alias_twice_in_any_spelling(editor: Client, address: str, fields: Any, said: str) -> None:
    page = Page(editor, f"/admin/disputes/{address}/add/")
    page.fill(**fields)
    for name in ("ＳＯＲＡ 2", "Other", "sora  2"):
        page.add("aliases", name=name)
    assert faults(page.save()) == {"aliases-2-name": [said]}


def test_an_affiliation_twice_and_one_to_itself(editor: Client) -> None:
    party, other = a_party(), a_party()
    page = Page(editor, f"/admin/disputes/party/{party.pk}/change/")
    for target in (other, other, party):
        page.add("affiliations", how="member_of", other=target.pk)
    assert faults(page.save()) == {
        "affiliations-1-other": ["This affiliation is on record already."],
        "affiliations-2-other": ["A party cannot belong to itself."],
    }


def test_a_name_or_slug_that_is_taken_is_said_at_the_field(editor: Client) -> None:
    a_party("OpenAI", slug="openai")
    page = Page(editor, "/admin/disputes/party/add/")
    page.fill(name="ＯＰＥＮＡＩ", slug="openai", kind="company")
    assert faults(page.save()) == {
        "name": ["A party of this name is on record already."],
        "slug": ["Party with this Slug already exists."],
    }
