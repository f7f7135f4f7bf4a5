"""Whatever goes wrong under /api/ is said in one shape, naming the parameter and the right values."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from django.db import OperationalError
from django.test import Client, RequestFactory

from disputes.api import views
from disputes.api.resources import COURTS, DISPUTES, SOURCES
from disputes.tests.builders import a_dispute, a_party
from disputes.tests.views.test_hostile_addresses import HOSTILE

from .asking import LISTS, V1, get, named, refused, told

pytestmark = pytest.mark.django_db


def test_an_unknown_parameter_is_named_with_the_right_ones() -> None:
    problem = refused("disputes/?colour=red")
    assert named(problem) == ["colour"]
    assert problem["errors"][0]["right"][:3] == ["q", "party", "system"]
    assert {"order", "cursor", "page_size", "fields"} < set(problem["errors"][0]["right"])
    assert "Use q, party, system" in problem["detail"]
    assert (problem["title"], problem["instance"]) == ("A parameter is wrong", "/api/v1/disputes/")


@pytest.mark.parametrize("path", ["disputes/x/?page_size=1", "vocabulary/?q=x", "openapi.json?x=1", "courts/?page=2"])
def test_what_another_address_takes_is_unknown_where_it_means_nothing(path: str) -> None:
    assert len(refused(path)["errors"]) == 1


@pytest.mark.parametrize(
    ("query", "parameter", "right"),
    [
        ("status=finished", "status", "demand_made"),
        ("order=newest", "order", "-active"),
        ("fields=slug,colour", "fields", "title"),
        ("fields=,", "fields", "title"),
        ("fields=slug,%00", "fields", "title"),
    ],
)
def test_a_wrong_value_is_named_with_the_right_ones(query: str, parameter: str, right: str) -> None:
    (error,) = refused(f"disputes/?{query}")["errors"]
    assert error["parameter"] == parameter
    assert right in error["right"]
    assert right in error["detail"]


@pytest.mark.parametrize("value", ["0", "101", "-1", "1.5", "x", "٢", "%00", "1e1", "%2B5", "9" * 5000])
def test_a_page_has_one_to_a_hundred_rows(value: str) -> None:
    problem = refused(f"disputes/?page_size={value}")
    assert named(problem) == ["page_size"]
    assert "from 1 to 100" in problem["detail"]


def test_a_parameter_of_one_value_stands_once_and_none_stands_empty() -> None:
    assert named(refused("disputes/?order=title&order=opened")) == ["order"]
    assert named(refused("disputes/?status=")) == ["status"]
    assert named(refused("disputes/?cursor=%20")) == ["cursor"]
    assert named(refused("disputes/?" + "&".join(["status=open"] * 21))) == ["status"]
    assert told("disputes/?" + "&".join(["status=open"] * 20))["count"] == 0


def test_everything_that_is_wrong_is_said_at_once() -> None:
    problem = refused("disputes/?colour=red&status=finished&page_size=0&year=x")
    assert sorted(named(problem)) == ["colour", "page_size", "status", "year"]


def test_a_name_that_is_not_on_record_is_not_found_and_named() -> None:
    """The address is well formed, as that of a page that a list does not have."""
    problem = refused("disputes/?party=nobody", 404)
    assert named(problem) == ["party"]
    assert "last part of its address" in problem["detail"]
    assert sorted(named(refused("disputes/?party=nobody&status=finished"))) == ["party", "status"]


def test_thousands_of_unknown_parameters_are_answered_shortly() -> None:
    problem = refused("disputes/?" + "&".join(f"a{n}=1" for n in range(2000)))
    assert len(problem["errors"]) == 20
    assert named(refused("disputes/?" + "&".join(f"a{n}=1" for n in range(20_001)))) == []


@pytest.mark.parametrize("path", ["x", "disputes/no-such/", "disputes/%00/", "claims/a/1/", "../", "disputes/A_B/"])
def test_an_address_that_was_never_given_is_not_found(path: str) -> None:
    assert refused(path, 404)["type"].endswith("#problem-not-found")


def test_what_stands_beside_the_version_is_not_found_in_the_same_shape() -> None:
    for path in ("/api/", "/api/v2/disputes/", "/api/v1/disputes/%E2%9A%96/"):
        assert refused(path, 404)["instance"].startswith("/api/")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("path", ["disputes/", "vocabulary/", "openapi.json", ""])
def test_the_api_is_only_read(method: str, path: str) -> None:
    response = getattr(Client(enforce_csrf_checks=True), method)(f"{V1}/{path}")
    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")
    assert response.json()["status"] == 405
    assert response["Allow"].startswith("GET, HEAD")


def test_an_answer_in_another_format_is_refused() -> None:
    response = get("disputes/", accept="text/csv")
    assert (response.status_code, response.json()["title"]) == (406, "The answer is JSON and nothing else")
    for accept in ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json", "*/*", "application/*"):
        assert get("disputes/", accept=accept)["Content-Type"] == "application/json"
    assert told("disputes/") == get("disputes/", accept=";;,x/y/z,*/*").json()


@pytest.mark.parametrize(
    ("failure", "status", "anchor"),
    [(RuntimeError("secret"), 500, "failed"), (OperationalError("secret"), 503, "busy")],
)
def test_a_failure_of_the_server_is_told_without_what_failed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, failure: Exception, status: int, anchor: str
) -> None:
    def fail(*args: Any) -> Any:
        raise failure

    monkeypatch.setattr(views, "listed", fail)
    response = Client(raise_request_exception=False).get(f"{V1}/disputes/")
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response.json()["type"].endswith(f"#problem-{anchor}")
    assert "secret" not in response.content.decode()
    assert ("Internal Server Error" in caplog.text) == (status == 500)
    assert response.has_header("Retry-After") == (status == 503)


def test_a_host_that_is_not_ours_is_refused_in_the_same_shape() -> None:
    response = Client().get(f"{V1}/disputes/", headers={"host": "evil.example"})
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert int(response["Content-Length"]) == len(response.content)


def test_pages_outside_keep_their_own_errors() -> None:
    response = Client().get("/no/such/page/")
    assert (response.status_code, response["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "Access-Control-Allow-Origin" not in response.headers


def test_a_path_without_its_last_slash_leads_to_the_one_with_it() -> None:
    response = Client().get(f"{V1}/disputes?status=open")
    assert (response.status_code, response["Location"]) == (301, f"{V1}/disputes/?status=open")


@pytest.mark.parametrize("resource", [DISPUTES, COURTS, SOURCES], ids=lambda resource: resource.name)
def test_no_value_of_any_parameter_breaks_a_list(resource: Any, settings: Any) -> None:
    """A value is understood, or said to be wrong in the one shape."""
    settings.API_REQUESTS_PER_MINUTE = 0
    a_dispute(claimants=[a_party("openai")])
    client = Client()
    for name in [*resource.filters.base_filters, "order", "cursor", "page_size", "fields", "nosuch"]:
        for kind, value in HOSTILE.items():
            response = client.get(f"{LISTS[resource.name]}?{name}={value}")
            assert response.status_code in (200, 400, 404), (name, kind)
            body = json.loads(response.content)
            if response.status_code != 200:
                assert [error["parameter"] for error in body["errors"]] == [name], (name, kind)


def test_strange_names_and_headers_break_nothing() -> None:
    for name, value in HOSTILE.items():
        assert Client().get(f"{V1}/disputes/?{value}=1").status_code in (200, 400), name
    headers = {
        "If-None-Match": '"x", W/"y"; ,,',
        "Accept-Encoding": "gzip;q=x",
        "Content-Type": "text/plain;charset=x",
    }
    assert get("disputes/", **headers).status_code == 200
    request = RequestFactory().get(f"{V1}/disputes/?q={quote('ü')}", CONTENT_TYPE="text/plain; charset=utf-16")
    assert views.ListView.as_view()(request).status_code == 200
