"""Every public page in a real browser: open to everybody, fit for a phone, whole without scripts, clean on paper."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from disputes import review
from disputes.exports import lists
from disputes.models import Dispute, FormerAddress, Suggestion
from disputes.tests import builders as make
from disputes.urls import urlpatterns

from .conftest import SCHEMES, OpenPage

pytestmark = pytest.mark.django_db

TITLE = "Kodansha v. Example AI"


@pytest.fixture
def record(live_server: LiveServer) -> Dispute:
    """A long record, a short one, and enough others for a second page."""
    dispute = make.a_full_dispute(TITLE)
    review.keep(dispute, "new", "First entered.")
    dispute.summary = "Alleges copying in Japan. A court has it."
    dispute.save()
    review.keep(dispute, "correction", "It was a court, not an office.")
    FormerAddress.objects.create(kind="claim", slug=dispute.slug, number=9, reason="It was entered twice.")
    make.a_full_dispute("A draft", record_state="draft")
    for number in range(31):
        make.an_event(make.a_dispute(f"Short record {number}", status="settled"), date="2024-05")
    return dispute


def addresses(dispute: Dispute) -> dict[str, str]:
    """One address of every type of public page, and of the states a list can be in."""
    system = dispute.systems_at_issue.select_related("system").get(system__name__startswith="Model 0").system
    party = dispute.participations.select_related("party").get(role="represented").party
    lists = ["dispute_list", "party_list", "claim_list", "system_list", "timeline"]
    found = {name: reverse(name) for name in ["home", *lists, "glossary", "about", "data_page", "follow", "api_docs"]}
    return found | {
        "dispute_detail": reverse("dispute_detail", args=[dispute.slug]),
        "dispute_embed": reverse("dispute_embed", args=[dispute.slug]),
        "dispute_list_embed": reverse("dispute_list_embed") + "?status=open",
        "dispute_detail, short": reverse("dispute_detail", args=["short-record-0"]),
        "party_detail": reverse("party_detail", args=[party.slug]),
        "claim_detail": reverse("claim_detail", args=[dispute.slug, 1]),
        "system_detail": reverse("system_detail", args=[system.slug]),
        "filtered": reverse("dispute_list") + "?status=open&q=AI&work=anime",
        "nothing found": reverse("dispute_list") + "?status=settled&work=anime",
        "wrong values": reverse("dispute_list") + "?status=closed-ish&opened_after=soon",
        "second page": reverse("dispute_list") + "?page=2",
        "not found": "/no/such/page/",
        "gone": reverse("claim_detail", args=[dispute.slug, 9]),
        "change_list": reverse("change_list"),
        "dispute_changes": reverse("dispute_changes", args=[dispute.slug]),
        "dispute_change": reverse("dispute_change", args=[dispute.slug, 2]),
        "preview": reverse("preview", args=[review.preview_token(Dispute.objects.get(slug="a-draft"))]),
        "suggest": f"/suggest/?about={dispute.get_absolute_url()}&field=claim-1",
        "suggestion": Suggestion.objects.create(kind="correction", text="Wrong.").get_absolute_url(),
        "dispute_facet": reverse("dispute_facet", args=["work"]),
        "party_facet": reverse("party_facet", args=["kind"]),
        "claim_facet": reverse("claim_facet", args=["claim"]),
        "system_facet": reverse("system_facet", args=["modality"]),
        "timeline_facet": reverse("timeline_facet", args=["event"]),
    }


PAGES = [
    "home", "dispute_list", "party_list", "claim_list", "system_list", "timeline", "glossary", "about", "data_page",
    "follow", "api_docs",
    "dispute_embed", "dispute_list_embed",
    "dispute_detail", "dispute_detail, short", "party_detail", "claim_detail", "system_detail",
    "filtered", "nothing found", "wrong values", "second page", "not found",
    "gone", "change_list", "dispute_changes", "dispute_change", "preview",
    "suggest", "suggestion", "dispute_facet", "party_facet", "claim_facet", "system_facet", "timeline_facet",
]  # fmt: skip

# What answers in another format than HTML.
FOR_PROGRAMS = {
    *("health", "dispute_schema", "party_names", "system_names", "change_feed"),
    *("dispute_list_calendar", "timeline_calendar", "dispute_calendar", "party_calendar"),
    *("dispute_list_feed", "timeline_feed", "dispute_feed", "party_feed"),
    *("dispute_citation", "party_citation", "claim_citation"),
    *("snapshot_list", "snapshot", "snapshot_file", "dispute_record", "party_record", "system_record"),
    *(str(address.name) for address in lists.addresses()),
    *("dispute_picture", "site_picture", "icon", "telephone_icon", "site_index", "site_map", "robots"),
}


def width_needed(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_open_to_everybody_on_a_phone_and_a_desk_in_light_and_dark(
    record: Dispute, browser_page: OpenPage, axe_violations: Callable[[Page], list[str]], name: str
) -> None:
    """No violation of WCAG 2.2 AA is found, and nothing is wider than the screen."""
    address = addresses(record)[name]
    for width in (320, 1280):
        page = browser_page(width=width)
        page.goto(address)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert axe_violations(page) == [], f"{width} px, {scheme}"
            assert width_needed(page) <= width, f"{width} px, {scheme}"
        page.context.close()


def test_every_type_of_page_is_tested() -> None:
    """A new public page is added to the list above."""
    public = {str(name) for pattern in urlpatterns if (name := getattr(pattern, "name", None))}
    assert public - FOR_PROGRAMS == {name for name in PAGES if name in public}


def test_several_values_of_one_name_stand_one_below_the_other(transactional_db: None, browser_page: OpenPage) -> None:
    dispute = make.a_dispute(systems=[make.a_system(), make.a_system()])
    page = browser_page()
    page.goto(dispute.get_absolute_url())
    for part in ("dt", "dd"):
        lefts = page.locator(f"#at-issue {part}").evaluate_all("all => all.map(e => e.getBoundingClientRect().left)")
        assert len(set(lefts)) == 1, part
    assert page.locator("#at-issue dd").count() > page.locator("#at-issue dt").count()


def test_the_register_can_be_searched_and_filtered_without_scripts(record: Dispute, browser_page: OpenPage) -> None:
    page = browser_page(javascript=False)
    page.goto("/")
    page.get_by_label("Search disputes").fill("Kodansha")
    page.keyboard.press("Enter")
    page.locator('[data-facet="jurisdiction"][data-value="US"]').click()
    assert page.locator("#result-count").get_attribute("data-count") == "2"
    page.get_by_role("link", name=TITLE, exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == TITLE


def test_on_a_phone_the_filters_fold_away_and_on_a_desk_they_stand_open(
    record: Dispute, browser_page: OpenPage
) -> None:
    address = addresses(record)["dispute_list"]
    phone = browser_page(width=320, javascript=False)
    phone.goto(address)
    value = '[data-facet="status"][data-value="settled"]'
    assert not phone.locator(value).is_visible()
    phone.get_by_role("heading", name="Filters").click()
    phone.locator(value).click()
    assert phone.locator("#result-count").get_attribute("data-count") == "31"
    desk = browser_page(javascript=False)
    desk.goto(address)
    assert desk.locator(value).is_visible()


def test_the_keyboard_reaches_the_content_first(record: Dispute, browser_page: OpenPage) -> None:
    page = browser_page()
    page.goto(addresses(record)["dispute_detail"])
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    assert skip.evaluate("element => element === document.activeElement")
    box = skip.bounding_box()
    assert box
    assert (box["x"], box["y"]) == (0, 0)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_every_target_is_large_enough_for_a_finger(record: Dispute, browser_page: OpenPage) -> None:
    """Links in running text apart, what is tapped beside a list is at least 24 pixels high."""
    page = browser_page(width=320)
    page.goto(addresses(record)["filtered"])
    page.get_by_role("heading", name="Filters").click()
    for selector in (".nav a", ".chip", ".facet[open] a", ".tools a", ".filters .field", ".filters .button"):
        heights = [target.bounding_box() for target in page.locator(selector).all() if target.is_visible()]
        assert heights, selector
        assert [box for box in heights if box and box["height"] < 24] == [], selector


def test_on_paper_a_dispute_is_a_clean_dossier(record: Dispute, browser_page: OpenPage) -> None:
    page = browser_page(scheme="dark")
    page.goto(addresses(record)["dispute_detail"])
    page.emulate_media(media="print")
    for selector in (".nav", ".find", ".contents", ".skip"):
        assert not page.locator(selector).is_visible(), selector
    assert page.locator("#source-1 .source__url").is_visible()
    background = page.locator("body").evaluate("element => getComputedStyle(element).backgroundColor")
    assert background == "rgb(255, 255, 255)"


def test_nothing_moves_while_a_page_loads(record: Dispute, browser_page: OpenPage) -> None:
    page = browser_page()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { window.moved += entry.value })).observe({type: 'layout-shift', buffered: true});"
    )
    for name in ("home", "dispute_list", "dispute_detail"):
        page.goto(addresses(record)[name])
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") < 0.01, name
