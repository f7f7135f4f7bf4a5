"""The desk's first page: what waits for whom, each number the length of the list that it links to."""

import re
from html import unescape
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes import review
from disputes.models import Dispute, Link, Suggestion
from disputes.staff.rights import CONTRIBUTORS, REVIEWERS
from disputes.tests.builders import a_dispute, a_full_dispute, an_event

pytestmark = pytest.mark.django_db


def editor(name: str, group: str) -> User:
    user = User.objects.create(username=name, is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.fixture
def writer(db: None) -> User:
    """A contributor."""
    return editor("writer", CONTRIBUTORS)


@pytest.fixture
def reviewer(db: None) -> User:
    """A reviewer."""
    return editor("reviewer", REVIEWERS)


def page(client: Client, user: User) -> str:
    client.force_login(user)
    return client.get("/admin/").content.decode()


def numbers(html: str) -> dict[str, tuple[int, str]]:
    """Return what the page counts: label to number and address."""
    found = re.findall(r'<li><a href="([^"]+)"><b>(\d+)</b> ([^<]+)</a>', html)
    return {unescape(label): (int(number), unescape(address)) for address, number, label in found}


def listed(client: Client, address: str) -> int:
    response = client.get(address)
    assert response.status_code == 200, address
    return int(response.context["cl"].result_count)


def a_draft(by: User, **fields: Any) -> Dispute:
    dispute = a_dispute(record_state="draft", author=by, **fields)
    dispute.writers.add(by)
    return dispute


def a_busy_desk(writer: User, reviewer: User) -> None:
    for title in ("A", "B"):
        review.submit(a_draft(writer, title=title), writer)
    review.submit(a_draft(reviewer, title="C"), reviewer)
    back = a_draft(writer, title="Back")
    review.submit(back, writer)
    review.send_back(back, reviewer, "Name the source.")
    public = a_full_dispute(status="pending", checked_on="2020-01-01")
    review.begin(public, writer)
    a_draft(reviewer, title="D")
    an_event(public, date="2020-02", state="scheduled", kind="hearing", title="Long gone")
    Suggestion.objects.create(reference="R1", kind="correction", text="Look.", sender="x")
    Link.objects.create(url="https://example.org/gone", state="gone")


def test_a_reviewer_sees_what_waits_and_each_number_is_the_length_of_its_list(
    client: Client, writer: User, reviewer: User
) -> None:
    a_busy_desk(writer, reviewer)
    found = numbers(page(client, reviewer))
    assert {label: number for label, (number, _address) in found.items()} == {
        "waiting for review": 3,
        "suggestion from a reader": 1,
        "draft or working copy of yours": 1,
        "without any source": 5,
        "with a claim, event or amount without a source": 1,
        "with a party missing on one side": 5,
        "with a status that no event bears out": 5,
        "with a status older than 180 days": 6,
        "open disputes not checked for 180 days": 2,
        "dates passed without an outcome": 2,
        "link that no longer answers": 1,
    }
    for label, (number, address) in found.items():
        assert listed(client, address) == number, label


def test_a_contributor_sees_what_is_theirs_and_no_suggestion(client: Client, writer: User, reviewer: User) -> None:
    a_busy_desk(writer, reviewer)
    html = page(client, writer)
    found = numbers(html)
    waiting = {label: number for label, (number, _address) in list(found.items())[:3]}
    assert waiting == {
        "sent back to you with a note": 1,
        "drafts and working copies of yours": 2,
        "handed in by you, waiting for a reviewer": 2,
    }
    assert list(waiting)[-1] == "handed in by you, waiting for a reviewer", "what one can do something about is first"
    assert "1 working copy" in html
    assert "suggestions" not in html
    for label, (number, address) in found.items():
        assert listed(client, address) == number, label


def test_a_reviewer_is_told_what_another_must_publish(client: Client, writer: User, reviewer: User) -> None:
    a_busy_desk(writer, reviewer)
    assert "1 of them yours, for another to publish" in page(client, reviewer)


def test_an_empty_desk_says_what_to_do_first(client: Client, writer: User) -> None:
    html = page(client, writer)
    assert "The desk is empty." in html
    assert '<a class="button first" href="/admin/disputes/dispute/add/">Add the first letter</a>' in html


def test_coming_dates_of_this_month_and_the_last_changes_stand_on_it(
    client: Client, writer: User, reviewer: User, clock: Any
) -> None:
    dispute = a_dispute("Getty v. Stability")
    for date, title in (
        ("2026-03-20", "Hearing"),
        ("2026-03", "Ruling due"),
        ("2026-03-01", "Past"),
        ("2026-04", "Later"),
    ):
        an_event(dispute, date=date, state="scheduled", kind="hearing", title=title)
    review.keep(dispute, "correction", "A date was wrong.", reviewer)
    html = page(client, writer)
    rows = re.findall(r"<li><time[^>]*>([^<]+)</time> <a[^>]*>([^<]+)</a>", html)
    assert rows == [("2026-03", "Ruling due"), ("2026-03-20", "Hearing"), ("2026-03-02", "Getty v. Stability")]
    assert "Correction, reviewer: A date was wrong." in html


def test_who_may_see_nothing_is_shown_nothing(client: Client, writer: User, reviewer: User) -> None:
    a_busy_desk(writer, reviewer)
    html = page(client, User.objects.create(username="nobody", is_staff=True))
    assert numbers(html) == {}
    assert "Getty" not in html and "Kodansha" not in html


def queries(client: Client) -> int:
    with CaptureQueriesContext(
        connection,
    ) as taken:
        assert client.get("/admin/").status_code == 200
    return len(taken)


def test_it_takes_the_same_queries_for_thirty_of_everything_as_for_one(
    client: Client, writer: User, reviewer: User
) -> None:
    a_busy_desk(writer, reviewer)
    page(client, reviewer)
    before = queries(client)
    for number in range(30):
        draft = a_full_dispute(f"Draft {number}", record_state="draft", author=reviewer)
        review.submit(draft, reviewer)
        review.keep(a_full_dispute(f"Public {number}"), "new", "First.", reviewer)
    assert queries(client) == before
    assert before <= 30
