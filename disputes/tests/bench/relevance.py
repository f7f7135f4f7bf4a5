"""How well a search answers: `python -m disputes.tests.bench.relevance [--engines sqlite postgresql] [--failures]`.

Asks every query of judged.csv of the list of disputes as readers see it, over the founding catalogue (or the folder
of --catalogue), on each database, and prints by kind and language: success at 1 and at 5, the mean reciprocal rank and
the queries that nothing answered.

What a query is expected to bring stands in the column `expected`, alternatives parted by blanks:
- a slug: that dispute, in the list;
- an address such as /parties/openai/: that page, among the things that bear the name, above the list;
- a filter such as work=anime: all that the filter lists, none left out; it ranks as the filter does among the things
  that bear the name or, if it is not there, as the first of its disputes does in the list;
- "-": nothing at all.
Of a misspelt query that found nothing of it, the page of the first "Did you mean" is judged, as a reader would go on.
"""

import argparse
import csv
import html
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

APP = Path(__file__).resolve().parents[2]
JUDGED = Path(__file__).with_name("judged.csv")
FOUNDING = APP / "data"
ENGINES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
_ROW = re.compile(r'<tr data-slug="([^"]+)"')
_NAMED = re.compile(r'data-named="([^"]+)"')
_MEANT = re.compile(r'class="[^"]*suggestions"[^>]*>.*?<a href="([^"]+)"', re.DOTALL)
_BUILDS_ON = ("DATABASE_URL", "DEBUG", "CACHE_URL", "ALLOWED_HOSTS")


class Judged(NamedTuple):
    """A query with what it is expected to bring."""

    kind: str
    language: str
    query: str
    expected: tuple[str, ...]


class Answer(NamedTuple):
    """What a page brought: the things that bear the name, and the disputes listed."""

    named: list[str]
    listed: list[str]


class Score(NamedTuple):
    """The place of the first thing expected, 0 if it is missing, and whether anything at all was found."""

    rank: int
    is_empty: bool


def judged(file: Path = JUDGED) -> list[Judged]:
    """Return the judged queries."""
    with file.open(newline="", encoding="utf-8") as lines:
        rows = csv.DictReader(lines)
        return [Judged(row["kind"], row["language"], row["query"], tuple(row["expected"].split())) for row in rows]


def score(one: Judged) -> Score:
    """Ask one query of the site and judge the answer."""
    answer = _answer({"q": one.query})
    rank = _rank(one, answer, one.query)
    if not rank and one.kind == "misspelling" and (meant := _did_you_mean(one.query)):
        rank = _rank(one, _answer(meant), meant["q"])
    return Score(rank, not (answer.named or answer.listed))


def _page(query: dict[str, str]) -> str:
    from django.test import Client

    return Client(SERVER_NAME="localhost").get("/disputes/", query).content.decode()


def _answer(query: dict[str, str]) -> Answer:
    page = _page(query)
    return Answer([html.unescape(one) for one in _NAMED.findall(page)], _ROW.findall(page))


def _did_you_mean(q: str) -> dict[str, str]:
    found = _MEANT.search(_page({"q": q}))
    return dict(parse_qsl(html.unescape(found[1]).removeprefix("?"))) if found else {}


def _rank(one: Judged, answer: Answer, q: str) -> int:
    if one.expected == ("-",):
        return int(not answer.listed)
    ranks = [_rank_of(expected, answer, q) for expected in one.expected]
    return min(filter(None, ranks), default=0)


def _rank_of(expected: str, answer: Answer, q: str) -> int:
    if expected.startswith("/"):
        among = answer.named
    elif "=" in expected:
        wanted = _slugs(dict([expected.split("=")]))
        assert wanted, f"no dispute has {expected}"
        if not wanted <= _slugs({"q": q}):
            return 0
        if f"?{expected}" in answer.named:
            return answer.named.index(f"?{expected}") + 1
        return next((at for at, slug in enumerate(answer.listed, 1) if slug in wanted), 0)
    else:
        among = answer.listed
    return among.index(expected) + 1 if expected in among else 0


def _slugs(query: dict[str, str]) -> set[str]:
    from django.http import QueryDict

    from disputes.filters import DisputeFilter

    return set(DisputeFilter(QueryDict(urlencode(query))).qs.order_by().values_list("slug", flat=True))


def here(catalogue: str) -> dict[str, Any]:
    """Fill the database that DATABASE_URL names, and return (rank, is empty) of each query by its text."""
    import django
    from django.core.management import call_command

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "disputes.settings")
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("load_catalogue", catalogue, verbosity=0)
    return {one.query: score(one) for one in judged()}


def measure(engine: str, catalogue: str) -> dict[str, Score]:
    """Return the score of each query on a new database of this engine."""
    environment = {name: value for name, value in os.environ.items() if name not in _BUILDS_ON}
    environment |= {"DJANGO_SETTINGS_MODULE": "disputes.settings", "PYTHONPATH": str(APP.parent)}
    child = [sys.executable, "-m", "disputes.tests.bench.relevance", "--here", "--catalogue", catalogue]
    with tempfile.TemporaryDirectory() as folder:
        if engine == "postgresql":
            child = [sys.executable, "-m", "disputes.tests.postgres", "--", *child]
        else:
            environment["DATABASE_URL"] = f"sqlite:///{folder}/relevance.sqlite3"
        done = subprocess.run(child, env=environment, cwd=APP.parent, stdout=subprocess.PIPE, text=True, check=True)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:  # PostgreSQL is not installed, which the command has said
        return {}
    return {query: Score(*found) for query, found in json.loads(lines[-1]).items()}


def table(scores: dict[str, Score]) -> Iterator[str]:
    """Yield the lines of a table in Markdown: by kind and language, then all."""
    groups: dict[tuple[str, str], list[Score]] = defaultdict(list)
    for one in judged():
        groups[one.kind, one.language].append(scores[one.query])
        groups["all", one.language].append(scores[one.query])
    yield "| kind | language | queries | success at 1 | success at 5 | reciprocal rank | unanswered |"
    yield "|---|---|---|---|---|---|---|"
    for (kind, language), found in sorted(groups.items(), key=lambda item: (item[0][0] == "all", item[0])):
        yield f"| {kind} | {language} | {len(found)} | {' | '.join(_figures(found))} |"


def _figures(scores: list[Score]) -> Iterable[str]:
    number = len(scores)
    yield f"{sum(one.rank == 1 for one in scores) / number:.2f}"
    yield f"{sum(1 <= one.rank <= 5 for one in scores) / number:.2f}"
    yield f"{sum(1 / one.rank for one in scores if one.rank) / number:.2f}"
    yield f"{sum(one.is_empty and not one.rank for one in scores)}"


def main() -> int:
    """Run; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--catalogue", default=str(FOUNDING), help="a folder of records to ask instead")
    parser.add_argument("--failures", action="store_true", help="name the queries that missed the first five")
    parser.add_argument("--here", action="store_true", help="use the database of DATABASE_URL, print the ranks")
    asked = parser.parse_args()
    if asked.here:
        print(json.dumps(here(asked.catalogue)))
        return 0
    for engine in asked.engines:
        scores = measure(engine, asked.catalogue)
        if not scores:
            continue
        print(f"\n{ENGINES[engine]}\n")
        print("\n".join(table(scores)))
        if asked.failures:
            for one in judged():
                if not 1 <= scores[one.query].rank <= 5:
                    print(f"{scores[one.query].rank or 'missing'}: {one.kind}: {one.query} | {' '.join(one.expected)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
