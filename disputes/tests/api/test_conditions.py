"""An answer that is held already is not sent again; anybody may ask from anywhere, but not without end."""

import gzip
from typing import Any

import pytest
import time_machine
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes.api import tags, throttle
from disputes.models import Dispute
from disputes.tests.builders import a_dispute

from .asking import V1, get, told

pytestmark = pytest.mark.django_db

ADDRESSES = ["disputes/", "disputes/one/", "vocabulary/", "vocabulary/stage/", "openapi.json"]


@pytest.fixture(autouse=True)
def one() -> Dispute:
    return a_dispute("One")


@pytest.mark.parametrize("path", ADDRESSES)
def test_what_the_client_holds_is_not_sent_again(path: str) -> None:
    first = get(path)
    with CaptureQueriesContext(connection) as asked:
        again = get(path, if_none_match=first["ETag"])
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert len(asked) == int("disputes" in path)
    assert {first["Cache-Control"], again["Cache-Control"]} == {"no-cache"}
    assert get(path, if_none_match='"another"').status_code == 200
    assert get(path, if_none_match=f'"x", {first["ETag"]}').status_code == 304


def test_after_a_write_it_is_sent_anew(one: Dispute) -> None:
    tag = get("disputes/one/")["ETag"]
    one.title = "Another"
    one.save()
    response = get("disputes/one/", if_none_match=tag)
    assert (response.status_code, response.json()["title"]) == (200, "Another")


def test_the_tag_goes_by_what_is_asked_and_not_by_how_it_is_written() -> None:
    def tag(query: str) -> str:
        return str(get(f"disputes/?{query}")["ETag"])

    assert tag("status=open&status=closed&page_size=2") == tag("page_size=2&status=closed&status=open")
    different = ["", "status=open", "page_size=2", "fields=slug", "order=title"]
    assert len({tag(query) for query in different}) == len(different)


def test_another_day_or_release_has_another_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    with time_machine.travel("2026-03-01T12:00Z"):
        tag = get("events/?when=upcoming")["ETag"]
    with time_machine.travel("2026-03-02T12:00Z"):
        other = get("events/?when=upcoming")["ETag"]
        monkeypatch.setattr(tags, "build", lambda: "the next release")
        third = get("events/?when=upcoming")["ETag"]
    assert len({tag, other, third}) == 3


@pytest.mark.parametrize("query", ["nosuch=1", "status=finished"])
def test_a_tag_does_not_make_a_wrong_address_right(query: str) -> None:
    tag = get("disputes/")["ETag"]
    assert get(f"disputes/?{query}", if_none_match=tag).status_code == 400


@pytest.mark.parametrize("path", [*ADDRESSES, "x", "disputes/?x=1", ""])
def test_other_sites_may_read_every_answer(path: str) -> None:
    response = get(path, origin="https://elsewhere.example")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert {"ETag", "Link", "Retry-After"} <= set(response["Access-Control-Expose-Headers"].split(", "))
    assert "Access-Control-Allow-Credentials" not in response.headers
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_a_preflight_is_answered_without_a_query_and_without_being_counted(settings: Any) -> None:
    settings.API_REQUESTS_PER_MINUTE = 1
    asked_for = {"origin": "https://elsewhere.example", "access-control-request-method": "GET"}
    with CaptureQueriesContext(connection) as asked:
        answers = [Client().options(f"{V1}/disputes/", headers=asked_for) for _ in range(3)]
    assert {response.status_code for response in answers} == {204}
    assert answers[0]["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert answers[0]["Access-Control-Allow-Headers"] == "*"
    assert len(asked) == 0
    assert get("disputes/").status_code == 200


def test_head_answers_as_get_without_the_body() -> None:
    response, whole = Client().head(f"{V1}/disputes/"), get("disputes/")
    assert (response.status_code, response.content, response["ETag"]) == (200, b"", whole["ETag"])


def test_answers_are_compressed_for_who_takes_it() -> None:
    plain, packed = get("vocabulary/"), get("vocabulary/", accept_encoding="gzip")
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert (plain["Vary"], packed["Vary"]) == ("Accept-Encoding", "Accept-Encoding")


def test_every_answer_names_the_licence_and_the_description() -> None:
    links = get("disputes/one/")["Link"]
    assert 'creativecommons.org/licenses/by/4.0/>; rel="license"' in links
    assert '/api/v1/openapi.json>; rel="service-desc"' in links
    assert '/api/v1/>; rel="service-doc"' in links


def test_who_asks_too_often_is_told_when_to_ask_again(settings: Any) -> None:
    """Whatever was answered counts: 200, 304, 400 and 404."""
    settings.API_REQUESTS_PER_MINUTE = 4
    with time_machine.travel("2026-03-01T12:00:15Z", tick=False):
        first = get("disputes/")
        assert first["RateLimit-Policy"] == '"address";q=4;w=60'
        assert first["RateLimit"] == '"address";r=3;t=45'
        codes = [
            get("disputes/", if_none_match=first["ETag"]).status_code,
            get("disputes/?x=1").status_code,
            get("disputes/x/").status_code,
        ]
        response = get("vocabulary/")
        assert (codes, response.status_code) == ([304, 400, 404], 429)
        assert (response["Retry-After"], response["RateLimit"]) == ("45", '"address";r=0;t=45')
        assert response.json()["type"].endswith("#problem-too-often")
        assert response["Cache-Control"] == "no-store"
        assert Client().get(f"{V1}/disputes/", REMOTE_ADDR="192.0.2.7").status_code == 200
    with time_machine.travel("2026-03-01T12:01:00Z", tick=False):
        assert get("disputes/").status_code == 200


def test_a_limit_of_nought_is_none(settings: Any) -> None:
    settings.API_REQUESTS_PER_MINUTE = 0
    assert [get("disputes/one/").status_code for _ in range(5)] == [200] * 5
    assert "RateLimit" not in get("disputes/one/").headers


def test_a_cache_that_fails_counts_nobody(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any) -> Any:
        raise ConnectionError("redis://:password@host")

    settings.API_REQUESTS_PER_MINUTE = 1
    logged: list[str] = []
    monkeypatch.setattr(throttle.logger, "warning", lambda text, *args: logged.append(text % args))
    monkeypatch.setattr(type(caches["visits"]), "incr", fail)
    assert [get("disputes/").status_code for _ in range(3)] == [200] * 3
    assert logged[0] == "The cache of visits fails (ConnectionError); nobody is counted."


def test_who_is_signed_in_gets_what_everybody_gets(admin_client: Client) -> None:
    response = admin_client.get(f"{V1}/disputes/")
    assert response.json() == told("disputes/")
    assert (response["ETag"], response["Cache-Control"]) == (get("disputes/")["ETag"], "no-cache")
