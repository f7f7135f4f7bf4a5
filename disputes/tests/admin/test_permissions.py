"""Who may change a dispute may change its parts; who may only read, reads; nobody else gets in."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client

from disputes import records
from disputes.models import Dispute, Revision
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


def test_who_may_change_disputes_publishes_none(staff: Callable[..., Client]) -> None:
    dispute = a_dispute(record_state="draft")
    client = staff("change_dispute")
    page = Page(client, f"/admin/disputes/dispute/{dispute.pk}/change/")
    assert "Save and publish" not in page.html
    page.save("_publish")
    client.post(f"/admin/disputes/dispute/{dispute.pk}/publish/", {"reason": "Mine.", "version": "0"})
    dispute.refresh_from_db()
    assert dispute.record_state == "draft"


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


STEPS = ["copy", "take-back", "send-back", "discard", "confirm", "catch-up", "withdraw", "difference", "publish"]


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_taken_by_post_and_never_by_a_link(editor: Client, step: str) -> None:
    disputes = [a_dispute(record_state=state) for state in ("draft", "in_review", "published", "withdrawn")]
    before = list(Dispute.every.order_by("pk").values_list())
    for dispute in disputes:
        assert editor.get(f"/admin/disputes/dispute/{dispute.pk}/{step}/").status_code in {200, 302, 403, 405}
    assert list(Dispute.every.order_by("pk").values_list()) == before


@pytest.mark.parametrize("step", STEPS)
def test_nobody_without_a_right_takes_a_step(client: Client, staff: Callable[..., Client], step: str) -> None:
    disputes = [a_dispute(record_state=state) for state in ("draft", "in_review", "published", "withdrawn")]
    data = {"reason": "Forged.", "text": "Forged.", "version": "0", "what": "editorial"}
    before = list(Dispute.every.order_by("pk").values_list())
    for dispute in disputes:
        address = f"/admin/disputes/dispute/{dispute.pk}/{step}/"
        assert client.post(address, data).headers["Location"].startswith("/admin/login/")
    for codenames, status in (((), {403}), (("view_dispute",), {200, 302, 403})):
        User.objects.filter(username="staff").delete()
        reader = staff(*codenames)
        for dispute in disputes:
            assert reader.post(f"/admin/disputes/dispute/{dispute.pk}/{step}/", data).status_code in status
    assert list(Dispute.every.order_by("pk").values_list()) == before


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("key", [0, 999999, 2**63, 10**400])
def test_a_number_that_is_no_dispute_is_not_found(editor: Client, step: str, key: int) -> None:
    address = f"/admin/disputes/dispute/{key}/{step}/"
    assert (editor.get(address).status_code, editor.post(address).status_code) in {(404, 404), (405, 405)}


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_another_site_sends_is_refused(editor: Client, step: str) -> None:
    dispute = a_dispute(record_state="in_review")
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = editor.cookies
    address = f"/admin/disputes/dispute/{dispute.pk}/{step}/"
    assert strict.post(address, {"reason": "x", "text": "x"}).status_code == 403


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_what_was_public_is_deleted_by_nobody(editor: Client, state: str) -> None:
    kept, draft = a_full_dispute(record_state=state), a_dispute(record_state="draft")
    address = f"/admin/disputes/dispute/{kept.pk}/delete/"
    assert (editor.get(address).status_code, editor.post(address, {"post": "yes"}).status_code) == (403, 403)
    data = {"action": "delete_selected", "_selected_action": [kept.pk, draft.pk], "post": "yes"}
    response = editor.post("/admin/disputes/dispute/", data)
    assert "it is or was public, and can only be withdrawn" in response.content.decode()
    assert Dispute.objects.filter(pk__in=[kept.pk, draft.pk]).count() == 2


def test_a_draft_that_is_deleted_is_kept_in_the_history(editor: Client) -> None:
    draft, other = a_full_dispute("One", record_state="draft"), a_full_dispute("Other", record_state="draft")
    record = records.read(draft)
    editor.post(f"/admin/disputes/dispute/{draft.pk}/delete/", {"post": "yes"})
    data = {"action": "delete_selected", "_selected_action": [other.pk], "post": "yes"}
    editor.post("/admin/disputes/dispute/", data)
    assert not Dispute.every.filter(pk__in=[draft.pk, other.pk]).exists()
    kept = {revision.slug: revision for revision in Revision.objects.all()}
    assert {(one.what, one.is_public) for one in kept.values()} == {("removal", False)}
    assert kept["one"].record == record
