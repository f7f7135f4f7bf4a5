"""`check_sources` asks each address once and keeps what it found, as it finds it."""

import datetime
import io
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from disputes import links, records
from disputes.models import Link, Source
from disputes.outside import Client
from disputes.tests import builders as make
from disputes.tests.outside import town as towns
from disputes.tests.outside.town import Town, leads_to, says, town

pytestmark = pytest.mark.django_db
Check = Callable[..., str]


def link_of(url: str) -> Link:
    return Link.objects.get(url=url)


def ask_again() -> None:
    Link.objects.update(checked_at=None)


# What is found


@pytest.mark.parametrize(
    ("answering", "state", "status"),
    [
        *((says(200), "alive", 200), (says(204), "alive", 204), (says(404), "gone", 404), (says(410), "gone", 410)),
        *((says(status), "refused", status) for status in (401, 402, 403, 405, 418, 451, 999)),
        *((says(429), "refused", 429), (says(304), "refused", 304)),
        *((says(500), "failing", 500), (says(502), "failing", 502), (says(503), "failing", 503)),
        (lambda call: None, "failing", None),
        (leads_to("/page"), "refused", None),
        (leads_to("http://127.0.0.1:1/"), "unsafe", None),
        (leads_to("file:///etc/passwd"), "unsafe", None),
    ],
)
def test_an_answer_says_how_the_page_is(
    here: Town, check: Check, answering: Any, state: str, status: int | None
) -> None:
    here.pages["/page"] = answering
    make.a_source(url=here.at("/page"))
    check()
    link = link_of(here.at("/page"))
    assert (link.state, link.status) == (state, status)
    assert (link.checked_at is not None, link.seen_at is not None) == (True, state == "alive")
    assert bool(link.problem) == (status is None)


def test_the_address_at_which_a_page_answered_is_kept_if_it_is_another(here: Town, check: Check) -> None:
    here.pages |= {"/old": leads_to("/new", 301), "/new": says(200)}
    make.a_source(url=here.at("/old"))
    make.a_source(url=here.at("/new"))
    check()
    assert link_of(here.at("/old")).final_url == here.at("/new")
    assert link_of(here.at("/new")).final_url == ""


def test_failures_are_counted_until_the_page_answers_again(here: Town, check: Check) -> None:
    url = here.at("/page")
    make.a_source(url=url)
    dead = []
    for answering in (says(200), says(500), says(500), says(500), says(200), says(500), says(403), says(500)):
        here.pages["/page"] = answering
        ask_again()
        check()
        dead.append((link_of(url).failures, link_of(url).is_dead))
    assert dead == [(0, False), (1, False), (2, False), (3, True), (0, False), (1, False), (0, False), (1, False)]


def test_a_page_that_goes_keeps_the_day_on_which_it_was_seen_last(here: Town, check: Check) -> None:
    url = here.at("/page")
    make.a_source(url=url)
    here.pages["/page"] = says(200)
    check()
    seen = link_of(url).seen_at
    here.pages["/page"] = says(410)
    ask_again()
    check()
    assert (link_of(url).state, link_of(url).seen_at, link_of(url).is_dead) == ("gone", seen, True)


def test_an_address_inside_is_not_asked_without_leave(here: Town) -> None:
    make.a_source(url=here.at("/page"))
    call_command("check_sources", "--pause=0", verbosity=0)
    assert (link_of(here.at("/page")).state, here.calls) == ("unsafe", [])


def test_nothing_that_stands_in_an_address_stops_a_run(here: Town, check: Check) -> None:
    here.pages["/page"] = says(200)
    hostile = ["http://[::1", "http://a:b@c/", "http://0x7f.1/", "https://\u202e/", "http://x:99999/", "https://a..b/"]
    hostile += ["https://" + "a" * 900 + "/", "http://[fe80::1%25eth0]/", "https://％/"]
    dispute = make.a_dispute()
    for url in [*hostile, here.at("/page")]:
        make.a_source(dispute, url=url)
    check()
    assert {link.url for link in Link.objects.filter(state="unsafe")} == set(hostile)
    assert link_of(here.at("/page")).state == "alive"


def test_what_a_hostile_server_says_can_be_kept(here: Town, check: Check) -> None:
    """Long or broken addresses and reasons fit the columns of either database."""
    here.pages |= {"/a": leads_to("/" + "b" * 1500), "/" + "b" * 1500: says(200), "/n": leads_to("/\x00\x01")}
    for path in ("/a", "/n"):
        make.a_source(url=here.at(path))
    check()
    assert (link_of(here.at("/a")).state, link_of(here.at("/a")).final_url) == ("alive", "")
    assert link_of(here.at("/n")).state in {"unsafe", "failing"}


# Which are asked


def test_an_address_is_asked_once_for_all_sources_that_have_it(here: Town, check: Check) -> None:
    here.pages["/page"] = says(200)
    for _ in range(3):
        make.a_source(url=here.at("/page"))
    said = check()
    assert (here.paths, Link.objects.count()) == (["/page"], 1)
    assert "Asked 1 of 1 addresses." in said
    assert "  Answers: 1" in said


def test_links_come_and_go_with_the_sources(here: Town, check: Check) -> None:
    first, second = (make.a_source(url=here.at(path)) for path in ("/1", "/2"))
    check()
    assert set(Link.objects.values_list("url", flat=True)) == {first.url, second.url}
    second.url = here.at("/3")
    second.save()
    first.delete()
    check()
    assert list(Link.objects.values_list("url", flat=True)) == [here.at("/3")]


def test_published_disputes_come_first_then_what_was_not_asked_for_the_longest_time(here: Town, check: Check) -> None:
    draft = make.a_dispute(record_state="draft")
    make.a_source(draft, url=here.at("/draft"))
    now = timezone.now()
    for days in (20, 30, 10):
        make.a_source(url=here.at(f"/{days}"))
        Link.objects.create(url=here.at(f"/{days}"), checked_at=now - datetime.timedelta(days=days))
    make.a_source(url=here.at("/never"))
    check()
    assert here.paths == ["/never", "/30", "/20", "/10", "/draft"]


def test_only_what_was_asked_for_is_asked(here: Town, check: Check) -> None:
    with town() as other:
        urls = [here.at(f"/{n}") for n in range(4)] + [other.at("/", "localhost")]
        for url in urls:
            make.a_source(url=url)
        check("--limit=2")
        assert here.paths == ["/0", "/1"]
        check("--host=127.0.0.1")
        assert here.paths == ["/0", "/1", "/2", "/3"]
        check(f"--only={urls[1]}")
        assert here.paths == ["/0", "/1", "/2", "/3", "/1"]
        assert other.calls == []
        check("--older-than=0", "--host=127.0.0.1")
        assert len(here.paths) == 9
        check()
        assert (len(here.paths), link_of(urls[-1]).state) == (9, "unsafe")


def test_a_dry_run_asks_and_writes_nothing(here: Town, check: Check) -> None:
    make.a_source(url=here.at("/page"))
    said = check("--dry-run")
    assert said == f"{here.at('/page')}\n1 to ask. Dry run: nothing was asked.\n"
    assert (here.calls, Link.objects.count()) == ([], 0)


@pytest.mark.parametrize("wrong", ["--older-than=-1", "--older-than=soon", "--limit=x", "--limit=-1", "--pause=-1"])
def test_a_wrong_option_is_refused(check: Check, wrong: str) -> None:
    with pytest.raises(CommandError):
        check(wrong)


def test_the_record_is_left_as_it_was(here: Town, check: Check) -> None:
    dispute = make.a_full_dispute()
    Source.objects.filter(dispute=dispute).exclude(archive_url="").update(url=here.at("/gone"))
    before, changed_at = records.read(dispute), dispute.changed_at
    check("--host=127.0.0.1")
    dispute.refresh_from_db()
    assert (records.read(dispute), dispute.changed_at) == (before, changed_at)


# Stopping and going on


def test_a_run_that_was_broken_off_goes_on_where_it_was(here: Town, check: Check) -> None:
    """Each result is kept before the next address is asked for; what was asked is not asked again."""
    dispute = make.a_dispute()
    for n in range(6):
        here.pages[f"/{n}"] = says(200)
        make.a_source(dispute, url=here.at(f"/{n}"))

    kept: list[str] = []
    real = links.keep

    def keep(url: str, answer: Any) -> Any:
        if len(kept) == 3:
            raise KeyboardInterrupt
        kept.append(url)
        return real(url, answer)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(links, "keep", keep)
        out = io.StringIO()
        with pytest.raises(SystemExit) as left:
            call_command("check_sources", "--pause=0", f"--allow=127.0.0.1:{here.port}", stdout=out)
    assert left.value.code == 130
    assert "Stopped. What was found is kept" in out.getvalue()
    assert (
        [link.url for link in Link.objects.exclude(state="").order_by("url")]
        == kept
        == [here.at(f"/{n}") for n in range(3)]
    )
    towns.time.sleep(0.3)  # for what was under way
    here.calls.clear()
    check()
    assert here.paths == ["/3", "/4", "/5"]


# Manners


@pytest.fixture
def asked(here: Town) -> Iterator[Callable[..., list[links.Found]]]:
    """Run a round over addresses, allowed here, and return what came of it."""

    def run(urls: list[str], *others: Town, **options: Any) -> list[links.Found]:
        places = frozenset(one.place for one in (here, *others))
        return list(links.Round(lambda turn: Client(allow=places, turn=turn, seconds=2), **options).run(urls))

    yield run


def test_a_host_is_asked_once_at_a_time_and_with_pauses(here: Town, asked: Any) -> None:
    def late(call: towns.Call) -> None:
        towns.time.sleep(0.05)
        call.say(200)

    here.pages = {f"/{n}": late for n in range(4)} | {"/4": leads_to("/0"), "/to": says(200)}
    with town() as other:
        other.pages = {f"/{n}": leads_to(here.at("/to")) for n in range(3)}  # from another host to this one
        urls = [here.at(f"/{n}") for n in range(5)] + [other.at(f"/{n}", "localhost") for n in range(3)]
        found = asked(urls, other, pause=0.2)
    assert {one.answer.status for one in found} == {200}
    times = sorted(here.times)
    pauses = [later[0] - earlier[1] for earlier, later in pairwise(times)]
    assert len(times) == 9
    assert min(pauses) >= 0.19


def test_several_hosts_are_asked_at_a_time(here: Town, asked: Any) -> None:
    def late(call: towns.Call) -> None:
        towns.time.sleep(0.4)
        call.say(200)

    here.pages["/"] = late
    began = towns.time.monotonic()
    places = [f"http://127.0.0.1:{here.port}/", f"http://localhost:{here.port}/"]
    found = links.Round(
        lambda turn: Client(allow=frozenset({here.place}), turn=turn, resolve=towns.leading(here.place)), threads=2
    ).run(places)
    assert [one.answer.status for one in found] == [200, 200]  # type: ignore[union-attr]
    assert towns.time.monotonic() - began < 0.7


def test_a_server_that_asks_for_patience_gets_it(here: Town, asked: Any) -> None:
    answers = [says(429, "Retry-After: 1"), says(200)]
    here.pages = {"/0": lambda call: answers.pop(0)(call), "/1": says(200)}
    found = asked([here.at("/0"), here.at("/1")], pause=0)
    assert [one.answer.status for one in found] == [200, 200]
    assert here.paths == ["/0", "/0", "/1"]
    assert sorted(here.times)[1][0] - sorted(here.times)[0][1] >= 0.9


@pytest.mark.parametrize(
    "answering",
    [
        says(429),
        says(429, "Retry-After: 3600"),
        says(503, "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"),
        says(429, "Retry-After: never"),
        says(429, "Retry-After: " + "9" * 500),
    ],
)
def test_a_server_that_wants_to_be_left_alone_is_left_alone_this_time(here: Town, asked: Any, answering: Any) -> None:
    here.pages = {"/0": answering, "/1": says(200)}
    found = asked([here.at("/0"), here.at("/1")], pause=0)
    assert [one.answer and one.answer.status for one in found] == [found[0].answer.status, None]
    assert here.paths == ["/0"]


def test_a_silent_host_is_not_waited_for_again_and_again(here: Town, asked: Any) -> None:
    here.pages = {f"/{n}": (lambda call: None) for n in range(9)}
    found = asked([here.at(f"/{n}") for n in range(9)], pause=0)
    assert [one.answer is None for one in found] == [False] * 3 + [True] * 6


def test_what_was_left_is_asked_first_the_next_time(here: Town, check: Check) -> None:
    dispute = make.a_dispute()
    for n in range(2):
        make.a_source(dispute, url=here.at(f"/{n}"))
    here.pages["/0"] = says(429)
    said = check()
    assert "Left for the next run, as their hosts wished or were silent: 1" in said
    assert link_of(here.at("/1")).checked_at is None
    here.calls.clear()
    check("--limit=1")
    assert here.paths == ["/1"]
