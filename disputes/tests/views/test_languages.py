"""Names in Han characters are read differently in Japan, Korea and China: each says whose language it is in."""

import re
from html.parser import HTMLParser

import pytest
from django.template.loader import render_to_string
from django.test import Client

from disputes import records
from disputes.codes import language_of_name
from disputes.models import Dispute
from disputes.templatetags import names
from disputes.tests import builders as make

HAN = re.compile("[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
WITHOUT_END = {"meta", "link", "input", "br", "img", "hr", "use", "path", "rect", "circle", "line"}
WITHOUT_MARKS = {"title", "script", "style", "textarea"}  # what they hold is text alone

# What stands on the pages, and in which language.
WRITTEN = {
    "株式会社講談": "ja",
    "講談別名": "ja",
    "東京地方裁判所": "ja",
    "令和七年第一号": "ja",
    "北京互联网法院": "zh-Hans",
    "海螺": "zh-Hans",
    "深圳公司": "zh-Hans",
    "臺灣新北地方法院": "zh-Hant",
    "新北地院": "zh-Hant",
    "三星電子": "ko",
    "微软": "zh",
    "サムスン": "ja",
    "삼성": "ko",
}


class Texts(HTMLParser):
    """The texts of a page with kana, Hangul or Han characters, each with the language it is said to be in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in WITHOUT_END:
            self.open.append((tag, dict(attrs).get("lang") or ""))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if HAN.search(data) and not WITHOUT_MARKS & {tag for tag, _lang in self.open}:
            self.found.append((data, next((lang for _tag, lang in reversed(self.open) if lang), "")))


@pytest.fixture
def record() -> Dispute:
    """A dispute with parties, a system and courts of several countries, all with names in Han characters."""
    publisher = make.a_party("Kodan", slug="kodan", native_name="株式会社講談", country="JP")
    publisher.aliases.create(name="講談別名")
    maker = make.a_party("Shenzhen", slug="shenzhen", native_name="深圳公司", country="CN")
    samsung = make.a_party("Samsung", slug="samsung", country="KR")
    for alias in ("三星電子", "サムスン", "삼성"):
        samsung.aliases.create(name=alias)
    microsoft = make.a_party("Microsoft", slug="microsoft", country="US")
    microsoft.aliases.create(name="微软")
    system = make.a_system("Hailuo", slug="hailuo", developer=maker)
    system.aliases.create(name="海螺")
    dispute = make.a_dispute("Kodan v. Shenzhen", claimants=[publisher, samsung], respondents=[maker, microsoft])
    dispute.systems_at_issue.create(system=system)
    make.a_claim(dispute, made_by=[publisher, samsung], against=[maker])
    make.an_event(dispute, party=publisher)
    tokyo = make.a_court("Tokyo District Court (東京地方裁判所)", slug="tokyo", jurisdiction="JP")
    beijing = make.a_court("Internet Court", slug="beijing", jurisdiction="CN", native_name="北京互联网法院")
    taipei = make.a_court("臺灣新北地方法院", slug="taipei", jurisdiction="TW")
    taipei.aliases.create(name="新北地院")
    for court, docket in ((tokyo, "令和七年第一号"), (beijing, "1"), (taipei, "2")):
        make.a_proceeding(dispute, court, docket_number=docket)
    return dispute


PAGES = {
    "/disputes/": ["東京地方裁判所", "臺灣新北地方法院", "株式会社講談", "深圳公司"],
    "/disputes/?court=tokyo&court=taipei": ["東京地方裁判所", "臺灣新北地方法院"],
    "/disputes/?court=tokyo&year=1999": ["東京地方裁判所"],
    "/disputes/by/court/": ["東京地方裁判所", "臺灣新北地方法院"],
    "/embed/disputes/?court=tokyo": ["東京地方裁判所"],
    "/disputes/kodan-v-shenzhen/": [
        "東京地方裁判所",
        "北京互联网法院",
        "臺灣新北地方法院",
        "令和七年第一号",
        "深圳公司",
    ],
    "/disputes/kodan-v-shenzhen/embed/": ["株式会社講談"],
    "/claims/kodan-v-shenzhen/1/": ["株式会社講談", "深圳公司"],
    "/parties/": ["株式会社講談", "深圳公司"],
    "/parties/kodan/": ["株式会社講談", "講談別名"],
    "/parties/samsung/": ["三星電子", "サムスン", "삼성"],
    "/parties/microsoft/": ["微软"],
    "/systems/": ["海螺", "深圳公司"],
    "/systems/hailuo/": ["海螺", "深圳公司"],
    "/names/parties/?find=kodan": ["株式会社講談"],
    "/names/parties/?find=三星": ["三星電子"],
    "/names/systems/?find=海": ["海螺"],
}


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_a_name_says_its_language_wherever_it_stands(client: Client, record: Dispute, address: str) -> None:
    found = Texts(client.get(address).content.decode()).found
    wrong = [one for one in found if WRITTEN.get(one[0]) != one[1]]
    assert wrong == []
    assert {text for text, _lang in found} >= set(PAGES[address])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "part", "lang"),
    [
        ("/disputes/?q=別名", "講談", "ja"),
        ("/disputes/?q=東京", "東京", "ja"),
        ("/disputes/?q=互联", "互联", "zh-Hans"),
        ("/disputes/?q=海螺", "海螺", "zh-Hans"),
        ("/parties/?q=三星", "三星", "ko"),
        ("/systems/?q=海螺", "海螺", "zh-Hans"),
        ("/timeline/?q=会社", "会社", "ja"),
        ("/parties/?q=講談別命", "講談別名", "ja"),
    ],
)
def test_what_was_found_and_what_may_have_been_meant_say_it_too(
    client: Client, record: Dispute, address: str, part: str, lang: str
) -> None:
    found = Texts(client.get(address).content.decode()).found
    assert {said for text, said in found if part in text and said} == {lang}


@pytest.mark.django_db
def test_what_changed_in_the_names_of_a_court_says_its_language(record: Dispute) -> None:
    before = {"slug": "c", "name": "C", "jurisdiction": "TW"}
    told = records.tell(before, before | {"native_name": "地方法院", "aliases": ["新北"]})
    found = Texts(render_to_string("changes/_difference.html", {"told": told})).found
    assert found == [("地方法院", "zh-Hant"), ("新北", "zh-Hant")]


@pytest.mark.parametrize(
    ("name", "country", "language"),
    [
        ("講談社", "JP", "ja"),
        ("講談社", "KR", "ko"),
        ("講談社", "CN", "zh-Hans"),
        ("講談社", "HK", "zh-Hant"),
        ("講談社", "US", "zh"),
        ("講談社", "", "zh"),
        ("アドビ", "US", "ja"),
        ("ｱﾄﾞﾋﾞ", "CN", "ja"),
        ("어도비", "JP", "ko"),
        ("Adobe", "JP", ""),
        ("Žižek", "CZ", ""),
    ],
)
def test_kana_and_hangul_tell_their_language_and_han_characters_that_of_the_country(
    name: str, country: str, language: str
) -> None:
    assert language_of_name(name, country) == language


def test_only_what_is_in_such_a_script_is_marked_and_the_rest_is_escaped_and_curled() -> None:
    html = 'The &lt;b&gt;’s “<span lang="ja">東京 地方・裁判所</span>”, <span lang="ko">서울</span>'
    assert names.name_of('The <b>\'s "東京 地方・裁判所", 서울', {"x東京 地方・裁判所": "JP"}) == html
    assert names.name_of("講談", {}) == "講談", "of words that a reader typed nobody knows the language"
