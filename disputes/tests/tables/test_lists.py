"""The tables of the lists: their columns are promised, their rows say what the records say, in few queries."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import records
from disputes.models import Claim, Dispute, Event, Party, System
from disputes.tables import LISTS, Form, Table, table
from disputes.tests.builders import (
    a_claim,
    a_dispute,
    a_full_dispute,
    a_participation,
    a_party,
    a_relation,
    a_system,
    an_affiliation,
    an_event,
)

TODAY = datetime.date(2026, 6, 1)
MODELS: dict[str, Any] = {"disputes": Dispute, "parties": Party, "systems": System, "claims": Claim, "timeline": Event}


def rows(name: str, keys: list[int] | None = None) -> list[dict[str, Any]]:
    found: Table = LISTS[name]
    keys = list(MODELS[name].objects.order_by("pk").values_list("pk", flat=True)) if keys is None else keys
    return [dict(zip(found.names, row, strict=True)) for row in found.rows(keys, TODAY)]


def test_every_column_has_a_lasting_name_and_a_sentence() -> None:
    for found in LISTS.values():
        assert len(set(found.names)) == len(found.names)
        for column in found.columns:
            assert column.name == column.name.lower()
            assert column.name.isidentifier()
            assert str(column.meaning).endswith(".")
            assert column.names in {"", "disputes", "parties", "systems"}


@pytest.mark.django_db
def test_a_dispute_stands_in_one_row_with_all_that_hangs_on_it() -> None:
    dispute = a_full_dispute(final=None)
    (row,) = rows("disputes", [dispute.pk])
    record = records.read(dispute)
    for name in ("slug", "title", "kind", "summary", "jurisdiction", "status", "status_as_of", "stage", "opened_on"):
        assert row[name] == record[name]
    assert row["checked_on"] == record["checked_on"]
    assert row["claimants"] == [p["party"] for p in record["participations"] if p["role"] == "claimant"]
    assert row["respondents"] == [p["party"] for p in record["participations"] if p["role"] == "respondent"]
    assert (row["other_parties"], row["other_party_roles"]) == (["member-of-kodansha-v-example-ai"], ["represented"])
    assert row["other_party_names"] == ["Member of Kodansha v. Example AI"]
    assert row["systems"] == record["ai_systems"]
    assert row["works"] == record["works"]
    assert row["claim_kinds"] == ["training_reproduction", "moral_rights"]
    assert row["courts"] == [proceeding["court"] for proceeding in record["proceedings"]]
    assert row["docket_numbers"] == [proceeding["docket_number"] for proceeding in record["proceedings"]]
    assert row["amounts"] == ["claimed USD 1000000.00"]
    assert row["related"] == ["appeal-from-kodansha-v-example-ai"]
    assert (row["latest_event_on"], row["latest_event_title"]) == ("2025-02", "Complaint filed")
    assert (row["next_event_on"], row["next_event_title"]) == ("2099-01-01", "Hearing on the merits")
    assert (row["claim_count"], row["event_count"], row["source_count"]) == (2, 5, 3)
    assert (row["prevailing"], row["final"], row["closed_on"]) == ("", None, None)
    assert row["entered_on"] == dispute.entered_at.date().isoformat()
    assert row["address"].endswith("/disputes/kodansha-v-example-ai/")


@pytest.mark.django_db
def test_of_several_events_on_a_day_the_one_entered_last_is_the_latest() -> None:
    dispute = a_dispute()
    for title in ("First", "Second"):
        an_event(dispute, date="2025-02", title=title)
    an_event(dispute, date="2025-01", title="Before")
    an_event(dispute, date="2026-06", title="This month", state="scheduled")
    an_event(dispute, date="2026-05-31", title="Yesterday", state="scheduled")
    (row,) = rows("disputes")
    assert row["latest_event_title"] == "Second"
    assert row["next_event_title"] == "This month"


@pytest.mark.django_db
def test_claims_and_events_hold_the_whole_part_of_the_record() -> None:
    dispute = a_full_dispute()
    record = records.read(dispute)
    for name, part in (("claims", "claims"), ("timeline", "events")):
        found = [row for row in rows(name) if row["dispute"] == dispute.slug]
        for place, (row, told) in enumerate(zip(found, record[part], strict=True), 1):
            assert {key: row[key] for key in told} == told
            assert row["number"] == place
            assert row["dispute_title"] == dispute.title
    claim, event = rows("claims")[1], rows("timeline")[1]
    assert claim["address"].endswith("/claims/kodansha-v-example-ai/2/")
    assert claim["against_names"] == ["Second maker of Kodansha v. Example AI"]
    assert event["address"].endswith("/disputes/kodansha-v-example-ai/#event-2")
    assert event["party_name"] == "Maker of Kodansha v. Example AI"
    shown = Event.objects.get(number=2).shown_at
    assert event["shown_at"] == f"{shown:%Y-%m-%dT%H:%M:%SZ}"


@pytest.mark.django_db
def test_a_party_is_counted_in_published_disputes_alone() -> None:
    party, parent = a_party("OpenAI"), a_party("Parent")
    an_affiliation(party, parent, "subsidiary_of")
    public = a_dispute(respondents=[party, parent])
    a_participation(public, party, "intervenor")
    a_dispute(respondents=[party], record_state="draft")
    system, unseen = a_system("GPT", developer=party), a_system("Unseen", developer=party)
    public.systems_at_issue.create(system=system)
    (row,) = rows("parties", [party.pk])
    assert (row["affiliated_with"], row["affiliation_kinds"]) == (["parent"], ["subsidiary_of"])
    assert (row["roles"], row["systems"]) == (["respondent", "intervenor"], [system.slug])
    assert (row["dispute_count"], row["claimant_count"], row["respondent_count"]) == (1, 0, 1)
    (row,) = rows("systems", [system.pk])
    assert (row["developer"], row["developer_name"], row["dispute_count"]) == ("openai", "OpenAI", 1)
    assert rows("systems", [unseen.pk])[0]["dispute_count"] == 0


@pytest.mark.django_db
def test_a_relation_to_what_is_not_public_is_not_told() -> None:
    dispute = a_dispute()
    a_relation(dispute, a_dispute(record_state="draft"))
    assert rows("disputes", [dispute.pk])[0]["related"] == []


@pytest.mark.django_db
def test_rows_stand_in_the_order_of_the_keys_and_what_is_gone_is_left_out() -> None:
    keys = [a_dispute(title).pk for title in ("A", "B", "C")]
    assert [row["title"] for row in rows("disputes", [keys[2], keys[0], 10**9, keys[1]])] == ["C", "A", "B"]
    assert rows("disputes", []) == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", LISTS)
def test_one_three_and_thirty_rows_take_the_same_queries(name: str) -> None:
    for number in range(30):
        system = a_system(f"System {number}")
        dispute = a_dispute(f"Dispute {number}", claimants=[a_party(f"Party {number}")], systems=[system])
        a_claim(dispute)
        an_event(dispute)
    keys = list(MODELS[name].objects.values_list("pk", flat=True))
    rows(name, keys[:1])
    counts = []
    for size in (1, 3, 30):
        with CaptureQueriesContext(connection) as queries:
            assert len(rows(name, keys[:size])) == size
        counts.append(len(queries))
    assert counts == [counts[0]] * 3


@pytest.mark.django_db
def test_chunks_join_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [a_dispute().pk for _ in range(7)]
    whole = rows("disputes", keys)
    monkeypatch.setattr(table, "CHUNK", 3)
    assert rows("disputes", keys) == whole


def test_every_moment_and_address_is_marked_as_one() -> None:
    for found in LISTS.values():
        for column in found.columns:
            assert (column.form is Form.ADDRESS) == (column.name == "address")
            assert (column.form is Form.DATE) == (column.name.endswith(("_on", "_as_of")) or column.name == "date")
