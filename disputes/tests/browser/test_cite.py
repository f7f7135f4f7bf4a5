"""The buttons that copy a citation: what they copy, what they say, and that there is none where nothing can copy."""

import pytest
from playwright.sync_api import Page, expect

from disputes.models import Dispute
from disputes.tests.builders import a_dispute

from .conftest import OpenPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute(transactional_db: None) -> Dispute:
    return a_dispute("Kadrey v. Meta")


def buttons(page: Page) -> int:
    return page.locator("#cite").get_by_role("button").count()


def test_a_button_copies_the_text_beside_it_and_says_so(dispute: Dispute, browser_page: OpenPage) -> None:
    page = browser_page(width=320)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(dispute.get_absolute_url())
    for name in ("Chicago", "Bluebook", "BibTeX", "RIS", "CSL-JSON"):
        page.get_by_role("button", name=f"Copy {name}").click()
        said = page.locator("dd", has=page.get_by_role("button", name=f"Copy {name}")).get_by_role("status")
        expect(said).to_have_text("Copied.")
        written = page.locator(f"#cite-{name.lower()}").text_content() or ""
        assert page.evaluate("navigator.clipboard.readText()") == written.strip()
        assert "Kadrey v. Meta" in written
    page.locator("summary", has_text="Show BibTeX").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_browser_that_does_not_copy_is_said_to_and_the_text_is_selected(
    dispute: Dispute, browser_page: OpenPage
) -> None:
    page = browser_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))")
    page.goto(dispute.get_absolute_url())
    page.get_by_role("button", name="Copy BibTeX").click()
    expect(page.get_by_text("Not copied. It is selected: copy it by hand.")).to_be_visible()
    assert page.evaluate("getSelection().toString()").startswith("@misc{dispute:kadrey-v-meta,")


def test_without_scripts_or_a_clipboard_there_is_no_button_and_all_else(
    dispute: Dispute, browser_page: OpenPage
) -> None:
    bare = browser_page(javascript=False)
    bare.goto(dispute.get_absolute_url())
    forbidden = browser_page()
    forbidden.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })")
    forbidden.goto(dispute.get_absolute_url())
    for page in (bare, forbidden):
        assert buttons(page) == 0
        assert page.locator("#cite-chicago").is_visible()
        assert page.get_by_role("link", name="Download .bib").is_visible()
    with bare.expect_download() as download:
        bare.get_by_role("link", name="Download .bib").click()
    assert download.value.suggested_filename == "kadrey-v-meta.bib"


def test_on_paper_only_the_texts_are_printed(dispute: Dispute, browser_page: OpenPage) -> None:
    page = browser_page()
    page.goto(dispute.get_absolute_url())
    page.emulate_media(media="print")
    assert page.locator("#cite-chicago").is_visible()
    assert page.locator("#cite-bluebook").is_visible()
    assert buttons(page) == 0
    assert not page.get_by_text("Download .ris").is_visible()
