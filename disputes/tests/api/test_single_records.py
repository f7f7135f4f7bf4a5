"""A single record in the API is the record itself; a part of a dispute says of which, and its number."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import records
from disputes import vocabulary as words
from disputes.api.words import VOCABULARIES
from disputes.models import Claim, Court, Dispute, FormerAddress, Party, Revision, System
from disputes.review import keep
from disputes.tests.builders import a_claim, a_dispute, a_full_dispute, a_source, an_event

from .asking import V1, get, refused, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute() -> Dispute:
    """A dispute with everything, whose second claim was removed."""
    dispute = a_full_dispute()
    a_claim(dispute, kind="contract", made_by=[Party.objects.get(slug__startswith="guild")])
    Claim.objects.get(dispute=dispute, number=2).delete()
    return dispute


def test_the_answer_is_the_record_with_its_keys_in_order(dispute: Dispute) -> None:
    things: list[tuple[str, Any]] = [
        *(("disputes", one) for one in Dispute.objects.all()),
        *(("parties", one) for one in Party.objects.published()),
        *(("systems", one) for one in System.objects.published()),
        *(("courts", one) for one in Court.objects.published()),
    ]
    for name, thing in things:
        record = records.read(thing, published=True)
        answer = told(f"{name}/{thing.slug}/")
        assert answer == record
        assert list(answer) == list(record)
    court = told(f"courts/{dispute.proceedings.latest('pk').court.slug}/")
    assert court["native_name"] == "知的財産高等裁判所"
    assert (court["aliases"], court["citation_name"]) == (["知財高裁"], "IP High Ct.")
    assert {name for name, thing in things} == {"disputes", "parties", "systems", "courts"}


@pytest.mark.parametrize("name", ["claims", "events", "sources"])
def test_a_part_is_that_of_the_record_with_its_dispute_and_number(dispute: Dispute, name: str) -> None:
    parts = records.read(dispute, published=True)[name]
    numbers = [part.get("number", place) for place, part in enumerate(parts, 1)]
    for number, part in zip(numbers, parts, strict=True):
        rest = {key: value for key, value in part.items() if key != "number"}
        answer = told(f"{name}/{dispute.slug}/{number}/")
        assert answer == {"dispute": dispute.slug, "number": number, **rest}
        assert list(answer) == ["dispute", "number", *rest]
    assert numbers == ([1, 3] if name == "claims" else list(range(1, len(parts) + 1)))


def test_a_list_and_its_single_records_say_the_same(dispute: Dispute) -> None:
    for name in ("disputes", "parties", "systems", "courts"):
        for record in told(f"{name}/?page_size=100")["results"]:
            assert told(f"{name}/{record['slug']}/") == record
    for name in ("claims", "events", "sources"):
        for record in told(f"{name}/?page_size=100")["results"]:
            assert told(f"{name}/{record['dispute']}/{record['number']}/") == record


def test_fields_choose_keys_in_the_order_of_the_record(dispute: Dispute) -> None:
    chosen = told(f"disputes/{dispute.slug}/?fields=title,slug,closed_on")
    assert list(chosen.items()) == [("slug", dispute.slug), ("title", dispute.title)]
    assert told("claims/?fields=number")["results"] == [{"number": 1}, {"number": 3}]


def test_every_vocabulary_is_told_with_its_words_and_groups() -> None:
    listed = told("vocabulary/")
    assert (listed["count"], listed["next"], listed["previous"]) == (len(words.GLOSSARY), None, None)
    assert [one["name"] for one in listed["results"]] == list(VOCABULARIES)
    for one in listed["results"]:
        title, terms = VOCABULARIES[one["name"]]
        assert told(f"vocabulary/{one['name']}/") == one
        assert one["title"] == str(title)
        assert [word["value"] for word in one["values"]] == terms.values
        assert [word["definition"] for word in one["values"]] == [str(term.definition) for term in terms]
        assert {group["name"]: tuple(group["values"]) for group in one["groups"]} == {
            name: tuple(group.values) for name, group in terms.groups().items()
        }
    refused("vocabulary/record-state/", 404)


def test_a_record_of_many_parts_takes_the_queries_of_one_of_few() -> None:
    taken = []
    for number in (1, 30):
        dispute = a_dispute()
        for _ in range(number):
            source = a_source(dispute)
            a_claim(dispute, sources=[source])
            an_event(dispute, sources=[source])
        with CaptureQueriesContext(connection) as asked:
            told(f"disputes/{dispute.slug}/")
        taken.append(len(asked))
    assert taken == [taken[0]] * 2


# What is there no longer


@pytest.mark.parametrize(("name", "kind"), [("disputes", "dispute"), ("parties", "party"), ("systems", "ai_system")])
def test_a_former_address_leads_on_with_its_query(dispute: Dispute, name: str, kind: str) -> None:
    FormerAddress.objects.create(kind=kind, slug="old", leads_to="new")
    response = get(f"{name}/old/?fields=slug")
    assert (response.status_code, response["Location"]) == (301, f"{V1}/{name}/new/?fields=slug")


def test_the_parts_of_a_renamed_dispute_keep_their_numbers(dispute: Dispute) -> None:
    FormerAddress.objects.create(kind="dispute", slug="old", leads_to=dispute.slug)
    for name in ("claims", "events", "sources"):
        assert get(f"{name}/old/1/")["Location"] == f"{V1}/{name}/{dispute.slug}/1/"


def test_the_parts_of_a_merged_dispute_lead_to_the_other_dispute_and_its_claims_to_the_claims(
    dispute: Dispute,
) -> None:
    other = a_dispute("Other")
    keep(other, "new", "First entered.")
    Dispute.objects.filter(pk=other.pk).delete()
    assert Revision.objects.of("dispute", "other").exists()
    FormerAddress.objects.create(kind="dispute", slug="other", leads_to=dispute.slug)
    FormerAddress.objects.create(kind="claim", slug="other", number=1, leads_to=dispute.slug, leads_to_number=3)
    assert get("claims/other/1/")["Location"] == f"{V1}/claims/{dispute.slug}/3/"
    for path in ("claims/other/2/", "events/other/1/", "sources/other/1/"):
        assert get(path)["Location"] == f"{V1}/disputes/{dispute.slug}/"


def test_what_was_withdrawn_is_gone_with_the_reason_readers_are_told(dispute: Dispute) -> None:
    keep(dispute, "new", "First entered.")
    dispute.record_state = "withdrawn"
    dispute.save()
    keep(dispute, "withdrawal", "It was no dispute.")
    for path in ("disputes/{}/", "claims/{}/1/", "events/{}/1/", "sources/{}/1/"):
        problem = refused(path.format(dispute.slug), 410)
        assert problem["detail"] == "It was no dispute."
        assert problem["type"].endswith("/api/v1/#problem-gone")


def test_a_claim_that_was_removed_is_gone_and_a_number_never_given_not_found(dispute: Dispute) -> None:
    FormerAddress.objects.create(kind="claim", slug=dispute.slug, number=2, reason="It was entered twice.")
    assert refused(f"claims/{dispute.slug}/2/", 410)["detail"] == "It was entered twice."
    refused(f"claims/{dispute.slug}/9/", 404)
    refused(f"events/{dispute.slug}/2000000000000000000000/", 404)
