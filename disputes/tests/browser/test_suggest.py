"""The form for suggestions in a real browser: by keyboard alone, with and without scripts, with a fault."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from disputes.models import Suggestion
from disputes.tests import builders as make

from .conftest import SCHEMES, OpenPage

pytestmark = pytest.mark.django_db

PATIENCE = 3_300  # milliseconds; what is sent sooner is taken for a program's


@pytest.mark.parametrize("javascript", [True, False])
def test_a_suggestion_is_written_and_sent_by_keyboard_alone(
    live_server: LiveServer, browser_page: OpenPage, javascript: bool
) -> None:
    page = browser_page(javascript=javascript)
    page.goto("/suggest/")
    visited = []
    page.locator("input[name=kind]").first.focus()
    for text in ("", "https://example.org/a", "It was settled.", "Aiko", "aiko@example.org"):
        visited.append(page.locator(":focus").get_attribute("name"))
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        if not visited[1:]:  # the note beside the kinds has a link
            page.keyboard.press("Tab")
    assert visited == ["kind", "link", "text", "name", "email"]
    assert page.locator(":focus").inner_text() == "Send to the editors"
    page.wait_for_timeout(PATIENCE)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/suggest/\w{4}-"))
    assert page.get_by_text("Received", exact=True).first.is_visible()
    assert Suggestion.objects.get().text == "It was settled."


def test_what_is_refused_is_announced_and_open_to_everybody(
    live_server: LiveServer, browser_page: OpenPage, axe_violations: Callable[[Page], list[str]]
) -> None:
    """The notice has the focus, each fault leads to its field, and no violation of WCAG 2.2 AA is found."""
    for width in (320, 1280):
        page = browser_page(width=width)
        page.goto("/suggest/")
        page.get_by_label("What we should know").fill("Turned \u202e round.")
        page.get_by_role("button", name="Send to the editors").click()
        assert page.locator("[role=alert]").evaluate("element => element === document.activeElement")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert axe_violations(page) == [], f"{width} px, {scheme}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px, {scheme}"
        page.locator("[role=alert] a").click()
        assert page.evaluate("document.querySelector(':target').name") == "text"
        page.context.close()


def test_on_a_phone_each_part_can_be_corrected_and_on_a_desk_the_keyboard_shows_how(
    live_server: LiveServer, browser_page: OpenPage
) -> None:
    dispute = make.a_full_dispute()
    link = "#claim-2 .correct"
    desk = browser_page()
    desk.goto(dispute.get_absolute_url())
    shown = f"getComputedStyle(document.querySelector('{link}')).opacity"
    assert desk.evaluate(shown) == "0"
    desk.locator(link).focus()
    assert desk.evaluate(shown) == "1"
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/suggest/**")
    assert desk.get_by_text(f"Claim 2 of “{dispute.title}”").is_visible()
    phone = browser_page(width=360)
    phone.goto(dispute.get_absolute_url())
    assert phone.evaluate(shown) == "1"
