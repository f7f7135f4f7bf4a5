"""Readers are led to the archived copy of a page that is gone, and told that it is; records stay as they are."""

import datetime
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes.models import Dispute, Link
from disputes.tests import builders as make
from disputes.tests.views.test_dispute_detail import dossier, part
from disputes.tests.views.test_dispute_detail import links as all_links
from disputes.tests.views.test_dispute_detail import text as all_text

pytestmark = pytest.mark.django_db
URL, COPY, OTHER_COPY = "https://example.org/page", "https://web.archive.org/web/2026/x", "https://archive.example/1"
SEEN = datetime.datetime(2026, 5, 3, 12, tzinfo=datetime.UTC)


@pytest.fixture
def dispute() -> Dispute:
    """A dispute with one source."""
    dispute = make.a_dispute()
    make.a_source(dispute, url=URL, title="A report")
    return dispute


def source(client: Client, dispute: Dispute) -> str:
    return part(dossier(client, dispute), "source-1")


def links(html: str) -> list[str]:
    """Return where the links out of the site lead."""
    return [href for href in all_links(html) if "://" in href]


def text(html: str) -> str:
    return all_text(html).replace(" )", ")")


def test_a_page_that_answers_comes_first_and_its_copy_second(client: Client, dispute: Dispute) -> None:
    Link.objects.create(url=URL, state="alive", seen_at=SEEN, archive_url=COPY)
    html = source(client, dispute)
    assert links(html) == [URL, COPY]
    assert "Archived copy" in text(html) and "longer" not in text(html)


def test_of_a_page_that_is_gone_the_copy_comes_first_and_the_address_stands_as_text(
    client: Client, dispute: Dispute
) -> None:
    Link.objects.create(url=URL, state="gone", seen_at=SEEN, archive_url=COPY)
    html = source(client, dispute)
    assert links(html) == [COPY]
    said = "Archived copy; the page is no longer at its address (last seen 3 May 2026): https://example.org/page"
    assert said in text(html)


def test_a_page_that_was_never_seen_is_said_to_be_gone_without_a_day(client: Client, dispute: Dispute) -> None:
    Link.objects.create(url=URL, state="gone", archive_url=COPY)
    assert "the page is no longer at its address: https://example.org/page" in text(source(client, dispute))


def test_without_a_copy_the_address_stays_a_link(client: Client, dispute: Dispute) -> None:
    Link.objects.create(url=URL, state="gone", seen_at=SEEN)
    html = source(client, dispute)
    assert links(html) == [URL]
    assert "No longer at its address (last seen 3 May 2026)." in text(html)


def test_the_copy_that_the_record_names_comes_before_one_that_was_found(client: Client, dispute: Dispute) -> None:
    dispute.sources.update(archive_url=OTHER_COPY)
    Link.objects.create(url=URL, state="gone", archive_url=COPY)
    assert links(source(client, dispute)) == [OTHER_COPY]


@pytest.mark.parametrize("state", ["", "alive", "refused", "failing", "unsafe"])
def test_a_page_that_did_not_answer_once_or_refuses_programs_is_not_called_gone(
    client: Client, dispute: Dispute, state: str
) -> None:
    Link.objects.create(url=URL, state=state, failures=2)
    html = source(client, dispute)
    assert links(html) == [URL]
    assert "longer" not in text(html)


def test_a_page_that_failed_three_times_is(client: Client, dispute: Dispute) -> None:
    Link.objects.create(url=URL, state="failing", failures=3)
    assert "No longer at its address." in text(source(client, dispute))


def test_the_page_says_that_no_copy_is_on_record_only_while_there_is_none(client: Client, dispute: Dispute) -> None:
    said = "No archived copy is on record yet."
    assert said in dossier(client, dispute)
    link = Link.objects.create(url=URL, state="alive")
    assert said in dossier(client, dispute)
    link.archive_url = COPY
    link.save()
    assert said not in dossier(client, dispute)


def test_what_a_check_finds_shows_at_the_next_request(client: Client, dispute: Dispute) -> None:
    link = Link.objects.create(url=URL)
    assert "longer" not in text(source(client, dispute))
    Link.objects.filter(pk=link.pk).update(state="gone")
    assert "No longer at its address" in text(source(client, dispute))


def test_a_page_found_alive_again_changes_no_tag(client: Client, dispute: Dispute) -> None:
    """Or a round over hundreds of addresses would throw away every kept page hundreds of times."""
    link = Link.objects.create(url=URL, state="alive", checked_at=SEEN, seen_at=SEEN)
    tag = client.get(dispute.get_absolute_url())["ETag"]
    Link.objects.filter(pk=link.pk).update(checked_at=SEEN, seen_at=SEEN + datetime.timedelta(days=1), status=200)
    assert client.get(dispute.get_absolute_url())["ETag"] == tag


def test_one_query_finds_what_is_known_of_all_addresses(client: Client) -> None:
    counts = []
    for number in (1, 2, 30):
        dispute = make.a_dispute()
        for n in range(number):
            make.a_source(dispute, url=f"{URL}/{number}/{n}")
            Link.objects.create(url=f"{URL}/{number}/{n}", state="gone", archive_url=COPY)
        with CaptureQueriesContext(connection) as captured:
            dossier(client, dispute)
        counts.append(len([query for query in captured if "disputes_link" in query["sql"]]))
    assert counts == [1, 1, 1]


def test_what_stands_in_an_address_or_a_copy_is_never_markup(client: Client) -> None:
    dispute = make.a_dispute()
    bad = "https://example.org/'onmouseover=alert(1)&<b>"
    make.a_source(dispute, url=bad)
    Link.objects.create(url=bad, state="gone", archive_url="https://web.archive.org/web/2026/'><script>")
    html = source(client, dispute)
    assert not re.search(r"<script|<b>|'onmouseover", html)


def test_the_citation_of_a_fact_leads_to_the_source_as_before(client: Client) -> None:
    dispute: Any = make.a_full_dispute()
    before = re.findall(r'href="#source-\d+"', dossier(client, dispute))
    for one in dispute.sources.all():
        Link.objects.create(url=one.url, state="gone", archive_url=COPY)
    assert before and re.findall(r'href="#source-\d+"', dossier(client, dispute)) == before
