"""Embeds in a real browser: another site can frame them and nothing else, and its frame can fit them."""

import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from disputes.tests.builders import a_full_dispute

from .conftest import OpenPage

pytestmark = pytest.mark.django_db

TITLE = "Kodansha v. Example AI"

Publish = Callable[[str], str]


@pytest.fixture
def other_site() -> Iterator[Publish]:
    """Another site on this machine: takes the HTML of its one page, and returns the address.

    It is really asked for: a browser lets no page of an unknown place frame one of this machine.
    """
    story = ""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(story.encode())

        def log_message(self, *args: object) -> None:
            """Say nothing of it."""

    def publish(html: str) -> str:
        nonlocal story
        story = f"<!doctype html><title>Story</title>{html}"
        return f"http://127.0.0.1:{server.server_port}/story"

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield publish
    server.shutdown()
    server.server_close()
    thread.join()


def frame(address: str) -> str:
    return f'<iframe class="disputes" src="{address}" width="320" height="60"></iframe>'


def documented_script(own: str) -> str:
    """The script that docs/embedding.md gives to other sites, for frames of this site."""
    paper = (Path(settings.ROOT) / "docs/embedding.md").read_text()
    (found,) = re.findall(r"<script>.*?</script>", paper, re.DOTALL)
    return str(found).replace("https://disputes.example.org", own)


@pytest.mark.parametrize("javascript", [True, False])
def test_another_site_frames_a_card_and_its_links_leave_the_frame(
    live_server: LiveServer, browser_page: OpenPage, other_site: Publish, javascript: bool
) -> None:
    dispute = a_full_dispute(TITLE)
    page = browser_page(javascript=javascript)
    page.goto(other_site(frame(f"{live_server.url}/disputes/{dispute.slug}/embed/")))
    page.frame_locator("iframe").get_by_role("link", name=TITLE).click()
    page.wait_for_url(live_server.url + dispute.get_absolute_url())


def test_the_documented_script_lets_a_frame_fit_its_embed(
    live_server: LiveServer, browser_page: OpenPage, other_site: Publish
) -> None:
    dispute = a_full_dispute(TITLE)
    page = browser_page()
    embed = f"{live_server.url}/disputes/{dispute.slug}/embed/"
    page.goto(other_site(documented_script(live_server.url) + frame(embed)))
    page.wait_for_function("document.querySelector('iframe').height > 200")
    inside = page.frame_locator("iframe").locator("html")
    assert inside.evaluate("html => [html.scrollHeight - innerHeight, html.scrollWidth - innerWidth]") == [0, 0]


def test_the_code_of_a_list_is_copied_also_after_a_filter_was_chosen(browser_page: OpenPage) -> None:
    a_full_dispute(TITLE)
    page = browser_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/disputes/")
    page.evaluate("window.marked = true")
    page.locator('[data-facet="status"]').first.click()
    page.wait_for_url("**/disputes/?status=*")
    page.locator("summary", has_text="Show this list on your own site").click()
    page.get_by_role("button", name="Copy the code").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert "/embed/disputes/?status=" in page.evaluate("navigator.clipboard.readText()")
    assert page.evaluate("window.marked")


def test_another_site_frames_no_other_page(live_server: LiveServer, chromium: Browser, other_site: Publish) -> None:
    """Looked at in a page of its own, since the browser rightly complains."""
    dispute = a_full_dispute(TITLE)
    page = chromium.new_page()
    refused: list[str | None] = []
    page.on("requestfailed", lambda request: refused.append(request.failure))
    for number, path in enumerate((dispute.get_absolute_url(), "/", "/admin/login/"), 1):
        page.goto(other_site(frame(live_server.url + path)))
        page.wait_for_timeout(200)
        assert refused == ["net::ERR_BLOCKED_BY_RESPONSE"] * number, path
    page.close()
