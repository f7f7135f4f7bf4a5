"""Searching the lists: what is found, in which order, and that the index follows every write."""

import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.http import QueryDict
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disputes import catalogue, search, vocabulary
from disputes.filters import ClaimFilter, DisputeFilter, EventFilter, PartyFilter, SystemFilter
from disputes.legal import dockets
from disputes.models import Claim, Dispute, Entry, Event, Party, PartyAlias, Source, System
from disputes.search import labels
from disputes.search.analysis import tokens
from disputes.search.index import citations
from disputes.search.query import found
from disputes.tests import builders as make


def listed(q: str, filter_class: Any = DisputeFilter, **more: str) -> list[str]:
    """Return the keys of what a list shows, in order; its page and its exports must agree."""
    filter_ = filter_class(QueryDict(urlencode({"q": q, **more})))
    shown = list(filter_.listing(filter_class.published()))
    assert shown == list(filter_.qs)
    return [getattr(row, "slug", None) or str(row.pk) for row in shown]


@pytest.fixture
def getty(db: None) -> Dispute:
    """Make one dispute that says something in every part that is searched, and another beside it."""
    party = make.a_party("Getty Images (US), Inc.", native_name="ゲッティイメージズ")
    PartyAlias.objects.create(party=party, name="iStock")
    system = make.a_system("Stable Diffusion", developer=make.a_party("Stability AI"))
    system.aliases.create(name="SDXL")
    dispute = make.a_dispute(
        "Getty v. Stability", claimants=[party], systems=[system], summary="The plaintiff alleges scraping."
    )
    court = make.a_court("High Court of Justice (Chancery Division)")
    make.a_proceeding(dispute, court=court, docket_number="1:23-cv-11195")
    make.a_claim(dispute, summary="Alleges copying.", legal_basis="17 U.S.C. § 501", relief_sought="An injunction.")
    make.an_event(dispute, title="Judgment handed down", detail="Neutral citation [2025] EWHC 2863 (Ch).")
    make.a_source(dispute, title="画像生成AIをめぐる著作権訴訟", publisher="日本経済新聞", language="ja")
    make.a_dispute("Other v. Nobody", summary="Nothing to do with it.")
    return dispute


@pytest.mark.parametrize(
    "q",
    [
        *(
            "getty",
            "GETTY",
            "Ｇｅｔｔｙ",
            "gettys",
            "scraped",
            "ゲッティ",
            "ｹﾞｯﾃｨ",
            "istock",
            "stable diffusion",
            "SDXL",
        ),
        *("chancery", "copied", "U.S.C. 501", "injunctions", "judgments", "著作権", "著作", "著", "日経新聞"),
        *("Getty 訴訟", '"getty images"', "“handed down”", "getty -openai", "getty -“other words”"),
        *(
            "1:23-cv-11195",
            "23-cv-11195",
            "23cv11195",
            "１：２３－ｃｖ－１１１９５",
            "[2025] EWHC 2863 (Ch)",
            "EWHC 2863",
        ),
    ],
)
def test_a_dispute_is_found_by_what_any_of_its_parts_says(getty: Dispute, q: str) -> None:
    if q == "日経新聞":
        assert listed(q) == []  # the paper is called so in speech only
    else:
        assert listed(q) == [getty.slug]


@pytest.mark.parametrize(
    "q",
    [
        "openai",
        "getty -scraping",
        "getty -訴訟",
        '"images getty"',
        "Getty 漫画",
        "!!!",
        "-",
        '""',
        "\x00",
        "23-cv-1119",
    ],
)
def test_what_no_part_says_is_not_found(getty: Dispute, q: str) -> None:
    assert listed(q) == []


def test_only_words_to_leave_out_list_all_others(getty: Dispute) -> None:
    assert listed("-getty") == ["other-v-nobody"]
    assert listed("-nothing -getty") == []


def test_a_word_may_stand_in_several_phrases(getty: Dispute) -> None:
    assert listed('"getty images" "getty v" getty') == [getty.slug]
    assert listed('"getty images" "getty getty"') == []


@pytest.mark.django_db
def test_drafts_are_not_found() -> None:
    make.a_dispute("Secret v. Hidden", record_state="draft")
    assert listed("secret") == []
    assert Entry.objects.filter(kind="dispute").count() == 1, "the editors' desk finds it"


@pytest.mark.django_db
def test_title_comes_before_names_and_names_before_what_is_said() -> None:
    make.a_dispute("Body", summary="It mentions Suno.")
    make.a_dispute("Names", respondents=[make.a_party("Suno Technologies")])
    make.a_dispute("Suno in the title")
    assert listed("suno") == ["suno-in-the-title", "names", "body"]


@pytest.mark.django_db
def test_a_whole_name_or_docket_comes_first_however_it_is_written() -> None:
    make.a_dispute("Apple Music and Apple Books about apple", opened_on="2026-01")
    named = make.a_dispute("Old", respondents=[make.a_party("Apple")], opened_on="2020")
    assert listed("ＡＰＰＬＥ")[0] == named.slug
    talks = make.a_dispute("About case 1:23-cv-00201 and 23-cv-201 in the title", opened_on="2026-02")
    docket = make.a_dispute("Old too", opened_on="2020")
    make.a_proceeding(docket, docket_number="1:23-cv-00201")
    for written in ("1:23-cv-00201", "23-cv-00201", "23cv00201", "23-cv-201"):
        assert listed(written) == [docket.slug, talks.slug]


@pytest.mark.django_db
def test_words_in_one_piece_come_before_the_same_words_apart() -> None:
    apart = make.a_dispute("Apart", summary="Fair dealing. The use was not licensed.", opened_on="2026")
    together = make.a_dispute("Together", summary="It pleads fair use.", opened_on="2020")
    assert listed("fair use") == [together.slug, apart.slug]
    assert listed('"fair use"') == [together.slug]


@pytest.mark.django_db
def test_among_equals_the_latest_development_is_first_and_other_orders_can_be_asked_for() -> None:
    for year in ("2021", "2025", "2023"):
        make.a_dispute(f"Suno {year}", opened_on=year)
    assert listed("suno") == ["suno-2025", "suno-2023", "suno-2021"]
    assert listed("suno", order="opened") == ["suno-2021", "suno-2023", "suno-2025"]


def test_claims_events_parties_and_systems_are_searched_as_well(getty: Dispute) -> None:
    claim, event = Claim.objects.get(), Event.objects.get()
    assert listed("injunction", ClaimFilter) == listed("getty", ClaimFilter) == [str(claim.pk)]
    assert listed("judgment", EventFilter) == listed("2863 stability", EventFilter) == [str(event.pk)]
    assert listed("iStock", PartyFilter) == ["getty-images-us-inc"]
    assert listed("sdxl", SystemFilter) == listed("stability", SystemFilter) == ["stable-diffusion"]


def test_the_index_follows_every_write(getty: Dispute) -> None:
    Source.objects.update(title="Marzipan")
    assert listed("marzipan") == [getty.slug]
    assert listed("著作権") == []
    Dispute.objects.filter(pk=getty.pk).update(summary="螺鈿")
    assert listed("螺鈿") == [getty.slug]
    party = Party.objects.get(slug="getty-images-us-inc")
    party.name = "Zugzwang Images"
    party.save()
    assert listed("zugzwang") == [getty.slug]
    System.objects.get(slug="stable-diffusion").aliases.all().delete()
    assert listed("sdxl") == []
    getty.claims.all().delete()
    assert listed("injunction") == []
    Dispute.objects.filter(pk=getty.pk).update(record_state="draft")
    assert listed("zugzwang") == []
    Dispute.objects.filter(pk=getty.pk).delete()
    assert listed("zugzwang") == []
    assert not Entry.objects.filter(owner=getty.pk, kind__in=["dispute", "claim", "event"]).exists()


def test_rebuilding_gives_the_same_entries(getty: Dispute, capsys: pytest.CaptureFixture[str]) -> None:
    listed("getty")
    columns = ("kind", "key", "owner", "exact", "title", "names", "body")
    before = sorted(Entry.objects.values_list(*columns))
    Entry.objects.filter(kind="dispute").update(body="z")
    assert listed("scraping") == []
    call_command("rebuild_search")
    assert sorted(Entry.objects.values_list(*columns)) == before
    assert listed("scraping") == [getty.slug]
    assert capsys.readouterr().out == "The search knows 6 disputes, parties, AI systems and courts.\n"


def test_a_misspelt_name_is_answered_with_the_name_meant(getty: Dispute) -> None:
    nothing = DisputeFilter(QueryDict("q=gety imags&status=open"))
    assert [(one.text, one.query) for one in nothing.did_you_mean] == [
        ("Getty Images (US), Inc.", "?q=Getty+Images+%28US%29%2C+Inc.&status=open")
    ]
    assert DisputeFilter(QueryDict("q=getty")).did_you_mean == []
    hidden = make.a_party("Zxcvbnm Publishing")
    make.a_dispute(record_state="draft", claimants=[hidden])
    assert DisputeFilter(QueryDict("q=Zxcvbn Publishing")).did_you_mean == [], "a draft's party is not told"


def test_a_name_that_only_a_draft_holds_is_not_proposed(getty: Dispute) -> None:
    party, system = make.a_party("Zxcvbnm Publishing", native_name="Zxcvbnm KK"), make.a_system("Zxcvbnm model")
    for thing in (party, system):
        thing.aliases.create(name=f"Zxcvbnm {thing.pk}")
    draft = make.a_dispute(record_state="draft", claimants=[party], systems=[system])
    assert search.did_you_mean("Zxcvbn") == []
    draft.record_state = "published"
    draft.save()
    assert search.did_you_mean("Zxcvbn") != []


def texts_of(dispute: Dispute) -> list[str]:
    """Return all texts of a dispute that the search promises to read, from the record itself."""
    said = [dispute.title, dispute.summary]
    for one in dispute.participations.all():
        said += [one.party.name, one.party.native_name, *(alias.name for alias in one.party.aliases.all())]
    for at_issue in dispute.systems_at_issue.all():
        said += [at_issue.system.name, *(alias.name for alias in at_issue.system.aliases.all())]
    for claim in dispute.claims.all():
        said += [claim.summary, claim.legal_basis, claim.relief_sought]
    for event in dispute.events.all():
        said += [event.title, event.detail]
    for proceeding in dispute.proceedings.all():
        court = proceeding.court
        said += [proceeding.docket_number, court.name, court.native_name, court.citation_name]
        said += [*citations(court.citation_name), *(alias.name for alias in court.aliases.all())]
        said += [*dockets.read(proceeding.docket_number).writings, *proceeding.judges.splitlines()]
    for source in dispute.sources.all():
        said += [source.title, source.publisher]
    return [*said, *labels_of(dispute), *(NEEDLESS_BLANK.sub("", name) for name in said if len(name) < 100)]


# Names of scripts without blanks are found with and without one.
NEEDLESS_BLANK = re.compile("(?<=[\u3041-\ud7a3])\\s+(?=[\u3041-\ud7a3])")


def labels_of(dispute: Dispute) -> list[str]:
    """Return what the values of a dispute are called."""
    terms = [
        (vocabulary.DisputeKind, dispute.kind),
        (vocabulary.DisputeStatus, dispute.status),
        (vocabulary.Stage, dispute.stage),
        *((vocabulary.WorkKind, work.kind) for work in dispute.works.all()),
        *((vocabulary.ClaimKind, claim.kind) for claim in dispute.claims.all()),
        *((vocabulary.ClaimStatus, claim.status) for claim in dispute.claims.all()),
        *((vocabulary.Role, one.role) for one in dispute.participations.all()),
        *(
            (vocabulary.Modality, medium.modality)
            for at_issue in dispute.systems_at_issue.all()
            for medium in at_issue.system.modalities.all()
        ),
    ]
    return [*labels.of_all(terms), *labels.of_country(dispute.jurisdiction), str(dispute.opened_on)[:4]]


CITED = {
    "S.D.N.Y.": ["S.D.N.Y.", "s.d.n.y.", "SDNY", "sdny", "S. D. N. Y.", '"S.D.N.Y."', "Ｓ.Ｄ.Ｎ.Ｙ."],
    "N.D. Cal.": ["N.D. Cal.", "ND Cal", "NDCal", "N. D. Cal.", '"N.D. Cal."'],
    "9th Cir.": ["9th Cir.", "9th cir", "9thCir", '"9th Cir."'],
    "D. Mass.": ["D. Mass.", "D.Mass.", "D Mass"],
    "Fed. Cl.": ["Fed. Cl.", "FedCl", "fed cl"],
    "LG Hamburg": ["LG Hamburg", "lg hamburg", '"LG Hamburg"'],
    "OLG München": ["OLG München", "OLG Munchen", "olg münchen"],
    "EWHC (Ch)": ["EWHC", "EWHC (Ch)", "ewhc ch"],
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", CITED)
def test_disputes_are_found_by_the_citation_name_of_their_court_in_every_writing(name: str) -> None:
    court = make.a_court(citation_name=name)
    disputes = [make.a_proceeding(make.a_dispute(f"Dispute {n}"), court).dispute.slug for n in range(3)]
    make.a_proceeding(make.a_dispute("Elsewhere"), make.a_court("Elsewhere", citation_name="W.D. Wash."))
    for q in CITED[name]:
        assert sorted(listed(q)) == disputes, q


@pytest.mark.django_db
def test_a_dispute_is_found_by_each_name_its_court_gets_and_no_longer_by_one_it_lost() -> None:
    court = make.a_court("Tokyo District Court")
    dispute = make.a_proceeding(None, court).dispute
    assert listed("東京地裁") == listed("東京地方裁判所") == listed("Tokyo Dist. Ct.") == []
    court.native_name, court.citation_name = "東京地方裁判所", "Tokyo Dist. Ct."
    court.save()
    alias = court.aliases.create(name="東京地裁")
    for q in ("東京地裁", "東京地方裁判所", "Tokyo Dist. Ct."):
        assert listed(q) == [dispute.slug], q
    alias.delete()
    assert listed("東京地裁") == []


@pytest.mark.django_db
def test_the_disputes_of_a_court_come_before_those_that_only_speak_of_it() -> None:
    make.a_dispute("Spoken of", summary="Moved from S.D.N.Y. to Delaware.")
    before = make.a_proceeding(make.a_dispute("Before"), make.a_court(citation_name="S.D.N.Y.")).dispute
    assert listed("S.D.N.Y.") == [before.slug, "spoken-of"]


@pytest.mark.django_db
def test_a_name_of_the_court_that_matched_is_shown(client: Client) -> None:
    court = make.a_court("Tokyo District Court", native_name="東京地方裁判所", citation_name="Tokyo Dist. Ct.")
    court.aliases.create(name="東京地裁民事部")
    make.a_proceeding(None, court)
    for q, shown in (("dist.", "Tokyo <mark>Dist</mark>. Ct."), ("民事", "東京地裁<mark>民事</mark>部")):
        assert shown in client.get("/disputes/", {"q": q}).content.decode()


WORDS = [
    "copyright",
    "OpenAI",
    "訴訟",
    "著作権",
    "東映",
    "東",
    "Getty",
    "infringing",
    "training",
    "Anthropic",
    "新聞",
    "生成",
]
SOME_WORDS = st.sampled_from(
    [*WORDS, "ＣＯＤＡ", "Suno", "books", "fair use", "月", "ディズニー", "Gemini", "2024", "cv", "v."]
)
ONE = st.builds(
    lambda sign, word: sign + word, st.sampled_from(["", "", "", "-"]), st.one_of(SOME_WORDS, st.text(max_size=6))
)
QUOTED = st.builds('"{} {}"'.format, SOME_WORDS, SOME_WORDS)


@pytest.fixture
def founding_tokens(founding: catalogue.Loaded, db: None) -> dict[str, list[list[str]]]:
    """Return the tokens of each text of each dispute of the founding catalogue."""
    return {dispute.slug: [tokens(text) for text in texts_of(dispute)] for dispute in Dispute.objects.all()}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120)
@given(parts=st.lists(st.one_of(ONE, QUOTED), min_size=1, max_size=4))
def test_what_is_found_is_what_reading_every_text_finds(
    founding_tokens: dict[str, list[list[str]]], parts: list[str]
) -> None:
    q = " ".join(parts)
    words = search.parse(q)
    expected = {
        slug
        for slug, texts in founding_tokens.items()
        if words.count
        and all(any(found(phrase, text) for text in texts) for phrase in words.wanted)
        and not any(found(phrase, text) for phrase in words.unwanted for text in texts)
    }
    filter_ = DisputeFilter(QueryDict(urlencode({"q": q})))
    if filter_.form.errors or not q.strip():
        return
    assert {row.slug for row in filter_.listing(Dispute.objects.all())} == expected


@pytest.mark.django_db
def test_words_are_marked_and_the_part_that_matched_is_named(client: Client, getty: Dispute) -> None:
    page = client.get("/disputes/?q=getty").content.decode()
    assert "<mark>Getty</mark> v. Stability" in page
    page = client.get("/disputes/?q=injunctions").content.decode()
    assert f'<a href="{getty.get_absolute_url()}#claim-1">In claim 1</a>: An <mark>injunction</mark>.' in page
    page = client.get("/disputes/?q=著作権").content.decode()
    assert f'<a href="{getty.get_absolute_url()}#source-1">In source 1</a>' in page
    assert "画像生成AIをめぐる<mark>著作権</mark>訴訟" in page


def test_a_developers_new_name_finds_its_systems(getty: Dispute) -> None:
    maker = Party.objects.get(slug="stability-ai")
    assert listed("スタビリティ", SystemFilter) == []
    PartyAlias.objects.create(party=maker, name="スタビリティ")
    assert listed("スタビリティ", SystemFilter) == ["stable-diffusion"]


def test_one_misspelt_name_among_other_words_is_answered_too(getty: Dispute) -> None:
    nothing = DisputeFilter(QueryDict("q=Gety scraping"))
    assert [one.text for one in nothing.did_you_mean] == ["Getty Images (US), Inc. scraping"]


@pytest.mark.parametrize("address", ["/claims/?q=stability", "/timeline/?q=stability", "/parties/?q=ゲッティ"])
def test_in_every_list_a_row_says_where_the_words_stand(client: Client, getty: Dispute, address: str) -> None:
    assert "<mark>" in client.get(address).content.decode()


# A few of each vocabulary, in both languages: (words, the filter that lists the same).
LABELS = [
    *(("manga", "work=manga_comics"), ("漫画", "work=manga_comics"), ("software", "work=software")),
    *(
        ("moral rights", "claim=moral_rights"),
        ("著作者人格権", "claim=moral_rights"),
        ("trademark", "claim=trademark"),
    ),
    *(("germany", "jurisdiction=DE"), ("ドイツ", "jurisdiction=DE"), ("South Korea", "jurisdiction=KR")),
    *(("written demand", "kind=demand"), ("訴訟", "kind=lawsuit"), ("settled", "status=settled")),
    *(("discovery", "stage=discovery"), ("upheld", "claim_status=upheld"), ("music", "modality=music")),
    *(("S.D.N.Y.", "court=nysd"), ("OLG Muenchen", "court=olg-muenchen"), ("openai", "party=openai")),
]


@pytest.mark.django_db
def test_nothing_that_a_filter_finds_is_missing_from_the_search_for_its_label(founding: Any) -> None:
    for q, filtered in LABELS:
        wanted = {row.slug for row in DisputeFilter(QueryDict(filtered)).qs}
        assert wanted, filtered
        assert wanted - set(listed(q)) == set(), q


@pytest.mark.django_db
def test_every_label_of_every_filter_finds_what_the_filter_lists(founding: Any) -> None:
    for name, terms in (
        ("work", vocabulary.WorkKind),
        ("claim", vocabulary.ClaimKind),
        ("kind", vocabulary.DisputeKind),
    ):
        for term in terms:
            wanted = {row.slug for row in DisputeFilter(QueryDict(f"{name}={term.value}")).qs}
            found_ = {row.slug for row in DisputeFilter(QueryDict(urlencode({"q": str(term.label)}))).qs}
            assert wanted - found_ == set(), term


@pytest.mark.django_db
def test_a_word_as_written_stands_before_its_stem_and_a_title_before_a_text() -> None:
    make.a_dispute("Stem", summary="About an animation studio.", claimants=[make.a_party("DreamWorks Animation")])
    make.a_dispute("Said", summary="About an anime.")
    make.a_dispute("Anime in the title")
    assert listed("anime") == ["anime-in-the-title", "said", "stem"]


@pytest.mark.django_db
def test_a_caption_finds_the_dispute_with_these_sides_first() -> None:
    silver, meta, openai = make.a_party("Sarah Silver"), make.a_party("Meta, Inc."), make.a_party("OpenAI")
    make.a_dispute("Other v. OpenAI", claimants=[meta], respondents=[openai], summary="Silver and Meta and Silver.")
    make.a_dispute("Kadrey v. Meta Platforms", claimants=[silver], respondents=[meta])
    make.a_dispute("Later", claimants=[meta], respondents=[silver], opened_on="2026-01")
    for q in ("Silver v. Meta", "Silver et al v. Meta, Inc.", "Silver, et al. vs Meta Corp.", "Silver 対 Meta"):
        assert listed(q)[0] == "kadrey-v-meta-platforms", q


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "q"),
    [
        ("The New York Times Company", "New York Times Co."),
        ("Penske Media Corporation", "Penske Media Corp"),
        ("U.S. News & World Report, L.P.", "U.S. News and World Report"),
        ("OpenAI Ireland Ltd.", "openai ireland limited"),
        ("Landgericht Düsseldorf", "Landgericht Duesseldorf"),
        ("Duesseldorf Press", "Düsseldorf Press"),
        ("애플 인텔리전스", "애플인텔리전스"),
        ("イーロン・マスク", "イーロンマスク"),
        ("イーロンマスク", "イーロン・マスク"),
    ],
)
def test_a_name_is_found_as_people_write_it(name: str, q: str) -> None:
    party = make.a_party(name, slug="it")
    make.a_dispute("It", claimants=[party])
    assert listed(q) == ["it"]
    assert listed(q, PartyFilter) == ["it"]
