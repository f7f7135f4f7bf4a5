"""What is written is what is read, whatever stood there before."""

from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings

from disputes import records
from disputes.models import Court, Dispute, Party, System
from disputes.records import Entry
from disputes.tests.records import strategies
from disputes.tests.records.examples import COURTS, LETTER, PARTIES, SUIT, SYSTEMS, write_example

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> None:
    """Make the parties, systems, courts and disputes that generated records name."""
    Party.objects.bulk_create(Party(slug=slug, name=slug, kind="company") for slug in strategies.PARTIES)
    System.objects.bulk_create(System(slug=slug, name=slug) for slug in strategies.SYSTEMS)
    Court.objects.bulk_create(Court(slug=slug, name=slug, jurisdiction="US") for slug in strategies.COURTS)
    for slug in strategies.OTHERS:
        records.write(LETTER | {"slug": slug, "participations": []})


def test_every_key_of_the_format_comes_back_in_its_place() -> None:
    suit = write_example()
    assert records.as_text(records.read(suit)) == records.as_text(SUIT)
    for model, given_ in ((Party, PARTIES), (System, SYSTEMS), (Court, COURTS)):
        read = records.read_all(model.objects.order_by("pk"))
        assert records.as_text(read) == records.as_text(given_)


# The world is made once for all examples of a test; what an example writes is undone at its end.
generated = settings(
    max_examples=25,
    phases=set(Phase) - {Phase.explain},
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@generated
@given(first=strategies.disputes(), second=strategies.disputes())
def test_any_dispute_comes_back_as_written_also_over_any_other(
    world: None, first: dict[str, Any], second: dict[str, Any]
) -> None:
    with transaction.atomic():
        for record in (first, second, first):
            records.write(record)
            assert records.as_text(records.read(Dispute.objects.get(slug="generated"))) == records.as_text(record)
        transaction.set_rollback(True)


@generated
@given(record=strategies.disputes())
def test_any_generated_dispute_keeps_the_schema_and_the_rules(world: None, record: dict[str, Any]) -> None:
    assert records.check([Entry("dispute", "generated.json", (), record)]) == []
    assert records.as_text(records.in_order(record, records.schema())) == records.as_text(record)


@generated
@given(first=strategies.parties(), second=strategies.parties())
def test_any_party_comes_back_as_written_also_over_any_other(
    world: None, first: dict[str, Any], second: dict[str, Any]
) -> None:
    with transaction.atomic():
        for record in (first, second):
            party = records.write_party(record)
            records.affiliate(party, record)
            assert records.as_text(records.read(party)) == records.as_text(record)
        transaction.set_rollback(True)
