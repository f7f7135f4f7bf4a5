"""The measures of one engine, as ratios, each with its target."""

import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

from . import words
from .arena import DOSSIER, LIST, Arena
from .databases import APP, environment
from .files import Taken
from .load import fetch
from .race import Contender, Race, again, race, text

_ROWS = 30  # on a page


class Measure(NamedTuple):
    """What was measured, what it is held against, the value, and whether that is reached (None: no target)."""

    name: str
    target: str
    value: str
    is_reached: bool | None


Run = Callable[[dict[str, Contender]], Race]


def at_least(name: str, least: float, value: float) -> Measure:
    """Return a measure that must not be less."""
    return Measure(name, f"≥ {least:g}", f"{value:.2f}", value >= least)


def at_most(name: str, most: float, value: float, unit: str = "") -> Measure:
    """Return a measure that must not be more."""
    return Measure(
        name, f"≤ {most:g}{unit}", f"{value:.2f}{unit}" if not unit else f"{value:.0f}{unit}", value <= most
    )


def measures(arena: Arena, urls: dict[int, str], rounds: int, seconds: float) -> Iterator[Measure]:
    """Give the measures one by one; raises Wrong if an answer on the way is not right."""

    def run(contenders: dict[str, Contender]) -> Race:
        found = race(contenders, rounds, seconds)
        for name in contenders:
            print(f"    {name}: {found.rate(name):,.1f} a second", file=sys.stderr)
        return found

    yield from _repeated(arena, run)
    yield from _filtered(arena, run)
    yield from _searched(arena, run)
    yield _deep(arena, run)
    yield _after_a_write(arena, urls[arena.largest])
    yield from _queries(urls)
    yield from _files(urls[arena.largest], arena.largest)
    yield _size(arena)
    yield at_most("memory of one worker after all this", 150, arena.sites[arena.largest].memory(), " MB")


def _repeated(arena: Arena, run: Run) -> Iterator[Measure]:
    site, bare = arena.sites[arena.largest], arena.bare
    page, dossier, unchanged = arena.pages
    found = run({"list": again(site, LIST, page), "bare": again(bare, "/0", page)})
    yield at_least("repeated list, against a bare view", 0.5, found.ratio("list", "bare"))
    found = run({"dossier": again(site, DOSSIER, dossier), "bare": again(bare, "/1", dossier)})
    yield at_least("repeated dossier, against a bare view", 0.5, found.ratio("dossier", "bare"))
    name = "304 to If-None-Match, against a bare 304"
    if unchanged.status != 304:
        yield Measure(name, "≥ 0.7", "none sent", False)
        return
    asked = again(site, LIST, unchanged, if_none_match=page.headers["etag"])
    found = run({"304": asked, "bare": again(bare, "/2", unchanged)})
    yield at_least(name, 0.7, found.ratio("304", "bare"))


def _filtered(arena: Arena, run: Run) -> Iterator[Measure]:
    contenders: dict[str, Contender] = {}
    for size in arena.sites:
        contenders[f"ours {size}"] = arena.filtered(size)
        contenders[f"datasette {size}"] = arena.filtered_by_datasette(size)
    found = run(contenders)
    for size in arena.sites:
        equal = arena.compare(size)
        ratio = found.ratio(f"ours {size}", f"datasette {size}")
        name = f"filtered list with facets, first rendering, {size:,}, against Datasette"
        least = {1_000: 2, 100_000: 10}.get(size)
        yield at_least(name, least, ratio) if least else Measure(name, "", f"{ratio:.2f}", None)
        print(f"    {equal} facet counts equal to Datasette's at {size:,}", file=sys.stderr)
    if arena.largest != arena.smallest:
        ratio = found.ratio(f"ours {arena.smallest}", f"ours {arena.largest}")
        yield at_most(f"its time at {arena.largest:,}, against {arena.smallest:,}", 3, ratio)


def _searched(arena: Arena, run: Run) -> Iterator[Measure]:
    for word, one_in in words.MARKERS.items():
        query = f"q={quote(word)}"
        found = run({f"{word} {size}": arena.unseen_lists(size, query, size // one_in) for size in arena.sites})
        if arena.largest != arena.smallest:
            name = f"time of a search for {word}, in 1 of {one_in}, {arena.largest:,} against {arena.smallest:,}"
            ratio = found.ratio(f"{word} {arena.smallest}", f"{word} {arena.largest}")
            yield at_most(name, 3, ratio) if one_in == 100 else Measure(name, "", f"{ratio:.2f}", None)


def _deep(arena: Arena, run: Run) -> Measure:
    size = arena.largest
    page = min(1000, size // _ROWS)
    found = run(
        {"page 1": arena.unseen_lists(size, "", size), f"page {page}": arena.unseen_lists(size, f"page={page}", size)}
    )
    return at_most(f"time of page {page:,}, against the first, {size:,}", 1.2, found.ratio("page 1", f"page {page}"))


def _after_a_write(arena: Arena, url: str) -> Measure:
    """Time the first page after a write, for which a worker takes in what was written, and others after it."""
    site, times = arena.sites[arena.largest], {name: list[float]() for name in ("first", "other")}
    for _ in range(5):
        subprocess.run([sys.executable, "-m", "disputes.tests.bench.touch"], env=environment(url), check=True)
        for name in ("first", *["other"] * 6):
            address = f"{LIST}?{next(arena.unseen[arena.largest])}"
            begun = time.perf_counter()
            fetch(site.port, address)
            times[name].append(time.perf_counter() - begun)
    first, other = (statistics.median(found) for found in times.values())
    return Measure(
        f"time of the first page after a write, against others, {arena.largest:,}", "", f"{first / other:.2f}", None
    )


def _queries(urls: dict[int, str]) -> Iterator[Measure]:
    most = {"list": 0, "dossier": 0}
    for url in urls.values():
        most = {page: max(count, most[page]) for page, count in _asked("queries", url).items()}
    for page, limit in (("list", 14), ("dossier", 25)):
        yield Measure(f"queries of a {page}, the most at any size", f"≤ {limit}", str(most[page]), most[page] <= limit)


def _files(url: str, size: int) -> Iterator[Measure]:
    """Give what it takes to export all disputes."""
    found = {extension: Taken(*taken) for extension, taken in _asked("files", url).items()}
    for extension, least in (("csv", 20_000), ("xlsx", 3_000), ("jsonl", None)):
        rate = found[extension].rows_a_second
        is_reached = None if least is None else rate >= least
        target = "" if least is None else f"≥ {least:,}"
        yield Measure(f"rows of {extension} a second, {size:,} disputes", target, f"{rate:,.0f}", is_reached)
    for extension in ("csv", "jsonl"):
        yield at_most(f"seconds to the first byte of {extension}", 1, found[extension].first_byte)
    memory = max(taken.memory for taken in found.values())
    yield at_most("memory that an export takes", 50, memory, " MB")


def _asked(module: str, url: str) -> Any:
    """Return what a module of the benchmark says of a database."""
    command = [sys.executable, "-m", f"disputes.tests.bench.{module}"]
    done = subprocess.run(command, cwd=APP.parent, env=environment(url), check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def _size(arena: Arena) -> Measure:
    """Add up a list and the styles and scripts that it names, each as it is sent."""
    site = arena.sites[arena.largest]
    named = re.findall(r'(?:<link rel="stylesheet" href|<script[^>]* src)="([^"]+)"', text(arena.pages[0]))
    sent = [arena.pages[0], *(fetch(site.port, address.partition("?")[0]) for address in named)]
    return at_most(
        "a list with its styles and scripts, compressed", 60, sum(len(one.body) for one in sent) / 1024, " KB"
    )
