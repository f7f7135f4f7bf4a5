"""The files of citations: for published things alone, under the rules of every public page."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes import review
from disputes.citations import FILES
from disputes.models import Dispute, FormerAddress
from disputes.tests.builders import a_claim, a_dispute, a_participation, a_party
from disputes.tests.review.changing import a_reviewer, change, published

from .reading import read_bibtex, read_csl, read_ris, titles

pytestmark = pytest.mark.django_db

TYPES = {
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "csl.json": "application/vnd.citationstyles.csl+json",
}
PAGES = {
    "dispute": "/disputes/kadrey-v-meta",
    "claim": "/claims/kadrey-v-meta/2",
    "party": "/parties/coda",
}
TITLES = {
    "dispute": "Kadrey v. Meta",
    "claim": "Copying for training, claim 2 in Kadrey v. Meta",
    "party": "CODA",
}


@pytest.fixture
def dispute() -> Dispute:
    dispute = a_dispute("Kadrey v. Meta")
    a_participation(dispute, a_party("CODA"))
    a_claim(dispute, number=2)
    return published(dispute)


def files(client: Client, page: str) -> dict[str, str]:
    return {ending: client.get(f"{page}.{ending}").content.decode() for ending in FILES}


@pytest.mark.parametrize("kind", PAGES)
def test_each_thing_has_a_file_of_each_form(client: Client, dispute: Dispute, kind: str) -> None:
    for ending, content_type in TYPES.items():
        response = client.get(f"{PAGES[kind]}.{ending}")
        assert (response.status_code, response["Content-Type"]) == (200, content_type)
        licence, page = response["Link"].split(", ")
        assert licence == '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
        assert page.endswith(f'{PAGES[kind]}/>; rel="canonical"; type="text/html"')
        assert response["Access-Control-Allow-Origin"] == "*"
        assert client.head(f"{PAGES[kind]}.{ending}").status_code == 200
        assert client.post(f"{PAGES[kind]}.{ending}").status_code == 405
    assert titles(files(client, PAGES[kind])) == dict.fromkeys(FILES, TITLES[kind])


def test_a_file_is_named_after_what_it_cites(client: Client, dispute: Dispute) -> None:
    names = {page: client.get(f"{page}.csl.json")["Content-Disposition"] for page in PAGES.values()}
    assert names == {
        PAGES["dispute"]: 'attachment; filename="kadrey-v-meta.csl.json"',
        PAGES["claim"]: 'attachment; filename="kadrey-v-meta-claim-2.csl.json"',
        PAGES["party"]: 'attachment; filename="coda.csl.json"',
    }


def test_it_is_cited_as_read_today_and_anew_after_each_change(
    client: Client, dispute: Dispute, time_machine: Any
) -> None:
    time_machine.move_to("2026-11-22 09:00")
    assert read_csl(files(client, PAGES["dispute"])["csl.json"])["version"] == "1"
    time_machine.move_to("2026-11-23 09:00")
    change(dispute, title="Kadrey v. Meta Platforms")
    after = files(client, PAGES["dispute"])
    assert read_csl(after["csl.json"])["accessed"] == {"date-parts": [[2026, 11, 23]]}
    assert read_csl(after["csl.json"])["version"] == "2"
    assert read_ris(after["ris"])["access_date"] == "2026/11/23/"
    assert read_bibtex(after["bib"])["urldate"] == "2026-11-23"
    assert titles(after) == dict.fromkeys(FILES, "Kadrey v. Meta Platforms")


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_a_draft_and_who_is_only_in_it_are_not_cited(client: Client, dispute: Dispute, state: str) -> None:
    Dispute.objects.update(record_state=state)
    for page in PAGES.values():
        assert [client.get(f"{page}.{ending}").status_code for ending in FILES] == [404] * 3


def test_a_working_copy_changes_no_citation(client: Client, dispute: Dispute) -> None:
    before = files(client, PAGES["dispute"])
    copy = review.begin(dispute, None)
    copy.title = "Secret"
    copy.save()
    assert files(client, PAGES["dispute"]) == before


def test_of_what_was_withdrawn_it_is_said_so(client: Client, dispute: Dispute) -> None:
    review.withdraw(dispute, a_reviewer(), "It was a mistake.")
    for page in (PAGES["dispute"], PAGES["claim"]):
        responses = [client.get(f"{page}.{ending}") for ending in FILES]
        assert [response.status_code for response in responses] == [410] * 3
        assert "It was a mistake." in responses[0].content.decode()


def test_the_files_move_with_the_page(client: Client, dispute: Dispute) -> None:
    review.rename(dispute, "new-address", a_reviewer(), "A better address.")
    FormerAddress.objects.create(kind="party", slug="old", leads_to="coda")
    moved = {
        "/disputes/kadrey-v-meta": "/disputes/new-address",
        "/claims/kadrey-v-meta/2": "/claims/new-address/2",
        "/parties/old": "/parties/coda",
    }
    for ending in FILES:
        for old, new in moved.items():
            response = client.get(f"{old}.{ending}")
            assert (response.status_code, response["Location"]) == (301, f"{new}.{ending}")


def test_nothing_else_is_cited(client: Client, dispute: Dispute) -> None:
    for page in ("/disputes/none", "/parties/none", "/claims/none/1", "/claims/kadrey-v-meta/9"):
        assert client.get(f"{page}.bib").status_code == 404
    long, great = "x" * 10_000, "9" * 4000
    for path in ("/disputes/%00.bib", f"/disputes/{long}.bib", f"/claims/x/{great}.bib", "/disputes/é.ris"):
        assert client.get(path).status_code == 404, path[:60]
    for ending in ("BIB", "bibx", "csl", "cslxjson", "bib/"):
        assert client.get(f"{PAGES['dispute']}.{ending}").status_code == 404, ending
    assert client.get(f"{PAGES['dispute']}.bib?access=2020-01-01&%00=%ff").status_code == 200


@pytest.mark.parametrize("kind", PAGES)
def test_a_file_costs_four_queries_however_much_is_on_record(client: Client, dispute: Dispute, kind: str) -> None:
    counts = []
    for number in range(3, 6):
        a_claim(dispute, number=number)
        change(dispute)
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{PAGES[kind]}.bib")
        counts.append(len(queries))
    assert counts == [4, 4, 4]  # the version of the record, before and in the moment; the thing, its newest revision
