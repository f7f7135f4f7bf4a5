"""Links at the desk: what was found at addresses, read by all, and put right by hand only in the archived copy."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from disputes.models import Link
from disputes.tests.builders import a_dispute, a_source

from .desk import Page, faults

pytestmark = pytest.mark.django_db
LIST = "/admin/disputes/link/"
COPY = "https://web.archive.org/web/2026/https://example.org/"


def a_link(url: str, **fields: object) -> Link:
    """Make a link that a source has."""
    a_source(url=url)
    return Link.objects.create(url=url, **{"state": "alive", "checked_at": timezone.now(), **fields})


def shown(client: Client, **query: str) -> list[str]:
    response = client.get(LIST, query)
    assert response.status_code == 200
    return [link.url for link in response.context["cl"].result_list]


def test_the_dead_are_a_list_of_their_own(editor: Client) -> None:
    a_link("https://a.example/", state="gone")
    a_link("https://b.example/", state="failing", failures=3)
    a_link("https://c.example/", state="failing", failures=2)
    a_link("https://d.example/")
    assert shown(editor, dead="1") == ["https://a.example/", "https://b.example/"]
    assert len(shown(editor, dead="1")) == Link.objects.dead().count()
    assert shown(editor, dead="0") == ["https://c.example/", "https://d.example/"]
    assert len(shown(editor)) == 4
    assert shown(editor, q="D.example") == ["https://d.example/"]
    assert shown(editor, state__exact="gone") == ["https://a.example/"]


@pytest.mark.parametrize(
    "wrong", ["dead=7", "dead=%00", "q=%00", "p=99", "state__exact=x", "dead=1&dead=0", "url=%FF"]
)
def test_a_wrong_filter_is_no_error(editor: Client, wrong: str) -> None:
    a_link("https://a.example/")
    assert editor.get(f"{LIST}?{wrong}").status_code in {200, 302}
    assert editor.get(f"/admin/disputes/source/?{wrong}").status_code in {200, 302}


def test_the_list_takes_as_many_queries_for_thirty_rows_as_for_one_and_pages(editor: Client) -> None:
    counts = []
    for number in (1, 2, 57):
        for n in range(number):
            a_link(f"https://example.org/{number}/{n}")
        with CaptureQueriesContext(connection) as captured:
            rows = shown(editor)
        counts.append(len(captured))
    assert counts == [counts[0]] * 3
    assert len(rows) == 50


def test_a_row_says_how_many_sources_have_the_address_and_leads_to_them(editor: Client) -> None:
    link = a_link("https://example.org/?a=b&c")
    a_source(url=link.url, title="A second report")
    a_source(title="Another address")
    [row] = editor.get(LIST).context["cl"].result_list
    assert row.source_count == 2
    page = Page(editor, f"{LIST}{link.pk}/change/")
    address = "/admin/disputes/source/?url=https%3A%2F%2Fexample.org%2F%3Fa%3Db%26c"
    assert f'<a href="{address}">2 sources</a>' in page.html
    assert len(editor.get(address).context["cl"].result_list) == 2


def test_a_source_leads_to_what_is_known_of_its_address(editor: Client) -> None:
    link = a_link("https://example.org/", state="refused")
    a_source(title="Never asked")
    html = editor.get("/admin/disputes/source/").content.decode()
    assert f'<a href="{LIST}{link.pk}/change/">Refused</a>' in html
    assert html.count(f'"{LIST}') == html.count(f'"{LIST}{link.pk}/change/"')


def test_only_the_archived_copy_can_be_written(editor: Client) -> None:
    link = a_link("https://example.org/", state="gone")
    page = Page(editor, f"{LIST}{link.pk}/change/")
    page.fill(archive_url=COPY)
    forged = {"state": "alive", "url": "https://evil.example/", "failures": "0", "seen_at_0": "2026-01-01"}
    assert page.save(**forged).status_code == 302
    link.refresh_from_db()
    assert (link.archive_url, link.state, link.url, link.seen_at) == (COPY, "gone", "https://example.org/", None)


def test_a_copy_is_saved_without_undoing_what_a_check_writes_meanwhile(editor: Client) -> None:
    link = a_link("https://example.org/", state="alive")
    page = Page(editor, f"{LIST}{link.pk}/change/")
    Link.objects.update(state="gone")
    page.fill(archive_url=COPY)
    page.save()
    link.refresh_from_db()
    assert (link.archive_url, link.state) == (COPY, "gone")


@pytest.mark.parametrize("wrong", ["javascript:alert(1)", "no address", "https://a b/", "https://a/" + "b" * 1000])
def test_what_is_no_address_is_no_copy(editor: Client, wrong: str) -> None:
    link = a_link("https://example.org/")
    page = Page(editor, f"{LIST}{link.pk}/change/")
    page.fill(archive_url=wrong)
    assert list(faults(page.save())) == ["archive_url"]


def test_the_next_check_can_be_told_to_ask_again(editor: Client) -> None:
    first, second = a_link("https://a.example/"), a_link("https://b.example/")
    response = editor.post(LIST, {"action": "ask_again", "_selected_action": [str(first.pk)]}, follow=True)
    assert "1 address will be asked first." in response.content.decode()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.checked_at, second.checked_at is None) == (None, False)


def test_links_are_neither_added_nor_deleted_by_hand(editor: Client) -> None:
    link = a_link("https://example.org/")
    assert editor.get(f"{LIST}add/").status_code == 403
    assert editor.post(f"{LIST}{link.pk}/delete/", {"post": "yes"}).status_code == 403
    editor.post(LIST, {"action": "delete_selected", "_selected_action": [str(link.pk)], "post": "yes"})
    assert Link.objects.count() == 1


def test_who_may_only_look_changes_nothing(staff: Callable[..., Client]) -> None:
    link = a_link("https://example.org/")
    client = staff("view_link", "view_source")
    assert client.get(f"{LIST}{link.pk}/change/").status_code == 200
    assert client.get("/admin/disputes/source/").status_code == 200
    assert client.post(f"{LIST}{link.pk}/change/", {"archive_url": COPY}).status_code == 403
    client.post(LIST, {"action": "ask_again", "_selected_action": [str(link.pk)]})
    link.refresh_from_db()
    assert (link.archive_url, link.checked_at is None) == ("", False)


def test_a_source_of_a_draft_counts_too(editor: Client) -> None:
    link = a_link("https://example.org/")
    a_source(a_dispute(record_state="draft"), url=link.url)
    [row] = editor.get(LIST).context["cl"].result_list
    assert row.source_count == 2
