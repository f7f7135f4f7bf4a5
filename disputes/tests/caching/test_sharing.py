"""Worker processes and releases that know nothing of each other stay right; a cache that fails stops nobody."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.test import Client, override_settings

from disputes import release
from disputes.caching import middleware, shelf
from disputes.models import Dispute

from .pages import OF_THE_RECORD, as_made_now, is_made, on_record, tag

pytestmark = pytest.mark.django_db


class Server(BaseCache):
    """A cache as Django makes it from the settings."""

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        super().__init__(params)


class Failing(Server):
    """A cache server that is not there; it counts how often it is asked."""

    asked = 0

    def get(self, *args: Any, **kwargs: Any) -> Any:
        Failing.asked += 1
        raise ConnectionError("redis://:hunter2@cache refused")

    def set(self, *args: Any, **kwargs: Any) -> None:
        Failing.asked += 1
        raise TimeoutError("too slow")


class Rubbish(Server):
    """A cache in which another program writes under the same keys."""

    asked = 0

    def get(self, *args: Any, **kwargs: Any) -> Any:
        Rubbish.asked += 1
        return "not a page"

    def set(self, *args: Any, **kwargs: Any) -> None:
        """Forget."""


def kept_in(place: str) -> override_settings:
    """Let pages be kept in a memory of this name, as in a process of its own."""
    memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": f"of {place}"}
    return override_settings(CACHES={"default": memory, "pages": memory})


def kept_by(backend: type[BaseCache]) -> override_settings:
    name = {"BACKEND": f"{__name__}.{backend.__name__}"}
    return override_settings(CACHES={"default": name, "pages": name})


@pytest.fixture(autouse=True)
def one() -> Iterator[Dispute]:
    yield on_record()
    for place in ("one worker", "another"):
        with kept_in(place):
            caches["pages"].clear()


@pytest.mark.parametrize("page", OF_THE_RECORD)
def test_two_workers_answer_alike_though_each_keeps_pages_of_its_own(page: str) -> None:
    first, second = Client(), Client()
    with kept_in("one worker"):
        held = tag(first, page)
        assert not is_made(first, page)
    with kept_in("another"):
        assert second.get(page, headers={"if-none-match": held}).status_code == 304
        assert is_made(second, page)
        Dispute.objects.update(title="Renamed", summary="Renamed")
    with kept_in("one worker"):
        answer = first.get(page, headers={"if-none-match": held})
        assert (answer.status_code, answer.content) == (200, as_made_now(page))
        newest = answer.headers["ETag"]
    with kept_in("another"):
        assert tag(second, page) == newest
        assert second.get(page, headers={"if-none-match": held}).status_code == 200


def test_two_workers_with_one_cache_make_a_page_once() -> None:
    with kept_in("one worker"):
        assert [is_made(Client(), "/disputes/") for _ in range(2)] == [True, False]


def test_another_release_makes_its_own_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    with kept_in("one worker"):
        old = tag(Client(), "/disputes/")
        monkeypatch.setattr(middleware, "build", lambda: "the next release")
        new = Client()
        assert is_made(new, "/disputes/")
        assert tag(new, "/disputes/") != old


def test_a_release_is_told_by_templates_code_look_and_packages(
    tmp_path: Any, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: set[str] = set()

    def is_new() -> bool:
        release._installed.cache_clear()
        before = len(told)
        told.add(release.build())
        return len(told) > before

    settings.ROOT = tmp_path
    for name in (
        "templates/a.html",
        "disputes/a.py",
        "disputes/static/a.css",
        "disputes/tests/a.py",
        "disputes/data/a.json",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before")
    assert is_new()
    assert not is_new()
    for name in ("templates/a.html", "disputes/a.py", "disputes/static/a.css"):
        (tmp_path / name).write_text("after!")
        assert is_new(), name
    for name in ("disputes/tests/a.py", "disputes/data/a.json"):
        (tmp_path / name).write_text("after!")
        assert not is_new(), name
    (tmp_path / "templates/a.html").rename(tmp_path / "templates/b.html")
    assert is_new()
    monkeypatch.setattr(release, "distributions", lambda: [])
    assert is_new()
    release._installed.cache_clear()


@kept_by(Failing)
def test_a_cache_that_fails_is_logged_without_its_address_and_left_alone_for_a_while(
    caplog: pytest.LogCaptureFixture,
) -> None:
    client, Failing.asked = Client(), 0
    with time_machine.travel(0, tick=False), caplog.at_level(logging.WARNING):
        for _ in range(3):
            assert client.get("/disputes/").content == as_made_now("/disputes/")
    assert Failing.asked == 1
    (line,) = [record.getMessage() for record in caplog.records if record.name == shelf.__name__]
    assert line == "The cache of pages fails (ConnectionError); for 10 s pages are made without it."


@kept_by(Failing)
def test_a_cache_that_failed_is_asked_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    client, Failing.asked, now = Client(), 0, [1000.0]
    monkeypatch.setattr(shelf, "monotonic", lambda: now[0])
    for moment in (1000.0, 1009.9, 1010.0, 1019.9):
        now[0] = moment
        assert client.get("/disputes/").status_code == 200
    assert Failing.asked == 2


@kept_by(Failing)
def test_without_a_cache_who_holds_a_page_is_still_told_so() -> None:
    client = Client()
    held = tag(client, "/disputes/")
    assert client.get("/disputes/", headers={"if-none-match": held}).status_code == 304


@kept_by(Rubbish)
def test_what_is_no_page_is_not_sent() -> None:
    Rubbish.asked = 0
    assert [Client().get("/disputes/").content for _ in range(2)] == [as_made_now("/disputes/")] * 2
    assert Rubbish.asked == 2
