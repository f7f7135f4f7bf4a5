"""Each thing is entered once: near duplicates are shown before saving, and nothing that was typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from disputes import records, review
from disputes.models import Court, FormerAddress, Party, Revision, System
from disputes.tests.builders import a_court, a_dispute, a_full_dispute, a_party, a_proceeding, a_system

from .desk import Page, faults

pytestmark = pytest.mark.django_db

ASKED = "Not saved yet: is it one of these that are on record?"


def a_page(client: Client, model: str, thing: Any = None) -> Page:
    return Page(client, f"/admin/disputes/{model}/{f'{thing.pk}/change' if thing else 'add'}/")


def twins(response: Any) -> list[tuple[str, str]]:
    """The near duplicates that a refused page shows, with why."""
    return [(str(twin.thing), str(twin)) for twin in response.context["adminform"].form.twins]


def test_a_near_duplicate_is_shown_with_a_link_and_saved_only_if_it_is_another(editor: Client) -> None:
    known = a_party("Kodansha Ltd.")
    page = a_page(editor, "party")
    page.fill(name="Kōdansha", slug="kodansha", kind="company", description="A publisher.")
    refused = page.save()
    assert faults(refused) == {"is_another": [ASKED]}
    assert twins(refused) == [("Kodansha Ltd.", "the same but for “Ltd.”")]
    html = refused.content.decode()
    assert f'<a href="/admin/disputes/party/{known.pk}/change/" target="_blank" rel="noopener">' in html
    for typed in ("Kōdansha", "A publisher.", 'value="kodansha"'):
        assert typed in html
    assert Party.objects.count() == 1
    assert faults(page.save(is_another="99")) == {"is_another": [ASKED]}, "another tick counts for nothing"
    assert page.save(is_another=str(known.pk)).status_code == 302
    assert Party.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ({"name": "株式会社講談社"}, {"name": "Publisher", "native_name": "講談社"}),
        ({"name": "Syueisya", "native_name": "集英社"}, {"name": "Shueisha"}),
        ({"name": "CODA"}, {"name": "Content Overseas Distribution Association (CODA)"}),
        ({"name": "Acme L.L.C."}, {"name": "ACME, Inc."}),
        ({"name": "Mueller GmbH"}, {"name": "Müller"}),
        ({"name": "Midjurney"}, {"name": "Midjourney"}),
    ],
)
def test_parties_are_found_by_every_way_to_write_them(
    editor: Client, typed: dict[str, str], known: dict[str, str]
) -> None:
    a_party(**known)
    page = a_page(editor, "party")
    page.fill(slug="typed", kind="company", **typed)
    assert [name for name, _why in twins(page.save())] == [known["name"]]


def test_systems_and_courts_are_found_too_also_in_the_window_of_a_pick_list(editor: Client) -> None:
    a_system("Sora")
    page = Page(editor, "/admin/disputes/system/add/?_to_field=id&_popup=1")
    assert page.data["_popup"] == ["1"]
    page.fill(name="SORA", slug="sora-again")
    page = a_page(editor, "system")
    page.fill(name="So-ra", slug="sora-again")
    assert twins(page.save()) == [("Sora", "the same but for how it is written")]
    a_court("東京地方裁判所 (Tokyo District Court)")
    page = a_page(editor, "court")
    page.fill(name="Tokyo district court", slug="tokyo", jurisdiction="JP")
    assert len(twins(page.save())) == 1
    a_court("Landgericht Berlin II", native_name="LG Berlin zwei").aliases.create(name="Berlin Regional Court II")
    a_court("Federal Claims", citation_name="Fed. Cl.")
    page.fill(name="Other court", slug="other", native_name="lg berlin zwei", citation_name="FedCl")
    assert {name for name, _why in twins(page.save())} == {"Landgericht Berlin II", "Federal Claims"}
    page.fill(native_name="", citation_name="", jurisdiction="DE")
    page.add("aliases", name="Berlin Regional Court II")
    assert [name for name, _why in twins(page.save())] == ["Landgericht Berlin II"]
    assert (System.objects.count(), Court.objects.count()) == (1, 3)


def test_another_name_that_is_the_name_of_another_party_is_shown(editor: Client) -> None:
    a_party("Toei Animation")
    page = a_page(editor, "party", party := a_party("Studio"))
    page.add("aliases", name="TOEI animation Co., Ltd.")
    refused = page.save()
    assert twins(refused) == [("Toei Animation", "the same but for “Co.”, “Ltd.”")]
    assert party.aliases.count() == 0
    assert "TOEI animation" in refused.content.decode()


def test_what_is_named_as_before_is_not_asked_about_again(editor: Client) -> None:
    a_party("Ziff Davis, Inc.")
    page = a_page(editor, "party", party := a_party("Ziff Davis, LLC"))
    page.fill(description="A publisher.")
    assert page.save().status_code == 302
    page = a_page(editor, "party", party)
    page.fill(name="Ziff Davis LLC")
    assert faults(page.save()) == {"is_another": [ASKED]}


def test_a_slug_that_leads_elsewhere_for_ever_is_not_given_again(editor: Client) -> None:
    FormerAddress.objects.create(kind="party", slug="gone", leads_to="survivor")
    page = a_page(editor, "party")
    page.fill(name="Gone", slug="gone", kind="company")
    assert faults(page.save()) == {"slug": ["This address leads to “survivor” for ever."]}


def public_things() -> dict[str, Any]:
    dispute = a_full_dispute()
    system = dispute.systems.first()
    return {"party": dispute.parties.first(), "system": system, "court": a_proceeding(dispute).court}


@pytest.mark.parametrize("model", ["party", "system", "court"])
def test_a_public_change_asks_why_and_leaves_a_revision_but_an_unchanged_form_leaves_none(
    editor: Client, model: str
) -> None:
    thing = public_things()[model]
    page = a_page(editor, model, thing)
    assert page.save().status_code == 302
    assert Revision.objects.count() == 0
    page = a_page(editor, model, thing)
    page.fill(name="A Wholly Other Name")
    assert set(faults(page.save())) == {"what", "reason"}
    page.fill(what="correction", reason="Its own pages write it so.")
    assert page.save().status_code == 302
    revision = Revision.objects.get()
    assert (revision.title, revision.what, revision.reason) == (
        "A Wholly Other Name",
        "correction",
        "Its own pages write it so.",
    )
    assert revision.by == User.objects.get()
    assert page.data.get("slug") is None, "its address is fixed"


def test_a_change_in_the_rows_of_a_public_party_leaves_a_revision_too(editor: Client) -> None:
    party = public_things()["party"]
    page = a_page(editor, "party", party)
    page.add("aliases", name="A short name")
    assert set(faults(page.save())) == {"what", "reason"}
    page.fill(what="clarification", reason="Readers look for it.")
    assert page.save().status_code == 302
    assert Revision.objects.get().record["aliases"] == ["A short name"]


def test_the_names_of_a_public_court_are_typed_kept_and_told_in_its_revision(editor: Client) -> None:
    court = public_things()["court"]
    page = a_page(editor, "court", court)
    page.fill(native_name="裁判所", citation_name="Ct.", what="clarification", reason="So it is cited.")
    page.add("aliases", name="The Court")
    page.add("aliases", name="The other Court")
    assert page.save().status_code == 302
    record = Revision.objects.get().record
    assert record == records.read(court)
    assert (record["native_name"], record["aliases"], record["citation_name"]) == (
        "裁判所",
        ["The Court", "The other Court"],
        "Ct.",
    )
    page = a_page(editor, "court", court)
    assert page.data["aliases-1-name"] == ["The other Court"]
    page.row("aliases", 0, DELETE="on")
    page.fill(native_name="", citation_name="", what="correction", reason="It is not cited so.")
    assert page.save().status_code == 302
    now = {key: value for key, value in record.items() if key not in ("native_name", "citation_name")}
    assert records.read(court) == now | {"aliases": ["The other Court"]}


def test_a_developer_that_only_a_system_named_says_so_once_the_system_names_another(
    editor: Client, client: Client
) -> None:
    model = a_system("Model", developer=a_party("Maker"))
    a_dispute(systems=[model])
    assert client.get("/parties/maker/").status_code == 200
    page = a_page(editor, "system", model)
    page.fill(developer="", what="correction", reason="It is not known.")
    assert page.save().status_code == 302
    assert client.get("/parties/maker/").status_code == 410


@pytest.mark.parametrize("model", ["party", "system", "court"])
def test_who_is_no_reviewer_adds_things_and_changes_only_those_that_are_not_public(
    staff: Callable[..., Client], model: str
) -> None:
    public = public_things()[model]
    make: dict[str, Callable[[str], Any]] = {"party": a_party, "system": a_system, "court": a_court}
    hidden = make[model]("Hidden")
    client = staff(f"view_{model}", f"add_{model}", f"change_{model}", f"delete_{model}")
    page = a_page(client, model, hidden)
    page.fill(name="Renamed at will")
    assert page.save().status_code == 302
    assert Revision.objects.count() == 0
    page = Page(client, f"/admin/disputes/{model}/{hidden.pk}/change/")
    for address in (f"/admin/disputes/{model}/{public.pk}/change/", f"/admin/disputes/{model}/{public.pk}/delete/"):
        forged = {**page.data, "name": "Forged", "what": "correction", "reason": "Forged", "post": "yes"}
        assert client.post(address, forged).status_code == 403
    assert type(public).objects.get(pk=public.pk).name == public.name
    assert f'value="{public.name}"' not in client.get(f"/admin/disputes/{model}/{public.pk}/change/").content.decode()


def test_what_is_public_is_never_deleted_not_even_among_several(editor: Client) -> None:
    dispute = a_dispute()
    court = a_court("Public")
    hidden = a_court("Hidden")
    a_proceeding(dispute, court)
    chosen = {"action": "delete_selected", "_selected_action": [court.pk, hidden.pk], "post": "yes"}
    assert "Public is public: merge it instead" in editor.post("/admin/disputes/court/", chosen).content.decode()
    assert Court.objects.count() == 2
    assert editor.post(f"/admin/disputes/court/{court.pk}/delete/", {"post": "yes"}).status_code == 403
    assert editor.post(f"/admin/disputes/court/{hidden.pk}/delete/", {"post": "yes"}).status_code == 302
    assert list(Court.objects.all()) == [court]
    revision = Revision.objects.get()
    assert (revision.what, revision.is_public, revision.record["name"]) == ("removal", False, "Hidden")


def test_a_stale_page_is_refused_shows_what_differs_and_keeps_what_was_typed(editor: Client) -> None:
    party = a_party("First name", description="As it was.")
    first, second = a_page(editor, "party", party), a_page(editor, "party", party)
    first.fill(description="The first editor's words.")
    first.add("aliases", name="The first alias")
    assert first.save().status_code == 302
    second.fill(country="JP", description="The second editor's words.")
    refused = second.save()
    assert "somebody else changed this after you opened it" in faults(refused)[""][0]
    html = refused.content.decode()
    for shown in ("The first alias", "The second editor&#x27;s words."):
        assert shown in html
    assert [str(told) for told in refused.context["adminform"].form.told] != []
    party.refresh_from_db()
    assert party.description == "The first editor's words."
    second.fill(seen=refused.context["adminform"].form.seen_now)
    assert second.save().status_code == 302
    party.refresh_from_db()
    assert (party.description, party.country, party.aliases.count()) == ("The second editor's words.", "JP", 1)


def test_what_was_typed_of_a_party_that_is_merged_meanwhile_stands_in_the_form_of_a_new_one(editor: Client) -> None:
    survivor, gone = a_party("Survivor"), a_party("Gone")
    gone.aliases.create(name="Its alias")
    page = a_page(editor, "party", gone)
    page.fill(description="Typed in vain.")
    page.add("aliases", name="Typed alias")
    review.merge(survivor, gone, User.objects.get(), "The same.")
    refused = page.save()
    assert faults(refused)[""] == ["Nothing is saved: what you wrote on was merged or deleted in the meantime."]
    html = refused.content.decode()
    assert [typed in html for typed in ("Typed in vain.", "Its alias", "Typed alias")] == [True] * 3
    assert 'action="/admin/disputes/party/add/"' in html
    assert list(Party.objects.all()) == [survivor]
    again = Page(editor, "/admin/disputes/party/add/", refused)
    again.fill(name="Something else", slug="else")
    assert again.save(is_another=str(survivor.pk)).status_code == 302
    assert Party.objects.get(slug="else").aliases.count() == 2


def test_what_a_contributor_typed_of_a_party_that_is_public_meanwhile_is_shown_and_not_saved(
    staff: Callable[..., Client],
) -> None:
    party = a_party("Party", description="As it was.")
    page = a_page(staff("view_party", "change_party"), "party", party)
    page.fill(description="Typed in vain.")
    a_dispute(respondents=[party])
    refused = page.save()
    assert faults(refused)[""] == ["Nothing is saved: it is public now, and only a reviewer changes it."]
    html = refused.content.decode()
    assert ("Typed in vain." in html, 'name="_save"' in html) == (True, False)
    assert Party.objects.get().description == "As it was."
    page.fill(seen="forged")
    assert page.save().status_code == 403


@pytest.mark.parametrize("seen", ["", "forged", "a\x00b", "9" * 5000])
def test_a_page_that_does_not_say_what_it_was_made_from_is_refused(editor: Client, seen: str) -> None:
    page = a_page(editor, "party", party := a_party("Kept"))
    page.fill(name="Wholly other", seen=seen)
    assert page.save().status_code == 200
    party.refresh_from_db()
    assert party.name == "Kept"


# Merging


def reviewer_of(staff: Callable[..., Client]) -> Client:
    return staff(
        *("publish_dispute", "view_merger", "view_party", "change_party", "view_dispute", "change_dispute"),
        *("view_court", "change_court"),
    )


def test_two_are_ticked_shown_merged_and_told_apart_again(staff: Callable[..., Client]) -> None:
    client = reviewer_of(staff)
    gone, survivor = a_party("Kodansha Ltd."), a_party("Kodansha")
    dispute = a_dispute("A v. B", claimants=[gone])
    ticked = {"action": "merge_two", "_selected_action": [gone.pk, survivor.pk]}
    page = client.post("/admin/disputes/party/", ticked)
    assert page["Location"] == "/admin/disputes/merger/merge/party/kodansha-ltd/kodansha/"
    address = "/admin/disputes/merger/merge/party/kodansha/kodansha-ltd/"
    assert address in client.get(page["Location"]).content.decode(), "the other may survive as well"
    html = client.get(address).content.decode()
    for shown in ("A v. B", "Kodansha Ltd.", "What names it from then on (1)"):
        assert shown in html
    assert client.post(address, {"reason": " "}).status_code == 200
    assert Party.objects.count() == 2
    assert (
        client.post(address, {"reason": "One publisher."})["Location"]
        == f"/admin/disputes/party/{survivor.pk}/change/"
    )
    assert [one.party for one in dispute.participations.all()] == [survivor]
    mergers = client.get("/admin/disputes/merger/")
    merger = mergers.context["cl"].result_list[0]
    page_of_merger = f"/admin/disputes/merger/{merger.pk}/change/"
    assert f"/admin/disputes/merger/{merger.pk}/undo/" in client.get(page_of_merger).content.decode()
    assert client.get(f"/admin/disputes/merger/{merger.pk}/undo/").status_code == 405
    assert client.post(f"/admin/disputes/merger/{merger.pk}/undo/", {"reason": "Two."}).status_code == 302
    assert [one.party.slug for one in dispute.participations.all()] == ["kodansha-ltd"]


def test_near_duplicates_are_offered_on_the_way_to_a_merger(staff: Callable[..., Client]) -> None:
    client = reviewer_of(staff)
    a_party("Kodansha Ltd.")
    party = a_party("Kodansha")
    page = a_page(client, "party", party)
    assert "/admin/disputes/merger/merge/party/kodansha/" in page.html
    choose = "/admin/disputes/merger/merge/party/kodansha/"
    assert f"{choose}kodansha-ltd/" in client.get(choose).content.decode()
    assert client.get(choose, {"other": "kodansha-ltd"})["Location"] == f"{choose}kodansha-ltd/"
    for other in ("nowhere", "kodansha", "a\x00b", "/" * 3000, ""):
        assert client.get(choose, {"other": other}, follow=True).status_code == 200


def test_one_or_three_are_not_merged(staff: Callable[..., Client]) -> None:
    client = reviewer_of(staff)
    keys = [a_court().pk for _n in range(3)]
    for chosen in (keys[:1], keys):
        answer = client.post("/admin/disputes/court/", {"action": "merge_two", "_selected_action": chosen})
        assert (answer.status_code, Court.objects.count()) == (302, 3)
        assert answer["Location"] == "/admin/disputes/court/"


def test_nobody_but_a_reviewer_merges_or_undoes(staff: Callable[..., Client]) -> None:
    a_party("One")
    a_party("Other")
    client = staff("view_party", "change_party", "delete_party", "view_merger")
    assert "merge_two" not in client.get("/admin/disputes/party/").content.decode()
    for address in ("merge/party/one/", "merge/party/one/other/", "1/undo/"):
        for ask in (client.get, client.post):
            assert ask(f"/admin/disputes/merger/{address}", {"reason": "Forged"}).status_code == 403
    assert Party.objects.count() == 2


@pytest.mark.parametrize("address", ["merge/nothing/one/", "merge/party/nowhere/", "merge/party/one/nowhere/"])
def test_what_is_not_there_is_not_found(editor: Client, address: str) -> None:
    a_party("One")
    assert editor.get(f"/admin/disputes/merger/{address}").status_code == 404


def test_what_stands_against_a_merger_is_said_on_its_page(editor: Client) -> None:
    a_dispute("First")
    a_dispute("Draft", record_state="draft")
    html = editor.get("/admin/disputes/merger/merge/dispute/first/draft/").content.decode()
    assert "Only two published disputes or two drafts can be merged" in html
    assert 'id="merge_form"' not in html
    assert editor.post("/admin/disputes/merger/merge/dispute/first/draft/", {"reason": "Forged"}).status_code == 200
