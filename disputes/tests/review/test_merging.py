"""Merging there and back: everything moves, nothing is lost, and undone it is byte for byte what it was."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import catalogue, records, review
from disputes.models import (
    Court,
    Dispute,
    FormerAddress,
    Merger,
    Party,
    Relation,
    ReviewNote,
    Revision,
    Suggestion,
    System,
)
from disputes.review.mergers import merging
from disputes.review.rights import Refused
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_full_dispute,
    a_participation,
    a_party,
    a_proceeding,
    a_source,
    a_system,
    an_affiliation,
    an_event,
)

pytestmark = pytest.mark.django_db

MODELS: dict[str, Any] = {"party": Party, "ai_system": System, "court": Court, "dispute": Dispute}


@pytest.fixture
def reviewer() -> User:
    user = User.objects.create(username="reviewer", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="publish_dispute"))
    return user


def everything() -> dict[str, str]:
    """All records, as the catalogue would write them, and the rows that hang on none."""
    found = {
        f"{kind} {record['slug']}": records.as_text(record)
        for kind, model in MODELS.items()
        for record in records.read_all(model.objects.order_by("slug"))
    }
    for copy in Dispute.every.exclude(copy_of=None):
        found[f"copy {copy.slug}"] = records.as_text(records.read(copy))
    return found


def the_two_that_most_is_said_of(model: Any) -> list[Any]:
    rows = model.objects.order_by("pk")
    length = {record["slug"]: len(records.as_text(record)) for record in records.read_all(rows)}
    return sorted(rows, key=lambda one: -length[one.slug])[:2]


@pytest.mark.parametrize("kind", MODELS)
def test_merging_and_undoing_on_the_founding_catalogue_leaves_every_byte_as_it_was(
    founding: catalogue.Loaded, reviewer: User, tmp_path: Path, kind: str
) -> None:
    survivor, gone = the_two_that_most_is_said_of(MODELS[kind])
    merger = review.merge(survivor, gone, reviewer, "They are one.")
    assert not MODELS[kind].objects.filter(slug=gone.slug).exists()
    assert review.undo_merger(merger, reviewer, "They are two.") == []
    assert not FormerAddress.objects.filter(slug=gone.slug, number=0, kind=kind).exists()
    catalogue.dump(tmp_path)
    files = {file.relative_to(tmp_path) for file in tmp_path.rglob("*.json")}
    assert files == {file.relative_to(catalogue.FOUNDING) for file in catalogue.FOUNDING.rglob("*.json")}
    for file in files:
        assert (tmp_path / file).read_bytes() == (catalogue.FOUNDING / file).read_bytes()


def test_everything_that_names_a_party_names_the_survivor_afterwards(reviewer: User) -> None:
    gone = a_party("Kodansha Ltd.", native_name="株式会社講談社", country="JP")
    gone.aliases.create(name="KDS")
    survivor, guild = a_party("Kodansha"), a_party("Guild")
    for party in (gone, survivor):
        an_affiliation(party, guild)
    an_affiliation(gone, survivor, "subsidiary_of")
    child = a_party("Child")
    an_affiliation(child, gone, "subsidiary_of")
    system = a_system("Its system", developer=gone)
    dispute = a_dispute(claimants=[gone, survivor], systems=[system])
    a_claim(dispute, made_by=[gone, survivor])
    an_event(dispute, party=gone)
    draft = a_dispute(record_state="draft", respondents=[gone])
    copy = review.begin(dispute, reviewer)
    planned = merging.plan(survivor, gone)
    assert planned.problems == []
    assert len(planned.named) == 5
    before = everything()
    merger = review.merge(survivor, gone, reviewer, "One publisher.")
    survivor.refresh_from_db()
    assert (survivor.native_name, survivor.country) == ("株式会社講談社", "JP")
    assert [alias.name for alias in survivor.aliases.order_by("pk")] == ["Kodansha Ltd.", "KDS"]
    assert [one.other.name for one in survivor.affiliations.all()] == ["Guild"]
    for row in (dispute, copy):
        record = records.read(row)
        assert record["participations"] == [{"party": "kodansha", "role": "claimant"}]
        assert record["claims"][0]["made_by"] == ["kodansha"]
        assert record["events"][0]["party"] == "kodansha"
    assert records.read(draft)["participations"] == [{"party": "kodansha", "role": "respondent"}]
    assert records.read(system)["developer"] == "kodansha"
    assert records.read(child)["affiliations"] == [{"party": "kodansha", "how": "subsidiary_of"}]
    assert review.undo_merger(merger, reviewer, "Two publishers.") == []
    assert everything() == before


def test_each_public_record_that_was_changed_has_a_revision_and_no_other(reviewer: User) -> None:
    gone, survivor = a_party("One"), a_party("Other")
    public, draft = a_dispute(claimants=[gone]), a_dispute(claimants=[gone], record_state="draft")
    a_dispute(claimants=[survivor])
    merger = review.merge(survivor, gone, reviewer, "They are one.")
    told = {(one.kind, one.slug): (one.what, one.reason, one.by) for one in Revision.objects.filter(is_public=True)}
    word = ("merger", "They are one.", reviewer)
    assert told == {("dispute", public.slug): word, ("party", "other"): word}
    assert Revision.objects.get(is_public=False).slug == "one"
    assert draft.slug not in {slug for _kind, slug in told}
    review.undo_merger(merger, reviewer, "They are two.")
    last = {(one.kind, one.slug): one.what for one in Revision.objects.filter(reason="They are two.")}
    assert last == dict.fromkeys([("dispute", public.slug), ("party", "one"), ("party", "other")], "correction")


def test_a_working_copy_can_be_published_after_what_it_names_was_merged(reviewer: User) -> None:
    gone, survivor = a_party("One"), a_party("Other")
    dispute = a_dispute(claimants=[gone], respondents=[a_party()])
    a_source(dispute)
    copy = review.begin(dispute, reviewer)
    version = Dispute.every.get(pk=copy.pk).version
    review.merge(survivor, gone, reviewer, "They are one.")
    copy.refresh_from_db()
    assert copy.based_on == review.latest_number(dispute)
    assert copy.version > version, "a page on which somebody writes it is told"


def test_addresses_lead_on_also_over_two_mergers_and_back(reviewer: User) -> None:
    first, second, third = (a_party(name) for name in ("First", "Second", "Third"))
    for party in (first, second, third):
        a_dispute(claimants=[party])
    one = review.merge(second, first, reviewer, "One.")
    two = review.merge(third, second, reviewer, "One again.")
    assert leads() == {("party", "first", 0): ("third", 0), ("party", "second", 0): ("third", 0)}
    with pytest.raises(Refused, match="undo that first"):
        review.undo_merger(one, reviewer, "Too early.")
    review.undo_merger(two, reviewer, "Two.")
    assert leads() == {("party", "first", 0): ("second", 0)}
    review.undo_merger(one, reviewer, "Two.")
    assert leads() == {}
    with pytest.raises(Refused, match="undone already"):
        review.undo_merger(one, reviewer, "Again.")


def leads() -> dict[tuple[str, str, int], tuple[str, int]]:
    rows = FormerAddress.objects.exclude(leads_to="").order_by("kind", "slug", "number")
    return {(one.kind, one.slug, one.number): (one.leads_to, one.leads_to_number) for one in rows}


def test_a_thing_that_was_never_public_leaves_no_address(reviewer: User) -> None:
    review.merge(a_party("Other"), a_party("One"), reviewer, "They are one.")
    assert leads() == {}


def two_disputes() -> tuple[Dispute, Dispute]:
    party, other = a_party("Claimant"), a_party("Respondent")
    pair = []
    for title in ("First", "Second"):
        dispute = a_dispute(title, claimants=[party], respondents=[other])
        source = a_source(dispute)
        a_claim(dispute, summary=f"Claim of {title}.", made_by=[party], against=[other], sources=[source])
        an_event(dispute, title=f"Event of {title}", sources=[source])
        pair.append(dispute)
    a_proceeding(pair[0], a_court("Court"), docket_number="1")
    a_proceeding(pair[1], Court.objects.get(), docket_number="1")
    a_proceeding(pair[1], Court.objects.get(), docket_number="2")
    return pair[0], pair[1]


def test_the_parts_of_a_merged_dispute_are_appended_and_their_addresses_lead_there(reviewer: User) -> None:
    survivor, gone = two_disputes()
    Dispute.objects.filter(pk=survivor.pk).update(claims_given=4)
    survivor.refresh_from_db()
    third = a_dispute("Third")
    Relation.objects.create(dispute=third, other=gone, how="related")
    Relation.objects.create(dispute=survivor, other=gone, how="related")
    tip = Suggestion.objects.create(
        reference="A", kind="correction", text="x", about=gone.get_absolute_url(), field="claim-1", dispute=gone
    )
    note = ReviewNote.objects.create(dispute=gone, step="begun", text="A word")
    before = everything()
    merger = review.merge(survivor, gone, reviewer, "One suit.")
    record = records.read(Dispute.objects.get(slug="first"))
    assert [(one.get("number", place), one["summary"]) for place, one in enumerate(record["claims"], 1)] == [
        (1, "Claim of First."),
        (5, "Claim of Second."),
    ]
    assert [one["title"] for one in record["events"]] == ["Event of First", "Event of Second"]
    assert [one["docket_number"] for one in record["proceedings"]] == ["1", "2"]
    assert (len(record["sources"]), len(record["participations"]), record["related"]) == (2, 2, [])
    assert records.read(third)["related"] == [{"dispute": "first", "how": "related"}]
    assert leads() == {("claim", "second", 1): ("first", 5), ("dispute", "second", 0): ("first", 0)}
    tip.refresh_from_db()
    assert (tip.about, tip.field, tip.dispute_id) == ("/disputes/first/", "claim-5", survivor.pk)
    assert ReviewNote.objects.get(pk=note.pk).dispute_id == survivor.pk
    assert review.undo_merger(merger, reviewer, "Two suits.") == []
    assert everything() == before
    assert leads() == {("claim", "first", 5): ("second", 1)}
    tip.refresh_from_db()
    assert (tip.about, tip.field, str(tip.dispute)) == ("/disputes/second/", "claim-1", "Second")
    assert Dispute.objects.get(slug="first").claims_given == 5, "a number once public is not given again"


def test_a_survivor_that_was_changed_since_gets_a_working_copy_without_the_merged_parts(reviewer: User) -> None:
    survivor, gone = two_disputes()
    before = records.read(gone)
    merger = review.merge(survivor, gone, reviewer, "One suit.")
    Dispute.objects.filter(slug="first").update(summary="Changed since.")
    review.undo_merger(merger, reviewer, "Two suits.")
    public, copy = Dispute.objects.get(slug="first"), Dispute.every.get(copy_of__slug="first")
    assert [one["summary"] for one in records.read(public)["claims"]] == ["Claim of First.", "Claim of Second."]
    assert [one["summary"] for one in records.read(copy)["claims"]] == ["Claim of First."]
    assert copy.summary == "Changed since."
    assert records.read(Dispute.objects.get(slug="second")) == before


def test_what_was_changed_since_a_party_was_merged_stays_and_what_is_gone_is_told(reviewer: User) -> None:
    gone, survivor = a_party("One"), a_party("Other")
    kept, dropped, lost = (a_dispute(title, claimants=[gone]) for title in ("Kept", "Dropped", "Lost"))
    merger = review.merge(survivor, gone, reviewer, "They are one.")
    survivor.aliases.create(name="Since")
    Party.objects.filter(slug="other").update(description="Since.")
    Dispute.objects.filter(pk=kept.pk).update(title="Changed since")
    dropped.participations.all().delete()
    lost.delete()
    told = review.undo_merger(merger, reviewer, "They are two.")
    assert told == ["Dropped: participations", "Lost is there no more."]
    record = records.read(Party.objects.get(slug="other"))
    assert (record["aliases"], record["description"]) == (["Since"], "Since.")
    assert records.read(kept)["participations"] == [{"party": "one", "role": "claimant"}]


@pytest.mark.parametrize("kind", ["ai_system", "court"])
def test_systems_and_courts_are_merged_and_told_apart_again(reviewer: User, kind: str) -> None:
    one, other = a_full_dispute("One"), a_full_dispute("Other")
    pick = {"ai_system": lambda row: row.systems.first(), "court": lambda row: row.proceedings.first().court}[kind]
    Court.objects.filter(pk=one.proceedings.first().court_id).update(courtlistener_id="cand")  # type: ignore[union-attr]
    before = everything()
    merger = review.merge(pick(other), pick(one), reviewer, "They are one.")
    assert everything() != before
    assert review.undo_merger(merger, reviewer, "They are two.") == []
    assert everything() == before


def test_a_court_keeps_every_name_of_the_one_that_was_merged_into_it(reviewer: User) -> None:
    survivor = a_court("Landgericht München I", native_name="Landgericht München I")
    gone = a_court("LG München I", native_name="LG Muenchen", citation_name="LG München I")
    gone.aliases.create(name="Munich Regional Court")
    a_proceeding(None, gone)
    before = everything()
    merger = review.merge(survivor, gone, reviewer, "They are one.")
    survivor.refresh_from_db()
    assert (survivor.native_name, survivor.citation_name) == ("Landgericht München I", "LG München I")
    aliases = [alias.name for alias in survivor.aliases.order_by("pk")]
    assert aliases == ["LG Muenchen", "Munich Regional Court"]
    assert review.undo_merger(merger, reviewer, "They are two.") == []
    assert everything() == before


def test_parties_that_claim_against_each_other_are_not_merged_and_the_claim_is_named(reviewer: User) -> None:
    one, other = a_party("One"), a_party("Other")
    dispute = a_dispute("A v. B", claimants=[one], respondents=[other])
    a_claim(dispute, made_by=[one], against=[other])
    before = everything()
    with pytest.raises(Refused, match=r"In “A v\. B” claim 1 "):
        review.merge(one, other, reviewer, "They are one.")
    assert everything() == before


def test_what_may_not_be_merged_is_refused(reviewer: User) -> None:
    one, other = a_party("One"), a_party("Other")
    contributor = User.objects.create(username="contributor")
    first, second = two_disputes()
    draft = a_dispute(record_state="draft")
    refused: list[tuple[Any, Any, Any, str, str]] = [
        (one, other, contributor, "Why", "Only a reviewer"),
        (one, other, reviewer, " ", "Say in a sentence"),
        (one, one, reviewer, "Why", "two different ones"),
        (one, a_system(), reviewer, "Why", "two different ones"),
        (first, draft, reviewer, "Why", "two published disputes or two drafts"),
        (draft, first, reviewer, "Why", "two published disputes or two drafts"),
    ]
    for survivor, gone, by, reason, message in refused:
        with pytest.raises(Refused, match=message):
            review.merge(survivor, gone, by, reason)
    review.begin(second, reviewer)
    with pytest.raises(Refused, match="working copy"):
        review.merge(first, second, reviewer, "Why")
    assert Merger.objects.count() == 0


def test_a_merger_that_could_not_be_published_leaves_everything_as_it_was(reviewer: User) -> None:
    survivor, gone = two_disputes()
    gone.claims.get().citations.all().delete()
    before = everything()
    with pytest.raises(Refused) as refused:
        review.merge(survivor, gone, reviewer, "One suit.")
    assert [finding.code for finding in refused.value.findings] == ["unsourced-claims-2"]
    assert everything() == before


def test_a_name_that_somebody_took_since_stands_against_undoing(reviewer: User) -> None:
    gone, survivor = a_party("One"), a_party("Other")
    merger = review.merge(survivor, gone, reviewer, "They are one.")
    a_party("One", slug="another")
    before = everything()
    with pytest.raises(Refused, match="has the name"):
        review.undo_merger(merger, reviewer, "They are two.")
    assert everything() == before


def test_a_record_from_a_file_that_names_what_was_merged_is_a_fault_with_the_right_slug(reviewer: User) -> None:
    gone, survivor = a_party("One"), a_party("Other")
    last = a_party("Last")
    review.merge(survivor, gone, reviewer, "They are one.")
    review.merge(last, survivor, reviewer, "They are one.")
    party = {"slug": "one", "name": "One", "kind": "company"}
    system = {"slug": "made", "name": "Made", "developer": "one", "modalities": []}
    entries = [
        records.Entry("party", "parties.json", (0,), party),
        records.Entry("ai_system", "ai_systems.json", (0,), system),
    ]
    assert [str(fault) for fault in records.check(entries)] == [
        "parties.json: [0].slug (one): the party “one” was merged into “last”: write that in its place",
        "ai_systems.json: [0].developer (made): the party “one” was merged into “last”: write that in its place",
    ]


def test_planning_takes_as_many_queries_for_thirty_disputes_as_for_one() -> None:
    counts = []
    for number in (1, 30):
        gone, survivor = a_party(), a_party()
        for _n in range(number):
            a_claim(a_dispute(claimants=[gone]), made_by=[gone])
        with CaptureQueriesContext(connection) as captured:
            assert len(merging.plan(survivor, gone).named) == number
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_merging_takes_a_bounded_number_of_queries_for_each_dispute(reviewer: User) -> None:
    gone, survivor = a_party(), a_party()
    for _n in range(20):
        a_participation(a_dispute(), gone)
    with CaptureQueriesContext(connection) as captured:
        review.merge(survivor, gone, reviewer, "They are one.")
    assert len(captured) <= 20 * 30 + 60


def test_a_merger_is_undone_also_after_what_it_changed_has_another_address(reviewer: User) -> None:
    gone, survivor = a_party("One"), a_party("Other")
    dispute = a_dispute("First", claimants=[gone, survivor])
    merger = review.merge(survivor, gone, reviewer, "They are one.")
    review.rename(Party.objects.get(slug="other"), "renamed", reviewer, "A better address.")
    review.rename(dispute, "renamed-too", reviewer, "A better address.")
    merger.refresh_from_db()
    assert review.undo_merger(merger, reviewer, "They are two.") == []
    assert records.read(Dispute.objects.get(slug="renamed-too"))["participations"] == [
        {"party": "one", "role": "claimant"},
        {"party": "renamed", "role": "claimant"},
    ]
    assert not FormerAddress.objects.filter(slug="one").exists()


def test_mergers_into_one_survivor_are_undone_the_last_one_first(reviewer: User) -> None:
    first, second, survivor = a_party("One"), a_party("Two"), a_party("Other")
    a_dispute("First", claimants=[first, second, survivor])
    an_affiliation(first, second)
    before = everything()
    one = review.merge(survivor, first, reviewer, "One.")
    two = review.merge(survivor, second, reviewer, "One.")
    with pytest.raises(Refused, match="“two” was merged into the same later"):
        review.undo_merger(one, reviewer, "Too early.")
    for merger in (two, one):
        assert review.undo_merger(merger, reviewer, "Apart.") == []
    assert everything() == before


def test_who_claims_against_each_other_is_not_merged_and_each_claim_is_named_once(reviewer: User) -> None:
    coda, openai = a_party("CODA"), a_party("OpenAI")
    dispute = a_dispute("CODA v. OpenAI", claimants=[coda], respondents=[openai])
    a_claim(dispute, made_by=[coda], against=[openai])
    review.begin(dispute, reviewer)
    problem = "In “CODA v. OpenAI” claim 1 is made by one of them against the other."
    assert review.plan_merger(openai, coda).problems == [problem]
    with pytest.raises(Refused, match=problem):
        review.merge(openai, coda, reviewer, "One company.")
    assert Party.objects.count() == 2


def test_readers_are_told_of_no_removal_where_two_parties_of_a_dispute_became_one(reviewer: User) -> None:
    one, same = a_party("Kodansha"), a_party("Kodansha Ltd.")
    dispute = a_dispute("Publishers v. Example AI", claimants=[one, same])
    a_claim(dispute, made_by=[one, same])
    before = records.read(dispute, published=True)
    review.merge(one, same, reviewer, "One publisher.")
    assert len(before["participations"]) == 2
    assert records.tell(before, records.read(dispute, published=True)) == []
