"""An address that was public once leads on or says what became of it; a living thing at it comes first."""

import json
from pathlib import Path

import pytest
from django.test import Client

from disputes import catalogue, records, review
from disputes.models import Dispute, FormerAddress, Revision
from disputes.tests.admin.people import a_sound_dispute
from disputes.tests.builders import a_claim, a_dispute, a_party, a_source, a_system, an_affiliation
from disputes.tests.review.changing import a_reviewer, change, published, without_claim

from .reading import heading, links, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute() -> Dispute:
    dispute = a_dispute(
        "Zyx v. Maker", slug="zyx", claimants=[a_party("Zyx", slug="zyx-party")], systems=[a_system("Zyx model")]
    )
    for _ in range(3):
        a_claim(dispute, sources=[a_source(dispute)])
    return published(dispute)


def location(client: Client, address: str) -> tuple[int, str]:
    response = client.get(address)
    return response.status_code, response.headers.get("Location", "")


BELOW = ["/disputes/zyx/", "/disputes/zyx/changes/", "/disputes/zyx/changes/1/", "/claims/zyx/1/", "/claims/zyx/7/"]


def test_a_withdrawn_dispute_says_when_and_why_and_nothing_else(client: Client, dispute: Dispute) -> None:
    review.withdraw(dispute, a_reviewer(), "It named a private person.")
    for address in BELOW:
        response = client.get(address)
        body = response.content.decode()
        assert (response.status_code, heading(response)) == (410, "This record was withdrawn"), address
        assert "It named a private person." in text_of(body)
        assert "Zyx" not in body and "zyx" not in body.replace(address, "")
    for address in ("/parties/zyx-party/", "/systems/zyx-model/"):
        response = client.get(address)
        assert (response.status_code, "Zyx" in response.content.decode()) == (410, False)


def test_a_hidden_reason_is_not_told_either(client: Client, dispute: Dispute) -> None:
    review.withdraw(dispute, a_reviewer(), "It named Zyx.")
    Revision.objects.filter(what="withdrawal").update(is_hidden=True)
    for address in BELOW:
        assert "Zyx" not in client.get(address).content.decode()


def test_what_is_published_again_is_there_again(client: Client, dispute: Dispute) -> None:
    review.withdraw(dispute, a_reviewer(), "By mistake.")
    Dispute.objects.update(record_state="published")
    assert [client.get(address).status_code for address in BELOW] == [200, 200, 200, 200, 404]
    assert client.get("/parties/zyx-party/").status_code == 200


def test_a_claim_that_was_taken_out_says_so_and_leads_to_its_dispute(client: Client, dispute: Dispute) -> None:
    before = records.read(dispute)
    revision = change(dispute, claims=without_claim(dispute, 2))
    review.retire(before, revision.record)
    response = client.get("/claims/zyx/2/")
    assert (response.status_code, heading(response)) == (410, "This claim is no longer in the record")
    assert "/disputes/zyx/" in links(response)
    assert [client.get(f"/claims/zyx/{n}/").status_code for n in (1, 3, 4)] == [200, 200, 404]


def test_what_was_merged_leads_on_for_ever_with_its_query(client: Client) -> None:
    a_dispute("New", respondents=[a_party("New")], systems=[a_system("New")])
    for kind, path in (("dispute", "disputes"), ("party", "parties"), ("ai_system", "systems")):
        FormerAddress.objects.create(kind=kind, slug="old", leads_to="new")
        assert location(client, f"/{path}/old/?a=1&b=%C3%A9") == (301, f"/{path}/new/?a=1&b=%C3%A9")
    assert location(client, "/disputes/old/changes/3/") == (301, "/disputes/new/changes/3/")
    assert location(client, "/claims/old/2/") == (301, "/disputes/new/")
    FormerAddress.objects.create(kind="claim", slug="old", number=2, leads_to="new", leads_to_number=5)
    assert location(client, "/claims/old/2/?x") == (301, "/claims/new/5/?x")


def test_what_was_removed_says_why(client: Client) -> None:
    for kind, path in (("dispute", "disputes"), ("party", "parties"), ("ai_system", "systems")):
        FormerAddress.objects.create(kind=kind, slug="old", reason="It was a mistake.")
        response = client.get(f"/{path}/old/")
        assert (response.status_code, "It was a mistake." in response.content.decode()) == (410, True)


def test_a_living_thing_comes_before_what_was_there(client: Client) -> None:
    a_dispute("Old", respondents=[a_party("Old")], systems=[a_system("Old")])
    for kind in ("dispute", "party", "ai_system"):
        FormerAddress.objects.create(kind=kind, slug="old", leads_to="elsewhere")
    assert [client.get(f"/{path}/old/").status_code for path in ("disputes", "parties", "systems")] == [200] * 3


def test_a_draft_at_a_former_address_stays_unseen(client: Client) -> None:
    a_dispute("Zyx", slug="old", record_state="draft")
    assert client.get("/disputes/old/").status_code == 404
    FormerAddress.objects.create(kind="dispute", slug="old", reason="It was removed.")
    response = client.get("/disputes/old/")
    assert (response.status_code, "Zyx" in response.content.decode()) == (410, False)


@pytest.mark.parametrize("query", ["", "?x=%00", "?x=%0d%0aSet-Cookie:a", "?" + "a" * 5000, "?%ff%fe", "?é"])
def test_nothing_typed_breaks_a_redirect(client: Client, query: str) -> None:
    FormerAddress.objects.create(kind="dispute", slug="old", leads_to="new")
    status, address = location(client, f"/disputes/old/{query}")
    assert (status, address.startswith("/disputes/new/"), "\n" in address) == (301, True, False)
    for number in (0, 10**4, 10**40):
        assert client.get(f"/claims/nothing/{number}/{query}").status_code == 404
        assert client.get(f"/claims/old/{number}/{query}").status_code == 301


def test_such_answers_are_not_kept_and_not_remembered_by_browsers(client: Client, dispute: Dispute) -> None:
    """A redirect that a browser keeps for ever would hide what stands there again."""
    FormerAddress.objects.create(kind="dispute", slug="old", leads_to="zyx")
    review.withdraw(dispute, a_reviewer(), "First reason.")
    for address in ("/disputes/old/", "/disputes/zyx/"):
        assert client.get(address).headers["Cache-Control"] == "no-cache"
    assert "First reason." in client.get("/disputes/zyx/").content.decode()
    Revision.objects.filter(what="withdrawal").update(reason="Second reason.")
    assert "Second reason." in client.get("/disputes/zyx/").content.decode()
    Dispute.objects.update(record_state="published")
    assert client.get("/disputes/zyx/").status_code == 200
    Dispute.objects.update(record_state="withdrawn")
    assert client.get("/disputes/zyx/").status_code == 410


def test_a_developer_and_a_parent_that_go_with_a_dispute_say_so_too(client: Client) -> None:
    party, parent, developer = a_party("Party"), a_party("Parent"), a_party("Developer")
    an_affiliation(party, parent, "subsidiary_of")
    dispute = published(a_dispute(respondents=[party], systems=[a_system("Model", developer=developer)]))
    addresses = ["/parties/party/", "/parties/parent/", "/parties/developer/", "/systems/model/"]
    assert [client.get(address).status_code for address in addresses] == [200] * 4
    review.withdraw(dispute, a_reviewer(), "By mistake.")
    assert [client.get(address).status_code for address in addresses] == [410] * 4


def test_a_parent_and_a_developer_that_only_a_party_or_system_named_say_so_too(client: Client, tmp_path: Path) -> None:
    parent, maker = a_party("Parent"), a_party("Maker")
    party, other = a_party("Party"), a_party("Other")
    an_affiliation(party, parent, "subsidiary_of")
    model, twin = a_system("Model", developer=maker), a_system("Twin", developer=other)
    published(a_dispute(respondents=[party], systems=[model, twin]))
    assert [client.get(f"/parties/{slug}/").status_code for slug in ("parent", "maker")] == [200] * 2
    review.merge(twin, model, a_reviewer(), "One system.")
    catalogue.dump(tmp_path)
    parties = json.loads((tmp_path / "parties.json").read_text())
    (tmp_path / "parties.json").write_text(json.dumps([one | {"affiliations": []} for one in parties]))
    catalogue.load([tmp_path / "parties.json"], overwrite=True, accept_losses=True)
    assert [client.get(f"/parties/{slug}/").status_code for slug in ("parent", "maker")] == [410] * 2


def test_the_changes_of_what_was_merged_are_not_those_of_the_other(client: Client) -> None:
    one, two = (published(a_sound_dispute(name, record_state="published")) for name in ("One", "Two"))
    review.merge(one, two, a_reviewer(), "One dispute.")
    for page in ("changes/", "changes/1/", "changes/?from=1&to=2"):
        assert location(client, f"/disputes/two/{page}") == (301, "/disputes/one/changes/")
