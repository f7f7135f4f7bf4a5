"""The headers that every answer carries, whatever it is."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings

from disputes.headers import PolicyHeadersMiddleware

PUBLIC_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
ADMIN_POLICY = PUBLIC_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")

pytestmark = pytest.mark.django_db


def test_a_public_page_allows_nothing_but_the_sites_own_files(client: Client) -> None:
    response = client.get("/health/")
    assert response.status_code == 200
    assert response.headers["Content-Security-Policy"] == PUBLIC_POLICY


def test_the_admin_alone_may_style_its_elements_in_place(client: Client) -> None:
    response = client.get("/admin/login/")
    assert response.status_code == 200
    assert response.headers["Content-Security-Policy"] == ADMIN_POLICY


@pytest.mark.parametrize(
    ("path", "status"),
    [("/health/", 200), ("/static/admin/css/base.css", 200), ("/glossary", 301), ("/no/such/page/", 404)],
)
def test_pages_files_redirects_and_errors_carry_every_header(client: Client, path: str, status: int) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert response.headers["Content-Security-Policy"] == PUBLIC_POLICY
    assert "camera=(), " in response.headers["Permissions-Policy"]
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_a_view_may_set_a_policy_of_its_own(rf: RequestFactory) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Content-Security-Policy": "sandbox"})

    response = PolicyHeadersMiddleware(view)(rf.get("/"))
    assert response.headers["Content-Security-Policy"] == "sandbox"


@override_settings(SECURE_SSL_REDIRECT=True)
def test_health_is_answered_without_https_and_a_page_is_not(client: Client) -> None:
    assert client.get("/health/").status_code == 200
    response = client.get("/glossary/")
    assert (response.status_code, response.headers["Location"]) == (301, "https://testserver/glossary/")
    assert response.headers["Content-Security-Policy"] == PUBLIC_POLICY
