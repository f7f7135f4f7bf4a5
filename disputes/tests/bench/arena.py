"""The servers of one run, side by side: the site on each database, Datasette on the same rows, the bare view."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from . import questions, servers
from .databases import flat_file
from .load import Answer, ask, fetch, request
from .race import Contender, Wrong, anew, text
from .servers import Server

LIST, DOSSIER = "/disputes/", "/disputes/coda-openai-sora-2/"
_FACET = re.compile(r'data-facet="(\w+)" data-value="([^"]*)" data-count="(\d+)"')


class Arena:
    """The servers, by the number of disputes, and what they are asked."""

    def __init__(self, sites: dict[int, Server], rivals: dict[int, Server], bare: Server, pages: list[Answer]) -> None:
        """Take the servers, and what the bare one answers: a list, a dossier and a 304 of the largest site."""
        self.sites, self.rivals, self.bare, self.pages = sites, rivals, bare, pages
        self.smallest, self.largest = min(sites), max(sites)
        self.filters = {size: questions.filtered(flat_file(size)) for size in sites}
        shown = {name for name, _, _ in _FACET.findall(text(pages[0]))}
        self.facets = [name for name in questions.FACETS if name in shown]
        self.unseen = {size: questions.never_asked("") for size in sites}

    def filtered(self, size: int) -> Contender:
        """Return the site, asked for one filtered list after another."""
        return anew(self.sites[size], ((questions.ours(asked), count) for asked, count in self.filters[size]))

    def filtered_by_datasette(self, size: int) -> Contender:
        """Return Datasette, asked for the same."""
        file = flat_file(size)
        asked = ((questions.datasettes(file, one, self.facets), count) for one, count in self.filters[size])
        return anew(self.rivals[size], asked)

    def unseen_lists(self, size: int, query: str, count: int) -> Contender:
        """Return the site, asked for the list with this query string, each time under an address of its own."""
        asked = (f"{LIST}?{query}{since}" for since in self.unseen[size])
        return anew(self.sites[size], ((address, count) for address in asked))

    def compare(self, size: int, times: int = 10) -> int:
        """Hold the counts of our facets against Datasette's and return how many were equal; raise Wrong if one is not.

        A facet with a filter of its own is left out: ours counts it under all other filters, Datasette under all.
        """
        equal = 0
        for filters, _ in self.filters[size][-times:]:  # those that are asked last of all
            address = questions.datasettes(flat_file(size), filters, self.facets, ".json")
            theirs = json.loads(fetch(self.rivals[size].port, address).body)["facet_results"]
            page = text(fetch(self.sites[size].port, questions.ours(filters)))
            for name, value, count in _FACET.findall(page):
                if name in theirs and name not in filters:
                    counts = {str(one["value"]): one["count"] for one in theirs[name]["results"]}
                    if counts.get(value, int(count)) != int(count):
                        raise Wrong(f"{name}={value} under {filters}: {count}, by Datasette {counts[value]}")
                    equal += value in counts
        return equal


@contextmanager
def arena(urls: dict[int, str]) -> Iterator[Arena]:
    """Start all servers for the databases at these addresses, warm them up, and stop them in the end."""
    with ExitStack() as stack:

        def started(server: Server) -> Server:
            stack.callback(server.stop)
            return server

        sites = {size: started(servers.ours(url)) for size, url in urls.items()}
        rivals = {size: started(servers.datasette(flat_file(size))) for size in urls}
        for site in sites.values():
            warm(site)
        pages = [fetch(sites[max(sites)].port, address) for address in (LIST, DOSSIER)]
        tag = pages[0].headers.get("etag", "none")
        pages.append(fetch(sites[max(sites)].port, LIST, if_none_match=tag))
        folder = Path(stack.enter_context(TemporaryDirectory()))
        yield Arena(sites, rivals, started(servers.bare(pages, folder)), pages)


def warm(site: Server) -> None:
    """Let every worker of a site render what is measured, so that all it keeps in memory is there."""
    for query in ("", "q=the", f"q={quote('訴訟')}", "page=2"):
        addresses = [f"{LIST}?{query}&opened_before=2099-01-{day:02}" for day in range(1, 17)]
        ask(site.port, [request(one) for one in (*addresses, LIST, DOSSIER)], _is_found)


def _is_found(sent: bytes, answer: Answer) -> None:
    if answer.status != 200:
        raise Wrong(f"{sent.splitlines()[0]!r} answered {answer.status}")
