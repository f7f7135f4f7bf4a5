"""The same thing entered twice in one save is refused at its field, in words, and never an error of the server."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.db.models import CASCADE, CheckConstraint, Model
from django.test import Client

from disputes.admin.rows import Rows
from disputes.models import Dispute, StatusChange
from disputes.tests.builders import (
    a_court,
    a_dispute,
    a_full_dispute,
    a_party,
    a_proceeding,
    a_source,
    a_system,
    an_affiliation,
    an_event,
)

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


def test_what_a_working_copy_repeats_of_its_original_is_no_second_docket(page_of: Callable[[Dispute], Page]) -> None:
    original, another = a_dispute("Original"), a_dispute("Another")
    copy = a_dispute("Original", copy_of=original, record_state="draft")
    a_proceeding(original, courtlistener_docket_id=77)
    a_proceeding(copy, courtlistener_docket_id=77)
    a_proceeding(another, courtlistener_docket_id=88)
    page = page_of(copy)
    page.row("proceedings", 0, judges="A. Judge")
    assert page.save().status_code == 302
    page = page_of(copy)
    page.row("proceedings", 0, courtlistener_docket_id=88)
    assert faults(page.save()) == {
        "proceedings-0-courtlistener_docket_id": ["Another proceeding has this CourtListener docket."]
    }


def test_a_working_copy_is_not_related_to_its_original(page_of: Callable[[Dispute], Page]) -> None:
    original = a_dispute("Original")
    page = page_of(a_dispute("Original", copy_of=original, record_state="draft"))
    page.add("relations", how="parallel", other=original.pk)
    assert faults(page.save()) == {"relations-0-other": ["A dispute is not related to itself."]}


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
    said = faults(page.save())
    assert said["name"] == ["A party of this name is on record already."]
    assert said["slug"] == ["Party with this Slug already exists."]


# How each rule of the tables for rows is broken, in a row that keeps all others; of several fields each is refused.
BROKEN: dict[str, tuple[str, list[dict[str, str]]]] = {
    "source_filled": (
        "sources",
        [{"url": "", "title": " ", "publisher": "", "language": "", "kind": ""}],
    ),
    "source_date_well_formed": ("sources", [{"published_on": "2025-13"}]),
    "claim_filled": ("claims", [{"kind": "", "summary": "\r\n", "status": ""}]),
    "claim_date_well_formed": ("claims", [{"status_on": "soon"}]),
    "event_filled": ("events", [{"kind": "", "title": " "}]),
    "event_date_well_formed": ("events", [{"date": ""}, {"date": "2025-02-30"}]),
    "proceeding_dates_well_formed": ("proceedings", [{"filed_on": "0000", "closed_on": "2025-1-1-1"}]),
    "proceeding_closed_after_filed": ("proceedings", [{"closed_on": "2025-01-09"}, {"closed_on": "2024"}]),
    "amount_with_currency": ("amounts", [{"currency": "usd"}, {"currency": ""}, {"currency": "U$D"}]),
    "amount_not_negative": ("amounts", [{"amount": "-0.01"}]),
    "relation_to_another": ("relations", [{"other": "SELF"}]),
    "party_alias_filled": ("aliases", [{"name": " "}]),
    "court_alias_filled": ("aliases", [{"name": " "}]),
    "affiliation_to_another": ("affiliations", [{"other": "SELF"}]),
    "system_alias_filled": ("aliases", [{"name": ""}]),
}


def models_of_rows() -> set[type[Model]]:
    """Return the models whose rows are written on the page of something else."""
    inlines = [inline for desk in admin.site._registry.values() for inline in desk.inlines]
    return {inline.model for inline in inlines if issubclass(inline, Rows)}


def test_every_rule_of_the_tables_for_rows_is_tried_below() -> None:
    """The forms do not ask the database whether a row keeps them, which takes a query for each."""
    rules = [rule for model in models_of_rows() - {StatusChange} for rule in model._meta.constraints]
    assert {rule.name for rule in rules if isinstance(rule, CheckConstraint)} == BROKEN.keys()


@pytest.mark.parametrize("rule", BROKEN)
def test_a_row_that_breaks_a_rule_of_its_table_is_refused_at_the_field(editor: Client, rule: str) -> None:
    rows, changes = BROKEN[rule]
    party, system, court = a_party(), a_system(), a_court()
    court.aliases.create(name="Alias")
    party.aliases.create(name="Alias")
    system.aliases.create(name="Alias")
    an_affiliation(party, a_party())
    page_of = {"party": party, "affiliation": party, "system": system, "court": court}
    thing = page_of.get(rule.split("_")[0]) or a_full_dispute(record_state="draft")
    address = f"/admin/disputes/{thing._meta.model_name}/{thing.pk}/change/"
    page = Page(editor, address)
    sound = page.data
    for change in changes:
        page.data = dict(sound)
        page.row(rows, 0, **{name: str(thing.pk) if value == "SELF" else value for name, value in change.items()})
        assert sorted(faults(page.save())) == sorted(f"{rows}-0-{name}" for name in change), change


def test_a_date_that_breaks_the_order_says_so_in_the_words_of_the_table(page_of: Callable[[Dispute], Page]) -> None:
    page = page_of(a_dispute(record_state="draft"))
    page.add("proceedings", court=a_court().pk, filed_on="2025-09", closed_on="2025-08-31")
    assert faults(page.save()) == {"proceedings-0-closed_on": ["It cannot be closed before it was filed."]}
    page.row("proceedings", 0, closed_on="2025")
    assert page.save().status_code == 302


def test_nothing_that_refers_to_a_row_keeps_it_from_being_deleted() -> None:
    """The pages do not look for it."""
    for model in models_of_rows():
        for relation in model._meta.related_objects:
            assert (relation, relation.on_delete) == (relation, CASCADE)


def test_a_row_that_somebody_else_deleted_is_said_and_what_was_typed_stays(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft")
    events = [an_event(dispute, title=f"Event {n}") for n in range(3)]
    page = page_of(dispute)
    for n in range(3):
        page.row("events", n, title=f"Typed {n}")
    events[0].delete()
    response = page.save()
    assert faults(response) == {
        "events-0-__all__": ["This is no longer on record: somebody else deleted it in the meantime."]
    }
    shown = response.content.decode()
    assert [f'value="Typed {n}"' in shown for n in range(3)] == [True] * 3
    page.data["events-0-DELETE"] = ["on"]
    assert page.save().status_code == 302
    assert list(dispute.events.order_by("number").values_list("title", flat=True)) == ["Typed 1", "Typed 2"]


@pytest.mark.parametrize("key", ["999999", "x", "1\x00", "-1"])
def test_a_forged_key_is_refused(page_of: Callable[[Dispute], Page], key: str) -> None:
    page = page_of(a_full_dispute(record_state="draft"))
    kept = page.data["events-0-id"]
    page.data["events-0-id"] = [key]
    assert list(faults(page.save())) == ["events-0-__all__"]
    page.data["events-0-id"] = kept
    forged = ["events-0-party", "claims-0-made_by", "proceedings-0-court", "relations-0-other"]
    page.data |= {name: [key] for name in forged}
    assert sorted(faults(page.save())) == sorted(forged)


def test_a_work_ticked_twice_is_one(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_dispute(record_state="draft")
    page = page_of(dispute)
    page.fill(works=["books", "books", "anime"])
    assert page.save().status_code == 302
    assert list(dispute.works.order_by("pk").values_list("kind", flat=True)) == ["books", "anime"]
