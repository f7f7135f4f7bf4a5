"""Many records, read fast, are the records that are read one by one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import catalogue, records
from disputes.models import Dispute
from disputes.tests.builders import a_dispute, a_full_dispute, a_relation

pytestmark = pytest.mark.django_db


def test_a_record_with_everything_is_the_same() -> None:
    dispute = a_full_dispute(closed_on=None, final=None, prevailing="")
    decided = a_full_dispute("Decided", status="decided", prevailing="mixed", final=False, closed_on="2025-03")
    decided.claims.get(number=1).delete()
    decided.events.get(number=2).delete()
    decided.sources.get(number=3).delete()
    a_relation(dispute, a_dispute(record_state="draft"))
    bare = a_dispute()
    for keys in ([decided.pk, dispute.pk, bare.pk], [bare.pk], []):
        expected = [records.read(Dispute.objects.get(pk=key), published=True) for key in keys]
        found = list(records.read_published(keys))
        assert found == expected
        assert records.as_text(found) == records.as_text(expected), "the keys stand in the same order"


def test_the_founding_catalogue_is_the_same(founding: catalogue.Loaded) -> None:
    keys = list(Dispute.objects.order_by("-title_key").values_list("pk", flat=True))
    expected = records.read_all(Dispute.objects.order_by("-title_key"), published=True)
    assert records.as_text(list(records.read_published(keys))) == records.as_text(expected)


def test_one_three_and_thirty_take_the_same_queries() -> None:
    keys = [a_dispute().pk for _ in range(30)]
    counts = []
    for size in (1, 3, 30):
        with CaptureQueriesContext(connection) as queries:
            assert len(list(records.read_published(keys[:size]))) == size
        counts.append(len(queries))
    assert counts == [12, 12, 12]
