"""`/names/parties/` and `/names/systems/`: names for a box as one types."""

import re
from html import unescape
from urllib.parse import quote

import pytest
from django.test import Client

from disputes.models import PartyAlias, SystemAlias
from disputes.tests.builders import a_dispute, a_participation, a_party, a_system

from .reading import queries, text_of

pytestmark = pytest.mark.django_db


def offered(client: Client, typed: str, of: str = "parties") -> list[str]:
    """The names offered, in their order."""
    response = client.get(f"/names/{of}/", {"find": typed})
    assert response.status_code == 200
    return [unescape(name) for name in re.findall(r'data-name="([^"]*)"', response.content.decode())]


def on_record(*names: str) -> None:
    """Parties of these names in a published dispute."""
    a_dispute(claimants=[a_party(name) for name in names])


def test_names_that_begin_so_come_first_then_other_names_then_words_within_names(client: Client) -> None:
    on_record("The Kodama Press", "Kodansha", "Koda", "Shueisha", "Hikoda")
    publisher = a_party("Zebra")
    PartyAlias.objects.create(party=publisher, name="Koda Zebra")
    a_dispute(claimants=[publisher])
    assert offered(client, "kod") == ["Koda", "Kodansha", "Zebra", "The Kodama Press"]


def test_case_width_and_blanks_of_what_is_typed_do_not_matter(client: Client) -> None:
    on_record("CODA Japan")
    for typed in ("coda", "CODA", "ＣＯＤＡ", "  coda  ", "coda　japan", "co\u200cda"):
        assert offered(client, typed) == ["CODA Japan"], typed


def test_a_name_in_its_own_script_is_found_by_any_part_and_shown(client: Client) -> None:
    a_dispute(claimants=[a_party("Kodansha", native_name="株式会社講談社", country="JP")])
    assert offered(client, "講談") == ["Kodansha"]
    body = client.get("/names/parties/", {"find": "kodansha"}).content.decode()
    assert '<span class="native" lang="ja">株式会社講談社</span>' in body


def test_the_parts_of_a_foreign_name_may_be_joined_in_any_way(client: Client) -> None:
    party = a_party("Square Enix", native_name="株式会社スクウェア・エニックス", country="JP")
    PartyAlias.objects.create(party=party, name="スクウェア・エニックス")
    a_dispute(claimants=[party])
    for typed in (
        "スクウェア・エ",
        "スクウェアエニ",
        "スクウェア エニックス",
        "ｽｸｳｪｱ･ｴﾆ",
        "会社スクウェアエ",
        "会社スクウェア・エ",
    ):
        assert offered(client, typed) == ["Square Enix"], typed


def test_the_other_name_that_was_found_is_shown(client: Client) -> None:
    party = a_party("Meta Platforms")
    PartyAlias.objects.create(party=party, name="Facebook")
    a_dispute(respondents=[party])
    body = client.get("/names/parties/", {"find": "face"}).content.decode()
    assert text_of(body) == "Meta Platforms Facebook"


def test_systems_are_offered_alike(client: Client) -> None:
    system = a_system("Sora 2")
    SystemAlias.objects.create(system=system, name="Video model")
    a_dispute(systems=[system, a_system("OpenAI Sora"), a_system("Claude")])
    assert offered(client, "sor", "systems") == ["Sora 2", "OpenAI Sora"]
    assert offered(client, "video", "systems") == ["Sora 2"]


def test_at_most_ten_each_once(client: Client) -> None:
    on_record(*(f"Author Author {n:02}" for n in range(12)))
    assert offered(client, "author") == [f"Author Author {n:02}" for n in range(10)]


def test_what_only_a_draft_names_is_offered_to_nobody(client: Client) -> None:
    party = a_party("Zyx", native_name="Zyx native")
    PartyAlias.objects.create(party=party, name="Zyx alias")
    system = a_system("Zyx system")
    draft = a_dispute(record_state="draft", claimants=[party], systems=[system])
    for of in ("parties", "systems"):
        assert offered(client, "zyx", of) == []
    draft.record_state = "published"
    draft.save()
    assert (offered(client, "zyx"), offered(client, "zyx", "systems")) == (["Zyx"], ["Zyx system"])


def test_nothing_typed_offers_nothing(client: Client) -> None:
    on_record("CODA")
    for address in ("/names/parties/", "/names/parties/?find=", "/names/parties/?find=%20%00", "/names/systems/?x=1"):
        assert client.get(address).content.decode().strip() == "", address


@pytest.mark.parametrize("of", ["parties", "systems"])
def test_nothing_that_is_typed_breaks_it(client: Client, of: str) -> None:
    on_record("CODA")
    for typed in (
        "%00", "CO%00DA", "%ED%A0%80", "%E3%82", "%E2%80%AE", "a" * 5000, quote("ﷺ" * 200), quote("%_\\*?"),
        quote("'\";--<script>"), quote("{{ 7|add:7 }}"), quote(chr(0x10FFFF)), quote("⚖️"), "[]", "%0A",
    ):  # fmt: skip
        assert client.get(f"/names/{of}/?find={typed}").status_code == 200, typed
    assert offered(client, "co%") == []
    assert offered(client, "_oda") == []


def test_a_name_is_written_as_text(client: Client) -> None:
    on_record('<b>"Bold" & Co</b>')
    body = client.get("/names/parties/", {"find": "<b>"}).content.decode()
    assert "<b>" not in body
    assert offered(client, "<b>") == ['<b>"Bold" & Co</b>']


def test_it_takes_three_queries_at_most_and_one_if_they_suffice(client: Client) -> None:
    on_record(*(f"Author {n}" for n in range(10)), "Elsevier")
    without = queries(client, "/names/parties/")
    assert queries(client, "/names/parties/?find=author") == without + 1
    assert queries(client, "/names/parties/?find=else") == without + 3
    assert queries(client, "/names/systems/?find=none") == without + 3


def test_a_name_that_is_offered_filters_the_list(client: Client) -> None:
    for path, of in (("/disputes/", "parties"), ("/claims/", "parties"), ("/timeline/", "parties")):
        dispute = a_dispute()
        a_participation(dispute, a_party(f"Odd's “Name” of {path}"))
        (name,) = offered(client, "odd's “name” of " + path, of)
        assert client.get(path, {"party": name}).content.decode().count("data-error-for") == 0


def test_it_is_no_page_for_search_engines_and_is_only_read(client: Client) -> None:
    assert client.get("/names/parties/?find=x").headers["X-Robots-Tag"] == "noindex"
    assert client.post("/names/parties/").status_code == 405
