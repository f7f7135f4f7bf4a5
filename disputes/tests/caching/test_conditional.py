"""Who holds a page already is told so in a few bytes; a tag is given to pages alone and cannot be guessed."""

import gzip
import re
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client, override_settings

from disputes.caching.asked import _names_gzip
from disputes.models import Dispute
from disputes.tests.builders import a_dispute

from .pages import OF_THE_RECORD, OF_WORDS, is_made, on_record, tag

pytestmark = pytest.mark.django_db

# What every answer carries, and what the caches on its way go by.
HEADERS = [
    "ETag",
    "Cache-Control",
    "Vary",
    "Content-Security-Policy",
    "Permissions-Policy",
    "X-Frame-Options",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
]


@pytest.fixture(autouse=True)
def one() -> Dispute:
    return on_record()


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("page", [*OF_THE_RECORD, *OF_WORDS])
def test_who_holds_the_page_is_told_so_with_the_headers_it_would_have_had(
    client: Client, page: str, method: str
) -> None:
    whole = getattr(client, method)(page)
    answer = getattr(client, method)(page, headers={"if-none-match": whole.headers["ETag"]})
    assert (answer.status_code, answer.content) == (304, b"")
    assert {name: answer.headers[name] for name in HEADERS} == {name: whole.headers[name] for name in HEADERS}
    assert (answer.headers["Cache-Control"], answer.headers["Vary"]) == ("no-cache", "Accept-Encoding")
    assert "Content-Type" not in answer.headers


def test_a_tag_is_weak_and_long_enough_not_to_be_guessed(client: Client) -> None:
    assert re.fullmatch(r'W/"[0-9a-f]{32}"', tag(client, "/disputes/"))


@pytest.mark.parametrize(
    "form", ["{tag}", '"x", {tag}', '{tag},"x"', " {tag} ", 'W/"a", {tag} , "b"', "{strong}", '"x",{strong}']
)
def test_the_tag_is_found_among_others_and_compared_weakly(client: Client, form: str) -> None:
    held = tag(client, "/disputes/")
    header = form.format(tag=held, strong=held.removeprefix("W/"))
    assert client.get("/disputes/", headers={"if-none-match": header}).status_code == 304


@pytest.mark.parametrize(
    "header", ['"x"', 'W/"x"', "x", "", '""', 'W/""', "{bare}", '"{bare}x"', '{bare}"', "*, x", "\x00", "é"]
)
def test_another_tag_or_none_is_answered_with_the_page(client: Client, header: str) -> None:
    bare = tag(client, "/disputes/").removeprefix('W/"').removesuffix('"')
    assert client.get("/disputes/", headers={"if-none-match": header.format(bare=bare)}).status_code == 200


def test_any_tag_will_do_only_where_there_is_a_page(client: Client) -> None:
    statuses = [
        client.get(address, headers={"if-none-match": "*"}).status_code
        for address in ("/disputes/", "/disputes/", "/disputes/one/", "/disputes/no-such/", "/disputes/?page=99")
    ]
    assert statuses == [304, 304, 304, 404, 404]


def test_a_tag_is_of_one_page_and_one_list(client: Client) -> None:
    addresses = [*OF_THE_RECORD, *OF_WORDS, "/disputes/?status=open", "/disputes/?status=closed", "/disputes/?q=x"]
    tags = [tag(client, address) for address in addresses]
    assert len(set(tags)) == len(addresses)


@pytest.mark.parametrize(
    "address", ["/disputes/no-such/", "/disputes/?page=99", "/disputes/zyx/", "/no/such/", "/about"]
)
def test_what_is_not_there_has_no_tag_and_is_never_called_unchanged(client: Client, address: str) -> None:
    a_dispute("Zyx", record_state="draft")
    response = client.get(address)
    assert response.status_code in (404, 301)
    assert "ETag" not in response.headers
    others = ", ".join(tag(client, page) for page in OF_THE_RECORD)
    assert client.get(address, headers={"if-none-match": others}).status_code == response.status_code


def test_a_list_that_is_asked_too_much_has_no_tag(client: Client) -> None:
    response = client.get("/disputes/?" + "&".join(f"status=word{i}" for i in range(21)))
    assert (response.status_code, "ETag" in response.headers) == (400, False)


def test_the_key_of_the_site_is_in_its_tags(client: Client) -> None:
    """So nobody without it can make the tag of a draft's address and learn from 304 that it exists."""
    before = tag(client, "/disputes/")
    with override_settings(SECRET_KEY="another one, which is long enough for everybody here"):
        assert tag(Client(), "/disputes/") != before


@pytest.mark.parametrize("setting", [{"SITE_URL": "https://other.example"}, {"FEATURED_DISPUTE": "other"}])
def test_what_pages_show_of_the_settings_is_in_the_tags(client: Client, setting: dict[str, str]) -> None:
    before = tag(client, "/disputes/")
    with override_settings(**setting):
        assert tag(Client(), "/disputes/") != before


def test_a_public_page_may_be_stored_but_is_asked_for_again_each_time(client: Client) -> None:
    for address, status in (("/disputes/", 200), ("/disputes/no-such/", 404), ("/disputes/?page=99", 404)):
        response = client.get(address)
        assert (response.status_code, response.headers["Cache-Control"]) == (status, "no-cache")


def test_pages_are_sent_compressed_to_who_takes_it_and_plain_to_others(client: Client) -> None:
    plain = client.get("/disputes/")
    for made in (False, True):
        if made:
            caches["pages"].clear()
        packed = client.get("/disputes/", headers={"accept-encoding": "gzip, deflate, br"})
        assert packed.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.content) == plain.content
        assert int(packed.headers["Content-Length"]) == len(packed.content) < len(plain.content) / 3
        plain_again = client.get("/disputes/")
        assert (plain_again.content, plain_again.has_header("Content-Encoding")) == (plain.content, False)
        assert int(plain_again.headers["Content-Length"]) == len(plain.content)
        assert packed.headers["ETag"] == plain.headers["ETag"]
        assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("header", "taken"),
    [
        ("gzip", True), ("GZIP", True), ("br, gzip", True), ("gzip;q=0.5", True), ("gzip; q=1.0", True), ("*", True),
        ("", False), ("br", False), ("identity", False), ("gzip;q=0", False), ("gzip;q=0.000", False),
        ("*;q=0", False), ("gzip;q=0, *", False), ("xgzip", False), (",;=,", False),
    ],
)  # fmt: skip
def test_who_takes_gzip(header: str, taken: bool) -> None:
    assert _names_gzip(header) is taken


@pytest.mark.parametrize("address", ["/admin/login/", "/health/"])
def test_what_is_not_for_all_is_not_compressed(client: Client, address: str) -> None:
    """A password beside what an attacker chose would leak by the length of the answer."""
    response = client.get(address, headers={"accept-encoding": "gzip"})
    assert (response.status_code, response.has_header("Content-Encoding")) == (200, False)


def test_head_is_answered_as_get_and_serves_it(client: Client) -> None:
    head = client.head("/disputes/")
    assert head.templates
    get = client.get("/disputes/")
    assert not get.templates
    assert head.headers == get.headers
    assert int(head.headers["Content-Length"]) == len(get.content)
    assert not is_made(client, "/disputes/")


HOSTS = ["register.example", "www.register.example"]


@override_settings(ALLOWED_HOSTS=HOSTS)
def test_no_host_and_no_forwarded_header_changes_what_others_are_sent() -> None:
    client = Client(headers={"host": HOSTS[0]})
    client.get("/disputes/", headers={
        "host": HOSTS[1],
        "x-forwarded-host": "evil.example",
        "x-forwarded-proto": "https",
        "x-forwarded-prefix": "/evil",
        "x-original-url": "/evil/",
        "x-rewrite-url": "/evil/",
        "forwarded": "host=evil.example;proto=https",
        "content-type": "text/html; charset=utf-16",
        "x-http-method-override": "POST",
    })  # fmt: skip
    kept = client.get("/disputes/")
    assert not kept.templates
    assert b"evil" not in kept.content
    assert HOSTS[1].encode() not in kept.content


@override_settings(ALLOWED_HOSTS=HOSTS)
@pytest.mark.parametrize("host", ["evil.example", "", "register.example@evil.example", "register.example:80:80"])
def test_a_host_that_is_not_ours_is_refused_though_the_page_is_kept_and_held(host: str) -> None:
    held = tag(Client(headers={"host": HOSTS[0]}), "/disputes/")
    for headers in ({}, {"if-none-match": held}, {"if-none-match": "*"}):
        assert Client().get("/disputes/", headers={"host": host, **headers}).status_code == 400


@override_settings(SECURE_SSL_REDIRECT=True)
def test_without_https_the_answer_is_a_redirect_though_the_page_is_kept_and_held(client: Client) -> None:
    held = client.get("/disputes/", secure=True).headers["ETag"]
    response = client.get("/disputes/", headers={"if-none-match": held})
    assert (response.status_code, response.headers["Location"]) == (301, "https://testserver/disputes/")
    assert client.get("/disputes/", secure=True, headers={"if-none-match": held}).status_code == 304


def test_a_prefix_of_the_site_is_no_part_of_another_page(client: Client) -> None:
    """`/disputes` before `/parties/` and the dossier called parties have the same whole path."""
    a_dispute("Parties", slug="parties")
    dossier = client.get("/disputes/parties/").content
    below: dict[str, Any] = {"SCRIPT_NAME": "/disputes"}
    assert client.get("/parties/", **below).content != dossier
    assert client.get("/disputes/parties/").content == dossier
