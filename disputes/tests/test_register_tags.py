"""The words and marks that every page writes alike."""

import datetime
from decimal import Decimal
from pathlib import Path

import pytest
from django.template import Context, Template

from disputes import vocabulary as words
from disputes.dates import PartialDate
from disputes.figures import Figure
from disputes.models import Dispute, Event, Party
from disputes.settings import ROOT
from disputes.templatetags import register as tags
from disputes.tests import builders as make

TODAY = datetime.date(2026, 5, 10)


@pytest.mark.parametrize("value", [*words.DisputeStatus.values, *words.ClaimStatus.values])
def test_every_status_has_a_mark_that_the_page_draws(value: str) -> None:
    drawn = (Path(ROOT) / "templates" / "_marks.html").read_text()
    reference = tags.mark(value).split('href="#')[1].split('"')[0]
    assert drawn.count(f'<symbol id="{reference}"') == 1


def test_a_value_that_is_no_status_has_no_mark() -> None:
    assert tags.mark("open") == ""
    assert tags.mark('"><script>') == ""


def test_a_mark_never_stands_without_its_word() -> None:
    assert tags.status("asserted", "Asserted <now>") == (
        '<span class="status"><svg class="mark" aria-hidden="true"><use href="#m-demand_made"/></svg>'
        "Asserted &lt;now&gt;</span>"
    )


@pytest.mark.parametrize(
    ("date", "short", "long"),
    [
        ("2025", "2025", "2025"),
        ("2025-09", "Sep&nbsp;2025", "September 2025"),
        ("2025-09-03", "3&nbsp;Sep&nbsp;2025", "3 September 2025"),
    ],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(date: str, short: str, long: str) -> None:
    assert tags.short_date(PartialDate(date)) == f'<time datetime="{date}">{short}</time>'
    assert tags.long_date(PartialDate(date)) == f'<time datetime="{date}">{long}</time>'


def test_a_day_and_a_moment_are_shown_as_days_and_an_unknown_date_as_nothing() -> None:
    assert tags.long_date(TODAY) == '<time datetime="2026-05-10">10 May 2026</time>'
    moment = datetime.datetime(2026, 5, 10, 23, 59, tzinfo=datetime.UTC)
    assert tags.long_date(moment) == '<time datetime="2026-05-10">10 May 2026</time>'
    assert tags.short_date(None) == tags.short_date("") == tags.short_date("soon") == ""


@pytest.mark.parametrize(
    ("date", "state", "standing"),
    [
        ("2026-05-09", "", "happened"),
        ("2026-05-10", "scheduled", "coming"),
        ("2026-05", "scheduled", "coming"),
        ("2026-05-09", "scheduled", "passed"),
        ("2026-05-11", "moved", "moved"),
        ("2026-05-09", "cancelled", "cancelled"),
    ],
)
def test_an_event_stands_as_its_state_and_today_say(date: str, state: str, standing: str) -> None:
    assert tags.standing(Event(date=PartialDate(date), state=state), TODAY) == standing


def test_prose_is_escaped_and_curled_paragraph_by_paragraph() -> None:
    assert tags.prose("It's <b>\n\nnot bold") == "<p>It’s &lt;b&gt;</p>\n<p>not bold</p>"
    assert tags.prose("") == ""


@pytest.mark.parametrize(
    ("text", "language", "html"),
    [
        ("集英社", "ja", '<span lang="ja">集英社</span>'),
        ("すまほん", "", '<span lang="ja">すまほん</span>'),
        ("한국", "en", '<span lang="ko">한국</span>'),
        ("北京互联网法院", "zh-Hans", '<span lang="zh-Hans">北京互联网法院</span>'),
        ("ITmedia <NEWS>", "ja", "ITmedia &lt;NEWS&gt;"),
        ("O'Reilly", "en", "O’Reilly"),
    ],
)
def test_a_text_in_another_script_says_its_language(text: str, language: str, html: str) -> None:
    assert tags.foreign(text, language) == html


def test_a_native_name_says_its_language_and_nothing_stands_for_none() -> None:
    ghibli = Party(name="Studio Ghibli", native_name="株式会社スタジオジブリ", country="JP")
    assert tags.native(ghibli) == '<span class="native" lang="ja">株式会社スタジオジブリ</span>'
    assert tags.native(Party(name="OpenAI")) == ""


@pytest.mark.parametrize(("tag", "name"), [("ja", "Japanese"), ("zh", "Chinese"), ("de", "German"), ("xx", "xx")])
def test_a_language_is_called_by_its_english_name(tag: str, name: str) -> None:
    assert tags.language_name(tag) == name


def test_money_shows_cents_only_if_there_are_any() -> None:
    assert tags.money(Decimal("1500000000.00")) == "1,500,000,000"
    assert tags.money(Decimal("12.50")) == "12.50"


@pytest.mark.parametrize(
    ("query", "number", "expected"),
    [("?", 1, "?"), ("?", 2, "?page=2"), ("?status=open", 1, "?status=open"), ("?q=a", 3, "?q=a&page=3")],
)
def test_the_first_page_of_a_list_is_the_list_itself(query: str, number: int, expected: str) -> None:
    assert tags.with_page(query, number) == expected


@pytest.mark.django_db
def test_a_link_to_a_filtered_list_leaves_empty_values_out() -> None:
    assert tags.filtered("dispute_list", status="open", court="") == "/disputes/?status=open"
    assert tags.filtered("dispute_list") == "/disputes/"
    assert tags.filtered("claim_list", claim="a&b") == "/claims/?claim=a%26b"


def caption(dispute: Dispute) -> str:
    card = Dispute.objects.for_cards().get(pk=dispute.pk)
    return Template("{% caption dispute %}").render(Context({"dispute": card}))


@pytest.mark.django_db
def test_a_caption_names_three_a_side_and_counts_the_others() -> None:
    many = [make.a_party(name) for name in ("A & Co", "B", "C", "D")]
    dispute = make.a_dispute(kind="demand", claimants=many, respondents=many[:2])
    assert caption(dispute) == 'A &amp; Co, B, C and 1 other <b class="vs">to</b> A &amp; Co and B'


@pytest.mark.django_db
def test_a_caption_of_one_side_has_no_joining_word_and_an_authority_opens_an_inquiry() -> None:
    alone = make.a_dispute(claimants=[make.a_party("Alone")])
    assert caption(alone) == "Alone"
    inquiry = make.a_dispute(kind="inquiry", respondents=[make.a_party("Google")])
    make.a_participation(inquiry, make.a_party("JFTC"), "authority")
    assert caption(inquiry) == 'JFTC <b class="vs">into</b> Google'


@pytest.mark.django_db
def test_the_counts_by_status_link_to_the_lists_they_count() -> None:
    figures = "{% load counts %}{% tally figures 'By status' party='openai' %}"
    html = Template(figures).render(
        Context({"figures": [Figure("pending", "", 2), Figure("stayed", "", 1), Figure("consolidated", "", 4)]})
    )
    assert '<a href="/disputes/?party=openai&amp;status=open">3</a>' in html
    assert '<a href="/disputes/?party=openai&amp;status=pending">2</a>' in html
    assert '<a href="/disputes/?party=openai&amp;status=consolidated">4</a>' in html
    assert "status=closed" not in html
