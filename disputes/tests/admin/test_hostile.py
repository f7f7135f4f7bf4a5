"""Whatever is sent to a form or list of the desk, the answer is a page that says what is wrong, never an error."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import Client, RequestFactory

from disputes.models import Dispute, Party
from disputes.tests.builders import a_court, a_full_dispute, a_party, a_system

from .desk import Page
from .test_lists import LISTS

pytestmark = pytest.mark.django_db

HOSTILE: dict[str, str | bytes] = {
    "nul": "a\x00b",
    "long": "長い名前 " * 1000,
    "surrogate": b"\xed\xa0\x80",
    "bidi": "evil\u202etxt<script>alert(1)</script>'\"",
    "number": "9" * 5000,
    "digits": "٣",
}
BOOKKEEPING = ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS", "csrfmiddlewaretoken")


def post(page: Page, data: Mapping[str, Sequence[object]]) -> int:
    """Post as a browser does, though with bytes that no browser sends."""
    body = urlencode({**data, "_continue": ["Save"]}, doseq=True)
    kind = "application/x-www-form-urlencoded"
    return page.client.post(page.address, body, content_type=kind).status_code


def parts(page: Page) -> dict[str, list[str]]:
    """Return the names of the fields that can be filled in, by the rows they belong to; row 0 stands for all."""
    found: dict[str, list[str]] = {}
    for name in page.data:
        rows, _, field = name.partition("-0-")
        if not name.endswith(BOOKKEEPING) and ("-" not in name or field):
            found.setdefault(rows if field else "", []).append(name)
    return found


def all_of(page: Page, value: str | bytes, names: Sequence[str]) -> dict[str, Sequence[object]]:
    """Return the form with a value in each of these fields."""
    return {**page.data, **{name: [value] for name in names}}


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_no_part_of_a_dispute_breaks_its_page(page_of: Callable[[Dispute], Page], value: str | bytes) -> None:
    """In the fields of the dispute, and in those of one row of each list; each field alone is tried below."""
    page = page_of(a_full_dispute(record_state="draft"))
    fields = parts(page)
    assert {"", "sources", "claims", "events", "participations", "proceedings", "amounts"} <= fields.keys()
    own = fields.pop("")
    for names in (own, [name for of_rows in fields.values() for name in of_rows]):
        assert post(page, all_of(page, value, names)) in {200, 302}, names
    assert Dispute.objects.filter(title__contains="\u202e").count() == 0


def test_no_field_alone_breaks_the_saving_of_a_dispute(page_of: Callable[[Dispute], Page], rf: RequestFactory) -> None:
    """A fault elsewhere would keep a value from the database, so every field has its turn; no page is drawn."""
    dispute = a_full_dispute(record_state="draft")
    page = page_of(dispute)
    desk = admin.site.get_model_admin(Dispute)
    for name in [name for names in parts(page).values() for name in names]:
        body = urlencode({**page.data, name: ["a\x00b"]}, doseq=True)
        request = rf.post(page.address, body, content_type="application/x-www-form-urlencoded")
        request.user = User.objects.get()
        request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]
        request._messages = CookieStorage(request)  # type: ignore[attr-defined]
        assert desk.change_view(request, str(dispute.pk)).status_code in {200, 302}, name


@pytest.mark.parametrize("model", ["party", "system", "court"])
def test_no_field_of_what_disputes_share_breaks_its_page(editor: Client, model: str) -> None:
    make: dict[str, Callable[[], Any]] = {"party": a_party, "system": a_system, "court": a_court}
    made = make[model]()
    page = Page(editor, f"/admin/disputes/{model}/{made.pk}/change/")
    for rows in {"party": ["aliases", "affiliations"], "system": ["aliases"], "court": ["aliases"]}[model]:
        page.add(rows)
    names = [name for of_rows in parts(page).values() for name in of_rows]
    for kind, value in HOSTILE.items():
        assert post(page, all_of(page, value, names)) in {200, 302}, kind
    for name in names:  # alone, as a fault elsewhere would keep it from the database
        assert post(page, all_of(page, HOSTILE["nul"], [name])) in {200, 302}, name


@pytest.mark.parametrize(
    ("name", "value"),
    [("sources-TOTAL_FORMS", ""), ("sources-TOTAL_FORMS", "999999999999"), ("claims-INITIAL_FORMS", "-1")],
)
def test_bookkeeping_that_is_wrong_is_refused(page_of: Callable[[Dispute], Page], name: str, value: str) -> None:
    dispute = a_full_dispute(record_state="draft")
    page = page_of(dispute)
    assert post(page, {**page.data, name: [value]}) in {200, 302}
    assert dispute.sources.count() == 3


def test_a_form_without_its_fields_is_refused(page_of: Callable[[Dispute], Page]) -> None:
    dispute = a_full_dispute(record_state="draft")
    assert post(page_of(dispute), {}) == 200
    assert dispute.claims.count() == 2


def test_the_row_of_another_dispute_is_not_touched(page_of: Callable[[Dispute], Page]) -> None:
    other = a_full_dispute("Another")
    claim = other.claims.get(number=1)
    page = page_of(a_full_dispute(record_state="draft"))
    page.row("claims", 0, id=claim.pk, summary="Taken over")
    assert post(page, dict(page.data)) in {200, 302}
    claim.refresh_from_db()
    assert claim.summary != "Taken over"
    assert claim.dispute == other


@pytest.mark.parametrize("model", LISTS)
def test_no_search_or_filter_breaks_a_list(editor: Client, model: str) -> None:
    a_full_dispute()
    address = f"/admin/disputes/{model}/"
    for value in ("a\x00b", "長い " * 2000, "'\"<%", "-1.1.1"):
        assert editor.get(address, {"q": value}).status_code in {200, 302}, value[:10]
    for name in ("p", "o", "jurisdiction", "country", "kind__exact", "works__kind__exact"):
        assert editor.get(address, {name: "a\x00b"}).status_code in {200, 302}, name


@pytest.mark.parametrize("model", ["auth/user", *(f"disputes/{model}" for model in LISTS)])
def test_no_tick_that_is_no_key_breaks_what_is_done_to_many_at_once(editor: Client, model: str) -> None:
    party = a_party()
    for key in ("abc", "a\x00b", "9" * 5000, "9" * 19, "-1", "٣", "1'"):
        for action in ("delete_selected", "merge_two", "confirm_checked"):
            ticked = {"action": action, "_selected_action": [str(party.pk), key], "post": "yes"}
            assert editor.post(f"/admin/{model}/", ticked).status_code == 302, (key[:9], action)
    assert Party.objects.get() == party


@pytest.mark.parametrize("term", ["a\x00b", "長い " * 2000, "'", "9" * 5000])
def test_no_search_breaks_a_pick_list(editor: Client, term: str) -> None:
    where = {"app_label": "disputes", "model_name": "participation", "field_name": "party", "term": term}
    response = editor.get("/admin/autocomplete/", where)
    if "\x00" in term:  # the door of the desk turns it away
        assert response.status_code == 302
    else:
        assert response.json()["results"] == []
