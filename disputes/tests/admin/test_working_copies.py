"""What is public is changed in a working copy; the public page stays as it is until the copy is published."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from disputes import records
from disputes.models import Dispute, Revision, Suggestion
from disputes.tests.builders import a_dispute, a_full_dispute

from .desk import Page
from .people import Person, a_reviewer, a_sound_dispute, a_writer, address, said

pytestmark = pytest.mark.django_db


def the_copy() -> Dispute:
    return Dispute.every.get(copy_of__isnull=False)


@pytest.fixture
def public() -> Dispute:
    return a_sound_dispute("Public v. Record", record_state="published")


def test_the_public_page_stays_as_it_is_until_the_copy_is_published(public: Dispute, client: Client) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    before = client.get(public.get_absolute_url()).content
    response = writer.does("copy", public)
    copy = the_copy()
    assert response.redirect_chain[-1][0] == address(copy, "change")
    page = writer.page(copy)
    page.fill(title="Public v. Record, corrected")
    page.save("_hand_in", text="A typo in the title.")
    assert client.get(public.get_absolute_url()).content == before
    last = reviewer.page(copy, "publish")
    last.fill(reason="The title had a typo.", what="correction")
    assert "Public v. Record, corrected" in last.html
    assert last.save("_publish").url == address(public, "change")
    assert "Public v. Record, corrected" in client.get(public.get_absolute_url()).content.decode()
    assert Dispute.every.get().pk == public.pk
    revision = Revision.objects.get()
    assert (revision.what, revision.reason) == ("correction", "The title had a typo.")


def test_a_copy_is_published_with_the_kind_of_the_change_only(public: Dispute) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    writer.does("copy", public)
    for what in ("", "new", "withdrawal", "merger"):
        response = reviewer.does("publish", the_copy(), reason="Why.", what=what, version=the_copy().version)
        assert "what" in response.context["form"].errors
    assert Revision.objects.count() == 0


def test_the_page_of_a_public_dispute_is_read_and_not_written(public: Dispute) -> None:
    reviewer = a_reviewer()
    html = reviewer.sees(public)
    assert "Change it in a working copy" in html
    assert "<select" not in html
    page = Page(reviewer.client, address(public, "change"))
    assert "title" not in page.data
    forged = {"title": "Forged", "record_state": "draft", "version": public.version}
    assert reviewer.client.post(address(public, "change"), forged).status_code == 403
    public.refresh_from_db()
    assert (public.title, public.record_state) == ("Public v. Record", "published")


def test_who_comes_second_is_led_to_the_same_copy_and_told_whose_it_is(public: Dispute) -> None:
    first, second = a_writer("anna"), a_writer("ben")
    first.does("copy", public)
    assert "A working copy is open: anna, since" in second.sees(public)
    response = second.does("copy", public)
    assert "This working copy was opened by anna on" in said(response)[0]
    assert response.redirect_chain[-1][0] == address(the_copy(), "change")


def test_the_page_of_a_copy_says_what_it_is_and_leads_to_the_public_page_and_to_what_differs(public: Dispute) -> None:
    writer = a_writer("anna")
    writer.does("copy", public)
    html = writer.sees(the_copy())
    assert "Working copy of the public record" in html
    assert "Opened by anna on" in html
    assert f'href="{public.get_absolute_url()}"' in html
    assert f'href="{address(the_copy(), "difference")}"' in html
    assert f'href="{address(the_copy(), "discard")}"' in html


def test_what_differs_is_told_field_by_field(public: Dispute) -> None:
    writer = a_writer()
    writer.does("copy", public)
    assert "Nothing: it says what the public record says." in writer.sees(the_copy(), "difference")
    page = writer.page(the_copy())
    page.row("claims", 0, status="upheld")
    page.save()
    told = writer.client.get(address(the_copy(), "difference")).context["standing"].told
    assert [str(one) for one in told] == ["Claim 1, status: Pending → Upheld"]


def test_the_slug_of_a_copy_is_locked(public: Dispute) -> None:
    writer = a_writer()
    writer.does("copy", public)
    page = writer.page(the_copy())
    assert "slug" not in page.data
    page.data["slug"] = ["renamed"]
    page.fill(title="Renamed")
    assert page.save().status_code == 302
    assert (the_copy().slug, the_copy().title) == (public.slug, "Renamed")


def test_discarding_asks_first_and_leaves_the_public_record_as_it_was(public: Dispute) -> None:
    writer, before = a_writer(), records.read(public)
    writer.does("copy", public)
    page = writer.page(the_copy())
    page.fill(title="Not to be")
    page.save()
    tip = Suggestion.objects.create(reference="T1", kind="correction", text="A tip.", dispute=the_copy())
    assert "Not to be" in writer.sees(the_copy(), "discard")
    assert Dispute.every.count() == 2, "looking at the page discards nothing"
    writer.does("discard", the_copy())
    assert Dispute.every.get() == public
    assert records.read(public) == before
    tip.refresh_from_db()
    assert (tip.is_waiting, tip.dispute) == (True, None), "what it asks for is not done"
    kept = Revision.objects.get()
    assert (kept.is_public, kept.record["title"]) == (False, "Not to be")


def test_a_draft_is_no_working_copy(public: Dispute) -> None:
    reviewer, draft = a_reviewer(), a_sound_dispute("A draft")
    assert said(reviewer.does("copy", draft)) == [
        "It is not in the state that this asks for. Its state is now: draft."
    ]
    assert reviewer.client.post(address(draft, "discard")).status_code == 403
    assert reviewer.client.get(address(draft, "difference")).status_code == 302


def test_a_change_of_the_public_record_under_a_copy_stops_it_until_they_are_compared(public: Dispute) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    writer.does("copy", public)
    page = writer.page(the_copy())
    page.fill(summary="It is alleged, in other words.")
    page.save()
    Revision.objects.create(
        kind="dispute", slug=public.slug, number=1, text="{}", what="merger", reason="By a merger."
    )
    assert "The public record was changed since this copy was made" in writer.sees(the_copy())
    data = {"reason": "Why.", "what": "editorial"}
    refused = reviewer.does("publish", the_copy(), version=the_copy().version, **data)
    assert said(refused) == ["The public record was changed since this copy was made. Compare them first."]
    assert "By a merger." in reviewer.sees(the_copy(), "publish")
    writer.does("catch-up", the_copy())
    published = reviewer.does("publish", the_copy(), version=the_copy().version, **data)
    assert said(published)[0].startswith("Published.")


def test_to_confirm_needs_no_copy_and_an_open_one_takes_the_day_over(public: Dispute) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    writer.does("copy", public)
    assert said(writer.does("confirm", public)) == ["Only a reviewer does that."]
    assert said(reviewer.does("confirm", public)) == ["Confirmed: checked today, nothing changed."]
    public.refresh_from_db()
    assert (public.checked_on, the_copy().checked_on) == (timezone.localdate(),) * 2
    revision = Revision.objects.get()
    assert (revision.what, the_copy().based_on) == ("editorial", revision.number)
    assert said(reviewer.does("confirm", public)) == ["It was checked today already."]


def test_several_are_confirmed_at_once_by_reviewers_alone(public: Dispute) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    draft, other = a_dispute(record_state="draft"), a_full_dispute()
    data = {"action": "confirm_checked", "_selected_action": [public.pk, draft.pk, other.pk]}
    writer.client.post("/admin/disputes/dispute/", data)
    assert Dispute.objects.filter(checked_on=timezone.localdate()).count() == 0
    response = reviewer.client.post("/admin/disputes/dispute/", data, follow=True)
    assert said(response)[0] == "Confirmed 2 disputes as of today."
    assert set(Dispute.objects.filter(checked_on=timezone.localdate())) == {public, other}
    draft.refresh_from_db()
    assert draft.checked_on == datetime.date(2026, 1, 15)


def test_withdrawing_asks_why_and_a_working_copy_brings_it_back(public: Dispute, client: Client) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    assert writer.client.get(address(public, "withdraw")).status_code == 403
    assert writer.client.post(address(public, "withdraw"), {"reason": "x"}).status_code == 403
    page = reviewer.page(public, "withdraw")
    assert page.save().status_code == 200, "without a reason it is asked again"
    page.fill(reason="Entered by mistake.")
    page.save()
    public.refresh_from_db()
    assert public.record_state == "withdrawn"
    assert "Entered by mistake." in reviewer.sees(public)
    assert client.get(public.get_absolute_url()).status_code != 200
    writer.does("copy", public)
    last = Page(reviewer.client, address(the_copy(), "publish"))
    last.fill(reason="It was right after all.", what="clarification")
    last.fill(**{"accept-withdrawn": "The court confirmed it."})
    assert last.save().status_code == 302
    assert client.get(public.get_absolute_url()).status_code == 200


def test_a_copy_that_was_open_when_its_dispute_was_withdrawn_brings_it_back_only_with_a_reason(
    public: Dispute,
) -> None:
    writer, reviewer = a_writer(), a_reviewer()
    writer.does("copy", public)
    reviewer.does("withdraw", public, reason="Entered by mistake.")
    response = reviewer.does("publish", the_copy(), reason="Why.", what="correction", version=the_copy().version)
    assert "accept-withdrawn" in response.context["form"].errors
    assert not Dispute.objects.published().exists()


def test_the_owner_of_a_desk_of_one_sees_no_copy_as_a_second_dispute(public: Dispute) -> None:
    owner = Person("owner", is_superuser=True)
    owner.does("copy", public)

    def listed(query: str = "") -> list[Dispute]:
        return list(owner.client.get(f"/admin/disputes/dispute/{query}").context["cl"].result_list)

    assert listed() == [public]
    assert "working copy open by owner" in owner.client.get("/admin/disputes/dispute/").content.decode()
    assert listed("?copy=open") == [public]
    assert listed("?copy=only") == listed("?mine=1") == listed("?record_state__exact=draft") == [the_copy()]
    where = {"app_label": "disputes", "model_name": "relation", "field_name": "other", "term": "public"}
    results = owner.client.get("/admin/autocomplete/", where).json()["results"]
    assert [one["id"] for one in results] == [str(public.pk)]


def test_the_list_finds_what_nobody_confirmed_for_long(public: Dispute) -> None:
    owner = Person("owner", is_superuser=True)
    stale = a_dispute(checked_on=timezone.localdate() - datetime.timedelta(days=181))
    a_dispute(checked_on=timezone.localdate() - datetime.timedelta(days=181), status="settled")
    a_dispute(checked_on=timezone.localdate() - datetime.timedelta(days=180))
    result = owner.client.get("/admin/disputes/dispute/?stale=1").context["cl"].result_list
    assert [one.pk for one in result if one.pk != public.pk] == [stale.pk]


def test_the_parts_of_a_copy_stand_in_no_list_of_parts(public: Dispute) -> None:
    owner = Person("owner", is_superuser=True)
    owner.does("copy", public)
    for model in ("claim", "event", "source", "participation"):
        result = owner.client.get(f"/admin/disputes/{model}/").context["cl"].result_list
        assert {row.dispute_id for row in result} == {public.pk}
