"""Copies in the Web Archive are looked up for what the public sees, and asked for only if that is set."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import LazySettings

from disputes.links.archive import copy_address
from disputes.models import Link
from disputes.tests import builders as make
from disputes.tests.outside.town import Answering, Call, Town, says

pytestmark = pytest.mark.django_db
Check = Callable[..., str]
COPY = "https://web.archive.org/web/20260503101112/https://example.org/a"


class Service:
    """The archive's two services, played by the server at hand."""

    def __init__(self, here: Town) -> None:
        self.here = here
        self.copies: dict[str, Any] = {}
        self.made: dict[str, Answering] = {}
        self.looked_up: list[tuple[str, str]] = []
        self.captured: list[str] = []
        town_says = here.pages.get

        class Pages(dict[str, Answering]):
            def get(pages, path: str, default: Any = None) -> Any:
                if path.startswith("/available?"):
                    return self.look_up
                if path.startswith("/save/"):
                    return self.capture
                return town_says(path, default)

        here.pages = Pages()

    def look_up(self, call: Call) -> None:
        query = parse_qs(urlsplit(call.path).query)
        self.looked_up.append((query["url"][0], query.get("timestamp", [""])[0]))
        copy = self.copies.get(query["url"][0])
        found = {"closest": {"available": True, "status": "200", "url": copy}} if copy else {}
        call.say(200, body=json.dumps({"url": query["url"][0], "archived_snapshots": found}).encode())

    def capture(self, call: Call) -> None:
        url = call.path.removeprefix("/save/")
        self.captured.append(url)
        self.made.get(url, says(520))(call)


@pytest.fixture
def archive(here: Town) -> Service:
    return Service(here)


@pytest.fixture
def seek(check: Check, here: Town) -> Check:
    """Run `check_sources --archive`, with the archive's services played here."""
    services = [f"--look-up-at={here.at('/available')}", f"--capture-at={here.at('/save/')}"]
    return lambda *arguments: check("--archive", "--only=nothing", *services, *arguments)


def test_the_copy_nearest_to_the_day_of_publication_is_kept(archive: Service, seek: Check) -> None:
    archive.copies["https://example.org/a?b=c&d"] = COPY.replace("https:", "http:", 1)
    make.a_source(url="https://example.org/a?b=c&d", published_on="2026-05-03")
    make.a_source(url="https://example.org/month", published_on="2026-05")
    make.a_source(url="https://example.org/undated")
    said = seek()
    assert sorted(archive.looked_up) == [
        ("https://example.org/a?b=c&d", "20260503"),
        ("https://example.org/month", "202605"),
        ("https://example.org/undated", ""),
    ]
    assert Link.objects.get(url="https://example.org/a?b=c&d").archive_url == COPY
    assert Link.objects.exclude(archive_url="").count() == 1
    assert "Asked the archive for 3 of 3 pages: 1 copies kept, 0 of them made now." in said


def test_a_page_without_a_copy_is_asked_for_again_only_after_a_month(archive: Service, seek: Check) -> None:
    make.a_source(url="https://example.org/a")
    seek()
    seek()
    assert len(archive.looked_up) == 1


def test_what_has_a_copy_or_is_not_public_is_not_told_to_the_archive(
    archive: Service, seek: Check, settings: LazySettings
) -> None:
    settings.ARCHIVE_CAPTURE = True
    make.a_source(make.a_dispute(record_state="draft"), url="https://example.org/draft")
    make.a_source(make.a_dispute(record_state="withdrawn"), url="https://example.org/withdrawn")
    public = make.a_dispute()
    make.a_source(make.a_dispute(copy_of=public, record_state="draft"), url="https://example.org/working-copy")
    make.a_source(public, url="https://example.org/has-one", archive_url=COPY)
    make.a_source(url="https://example.org/found")
    seek()
    Link.objects.filter(url="https://example.org/found").update(archive_url=COPY, archive_asked_at=None)
    archive.looked_up.clear()
    seek()
    assert (archive.looked_up, archive.captured) == ([], [])


def test_a_copy_is_made_only_if_that_is_set_and_of_a_page_that_answers(
    archive: Service, seek: Check, settings: LazySettings
) -> None:
    for path, state in (("alive", "alive"), ("gone", "gone"), ("unasked", "")):
        make.a_source(url=f"https://example.org/{path}")
        Link.objects.create(url=f"https://example.org/{path}", state=state)
    seek()
    assert archive.captured == []
    settings.ARCHIVE_CAPTURE = True
    Link.objects.update(archive_asked_at=None)
    copy = "/web/20261122010203/https://example.org/alive"
    archive.made["https://example.org/alive"] = says(302, f"Location: {copy}")
    seek()
    assert archive.captured == ["https://example.org/alive"]
    assert Link.objects.get(url="https://example.org/alive").archive_url == f"https://web.archive.org{copy}"


@pytest.mark.parametrize("answer", [says(200, f"Content-Location: {COPY}"), says(302, f"Location: {COPY}")])
def test_the_address_of_a_new_copy_is_read_where_the_archive_says_it(
    archive: Service, seek: Check, settings: LazySettings, answer: Answering
) -> None:
    settings.ARCHIVE_CAPTURE = True
    make.a_source(url="https://example.org/a")
    Link.objects.create(url="https://example.org/a", state="alive")
    archive.made["https://example.org/a"] = answer
    seek()
    assert Link.objects.get().archive_url == COPY


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"\xff", b"[]", b"null", b"{}", b'{"archived_snapshots": []}', b'{"archived_snapshots": null}'),
        *(b"[" * 60000, b'{"archived_snapshots": {"closest": "x"}}'),
    ],
)
def test_an_answer_that_cannot_be_read_changes_nothing_and_is_asked_for_again(
    archive: Service, seek: Check, monkeypatch: pytest.MonkeyPatch, body: bytes
) -> None:
    make.a_source(url="https://example.org/a")
    monkeypatch.setattr(archive, "look_up", says(200, body=body))
    seek()
    assert (Link.objects.get().archive_url, Link.objects.get().archive_asked_at) == ("", None)


def test_an_archive_that_is_busy_is_left_alone(archive: Service, seek: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(9):
        make.a_source(url=f"https://example.org/{n}")
    monkeypatch.setattr(archive, "look_up", says(429))
    said = seek()
    assert "Asked the archive for 0 of 9 pages" in said
    assert len([path for path in archive.here.paths if path.startswith("/available")]) == 3


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        (COPY, COPY),
        (COPY.replace("https:", "http:", 1), COPY),
        ("https://web.archive.org/web/2026if_/http://a/", "https://web.archive.org/web/2026if_/http://a/"),
        *((wrong, "") for wrong in (None, 7, "", "javascript:alert(1)", "https://evil.example/web/2026/https://a/")),
        *(
            (wrong, "")
            for wrong in ("https://web.archive.org/save/https://a/", "https://web.archive.org.evil/web/2026/https://a")
        ),
        *(
            (wrong, "")
            for wrong in (COPY + '"><script>', COPY + "\n", "https://web.archive.org@evil/web/2026/https://a")
        ),
        (COPY + "a" * 1000, ""),
    ],
)
def test_only_an_address_of_the_archive_is_taken_for_a_copy(address: Any, kept: str) -> None:
    assert copy_address(address) == kept
