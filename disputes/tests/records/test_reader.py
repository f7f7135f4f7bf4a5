"""Records are read by their keys as they are asked for, in the same number of queries for one and for many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import records
from disputes.models import Claim, Dispute, Event, Source
from disputes.tests.builders import a_dispute, a_full_dispute, a_relation

pytestmark = pytest.mark.django_db


def test_records_come_in_the_order_of_the_keys_and_a_key_of_nothing_is_passed_over() -> None:
    full, bare = a_full_dispute(), a_dispute()
    found = list(records.read_keys(Dispute, [bare.pk, 999_999, full.pk]))
    assert found == [records.read(bare), records.read(full)]
    assert list(records.read_keys(Dispute, [])) == []


def test_a_draft_is_read_as_it_is_and_the_public_is_told_of_no_relation_to_one() -> None:
    public, draft = a_dispute(), a_full_dispute("Draft", record_state="draft")
    a_relation(public, draft)
    a_relation(public, a_dispute("Other"))
    related = [{"dispute": draft.slug, "how": "related"}, {"dispute": "other", "how": "related"}]
    assert records.read(public)["related"] == related
    assert records.read(public, published=True)["related"] == related[1:]
    assert len(records.read(draft)["events"]) == 5
    assert [claim["sources"] != [] for claim in records.read(draft)["claims"]] == [True, False]


@pytest.mark.parametrize(("model", "name"), [(Claim, "claims"), (Event, "events"), (Source, "sources")])
def test_parts_alone_say_of_which_dispute_they_are(model: type[Claim] | type[Event] | type[Source], name: str) -> None:
    dispute = a_full_dispute()
    getattr(dispute, name).get(number=1).delete()
    rows = model._default_manager.filter(dispute=dispute).order_by("-number")
    whole = [{"dispute": dispute.slug, **part} for part in records.read(dispute)[name]]
    assert records.read_all(rows) == whole[::-1]
    assert list(records.read_all(rows)[0])[:2] == ["dispute", "number"]


def test_one_three_and_thirty_take_the_same_queries() -> None:
    keys = [a_dispute().pk for _ in range(30)]
    counts = []
    for size in (1, 3, 30):
        with CaptureQueriesContext(connection) as queries:
            assert len(list(records.read_keys(Dispute, keys[:size], published=True))) == size
        counts.append(len(queries))
    assert counts == [15, 15, 15]
