"""The queue of suggestions: reviewers decide with one button, contributors and strangers see nothing of it."""

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes import review
from disputes import vocabulary as words
from disputes.codes import is_jurisdiction
from disputes.models import Dispute, Suggestion
from disputes.tests.builders import a_claim, a_dispute, a_party, a_source
from disputes.tests.views.reading import links, text_of
from disputes.tests.views.suggesting import PAYLOADS

from .desk import Page, faults

pytestmark = pytest.mark.django_db

QUEUE = "/admin/disputes/suggestion/"
RIGHTS = ("view_suggestion", "change_suggestion", "publish_dispute", "add_dispute", "change_dispute", "view_dispute")


def a_tip(**fields: Any) -> Suggestion:
    """Make a correction that waits."""
    return Suggestion.objects.create(**{"kind": "correction", "text": "The date is wrong.", **fields})


def page_of(tip: Suggestion) -> str:
    return f"{QUEUE}{tip.pk}/change/"


@pytest.fixture
def reviewer(staff: Callable[..., Client]) -> Client:
    return staff(*RIGHTS)


def press(client: Client, tip: Suggestion, button: str, **fields: str) -> Any:
    return client.post(page_of(tip), {button: "x", **fields})


# Taking up


def test_one_button_makes_a_draft_with_the_link_as_its_source(reviewer: Client) -> None:
    tip = a_tip(kind="dispute", text="Three papers sue.\nIn Osaka.", link="https://news.example.org/a?b=1")
    response = press(reviewer, tip, "_draft")
    draft = Dispute.objects.get()
    assert response.url == f"/admin/disputes/dispute/{draft.pk}/change/"
    assert (draft.record_state, draft.title) == ("draft", "To be named: Three papers sue.")
    assert [(source.url, source.publisher) for source in draft.sources.all()] == [(tip.link, "news.example.org")]
    tip.refresh_from_db()
    assert (tip.state, tip.dispute, tip.decided_by) == ("accepted", draft, User.objects.get(username="staff"))
    assert [note.step for note in draft.review_notes.all()] == ["begun"]


def test_a_draft_made_of_a_suggestion_says_nothing_that_nobody_knows(reviewer: Client) -> None:
    """Form, status and jurisdiction are no words of their vocabularies, so the form asks for them."""
    press(reviewer, a_tip(kind="dispute"), "_draft")
    draft = Dispute.objects.get()
    assert draft.kind not in words.DisputeKind.values
    assert draft.status not in words.DisputeStatus.values
    assert not is_jurisdiction(str(draft.jurisdiction))
    for address in (
        f"/admin/disputes/dispute/{draft.pk}/change/",
        "/admin/disputes/dispute/",
        "/admin/",
        "/disputes/",
    ):
        assert reviewer.get(address).status_code == 200
    assert draft.get_absolute_url() not in reviewer.get("/disputes/").content.decode()


def test_the_form_of_such_a_draft_is_not_saved_before_an_editor_has_chosen(reviewer: Client, client: Client) -> None:
    client.force_login(User.objects.create(username="editor", is_staff=True, is_superuser=True))
    press(client, a_tip(kind="dispute", link="https://example.org/a"), "_draft")
    page = Page(client, f"/admin/disputes/dispute/{Dispute.objects.get().pk}/change/")
    assert page.data["sources-0-url"] == ["https://example.org/a"]
    assert {"kind", "status", "jurisdiction"} <= set(faults(page.save()))


def test_such_a_draft_is_not_published_while_anything_in_it_stands_for_what_nobody_knows(reviewer: Client) -> None:
    press(reviewer, a_tip(kind="dispute"), "_draft")
    draft = Dispute.objects.get()
    asked = [one.place for one in review.check(draft) if one.is_error and one.code.startswith("placeholder-")]
    assert asked == ["title", "summary", "slug", "kind", "status", "jurisdiction"]
    draft.title, draft.summary, draft.slug = "Studio v. Maker", "A letter.", "studio-v-maker"
    draft.kind, draft.status, draft.jurisdiction = "demand", "demand_made", "JP"
    assert [one.code for one in review.check(draft) if one.code.startswith("placeholder-")] == []


def test_a_suggestion_stands_beside_the_form_with_what_it_is_about(reviewer: Client) -> None:
    tip = a_tip(field="claim-2", link="https://example.org/a")
    dispute = a_dispute(record_state="draft")
    press(reviewer, tip, "_copy", dispute=dispute.slug)
    html = reviewer.get(f"/admin/disputes/dispute/{dispute.pk}/change/").content.decode()
    (beside,) = re.findall(r'<aside class="tip tip--beside".*?</aside>', html, re.DOTALL)
    assert [word in beside for word in ("A correction: claim-2", "The date is wrong.", str(tip))] == [True] * 3


def test_who_makes_the_draft_is_one_of_its_writers(reviewer: Client) -> None:
    press(reviewer, a_tip(), "_draft")
    assert [str(user) for user in Dispute.objects.get().writers.all()] == ["staff"]


@pytest.mark.parametrize("link", ["", "http://[", "https://" + "a" * 500 + ".example/" + "b" * 400])
def test_a_draft_is_made_whatever_the_link(reviewer: Client, link: str) -> None:
    tip = a_tip(kind="dispute", link=link)
    assert press(reviewer, tip, "_draft").status_code == 302
    assert [source.url for source in Dispute.objects.get().sources.all()] == ([link] if link else [])


def test_one_button_opens_the_working_copy_and_the_public_page_stays(reviewer: Client) -> None:
    dispute = a_dispute("Getty Images v. Stability AI")
    a_claim(dispute, sources=[a_source(dispute)])
    tip = a_tip(about=dispute.get_absolute_url(), field="claim-1")
    assert "Claim 1 of “Getty Images v. Stability AI”" in text_of(reviewer.get(page_of(tip)).content.decode())
    response = press(reviewer, tip, "_copy", dispute=dispute.slug)
    copy = Dispute.every.get(copy_of=dispute)
    assert response.url == f"/admin/disputes/dispute/{copy.pk}/change/"
    tip.refresh_from_db()
    assert (tip.state, tip.dispute) == ("accepted", copy)
    assert "The date is wrong." in text_of(reviewer.get(response.url).content.decode())
    assert Dispute.objects.get(pk=dispute.pk).is_published


def test_an_open_working_copy_is_used_and_a_draft_is_its_own(reviewer: Client) -> None:
    dispute, draft = a_dispute("Public"), a_dispute("Draft", record_state="draft")
    press(reviewer, a_tip(), "_copy", dispute="https://example.org/disputes/public/")
    press(reviewer, a_tip(text="Another."), "_copy", dispute="public")
    press(reviewer, a_tip(text="Of a draft."), "_copy", dispute="draft")
    copy = Dispute.every.get(copy_of=dispute)
    assert [tip.dispute for tip in Suggestion.objects.order_by("pk")] == [copy, copy, draft]


@pytest.mark.parametrize("slug", ["", "no-such", "\x00", "a" * 5000, "'; --"])
def test_a_dispute_that_there_is_not_is_said_and_nothing_is_decided(reviewer: Client, slug: str) -> None:
    tip = a_tip()
    response = press(reviewer, tip, "_copy", dispute=slug)
    assert "No dispute has this slug." in response.content.decode()
    tip.refresh_from_db()
    assert tip.state == "received"


def test_a_suggestion_about_a_party_opens_the_partys_page(reviewer: Client) -> None:
    party = a_party("OpenAI")
    a_dispute(respondents=[party])
    tip = a_tip(about=party.get_absolute_url())
    assert press(reviewer, tip, "_page").url == f"/admin/disputes/party/{party.pk}/change/"
    tip.refresh_from_db()
    assert (tip.state, tip.dispute) == ("accepted", None)


def test_a_reply_says_that_it_becomes_an_event_of_the_kind_response(reviewer: Client) -> None:
    page = reviewer.get(page_of(a_tip(kind="reply"))).content.decode()
    assert "enter it as an event of the kind “Response”, with its own source" in page


# Declining, taking back, erasing


def test_declining_needs_a_word_and_the_reader_sees_it(reviewer: Client, client: Client) -> None:
    tip = a_tip()
    assert "Say in a word why" in press(reviewer, tip, "_decline", answer="  ").content.decode()
    assert press(reviewer, tip, "_decline", answer="It is on record already.").status_code == 302
    tip.refresh_from_db()
    assert (tip.state, tip.answer) == ("declined", "It is on record already.")
    assert "It is on record already." in Client().get(tip.get_absolute_url()).content.decode()


@pytest.mark.parametrize("answer", ["turned \u202e round", "a" * 1001, "nothing \x00"])
def test_a_faulty_word_stays_in_its_box(reviewer: Client, answer: str) -> None:
    tip = a_tip()
    response = press(reviewer, tip, "_decline", answer=answer)
    assert (response.status_code, response.context["answer"]) == (200, answer)
    tip.refresh_from_db()
    assert tip.state == "received"


@pytest.mark.parametrize("button", ["_draft", "_copy", "_decline", "_page"])
def test_what_one_reviewer_decided_the_next_is_told(reviewer: Client, button: str) -> None:
    dispute = a_dispute("One", respondents=[a_party("CODA")])
    about = "/parties/coda/" if button == "_page" else dispute.get_absolute_url()
    tip = a_tip(state="declined", answer="No.", about=about)
    response = press(reviewer, tip, button, dispute="one", answer="Another word")
    assert "Somebody has decided on it already: declined." in response.content.decode()
    assert Dispute.every.count() == 1
    tip.refresh_from_db()
    assert tip.answer == "No."


def test_a_decision_can_be_taken_back(reviewer: Client) -> None:
    tip = a_tip()
    press(reviewer, tip, "_draft")
    press(reviewer, tip, "_reopen")
    tip.refresh_from_db()
    assert (tip.state, tip.dispute, tip.decided_at, tip.decided_by) == ("received", None, None, None)
    press(reviewer, tip, "_draft")
    assert sorted(Dispute.objects.values_list("slug", flat=True)) == [f"tip-{tip.pk}", f"tip-{tip.pk}-2"]


def test_name_and_email_can_be_erased_at_once(reviewer: Client) -> None:
    tip = a_tip(name="Aiko", email="aiko@example.org", sender="s")
    assert "aiko@example.org" in reviewer.get(page_of(tip)).content.decode()
    press(reviewer, tip, "_erase")
    tip.refresh_from_db()
    assert (tip.name, tip.email, tip.sender) == ("", "", "")


def test_no_button_decides_nothing(reviewer: Client) -> None:
    tip = a_tip()
    assert press(reviewer, tip, "_save", state="accepted", answer="x", text="changed").status_code == 200
    tip.refresh_from_db()
    assert (tip.state, tip.text) == ("received", "The date is wrong.")


# Who sees it


def test_contributors_and_strangers_see_no_suggestion_and_decide_on_none(staff: Callable[..., Client]) -> None:
    tip = a_tip(name="Aiko")
    dispute = a_dispute("One")
    contributor = staff("add_dispute", "change_dispute", "view_dispute", "view_claim")
    for client, status in ((contributor, 403), (Client(), 302)):
        for address in (QUEUE, page_of(tip), f"{QUEUE}{tip.pk}/delete/", f"{QUEUE}{tip.pk}/history/", f"{QUEUE}add/"):
            assert client.get(address).status_code == status
        for button in ("_draft", "_copy", "_decline", "_erase", "_reopen"):
            assert press(client, tip, button, dispute="one", answer="x").status_code == status
    tip.refresh_from_db()
    assert (tip.state, tip.name) == ("received", "Aiko")
    assert list(Dispute.every.all()) == [dispute]


def test_who_may_see_but_not_decide_has_no_buttons(client: Client) -> None:
    user = User.objects.create(username="reader", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=["view_suggestion", "publish_dispute"]))
    client.force_login(user)
    tip = a_tip()
    assert 'name="_decline"' not in client.get(page_of(tip)).content.decode()
    assert press(client, tip, "_decline", answer="No.").status_code == 403


def test_suggestions_are_neither_added_nor_changed_at_the_desk(editor: Client) -> None:
    assert editor.get(f"{QUEUE}add/").status_code == 403


def test_the_buttons_need_the_token_of_the_desk(reviewer: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = reviewer.cookies
    assert press(strict, a_tip(), "_draft").status_code == 403
    assert Dispute.objects.count() == 0


# The list


def test_what_waits_comes_first_the_oldest_on_top(reviewer: Client) -> None:
    now = datetime.datetime(2026, 11, 18, tzinfo=datetime.UTC)
    for number, (text, state) in enumerate([("second", ""), ("first", ""), ("last", "x"), ("third", "x")]):
        a_tip(
            text=text,
            state="declined" if state else "received",
            decided_at=now.replace(day=number + 1) if state else None,
        )
    Suggestion.objects.filter(text="first").update(received_at=now)
    rows = [tip.text for tip in reviewer.get(QUEUE).context["cl"].result_list]
    assert rows == ["first", "second", "third", "last"]


def test_the_queue_is_paged_filtered_and_found_in_a_fixed_number_of_queries(reviewer: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert reviewer.get(QUEUE).status_code == 200
        return len(asked)

    a_tip()
    few = queries()
    for number in range(60):
        a_tip(text=f"Tip {number}", kind="reply", about="/disputes/one/", dispute=None)
    assert queries() == few
    assert len(reviewer.get(QUEUE).context["cl"].result_list) == 50
    assert reviewer.get(f"{QUEUE}?state__exact=received&kind__exact=correction").context["cl"].result_count == 1
    tip = a_tip(text="Needle", reference="7K2M9QXA3C1D")
    for asked in ("needle", "7k2m-9qxa-3cld", "7K2M9QXA3C1D"):
        assert list(reviewer.get(QUEUE, {"q": asked}).context["cl"].result_list) == [tip]
    for hostile in ("\x00", "x" * 5000, "%_\\", "'"):
        assert reviewer.get(QUEUE, {"q": hostile}).status_code in (200, 302)


def test_payloads_are_text_wherever_an_editor_sees_them(reviewer: Client) -> None:
    """What a stranger typed stands on the queue, on its page, beside the draft, and in the titles of the desk."""
    for payload in PAYLOADS:
        tip = a_tip(
            kind="dispute", text=payload, name=payload, answer=payload, link="https://example.org/'onclick='alert(1)'",
            about=payload, field=payload,
        )  # fmt: skip
        pages = [QUEUE, page_of(tip), press(reviewer, tip, "_draft").url, page_of(tip), tip.get_absolute_url()]
        pages += ["/admin/", "/admin/disputes/dispute/", f"{QUEUE}?q={payload}"]
        for address in pages:
            page = reviewer.get(address, follow=True).content.decode()
            for raw in ("<script>alert", "<img src=x", "<svg onload", "'onclick='", '<a href="javascript'):
                assert raw not in page, (address, payload)
            assert not [href for href in links(reviewer.get(address, follow=True)) if href.startswith("javascript:")]


@pytest.mark.parametrize("key", ["0", "999999999", "9" * 30, "x", "%00", "-1"])
def test_a_suggestion_that_there_is_not_is_no_failure(reviewer: Client, key: str) -> None:
    assert reviewer.get(f"{QUEUE}{key}/change/").status_code in (302, 404)
