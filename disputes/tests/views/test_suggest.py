"""A reader without an account can say what is missing or wrong, sees what becomes of it, and loses nothing typed."""

import re
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from disputes.models import Suggestion
from disputes.tests.builders import a_claim, a_dispute, a_party, a_source, a_system, an_event

from .reading import heading, links, text_of
from .suggesting import PAYLOADS, errors, send, token, value

pytestmark = pytest.mark.django_db

EVERYTHING: dict[str, Any] = {
    "kind": "reply",
    "link": "https://example.org/reply?a=1&b=2",
    "text": "First line.\nSecond line, “quoted” <b>.",
    "name": "Nakamura Aiko 中村",
    "email": "aiko@example.org",
}


def test_what_a_reader_sends_is_kept_as_written_and_the_reader_gets_a_reference(client: Client) -> None:
    response = send(client, **EVERYTHING | {"text": EVERYTHING["text"].replace("\n", "\r\n")})
    tip = Suggestion.objects.get()
    assert {name: getattr(tip, name) for name in EVERYTHING} == EVERYTHING
    assert tip.state == "received"
    assert (response.status_code, response.url) == (302, tip.get_absolute_url())
    assert re.fullmatch(r"/suggest/([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}/", response.url)


def test_no_cookie_is_needed_and_none_is_set(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert send(strict).status_code == 302
    assert (dict(strict.cookies), dict(client.cookies)) == ({}, {})


def test_the_form_and_the_reference_are_kept_nowhere(client: Client) -> None:
    for address in ("/suggest/", send(client).url, "/suggest/0000-0000-0000/"):
        response = client.get(address)
        assert "no-store" in response["Cache-Control"]
        assert "ETag" not in response
    assert token(client) != ""


@pytest.mark.parametrize("state", ["received", "accepted", "declined"])
def test_the_page_of_the_reference_tells_the_state_and_nothing_of_what_was_sent(client: Client, state: str) -> None:
    address = send(client, **EVERYTHING).url
    Suggestion.objects.update(state=state)
    response = client.get(address)
    page = response.content.decode()
    assert state.title() in page
    for secret in ("Nakamura", "aiko@", "First line", "example.org/reply"):
        assert secret not in page
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in page


def test_a_declined_suggestion_shows_the_editors_word(client: Client) -> None:
    address = send(client).url
    Suggestion.objects.update(state="declined", answer="It's a <duplicate>.")
    assert "It’s a &lt;duplicate&gt;." in client.get(address).content.decode()


def test_an_accepted_suggestion_leads_to_the_record_once_that_is_public(client: Client) -> None:
    address = send(client).url
    dispute = a_dispute("Secret v. Draft", record_state="draft")
    Suggestion.objects.update(state="accepted", dispute=dispute)
    assert "secret" not in client.get(address).content.decode().lower()
    dispute.record_state = "published"
    dispute.save()
    assert dispute.get_absolute_url() in links(client.get(address))


def test_a_suggestion_taken_into_a_working_copy_leads_to_the_public_record(client: Client) -> None:
    address = send(client).url
    dispute = a_dispute()
    copy = a_dispute("Not yet told", slug=dispute.slug, copy_of=dispute, record_state="draft")
    Suggestion.objects.update(state="accepted", dispute=copy)
    response = client.get(address)
    assert dispute.get_absolute_url() in links(response)
    assert "Not yet told" not in response.content.decode()


def test_a_reference_is_read_however_it_is_written_down(client: Client) -> None:
    send(client)
    Suggestion.objects.update(reference="7K2M9QXA3C1D")
    for written in ("7K2M-9QXA-3C1D", "7k2m9qxa3c1d", "7K2M-9QXA-3CLD", "7k2m-9qxa-3cid"):
        assert heading(client.get(f"/suggest/{written}/")) == "7K2M-9QXA-3C1D"


@pytest.mark.parametrize("reference", ["0000-0000-0000", "x", "-", "U" * 12, "9" * 500])
def test_a_reference_that_was_never_given_is_not_found(client: Client, reference: str) -> None:
    response = client.get(f"/suggest/{reference}/")
    assert (response.status_code, heading(response)) == (404, "No suggestion has this reference")


def test_references_are_told_apart_by_sixty_bits_and_given_once() -> None:
    given = {Suggestion.objects.create(kind="dispute", text="x").reference for _ in range(50)}
    assert len(given) == 50
    assert all(len(reference) == 12 for reference in given)
    with pytest.raises(IntegrityError):
        Suggestion.objects.create(kind="dispute", text="x", reference=given.pop())


# What it is about


def test_the_form_says_in_words_what_it_is_about_and_sends_it_along(client: Client) -> None:
    dispute = a_dispute("Getty Images v. Stability AI")
    a_claim(dispute)
    a_claim(dispute, kind="moral_rights")
    address = f"/suggest/?about={dispute.get_absolute_url()}&field=claim-2"
    page = client.get(address)
    assert "About Claim 2 of “Getty Images v. Stability AI” Moral rights" in text_of(page.content.decode())
    send(client, about=value(page, "about"), field=value(page, "field"))
    tip = Suggestion.objects.get()
    assert (tip.about, tip.field) == ("/disputes/getty-images-v-stability-ai/", "claim-2")


def test_every_kind_of_public_thing_can_be_named() -> None:
    dispute = a_dispute("One", claimants=[a_party("CODA")], systems=[a_system("Sora")])
    a_claim(dispute)
    an_event(dispute, title="Heard")
    a_source(dispute, title="A paper")
    client = Client()
    for about, field, said in (
        ("/disputes/one/", "", "“One”"),
        ("/disputes/one/", "event-1", "Event 1 of “One”"),
        ("/disputes/one/", "source-1", "Source 1 of “One”"),
        ("/disputes/one/", "status", "The status of “One”"),
        ("/claims/one/1/", "", "Claim 1 of “One”"),
        ("/parties/coda/", "", "“CODA”"),
        ("/systems/sora/", "", "“Sora”"),
    ):
        page = text_of(client.get("/suggest/", {"about": about, "field": field}).content.decode())
        assert f"About {said}" in page


HIDDEN = ["draft", "in_review", "withdrawn"]


@pytest.mark.parametrize("state", HIDDEN)
def test_what_is_not_public_cannot_be_named(client: Client, state: str) -> None:
    party = a_party("Secret Party")
    a_dispute("Secret", record_state=state, claimants=[party])
    for about in ("/disputes/secret/", "/parties/secret-party/", "/claims/secret/1/"):
        response = client.get("/suggest/", {"about": about, "field": "claim-1"})
        assert "secret" not in response.content.decode().lower()
        send(client, text=f"About {about} {state}", about=about)
    assert set(Suggestion.objects.values_list("about", flat=True)) == {""}


@pytest.mark.parametrize(
    "about",
    ["https://evil.example/disputes/one/", "//evil.example/", "/admin/", "/disputes/", "/no/such/", "one",
     "/disputes/one/\x00", "/disputes/" + "a" * 5000, "javascript:alert(1)", "/claims/one/99999999999999999999/",
     "/parties/by/kind/"],
)  # fmt: skip
def test_an_address_of_nothing_public_is_left_out(client: Client, about: str) -> None:
    a_dispute("One")
    response = client.get("/suggest/", {"about": about, "field": "claim-99999999"})
    assert response.status_code == 200
    assert 'name="about"' not in response.content.decode() or value(response, "about") == "/disputes/one/"
    assert "evil.example" not in response.content.decode()
    assert send(client, about=about, field="claim-1").status_code == 302


# Faults, which cost nothing that was typed


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("link", "javascript:alert(1)"),
        ("link", "ftp://example.org/x"),
        ("link", "example.org"),
        ("link", "https://example.org/" + "a" * 1000),
        ("link", "data:text/html,x"),
        ("link", "https://example.org/\u202egnp"),
        ("text", ""),
        ("text", "   \n\t "),
        ("text", "a" * 5001),
        ("text", "turned \u202e round"),
        ("text", "rung \x07"),
        ("text", "nothing \x00"),
        ("name", "turned \u202e round"),
        ("name", "two\nlines \x1b"),
        ("name", "n" * 201),
        ("email", "nobody"),
        ("email", "a@b"),
        ("email", "a@example.org\x00"),
        ("kind", "essay"),
        ("kind", ""),
    ],
)
def test_a_fault_is_said_at_its_field_and_everything_typed_is_still_there(
    client: Client, field: str, wrong: str
) -> None:
    sent: dict[str, Any] = EVERYTHING | {field: wrong}
    response = send(client, **sent)
    assert (response.status_code, errors(response)) == (400, [field])
    assert 'role="alert"' in response.content.decode()
    for name in ("link", "text", "name", "email"):
        if name != field:
            assert value(response, name) == sent[name]
    assert Suggestion.objects.count() == 0


def test_a_payload_in_any_field_is_shown_as_text_on_the_page_that_refuses_it(client: Client) -> None:
    for payload in PAYLOADS:
        sent: dict[str, Any] = dict.fromkeys(("kind", "link", "text", "name", "email", "about", "field"), payload)
        response = send(client, **sent)
        assert response.status_code == 400
        page = response.content.decode()
        assert not re.search(r"<script>alert|<img src=x|<svg onload|<a href=.javascript", page)
        assert value(response, "text") == payload
        assert "1414" not in page


def test_marks_that_paste_brings_along_are_taken_out_and_do_no_harm(client: Client) -> None:
    send(client, text="\ufeffA\u200b date\tis\u00ad wrong.\u2028Truly.")
    assert Suggestion.objects.get().text == "A date is wrong.\nTruly."


HOSTILE: dict[str, Any] = {
    "broken UTF-8": b"kind=correction&text=%E3%82%ff%C0%80",
    "lone surrogates": b"kind=correction&text=%ED%A0%80",
    "no equals sign": b"&&&=&%",
    "a name ten times": b"text=a&" * 10,
    "nothing": b"",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "hex", "nonsense", "idna"])
def test_a_damaged_body_is_refused_and_never_a_failure(client: Client, name: str, charset: str) -> None:
    kind = f"application/x-www-form-urlencoded; charset={charset}"
    response = client.generic("POST", "/suggest/", HOSTILE[name], kind)
    assert response.status_code == 400


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=x", "application/json", "x/y"])
def test_a_body_of_another_kind_is_refused_and_never_a_failure(client: Client, kind: str) -> None:
    assert client.generic("POST", "/suggest/", b"--x\r\nbroken", kind).status_code == 400


def test_a_huge_body_and_too_many_fields_are_refused(client: Client, settings: Any) -> None:
    assert send(client, text="a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)).status_code == 413
    many = b"&".join(b"f%d=1" % n for n in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1))
    assert client.post("/suggest/", many, "application/x-www-form-urlencoded").status_code == 400
    assert client.post("/suggest/", b"x", "text/plain", CONTENT_LENGTH="many").status_code == 400


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
def test_other_verbs_are_refused(client: Client, method: str) -> None:
    assert getattr(client, method)("/suggest/").status_code == 405
    assert client.post("/suggest/0000-0000-0000/").status_code == 405
