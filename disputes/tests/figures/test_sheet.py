"""The columns in memory: after any write they say what the database says, and only what changed is read again."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from disputes.figures import sheet
from disputes.filters import ClaimFilter, DisputeFilter, EventFilter, PartyFilter, SystemFilter
from disputes.models import Claim, ClaimParty, Dispute, Event, Participation, Party, System, WorkAtIssue
from disputes.tests import builders as make

LISTS: list[Any] = [DisputeFilter, ClaimFilter, EventFilter, PartyFilter, SystemFilter]
# Nothing, columns of the list itself, and what is on rows of two other tables.
QUERIES = ("", "status=open&year=2025", "party=party-a&role=claimant", "claim=acquisition&work=news")


def shown(filter_class: Any) -> list[Any]:
    """Return what the list shows under each query: its rows and facets, and its rows in each order."""
    filters = [filter_class(QueryDict(query)) for query in QUERIES]
    lists = [(list(one.listing(filter_class.published())), one.facets) for one in filters if not one.form.errors]
    orders = [filter_class(QueryDict(f"order={order}")) for order in filter_class.orders_by]
    return [*lists, *(list(one.listing(filter_class.published())) for one in orders)]


def is_true_to_the_database(filter_class: Any) -> None:
    """Compare what is shown with what all read anew would show, and the rows with what the database answers."""
    as_kept = shown(filter_class)
    sheet._kept.clear()
    assert as_kept == shown(filter_class)
    for query in (*QUERIES, *(f"order={order}" for order in filter_class.orders_by)):
        filter_ = filter_class(QueryDict(query))
        assert list(filter_.listing(filter_class.published())) == list(filter_.qs)


def a_filled_dispute(title: str, **fields: Any) -> Dispute:
    """Make a dispute with something in every column that is kept."""
    party = Party.objects.filter(slug="party-a").first() or make.a_party("Party A", country="JP")
    system = make.a_system(f"System of {title}", developer=party, modalities=["text"])
    dispute = make.a_dispute(title, claimants=[party], works=["news"], systems=[system], **fields)
    make.a_claim(dispute, kind="acquisition", made_by=[party])
    make.an_event(dispute, date="2025-02")
    return dispute


WRITES: dict[str, Callable[[], object]] = {
    "a new dispute": lambda: a_filled_dispute("New"),
    "a draft": lambda: a_filled_dispute("Draft", record_state="draft"),
    "a dispute published": lambda: Dispute.objects.filter(slug="draft").update(record_state="published"),
    "a dispute taken back": lambda: Dispute.objects.filter(slug="one").update(record_state="draft"),
    "another status": lambda: Dispute.objects.filter(slug="two").update(status="settled"),
    "another title": lambda: Dispute.objects.filter(slug="two").update(title="A", title_key="a"),
    "a later event": lambda: make.an_event(Dispute.objects.get(slug="two"), date="2026-01-02"),
    "another work": lambda: WorkAtIssue.objects.create(dispute=Dispute.objects.get(slug="two"), kind="anime"),
    "another role": lambda: Participation.objects.filter(dispute__slug="two").update(role="respondent"),
    "a claim in bulk": lambda: Claim.objects.bulk_create(
        [Claim(dispute=Dispute.objects.get(slug="two"), number=7, kind="trademark", summary="x", status="pending")]
    ),
    "a side of a claim": lambda: ClaimParty.objects.all().delete(),
    "a claim removed": lambda: Claim.objects.filter(dispute__slug="two").first().delete(),  # type: ignore[union-attr]
    "events removed": lambda: Event.objects.filter(dispute__slug="two").delete(),
    "a developer gone": lambda: System.objects.update(developer=None),
    "a party renamed": lambda: Party.objects.update(name="Z", name_key="z"),
    "a dispute deleted": lambda: Dispute.objects.filter(slug="two").delete(),
    "all deleted": lambda: Dispute.objects.all().delete(),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("filter_class", LISTS)
def test_after_every_write_each_list_is_what_the_database_says(filter_class: Any) -> None:
    for title in ("One", "Two", "Three"):
        a_filled_dispute(title)
    is_true_to_the_database(filter_class)
    for write in WRITES.values():
        write()
        is_true_to_the_database(filter_class)


@pytest.mark.django_db(transaction=True)
def test_a_random_history_of_writes_ends_as_the_database_is() -> None:
    draw = random.Random(7)
    for number in range(8):
        a_filled_dispute(f"Dispute {number}")
    for step in range(25):
        dispute = draw.choice(list(Dispute.objects.all()))
        draw.choice(
            [
                lambda d=dispute: Dispute.objects.filter(pk=d.pk).update(status=draw.choice(["settled", "pending"])),
                lambda d=dispute: Dispute.objects.filter(pk=d.pk).update(
                    record_state=draw.choice(["draft", "published"])
                ),
                lambda d=dispute: make.an_event(d, date=draw.choice(["2024", "2025-07", "2026-01-01"])),
                lambda d=dispute: d.claims.update(kind=draw.choice(["acquisition", "trademark"])),
                lambda s=step: a_filled_dispute(f"Later {s}"),
                lambda d=dispute: d.delete() if Dispute.objects.count() > 4 else None,
            ]
        )()
        if draw.random() < 0.5:
            is_true_to_the_database(DisputeFilter)
    is_true_to_the_database(DisputeFilter)
    is_true_to_the_database(ClaimFilter)


@pytest.mark.django_db(transaction=True)
def test_what_did_not_change_is_not_read_again() -> None:
    for title in ("One", "Two", "Three"):
        a_filled_dispute(title)
    list(DisputeFilter(QueryDict("")).facets)
    with CaptureQueriesContext(connection) as none_written:
        DisputeFilter(QueryDict("status=open")).selection.rows()
    assert len(none_written) == 1, "only the version is asked for"
    changed = Dispute.objects.get(slug="two")
    Dispute.objects.filter(pk=changed.pk).update(status="settled")
    with CaptureQueriesContext(connection) as one_written:
        DisputeFilter(QueryDict("status=open")).selection.rows()
    reading = [query["sql"] for query in one_written if "disputes_mark" not in query["sql"]]
    assert reading
    assert all(f"IN ({changed.pk})" in sql for sql in reading), "only the rows of the changed dispute are read"


@pytest.mark.django_db(transaction=True)
def test_what_a_rollback_took_back_is_not_built_upon() -> None:
    """SQLite gives the numbers of writes that were taken back to those that follow."""

    def listed() -> list[str]:
        return [dispute.title for dispute in DisputeFilter(QueryDict("order=title")).listing(Dispute.objects.all())]

    make.a_dispute("One")
    with transaction.atomic():
        make.a_dispute("Taken back")
        assert listed() == ["One", "Taken back"]
        transaction.set_rollback(True)
    make.a_dispute("Two")
    assert listed() == ["One", "Two"]


@pytest.mark.django_db
def test_a_list_inside_a_transaction_sees_what_the_transaction_wrote() -> None:
    for status in ("pending", "settled", "pending"):
        make.a_dispute(status=status)
        found = DisputeFilter(QueryDict("status=pending"))
        assert len(found.listing(Dispute.objects.all())) == found.qs.count()
