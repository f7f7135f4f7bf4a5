"""The history on the editors' desk: found, compared, restored, hidden and renamed by those who may."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from disputes import records, review
from disputes.models import Dispute, Party, Revision
from disputes.tests.builders import a_dispute, a_party
from disputes.tests.review.changing import change, published
from disputes.tests.views.reading import links, queries, text_of

pytestmark = pytest.mark.django_db

BASE = "/admin/disputes/revision/"
CONTRIBUTOR = [
    *("view_revision", "view_dispute", "add_dispute", "change_dispute"),
    *("view_party", "add_party", "change_party"),
]


@pytest.fixture
def dispute() -> Dispute:
    dispute = published(a_dispute("One", respondents=[a_party("Maker")]))
    change(dispute, "The court ruled.", "correction", status="stayed")
    return dispute


def one(number: int) -> Revision:
    return Revision.objects.get(kind="dispute", number=number)


def signed_in(*codenames: str) -> Client:
    user = User.objects.create(username="-".join(codenames)[:100] or "nobody", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client = Client()
    client.force_login(user)
    return client


def words(response: Any) -> str:
    return text_of(response.content.decode().partition('id="content"')[2])


def test_the_list_is_searched_and_filtered(editor: Client, dispute: Dispute) -> None:
    review.keep(Party.objects.get(), "editorial", "Its name.")
    for query, number in (("", 3), ("?q=one", 2), ("?q=ruled", 1), ("?kind__exact=party", 1),
                          ("?what__exact=correction", 1), ("?is_hidden__exact=1", 0)):  # fmt: skip
        response = editor.get(BASE + query)
        assert response.context["cl"].result_count == number, query
    for query in ("?q=%00", "?made_at__gte=%00", "?by__id__exact=x", "?p=x"):
        assert editor.get(BASE + query, follow=True).status_code == 200, query


def test_the_page_of_a_dispute_leads_to_its_revisions_and_a_draft_to_who_saved_it(
    editor: Client, dispute: Dispute
) -> None:
    draft = a_dispute("Draft", record_state="draft")
    pages = [editor.get(f"/admin/disputes/dispute/{one.pk}/history/") for one in (dispute, draft)]
    assert [page.get("Location") for page in pages] == [f"{BASE}of/dispute/one/", None]
    assert "Change history: Draft" in pages[1].content.decode()


def test_reviewers_find_the_ways_to_merge_and_rename_on_the_page_of_what_is_public(
    editor: Client, dispute: Dispute
) -> None:
    maker, seen = Party.objects.get(), signed_in("view_dispute", "view_party")
    for page, kind, slug in ((f"dispute/{dispute.pk}", "dispute", "one"), (f"party/{maker.pk}", "party", maker.slug)):
        ways = {f"/admin/disputes/merger/merge/{kind}/{slug}/", f"{BASE}rename/{kind}/{slug}/"}
        found = [ways & set(links(who.get(f"/admin/disputes/{page}/change/"))) for who in (editor, seen)]
        assert found == [ways, set()]


def test_the_page_of_a_revision_shows_what_changed_and_the_whole_record(editor: Client, dispute: Dispute) -> None:
    said = words(editor.get(f"{BASE}{one(2).pk}/change/"))
    assert "What changed since 1 Status : was Pending → , is Stayed" in said.replace("Status was", "Status : was")
    assert "Party Maker" in said and "The whole record" in said


def test_the_history_of_a_thing_compares_any_two(editor: Client, dispute: Dispute) -> None:
    address = f"{BASE}of/dispute/one/"
    assert editor.get(f"/admin/disputes/dispute/{dispute.pk}/history/").status_code in (200, 302)
    assert "The court ruled." in words(editor.get(address))
    assert "What changed from 1 to 2" in words(editor.get(f"{address}?from=2&to=1"))
    for query in ("from=%00&to=9", f"from={'9' * 5000}&to=1", "from=x&to=1", "page=%00", "page=-1", "from=1&to=1"):
        assert editor.get(f"{address}?{query}", follow=True).status_code == 200, query
    assert editor.get(f"{BASE}of/nothing/one/").status_code == 404
    assert editor.get(f"{BASE}of/party/none/").status_code == 200


def test_lists_take_the_same_number_of_queries_whatever_their_length(editor: Client, dispute: Dispute) -> None:
    counted = []
    for more in (0, 2, 27):
        for number in range(more):
            change(dispute, title=f"One {more} {number}")
        counted.append([queries(editor, BASE), queries(editor, f"{BASE}of/dispute/one/")])
    assert counted[0] == counted[1] == counted[2]


def test_an_older_version_of_a_dispute_opens_as_a_working_copy(editor: Client, dispute: Dispute) -> None:
    page = editor.get(f"{BASE}{one(1).pk}/restore/")
    assert "Status was Stayed → , is Pending" in words(page)
    response = editor.post(f"{BASE}{one(1).pk}/restore/")
    copy = Dispute.every.get(copy_of=dispute)
    assert response.headers["Location"] == f"/admin/disputes/dispute/{copy.pk}/change/"
    assert records.read(copy) == one(1).record
    again = editor.post(f"{BASE}{one(2).pk}/restore/", follow=True)
    assert "A working copy is open already." in words(again) or "A working copy is open already." in text_of(
        again.content.decode()
    )
    assert records.read(Dispute.every.get(copy_of=dispute)) == one(1).record


def test_a_party_is_restored_with_a_reason_by_reviewers(editor: Client, dispute: Dispute) -> None:
    party = Party.objects.get()
    kept = review.keep(party, "new", "Entered.")
    Party.objects.update(description="Wrong.")
    address = f"{BASE}{kept.pk}/restore/"
    assert editor.post(address, {"reason": "", "what": "correction"}).status_code == 200
    assert Party.objects.get().description == "Wrong."
    assert editor.post(address, {"reason": "It was right.", "what": "correction"}).status_code == 302
    assert Party.objects.get().description == ""


def test_a_text_is_hidden_and_shown_again_but_nothing_else_of_it_changes(editor: Client, dispute: Dispute) -> None:
    address = f"{BASE}{one(2).pk}/change/"
    before = one(2)
    editor.post(address, {"is_hidden": "on", "reason": "Forged.", "text": "{}", "number": "9", "is_public": ""})
    after = one(2)
    assert (after.is_hidden, after.reason, after.text, after.is_public) == (True, before.reason, before.text, True)
    editor.post(address, {})
    assert not one(2).is_hidden


def test_nothing_of_the_history_is_added_or_deleted(editor: Client, dispute: Dispute) -> None:
    assert editor.get(f"{BASE}add/").status_code == 403
    assert editor.post(f"{BASE}{one(1).pk}/delete/", {"post": "yes"}).status_code == 403
    editor.post(BASE, {"action": "delete_selected", "_selected_action": [one(1).pk], "post": "yes"})
    assert Revision.objects.count() == 2


def test_a_public_thing_is_given_a_new_address(editor: Client, dispute: Dispute) -> None:
    address = f"{BASE}rename/dispute/one/"
    assert editor.post(address, {"slug": "Two !", "reason": "Shorter."}).status_code == 200
    assert editor.post(address, {"slug": "two", "reason": ""}).status_code == 200
    assert Dispute.objects.get().slug == "one"
    assert editor.post(address, {"slug": "two", "reason": "Shorter."}).status_code == 302
    assert (Dispute.objects.get().slug, one(3).reason) == ("two", "Shorter.")
    assert editor.get(address).status_code == 404


def test_contributors_read_and_restore_disputes_and_change_nothing_else(dispute: Dispute) -> None:
    client = signed_in(*CONTRIBUTOR)
    party = review.keep(Party.objects.get(), "new", "Entered.")
    for address in (BASE, f"{BASE}{one(1).pk}/change/", f"{BASE}of/dispute/one/", f"{BASE}{one(1).pk}/restore/"):
        assert client.get(address).status_code == 200, address
    client.post(f"{BASE}{one(2).pk}/change/", {"is_hidden": "on"})
    assert not one(2).is_hidden
    for address in (f"{BASE}rename/dispute/one/", f"{BASE}{party.pk}/restore/"):
        assert client.get(address).status_code == 403, address
        assert client.post(address, {"slug": "x", "reason": "y", "what": "correction"}).status_code == 403
    assert client.post(f"{BASE}{one(1).pk}/restore/").status_code == 302
    assert Dispute.every.filter(copy_of=dispute).exists()


def test_those_without_the_right_to_see_revisions_see_none(dispute: Dispute) -> None:
    addresses = [BASE, f"{BASE}{one(1).pk}/change/", f"{BASE}of/dispute/one/", f"{BASE}{one(1).pk}/restore/",
                 f"{BASE}rename/dispute/one/"]  # fmt: skip
    client = signed_in("view_dispute")
    assert [client.get(address).status_code for address in addresses] == [403] * 5
    assert [Client().get(address).status_code for address in addresses] == [302] * 5
    assert Client().post(f"{BASE}{one(1).pk}/restore/").status_code == 302
    assert not Dispute.every.exclude(copy_of=None).exists()


def test_markup_in_a_revision_is_text(editor: Client, dispute: Dispute) -> None:
    attack = "<script>alert(1)</script>"
    change(dispute, attack, title=attack, summary=f"{attack} It is alleged, at some length, for all to read here.")
    change(dispute, attack, title="One", summary="It is alleged, at some length, for all to read here.")
    for address in (BASE, f"{BASE}{one(4).pk}/change/", f"{BASE}of/dispute/one/?from=2&to=3",
                    f"{BASE}{one(3).pk}/restore/", f"{BASE}rename/dispute/one/"):  # fmt: skip
        assert "<script>alert" not in editor.get(address).content.decode(), address
