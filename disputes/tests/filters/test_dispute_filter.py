"""The filter of disputes: what binds to what, wrong values, links, headlines and advice."""

from urllib.parse import parse_qsl

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from disputes.filters import DisputeFilter
from disputes.models import Dispute, Party
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db


def filtered(query: str) -> DisputeFilter:
    return DisputeFilter(QueryDict(query))


def slugs(query: str) -> list[str]:
    return [dispute.slug for dispute in filtered(query).qs]


def test_claim_and_its_status_bind_to_the_same_claim() -> None:
    same, apart = make.a_dispute("Same"), make.a_dispute("Apart")
    make.a_claim(same, kind="acquisition", status="upheld")
    make.a_claim(apart, kind="acquisition", status="pending")
    make.a_claim(apart, kind="trademark", status="upheld")
    assert slugs("claim=acquisition&claim_status=upheld") == ["same"]
    assert sorted(slugs("claim=acquisition")) == ["apart", "same"]


def test_party_and_role_bind_to_the_same_participation() -> None:
    google, openai = make.a_party("Google"), make.a_party("OpenAI")
    make.a_dispute("One", claimants=[google], respondents=[openai])
    make.a_dispute("Two", claimants=[openai], respondents=[google])
    assert slugs("party=google&role=respondent") == ["two"]


def test_a_dispute_with_several_matching_claims_is_listed_once() -> None:
    dispute = make.a_dispute("Once")
    for _ in range(3):
        make.a_claim(dispute, kind="acquisition")
    assert slugs("claim=acquisition") == ["once"]
    (claim,) = [facet for facet in filtered("").facets if facet.name == "claim"]
    assert [(v.value, v.count) for v in claim.values] == [("acquisition", 1)]


def test_system_developer_and_modality_do_not_bind_to_the_same_system() -> None:
    openai = make.a_party("OpenAI")
    chat = make.a_system("ChatGPT", developer=openai, modalities=["text"])
    draw = make.a_system("Draw", modalities=["image"])
    make.a_dispute("Both", systems=[chat, draw])
    assert slugs("developer=openai&modality=image") == ["both"]


def test_values_of_a_parameter_are_alternatives_and_parameters_narrow() -> None:
    make.a_dispute("Japan", jurisdiction="JP", status="pending")
    make.a_dispute("Germany", jurisdiction="DE", status="settled")
    make.a_dispute("France", jurisdiction="FR", status="pending")
    assert sorted(slugs("jurisdiction=JP&jurisdiction=DE")) == ["germany", "japan"]
    assert slugs("jurisdiction=JP&jurisdiction=DE&status=open") == ["japan"]


def test_a_party_is_found_by_slug_name_or_other_name() -> None:
    coda = make.a_party("Content Overseas Distribution Association", slug="coda")
    coda.aliases.create(name="CODA Japan")
    make.a_dispute("Letter", claimants=[coda])
    for value in ("coda", "content+overseas+distribution+association", "ＣＯＤＡ+japan"):
        assert slugs(f"party={value}") == ["letter"]
        assert [(a.value, a.text) for a in filtered(f"party={value}").applied] == [("coda", coda.name)]


@pytest.mark.parametrize("written", ["ジョン・ドウ", "ジョンドウ", "ジョン+ドウ", "ｼﾞｮﾝ･ﾄﾞｳ"])
def test_a_party_is_found_by_a_foreign_name_however_its_parts_are_joined(written: str) -> None:
    for n, name in enumerate(("ジョン・ドウ", "ジョンドウ", "ジョン ドウ")):
        party = make.a_party(f"Party {n}", native_name=name)
        make.a_dispute(f"Native {n}", claimants=[party])
        assert slugs(f"party={written}") == [f"native-{n}"]
        assert slugs(f"q={written}") == [f"native-{n}"]
        Party.objects.filter(pk=party.pk).update(native_name="", native_key="")
        party.aliases.create(name=name)
        assert slugs(f"party={written}") == slugs(f"q={written}") == [f"native-{n}"]
        party.aliases.all().delete()


def test_a_court_is_found_by_slug_and_by_every_name() -> None:
    court = make.a_court(
        "Southern District of New York",
        slug="ny-south",
        native_name="New York, Süd",
        citation_name="S.D.N.Y.",
        courtlistener_id="nysd",
    )
    court.aliases.create(name="SDNY")
    make.a_proceeding(make.a_dispute("Suit"), court)
    make.a_proceeding(make.a_dispute("Other suit"))
    names = ("ny-south", "southern+district+of+new+york", "s.d.n.y.", "Sdny", "NYSD", "new+york,+SÜD")
    for value in names:
        assert slugs(f"court={value}") == ["suit"]
        assert [(a.value, a.text) for a in filtered(f"court={value}").applied] == [("ny-south", court.name)]


def test_a_court_of_that_very_name_comes_before_one_that_is_also_called_so() -> None:
    for name, more in (("Fed. Cl.", {}), ("Claims", {"citation_name": "Fed. Cl."})):
        make.a_proceeding(make.a_dispute(f"Before {name}"), make.a_court(name, **more))
    assert slugs("court=Fed.+Cl.") == ["before-fed-cl"]


@pytest.mark.parametrize(
    ("query", "name", "said"),
    [
        ("status=closed-ish", "status", "Use open, closed, demand_made, negotiating, pending"),
        ("kind=suit", "kind", "Use lawsuit, class_action, demand"),
        ("jurisdiction=Japan", "jurisdiction", "Use a two-letter country code such as JP or US, or EU."),
        ("party=nobody", "party", "“nobody” is not known here."),
        ("system=nothing", "system", "“nothing” is not known here."),
        ("court=nowhere", "court", "“nowhere” is not known here."),
        ("opened_after=soon", "opened_after", "Write 2025, 2025-09 or 2025-09-30."),
        ("order=random", "order", "Use one of: -active, -opened, opened, title, relevance."),
        ("work=anime&work=animes", "work", "“animes” is not known here."),
        ("q=" + "x" * 5000, "q", "200"),
        ("q=" + "+".join(f"word{n}" for n in range(21)), "q", "These are 21 words; 20 are the most."),
        ("&".join(f"party=p{n}" for n in range(21)), "party", "These are 21 values; 20 are the most."),
        ("&".join(f"work={n}" for n in range(300)), "work", "These are 300 values; 20 are the most."),
    ],
)
def test_a_wrong_value_is_said_with_the_right_ones_and_lists_nothing(query: str, name: str, said: str) -> None:
    make.a_dispute(works=["anime"])
    filter_ = filtered(query)
    assert list(filter_.form.errors) == [name]
    assert said in filter_.form.errors[name][0]
    assert list(filter_.qs) == []
    assert filter_.facets == []


def test_a_party_of_a_draft_cannot_be_guessed() -> None:
    make.a_dispute(record_state="draft", claimants=[make.a_party("Secret")])
    assert "party" in filtered("party=secret").form.errors


def test_empty_values_and_unknown_parameters_are_ignored() -> None:
    make.a_dispute("One")
    filter_ = filtered("status=&q=+&kind=&utm_source=x&page=3&party=")
    assert [d.slug for d in filter_.qs] == ["one"]
    assert filter_.applied == []


def test_the_order_is_the_latest_development_unless_said() -> None:
    make.a_dispute("Quiet", opened_on="2025-06-01")
    make.an_event(make.a_dispute("Alive", opened_on="2023"), date="2026-01")
    assert slugs("") == ["alive", "quiet"]
    assert slugs("order=-opened") == ["quiet", "alive"]
    assert slugs("order=opened") == ["alive", "quiet"]
    assert slugs("order=title") == ["alive", "quiet"]


def test_words_must_all_be_found_and_titles_come_first() -> None:
    make.an_event(make.a_dispute("Other", summary="It mentions Getty and Stability."), date="2026-06")
    make.a_dispute("Getty v. Stability", slug="getty")
    make.a_dispute("Getty alone", slug="alone")
    assert slugs("q=getty+stability") == ["getty", "other"]


def test_a_word_said_twice_counts_once() -> None:
    make.a_dispute("Getty v. Stability", slug="getty")
    assert slugs("q=" + "getty+" * 30) == ["getty"]


def test_words_are_found_in_parties_native_names_and_docket_numbers() -> None:
    dispute = make.a_dispute("Letter", claimants=[make.a_party("CODA", native_name="コンテンツ海外流通促進機構")])
    make.a_proceeding(dispute, docket_number="1:23-cv-11195")
    make.a_dispute("Other")
    assert slugs("q=海外流通") == ["letter"]
    assert slugs("q=23-cv-11195") == ["letter"]


def test_links_add_and_take_one_value_and_keep_the_rest() -> None:
    make.a_dispute(jurisdiction="JP", works=["anime"])
    make.a_dispute(jurisdiction="DE", works=["anime"])
    filter_ = filtered("utm=x&work=anime&jurisdiction=JP&jurisdiction=JP")
    where = next(facet for facet in filter_.facets if facet.name == "jurisdiction")
    links = {v.value: parse_qsl(v.query.removeprefix("?")) for v in where.values}
    assert links["DE"] == [("jurisdiction", "JP"), ("jurisdiction", "DE"), ("work", "anime")]
    assert links["JP"] == [("work", "anime")]
    assert [(a.name, a.text, a.remove) for a in filter_.applied] == [
        ("jurisdiction", "Japan", "?work=anime"),
        ("work", "Anime", "?jurisdiction=JP"),
    ]


def test_the_form_carries_along_what_stands_in_none_of_its_boxes() -> None:
    """A box that was emptied is a filter taken back, so what stands in a box is not carried as well."""
    make.a_dispute(claimants=[make.a_party("OpenAI")])
    filter_ = filtered("party=openai&q=x&opened_after=2025&role=claimant&status=open&kind=wrong")
    assert filter_.hidden == [("status", "open"), ("role", "claimant")]


@pytest.mark.parametrize(
    ("query", "count", "said"),
    [
        ("", 12, "12 disputes"),
        ("", 1, "1 dispute"),
        ("status=open&jurisdiction=JP&work=anime", 6, "6 open disputes in Japan over anime"),
        ("jurisdiction=KR&work=anime", 0, "No dispute in South Korea over anime"),
        ("status=pending&jurisdiction=US", 37, "37 pending disputes in the United States"),
        ("status=on_appeal", 5, "5 disputes, on appeal"),
        ("kind=lawsuit&kind=class_action", 1204, "1,204 lawsuits or class actions"),
        ("opened_after=2025&opened_before=2025", 67, "67 disputes, opened in 2025"),
        ("opened_after=2024-09", 2, "2 disputes, opened September 2024 or later"),
        ("opened_after=2024&opened_before=2025-06", 2, "2 disputes, opened 2024 to June 2025"),
        ("claim=acquisition&claim_status=upheld", 3, "3 disputes with a claim of acquisition of copies (upheld)"),
        ("claim_status=upheld", 3, "3 disputes with a claim upheld"),
        ("q=sora", 8, "8 disputes matching “sora”"),
        ("status=demand_made&work=anime", 5, "5 disputes over anime, demand made"),
        ("role=amicus", 2, "2 disputes with a party as amicus"),
    ],
)
def test_the_headline_says_what_is_listed(query: str, count: int, said: str) -> None:
    assert filtered(query).headline(count) == said


def test_an_empty_list_names_the_filters_whose_removal_brings_disputes_back() -> None:
    make.a_dispute(jurisdiction="KR", works=["news"])
    for _ in range(2):
        make.a_dispute(jurisdiction="JP", works=["anime"])
    filter_ = filtered("jurisdiction=KR&work=anime")
    assert [(a.text, a.count, a.query) for a in filter_.advice] == [
        ("South Korea", 2, "?work=anime"),
        ("anime", 1, "?jurisdiction=KR"),
    ]


def test_list_and_all_facets_take_the_same_few_queries_whatever_there_is() -> None:
    counts = []
    for more in (1, 2, 27):
        for _ in range(more):
            dispute = make.a_dispute(claimants=[make.a_party()], works=["news"], systems=[make.a_system()])
            make.a_claim(dispute)
        assert filtered("").facets  # what is kept in memory is read once after a write
        with CaptureQueriesContext(connection) as queries:
            filter_ = filtered("status=open&work=news")
            assert filter_.listing(Dispute.objects.all())[:30]
            assert filter_.facets
        counts.append(len(queries))
    assert counts == [3, 3, 3], "the version, the rows of the page, the names beside the list"


def test_an_applied_group_of_claims_counts_the_disputes_it_lists() -> None:
    one = make.a_dispute("One")
    make.a_claim(one, kind="training_reproduction")
    make.a_claim(one, kind="acquisition")
    make.a_claim(make.a_dispute("Two"), kind="acquisition")
    make.a_claim(make.a_dispute("Three"), kind="output_reproduction")
    (claim,) = [facet for facet in filtered("claim=input").facets if facet.name == "claim"]
    assert [(v.value, v.count, v.is_applied) for v in claim.values if v.is_applied] == [("input", 2, True)]
    assert sorted(slugs("claim=input")) == ["one", "two"]
