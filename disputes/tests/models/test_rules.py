"""The rules that the database itself holds, against the shell, imports and everything else that skips the forms."""

from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.models.deletion import ProtectedError

from disputes import search
from disputes.models import Citation, ClaimParty, CourtAlias, Dispute, Participation, Party, PartyAlias
from disputes.tests import builders as make

pytestmark = pytest.mark.django_db


def refused(write: Callable[[], Any]) -> str:
    """Return the name of the constraint that refuses a write; fail if none does."""
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        write()
    return str(refusal.value)


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"slug": "Upper-Case"}, "dispute_slug_shape"),
        ({"title": ""}, "dispute_filled"),
        ({"summary": ""}, "dispute_filled"),
        ({"jurisdiction": "Ja"}, "dispute_jurisdiction_shape"),
        ({"record_state": "secret"}, "dispute_record_state_known"),
        ({"status": "decided", "closed_on": "2025-01-09"}, "dispute_closed_after_opened"),
        ({"status": "decided", "closed_on": "2024"}, "dispute_closed_after_opened"),
        ({"status": "pending", "closed_on": "2026"}, "dispute_closing_date_if_closed"),
        ({"status": "pending", "prevailing": "claimant"}, "dispute_prevailing_if_decided"),
        ({"status": "decided", "final": True}, "dispute_final_if_prevailing"),
        ({"kind": "demand", "stage": "trial"}, "dispute_stage_if_suit"),
    ],
)
def test_a_dispute_that_breaks_a_rule_is_not_stored(fields: dict[str, Any], rule: str) -> None:
    dispute = make.a_dispute(opened_on="2025-01-10")
    assert rule in refused(lambda: Dispute.objects.filter(pk=dispute.pk).update(**fields))


@pytest.mark.parametrize("closed_on", ["2025", "2025-01", "2025-01-10", "2026"])
def test_a_vague_closing_date_that_can_be_after_the_opening_is_stored(closed_on: str) -> None:
    make.a_dispute(opened_on="2025-01-10", status="decided", closed_on=closed_on)


@pytest.mark.parametrize("opened_on", ["2025", "2025-06"])
def test_a_vague_opening_date_allows_any_closing_date_it_may_precede(opened_on: str) -> None:
    make.a_dispute(opened_on=opened_on, status="decided", closed_on="2025-06-15")


@pytest.mark.parametrize("field", ["opened_on", "closed_on", "status_as_of"])
def test_no_column_holds_an_impossible_date_even_past_the_field(field: str) -> None:
    dispute = make.a_dispute(status="decided")
    raw = models.Value("2025-13", output_field=models.CharField())
    assert "dispute_dates_well_formed" in refused(lambda: Dispute.objects.filter(pk=dispute.pk).update(**{field: raw}))


def test_a_party_has_a_role_in_a_dispute_once() -> None:
    dispute, party = make.a_dispute(), make.a_party()
    make.a_participation(dispute, party, "claimant")
    make.a_participation(dispute, party, "respondent")
    refused(lambda: make.a_participation(dispute, party, "claimant"))
    assert Participation.objects.count() == 2


@pytest.mark.parametrize("name", ["coda", "ＣＯＤＡ", "Coda", "coda "])
def test_party_names_are_unique_whatever_the_case_and_width(name: str) -> None:
    make.a_party("CODA", slug="coda")
    refused(lambda: make.a_party(name, slug="other"))


def test_names_beyond_ascii_are_unique_whatever_the_case_on_every_database() -> None:
    make.a_party("Éditions Straße", slug="one")
    refused(lambda: make.a_party("ÉDITIONS STRASSE", slug="two"))
    make.a_court("Amtsgericht München", slug="one")
    refused(lambda: make.a_court("AMTSGERICHT MÜNCHEN", slug="two"))
    make.a_system("Söra", slug="one")
    refused(lambda: make.a_system("SÖRA", slug="two"))


def test_slugs_are_unique_and_have_no_case() -> None:
    make.a_party("One", slug="coda")
    refused(lambda: make.a_party("Two", slug="coda"))
    assert "party_slug_shape" in refused(lambda: make.a_party("Three", slug="CODA"))


def test_a_taken_name_is_said_at_the_name() -> None:
    make.a_party("CODA", slug="coda")
    with pytest.raises(ValidationError) as refusal:
        Party(slug="other", name="ＣＯＤＡ", kind="company").full_clean()
    assert refusal.value.message_dict == {"name": ["A party of this name is on record already."]}


def test_a_repeated_alias_is_said_at_the_alias() -> None:
    party = make.a_party("CODA")
    PartyAlias.objects.create(party=party, name="Coda Japan")
    with pytest.raises(ValidationError) as refusal:
        PartyAlias(party=party, name="CODA JAPAN").full_clean()
    assert refusal.value.message_dict == {"name": ["The party has this name already."]}
    refused(lambda: PartyAlias.objects.create(party=party, name="CODA JAPAN"))


def test_two_spellings_of_a_name_may_stand_beside_each_other_but_not_as_names_of_two() -> None:
    party = make.a_party("John Doe")
    for name in ("ジョン・ドウ", "ジョンドウ", "ジョン ドウ"):
        PartyAlias.objects.create(party=party, name=name)
    refused(lambda: PartyAlias.objects.create(party=party, name="ｼﾞｮﾝ･ﾄﾞｳ"))
    make.a_party("ソニー・ミュージック")
    with pytest.raises(ValidationError) as refusal:
        Party(slug="other", name="ソニー ミュージック", kind="company").full_clean()
    assert refusal.value.message_dict == {"name": ["A party of this name is on record already."]}


def test_names_of_before_are_folded_anew_and_as_they_were_when_that_is_undone() -> None:
    migration = import_module("disputes.migrations.0006_fold_names")
    editor = SimpleNamespace(connection=connection)
    doe, system = make.a_party("ジョン・ドウ", native_name="ジョン・ドウ"), make.a_system("ソラ・ツー")
    alias = doe.aliases.create(name="ドウ・ジョン")
    court = make.a_court("約翰·多伊法院")
    dispute = make.a_dispute("ジョン・ドウ v. X")
    folded = [doe.name_key, doe.native_key, system.name_key, alias.name_key, court.name_key, dispute.title_key]
    with_dots = ["ジョン・ドウ", "ジョン・ドウ", "ソラ・ツー", "ドウ・ジョン", "約翰·多伊法院", "ジョン・ドウ v. x"]

    def keys() -> list[str]:
        rows = (doe, system, alias, court, dispute)
        for row in rows:
            row.refresh_from_db()
        return [doe.name_key, doe.native_key, *(row.name_key for row in rows[1:4]), dispute.title_key]

    migration.fold_as_before(apps, editor)
    assert keys() == with_dots
    twin = make.a_party("ジョンドウ")  # which is another name as long as names keep their dots
    Party.objects.filter(pk=twin.pk).update(native_name="ｿﾗ･ﾂｰ", native_key="x")
    search.refresh()
    migration.fold_again(apps, editor)
    assert keys() == ["ジョン・ドウ", *folded[1:]], "one of two names for two parties stays as it was"
    twin.refresh_from_db()
    assert (twin.name_key, twin.native_key) == ("ジョンドウ", "ソラツー")
    assert search.refresh() > 0, "the search reads everything again"


def test_a_repeated_name_of_a_court_is_said_at_the_name() -> None:
    court = make.a_court("Tokyo District Court")
    court.aliases.create(name="Tokyo District Court, Civil Division")
    with pytest.raises(ValidationError) as refusal:
        CourtAlias(court=court, name="TOKYO District Court, civil division").full_clean()
    assert refusal.value.message_dict == {"name": ["The court has this name already."]}
    refused(lambda: CourtAlias.objects.create(court=court, name=""))


def test_a_broken_rule_is_said_at_the_field_that_mends_it() -> None:
    dispute = make.a_dispute(status="pending")
    dispute.closed_on = "2025-02"
    with pytest.raises(ValidationError) as refusal:
        dispute.full_clean()
    assert refusal.value.message_dict == {"closed_on": ["Only a closed or consolidated dispute has a closing date."]}


def test_money_has_a_currency_and_is_not_negative() -> None:
    assert "amount_with_currency" in refused(lambda: make.an_amount(currency=""))
    assert "amount_with_currency" in refused(lambda: make.an_amount(currency="usd"))
    assert "amount_not_negative" in refused(lambda: make.an_amount(amount="-1"))


def test_nothing_is_related_to_itself() -> None:
    dispute, party = make.a_dispute(), make.a_party()
    assert "relation_to_another" in refused(lambda: make.a_relation(dispute, dispute))
    assert "affiliation_to_another" in refused(lambda: make.an_affiliation(party, party))


def test_a_party_is_on_one_side_of_a_claim() -> None:
    party = make.a_party()
    claim = make.a_claim(made_by=[party])
    refused(lambda: ClaimParty.objects.create(claim=claim, party=party, side="against"))


def test_a_citation_is_for_exactly_one_fact() -> None:
    dispute = make.a_dispute()
    source, claim, event = make.a_source(dispute), make.a_claim(dispute), make.an_event(dispute)
    assert "citation_for_one_fact" in refused(lambda: Citation.objects.create(source=source))
    assert "citation_for_one_fact" in refused(lambda: Citation.objects.create(source=source, claim=claim, event=event))
    Citation.objects.create(source=source, claim=claim)
    refused(lambda: Citation.objects.create(source=source, claim=claim))


def test_a_source_is_in_a_dispute_once_and_may_be_in_several() -> None:
    dispute = make.a_dispute()
    make.a_source(dispute, url="https://example.org/page")
    make.a_source(make.a_dispute(), url="https://example.org/page")
    refused(lambda: make.a_source(dispute, url="https://example.org/page"))


def test_a_proceeding_is_not_closed_before_it_is_filed() -> None:
    make.a_proceeding(filed_on="2024-05-02", closed_on="2024")
    assert "proceeding_closed_after_filed" in refused(
        lambda: make.a_proceeding(filed_on="2024-05", closed_on="2024-04-30")
    )


def test_a_party_on_record_is_not_deleted_under_a_dispute() -> None:
    party = make.a_party()
    make.a_dispute(claimants=[party])
    with pytest.raises(ProtectedError):
        party.delete()


def test_numbers_are_given_in_order_and_stay_when_an_earlier_one_goes() -> None:
    dispute = make.a_dispute()
    first, second, third = (make.a_claim(dispute) for _ in range(3))
    assert [first.number, second.number, third.number] == [1, 2, 3]
    second.delete()
    assert sorted(dispute.claims.values_list("number", flat=True)) == [1, 3]
    assert make.a_claim(dispute).number == 4
    assert make.a_claim(make.a_dispute()).number == 1
