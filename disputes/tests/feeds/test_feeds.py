"""What each feed tells, in which words, under which names, and what it never tells."""

import datetime
import re
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from disputes import records, review
from disputes.feeds import developments
from disputes.feeds.developments import Development, Kind
from disputes.feeds.entries import entries
from disputes.models import Dispute, FormerAddress, StatusChange
from disputes.tests.builders import a_dispute, a_party, a_source, an_event
from disputes.tests.review.changing import a_reviewer, change
from disputes.tests.views.test_hostile_addresses import HOSTILE

from .atom import at, content, feed, titles

pytestmark = pytest.mark.django_db


def on(day: int) -> Any:
    """Do what is inside on a day of May 2026."""
    return time_machine.travel(at(day), tick=False)


@pytest.fixture
def dispute() -> Dispute:
    """A dispute on record since 1 May 2026."""
    with on(1):
        return a_dispute("Getty Images v. Stability AI", claimants=[a_party("Getty")])


def with_event(dispute: Dispute, **changed: Any) -> None:
    """Let an editor change the first event of a dispute."""
    record = records.read(dispute)
    change(dispute, events=[record["events"][0] | changed, *record["events"][1:]])


def test_a_new_dispute_is_one_entry_and_its_later_events_are_entries(client: Client) -> None:
    with on(1):
        dispute = a_dispute("One v. Two", summary="It alleges copying. No more is known.")
        an_event(dispute, title="Complaint filed", shown_at=at(1), corrected_at=at(1), sources=[a_source(dispute)])
    (entry,) = feed(client, "/disputes.atom").entries
    assert (entry.title, entry.published, entry.updated) == ("One v. Two: new on record", entry.updated, entry.updated)
    for part in ("It alleges copying.", "10 January 2025: Complaint filed", "A report", "Lawsuit, United States"):
        assert part in content(entry), part
    with on(3):
        an_event(dispute, title="Motion to dismiss denied")
    assert titles(client, "/disputes.atom") == ["One v. Two: Motion to dismiss denied", "One v. Two: new on record"]


def test_the_events_that_a_file_brings_with_a_new_dispute_are_told_with_it(client: Client, dispute: Dispute) -> None:
    an_event(dispute)
    record = records.read(dispute) | {"slug": "from-a-file", "title": "From a file"}
    Dispute.objects.all().delete()
    records.write(record)
    assert titles(client, "/disputes.atom") == ["From a file: new on record"]
    assert len(titles(client, "/disputes/from-a-file.atom")) == 2
    assert titles(client, "/timeline.atom") == ["From a file: Complaint filed"]


def test_a_corrected_event_keeps_its_name_and_comes_back_to_the_top(client: Client, dispute: Dispute) -> None:
    with on(2):
        an_event(dispute, title="Judgment")
    with on(3):
        an_event(dispute, title="Costs order")
    before = feed(client, "/disputes.atom").entries
    with on(4):
        with_event(dispute, title="Judgment for the defendant", date="2025-11-04")
    after = feed(client, "/disputes.atom").entries
    assert [entry.id for entry in after] == [before[1].id, before[0].id, before[2].id]
    assert after[0].title == "Getty Images v. Stability AI: Judgment for the defendant"
    assert "4 November 2025" in content(after[0])
    assert (after[0].published, after[0].updated) == ("2026-05-02T12:00:00+00:00", "2026-05-04T12:00:00+00:00")


def test_a_corrected_title_brings_the_dispute_back_to_the_top_under_its_name(client: Client, dispute: Dispute) -> None:
    with on(2):
        a_dispute("Newer")
    before = feed(client, "/disputes.atom").entries
    with on(3):
        records.write(records.read(dispute) | {"title": "Getty v. Stability"})
    after = feed(client, "/disputes.atom").entries
    assert [entry.id for entry in after] == [before[1].id, before[0].id]
    assert after[0].title == "Getty v. Stability: new on record"
    assert (after[0].published, after[0].updated) == (before[1].published, "2026-05-03T12:00:00+00:00")


def test_an_event_that_rests_on_another_source_is_corrected(client: Client, dispute: Dispute) -> None:
    with on(2):
        an_event(dispute, sources=[a_source(dispute)])
        a_source(dispute, url="https://example.org/order")
    record = records.read(dispute)
    record["events"][0]["sources"].append("https://example.org/order")
    with on(3):
        records.write(record)
    assert feed(client, "/disputes.atom").entries[0].updated == "2026-05-03T12:00:00+00:00"


def test_a_new_status_is_an_entry_and_says_what_it_was(client: Client, dispute: Dispute) -> None:
    with on(5):
        change(dispute, status="decided", prevailing="respondent", status_as_of="2026-05-04")
    entry = feed(client, "/disputes.atom").entries[0]
    assert entry.title == "Getty Images v. Stability AI: status decided, for the respondent"
    assert "as of 4 May 2026" in content(entry)
    assert "Before, it was pending." in content(entry)
    assert entry.updated == "2026-05-05T12:00:00+00:00"


def test_statuses_of_a_draft_are_no_news(client: Client) -> None:
    with on(1):
        draft = a_dispute("Draft", record_state="draft")
    with on(2):
        draft.status = "stayed"
        draft.save()
    with on(3):
        draft.record_state = "published"
        draft.save()
    assert titles(client, "/disputes.atom") == ["Draft: new on record"]


@pytest.mark.parametrize(
    ("state", "date", "title", "words"),
    [
        ("scheduled", "2026-06-12", "announced for 12 June 2026: Hearing", "Announced for 12 June 2026. No source"),
        ("scheduled", "2020-06", "announced for June 2020: Hearing", "Announced for June 2020. No source"),
        ("moved", "2026-06-12", "moved from 12 June 2026: Hearing", "moved to another date"),
        ("cancelled", "2026", "cancelled: Hearing", "Was announced for 2026, and cancelled"),
        ("", "2025-03", "Hearing", "March 2025."),
    ],
)
def test_what_was_announced_is_worded_so_with_its_date_as_exact_as_known(
    client: Client, dispute: Dispute, state: str, date: str, title: str, words: str
) -> None:
    with on(2):
        an_event(dispute, state=state, date=date, title="Hearing", kind="hearing")
    entry = feed(client, "/disputes.atom").entries[0]
    assert entry.title == f"Getty Images v. Stability AI: {title}"
    assert words in content(entry).replace("<b>", "").replace("</b>", "")


def test_an_entry_names_its_sources_the_status_and_what_it_is_filed_under(client: Client, dispute: Dispute) -> None:
    source = a_source(
        dispute, url="https://example.org/a?b=1&c=2", title="判決", publisher="朝日新聞", language="ja",
        published_on="2025-11", archive_url="https://archive.example/1",
    )  # fmt: skip
    with on(2):
        an_event(dispute, kind="judgment", sources=[source], party=a_party("High Court"))
    entry = feed(client, "/disputes.atom").entries[0]
    for part in (
        'href="https://example.org/a?b=1&amp;c=2"', "判決", "朝日新聞", "November 2025", "https://archive.example/1",
        "Pending, as of March 2025", "High Court",
    ):  # fmt: skip
        assert part in content(entry), part
    assert [tag.term for tag in entry.tags] == ["judgment", "pending", "US"]
    assert entry.link.endswith("/disputes/getty-images-v-stability-ai/#event-1")


def test_the_feeds_of_a_dispute_and_a_party_and_the_timeline_share_the_entries(client: Client) -> None:
    with on(1):
        suno, other = a_party("Suno"), a_party("Udio")
        ours, theirs = a_dispute("GEMA v. Suno", respondents=[suno]), a_dispute("UMG v. Udio", respondents=[other])
    with on(2):
        an_event(ours, kind="ruling")
    with on(3):
        an_event(theirs)
    of = {path: [entry.id for entry in feed(client, path).entries] for path in (
        "/disputes.atom", "/disputes.atom?party=suno", "/parties/suno.atom", "/disputes/gema-v-suno.atom",
        "/timeline.atom", "/timeline.atom?event=ruling",
    )}  # fmt: skip
    everything = of["/disputes.atom"]
    assert len(everything) == 4
    assert of["/disputes/gema-v-suno.atom"] == of["/parties/suno.atom"] == [everything[1], everything[3]]
    assert of["/disputes.atom?party=suno"] == of["/parties/suno.atom"]
    assert of["/timeline.atom"] == everything[:2]
    assert of["/timeline.atom?event=ruling"] == [everything[1]]


def test_names_outlive_titles_addresses_and_the_move_to_another_host(client: Client, dispute: Dispute) -> None:
    an_event(dispute)
    change(dispute, status="stayed")
    before = sorted(entry.id for entry in feed(client, "/disputes.atom").entries)
    review.rename(dispute, "another", a_reviewer(), "A better address.")
    Dispute.objects.update(title="Another")
    with override_settings(SITE_URL="https://moved.example"):
        moved = feed(Client(), "/disputes.atom")
    assert sorted(entry.id for entry in moved.entries) == before
    assert moved.feed.link == "https://moved.example/disputes/"
    with override_settings(TAG_HOST="other.example"):
        assert feed(Client(), "/disputes.atom").entries[0].id.startswith("tag:other.example,2026-01-01:dispute/")


def test_nothing_moves_in_a_feed_while_nothing_is_new(client: Client, dispute: Dispute) -> None:
    an_event(dispute)
    pages = [
        "/disputes.atom",
        "/timeline.atom",
        "/changes.atom",
        f"/disputes/{dispute.slug}.atom",
        "/parties/getty.atom",
    ]
    pages += ["/disputes.atom?status=settled"]
    before = [client.get(page).content for page in pages]
    with time_machine.travel(timezone.now() + datetime.timedelta(days=40)):
        assert [client.get(page).content for page in pages] == before
        held = client.get("/disputes.atom").headers["ETag"]
        assert client.get("/disputes.atom", headers={"if-none-match": held}).status_code == 304


def test_an_empty_feed_has_a_date_that_stands_still(client: Client) -> None:
    for page in ("/disputes.atom", "/timeline.atom?event=ruling"):
        assert feed(client, page).feed.updated == "2026-01-01T00:00:00+00:00"


def test_it_says_which_page_shows_the_same_and_what_it_lists(client: Client, dispute: Dispute) -> None:
    read = feed(client, "/disputes.atom?status=pending&jurisdiction=US&order=title&page=3&x=1").feed
    assert read.title == "AI Copyright Disputes: pending disputes in the United States"
    assert [(link.rel, link.href.partition("/disputes")[2]) for link in read.links][:2] == [
        ("alternate", "/?status=pending&jurisdiction=US"),
        ("self", ".atom?status=pending&jurisdiction=US"),
    ]
    assert read.rights.startswith("CC BY 4.0")


FOUND = [
    ("/disputes/?status=pending", "/disputes.atom?status=pending", "AI Copyright Disputes: pending disputes"),
    ("/disputes/?order=title", "/disputes.atom", "AI Copyright Disputes: disputes"),
    ("/timeline/?event=ruling", "/timeline.atom?event=ruling", "AI Copyright Disputes: events, ruling"),
    ("/changes/?what=new", "/changes.atom?what=new", "AI Copyright Disputes: changes: new record"),
    ("/disputes/o-v-i/", "/disputes/o-v-i.atom", "AI Copyright Disputes: O’Neil v. “I”"),
    ("/parties/getty/", "/parties/getty.atom", "AI Copyright Disputes: Getty"),
    ("/", "/disputes.atom", "AI Copyright Disputes: disputes"),
]


@pytest.mark.parametrize(("page", "path", "title"), FOUND)
def test_a_page_leads_to_its_feed_under_the_title_of_the_feed(
    client: Client, page: str, path: str, title: str
) -> None:
    an_event(a_dispute('O\'Neil v. "I"', slug="o-v-i", claimants=[a_party("Getty")]), kind="ruling")
    html = client.get(page).content.decode().replace("&#x27;", "'").replace("&amp;", "&")
    assert f'<link rel="alternate" type="application/atom+xml" title="{title}" href="{path}">' in html
    assert feed(client, path).feed.title == title


def test_a_list_whose_value_is_wrong_leads_to_no_feed(client: Client) -> None:
    assert "atom" not in client.get("/disputes/?status=x").content.decode()


def test_a_page_below_its_list_offers_feed_and_calendar(client: Client, dispute: Dispute) -> None:
    an_event(dispute)
    for page, path in (
        ("/disputes/?status=pending", "/disputes{}?status=pending"),
        ("/timeline/?kind=lawsuit", "/timeline{}?kind=lawsuit"),
        (f"/disputes/{dispute.slug}/", f"/disputes/{dispute.slug}{{}}"),
        ("/parties/getty/", "/parties/getty{}"),
    ):
        html = client.get(page).content.decode()
        assert f'<a href="{path.format(".atom")}" type="application/atom+xml">' in html, page
        assert f'{path.format(".ics")}"' in html, page


def test_a_dispute_whose_merger_is_undone_is_what_it_was_to_subscribers(client: Client, dispute: Dispute) -> None:
    """It is not news once more: the names and moments of its entries are those of before."""
    with time_machine.travel(at(1), tick=False):
        other = a_dispute("Other", claimants=[a_party()], respondents=[a_party()])
        an_event(other, title="Hearing", sources=[a_source(other)])
        review.keep(other, "new", "First published.")
    before = [(entry.id, entry.published, entry.updated) for entry in feed(client, "/disputes/other.atom").entries]
    survivor = a_dispute("Survivor", claimants=[a_party()], respondents=[a_party()])
    an_event(survivor, sources=[a_source(survivor)])
    review.keep(survivor, "new", "First published.")
    merger = review.merge(survivor, other, editor := a_reviewer(), "They are one.")
    review.undo_merger(merger, editor, "They are not.")
    after = [(entry.id, entry.published, entry.updated) for entry in feed(client, "/disputes/other.atom").entries]
    assert after == before


def test_what_was_renamed_leads_on_and_what_is_gone_says_so(client: Client, dispute: Dispute) -> None:
    review.rename(dispute, "another", a_reviewer(), "A better address.")
    response = client.get("/disputes/getty-images-v-stability-ai.atom")
    assert (response.status_code, response.headers["Location"]) == (301, "/disputes/another.atom")
    FormerAddress.objects.create(kind="party", slug="gone", reason="It was entered twice.")
    assert client.get("/parties/gone.atom").status_code == 410
    Dispute.objects.update(record_state="withdrawn")
    review.keep(Dispute.objects.get(), "withdrawal", "It is not about AI.")
    assert client.get("/disputes/another.atom").status_code == 410
    assert feed(client, "/disputes.atom").entries == []
    assert feed(client, "/timeline.atom").entries == []
    assert client.get("/disputes/none.atom").status_code == client.get("/parties/none.atom").status_code == 404


def test_nothing_of_drafts_copies_editors_and_notes_is_told(client: Client, dispute: Dispute) -> None:
    an_event(a_dispute("Zyx draft", record_state="draft", claimants=[a_party("Zyx party")]), title="Zyx event")
    editor = a_reviewer("zyx-editor")
    copy = review.begin(dispute, editor)
    Dispute.every.filter(pk=copy.pk).update(title="Zyx copy", status="settled")
    an_event(Dispute.every.get(pk=copy.pk), title="Zyx in a copy")
    StatusChange.objects.create(dispute_id=copy.pk, status="settled", as_of="2026")
    an_event(dispute)
    pages = (
        "/disputes.atom",
        "/timeline.atom",
        "/changes.atom",
        f"/disputes/{dispute.slug}.atom",
        "/parties/getty.atom",
    )
    for page in pages:
        feed(client, page)
        assert "zyx" not in client.get(page).content.decode().lower(), page
    assert (
        client.get("/disputes/zyx-draft.atom").status_code == client.get("/parties/zyx-party.atom").status_code == 404
    )


def test_what_is_not_public_takes_no_place_of_what_is(
    client: Client, dispute: Dispute, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(developments, "MOST", 1)
    with on(2):
        an_event(dispute, title="Judgment")
    with on(3):
        an_event(a_dispute("Draft", record_state="draft"), title="Secret")
    assert titles(client, "/timeline.atom") == ["Getty Images v. Stability AI: Judgment"]


def test_what_is_not_public_any_more_makes_no_entry() -> None:
    """Between the look for what is new and the reading of it, a dispute may have been withdrawn."""
    withdrawn = a_dispute("Zyx withdrawn", record_state="withdrawn")
    event, status = an_event(withdrawn), withdrawn.status_changes.get()
    told = {Kind.DISPUTE: withdrawn.pk, Kind.EVENT: event.pk, Kind.STATUS: status.pk}
    assert entries([Development(at(1), kind, key) for kind, key in told.items()]) == []
    Dispute.objects.update(record_state="published", published_at=at(1), corrected_at=at(1))
    assert len(entries([Development(at(1), kind, key) for kind, key in told.items()])) == 3


ATTACK = "]]><script>alert('1')</script>&amp;&lt;img src=x onerror=1>{{ 7|add:7 }}\u202e\x0b\x85\ufffe\"'"


def test_hostile_words_are_words(client: Client) -> None:
    dispute = a_dispute(f"T {ATTACK}", slug="t", summary=f"S {ATTACK}", claimants=[a_party(f"P {ATTACK}", slug="p")])
    source = a_source(dispute, title=f"Q {ATTACK}", publisher=f"R {ATTACK}", url="https://example.org/?a=%22%3E<b>&c")
    an_event(dispute, title=f"E {ATTACK}"[:250], detail=f"D {ATTACK}", sources=[source])
    change(dispute, status="stayed")
    for page in ("/disputes.atom", "/timeline.atom", "/disputes/t.atom", "/parties/p.atom", "/disputes.atom?party=p"):
        read = feed(client, page)
        assert read.entries
        for entry in read.entries:
            assert "<script" not in content(entry)
            assert "<img" not in content(entry)
            assert "]]><script>alert(" in entry.title_detail.value
            assert "\x0b" not in entry.title_detail.value


@pytest.mark.parametrize("path", ["/disputes.atom", "/timeline.atom"])
@pytest.mark.parametrize(
    "query",
    [
        "status=x",
        "kind=%00",
        "party=none",
        "q=" + "+".join(f"a{n}" for n in range(21)),
        "status=%ED%A0%80",
        "order=x",
        "party=" + "a" * 10_000,
    ],
)
def test_a_wrong_value_is_a_bad_request_that_names_it(client: Client, path: str, query: str) -> None:
    response = client.get(f"{path}?{query}")
    assert (response.status_code, response.headers["Content-Type"]) == (400, "text/plain; charset=utf-8")
    assert response.content.decode().startswith(f"{query.partition('=')[0]}: ")


@pytest.mark.parametrize("name", ["q", "party", "opened_after", "after", "order", "page", "x"])
def test_whatever_stands_in_an_address_is_answered(client: Client, dispute: Dispute, name: str) -> None:
    """With a valid feed, or with what is wrong."""
    an_event(dispute)
    for value in HOSTILE.values():
        for path in (f"/disputes.atom?{name}={value}", f"/timeline.atom?{name}={value}"):
            response = client.get(path)
            assert response.status_code in (200, 400), path
            if response.status_code == 200:
                feed(client, path)


def test_one_entry_of_each_kind_takes_as_many_queries_as_sixteen(client: Client) -> None:
    def add(number: int) -> None:
        with on(1):
            dispute = a_dispute(f"Number {number}", slug=f"number-{number}", claimants=[getty])
        with on(2):
            an_event(dispute, sources=[a_source(dispute), a_source(dispute)], party=getty)
            change(dispute, status="stayed")

    getty = a_party("Getty")
    counts: list[list[int]] = []
    paths = ["/disputes.atom", "/disputes.atom?status=stayed", "/parties/getty.atom", "/timeline.atom?status=stayed"]
    paths.append("/disputes/number-0.atom")
    for wanted in (1, 3, 16):
        for number in range(Dispute.objects.count(), wanted):
            add(number)
        counts.append([])
        for path in paths:
            with CaptureQueriesContext(connection) as asked:
                assert client.get(path).status_code == 200
            counts[-1].append(len(asked))
    assert counts[0] == counts[1] == counts[2]


def test_the_page_on_following_names_every_feed(client: Client) -> None:
    page = client.get(reverse("follow")).content.decode()
    for name in ("disputes", "timeline", "changes"):
        assert f"/{name}.atom</a>" in page
    assert "/disputes.ics</a>" in page
    assert "/timeline.ics?event=hearing" in page
    for list_ in re.findall(r'href="(/(?:disputes|timeline)/\?[^"]+)"', page):
        html = client.get(list_.replace("&amp;", "&")).content.decode()
        assert ("data-chip=" in html, "data-error-for" in html) == (True, False), list_
    assert 'href="/follow/"' in client.get("/about/").content.decode()
