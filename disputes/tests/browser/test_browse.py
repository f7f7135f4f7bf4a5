"""A filtered list in a real browser: smooth with scripts, whole without them, and all of it by keyboard."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import ConsoleMessage, Error, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from disputes.models import PartyAlias
from disputes.tests import builders as make

from .conftest import SCHEMES, OpenPage

pytestmark = pytest.mark.django_db

WORKS = ["anime", "books", "news", "photographs", "visual_art", "characters", "video_games", "sound_recordings"]
HEADLINE = "#result-count"
JAPAN, PENDING, SETTLED = "#value-jurisdiction-JP", "#value-status-pending", "#value-status-settled"


@pytest.fixture
def record(live_server: LiveServer) -> None:
    """Forty disputes: three in Japan, of which two are pending; works enough for a page of their own."""
    kodansha = make.a_party("Kodansha", native_name="株式会社講談社", country="JP")
    koda = make.a_party("Koda")
    PartyAlias.objects.create(party=koda, name="Danish composers")
    make.a_dispute("Manga suit", jurisdiction="JP", claimants=[kodansha], works=["anime"])
    make.a_dispute("Anime suit", jurisdiction="JP", works=["anime", "news"], claimants=[make.a_party("Toei")])
    make.a_dispute(
        "Settled suit", jurisdiction="JP", status="settled", claimants=[koda], systems=[make.a_system("Sora 2")]
    )
    for number in range(37):
        make.a_dispute(f"Suit {number:02}", works=WORKS, claimants=[make.a_party(f"Author {number:02}")])


@pytest.fixture
def reader(record: None, browser_page: OpenPage) -> Iterator[Callable[..., Page]]:
    """Open the list as a reader with scripts. The page may not be loaded anew nor say an error, unless told so."""
    errors: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        # That a request was given up for a newer one is no fault, but htmx has no other word for it.
        if message.type == "error" and not message.text.startswith(("htmx:afterRequest", "htmx:sendAbort")):
            errors.append(message.text)

    def open_page(address: str = "/disputes/", *, quiet: bool = True, width: int = 1280) -> Page:
        page = browser_page(width=width)
        if quiet:
            page.on("console", listen)
        page.goto(address)
        page.evaluate("window.marked = true")
        return page

    yield open_page
    assert errors == []


def is_same_page(page: Page) -> bool:
    """Whether the document is still the one that was opened."""
    return bool(page.evaluate("window.marked === true"))


def expect_list(page: Page, headline: str, query: str) -> None:
    """Headline, title, address and announcement all tell of the same list."""
    expect(page.locator(HEADLINE)).to_have_text(headline)
    expect(page.locator("#said")).to_have_text(headline)
    assert page.title() == f"{headline} · AI Copyright Disputes"
    assert page.url.partition("/disputes/")[2] == query


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def tab_to(page: Page, id_: str, most: int = 120) -> None:
    """Press Tab until the control has the focus, as a reader without a mouse does."""
    for _ in range(most):
        if focused(page) == id_:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{id_} is not reached by keyboard")


def press(page: Page, selector: str) -> None:
    """Press Enter on a control."""
    page.locator(selector).focus()
    page.keyboard.press("Enter")


class Held:
    """Requests that wait until they are let go."""

    def __init__(self, page: Page, address: str) -> None:
        self.routes: list[Route] = []
        page.route(re.compile(address), lambda route: self.routes.append(route))
        self.page = page

    def wait(self, count: int = 1) -> None:
        while len(self.routes) < count:
            self.page.wait_for_timeout(20)

    def let_go(self) -> None:
        for route in self.routes:
            with suppress(Error):  # one that the page gave up cannot go on
                route.continue_()


def test_filters_are_applied_and_removed_by_keyboard_without_a_reload(reader: Callable[..., Page]) -> None:
    page = reader()
    tab_to(page, PENDING[1:])
    page.keyboard.press("Enter")
    expect_list(page, "39 pending disputes", "?status=pending")
    assert focused(page) == PENDING[1:]
    expect(page.locator(PENDING)).to_have_attribute("aria-current", "true")

    tab_to(page, JAPAN[1:])
    page.keyboard.press("Enter")
    expect_list(page, "2 pending disputes in Japan", "?status=pending&jurisdiction=JP")
    assert focused(page) == JAPAN[1:]
    assert sorted(page.locator("tr[data-slug]").evaluate_all("all => all.map(one => one.dataset.slug)")) == [
        "anime-suit",
        "manga-suit",
    ]
    expect(page.locator(SETTLED)).to_have_attribute("data-count", "1")
    expect(page.locator(".chip")).to_have_count(2)
    expect(page.locator('input[type="hidden"][name="jurisdiction"]')).to_have_value("JP")

    press(page, "#chip-status-pending")
    expect_list(page, "3 disputes in Japan", "?jurisdiction=JP")
    assert focused(page) == HEADLINE[1:], "the chip is gone, so the focus is on the headline"
    assert is_same_page(page)


def test_back_and_forward_bring_back_list_headline_title_address_and_fields(reader: Callable[..., Page]) -> None:
    page = reader()
    page.locator("#id_q").fill("suit")
    page.keyboard.press("Enter")
    expect_list(page, "40 disputes matching “suit”", "?q=suit")
    press(page, JAPAN)
    expect_list(page, "3 disputes in Japan matching “suit”", "?q=suit&jurisdiction=JP")
    page.go_back()
    expect_list(page, "40 disputes matching “suit”", "?q=suit")
    expect(page.locator("#id_q")).to_have_value("suit")
    page.go_back()
    expect_list(page, "40 disputes", "")
    expect(page.locator("#id_q")).to_have_value("")
    expect(page.locator(".chip")).to_have_count(0)
    page.go_forward()
    page.go_forward()
    expect_list(page, "3 disputes in Japan matching “suit”", "?q=suit&jurisdiction=JP")
    expect(page.locator(JAPAN)).to_have_attribute("aria-current", "true")
    assert is_same_page(page)


def test_a_dispute_is_a_page_of_its_own_and_back_from_it_is_the_list(reader: Callable[..., Page]) -> None:
    page = reader()
    press(page, JAPAN)
    expect_list(page, "3 disputes in Japan", "?jurisdiction=JP")
    page.get_by_role("link", name="Manga suit").click()
    expect(page.locator("h1")).to_have_text("Manga suit")
    page.go_back()
    expect(page.locator(HEADLINE)).to_have_text("3 disputes in Japan")
    expect(page.locator('input[type="hidden"][name="jurisdiction"]')).to_have_value("JP")


def test_orders_and_pages_change_in_place(reader: Callable[..., Page]) -> None:
    page = reader()
    press(page, "#order-4")
    expect(page.locator("tr[data-slug]").first).to_have_attribute("data-slug", "anime-suit")
    assert (focused(page), page.url.partition("?")[2]) == ("order-4", "order=title")
    press(page, 'a[rel="next"]')
    expect(page.locator("#said")).to_have_text("40 disputes, page 2")
    assert page.url.partition("?")[2] == "order=title&page=2"
    assert focused(page) == "results", "the page begins again at its results"
    assert page.locator("#results").evaluate("one => Math.abs(one.getBoundingClientRect().top) < 40")
    assert is_same_page(page)


def test_what_the_reader_folded_stays_folded_and_the_page_does_not_jump(reader: Callable[..., Page]) -> None:
    page = reader()
    press(page, "#fold-status")
    page.locator(JAPAN).focus()
    before = page.locator(JAPAN).evaluate("one => one.getBoundingClientRect().top")
    page.keyboard.press("Enter")
    expect_list(page, "3 disputes in Japan", "?jurisdiction=JP")
    assert not page.locator(PENDING).is_visible()
    after = page.locator(JAPAN).evaluate("one => one.getBoundingClientRect().top")
    assert abs(after - before) < 2


def test_on_a_phone_the_filters_stay_open_and_lead_to_the_results(reader: Callable[..., Page]) -> None:
    page = reader(width=320)
    page.locator("#fold-filters").click()
    page.locator(JAPAN).click()
    expect_list(page, "3 disputes in Japan", "?jurisdiction=JP")
    assert page.locator(JAPAN).is_visible()
    expect(page.locator("tr[data-slug]").first).not_to_be_in_viewport()
    page.get_by_role("link", name="See the results").click()
    expect(page.locator("tr[data-slug]").first).to_be_in_viewport()


def test_a_slow_answer_shows_that_it_is_under_way(reader: Callable[..., Page]) -> None:
    page = reader()
    held = Held(page, r"jurisdiction=JP")
    press(page, JAPAN)
    held.wait()
    expect(page.locator("#browse")).to_have_attribute("aria-busy", "true")
    page.wait_for_timeout(400)
    bar = "one => { const bar = getComputedStyle(one, '::before'); return [bar.position, bar.height, bar.opacity] }"
    assert page.locator("#browse").evaluate(bar) == ["fixed", "3px", "1"]
    assert page.locator(HEADLINE).inner_text() == "40 disputes"
    held.let_go()
    expect_list(page, "3 disputes in Japan", "?jurisdiction=JP")
    expect(page.locator("#browse")).not_to_have_attribute("aria-busy", "true")


def test_a_late_answer_never_replaces_a_newer_one(reader: Callable[..., Page]) -> None:
    page = reader()
    held = Held(page, r"\?jurisdiction=JP$")
    press(page, JAPAN)
    held.wait()
    press(page, SETTLED)
    expect_list(page, "1 settled dispute", "?status=settled")
    held.let_go()
    page.wait_for_timeout(500)
    expect_list(page, "1 settled dispute", "?status=settled")
    expect(page.locator("#browse")).not_to_have_attribute("aria-busy", "true")


def test_a_late_answer_never_replaces_what_back_brought_back(reader: Callable[..., Page]) -> None:
    page = reader()
    press(page, SETTLED)
    expect_list(page, "1 settled dispute", "?status=settled")
    held = Held(page, r"jurisdiction=JP")
    press(page, JAPAN)
    held.wait()
    page.go_back()
    expect_list(page, "40 disputes", "")
    held.let_go()
    page.wait_for_timeout(500)
    expect_list(page, "40 disputes", "")


def test_what_is_typed_while_an_answer_is_under_way_is_kept(reader: Callable[..., Page]) -> None:
    page = reader()
    page.locator("#id_q").fill("suit")
    held = Held(page, r"q=suit")
    page.keyboard.press("Enter")
    held.wait()
    page.keyboard.type(" 07")
    held.let_go()
    expect_list(page, "40 disputes matching “suit”", "?q=suit")
    assert (focused(page), page.locator("#id_q").input_value()) == ("id_q", "suit 07")


@pytest.mark.parametrize("status", [500, 503])
def test_a_fault_of_the_server_is_said_and_the_list_stays(reader: Callable[..., Page], status: int) -> None:
    page = reader(quiet=False)
    page.route(re.compile("jurisdiction=JP"), lambda route: route.fulfill(status=status, body="<h1>Fault</h1>"))
    press(page, JAPAN)
    expect(page.get_by_role("alert")).to_contain_text("No answer came")
    expect(page.get_by_role("alert")).to_be_in_viewport()
    assert page.locator(HEADLINE).inner_text() == "40 disputes"
    assert page.url.endswith("/disputes/")
    press(page, SETTLED)
    expect_list(page, "1 settled dispute", "?status=settled")
    expect(page.get_by_role("alert")).to_be_empty()
    assert is_same_page(page)


def test_without_a_connection_it_is_said_and_the_list_stays(reader: Callable[..., Page]) -> None:
    page = reader(quiet=False)
    page.context.set_offline(True)
    press(page, JAPAN)
    expect(page.get_by_role("alert")).to_contain_text("No answer came")
    page.context.set_offline(False)
    press(page, JAPAN)
    expect_list(page, "3 disputes in Japan", "?jurisdiction=JP")
    assert is_same_page(page)


@pytest.mark.parametrize(
    ("status", "body"), [(400, "<h1>Refused</h1>"), (404, "<h1>None</h1>"), (200, "<h1>Sign in</h1>")]
)
def test_an_answer_that_is_no_list_is_shown_as_the_page_it_is(
    reader: Callable[..., Page], status: int, body: str
) -> None:
    page = reader(quiet=False)
    page.route(
        re.compile("jurisdiction=JP"), lambda route: route.fulfill(status=status, body=body, content_type="text/html")
    )
    press(page, JAPAN)
    expect(page.locator("h1")).to_have_text(re.sub("<.*?>", "", body))
    assert page.url.endswith("/disputes/?jurisdiction=JP")


def test_a_modified_click_is_left_to_the_browser(reader: Callable[..., Page]) -> None:
    page = reader()
    for modifier in ("Control", "Shift"):
        with page.context.expect_page() as opened:
            page.locator(JAPAN).click(modifiers=[modifier])
        expect(opened.value.locator(HEADLINE)).to_have_text("3 disputes in Japan")
    with page.context.expect_page() as opened:
        page.locator(JAPAN).click(button="middle")
    expect(opened.value.locator(HEADLINE)).to_have_text("3 disputes in Japan")
    assert page.locator(HEADLINE).inner_text() == "40 disputes"


def test_empty_boxes_are_left_out_of_the_address(reader: Callable[..., Page]) -> None:
    page = reader("/disputes/?jurisdiction=JP")
    page.locator("#id_q").fill("manga")
    page.get_by_role("button", name="Apply").click()
    expect_list(page, "1 dispute in Japan matching “manga”", "?q=manga&jurisdiction=JP")
    assert focused(page) == "apply"


def test_a_party_is_chosen_by_keyboard_from_the_names_offered(reader: Callable[..., Page]) -> None:
    page = reader()
    tab_to(page, "id_party")
    page.keyboard.type("kod")
    box = page.get_by_role("combobox", name="Party")
    expect(page.get_by_role("option")).to_have_count(2)
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_text("Kodansha 株式会社講談社")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Enter")
    expect_list(page, "1 dispute with Kodansha", "?party=Kodansha")
    assert focused(page) == "id_party"
    expect(page.get_by_role("option")).to_have_count(0)
    assert is_same_page(page)


def test_names_are_turned_away_by_escape_and_by_leaving_and_chosen_by_mouse(reader: Callable[..., Page]) -> None:
    page = reader()
    box, names = page.locator("#id_party"), page.locator("#names-party-1")
    box.press_sequentially("kod")
    expect(names).to_be_visible()
    page.keyboard.press("Escape")
    expect(names).to_be_hidden()
    assert box.input_value() == "kod"
    box.press_sequentially("a")
    expect(names).to_be_visible()
    page.keyboard.press("Tab")
    expect(names).to_be_hidden()
    box.fill("")
    box.press_sequentially("danish")
    page.get_by_role("option", name="Koda Danish composers").click()
    expect_list(page, "1 dispute with Koda", "?party=Koda")


def test_a_system_is_offered_on_every_list_that_is_filtered_by_one(reader: Callable[..., Page]) -> None:
    for path in ("/disputes/", "/claims/", "/timeline/"):
        page = reader(path)
        page.locator("#id_system").press_sequentially("sor")
        expect(page.get_by_role("option", name="Sora 2")).to_be_visible()


def test_all_values_of_a_facet_by_keyboard_and_back_to_the_list(reader: Callable[..., Page]) -> None:
    page = reader("/disputes/?jurisdiction=US")
    page.get_by_role("link", name="All 8 works").focus()
    page.keyboard.press("Enter")
    expect(page.locator(HEADLINE)).to_have_text("All 8 works")
    page.evaluate("window.marked = true")
    press(page, "#order-2")
    expect(page.locator("#order-2")).to_have_attribute("aria-current", "true")
    assert (is_same_page(page), focused(page)) == (True, "order-2")
    press(page, "#chip-jurisdiction-US")
    expect(page.get_by_role("link", name="Back to 40 disputes")).to_be_visible()
    press(page, "#value-work-news")
    expect(page.locator(HEADLINE)).to_have_text("38 disputes over news")


def test_without_scripts_links_and_forms_do_the_same(record: None, browser_page: OpenPage) -> None:
    page = browser_page(javascript=False)
    page.goto("/disputes/")
    press(page, PENDING)
    press(page, JAPAN)
    expect(page.locator(HEADLINE)).to_have_text("2 pending disputes in Japan")
    press(page, "#chip-status-pending")
    expect(page.locator(HEADLINE)).to_have_text("3 disputes in Japan")
    page.locator("#id_party").fill("kodansha")
    page.keyboard.press("Enter")
    expect(page.locator(HEADLINE)).to_have_text("1 dispute in Japan with Kodansha")
    page.go_back()
    page.go_back()
    expect(page.locator(HEADLINE)).to_have_text("2 pending disputes in Japan")
    page.goto("/disputes/")
    page.get_by_role("link", name="All 8 works").click()
    press(page, "#value-work-news")
    expect(page.locator(HEADLINE)).to_have_text("38 disputes over news")


@pytest.mark.parametrize(
    "address",
    [
        "/disputes/?jurisdiction=JP",
        "/disputes/?jurisdiction=JP&work=books",
        "/disputes/?status=closed-ish&opened_after=soon",
        "/disputes/?q=suit",
        "/disputes/?q=plaintiff",
        "/disputes/?q=kodansa",
        "/disputes/by/party/",
        "/disputes/by/party/?find=nobody",
        "/disputes/by/work/?status=closed-ish",
    ],
)
def test_every_state_is_open_to_everybody_in_light_and_dark_on_a_phone_and_a_desk(
    record: None, browser_page: OpenPage, axe_violations: Callable[[Page], list[str]], address: str
) -> None:
    for width in (320, 1280):
        page = browser_page(width=width)
        page.goto(address)
        if width == 320 and page.locator("#fold-filters").count():
            page.locator("#fold-filters").click()
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert axe_violations(page) == [], f"{width} px, {scheme}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px, {scheme}"
        page.context.close()


def test_names_offered_are_open_to_everybody(
    record: None, browser_page: OpenPage, axe_violations: Callable[[Page], list[str]]
) -> None:
    page = browser_page()
    page.goto("/disputes/")
    page.locator("#id_party").press_sequentially("kod")
    expect(page.get_by_role("option")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert axe_violations(page) == [], scheme
