"""An address that was never given is not found, whatever stands in it."""

import pytest
from django.test import Client

from disputes.tests.builders import a_claim, a_dispute, a_party

pytestmark = pytest.mark.django_db

DETAILS = ["/disputes/{}/", "/parties/{}/", "/systems/{}/", "/claims/{}/1/"]
NO_SLUGS = ["%00", "no-such", "a" * 5000, "%ED%A0%80", "..", "CODA", "%2e%2e%2f", "é", "%0a"]
NO_NUMBERS = ["0", "99999999999999999999", "9" * 5000, "-1", "2", "1.5", "%D9%A1"]
NOWHERE = ["/claims/one/", "/%00/", "/%ED%A0%80/", "/" + "a/" * 500]


@pytest.mark.parametrize("pattern", DETAILS)
def test_a_slug_that_nothing_has_is_not_found(client: Client, pattern: str) -> None:
    for slug in NO_SLUGS:
        assert client.get(pattern.format(slug), follow=True).status_code == 404, slug[:20]


def test_a_number_that_no_claim_has_is_not_found(client: Client) -> None:
    a_claim(a_dispute("One", respondents=[a_party()]))
    assert client.get("/claims/one/1/").status_code == 200
    for path in (*(f"/claims/one/{number}/" for number in NO_NUMBERS), *NOWHERE):
        assert client.get(path, follow=True).status_code == 404, path[:40]
