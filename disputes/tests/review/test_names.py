"""Near duplicates: the same name in other clothes is found, another name is not, and it is all one both ways."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from disputes import catalogue, review
from disputes.models import Court, Dispute, Party, System
from disputes.review.twins import likeness
from disputes.tests.builders import a_court, a_dispute, a_party, a_system

NAMES = [
    *("Kodansha", "OpenAI", "Getty Images", "The New York Times", "Müller & Söhne", "Société des Gens de Lettres"),
    *("集英社", "スタジオジブリ", "카카오", "Studio Ghibli", "Universal Music", "S.A.M. Records", "Ta-Nehisi Coates"),
]
FORMS = [
    *("{} Inc.", "{}, Incorporated", "{} LLC", "{} L.L.C.", "{}, Ltd.", "{} Limited", "{} PLC", "{} Corp.", "{} Co."),
    *(
        "{} Corporation",
        "{} Company",
        "{} Co., Ltd.",
        "{} K.K.",
        "株式会社{}",
        "{}株式会社",
        "(株){}",
        "㈱{}",
        "{}有限会社",
    ),
    *("合同会社{}", "{} GmbH", "{} GmbH & Co. KG", "{} AG", "{} e.V.", "{} S.A.", "{} SAS", "{} SARL", "{} S.p.A."),
    *("{} S.r.l.", "{} B.V.", "{} N.V.", "{} AB", "{} A/S", "{} Oy", "{} Pty Ltd", "{} Pte. Ltd.", "{}有限公司"),
    *("{}股份有限公司", "주식회사 {}", "The {}", "{} s.r.o."),
]
CLOTHES = [
    *(str.upper, str.lower, str.title, lambda name: name.replace(" ", "-"), lambda name: name.replace(" ", "")),
    lambda name: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name),  # full width
    lambda name: "".join({"a": "á", "o": "ô", "e": "ë", "u": "ū"}.get(c, c) for c in name),
    lambda name: f"“{name}”",
]
SAME = [
    *(("Kodansha", "Kōdansha"), ("Kodansha", "Koudansha"), ("Kodansha", "Kodansya"), ("Shueisha", "Shūeisha")),
    *(("Shueisha", "Syueisya"), ("Tsuburaya", "Tuburaya"), ("Shonen Gahosha", "Syōnen Gahōsya"), ("Fujiya", "Huziya")),
    *(("München", "Muenchen"), ("Strauß", "Strauss"), ("Björn", "Bjoern"), ("Kenjiro Tsuda", "Tsuda Kenjiro")),
    *(("Asahi Shimbun", "Asahi Shinbun"), ("Midjourney", "Midjurney"), ("Stability AI", "Stabilty AI")),
    *(("Universal Music Group", "Univeral Musik Group"), ("Dow Jones & Company, Inc.", "Dow Jones and Co.")),
    *(("Content Overseas Distribution Association (CODA)", "CODA"), ("NAFCA", "Federation of Anime (NAFCA)")),
]
OTHERS = [
    *(("Sony Music", "Sony Pictures"), ("Sora", "Sora 2"), ("J. Doe 1", "J. Doe 2"), ("Toei", "Toho")),
    *(("Landgericht Berlin I", "Landgericht Berlin II"), ("東映", "東宝"), ("大阪地方裁判所", "大分地方裁判所")),
    *(("Northern District of California", "Southern District of California"), ("Suno", "Udio"), ("GPT", "MPT")),
    *(("AG München", "LG München"), ("BMG (US)", "Getty Images (US)"), ("Adam Ellis", "Adam Eliot"), ("Inc.", "Ltd.")),
    *(("Sony Music Entertainment", "Sony Music Entertainment (Japan)"), ("Eastern District", "Western District")),
    *(("Universal Music Group", "Universal Music Publishing Group"), ("OpenAI", "OpenAI Ireland")),
]


def like(one: str, other: str) -> str | None:
    return likeness.likeness(likeness.read(one), likeness.read(other))


def any_like(one: str, other: str) -> bool:
    return any(like(mine, theirs) for mine in likeness.parts(one) for theirs in likeness.parts(other))


@pytest.mark.parametrize("form", FORMS)
def test_what_a_company_is_makes_no_other_name_however_it_is_written(form: str) -> None:
    written = [(name, form.format(clothes(name))) for name in NAMES for clothes in CLOTHES]
    assert [(name, other) for name, other in written if not like(name, other)] == []


@given(name=st.sampled_from(NAMES), first=st.sampled_from(FORMS), second=st.sampled_from(FORMS))
def test_two_forms_of_a_company_are_one_name(name: str, first: str, second: str) -> None:
    assert like(first.format(name), second.format(name))


@pytest.mark.parametrize(("one", "other"), SAME)
def test_transliterations_orders_and_slips_are_found(one: str, other: str) -> None:
    assert any_like(one, other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_another_name_is_another(one: str, other: str) -> None:
    assert not any_like(one, other)


@given(one=st.text(max_size=30), other=st.text(max_size=30))
def test_likeness_goes_both_ways_for_any_text(one: str, other: str) -> None:
    assert like(one, other) == like(other, one)


@given(name=st.text(min_size=5, max_size=30), at=st.integers(0, 29), letter=st.sampled_from("abcxyz"))
def test_likeness_goes_both_ways_for_names_that_are_near(name: str, at: int, letter: str) -> None:
    other = name[:at] + letter + name[at + 1 :]
    assert like(name, other) == like(other, name)


@given(name=st.text(min_size=1, max_size=60))
def test_any_name_is_like_itself_unless_it_says_nothing(name: str) -> None:
    assume(likeness.core(name))
    assert like(name, name) == "the same name"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Suno", "Suno, Inc.", "the same but for “Inc.”"),
        ("株式会社講談社", "講談社", "the same but for “株式会社”"),
        ("Ziff Davis, Inc.", "Ziff Davis, LLC", "the same but for “Inc.”, “LLC”"),
        ("Kodansha", "KODANSHA", "the same name"),
        ("Studio Ghibli", "Studio-Ghibli", "the same but for how it is written"),
        ("Kodansha", "Koudansha", "the same in another transliteration"),
        ("Midjourney", "Midjurney", "differs by one letter"),
        ("Universal Music Group", "Univeral Musik Group", "differs by 2 letters"),
    ],
)
def test_it_is_said_why(one: str, other: str, why: str) -> None:
    assert like(one, other) == why


@pytest.mark.django_db
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), form=st.sampled_from(FORMS), clothes=st.sampled_from(CLOTHES))
def test_the_quick_look_through_all_names_misses_none(db: None, name: str, form: str, clothes: object) -> None:
    assert callable(clothes)
    party, _new = Party.objects.get_or_create(slug="known", defaults={"name": "Wholly other", "kind": "company"})
    alias = party.aliases.create(name=form.format(clothes(name)))
    assert [twin.thing for twin in review.twins("party", [name])] == [party]
    alias.delete()


@pytest.mark.django_db
def test_every_pair_that_is_alike_is_found_also_by_the_quick_look() -> None:
    for one, other in SAME:
        party = a_party(one)
        assert [twin.thing for twin in review.twins("party", [other])] == [party]
        party.delete()


@pytest.mark.django_db
def test_another_name_of_it_is_named_and_the_thing_itself_is_no_twin() -> None:
    party = a_party("Publisher", native_name="株式会社講談社")
    assert [str(twin) for twin in review.twins("party", ["講談社"])] == [
        "the same but for “株式会社”: “株式会社講談社”, another name of it"
    ]
    assert review.twins("party", ["講談社", "Publisher"], party.pk) == []


@pytest.mark.django_db
def test_systems_courts_and_titles_have_twins_among_themselves() -> None:
    a_party("Sora")
    system, court, dispute = (
        a_system("SORA"),
        a_court("知財高裁 (Intellectual Property High Court)"),
        a_dispute("A v. B"),
    )
    assert [twin.thing for twin in review.twins("ai_system", ["Sora"])] == [system]
    assert [twin.thing for twin in review.twins("court", ["Intellectual Property High Court"])] == [court]
    assert [twin.thing for twin in review.twins("dispute", ["A. v B"])] == [dispute]


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow_and_hostile_names_break_nothing() -> None:
    counts = []
    for number in (1, 30):
        for _n in range(number):
            a_party().aliases.create(name="Kodansha, Inc.")
        with CaptureQueriesContext(connection) as captured:
            assert review.twins("party", ["Kodansha"])
        counts.append(len(captured))
    assert counts == [4, 4]
    with CaptureQueriesContext(connection) as captured:
        a_court("Tokyo District Court").aliases.create(name="東京地裁")
        assert review.twins("court", ["東京地裁"])
    assert len([query for query in captured if "SELECT" in query["sql"]]) == 5
    a_party("line\nbreak")
    for name in ("", " ", "()", "(((", "…", "a\x00b", "\ud800", "x" * 100_000, "The", "Inc.", "\n\n", "株"):
        review.twins("party", [name])


@pytest.mark.django_db
def test_in_the_founding_catalogue_only_one_pair_looks_like_one_thing(founding: catalogue.Loaded) -> None:
    """Two companies of the group were sued and both are in the caption."""
    kinds = {"party": Party, "ai_system": System, "court": Court, "dispute": Dispute}
    found = set()
    for kind, model in kinds.items():
        for thing in model._default_manager.all():
            names = [str(thing), getattr(thing, "native_name", ""), getattr(thing, "citation_name", "")]
            if hasattr(thing, "aliases"):
                names += [alias.name for alias in thing.aliases.all()]
            found |= {(kind, *sorted((str(thing), str(twin.thing)))) for twin in review.twins(kind, names, thing.pk)}
    assert found == {("party", "Ziff Davis, Inc.", "Ziff Davis, LLC")}
