"""What a subscriber sees of a month of work at the desk: all news once, corrections again, no draft ever."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client

from disputes import records, review
from disputes.models import Dispute
from disputes.tests.builders import a_claim, a_dispute, a_participation, a_source, an_event
from disputes.tests.review.changing import a_reviewer

from .atom import at, feed

pytestmark = pytest.mark.django_db


class Subscriber:
    """A news reader: asks with the tag of what it holds, and shows what is new to it or newer than what it has."""

    def __init__(self, path: str) -> None:
        self.path, self.held, self.known, self.client = path, "", dict[str, str](), Client()

    def looks(self) -> list[str]:
        """The titles of what it shows now, without the dispute."""
        answer = self.client.get(self.path, headers={"if-none-match": self.held} if self.held else {})
        if answer.status_code == 304:
            return []
        self.held = answer.headers["ETag"]
        entries = feed(self.client, self.path).entries
        shown = [entry for entry in entries if entry.updated > self.known.get(entry.id, "")]
        self.known |= {entry.id: entry.updated for entry in shown}
        return [entry.title.partition(": ")[2] for entry in shown]


@pytest.fixture
def desk() -> Callable[..., Dispute]:
    """Publish a change to a dispute through a working copy, as editors do."""
    editor = a_reviewer()

    def publish(dispute: Dispute, what: str = "development", **fields: Any) -> Dispute:
        copy = review.begin(dispute, None)
        records.write(records.read(copy) | fields, into=copy)
        return published(Dispute.every.get(pk=copy.pk), what)

    def published(draft: Dispute, what: str = "new") -> Dispute:
        accepted = {one.code: "It is so." for one in review.check(draft)}
        slug = draft.slug
        review.publish(draft, editor, "It is on record.", what, accepted)
        return Dispute.objects.get(slug=slug)

    publish.first = published  # type: ignore[attr-defined]
    publish.editor = editor  # type: ignore[attr-defined]
    return publish


def a_draft() -> Dispute:
    draft = a_dispute("GEMA v. Suno", record_state="in_review")
    source = a_source(draft)
    a_participation(draft, role="claimant")
    a_participation(draft, role="respondent")
    a_claim(draft, sources=[source])
    an_event(draft, sources=[source])
    return draft


def events_with(dispute: Dispute, number: int, **changed: Any) -> list[Any]:
    """The events of a dispute, one of them changed, or one more if there is none of the number."""
    events = records.read(dispute)["events"]
    if number > len(events):
        events.append(events[0] | changed)
    else:
        events[number - 1] |= changed
    return events


def test_a_month_of_changes_is_told_once_and_corrections_again(desk: Any) -> None:
    readers = [Subscriber(path) for path in ("/disputes.atom", "/disputes.atom?jurisdiction=US", "/timeline.atom")]

    def on(day: int, work: Callable[[], Any] | None = None) -> list[list[str]]:
        """Let the desk work on a day, and every reader look at noon and an hour later."""
        with time_machine.travel(at(day, 11), tick=False):
            if work:
                work()
        with time_machine.travel(at(day, 12), tick=False):
            seen = [reader.looks() for reader in readers]
        with time_machine.travel(at(day, 13), tick=False):
            assert [reader.looks() for reader in readers] == [[], [], []]
        return seen

    def everywhere(title: str) -> list[list[str]]:
        return [[title]] * 3

    drafts: list[Dispute] = []
    assert on(1, lambda: drafts.append(a_draft())) == [[], [], []]
    assert on(2, lambda: desk.first(drafts[0])) == [["new on record"], ["new on record"], ["Complaint filed"]]
    dispute = Dispute.objects.get()

    hearing = {"title": "Hearing", "kind": "hearing", "state": "scheduled", "date": "2026-05-20"}
    announced = "announced for 20 May 2026: Hearing"
    assert on(5, lambda: desk(dispute, events=events_with(dispute, 2, **hearing))) == everywhere(announced)
    assert on(6) == [[], [], []]

    checked = {"checked_on": "2026-05-08"}
    assert on(8, lambda: desk(dispute, "correction", **checked)) == [[], [], []]

    moved = events_with(dispute, 2, state="moved")
    assert on(9, lambda: desk(dispute, events=moved)) == everywhere("moved from 20 May 2026: Hearing")
    again = lambda: desk(dispute, events=events_with(dispute, 3, **hearing | {"date": "2026-05-22"}))  # noqa: E731
    assert on(10, again) == everywhere("announced for 22 May 2026: Hearing")
    assert on(23) == [[], [], []]

    held = lambda: desk(dispute, events=events_with(dispute, 3, state="", title="Hearing held"))  # noqa: E731
    assert on(24, held) == everywhere("Hearing held")
    settled = lambda: desk(dispute, status="settled", status_as_of="2026-05-25")  # noqa: E731
    assert on(25, settled) == [["status settled"], ["status settled"], []]
    wrong = lambda: desk(dispute, "correction", events=events_with(dispute, 1, date="2025-01-09"))  # noqa: E731
    assert on(26, wrong) == everywhere("Complaint filed")

    rename = lambda: review.rename(dispute, "gema-v-suno-inc", desk.editor, "Its name.")  # noqa: E731
    assert on(27, rename) == [[], [], []]
    withdraw = lambda: review.withdraw(Dispute.objects.get(), desk.editor, "It is not about AI.")  # noqa: E731
    assert on(28, withdraw) == [[], [], []]
    assert [feed(Client(), reader.path).entries for reader in readers] == [[], [], []]
