"""Writing keeps what is the same: rows, numbers, moments, the state of publication and the history of the status."""

import copy
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import records
from disputes.models import Claim, Dispute, Event, Party, Source, System
from disputes.tests.records.examples import COURTS, LETTER, PARTIES, SUIT, SYSTEMS, write_example

pytestmark = pytest.mark.django_db


def suit(**changes: Any) -> dict[str, Any]:
    return copy.deepcopy(SUIT) | changes


def rows(dispute: Dispute) -> list[list[int]]:
    """The keys of all rows of a dispute, table by table."""
    return [
        list(getattr(dispute, part).order_by("pk").values_list("pk", flat=True))
        for part in (
            *("proceedings", "participations", "systems_at_issue", "works", "claims", "events"),
            *("amounts", "relations", "sources", "status_changes"),
        )
    ]


def test_a_record_that_says_the_same_changes_nothing() -> None:
    dispute = write_example()
    before = rows(dispute), dispute.changed_at
    again = records.write(suit())
    assert (rows(again), again.changed_at) == before


def test_a_new_dispute_is_published_or_on_request_a_draft_and_one_on_record_keeps_its_state() -> None:
    assert write_example().record_state == "published"
    other = records.write(LETTER | {"slug": "another"}, publish=False)
    assert other.record_state == "draft"
    assert records.write(LETTER | {"slug": "another", "title": "Changed"}).record_state == "draft"
    assert records.write(suit(title="Changed"), publish=False).record_state == "published"


@pytest.mark.parametrize("changes", [{"related": []}, {"works": []}, {"title": "Changed"}])
def test_whatever_part_changes_the_page_that_somebody_has_open_is_stale(changes: dict[str, Any]) -> None:
    dispute = write_example()
    records.write(suit(**changes), into=Dispute.objects.get(pk=dispute.pk))
    assert Dispute.objects.get(pk=dispute.pk).version > dispute.version


def test_a_change_in_one_part_leaves_the_rows_of_the_others() -> None:
    dispute = write_example()
    before = rows(dispute)
    records.write(suit(works=["characters", "anime"]))
    assert [part for part, (old, new) in enumerate(zip(before, rows(dispute), strict=True)) if old != new] == [3]
    assert [work.kind for work in dispute.works.order_by("pk")] == ["characters", "anime"]


def test_a_changed_claim_stays_the_same_claim() -> None:
    dispute = write_example()
    first, second = dispute.claims.order_by("number")
    changed = suit()
    changed["claims"][1]["status"] = "upheld"
    records.write(changed)
    assert list(dispute.claims.order_by("number")) == [first, second]
    assert Claim.objects.get(pk=second.pk).status == "upheld"


@pytest.mark.parametrize(("model", "part"), [(Claim, "claims"), (Event, "events"), (Source, "sources")])
def test_a_part_keeps_its_number_when_an_earlier_one_is_removed(model: Any, part: str) -> None:
    dispute = write_example()
    changed = suit(amounts=[])
    for fact in ("claims", "events"):
        for one in changed[fact]:
            one["sources"] = [changed["sources"][1]["url"]]
    records.write(changed)
    model.objects.filter(dispute=dispute, number=1).delete()
    record = records.read(dispute)
    assert record[part] == [{"number": 2, **changed[part][1]}]
    records.write(suit())
    records.write(record)
    assert records.read(dispute) == record
    assert [one.number for one in model.objects.filter(dispute=dispute)] == [2]


def test_two_sources_may_change_places() -> None:
    dispute = write_example()
    changed = suit()
    changed["sources"].reverse()
    records.write(changed)
    assert records.read(dispute) == changed


def test_a_new_status_enters_the_history_once() -> None:
    dispute = write_example()
    changed = suit(status="on_appeal", status_as_of="2026-08")
    del changed["closed_on"]
    records.write(changed)
    records.write(changed | {"title": "Changed"})
    history = dispute.status_changes.order_by("pk").values_list("status", "as_of")
    assert list(history) == [("decided", "2026-05"), ("on_appeal", "2026-08")]


def test_a_relation_alone_changes_the_dispute_as_well() -> None:
    dispute = write_example()
    changed_at = dispute.changed_at
    records.write(suit(related=[]))
    assert records.read(dispute)["related"] == []
    assert Dispute.objects.get(pk=dispute.pk).changed_at > changed_at


def test_shared_things_that_say_the_same_are_left_alone() -> None:
    write_example()
    before = [*Party.objects.values_list("pk", "changed_at"), *System.objects.values_list("pk", "changed_at")]
    for record in PARTIES:
        records.affiliate(records.write_party(record), record)
    for record in SYSTEMS:
        records.write_system(record)
    assert [*Party.objects.values_list("pk", "changed_at"), *System.objects.values_list("pk", "changed_at")] == before


def test_shared_things_are_changed_where_they_differ() -> None:
    write_example()
    party = PARTIES[0] | {"aliases": ["C.O.D.A.", "CODA"]}
    system = {key: value for key, value in SYSTEMS[0].items() if key != "developer"} | {"modalities": ["audio"]}
    court = COURTS[1] | {"native_name": "第9巡回控訴裁判所", "aliases": ["CA9"], "citation_name": "9th Circuit"}
    assert records.read(records.write_party(party)) == party
    assert records.read(records.write_system(system)) == system
    assert records.read(records.write_court(court)) == court
    bare = {key: value for key, value in court.items() if key not in ("native_name", "aliases", "citation_name")}
    assert records.read(records.write_court(bare)) == bare


def test_what_the_public_does_not_see_is_not_named_in_a_public_record() -> None:
    dispute = write_example()
    Dispute.objects.filter(slug="coda-letter").update(record_state="draft")
    public = Dispute.objects.filter(pk=dispute.pk)
    assert records.read(dispute)["related"] == SUIT["related"]
    assert records.read_all(public, published=True)[0]["related"] == []
    parent = Party.objects.create(slug="parent", name="Parent", kind="company")
    coda = Party.objects.get(slug="coda")
    coda.affiliations.create(other=parent, how="member_of")
    named = records.read_all(Party.objects.filter(pk=coda.pk), published=True)[0]
    assert named["affiliations"] == [{"party": "parent", "how": "member_of"}]
    Dispute.objects.update(record_state="draft")
    unnamed = records.read_all(Party.objects.filter(pk=coda.pk), published=True)[0]
    assert "affiliations" not in unnamed


def test_reading_takes_as_many_queries_for_thirty_records_as_for_one() -> None:
    write_example()
    counts = {}
    for total in (1, 3, 30):
        for at in range(total):
            copied = suit(slug=f"copy-{at}")
            del copied["proceedings"][0]["courtlistener_docket_id"]
            records.write(copied)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            read = records.read_all(Dispute.objects.filter(slug__startswith="copy-"))
        assert len(read) == total
        counts[total] = len(queries)
    assert counts == {1: 16, 3: 16, 30: 16}
    for things, most in ((Party.objects.all(), 4), (System.objects.all(), 4)):
        with CaptureQueriesContext(connection) as queries:
            records.read_all(things)
        assert len(queries) == most
