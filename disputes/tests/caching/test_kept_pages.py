"""Pages are made once and kept, and what was written shows at the very next request all the same."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.middleware.csrf import get_token
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, path

from disputes.caching import shelf
from disputes.filters import reads
from disputes.models import Claim, Dispute, Event, Party, System
from disputes.tests.builders import a_dispute
from disputes.urls import *  # noqa: F403 - the addresses of the site and some that must not be kept
from disputes.urls import urlpatterns as real_urlpatterns

from .pages import LISTS, OF_THE_RECORD, OF_WORDS, as_made_now, is_made, on_record, tag

pytestmark = pytest.mark.django_db

calls: list[str] = []


def answering(name: str, answer: Callable[[HttpRequest], Any]) -> Any:
    """A page of the record that notes each time it is made."""

    @reads()
    def view(request: HttpRequest) -> Any:
        calls.append(name)
        return answer(request)

    return path(f"{name}/", view)


def with_a_session(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"seen {request.session.get('seen', 0)} times")


def with_a_cookie(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("a cookie")
    response.set_cookie("taste", "sweet")
    return response


urlpatterns = [
    *real_urlpatterns,
    answering("plain", lambda request: HttpResponse("the same for all")),
    answering("session", with_a_session),
    answering("user", lambda request: HttpResponse(f"for {request.user}")),
    answering("cookie", with_a_cookie),
    answering("form", lambda request: HttpResponse(get_token(request))),
    answering("private", lambda request: HttpResponse("mine", headers={"Cache-Control": "private"})),
    answering("accept", lambda request: HttpResponse("differs", headers={"Vary": "Accept"})),
    answering("stream", lambda request: StreamingHttpResponse(iter([b"a", b"b"]))),
    answering("large", lambda request: HttpResponse(b"x" * (shelf.LARGEST + 1))),
    answering("missing", lambda request: HttpResponse("not yet", status=404)),
    answering("failing", lambda request: HttpResponse("broken", status=500)),
]


@pytest.fixture(autouse=True)
def no_calls() -> None:
    calls.clear()


@pytest.fixture
def visitor(settings: Any) -> Client:
    """Somebody on the site with the addresses above."""
    settings.ROOT_URLCONF = __name__
    return Client()


@pytest.fixture
def one() -> Dispute:
    return on_record()


@pytest.mark.parametrize("page", [*OF_THE_RECORD, *OF_WORDS])
def test_a_page_is_made_once_and_sent_again_as_it_is(client: Client, one: Dispute, page: str) -> None:
    first, again = client.get(page), client.get(page)
    assert [bool(response.templates) for response in (first, again)] == [not page.endswith(".json"), False]
    assert (again.status_code, again.content) == (200, first.content)
    assert dict(again.items()) == dict(first.items())


def test_every_public_address_is_declared_and_no_other() -> None:
    """A new page that is not declared would be made at every request."""

    def declared(patterns: list[Any]) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for one in patterns:
            if isinstance(one, URLResolver):
                found |= {f"{one.namespace}:{name}": has for name, has in declared(one.url_patterns).items()}
            elif isinstance(one, URLPattern):
                found[one.name or str(one.pattern)] = hasattr(one.callback, "parameters")
        return found

    names = declared(get_resolver("disputes.urls").url_patterns)
    # The API counts every request and refuses unknown parameters, which a kept page would not; it has tags of its own.
    undeclared = {name for name, has in names.items() if not has and not name.startswith(("admin:", "api:"))}
    files = {"snapshot_list", "snapshot", "snapshot_file"}
    assert undeclared == {"suggest", "suggestion", "preview", "health", *files}
    assert [name for name, has in names.items() if has and name.startswith("admin:")] == []


def test_a_kept_page_takes_one_query_and_one_that_shows_no_record_none(client: Client, one: Dispute) -> None:
    for page in [*OF_THE_RECORD, *OF_WORDS]:
        client.get(page)
        with CaptureQueriesContext(connection) as asked:
            client.get(page)
        assert len(asked) == int(page in OF_THE_RECORD), page


WRITES: dict[str, Callable[[], Any]] = {
    "saving": lambda: Dispute.objects.get(slug="one").save(),
    "update()": lambda: Dispute.objects.filter(slug="one").update(summary="Changed."),
    "bulk_create()": lambda: Event.objects.bulk_create(
        [Event(dispute=Dispute.objects.get(slug="one"), number=9, date="2025", kind="filing", title="Ninth")]
    ),
    "deleting": lambda: Claim.objects.filter(dispute__slug="one").delete(),
    "plain SQL": lambda: connection.cursor().execute("UPDATE disputes_event SET title = 'Changed'"),
    "a party's name": lambda: Party.objects.filter(slug="openai").update(name="OpenAI Group"),
}


@pytest.mark.parametrize("how", WRITES)
def test_whatever_writes_the_record_gives_every_page_a_new_tag(client: Client, one: Dispute, how: str) -> None:
    before = {page: tag(client, page) for page in OF_THE_RECORD}
    assert {page: tag(client, page) for page in OF_THE_RECORD} == before
    WRITES[how]()
    left = [page for page in OF_THE_RECORD if client.head(page).headers.get("ETag") == before[page]]
    assert left == []


# A change that shows on the page.
CHANGES: dict[str, Callable[[], Any]] = {
    "/": lambda: Dispute.objects.update(title="Renamed"),
    "/disputes/": lambda: Dispute.objects.update(title="Renamed", title_key="renamed"),
    "/parties/": lambda: Party.objects.filter(slug="openai").update(name="Renamed"),
    "/claims/": lambda: Claim.objects.update(summary="Renamed"),
    "/systems/": lambda: System.objects.update(name="Renamed"),
    "/timeline/": lambda: Event.objects.update(title="Renamed"),
    "/disputes/one/": lambda: Event.objects.update(title="Renamed"),
    "/parties/openai/": lambda: Party.objects.filter(slug="openai").update(description="Renamed"),
    "/claims/one/1/": lambda: Claim.objects.update(summary="Renamed"),
    "/systems/sora-2/": lambda: System.objects.update(name="Renamed"),
    "/about/": lambda: a_dispute("Another", claimants=[]),
}


@pytest.mark.parametrize("page", OF_THE_RECORD)
def test_a_change_shows_at_the_very_next_request(client: Client, one: Dispute, page: str) -> None:
    before = client.get(page)
    held = before.headers["ETag"]
    CHANGES[page]()
    after = client.get(page, headers={"if-none-match": held})
    assert after.status_code == 200
    assert after.content != before.content
    assert after.content == as_made_now(page)
    if page != "/about/":
        assert ("Renamed" in before.content.decode(), "Renamed" in after.content.decode()) == (False, True)


def test_publishing_and_taking_back_show_at_the_very_next_request(client: Client, one: Dispute) -> None:
    draft = a_dispute("Zyx", record_state="draft")
    shown = []
    for state in ("draft", "published", "draft"):
        draft.record_state = state
        draft.save()
        shown.append((client.get("/disputes/zyx/").status_code, b"Zyx" in client.get("/disputes/").content))
    assert shown == [(404, False), (200, True), (404, False)]


@pytest.mark.django_db(transaction=True)
def test_what_a_rollback_took_back_is_not_shown_and_its_pages_are_not_taken_for_later_ones(client: Client) -> None:
    one = on_record()
    before = client.get("/disputes/one/")
    with transaction.atomic():
        Dispute.objects.update(title="Never so")
        assert b"Never so" in client.get("/disputes/one/").content  # seen and kept by the writer's own connection
        transaction.set_rollback(True)
    assert client.get("/disputes/one/").content == before.content
    Dispute.objects.update(title="So indeed")
    after = client.get("/disputes/one/").content
    assert (b"Never so" in after, b"So indeed" in after) == (False, True)
    assert one.title == "One"


@pytest.mark.parametrize("page", ["/", "/disputes/one/", "/timeline/"])
def test_at_midnight_what_was_coming_is_said_anew(client: Client, one: Dispute, page: str) -> None:
    Event.objects.update(date="2026-03-14", state="scheduled")
    with time_machine.travel(datetime.datetime(2026, 3, 14, 23, 59, 59, tzinfo=datetime.UTC), tick=False) as clock:
        before = client.get(page)
        assert not is_made(client, page)
        clock.shift(1)
        after = client.get(page, headers={"if-none-match": before.headers["ETag"]})
        assert (after.status_code, after.content) == (200, as_made_now(page))
        assert after.content != before.content


def test_a_plain_page_is_kept(visitor: Client) -> None:
    """The measure of the tests below, whose pages are made each time."""
    answers = [visitor.get("/plain/") for _ in range(3)]
    assert calls == ["plain"]
    assert {response.content for response in answers} == {b"the same for all"}


@pytest.mark.parametrize("name", ["session", "user", "cookie", "form", "private", "accept"])
def test_what_is_for_one_visitor_is_never_kept_and_has_no_tag(visitor: Client, name: str) -> None:
    answers = [visitor.get(f"/{name}/"), Client().get(f"/{name}/"), Client().get(f"/{name}/")]
    assert calls == [name] * 3
    assert [response.headers.get("ETag") for response in answers] == [None] * 3


@pytest.mark.parametrize("name", ["stream", "large"])
def test_what_is_long_is_not_kept_but_has_a_tag(visitor: Client, name: str) -> None:
    answers = [visitor.get(f"/{name}/") for _ in range(2)]
    assert calls == [name] * 2
    assert answers[0].headers["ETag"] == answers[1].headers["ETag"]
    assert visitor.get(f"/{name}/", headers={"if-none-match": answers[0].headers["ETag"]}).status_code == 304


@pytest.mark.parametrize(("name", "status"), [("missing", 404), ("failing", 500)])
def test_only_what_is_found_is_kept(visitor: Client, name: str, status: int) -> None:
    visitor.raise_request_exception = False
    answers = [visitor.get(f"/{name}/") for _ in range(2)]
    assert [(response.status_code, response.headers.get("ETag")) for response in answers] == [(status, None)] * 2
    assert calls == [name] * 2


def test_an_editor_is_never_sent_what_is_kept_nor_is_theirs_kept(visitor: Client) -> None:
    User.objects.create_superuser("editor", password="a password")
    editor = Client()
    assert editor.login(username="editor", password="a password")
    assert visitor.get("/plain/").headers["Cache-Control"] == "no-cache"
    theirs = editor.get("/user/")
    assert (theirs.content, theirs.headers["Cache-Control"]) == (b"for editor", "private, no-cache")
    assert visitor.get("/user/").content == b"for AnonymousUser"
    assert editor.get("/plain/").headers["Cache-Control"] == "private, no-cache"
    assert calls == ["plain", "user", "user", "plain"]


@pytest.mark.parametrize("header", [{"authorization": "Bearer abc"}, {"cookie": "messages=abc"}])
def test_whoever_shows_a_password_or_has_a_message_waiting_is_answered_alone(
    visitor: Client, header: dict[str, str]
) -> None:
    for _ in range(2):
        response = visitor.get("/plain/", headers=header)
        assert (response.headers["Cache-Control"], response.headers.get("ETag")) == ("private, no-cache", None)
    assert calls == ["plain"] * 2
    visitor.get("/plain/")
    assert calls == ["plain"] * 3


def test_other_cookies_change_nothing(visitor: Client) -> None:
    token = "csrftoken=" + "a" * 32
    for cookie in (token, f"theme=dark; {token}", "=;;=", ""):
        visitor.get("/plain/", headers={"cookie": cookie})
    assert calls == ["plain"]


def test_who_is_given_a_new_cookie_is_answered_alone(visitor: Client) -> None:
    """Django gives one in place of a token that cannot be right."""
    for _ in range(2):
        response = visitor.get("/plain/", headers={"cookie": "csrftoken=wrong"})
        assert ("csrftoken" in response.cookies, response.headers.get("ETag")) == (True, None)
    assert calls == ["plain"] * 2


@pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/health/", "/static/disputes/seal.svg", "/disputes"])
def test_other_addresses_are_left_alone(client: Client, address: str) -> None:
    responses = [client.get(address) for _ in range(2)]
    assert [str(response.headers.get("ETag", "")).startswith("W/") for response in responses] == [False, False]
    assert responses[0].status_code == responses[1].status_code


@pytest.mark.parametrize("page", LISTS)
def test_writing_to_an_address_is_refused_though_its_page_is_kept(client: Client, one: Dispute, page: str) -> None:
    client.get(page)
    assert client.post(page).status_code == 405


def test_with_debug_an_edited_template_shows(settings: Any, one: Dispute) -> None:
    settings.DEBUG = True
    client = Client()
    assert [is_made(client, "/disputes/") for _ in range(2)] == [True, True]
    assert "ETag" not in client.get("/disputes/").headers
