"""Search engines are told of every public page once, with the day it last changed, and of nothing else."""

import datetime
import re
from collections.abc import Iterator
from typing import Any
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from disputes import review
from disputes.models import Dispute, Revision
from disputes.signposts import sections
from disputes.tests.builders import a_claim, a_dispute, a_full_dispute, a_party, a_system, an_affiliation
from disputes.tests.review.changing import a_reviewer, change, published

pytestmark = pytest.mark.django_db

SITE = "https://register.example"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")  # W3C's note on dates, to the second


@pytest.fixture(autouse=True)
def own_address(settings: Any) -> None:
    settings.SITE_URL = SITE


def content(response: Any) -> bytes:
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/xml"
    return b"".join(response.streaming_content) if response.streaming else bytes(response.content)


def files(client: Client) -> list[str]:
    """The paths of the files that the index names."""
    root = ElementTree.fromstring(content(client.get("/sitemap.xml")))
    assert root.tag == f"{SPACE}sitemapindex"
    addresses = [one.findtext(f"{SPACE}loc", "") for one in root]
    assert all(address.startswith(f"{SITE}/") for address in addresses)
    return [address.removeprefix(SITE) for address in addresses]


def entries(client: Client, path: str) -> Iterator[tuple[str, str]]:
    """The (path, lastmod) of one file, once it keeps the rules of the protocol."""
    text = content(client.get(path))
    assert len(text) < 50 * 1024 * 1024
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SPACE}urlset"
    assert 0 < len(root) <= 50_000
    for url in root:
        assert [part.tag for part in url][:1] == [f"{SPACE}loc"]
        address, changed = url.findtext(f"{SPACE}loc", ""), url.findtext(f"{SPACE}lastmod", "")
        assert address.startswith(f"{SITE}/") and len(address) < 2048
        assert not changed or MOMENT.fullmatch(changed), changed
        yield address.removeprefix(SITE), changed


def everything(client: Client) -> dict[str, str]:
    listed = [entry for path in files(client) for entry in entries(client, path)]
    assert len(listed) == len(dict(listed)), "an address stands twice"
    return dict(listed)


def moment(of: datetime.datetime) -> str:
    return of.astimezone(datetime.UTC).isoformat(timespec="seconds")


def test_every_public_page_is_listed_once_and_is_there_under_its_own_address(client: Client) -> None:
    a_full_dispute()
    listed = everything(client)
    for path in listed:
        response = client.get(path)
        assert response.status_code == 200, path
        assert f'<link rel="canonical" href="{SITE}{path}">' in response.content.decode(), path
        assert 'name="robots"' not in response.content.decode(), path
    for kind in ("disputes", "parties", "systems", "claims"):
        assert len([path for path in listed if path.startswith(f"/{kind}/")]) > 1, kind
    assert {one.get_absolute_url() for one in Dispute.objects.published()} <= set(listed)


def test_an_empty_register_has_a_valid_map_of_its_single_pages(client: Client) -> None:
    assert files(client) == ["/sitemap-pages-1.xml"]
    assert {"/", "/disputes/", "/about/", "/glossary/", "/data/", "/follow/"} <= set(everything(client))


def test_nothing_that_is_not_public_is_listed(client: Client) -> None:
    hidden = a_party("Zyx")
    a_dispute("Zyx v. Maker", record_state="draft", claimants=[hidden], systems=[a_system("Zyx model")])
    a_claim(Dispute.objects.get(slug="zyx-v-maker"))
    reviewer = a_reviewer()
    withdrawn = published(a_dispute("Zyx withdrawn", claimants=[a_party("Zyx two")]))
    review.withdraw(withdrawn, reviewer, "By mistake.")
    changed = published(a_dispute("One", claimants=[a_party("Two")]))
    copy = review.begin(changed, reviewer)
    assert copy.pk != changed.pk
    assert [path for path in everything(client) if "zyx" in path] == []
    assert len([path for path in everything(client) if path == "/disputes/one/"]) == 1


def test_a_page_is_dated_by_the_newest_public_change_of_what_it_shows(client: Client) -> None:
    party, system = a_party("Party"), a_system("System")
    dispute = a_dispute("One", slug="one", claimants=[party], systems=[system])
    a_claim(dispute)
    published(dispute)
    change(dispute, "The court ruled.", status="stayed")
    newest = Revision.objects.of("dispute", "one").latest("number")
    Revision.objects.filter(pk=newest.pk).update(
        made_at=datetime.datetime(2030, 5, 3, 12, 30, 15, tzinfo=datetime.UTC)
    )
    listed = everything(client)
    for path in ("/disputes/one/", "/claims/one/1/", "/parties/party/", "/systems/system/", "/", "/disputes/"):
        assert listed[path] == "2030-05-03T12:30:15+00:00", path
    assert listed["/about/"] == ""


def test_without_a_history_it_is_dated_by_its_publication_and_of_a_parent_alone_nothing_is_known(
    client: Client,
) -> None:
    member = a_party("Member")
    an_affiliation(member, a_party("Parent"))
    dispute = a_dispute("One", slug="one", claimants=[member])
    listed = everything(client)
    assert dispute.published_at
    assert listed["/disputes/one/"] == listed["/parties/member/"] == moment(dispute.published_at)
    assert listed["/parties/parent/"] == ""


def test_changes_that_are_not_public_do_not_date_a_page(client: Client) -> None:
    published(a_dispute("One", slug="one"))
    before = everything(client)["/disputes/one/"]
    newest = Revision.objects.of("dispute", "one").latest("number")
    newest.pk, newest.number, newest.is_public = None, newest.number + 1, False
    newest.save()
    Revision.objects.filter(pk=newest.pk).update(made_at="2030-01-01T00:00:00Z")
    assert everything(client)["/disputes/one/"] == before


def test_a_draft_does_not_date_the_page_of_what_it_names(client: Client) -> None:
    party, system = a_party("Party"), a_system("System")
    a_dispute("One", slug="one", claimants=[party], systems=[system])
    before = everything(client)
    draft = a_dispute("Draft", record_state="draft", claimants=[party], systems=[system])
    Dispute.objects.filter(pk=draft.pk).update(changed_at="2030-01-01T00:00:00Z")
    assert everything(client) == before


def test_a_long_register_is_divided_into_files_without_loss(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(5):
        a_dispute(f"Dispute {n}", slug=f"d-{n}")
    whole = everything(client)
    monkeypatch.setattr(sections, "MOST", 2)
    caches["pages"].clear()
    assert [path for path in files(client) if "disputes" in path] == [
        f"/sitemap-disputes-{number}.xml" for number in (1, 2, 3)
    ]
    assert everything(client) == whole


@pytest.mark.parametrize(
    "path", ["disputes-0", "disputes-2", "disputes-99999999999999999999", "drafts-1", "pages-2", "pages-0", "claims-1"]
)
def test_a_file_that_the_index_does_not_name_is_not_there(client: Client, path: str) -> None:
    a_dispute()
    assert client.get(f"/sitemap-{path}.xml").status_code == 404


def test_each_file_takes_as_many_queries_for_thirty_things_as_for_one(client: Client) -> None:
    a_full_dispute("First")
    paths = ["/sitemap.xml", *files(client)]

    def taken(path: str) -> int:
        caches["pages"].clear()
        with CaptureQueriesContext(connection) as asked:
            content(client.get(path))
        return len(asked)

    first = {path: taken(path) for path in paths}
    for n in range(5):
        a_full_dispute(f"Another {n}")
    assert {path: taken(path) for path in paths} == first


def test_a_map_is_asked_for_again_only_if_the_record_changed(client: Client) -> None:
    a_dispute()
    for path in ("/sitemap.xml", "/sitemap-disputes-1.xml"):
        held = client.get(path).headers["ETag"]
        assert client.get(path, headers={"if-none-match": held}).status_code == 304
    a_dispute()
    assert client.get("/sitemap.xml", headers={"if-none-match": held}).status_code == 200


def robots(client: Client) -> str:
    response = client.get("/robots.txt")
    assert (response.status_code, response.headers["Content-Type"]) == (200, "text/plain; charset=utf-8")
    return response.content.decode()


def test_robots_are_shown_the_map_and_kept_out_of_what_is_not_for_them(client: Client) -> None:
    text = robots(client)
    assert f"Sitemap: {SITE}/sitemap.xml" in text.splitlines()
    parser = RobotFileParser()
    parser.parse(text.splitlines())
    for path in ("/admin/", "/admin/disputes/", "/preview/abc/", "/names/parties/?find=x"):
        assert not parser.can_fetch("Googlebot", SITE + path), path
    assert not parser.can_fetch("Twitterbot", f"{SITE}/admin/")


def blocked(text: str, path: str) -> bool:
    """Whether a robot that knows the wildcard (RFC 9309, 2.2.3) and is not named would stay away."""
    rules = re.findall(r"^Disallow: (.+)$", text.split("User-agent: *")[1], re.MULTILINE)
    return any(re.match(re.escape(rule).replace(r"\*", ".*"), path) for rule in rules)


def test_robots_may_read_every_page_of_the_map_and_its_picture_but_no_endless_combinations(client: Client) -> None:
    a_full_dispute()
    text = robots(client)
    open_ = [*everything(client), "/disputes/?page=3", "/disputes/?status=open", "/disputes.csv", "/disputes/x.png"]
    assert [path for path in (*open_, "/static/disputes/css/base.css", "/register.png") if blocked(text, path)] == []
    closed = [
        "/disputes/?status=open&jurisdiction=US",
        "/disputes/?q=x",
        "/suggest/?about=/disputes/x/",
        "/api/v1/disputes/",
    ]
    assert [path for path in closed if not blocked(text, path)] == []
    assert "*?*&" not in text.split("User-agent: *")[0], "who shows a card of what was shared may fetch it"
