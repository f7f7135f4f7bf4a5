"""The way of a new field through all that a record goes through: `test_new_field.py` runs it where there is one.

There a proceeding has `counsel`, a text, in each of the six places that CONTRIBUTING names. Each step looks where it
must be by then.
"""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from disputes import records, review
from disputes.exports import snapshots
from disputes.models import Dispute, Party, Revision
from disputes.records.format import DISPUTE, THINGS
from disputes.tests.admin.desk import Page
from disputes.tests.builders import a_party
from disputes.tests.records import completeness
from disputes.tests.records.examples import write_example

pytestmark = pytest.mark.django_db

ADA = "Ada Byron"


def counsel(record: dict[str, Any]) -> Any:
    """What the record says of the counsel in the first proceeding."""
    return record["proceedings"][0].get("counsel")


@pytest.fixture
def suit() -> Dispute:
    """A published suit in whose record nobody has named counsel."""
    return write_example()


@pytest.fixture
def editor() -> User:
    return User.objects.create_superuser("editor")


@pytest.fixture
def reviewer() -> User:
    return User.objects.create_superuser("reviewer")


@pytest.fixture
def named(suit: Dispute, editor: User, reviewer: User) -> Dispute:
    """The suit, once an editor typed the counsel into a working copy and a reviewer published it."""
    copy = review.begin(suit, editor)
    desk = Client()
    desk.force_login(editor)
    page = Page(desk, f"/admin/disputes/dispute/{copy.pk}/change/")
    page.row("proceedings", 0, counsel=ADA)
    assert page.save().status_code == 302
    assert counsel(records.read(copy)) == ADA
    copy.refresh_from_db()
    accepted = {finding.code: "Only a test." for finding in review.check(copy)}
    review.publish(copy, reviewer, "Counsel is named.", "development", accepted=accepted)
    return Dispute.objects.get(pk=suit.pk)


def test_it_is_typed_and_published_and_is_in_the_next_working_copy(named: Dispute, editor: User) -> None:
    assert counsel(records.read(named)) == ADA
    assert counsel(records.read(review.begin(named, editor))) == ADA


def test_the_history_has_it_tells_it_and_brings_it_back(named: Dispute, editor: User) -> None:
    revision = Revision.objects.of("dispute", named.slug).order_by("-number")[0]
    assert counsel(revision.record) == ADA
    record = records.read(named)
    without = {key: value for key, value in record["proceedings"][0].items() if key != "counsel"}
    before = record | {"proceedings": [without, *record["proceedings"][1:]]}
    court = "Proceeding before Northern District of California"
    assert [str(one) for one in records.tell(before, record)] == [f"{court}, counsel: none → {ADA}"]
    records.write(before, into=named)
    assert counsel(records.read(named)) is None
    assert counsel(records.read(review.restore(revision, editor))) == ADA


def test_mergers_and_their_undoing_keep_it(named: Dispute, reviewer: User) -> None:
    before = records.read(named)
    merger = review.merge(a_party("Another"), Party.objects.get(slug="toei"), reviewer, "They are one.")
    assert counsel(records.read(named)) == ADA
    review.undo_merger(merger, reviewer, "They are two.")
    assert records.read(named) == before


def test_it_goes_out_and_comes_in(named: Dispute, client: Client, settings: Any, tmp_path: Path) -> None:
    exported = client.get(f"/disputes/{named.slug}.json").json()
    listed = b"".join(client.get("/disputes.jsonl").streaming_content).decode()  # type: ignore[attr-defined]
    answered = client.get(f"/api/v1/disputes/{named.slug}/").json()
    assert json.loads(listed.splitlines()[0])["slug"] in (named.slug, "coda-letter")
    assert (counsel(exported), counsel(answered), listed.count(ADA)) == (ADA, ADA, 1)
    assert ADA in client.get(named.get_absolute_url()).content.decode()

    docket = [{"court": "cand", "counsel": ADA}]
    record = exported | {"slug": "imported", "proceedings": docket}
    assert records.check([records.Entry("dispute", "", (), record)]) == []
    assert records.read(records.write(record, publish=False))["proceedings"] == docket

    settings.SNAPSHOTS = tmp_path
    with closing(sqlite3.connect(snapshots.make().folder / "disputes.sqlite")) as database:
        assert database.execute("SELECT counsel FROM proceedings WHERE counsel != ''").fetchall() == [(ADA,)]


def test_nothing_says_that_it_is_half_done(suit: Dispute, client: Client) -> None:
    things = list(THINGS.values())
    faults = completeness.columns_without_field(things) + completeness.fields_without_column(things)
    faults += completeness.fields_without_form(things) + completeness.texts_not_printed(THINGS[DISPUTE], client)
    assert faults == []
