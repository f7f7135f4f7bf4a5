"""An editor at the desk, with mouse and keyboard: a letter is added on one page and published."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from disputes.models import Claim, Dispute
from disputes.tests.builders import a_claim, a_dispute, a_participation, a_party, a_source, a_system, an_event

from .conftest import SCHEMES, OpenPage

ADD = "/admin/disputes/dispute/add/"


@pytest.fixture
def desk(browser_page: OpenPage, live_server: LiveServer) -> Callable[..., Page]:
    """Open pages as an editor who is logged in."""
    client = Client()
    client.force_login(User.objects.create(username="editor", is_staff=True, is_superuser=True))
    cookie = client.cookies["sessionid"]

    def open_page(address: str, javascript: bool = True) -> Page:
        page = browser_page(javascript=javascript)
        page.context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": live_server.url}])
        page.goto(address)
        return page

    return open_page


def pick(page: Page, rows: str, index: int, field: str, typed: str) -> None:
    """Pick the first thing found for what is typed, by keyboard."""
    page.locator(f"#{rows}-{index} .field-{field} .select2-selection").click()
    page.locator(".select2-search__field").last.fill(typed)
    expect(page.locator(".select2-results__option--highlighted")).to_contain_text(typed)
    page.keyboard.press("Enter")


def add(page: Page, rows: str) -> None:
    page.locator(f"#{rows}-group .add-row a").click()


def write_source(page: Page, index: int, url: str, title: str) -> None:
    page.locator(f"#id_sources-{index}-url").fill(url)
    page.locator(f"#id_sources-{index}-title").fill(title)
    page.locator(f"#id_sources-{index}-publisher").fill("CODA")


def test_a_letter_is_added_and_published(desk: Callable[..., Page], settings: Settings) -> None:
    settings.ONE_PERSON_DESK = True
    coda, openai = a_party("CODA", country="JP"), a_party("OpenAI", country="US")
    page = desk(ADD)
    page.locator("#id_title").press_sequentially("CODA to OpenAI")
    expect(page.locator("#id_slug")).to_have_value("coda-to-openai")
    page.locator("#id_kind").select_option("demand")
    expect(page.locator("fieldset .definition").first).to_contain_text("formal written request")
    page.locator("#id_jurisdiction").select_option("JP")
    page.locator("#id_summary").fill("CODA asked OpenAI to stop.")
    page.locator("#id_opened_on").fill("October 2025")
    page.locator("#id_status").select_option("demand_made")
    page.locator("#id_status_as_of").fill("2025-11-11")
    page.get_by_label("Anime").check()

    write_source(page, 0, "https://example.org/news", "News of the letter")
    add(page, "sources")
    write_source(page, 1, "https://example.org/letter", "The letter")
    expect(page.locator("#sources-1 .inline_label")).to_have_text("2. CODA: The letter")

    pick(page, "participations", 0, "party", "CODA")
    pick(page, "participations", 1, "party", "OpenAI")

    # The cursor stands in the list of a row that is added, and the role is that of the row before.
    a_party("OpenAI Japan")
    add(page, "participations")
    page.keyboard.type("OpenAI J")
    expect(page.locator(".select2-results__option--highlighted")).to_have_text("OpenAI Japan")
    page.keyboard.press("Enter")
    expect(page.locator("#id_participations-2-role")).to_have_value("respondent")
    page.locator("#id_participations-2-role").select_option("related")

    # A system that is not on record yet is added in a window of its own.
    add(page, "systems_at_issue")
    with page.expect_popup() as opened:
        page.locator("#systems_at_issue-0 .add-related").click()
    window = opened.value
    window.locator("#id_name").press_sequentially("Sora 2")
    window.get_by_label("Video").check()
    with window.expect_event("close"):
        window.locator("[name=_save]").click()
    expect(page.locator("#systems_at_issue-0 .select2-selection__rendered")).to_contain_text("Sora 2")

    page.locator("#id_claims-0-kind").select_option("training_reproduction")
    page.locator("#id_claims-0-status").select_option("asserted")
    page.locator("#id_claims-0-summary").fill("Alleges copying.")
    cite = page.locator("#claims-0 select.cite")
    cite.select_option(label="2. CODA: The letter")
    cite.select_option(label="1. CODA: News of the letter")
    expect(page.locator("#id_claims-0-sources")).to_have_value("2, 1")

    page.locator("#id_events-0-date").fill("27 October 2025")
    page.locator("#id_events-0-kind").select_option("demand")
    page.locator("#id_events-0-title").fill("The letter is sent")
    page.locator("#id_events-0-sources").fill("2")
    page.get_by_role("button", name="Save and publish…").click()
    reason = page.get_by_label("Published all the same")
    expect(reason).to_have_count(1)  # the status is a year old
    reason.fill("No answer is known.")
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("Published.")

    dispute = Dispute.objects.published().get()
    assert (dispute.slug, dispute.opened_on) == ("coda-to-openai", "2025-10")
    claim = dispute.claims.get()
    assert [c.source.title for c in claim.citations.order_by("pk")] == ["The letter", "News of the letter"]
    assert [(row.party, row.side) for row in claim.sides.order_by("pk")] == [(coda, "made_by"), (openai, "against")]
    assert dispute.systems_at_issue.get().system.modalities.get().modality == "video"


def test_a_source_is_added_from_where_it_is_cited(desk: Callable[..., Page]) -> None:
    dispute = a_dispute(record_state="draft")
    an_event(dispute, sources=[a_source(dispute)])
    page = desk(f"/admin/disputes/dispute/{dispute.pk}/change/")
    box = page.locator("#id_events-0-sources")
    page.locator("#events-0 select.cite").select_option("add")
    expect(page.locator("#id_sources-1-url")).to_be_focused()
    expect(box).to_have_value("1, 2")
    page.get_by_role("button", name="Back to where it is cited").click()
    expect(box).to_be_focused()

    write_source(page, 1, "https://example.org/added", "Added")

    # An address that is pasted into the box becomes a source of its own.
    box.fill("1, 2, https://example.org/pasted")
    box.press("Tab")
    expect(box).to_have_value("1, 2, 3")
    expect(page.locator("#id_sources-2-url")).to_have_value("https://example.org/pasted")
    expect(page.locator("#events-0 .citing li").last).to_have_text("3. example.org")

    # When a new source is taken away, what cited the ones after it follows them.
    page.locator("#sources-1 .inline-deletelink").click()
    expect(box).to_have_value("1, 2")
    expect(page.locator("#events-0 .citing li").last).to_have_text("2. example.org")
    box.fill("1, 7")
    expect(page.locator("#events-0 .missing")).to_have_text("7 is no source on this page")


def test_sides_are_shown_and_sent_in_the_order_of_picking(desk: Callable[..., Page]) -> None:
    dispute = a_dispute(record_state="draft")
    first, second, third = (a_participation(dispute, a_party(name)).party for name in ("Aa", "Bb", "Cc"))
    a_claim(dispute, made_by=[second])
    page = desk(f"/admin/disputes/dispute/{dispute.pk}/change/")
    side = page.locator("#claims-0 .fieldBox.field-made_by")
    for count, name in enumerate(("Cc", "Aa"), 2):
        side.locator(".select2-search__field").click()
        page.keyboard.type(name)
        expect(page.locator(".select2-results__option--highlighted")).to_have_text(name)
        page.keyboard.press("Enter")
        expect(side.locator(".select2-selection__choice")).to_have_count(count)
    assert [text.lstrip("×") for text in side.locator(".select2-selection__choice").all_text_contents()] == [
        "Bb",
        "Cc",
        "Aa",
    ]
    page.locator("[name=_continue]").click()
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    assert [row.party for row in Claim.objects.get().sides.order_by("pk")] == [second, third, first]


def test_without_javascript_the_numbers_do(desk: Callable[..., Page]) -> None:
    dispute = a_dispute(record_state="draft", systems=[a_system()])
    an_event(dispute, sources=[a_source(dispute, title="One")])
    a_source(dispute, title="Two")
    page = desk(f"/admin/disputes/dispute/{dispute.pk}/change/", javascript=False)
    expect(page.locator("#sources-1 h3")).to_contain_text("2. The Example: Two")
    page.locator("#id_events-0-sources").fill("2, 1")
    page.locator("[name=_save]").click()
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    assert [c.source.number for c in dispute.events.get().citations.order_by("pk")] == [2, 1]


def test_paper_and_ink_are_far_enough_apart_and_every_field_has_a_name(
    desk: Callable[..., Page], axe_violations: Callable[[Page], list[str]]
) -> None:
    """The colours and the rows are ours; the rest of the page is Django's."""
    page = desk(ADD)
    expect(page.locator("#claims-0 select.cite")).to_be_visible()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        faults = axe_violations(page)
        assert [line for line in faults if line.startswith("color-contrast")] == [], scheme
        # Select2, which Django brings, names its own search boxes in another way.
        assert [line for line in faults if line.startswith(("label", "select-name")) and "select2" not in line] == []


def test_on_a_narrow_window_no_box_of_a_row_is_cut_off_or_stretched(desk: Callable[..., Page]) -> None:
    page = desk(ADD)
    page.set_viewport_size({"width": 400, "height": 800})
    row = page.locator("#events-0")
    expect(row.locator("select.cite")).to_be_visible()
    frame = row.bounding_box()
    boxes = [box.bounding_box() for box in row.locator("input:visible, select:visible, .add-related:visible").all()]
    assert frame is not None and len(boxes) > 5
    assert [box for box in boxes if box and box["x"] + box["width"] > frame["x"] + frame["width"]] == []
    assert frame["height"] < 1000
