"""Loading keeps history: each record added or changed is a revision, in the transaction that writes it."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from disputes import catalogue, records, review
from disputes.models import Dispute, FormerAddress, Revision
from disputes.tests import founding_files
from disputes.tests.records.examples import LETTER, SUIT, contents, write_files

pytestmark = pytest.mark.django_db
LETTER_FILE, SUIT_FILE = "disputes/coda-letter.json", "disputes/coda-v-openai.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small catalogue as files."""
    return write_files(tmp_path / "files", contents())


@pytest.fixture
def loaded(folder: Path) -> Path:
    """The same, loaded."""
    catalogue.load([folder])
    return folder


@pytest.fixture
def reviewer() -> User:
    return User.objects.create(username="reviewer", is_staff=True, is_superuser=True)


def change(folder: Path, name: str, **keys: Any) -> None:
    """Change keys of a file that holds one record."""
    file = folder / name
    file.write_text(json.dumps(json.loads(file.read_text()) | keys))


def kept(slug: str) -> list[tuple[int, str, str, bool]]:
    """The revisions of a record: number, kind of change, reason, and whether they are public."""
    rows = Revision.objects.filter(slug=slug).order_by("number")
    return list(rows.values_list("number", "what", "reason", "is_public"))


def test_each_founding_record_has_a_first_revision_that_says_what_its_file_says(
    founding: catalogue.Loaded,
) -> None:
    rows = Revision.objects.all()
    assert {(row.number, row.what, row.reason, row.by) for row in rows} == {(1, "new", catalogue.REASON, None)}
    assert (rows.count(), rows.public().count()) == (
        len(founding_files.DISPUTES) + founding_files.SHARED,
        len(founding_files.DISPUTES),
    )
    said = {row.slug: records.as_text(row.record) for row in rows if row.kind == "dispute"}
    files = (catalogue.FOUNDING / "disputes").glob("*.json")
    assert said == {file.stem: file.read_text() for file in files}
    parties = [row.record for row in rows.filter(kind="party", is_public=True).order_by("slug")]
    assert records.as_text(parties) == (catalogue.FOUNDING / "parties.json").read_text()


def test_loading_the_same_again_keeps_nothing(loaded: Path) -> None:
    before = Revision.objects.count()
    catalogue.load([loaded])
    assert (before, Revision.objects.count()) == (8, 8)


def test_a_changed_record_is_kept_as_a_development_unless_said_otherwise(loaded: Path) -> None:
    change(loaded, LETTER_FILE, title="Another title")
    call_command("load_catalogue", str(loaded), verbosity=0)
    change(loaded, LETTER_FILE, title="CODA's letter to OpenAI")
    call_command("load_catalogue", str(loaded), kind="correction", reason="  The title was wrong. ", verbosity=0)
    assert kept("coda-letter") == [
        (1, "new", catalogue.REASON, True),
        (2, "development", catalogue.REASON, True),
        (3, "correction", "The title was wrong.", True),
    ]
    assert kept("coda-v-openai") == [(1, "new", catalogue.REASON, True)]


@pytest.mark.parametrize("reason", [" ", "x" * 1001, "hid\u202eden"])
def test_a_reason_that_readers_cannot_be_shown_is_refused(folder: Path, reason: str) -> None:
    with pytest.raises(CommandError, match="--reason"):
        call_command("load_catalogue", str(folder), reason=reason)
    assert Dispute.objects.count() == 0


def test_a_new_record_is_kept_as_new_whatever_kind_is_said(folder: Path) -> None:
    catalogue.load([folder], what="correction")
    assert set(Revision.objects.values_list("what", flat=True)) == {"new"}


def test_a_dry_run_and_a_refused_loading_keep_nothing(folder: Path) -> None:
    catalogue.load([folder], dry_run=True)
    assert Revision.objects.count() == 0
    change(folder, LETTER_FILE, works=["animé"])
    with pytest.raises(catalogue.Refused):
        catalogue.load([folder])
    assert Revision.objects.count() == 0


def test_a_draft_that_is_changed_stays_a_draft_and_has_no_history_but_its_open_page_is_stale(loaded: Path) -> None:
    Dispute.objects.filter(slug="coda-letter").update(record_state="in_review")
    version = Dispute.objects.get(slug="coda-letter").version
    change(loaded, LETTER_FILE, title="Another title")
    catalogue.load([loaded])
    letter = Dispute.objects.get(slug="coda-letter")
    assert (letter.title, letter.record_state) == ("Another title", "in_review")
    assert letter.version > version
    assert len(kept("coda-letter")) == 1


def test_what_no_published_dispute_names_is_kept_unseen(folder: Path) -> None:
    parties = [*contents()["parties.json"], {"slug": "nobody", "name": "Nobody", "kind": "company"}]
    parties[3]["affiliations"] = [{"party": "nobodys", "how": "member_of"}]
    parties.append({"slug": "nobodys", "name": "Nobodys", "kind": "company"})
    write_files(folder, {"parties.json": parties})
    catalogue.load([folder])
    assert kept("nobody") == [(1, "new", catalogue.REASON, False)]
    assert Revision.objects.get(slug="nobody").record == parties[3]
    assert kept("openai") == [(1, "new", catalogue.REASON, True)]


def test_a_revision_names_no_dispute_and_no_party_that_the_public_does_not_see(loaded: Path) -> None:
    records.write(LETTER | {"slug": "secret", "title": "Secret"}, publish=False)
    change(loaded, LETTER_FILE, related=[{"dispute": "secret", "how": "related"}])
    # The guild is public since OpenAI belongs to it, and what the guild belongs to is not.
    guild = {"slug": "guild", "name": "Guild", "kind": "trade_association"}
    guild["affiliations"] = [{"party": "hidden", "how": "member_of"}]  # type: ignore[assignment]
    parties = [*contents()["parties.json"], guild, {"slug": "hidden", "name": "Hidden", "kind": "company"}]
    parties[1]["affiliations"] = [{"party": "guild", "how": "member_of"}]
    catalogue.load([write_files(loaded, {"parties.json": parties})])
    for slug, kind, number in (("coda-letter", "dispute", 2), ("openai", "party", 2), ("guild", "party", 1)):
        thing = records.MODELS[kind].objects.get(slug=slug)
        revision = Revision.objects.of(kind, slug).get(number=number)
        assert records.as_text(revision.record) == records.as_text(records.read(thing, published=True))
        assert "secret" not in revision.text
        assert "hidden" not in revision.text


def test_a_claim_and_a_party_that_a_file_drops_leave_a_word_and_their_numbers_are_not_given_again(
    loaded: Path,
) -> None:
    assert Dispute.objects.get(slug="coda-v-openai").claims_given == 2
    without = [part for part in SUIT["participations"] if part["party"] != "toei"]
    change(loaded, SUIT_FILE, claims=[{**SUIT["claims"][0], "made_by": ["coda"]}], participations=without)
    catalogue.load([loaded])
    suit = Dispute.objects.get(slug="coda-v-openai")
    assert (suit.claims_given, suit.events_given, suit.sources_given) == (2, 2, 2)
    left = FormerAddress.objects.order_by("kind").values_list("kind", "slug", "number")
    assert list(left) == [("claim", "coda-v-openai", 2), ("party", "toei", 0)]


def test_a_number_that_was_removed_is_refused_to_something_else_and_not_to_what_had_it(loaded: Path) -> None:
    cited = [SUIT["sources"][0]["url"]]
    lists = {name: [{**part, "sources": cited} for part in SUIT[name]] for name in ("claims", "events", "amounts")}
    lists["sources"] = SUIT["sources"]
    fewer = {name: parts if name == "amounts" else parts[:1] for name, parts in lists.items()}
    change(loaded, SUIT_FILE, **fewer)
    catalogue.load([loaded])
    others = {
        "claims": {"summary": "Other."},
        "events": {"title": "Other"},
        "sources": {"url": "https://example.org/"},
    }
    change(loaded, SUIT_FILE, **{name: [*fewer[name], {**lists[name][1], **keys}] for name, keys in others.items()})
    with pytest.raises(catalogue.Refused) as refused:
        catalogue.load([loaded])
    places = [f"{name}[1].number" for name in others]
    assert [fault.place for fault in refused.value.faults] == places
    assert refused.value.faults[0].message == (
        "2 was the number of a claim that was removed: a new one has at least 3"
    )
    change(loaded, SUIT_FILE, **lists)
    assert len(catalogue.load([loaded]).changed) == 1


def test_numbers_that_were_public_before_there_was_a_history_count_as_given(loaded: Path) -> None:
    Dispute.objects.update(claims_given=0)
    change(loaded, SUIT_FILE, claims=SUIT["claims"][:1])
    catalogue.load([loaded])
    assert Dispute.objects.get(slug="coda-v-openai").claims_given == 2


def test_an_open_working_copy_stays_as_it_is_and_waits_until_it_was_compared(loaded: Path, reviewer: User) -> None:
    copy = review.begin(Dispute.objects.get(slug="coda-v-openai"), reviewer)
    Dispute.every.filter(pk=copy.pk).update(summary="An editor's words.")
    before = records.read(copy)
    change(loaded, SUIT_FILE, title="Another title")
    catalogue.load([loaded])
    assert records.read(copy) == before
    assert before["proceedings"][0]["courtlistener_docket_id"] == 71
    copy = Dispute.every.get(pk=copy.pk)
    accepted = {finding.code: "Known." for finding in review.check(copy)}
    with pytest.raises(review.Refused, match="changed since"):
        review.publish(copy, User(is_superuser=True, pk=99, is_active=True), "Why.", "development", accepted)


def test_the_docket_of_a_working_copy_keeps_no_file_out(loaded: Path, reviewer: User) -> None:
    copy = review.begin(Dispute.objects.get(slug="coda-v-openai"), reviewer)
    copy.proceedings.filter(courtlistener_docket_id=71).update(courtlistener_docket_id=72)
    change(loaded, LETTER_FILE, proceedings=[{"court": "cand", "courtlistener_docket_id": 72}])
    assert catalogue.load([loaded / LETTER_FILE]).summary() == "Catalogue: changed 1 dispute."


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_withdrawn_dispute_stays_withdrawn_and_as_it_was(
    loaded: Path, reviewer: User, overwrite: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    review.withdraw(Dispute.objects.get(slug="coda-letter"), reviewer, "A hoax.")
    before = records.read(Dispute.objects.get(slug="coda-letter"))
    assert catalogue.load([loaded]).summary() == "Catalogue: 8 records unchanged."
    change(loaded, LETTER_FILE, title="Another title")
    call_command("load_catalogue", str(loaded), overwrite=overwrite, verbosity=2)
    assert capsys.readouterr().out.splitlines() == [
        "= dispute coda-letter  left withdrawn",
        "Catalogue: left withdrawn 1 dispute; 7 records unchanged.",
    ]
    letter = Dispute.objects.get(slug="coda-letter")
    assert (letter.record_state, records.read(letter)) == ("withdrawn", before)
    assert [what for _, what, _, _ in kept("coda-letter")] == ["new", "withdrawal"]


def test_keeping_history_takes_as_many_queries_for_a_batch_of_many_records_as_for_few(tmp_path: Path) -> None:
    def queries(count: int) -> int:
        parties = [{"slug": f"p{count}-{n}", "name": f"P{count} {n}", "kind": "company"} for n in range(count)]
        folder = write_files(tmp_path / str(count), {"parties.json": parties})
        with CaptureQueriesContext(connection) as asked:
            catalogue.load([folder])
        return sum("disputes_revision" in one["sql"] or "disputes_participation" in one["sql"] for one in asked)

    assert queries(2) == queries(10)
