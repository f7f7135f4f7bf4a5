"""The filters of claims, parties, systems and events: what binds, what is counted, and that every order works."""

from typing import Any

import pytest
import time_machine
from django.http import QueryDict

from disputes import review
from disputes.filters import (
    ChangeFilter,
    ClaimFilter,
    DisputeFilter,
    EventFilter,
    PartyFilter,
    SourceFilter,
    SystemFilter,
)
from disputes.models import Party, Source
from disputes.tests import builders as make
from disputes.tests.review.changing import a_reviewer

pytestmark = pytest.mark.django_db

ALL: list[Any] = [DisputeFilter, ClaimFilter, PartyFilter, SystemFilter, EventFilter]


def facet(filter_: Any, name: str) -> dict[str, int]:
    return {v.value: v.count for f in filter_.facets if f.name == name for v in f.values}


@pytest.mark.parametrize("filter_class", ALL)
def test_every_order_lists_the_same_rows_and_says_which_it_is(filter_class: Any) -> None:
    for n in range(3):
        system = make.a_system(developer=make.a_party(), modalities=["text"], released_on=("2024", None, "2023-05")[n])
        dispute = make.a_dispute(claimants=[make.a_party()], systems=[system], works=["news"])
        make.a_claim(dispute)
        make.an_event(dispute)
    everything = set(filter_class(QueryDict("")).qs)
    assert len(everything) >= 3
    for order in filter_class.orders_by:
        filter_ = filter_class(QueryDict(f"order={order}&q="))
        assert set(filter_.qs) == everything
        # Without words nothing is more relevant than another: the usual order is in force.
        in_force = order if order != "relevance" else next(iter(filter_class.orders_by))
        assert [o.is_current for o in filter_.orders] == [
            value == in_force for value in filter_class.orders_by if value != "relevance"
        ]
        assert list(filter_.listing(filter_class.published())) == list(filter_.qs)


def test_systems_of_unknown_release_come_last_in_the_newest_order() -> None:
    for slug, released_on in (("old", "2022"), ("unknown", None), ("new", "2025-09-30")):
        make.a_dispute(systems=[make.a_system(slug, released_on=released_on)])
    assert [s.slug for s in SystemFilter(QueryDict("order=-released")).qs] == ["new", "old", "unknown"]


def test_party_and_side_bind_to_the_same_party_of_a_claim() -> None:
    google, openai = make.a_party("Google"), make.a_party("OpenAI")
    dispute = make.a_dispute(claimants=[google], respondents=[openai])
    by_google = make.a_claim(dispute, made_by=[google], against=[openai])
    against_google = make.a_claim(dispute, made_by=[openai], against=[google])
    assert list(ClaimFilter(QueryDict("party=google&side=against")).qs) == [against_google]
    assert list(ClaimFilter(QueryDict("party=google&side=made_by")).qs) == [by_google]
    assert facet(ClaimFilter(QueryDict("party=google")), "side") == {"made_by": 1, "against": 1}


def test_claims_of_drafts_are_neither_listed_nor_counted() -> None:
    make.a_claim(make.a_dispute(record_state="draft"), kind="acquisition")
    shown = make.a_claim(make.a_dispute(), kind="acquisition")
    filter_ = ClaimFilter(QueryDict("claim=acquisition"))
    assert list(filter_.qs) == [shown]
    assert facet(filter_, "claim") == {"acquisition": 1}


def test_a_partys_role_in_a_draft_does_not_count() -> None:
    party = make.a_party(kind="union", country="JP")
    make.a_dispute(claimants=[party])
    make.a_dispute(record_state="draft", respondents=[party])
    assert list(PartyFilter(QueryDict("role=respondent")).qs) == []
    assert facet(PartyFilter(QueryDict("")), "role") == {"claimant": 1}
    assert [p.dispute_count for p in PartyFilter(QueryDict("country=JP&kind=union")).qs] == [1]


def test_a_party_in_several_disputes_is_counted_once() -> None:
    party = make.a_party(kind="union")
    for _ in range(3):
        make.a_dispute(claimants=[party])
    filter_ = PartyFilter(QueryDict(""))
    assert facet(filter_, "kind") == {"union": 1}
    assert facet(filter_, "role") == {"claimant": 1}


def test_systems_are_counted_by_medium_and_developer() -> None:
    openai = make.a_party("OpenAI")
    make.a_dispute(systems=[make.a_system("Sora", developer=openai, modalities=["video", "audio"])])
    make.a_dispute(systems=[make.a_system("GPT", developer=openai, modalities=["text"]), make.a_system("Other")])
    filter_ = SystemFilter(QueryDict("developer=openai"))
    assert [s.slug for s in filter_.qs] == ["gpt", "sora"]
    assert facet(filter_, "modality") == {"audio": 1, "text": 1, "video": 1}
    assert filter_.headline(2) == "2 AI systems of OpenAI"


@time_machine.travel("2026-11-22")
def test_the_timeline_tells_the_coming_the_passed_and_what_happened_apart() -> None:
    dispute = make.a_dispute()
    coming = make.an_event(dispute, date="2027-02-25", state="scheduled")
    later = make.an_event(dispute, date="2027-03", state="scheduled")
    passed = make.an_event(dispute, date="2026-09-24", state="scheduled")
    happened = make.an_event(dispute, date="2026-01")
    make.an_event(dispute, date="2026-12-01", state="cancelled")
    assert list(EventFilter(QueryDict("when=upcoming")).qs) == [coming, later]
    assert list(EventFilter(QueryDict("when=passed")).qs) == [passed]
    assert list(EventFilter(QueryDict("when=happened")).qs) == [happened]
    assert set(EventFilter(QueryDict("when=upcoming&when=passed")).qs) == {coming, later, passed}
    assert EventFilter(QueryDict("when=upcoming")).headline(2) == "2 coming dates"
    assert EventFilter(QueryDict("when=passed")).headline(1) == "1 date passed, outcome not on record"


def test_events_are_found_by_any_date_they_may_have() -> None:
    dispute = make.a_dispute()
    for date in ("2025", "2025-09", "2025-09-30", "2025-10", "2024-12-31"):
        make.an_event(dispute, date=date)
    found = EventFilter(QueryDict("after=2025-09&before=2025-09")).qs
    assert sorted(event.date for event in found) == ["2025", "2025-09", "2025-09-30"]


def test_unknown_dates_lie_nowhere() -> None:
    dispute = make.a_dispute()
    make.a_source(dispute)
    dated = make.a_source(dispute, published_on="2025")
    for query in ("after=2000", "before=2090"):
        filter_ = SourceFilter(QueryDict(query))
        assert list(filter_.qs) == list(filter_.listing(Source.objects.all())) == [dated], query


@pytest.mark.parametrize(
    ("filter_class", "query", "count", "said"),
    [
        (ClaimFilter, "claim=acquisition&claim_status=upheld", 3, "3 claims of acquisition of copies, upheld"),
        (ClaimFilter, "jurisdiction=JP", 0, "No claim in Japan"),
        (PartyFilter, "country=JP&role=claimant", 14, "14 parties in Japan as claimant"),
        (PartyFilter, "", 1, "1 party"),
        (SystemFilter, "modality=video", 15, "15 AI systems for video"),
        (
            EventFilter,
            "event=hearing&jurisdiction=US&after=2026",
            2,
            "2 events in the United States, hearing, 2026 or later",
        ),
    ],
)
def test_headlines(filter_class: Any, query: str, count: int, said: str) -> None:
    assert filter_class(QueryDict(query)).headline(count) == said


def test_a_slug_of_before_stands_for_the_thing_as_its_address_does() -> None:
    """Feeds, calendars, webhooks and links of others hold filters: a new slug or a merger does not break them."""
    party, other = make.a_party("Getty"), make.a_party("Getty Images")
    dispute = make.a_dispute(claimants=[party], respondents=[make.a_party()], systems=[system := make.a_system("Old")])
    review.keep(dispute, "new", "First published.")
    make.a_dispute(claimants=[other])
    editor = a_reviewer()
    review.rename(party, "getty-inc", editor, "Its name.")
    review.rename(system, "new", editor, "Its name.")
    review.rename(dispute, "getty-v-other", editor, "Its name.")
    for query in ("party=getty", "system=old"):
        assert list(DisputeFilter(QueryDict(query)).qs) == [dispute], query
    filter_ = DisputeFilter(QueryDict("party=getty&party=getty-inc"))
    assert (str(filter_.query), filter_.cleaned["party"]) == ("?party=getty-inc", ["getty-inc"])
    changes = ChangeFilter(QueryDict(f"dispute={dispute.slug}"))
    assert (str(changes.query), changes.qs.count()) == ("?dispute=getty-v-other", 2)
    review.merge(other, Party.objects.get(pk=party.pk), editor, "They are one.")
    assert str(DisputeFilter(QueryDict("party=getty")).query) == "?party=getty-images"
    assert DisputeFilter(QueryDict("party=none")).form.errors
