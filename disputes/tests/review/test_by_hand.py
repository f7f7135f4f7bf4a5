"""Every founding record imported by hand: nothing differs where it is on record, and it is a draft where it is not."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import catalogue, records
from disputes.models import Dispute, Party, Revision
from disputes.records import Entry, parsing
from disputes.review.intake import by_hand
from disputes.tests.records.examples import LETTER, SUIT, write_example

pytestmark = pytest.mark.django_db
FILES = sorted((catalogue.FOUNDING / "disputes").glob("*.json"))
LISTS = [catalogue.FOUNDING / f"{name}.json" for name in parsing.LISTS]


@pytest.fixture
def importer(db: None) -> User:
    return User.objects.create(username="importer", is_superuser=True)


def entries(file: Path) -> list[Entry]:
    return parsing.entries(file.name, file.read_text())


def test_each_founding_record_differs_in_nothing_where_it_is_on_record(founding: catalogue.Loaded) -> None:
    for file in FILES:
        found = entries(file)
        plan = by_hand.plan(found)
        assert (plan.writes_dispute, plan.dispute and plan.dispute.changes, plan.unfinished) == (False, [], []), file
    lists = by_hand.plan([entry for file in LISTS for entry in entries(file)])
    assert (lists.new, lists.different) == ([], [])


def test_a_founding_record_becomes_a_draft_that_says_what_its_file_says(importer: User) -> None:
    """Of every sixth, as it takes a fifth of a second each; that each differs in nothing is held above."""
    shared = [entry for file in LISTS for entry in entries(file)]
    assert by_hand.faults_of(shared) == []
    assert by_hand.take(shared, importer, by_hand.plan(shared).state) is None
    some = {file: entries(file)[0] for file in FILES[::6]}
    named = {one["dispute"] for found in some.values() for one in found.record["related"]}
    for file in FILES:  # what they name is a draft first, of which nothing is named: some name each other in circles
        if file.stem in named:
            records.write(entries(file)[0].record | {"related": []}, publish=False)
    for found in some.values():
        plan = by_hand.plan([found])
        assert plan.unfinished == []
        by_hand.take([found], importer, plan.state, replace=plan.over is not None)
    drafts = {draft.slug: draft for draft in Dispute.every.filter(slug__in=[file.stem for file in some])}
    for file in some:
        assert records.as_text(records.read(drafts[file.stem])) == file.read_text()
    of_some = Dispute.every.filter(pk__in=[draft.pk for draft in drafts.values()])
    assert set(of_some.values_list("record_state", "writers")) == {("draft", importer.pk)}
    assert (len(drafts), Party.objects.published().count(), Revision.objects.count()) == (len(some), 0, 0)


def test_a_removed_claims_number_is_refused_to_another_claim(importer: User) -> None:
    write_example()
    suit = Dispute.objects.get(slug=SUIT["slug"])
    Dispute.objects.filter(pk=suit.pk).update(claims_given=2)
    suit.claims.get(number=2).delete()
    (fault,) = by_hand.faults_of([Entry("dispute", "pasted", (), SUIT)])
    assert (fault.place, fault.message.endswith("a new one has at least 3")) == ("claims[1].number", True)
    new = SUIT | {"claims": [SUIT["claims"][0], {"number": 3, **SUIT["claims"][1]}]}
    assert by_hand.faults_of([Entry("dispute", "pasted", (), new)]) == []


def test_taking_in_is_all_or_nothing(importer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    write_example()
    new = Entry("party", "parties.json", (0,), {"slug": "p", "name": "P", "kind": "company"})
    found = [new, Entry("dispute", "", (), LETTER | {"slug": "new"})]
    state = by_hand.plan(found).state
    monkeypatch.setattr(by_hand, "note", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        by_hand.take(found, importer, state)
    assert not Party.objects.filter(slug="p").exists()
    assert not Dispute.objects.filter(slug="new").exists()


def test_a_plan_takes_as_many_queries_for_many_parts_as_for_few() -> None:
    write_example()

    def queries(count: int) -> int:
        events = [SUIT["events"][0] | {"date": f"20{n:02}"} for n in range(count)]
        with CaptureQueriesContext(connection) as asked:
            by_hand.rehearse(by_hand.plan([Entry("dispute", "", (), SUIT | {"events": events})]))
        return len(asked)

    assert queries(3) == queries(80)
