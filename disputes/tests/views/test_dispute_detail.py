"""The dossier of a dispute: all that is on record about it, each fact with who says so."""

import datetime
import re
from html import unescape
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes.models import Dispute
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db

TODAY = datetime.datetime(2026, 5, 10, 12, tzinfo=datetime.UTC)


def dossier(client: Client, dispute: Dispute) -> str:
    response = client.get(f"/disputes/{dispute.slug}/")
    assert response.status_code == 200
    return response.content.decode()


def part(html: str, name: str) -> str:
    """The section, article or list item with this id."""
    found = re.search(rf'<(section|article|li|div)[^>]* id="{name}".*?</\1>', html, re.DOTALL)
    assert found, name
    return found[0]


def text(html: str) -> str:
    return (
        unescape(" ".join(re.sub(r"<[^>]+>", " ", html).split()))
        .replace(" ,", ",")
        .replace(" .", ".")
        .replace(" :", ":")
    )


def links(html: str) -> list[str]:
    return [unescape(href) for href in re.findall(r'<a [^>]*?href="([^"]*)"', html)]


def test_a_draft_is_not_found(client: Client) -> None:
    make.a_dispute(slug="hidden", record_state="draft")
    assert client.get("/disputes/hidden/").status_code == 404
    assert client.get("/disputes/no-such/").status_code == 404


def test_the_head_says_form_roles_and_sides_as_the_form_calls_them(client: Client) -> None:
    coda = make.a_party("CODA", native_name="コンテンツ海外流通促進機構", country="JP")
    dispute = make.a_dispute("CODA's letter", kind="demand", claimants=[coda], respondents=[make.a_party("OpenAI")])
    for number in range(5):
        make.a_participation(dispute, make.a_party(f"Member {number}"), "represented")
    head = re.search(r'<header class="spread__main">.*?</header>', dossier(client, dispute), re.DOTALL)
    assert head
    assert text(head[0]) == (
        "Written demand CODA’s letter Sender CODA コンテンツ海外流通促進機構 speaking for 5 others on record "
        "to Addressee OpenAI"
    )
    assert links(head[0]) == ["/disputes/?kind=demand", "/parties/coda/", "#involved", "/parties/openai/"]


@pytest.mark.parametrize(
    ("fields", "stamp"),
    [
        ({"status": "demand_made", "kind": "demand"}, "Demand made as of March 2025"),
        ({"stage": "summary_judgment"}, "Pending summary judgment, as of March 2025"),
        ({"status": "decided", "prevailing": "claimant"}, "Decided for the claimant, as of March 2025"),
        (
            {"status": "on_appeal", "stage": "appeal", "prevailing": "mixed", "final": False},
            "On appeal mixed, not final, as of March 2025",
        ),
        (
            {"status": "decided", "prevailing": "respondent", "final": True},
            "Decided for the respondent, final, as of March 2025",
        ),
    ],
)
def test_the_stamp_says_status_outcome_or_stage_and_as_of_when(
    client: Client, fields: dict[str, Any], stamp: str
) -> None:
    html = dossier(client, make.a_dispute(**fields))
    found = re.search(r'<p class="stamp">.*?</p>', html, re.DOTALL)
    assert found
    assert text(found[0]) == stamp


def test_each_value_links_to_the_list_of_what_shares_it(client: Client) -> None:
    dispute = make.a_full_dispute(jurisdiction="JP", status="stayed")
    found = set(links(dossier(client, dispute)))
    court = dispute.proceedings.first().court.slug  # type: ignore[union-attr]
    for address in (
        "/disputes/?kind=class_action",
        "/disputes/?status=stayed",
        "/disputes/?stage=discovery",
        "/disputes/?jurisdiction=JP",
        "/disputes/?work=manga_comics",
        "/disputes/?modality=image",
        f"/disputes/?court={court}",
        "/claims/?claim=moral_rights",
        "/claims/?claim_status=upheld",
        "/timeline/?event=hearing",
    ):
        assert address in found, address
        assert client.get(address).status_code == 200, address


def test_the_first_sentence_stands_first(client: Client) -> None:
    html = dossier(client, make.a_dispute(summary="It's alleged that Example, Inc. copied books. Nothing is decided."))
    assert (
        '<p class="standfirst">It’s alleged that Example, Inc. copied books.</p>\n<p>Nothing is decided.</p>' in html
    )
    assert '<meta name="description" content="It’s alleged that Example, Inc. copied books.">' in html


def test_a_claim_shows_its_own_status_relief_basis_and_sources(client: Client) -> None:
    dispute = make.a_dispute()
    order = make.a_source(dispute, publisher="The court", kind="court_document")
    paper = make.a_source(dispute, publisher="朝日新聞", language="ja")
    make.a_claim(
        dispute,
        kind="acquisition",
        status="partly_upheld",
        status_on="2025-06",
        summary="Alleges torrents.",
        relief_sought="An injunction",
        legal_basis="17 U.S.C. § 501",
        sources=[paper, order],
    )
    claim = part(dossier(client, dispute), "claim-1")
    assert 'data-kind="acquisition"' in claim
    assert text(claim) == (
        "Claim 1 Acquisition of copies Partly upheld as of June 2025 Correct this: claim 1 Alleges torrents. "
        "Asks An injunction Basis 17 U.S.C. § 501 Sources 2 朝日新聞 1 The court"
    )
    assert '<a href="#source-1"><b class="primary">1</b>' in claim
    assert '<a href="#source-2"><b>2</b> <span><span lang="ja">朝日新聞</span></span></a>' in claim
    assert f"/claims/{dispute.slug}/1/" in links(claim)


def test_who_claims_against_whom_is_said_once_where_all_claims_agree(client: Client) -> None:
    a, b = make.a_party("A"), make.a_party("B")
    dispute = make.a_dispute(claimants=[a], respondents=[b])
    make.a_claim(dispute, made_by=[a], against=[b])
    make.a_claim(dispute, made_by=[a], against=[b], status="upheld")
    claims = part(dossier(client, dispute), "claims")
    assert "2 claims, all made by A against B: 1 pending, 1 upheld." in text(claims)
    assert "Made by" not in text(claims)


def test_who_claims_against_whom_is_said_beside_each_claim_where_they_differ(client: Client) -> None:
    a, b = make.a_party("A"), make.a_party("B")
    dispute = make.a_dispute(claimants=[a], respondents=[b])
    make.a_claim(dispute, made_by=[a], against=[b])
    make.a_claim(dispute, made_by=[b], against=[a])
    html = dossier(client, dispute)
    assert "2 claims: all pending." in text(part(html, "claims"))
    assert "Made by A Against B" in text(part(html, "claim-1"))
    assert "Made by B Against A" in text(part(html, "claim-2"))


def test_every_maker_of_a_claim_is_named_unless_all_claimants_make_it(client: Client) -> None:
    makers, other = [make.a_party(name) for name in ("A", "B", "C", "D")], make.a_party("E")
    whole = make.a_dispute("Whole", claimants=makers, respondents=[other])
    make.a_claim(whole, made_by=makers, against=[other])
    assert "made by A, B, C and 1 other against E" in text(part(dossier(client, whole), "claims"))
    partly = make.a_dispute("Partly", claimants=[*makers, make.a_party("F")], respondents=[other])
    make.a_claim(partly, made_by=makers, against=[other])
    assert "made by A, B, C and D against E" in text(part(dossier(client, partly), "claims"))


def test_the_parties_stand_by_role_with_their_notes_and_what_they_belong_to(client: Client) -> None:
    guild = make.a_party("The Guild")
    members = [make.a_party(f"Member {n}") for n in range(2)]
    parent = make.a_party("Parent")
    for member in members:
        make.an_affiliation(member, guild)
    make.an_affiliation(members[0], parent, "subsidiary_of")
    dispute = make.a_dispute(respondents=[make.a_party("Maker")], claimants=[guild])
    for member in members:
        make.a_participation(dispute, member, "represented", note="Named in 'a report'.")
    make.a_participation(dispute, make.a_party("Friend"), "amicus")
    involved = part(dossier(client, dispute), "involved")
    rows = [text(row) for row in re.findall(r"<tbody>(.*?)</tbody>", involved, re.DOTALL)]
    assert rows == [
        "The Guild",
        "Member 0 Subsidiary of Parent Named in ‘a report’. Member 1 Named in ‘a report’.",
        "Maker",
        "Friend",
    ]
    captions = [text(caption) for caption in re.findall(r"<caption.*?</caption>", involved, re.DOTALL)]
    assert captions == ["Plaintiff", "Represented Each a member of The Guild", "Defendant", "Amicus"]


@time_machine.travel(TODAY, tick=False)
def test_the_timeline_runs_oldest_first_and_what_is_coming_stands_apart(client: Client) -> None:
    dispute = make.a_dispute()
    for date, state, title in (
        ("2026-06-01", "scheduled", "Trial"),
        ("2026-05", "scheduled", "Hearing in May"),
        ("2025-03", "", "Answer"),
        ("2025-01-10", "", "Complaint"),
        ("2026-05-09", "scheduled", "Deadline gone by"),
        ("2026-07-01", "moved", "Hearing put off"),
        ("2025-02-01", "cancelled", "Mediation"),
    ):
        make.an_event(dispute, date=date, state=state, title=title)
    timeline = part(dossier(client, dispute), "timeline")
    past, coming = timeline.split('id="coming-h"')
    assert re.findall(r'<h3 class="entry__t">([^<]*)</h3>', past) == [
        "Complaint",
        "Mediation",
        "Answer",
        "Deadline gone by",
        "Hearing put off",
    ]
    assert re.findall(r'<h3 class="entry__t">([^<]*)</h3>', coming) == ["Hearing in May", "Trial"]
    assert "Cancelled." in text(part(past, "event-7"))
    assert "Date passed, outcome not on record." in text(part(past, "event-5"))
    assert "Moved to another date." in text(part(past, "event-6"))
    assert 'data-precision="month"' in part(past, "event-3")
    assert '<time datetime="2025-03">Mar&nbsp;2025</time>' in part(past, "event-3")


@time_machine.travel(TODAY, tick=False)
def test_the_latest_is_what_last_happened_and_the_next_date_what_comes_first(client: Client) -> None:
    dispute = make.a_dispute()
    make.an_event(dispute, date="2026-03-01", title="Ruling")
    make.an_event(dispute, date="2025-03-01", title="Earlier")
    make.an_event(dispute, date="2026-05-01", state="scheduled", title="Gone by")
    make.an_event(dispute, date="2027-01-01", state="scheduled", title="Trial")
    make.an_event(dispute, date="2026-06-01", state="scheduled", title="Hearing")
    found = re.search(r'<dl class="facts">.*?</dl>', dossier(client, dispute), re.DOTALL)
    assert found
    assert "Latest Ruling, 1 March 2026 Next date 1 June 2026" in text(found[0])
    assert '<a href="#event-1">Ruling</a>' in found[0]
    assert '<a href="#event-5">' in found[0]


def test_proceedings_name_court_docket_judges_and_courtlistener(client: Client) -> None:
    dispute = make.a_dispute()
    court = make.a_court("N.D. Cal.", slug="cand")
    make.a_proceeding(
        dispute, court, docket_number="3:23-cv-1", judges="A. One\nB. Two", courtlistener_docket_id=67569326
    )
    proceedings = part(dossier(client, dispute), "proceedings")
    assert "https://www.courtlistener.com/docket/67569326/" in links(proceedings)
    assert "/disputes/?court=cand" in links(proceedings)
    assert "3:23-cv-1" in text(proceedings)
    assert "A. One, B. Two" in text(proceedings)


def test_an_amount_is_exact_in_its_own_currency_with_its_sources(client: Client) -> None:
    dispute = make.a_dispute()
    make.an_amount(
        dispute, amount="1500000000.00", currency="USD", what="settlement", sources=[make.a_source(dispute)]
    )
    amount = part(dossier(client, dispute), "amounts")
    assert '<data value="1500000000.00">USD 1,500,000,000</data>' in amount
    assert 'href="#source-1"' in amount


def test_a_relation_is_shown_from_both_ends_each_in_its_own_words_and_never_a_draft(client: Client) -> None:
    member, whole, draft = make.a_dispute("Member"), make.a_dispute("Whole"), make.a_dispute(record_state="draft")
    make.a_relation(member, whole, "member_of")
    make.a_relation(draft, whole, "related")
    make.a_relation(whole, draft, "parallel")
    assert text(part(dossier(client, member), "related")) == "Related disputes Member of Whole Pending"
    assert text(part(dossier(client, whole), "related")) == "Related disputes Has as a member Member Pending"


def test_a_relation_recorded_at_both_ends_is_shown_once(client: Client) -> None:
    one, other = make.a_dispute("One"), make.a_dispute("Other")
    make.a_relation(one, other, "parallel")
    make.a_relation(other, one, "parallel")
    assert text(part(dossier(client, one), "related")) == "Related disputes Parallel to Other Pending"


def test_a_source_says_what_it_is_and_what_rests_on_it(client: Client) -> None:
    dispute = make.a_dispute()
    source = make.a_source(
        dispute,
        title="要望書を'提出'",
        url="https://example.jp/?a='b'&c=1",
        publisher="CODA",
        author="A. Writer",
        language="ja",
        kind="official_statement",
        archive_url="https://archive.example/1",
    )
    make.a_source(dispute, published_on="2025-03")
    make.a_claim(dispute, sources=[source])
    make.an_event(dispute)
    make.an_event(dispute, sources=[source])
    make.an_amount(dispute, sources=[source])
    html = dossier(client, dispute)
    first = part(html, "source-1")
    assert 'data-kind="official_statement"' in first
    assert '<span class="primary">1</span>' in first
    assert links(first) == [
        "https://example.jp/?a='b'&c=1",
        "https://archive.example/1",
        f"/suggest/?about={dispute.get_absolute_url()}&field=source-1",
        "#claim-1",
        "#event-2",
        "#amount-1",
    ]
    assert 'lang="ja" hreflang="ja">要望書を&#x27;提出&#x27;</a>' in first
    assert "CODA, A. Writer, undated. Official statement, in Japanese. Archived copy" in text(first)
    second = text(part(html, "source-2"))
    assert "The Example, March 2025. News." in second
    assert second.endswith("Not tied to one fact")


def test_the_history_of_the_status_is_shown_once_there_is_one(client: Client) -> None:
    dispute = make.a_dispute()
    assert "<dt>Status</dt>" not in part(dossier(client, dispute), "record")
    dispute.status, dispute.prevailing, dispute.status_as_of = "decided", "claimant", "2026-01-05"
    dispute.save()
    record = text(part(dossier(client, dispute), "record"))
    assert "Status Pending, as of March 2025 Decided, for the claimant, as of 5 January 2026" in record
    assert "Checked Against its sources on 15 January 2026" in record


def test_a_bare_record_says_what_it_does_not_know(client: Client) -> None:
    html = dossier(client, make.a_dispute())
    assert text(part(html, "at-issue")) == (
        "What is at issue AI systems None on record Works None on record Proceedings None on record "
        "Amounts None on record"
    )
    assert "No hearing or deadline ahead is on record." in html
    assert 'id="claims"' not in html
    assert 'id="related"' not in html


def test_it_asks_the_database_as_often_for_a_short_record_as_for_a_long_one(client: Client) -> None:
    short, long = make.a_full_dispute("Short"), make.a_full_dispute("Long")
    source = make.a_source(long)
    for number in range(20):
        party = make.a_party()
        make.an_affiliation(party, make.a_party())
        make.a_participation(long, party, "represented")
        make.a_claim(long, made_by=[party], sources=[source])
        make.an_event(long, party=party, sources=[source])
        make.an_amount(long, sources=[source])
        make.a_proceeding(long)
        make.a_relation(long, make.a_dispute(f"Other {number}"))
    counts = []
    for dispute in (short, long):
        with CaptureQueriesContext(connection) as queries:
            dossier(client, dispute)
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 25
