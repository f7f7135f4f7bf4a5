"""Every public page leads to the form for corrections, and names the record and the part it is about."""

import re

import pytest
from django.test import Client

from disputes.models import Dispute
from disputes.tests.builders import a_dispute, a_full_dispute, an_event

from .reading import links

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute() -> Dispute:
    return a_full_dispute()


def suggested(client: Client, address: str) -> list[str]:
    return [link.removeprefix("/suggest/") for link in links(client.get(address)) if link.startswith("/suggest/")]


def test_a_dispute_and_each_claim_event_and_source_of_it_can_be_corrected(client: Client, dispute: Dispute) -> None:
    found = suggested(client, dispute.get_absolute_url())
    about = f"?about={dispute.get_absolute_url()}"
    parts = [("claim", 2), ("event", 5), ("source", 3)]
    wanted = {f"{about}&field={part}-{number}" for part, last in parts for number in range(1, last + 1)}
    assert set(found) == {"", about, f"{about}&kind=reply"} | wanted
    for link in found:
        assert client.get(f"/suggest/{link}").status_code == 200


def test_a_link_says_to_those_who_do_not_see_it_what_it_corrects(client: Client, dispute: Dispute) -> None:
    page = client.get(dispute.get_absolute_url()).content.decode()
    said = re.findall(r'class="correct"[^>]*>Correct this<span class="visually-hidden">: ([^<]*)</span>', page)
    assert sorted(set(said)) == sorted(said)
    assert {"claim 1", "event 5", "source 3"} <= set(said)
    assert "tabindex" not in "".join(re.findall(r'<a class="correct"[^>]*>', page))


def test_claims_parties_and_systems_can_be_corrected(client: Client, dispute: Dispute) -> None:
    party = dispute.participations.order_by("pk").first().party  # type: ignore[union-attr]
    system = dispute.systems_at_issue.order_by("pk").first().system  # type: ignore[union-attr]
    claim = dispute.claims.get(number=2)
    about = f"?about={dispute.get_absolute_url()}&field=claim-2"
    assert about in suggested(client, claim.get_absolute_url())
    assert f"?about={party.get_absolute_url()}" in suggested(client, party.get_absolute_url())
    assert f"?about={system.get_absolute_url()}" in suggested(client, system.get_absolute_url())


@pytest.mark.parametrize("address", ["/", "/timeline/", "/timeline/?when=passed", "/disputes/one/"])
def test_a_date_that_passed_without_an_outcome_asks_what_happened(client: Client, address: str) -> None:
    dispute = a_dispute("One")
    an_event(dispute)
    an_event(dispute, date="2025-03-01", state="scheduled", title="Hearing")
    page = client.get(address).content.decode()
    (tell,) = re.findall(r'<a class="tell"[^>]* href="([^"]*)">Tell us what happened<', page)
    assert tell == "/suggest/?about=/disputes/one/&amp;field=event-2"


def test_every_page_has_a_way_to_the_form(client: Client, dispute: Dispute) -> None:
    for address in ("/", "/disputes/", "/parties/", "/glossary/", "/about/", "/no/such/", "/disputes/?status=settled"):
        assert "" in suggested(client, address)


def test_an_empty_register_asks_for_its_first_dispute(client: Client) -> None:
    assert "" in suggested(client, "/")
