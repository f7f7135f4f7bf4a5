"""The error pages: they look like the others, say what to do, and the worst of them needs nothing."""

import re
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from disputes.urls import *  # noqa: F403 - the addresses of the site and three that fail
from disputes.urls import urlpatterns as real_urlpatterns
from disputes.views import errors


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a secret detail")


def suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("a secret detail")


def closed(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("a secret detail")


urlpatterns = [*real_urlpatterns, path("broken/", broken), path("suspicious/", suspicious), path("closed/", closed)]


def heading(response: Any) -> str:
    """The words of the page's one h1."""
    (found,) = re.findall(r"<h1[^>]*>(.*?)</h1>", response.content.decode(), re.S)
    return " ".join(re.sub(r"<[^>]+>", "", found).split())


@pytest.fixture
def visitor(settings: Any) -> Client:
    """Somebody who sees what the site shows, and not the test client's traceback."""
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@pytest.mark.django_db
def test_an_unknown_address_leads_to_the_search_and_the_list(client: Client) -> None:
    response = client.get("/no/such/page/")
    assert response.status_code == 404
    assert heading(response) == "This address is not in the register"
    body = response.content.decode()
    assert 'href="/disputes/"' in body
    assert re.search(r'<form[^>]* action="/disputes/"', body)


@pytest.mark.django_db
def test_an_unknown_address_is_not_repeated_on_the_page(client: Client) -> None:
    body = client.get("/%3Cscript%3Ealert(1)%3C/script%3E/").content.decode()
    assert "alert(1)" not in body


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/suspicious/", 400, "This request cannot be read"),
        ("/closed/", 403, "This page is not public"),
        ("/broken/", 500, "Something failed on our side"),
    ],
)
def test_a_failing_page_says_so_and_nothing_of_its_reasons(
    visitor: Client, address: str, status: int, words: str
) -> None:
    """Without database access in this test, so the pages are shown to need none."""
    response = visitor.get(address)
    assert (response.status_code, heading(response)) == (status, words)
    assert b"secret detail" not in response.content
    assert b"Content-Security-Policy" not in response.content
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


@override_settings(ALLOWED_HOSTS=["register.example"])
def test_a_request_for_another_host_gets_the_page_of_a_bad_request(visitor: Client) -> None:
    response = visitor.get("/disputes/", headers={"host": "evil.example"})
    assert (response.status_code, heading(response)) == (400, "This request cannot be read")
    assert b"evil.example" not in response.content


def test_the_page_of_a_failure_is_made_without_request_context_and_database(rf: RequestFactory) -> None:
    """The request of this test has no user, session or messages, and the database is closed to it."""
    response = errors.server_error(rf.get("/"))
    assert (response.status_code, heading(response)) == (500, "Something failed on our side")
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', response.content.decode())


@pytest.mark.parametrize("handler", ["handler400", "handler403", "handler404", "handler500"])
def test_the_addresses_name_these_pages_as_their_handlers(handler: str) -> None:
    handlers = {
        "handler400": errors.bad_request,
        "handler403": errors.forbidden,
        "handler404": errors.not_found,
        "handler500": errors.server_error,
    }
    named = globals()[handler]
    assert named in (handlers[handler], f"disputes.views.errors.{handlers[handler].__name__}")
