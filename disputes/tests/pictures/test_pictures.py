"""The picture of a dispute says its title in any script, never a box, never beyond its edge; nothing of a draft."""

import struct
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from PIL import Image, ImageChops

from disputes import review
from disputes import vocabulary as words
from disputes.models import Dispute, FormerAddress
from disputes.models.cards import PartyName, TakesPart
from disputes.pictures import letters
from disputes.pictures.card import dispute_card
from disputes.pictures.letters import SANS, SERIF, drawable, is_drawable
from disputes.pictures.lines import fitted
from disputes.pictures.marks import mark
from disputes.pictures.paper import PAPER, as_png
from disputes.pictures.sheet import BODY, EDGE, WIDTH
from disputes.tests.builders import a_dispute, a_party
from disputes.tests.review.changing import a_reviewer, published
from disputes.tests.views.reading import queries

pytestmark = pytest.mark.django_db

JAPANESE = "株式会社講談社ほか十七社による生成AI「Sora 2」をめぐる共同声明"
LONGEST = "W" * 200
HOSTILE = [
    JAPANESE * 5,
    "KBS·MBC·SBS v. 네이버 하이퍼클로바",
    "上海新创华文化发展有限公司诉某人工智能公司",
    "閱文集團訴李某",
    LONGEST,
    "i" * 200,
    "a " * 100,
    "</script> & <b>\"'",
    "😀\u202e\u200d\x00\ud800",
    "אבג",
]


def picture(client: Client, path: str) -> Image.Image:
    response = client.get(path)
    assert (response.status_code, response.headers["Content-Type"]) == (200, "image/png")
    return Image.open(BytesIO(response.content))


def card(**fields: Any) -> Image.Image:
    """The picture of a dispute that is on record with two sides."""
    sides = [a_party(native_name="株式会社講談社", country="JP")], [a_party()]
    dispute = a_dispute(claimants=sides[0], respondents=sides[1])
    Dispute.objects.filter(pk=dispute.pk).update(**fields)
    return dispute_card(Dispute.objects.for_cards().get(pk=dispute.pk))


def inked(image: Image.Image) -> tuple[int, int, int, int]:
    """The box around everything drawn in the record, right of the rule."""
    body = image.convert("RGB").crop((BODY, 150, WIDTH, image.height))
    box = ImageChops.difference(body, Image.new("RGB", body.size, PAPER)).getbbox()
    assert box
    return box


def test_a_published_dispute_has_a_picture_of_the_size_that_cards_want_and_few_bytes(client: Client) -> None:
    a_dispute("CODA's request to OpenAI over Sora 2", slug="one")
    response = client.get("/disputes/one.png")
    assert picture(client, "/disputes/one.png").size == (1200, 630)
    assert struct.unpack(">2I", response.content[16:24]) == (1200, 630)
    assert len(response.content) < 60_000


def test_the_register_has_one_too_full_or_empty(client: Client) -> None:
    empty = picture(client, "/register.png")
    a_dispute()
    full = picture(client, "/register.png")
    assert (empty.size, full.size) == ((1200, 630), (1200, 630))
    assert full.tobytes() != empty.tobytes()


def test_title_names_status_place_and_date_are_all_drawn() -> None:
    """Each changes the picture; a picture without the words would stay as it is."""
    same = {"title": "Kodansha v. Maker"}
    first = card(**same).tobytes()
    for changed in (
        {"title": "Kodansha v. Makers"},
        {"title": JAPANESE},
        {"status": "settled"},
        {"status_as_of": "2025-04"},
        {"jurisdiction": "JP"},
        {"opened_on": "2025-01"},
        {"kind": "demand"},
    ):
        assert card(**{**same, **changed}).tobytes() != first, changed


def test_a_name_in_its_own_script_is_drawn() -> None:
    party = a_party("Kodansha", country="JP")
    dispute = a_dispute("One", claimants=[party])
    drawn = []
    for native in ("", "株式会社講談社"):
        party.native_name = native
        party.save()
        drawn.append(dispute_card(Dispute.objects.for_cards().get(pk=dispute.pk)).tobytes())
    assert drawn[0] != drawn[1]


@pytest.mark.parametrize("title", HOSTILE)
def test_whatever_a_title_or_name_is_it_stays_within_the_edges(title: str) -> None:
    dispute = Dispute.objects.for_cards().get(pk=a_dispute("One").pk)
    dispute.title = title
    dispute.taking_part = [TakesPart("claimant", PartyName("party", title, title, "JP"))]
    left, top, right, bottom = inked(dispute_card(dispute))
    assert left >= 0 and top >= 0
    assert right <= WIDTH - EDGE - BODY
    assert bottom <= 630 - 150


@pytest.mark.parametrize("style", [SERIF, SANS], ids=["serif", "sans"])
def test_every_character_that_is_drawn_is_in_the_font_that_draws_it(style: letters.Style) -> None:
    """A font draws its empty box for what it lacks: no run of text may look like one."""
    text = "CODA’s “é” Šařec Dvořák 講談社 カタカナ ひらがな 閱文集團 阅文集团 한국방송공사 Жуков Σοφια (2)、・「」"
    assert is_drawable(text, style)
    for path, run in letters._runs(text, style):
        font = letters._font(path, 40, 400)
        box = bytes(font.getmask("\U0010fffe"))
        assert [c for c in run if bytes(font.getmask(c)) == box] == [], path.name


def test_what_no_font_has_is_left_out_and_a_native_name_that_lost_a_letter_is_not_shown() -> None:
    assert drawable("A 😀 \u202ev.\u202c אבג B\x00\ud800", SERIF) == "A v. B"
    assert drawable("Σοφία", SERIF) == "Σοφια"
    assert is_drawable("株式会社講談社", SANS)
    assert [is_drawable(name, SANS) for name in ("אבג", "Σοφία")] == [False, False]


def test_the_kanji_of_the_japanese_standard_can_all_be_drawn() -> None:
    """JIS X 0208, levels 1 and 2: rows 16 to 84."""
    kanji = [
        bytes((row + 0xA0, cell + 0xA0)).decode("euc_jp", "ignore")
        for row in (*range(16, 84, 9), 84)
        for cell in range(1, 95)
    ]
    wanted = "".join(filter(None, kanji))
    assert len(wanted) > 600
    assert drawable(wanted, SERIF) == wanted


def test_every_status_has_a_mark_of_its_own() -> None:
    drawn = {status: mark(status, 34).tobytes() for status in words.DisputeStatus.values}
    assert len(set(drawn.values())) == len(drawn)


def ems(text: str) -> float:
    """Wide characters are one em, others half."""
    return sum(1 if ord(c) > 0x2E7F else 0.5 for c in text)


def test_japanese_is_broken_between_characters_but_not_before_a_full_stop_or_after_a_bracket() -> None:
    assert list(fitted("一二三四五。六", range(10, 9, -1), ems, 50, 100).lines) == ["一二三四", "五。六"]
    assert list(fitted("一二三四「五」", range(10, 9, -1), ems, 50, 100).lines) == ["一二三四", "「五」"]
    assert list(fitted("一二三四ーッ五", range(10, 9, -1), ems, 50, 100).lines) == ["一二三", "四ーッ五"]


def test_english_is_broken_at_blanks_and_not_after_the_word_between_two_names() -> None:
    assert list(fitted("Kadrey v. Meta", range(10, 9, -1), ems, 50, 100).lines) == ["Kadrey", "v. Meta"]


def test_the_largest_size_that_fits_is_taken_and_the_rest_cut_where_none_does() -> None:
    sizes = range(20, 9, -5)
    assert fitted("abcd", sizes, ems, 40, 24).size == 20
    assert fitted("abcdef", sizes, ems, 40, 24).size == 10
    cut = fitted("abcd efgh ijkl mnop", sizes, ems, 40, 24)
    assert (cut.is_cut, list(cut.lines)) == (True, ["abcd", "efgh…"])
    assert all(ems(line) * cut.size <= 40 for line in cut.lines)


def test_drafts_have_no_picture_withdrawn_ones_are_gone_and_renamed_ones_lead_on(client: Client) -> None:
    a_dispute("Zyx", slug="draft", record_state="draft")
    withdrawn = published(a_dispute("Zyx", slug="withdrawn"))
    review.withdraw(withdrawn, a_reviewer(), "By mistake.")
    a_dispute(slug="new")
    FormerAddress.objects.create(kind="dispute", slug="old", leads_to="new")
    answers = {slug: client.get(f"/disputes/{slug}.png") for slug in ("draft", "never", "withdrawn", "old")}
    assert {slug: one.status_code for slug, one in answers.items()} == {
        "draft": 404, "never": 404, "withdrawn": 410, "old": 301,
    }  # fmt: skip
    assert answers["old"].headers["Location"] == "/disputes/new.png"
    assert [slug for slug, one in answers.items() if b"Zyx" in one.content] == []


def test_a_picture_is_kept_until_the_record_changes(client: Client) -> None:
    dispute = a_dispute("One", slug="one")
    held = client.get("/disputes/one.png").headers["ETag"]
    assert client.get("/disputes/one.png", headers={"if-none-match": held}).status_code == 304
    dispute.status = "settled"
    dispute.save()
    assert client.get("/disputes/one.png", headers={"if-none-match": held}).status_code == 200


def test_a_picture_takes_as_many_queries_for_thirty_parties_as_for_one(client: Client) -> None:
    a_dispute(slug="one", claimants=[a_party()])
    a_dispute(slug="many", claimants=[a_party() for _ in range(30)])
    assert queries(client, "/disputes/one.png") == queries(client, "/disputes/many.png")


def test_browsers_and_telephones_find_the_seal_where_they_look_for_it(client: Client) -> None:
    icon = client.get("/favicon.ico")
    assert (icon.status_code, icon.headers["Content-Type"]) == (200, "image/x-icon")
    with Image.open(BytesIO(icon.content)) as image:
        assert image.format == "ICO"
        assert {(16, 16), (32, 32), (48, 48)} <= image.info["sizes"]
    assert picture(client, "/apple-touch-icon.png").size == (180, 180)


def test_the_same_dispute_is_the_same_bytes() -> None:
    dispute = Dispute.objects.for_cards().get(pk=a_dispute("One").pk)
    assert as_png(dispute_card(dispute)) == as_png(dispute_card(dispute))
