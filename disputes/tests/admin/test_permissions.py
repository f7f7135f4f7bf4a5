"""Who may change a dispute may change its parts; who may only read, reads; nobody else gets in."""

from collections.abc import Callable

import pytest
from django.test import Client

from disputes.models import Dispute
from disputes.tests.builders import a_dispute, a_full_dispute, a_party

from .conftest import ADD
from .desk import Page, faults

pytestmark = pytest.mark.django_db


def test_who_may_change_disputes_changes_them_with_all_their_parts_but_adds_and_deletes_none(
    staff: Callable[..., Client],
) -> None:
    dispute = a_full_dispute(record_state="draft")
    client = staff("change_dispute")
    address = f"/admin/disputes/dispute/{dispute.pk}"
    page = Page(client, f"{address}/change/")
    page.fill(title="Changed")
    page.row("claims", 0, summary="Changed too.", sources="3")
    page.add("sources", url="https://example.org/new", title="New", publisher="News")
    response = page.save()
    assert response.status_code == 302, faults(response)
    dispute.refresh_from_db()
    assert (dispute.title, dispute.sources.count()) == ("Changed", 4)
    assert [c.source.number for c in dispute.claims.get(number=1).citations.all()] == [3]
    assert client.get(ADD).status_code == 403
    assert client.post(f"{address}/delete/", {"post": "yes"}).status_code == 403
    assert 'title="Add another party"' not in page.html
    assert client.get("/admin/disputes/party/").status_code == 403


def test_the_rules_of_publication_hold_for_them_too(staff: Callable[..., Client]) -> None:
    dispute = a_dispute(record_state="draft")
    page = Page(staff("change_dispute"), f"/admin/disputes/dispute/{dispute.pk}/change/")
    assert len(faults(page.save("_publish"))[""]) == 3


def test_who_may_only_add_adds_a_dispute_with_its_parts(staff: Callable[..., Client]) -> None:
    page = Page(staff("add_dispute", "view_party"), ADD)
    page.fill(title="Added", slug="added", kind="demand", jurisdiction="JP", summary="Alleged.")
    page.fill(opened_on="2025", status="demand_made", status_as_of="2025")
    page.add("participations", party=a_party().pk, role="claimant")
    page.add("sources", url="https://example.org/new", title="New", publisher="News")
    page.add("claims", kind="privacy", summary="Alleges it.", status="asserted", sources="1")
    response = page.save()
    assert response.status_code == 302, faults(response)
    assert Dispute.objects.get().claims.get().citations.count() == 1


def test_who_may_only_read_sees_every_part_and_changes_nothing(staff: Callable[..., Client]) -> None:
    dispute = a_full_dispute("Read only")
    client = staff("view_dispute")
    address = f"/admin/disputes/dispute/{dispute.pk}/change/"
    html = client.get(address).content.decode()
    for text in ("2, 1", "Guild of Read only", "17 U.S.C. § 501", "Manga and comics"):
        assert text in html
    assert "<textarea" not in html
    assert client.post(address, {"title": "Changed"}).status_code == 403


def test_who_may_read_and_add_cannot_add_parts_to_what_is_there(staff: Callable[..., Client]) -> None:
    dispute = a_full_dispute()
    client = staff("view_dispute", "add_dispute")
    address = f"/admin/disputes/dispute/{dispute.pk}/change/"
    assert "claims-__prefix__" not in client.get(address).content.decode()
    assert client.post(address, {"title": "Changed"}).status_code == 403


@pytest.mark.parametrize("path", ["", "disputes/dispute/", "disputes/dispute/add/", "disputes/party/"])
def test_nobody_else_gets_in(client: Client, path: str) -> None:
    assert client.get(f"/admin/{path}").status_code == 302
