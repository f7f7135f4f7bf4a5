"""Embeds alone may be framed: their answers say so, kept or not, and those of every other address refuse."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, get_resolver

from disputes.models import Dispute, FormerAddress
from disputes.tests.builders import a_claim, a_dispute, a_party, a_system, an_event

pytestmark = pytest.mark.django_db

EMBEDS = {"dispute_embed", "dispute_list_embed"}
CSS = Path(settings.ROOT) / "disputes/static/disputes/css"


@pytest.fixture
def dispute() -> Dispute:
    openai = a_party("OpenAI")
    dispute = a_dispute("One", claimants=[openai], systems=[a_system("Sora 2", developer=openai)])
    a_claim(dispute, made_by=[openai])
    an_event(dispute)
    return dispute


def is_open(response: Any) -> bool:
    """Whether any site may frame an answer; it must either be wholly open or wholly closed."""
    ancestors = re.findall("frame-ancestors ([^;]*)", response.headers["Content-Security-Policy"])
    options = response.headers.get("X-Frame-Options")
    assert (ancestors, options) in ((["*"], None), (["'none'"], "DENY")), (response, ancestors, options)
    return ancestors == ["*"]


def test_only_the_embeds_are_declared_as_framed() -> None:
    views = [one for one in get_resolver("disputes.urls").url_patterns if isinstance(one, URLPattern)]
    assert {str(one.name) for one in views if hasattr(one.callback, "is_framed")} == EMBEDS


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/disputes/one/embed/", 200),
        ("/disputes/one/embed/?theme=dark", 200),
        ("/disputes/one/embed/?theme=pink", 400),
        ("/disputes/never/embed/", 404),
        ("/disputes/gone/embed/", 410),
        ("/disputes/old/embed/", 301),
        ("/embed/disputes/", 200),
        ("/embed/disputes/?status=x", 400),
    ],
)
def test_an_embed_may_be_framed_whatever_it_answers(
    client: Client, dispute: Dispute, address: str, status: int
) -> None:
    FormerAddress.objects.create(kind="dispute", slug="gone", reason="It was entered twice.")
    FormerAddress.objects.create(kind="dispute", slug="old", leads_to="one")
    made, kept = client.get(address), client.get(address)
    assert [made.status_code, kept.status_code] == [status] * 2
    assert is_open(made) and is_open(kept)
    assert made.headers["Content-Security-Policy"] == kept.headers["Content-Security-Policy"]
    assert "script-src 'self'; " in made.headers["Content-Security-Policy"]
    assert is_open(client.head(address)) and is_open(client.post(address))
    if status == 200:
        unchanged = client.get(address, headers={"if-none-match": made.headers["ETag"]})
        assert unchanged.status_code == 304
        assert is_open(unchanged)
    client.force_login(User.objects.create_superuser("editor"))
    assert is_open(client.get(address))


def every_other_address() -> list[str]:
    """One address of each kind that is no embed, those of a new page too."""
    patterns = get_resolver("disputes.urls").url_patterns
    paths = [str(one.pattern) for one in patterns if getattr(one, "name", "") not in EMBEDS]
    samples = {"<int:number>": "1", "<slug:name>": "kind", "<citation:form>": "bib"}
    for shape, value in samples.items():
        paths = [path.replace(shape, value) for path in paths]
    return [f"/{re.sub('<slug:[a-z]+>', 'one', path)}" for path in paths]


def test_every_other_address_refuses_frames(client: Client, dispute: Dispute) -> None:
    others = every_other_address()
    assert {"/", "/disputes/", "/disputes/one/", "/parties/one/", "/claims/one/1/", "/disputes.ics"} <= set(others)
    others += ["/no/such/page/", "/embed/", "/embed/disputes", "/disputes/one/embed", "/disputes/embed/"]
    others += ["/disputes/one/embed/embed/", "/embed/disputes/embed/", "/disputes/one/embed//", "/%00/embed/disputes/"]
    others += ["/static/disputes/js/embed.js", f"/disputes/{'a' * 5000}/embed/", "/parties/openai/", "/admin/login/"]
    for address in others:
        assert not is_open(client.get(address)), address
    kept = client.get("/disputes/one/")
    assert (kept.status_code, is_open(kept)) == (200, False)
    unchanged = client.get("/disputes/one/", headers={"if-none-match": kept.headers["ETag"]})
    assert (unchanged.status_code, is_open(unchanged)) == (304, False)


def test_the_themes_have_the_values_of_the_tokens() -> None:
    """They stand in embed.css once more, since a theme of the address goes before the reader's own."""

    def values(css: str) -> dict[str, str]:
        return dict(re.findall(r"(--[a-z0-9-]+): (#[0-9a-f]{6});", css))

    tokens = (CSS / "tokens.css").read_text()
    light, dark = tokens.split("prefers-color-scheme: dark")
    embed = (CSS / "embed.css").read_text()
    (own_light,) = re.findall(r'data-theme="light"\] \{(.*?)\}', embed, re.DOTALL)
    (own_dark,) = re.findall(r'data-theme="dark"\] \{(.*?)\}', embed, re.DOTALL)
    assert values(own_dark).items() <= values(dark).items()
    assert values(own_light).items() <= values(light).items()
    assert values(own_light).keys() == values(own_dark).keys() == values(dark).keys()
