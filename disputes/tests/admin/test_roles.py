"""Who may do what on the desk: every address, verb and role in one table; what the table does not know fails."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from disputes.models import Dispute

from .desk import Page
from .roles import ROLES, Address, addresses, everything, patterns, public_record, sit_down, things

pytestmark = pytest.mark.django_db

# Roles by their first letters: contributor, reviewer, superuser; o stands for all on the staff, however little they
# may do. Who is not named is refused with 403. A row: the name of the address, what it is tried with, who may GET and
# who may POST; after a minus, who is told to send the other verb (405). "In" says that the page answers, not that it
# does what was sent: that is held by the tests below.
O_CRS, CRS, RS, S, NOBODY = "ocrs", "crs", "rs", "s", ""
NONE, METHOD, LOGIN = "none", "-ocrs", "login"
PARTS = "claim|event|source|amount|proceeding"
TABLE: list[tuple[str, str, str, str]] = [
    ("index|login|password_change|second_factor|second_factor_set_up", "", O_CRS, O_CRS),
    ("jsi18n|password_change_done", "", O_CRS, METHOD),
    ("login_code", "", LOGIN, LOGIN),
    ("logout", "", METHOD, O_CRS),
    ("autocomplete", "", NOBODY, METHOD),  # without saying for which field
    ("view_on_site", "", O_CRS, O_CRS),  # leads to the public page
    ("catch_all", "", NONE, NONE),
    ("app_list", "disputes", CRS, CRS),
    ("app_list", "auth|axes", S, S),
    (".*_bare", ".*", O_CRS, O_CRS),  # leads to the page of the thing, which says who may
    # Parts are listed, and written on the page of their dispute.
    (f"disputes_({PARTS})_(changelist|history)", "", CRS, CRS),
    (f"disputes_({PARTS})_change", "", CRS, NOBODY),
    (f"disputes_({PARTS}|participation|relation)_(add|delete)", "", NOBODY, NOBODY),
    ("disputes_(participation|relation)_(changelist|history)", "", S, S),
    ("disputes_(participation|relation)_change", "", S, NOBODY),
    # Editors and sign-ins: superusers alone. Nobody is deleted, the groups of the desk stay as they are.
    ("auth_(user|group)_(changelist|add|history)|auth_user_(change|password_change)", "", S, S),
    ("auth_group_change", "", S, NOBODY),
    ("auth_(user|group)_delete", "", NOBODY, NOBODY),
    ("axes_(accessattempt|accesslog)_(changelist|history|delete)", "", S, S),
    ("axes_(accessattempt|accesslog)_change", "", S, NOBODY),
    ("axes_(accessattempt|accesslog)_add", "", NOBODY, NOBODY),
    # Disputes by their state.
    ("disputes_dispute_(changelist|add|import)", "", CRS, CRS),
    ("disputes_dispute_(history|record|change|difference|publish)", ".*", CRS, CRS),
    ("disputes_dispute_delete", "draft|in_review", RS, RS),
    ("disputes_dispute_delete", "copy|published|withdrawn", NOBODY, NOBODY),
    ("disputes_dispute_(copy|take-back|send-back|confirm|catch-up)", ".*", f"-{CRS}", CRS),
    ("disputes_dispute_discard", "copy", CRS, CRS),
    ("disputes_dispute_discard", ".*", NOBODY, NOBODY),
    ("disputes_dispute_withdraw", ".*", RS, RS),
    # Parties, systems and courts: what is public, reviewers change.
    ("disputes_(party|system|court)_(changelist|add|history)", ".*", CRS, CRS),
    ("disputes_(party|system|court)_change", "unseen", CRS, CRS),
    ("disputes_(party|system|court)_change", "public", CRS, RS),
    ("disputes_(party|system|court)_delete", "unseen", RS, RS),
    ("disputes_(party|system|court)_delete", "public", NOBODY, NOBODY),
    # What the desk keeps.
    ("disputes_revision_(changelist|history|restore)", ".*", CRS, CRS),
    ("disputes_revision_change", "", CRS, RS),
    ("disputes_revision_rename", ".*", RS, RS),
    ("disputes_revision_(add|delete)", "", NOBODY, NOBODY),
    ("disputes_link_(changelist|history)", "", CRS, CRS),
    ("disputes_link_change", "", CRS, RS),
    ("disputes_(link|suggestion)_add|disputes_link_delete", "", NOBODY, NOBODY),
    ("disputes_suggestion_(changelist|history|change)", "", RS, RS),
    ("disputes_suggestion_delete", "", S, S),
    ("disputes_merger_(changelist|history)", "", RS, RS),
    ("disputes_merger_change", "", RS, NOBODY),
    # Webhooks: reviewers alone; the outbox is read, and sent again from its list.
    ("disputes_webhook_(changelist|add|change|delete|history)", "", RS, RS),
    ("disputes_delivery_(changelist|change|history)", "", RS, RS),
    ("disputes_delivery_(add|delete)", "", NOBODY, NOBODY),
    ("disputes_merger_(choose|merge)", ".*", RS, RS),
    ("disputes_merger_undo", "", f"-{RS}", RS),
    ("disputes_merger_(add|delete)", "", NOBODY, NOBODY),
]
VERBS = "get", "head", "options", "post", "put", "patch", "delete"
# What somebody might send who wants more than the page offers: every button and state there is.
FORGED = {
    **dict.fromkeys(
        ("_publish", "_hand_in", "_save", "_over", "_draft", "_accept", "_undo", "post", "confirm"), "yes"
    ),
    **dict.fromkeys(("is_superuser", "is_staff", "is_active", "is_public", "is_hidden"), "on"),
    **{"record_state": "published", "text": "x", "reason": "x", "what": "correction", "version": "1", "copy_of": ""},
    **{"groups": "2", "action": "delete_selected", "leads_to": "x", "slug": "x", "new_slug": "x", "username": "x"},
}
REFUSED = {"login_code": LOGIN, "login": "in", "logout": "in"}  # of who has no business at the desk; the rest is LOGIN


def allowed(address: Address) -> tuple[str, str]:
    for name, thing, looks, acts in TABLE:
        if re.fullmatch(name, address.name) and re.fullmatch(thing, address.thing):
            return looks, acts
    raise AssertionError(f"the table does not know {address}")


def outcome(response: Any) -> str:
    if response.status_code == 302 and response.headers["Location"].startswith("/admin/login/"):
        return LOGIN
    assert response.status_code < 500
    return {403: "no", 404: NONE, 405: "method"}.get(response.status_code, "in")


def expected(role: str, address: Address, who: str) -> str:
    if who in (NONE, LOGIN):
        return who
    if {"reader": "o"}.get(role, role[0]) in who:
        return "method" if who.startswith("-") else "in"
    # Django answers 404 where somebody may do nothing with any table of an application.
    return NONE if address.name == "app_list" else "no"


def in_order(role: str) -> list[Address]:
    """Return every address, those last after which another would no longer answer."""
    last = "disputes_dispute_discard", "logout"
    return sorted(addresses(things()), key=lambda one: last.index(one.name) if one.name in last else -1)


@pytest.mark.parametrize("role", ["anonymous", "half", "outsider"])
def test_who_is_no_editor_gets_nowhere_by_no_verb_and_writes_nothing(role: str) -> None:
    client, found = sit_down(role), in_order(role)
    before = everything()
    for address in found:
        wanted = REFUSED.get(address.name, LOGIN)
        if (role, address.name) == ("half", "login_code"):
            wanted = "in"
        # Whoever is refused is refused before the verb is looked at; of one role all verbs are tried.
        for verb in VERBS if role == "anonymous" and wanted != "in" else ("get", "post"):
            data = FORGED if verb == "post" and wanted == LOGIN else {}
            assert outcome(getattr(client, verb)(address.path, data)) == wanted, (address, verb)
    assert everything() == before


@pytest.mark.parametrize("role", ["reader", "contributor", "reviewer", "superuser"])
def test_every_address_answers_who_may_and_refuses_who_may_not(role: str) -> None:
    client, wrong = sit_down(role), []
    for address in in_order(role):
        looks, acts = allowed(address)
        if role == "superuser" and "r" in looks and "r" in acts:
            continue  # where a reviewer may, a superuser's pages are opened by most tests of the desk
        for verb, who in (("get", looks), ("post", acts)):
            came = outcome(getattr(client, verb)(address.path))
            if came != expected(role, address, who):
                wrong.append((address.name, address.thing, verb, came))
    assert wrong == [], wrong


def test_who_may_nothing_on_the_staff_writes_nothing_whatever_is_sent() -> None:
    client, found = sit_down("reader"), in_order("reader")
    before = everything()
    for address in found:
        client.post(address.path, FORGED)
    assert everything() == before


def test_a_contributor_changes_nothing_public_and_no_rights_whatever_is_sent() -> None:
    client, found = sit_down("contributor"), in_order("contributor")
    before = public_record()
    for address in found:
        client.post(address.path, FORGED)
    assert public_record() == before


def test_a_reviewer_changes_no_rights_whatever_is_sent() -> None:
    client, found = sit_down("reviewer"), in_order("reviewer")
    rights = "users", "auth.User_groups", "auth.User_user_permissions", "auth.Group", "auth.Group_permissions"
    before = public_record()
    for address in found:
        client.post(address.path, FORGED)
    after = public_record()
    assert {name: after[name] for name in rights} == {name: before[name] for name in rights}


def test_each_row_of_the_table_is_needed() -> None:
    found = addresses(things())
    names = {one.name for one in found}
    assert [row for row in TABLE if not any(re.fullmatch(row[0], name) for name in names)] == []
    assert len(names) == len({name for name, _whole in patterns()})


# Forged fields of the one form on which a whole dispute is written.


def a_page(role: str, **fields: Any) -> tuple[Page, Dispute]:
    draft = things()["dispute"]["draft"]
    return Page(sit_down(role), f"/admin/disputes/dispute/{draft.pk}/change/"), draft


@pytest.mark.parametrize(
    "field, value",
    [("record_state", "published"), ("copy_of", "1"), ("based_on", "7"), ("author", "1"), ("claims_given", "99")],
)
def test_a_field_that_the_form_has_not_is_not_taken(field: str, value: str) -> None:
    page, draft = a_page("contributor")
    before = getattr(draft, field)
    page.fill(title="Saved all the same")
    assert page.save(**{field: value}).status_code == 302
    draft.refresh_from_db()
    assert (draft.title, getattr(draft, field)) == ("Saved all the same", before)


@pytest.mark.parametrize("rows", ["claims", "events", "sources", "participations", "proceedings", "amounts"])
def test_a_row_of_another_dispute_is_neither_changed_nor_taken_over(rows: str) -> None:
    page, draft = a_page("contributor")
    public = Dispute.objects.get(slug="public")
    before = list(getattr(public, rows).values())
    page.fill(title="Forged")
    page.data[f"{rows}-0-id"] = [str(before[0]["id"])]
    page.save()
    assert list(getattr(public, rows).values()) == before
    assert getattr(draft, rows).count() == 1


def test_a_row_is_not_moved_to_another_dispute() -> None:
    page, _draft = a_page("contributor")
    public = Dispute.objects.get(slug="public")
    page.data["claims-0-dispute"] = [str(public.pk)]
    page.row("claims", 0, summary="Moved?")
    page.save()
    assert public.claims.count() == 1


def test_what_is_public_is_not_written_by_sending_the_form_of_a_draft_to_it() -> None:
    page, _draft = a_page("reviewer")
    public = Dispute.objects.get(slug="public")
    before = public_record()
    address = f"/admin/disputes/dispute/{public.pk}/change/"
    for button in ("_save", "_continue", "_saveasnew", "_over", "_publish", "_hand_in"):
        page.client.post(address, {**page.data, "title": ["Forged"], button: "1"})
    assert public_record() == before


def test_only_a_superuser_makes_an_editor(client: Client) -> None:
    given = {
        "username": "new",
        "password1": "a long passphrase",
        "password2": "a long passphrase",
        "is_superuser": "on",
    }
    for role in ROLES:
        answer = sit_down(role).post("/admin/auth/user/add/", given)
        assert User.objects.filter(username="new").exists() == (role == "superuser"), (role, answer.status_code)
