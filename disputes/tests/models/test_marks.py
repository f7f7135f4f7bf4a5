"""Marks: every way of writing the record changes its version, in the same transaction, and says what was written."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction

from disputes.models import (
    Claim,
    Court,
    Dispute,
    Event,
    FormerAddress,
    Link,
    Mark,
    Participation,
    PartyAlias,
    Revision,
    Source,
    Version,
    triggers,
    version,
)
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db


def written_by(write: Callable[[], object]) -> set[tuple[str, int]]:
    """Return what is marked by a write as (kind, key)."""
    before = Version.now()
    write()
    return set(Mark.objects.since(before.number).values_list("kind", "key"))


def test_reading_changes_no_version_and_every_write_does() -> None:
    dispute = make.a_dispute()
    before = version()
    list(Dispute.objects.all())
    assert version() == before
    dispute.save()
    assert version() != before


def test_every_way_of_writing_a_part_marks_its_dispute() -> None:
    dispute, other = make.a_dispute(), make.a_dispute()
    mine = {("dispute", dispute.pk)}
    assert written_by(lambda: make.an_event(dispute)) == mine
    assert written_by(lambda: Event.objects.filter(dispute=dispute).update(title="Renamed")) == mine
    source = make.a_source(dispute)
    assert written_by(lambda: Source.objects.bulk_update([source], ["title"])) == mine
    claim = make.a_claim(dispute)
    assert written_by(lambda: make.a_claim(dispute, made_by=[make.a_party()])) >= mine
    assert written_by(lambda: Claim.objects.filter(pk=claim.pk).update(dispute=other, number=9)) == mine | {
        ("dispute", other.pk)
    }
    with connection.cursor() as cursor:
        assert (
            written_by(lambda: cursor.execute("UPDATE disputes_dispute SET title = 'Raw' WHERE id = %s", [dispute.pk]))
            == mine
        )
    key = dispute.pk
    assert written_by(dispute.delete) == {("dispute", key)}


def test_a_cited_source_and_a_side_of_a_claim_mark_their_dispute() -> None:
    dispute = make.a_dispute()
    claim, source, party = make.a_claim(dispute), make.a_source(dispute), make.a_party()
    assert written_by(lambda: claim.citations.create(source=source)) == {("dispute", dispute.pk)}
    assert written_by(lambda: claim.sides.create(party=party, side="against")) == {("dispute", dispute.pk)}
    assert written_by(lambda: claim.sides.all().delete()) == {("dispute", dispute.pk)}


def test_a_relation_marks_both_disputes() -> None:
    one, other = make.a_dispute(), make.a_dispute()
    assert written_by(lambda: make.a_relation(one, other)) == {("dispute", one.pk), ("dispute", other.pk)}


def test_a_party_marks_its_disputes_only_when_its_names_change() -> None:
    party = make.a_party("OpenAI")
    dispute = make.a_dispute(respondents=[party])
    make.a_dispute()
    itself = {("party", party.pk)}
    assert written_by(party.save) == itself
    party.description = "A company."
    assert written_by(party.save) == itself
    party.name = "OpenAI Group"
    assert written_by(party.save) == itself | {("dispute", dispute.pk)}
    party.native_name = "オープンエーアイ株式会社"
    assert written_by(party.save) == itself | {("dispute", dispute.pk)}
    assert written_by(lambda: PartyAlias.objects.create(party=party, name="オープンエーアイ")) == itself | {
        ("dispute", dispute.pk)
    }


def test_a_court_marks_its_disputes_only_when_its_names_change() -> None:
    court = make.a_court("Tokyo District Court")
    dispute = make.a_proceeding(make.a_dispute(), court).dispute
    make.a_dispute()
    itself = {("court", court.pk)}
    assert written_by(lambda: Court.objects.update(level="first_instance")) == itself
    for name in ("name", "native_name", "citation_name"):
        setattr(court, name, "東京地方裁判所")
        assert written_by(court.save) == itself | {("dispute", dispute.pk)}, name
    assert written_by(lambda: court.aliases.create(name="東京地裁")) == itself | {("dispute", dispute.pk)}
    assert written_by(lambda: court.aliases.all().delete()) == itself | {("dispute", dispute.pk)}


def test_a_systems_developer_and_medium_mark_its_disputes() -> None:
    system = make.a_system("Sora")
    dispute = make.a_dispute(systems=[system])
    both = {("system", system.pk), ("dispute", dispute.pk)}
    assert written_by(system.save) == {("system", system.pk)}
    assert written_by(lambda: system.modalities.create(modality="video")) == both
    maker = make.a_party()
    system.developer = maker
    assert written_by(system.save) == both


def test_what_is_rolled_back_leaves_the_version_as_it_was() -> None:
    dispute = make.a_dispute()
    before = version()

    def write_and_fail() -> None:
        with transaction.atomic():
            Participation.objects.create(dispute=dispute, party=make.a_party(), role="claimant")
            raise IntegrityError

    with pytest.raises(IntegrityError):
        write_and_fail()
    assert version() == before


def test_no_version_is_ever_given_twice() -> None:
    dispute = make.a_dispute()
    seen = {version()}
    for _ in range(3):
        point = transaction.savepoint()
        dispute.save()
        assert version() not in seen, "a rollback takes the number back but not the token"
        seen.add(version())
        transaction.savepoint_rollback(point)


def test_triggers_that_were_lost_are_installed_again_and_what_was_missed_is_marked() -> None:
    dispute, party = make.a_dispute(), make.a_party()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
        else:
            cursor.execute("SELECT proname FROM pg_proc WHERE proname LIKE 'disputes!_mark!_%' ESCAPE '!'")
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP FUNCTION {name} CASCADE")
            cursor.execute("COMMENT ON TABLE disputes_mark IS ''")
    assert written_by(dispute.save) == set()
    missed = make.a_dispute()
    triggers.install(connection)
    assert Mark.objects.filter(kind="dispute", key=missed.pk, is_indexed=False).exists()
    assert written_by(party.save) == {("party", party.pk)}
    before = list(Mark.objects.order_by("pk").values())
    triggers.install(connection)
    assert list(Mark.objects.order_by("pk").values()) == before


def test_triggers_of_another_release_are_made_anew() -> None:
    """One that says something else under the same name goes, and so does one that is not wanted any more."""
    party = make.a_party()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name in ("disputes_mark_0_update", "disputes_mark_999_update"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
                cursor.execute(
                    f"CREATE TRIGGER {name} AFTER UPDATE ON disputes_party BEGIN DELETE FROM disputes_mark; END"
                )
        else:
            cursor.execute(
                "CREATE OR REPLACE FUNCTION disputes_mark_0_update() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN DELETE FROM disputes_mark; RETURN NULL; END $$"
            )
            cursor.execute("COMMENT ON TABLE disputes_mark IS 'of another release'")
    triggers.install(connection)
    dispute = make.a_dispute()
    assert written_by(dispute.save) == {("dispute", dispute.pk)}
    assert written_by(party.save) == {("party", party.pk)}
    assert Mark.objects.filter(kind="beginning").exists()


def test_a_change_of_what_the_public_is_told_changes_the_version_and_is_not_searched() -> None:
    told: list[Callable[[], object]] = [
        lambda: Revision.objects.create(kind="dispute", slug="a", number=1, text="{}", what="new", reason="First."),
        lambda: Revision.objects.update(is_hidden=True),
        lambda: FormerAddress.objects.create(kind="party", slug="a", reason="Gone."),
        lambda: Link.objects.create(url="https://example.org/"),
        lambda: Link.objects.update(state="gone"),
    ]
    for tell in told:
        assert written_by(tell) == {("history", 0)}
    assert Version.now().is_indexed
