"""Finds disputes that may be one, entered under two slugs: by docket, by title, by the pages they rest on."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from disputes import captions
from disputes.models import Dispute, Participation, Proceeding, Source, ThingKind
from disputes.records import Record
from disputes.search.folding import fold

from .names import Near, near_duplicates

# A docket of a federal court of the United States as it is cited: 1:23-cv-11195-SHS, 23 Civ. 11195 (SHS). The
# number before the colon is the court's division, what follows the number the initials of judges.
_FEDERAL = re.compile(r"(?:\d+:)?(\d\d|\d{4})-?(civ|cv|cr|mc|md|ap|bk|br)-?0*(\d+)")
_KINDS = {"civ": "cv", "br": "bk"}
_BEFORE = re.compile(r"(?:case|docket|no|nos|number|index|file|az|aktenzeichen)[ .:]*")
_SIGNS = re.compile(r"[\W_]+")


class Facts(NamedTuple):
    """By what a dispute is known: court and docket, addresses of pages, and who stands on either side."""

    dockets: frozenset[tuple[str, str]]
    pages: frozenset[str]
    first: frozenset[str]
    second: frozenset[str]


def docket_key(number: str) -> str:
    """Return a docket number as it is compared: the same for 1:23-cv-11195-SHS, 23-CV-11195 and 23 Civ. 11195."""
    plain = fold(number).strip()
    while found := _BEFORE.match(plain):
        plain = plain[found.end() :]
    if found := _FEDERAL.match(re.sub(r"[\s.‐‑–—-]+", "-", plain).replace("-:", ":")):
        year, kind, running = found.groups()
        return f"{year[-2:]}{_KINDS.get(kind, kind)}{running}"
    return _SIGNS.sub("", plain)


def page_key(url: str) -> str:
    """Return the address of a page as it is compared: without scheme, www, fragment and last slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def same_disputes(new: Iterable[Record]) -> list[Near]:
    """Return which of these new records look like a dispute on record, or like one another; each pair once.

    Not those of which one says how it stands to the other: who wrote that knew both.
    A shared page counts if they have a party in common on either side, or if half of the pages of the new one are
    those of one dispute on record and no other: many suits rest on one article. A fixed number of queries.
    """
    ours = {record["slug"]: record for record in new}
    if not ours:
        return []
    facts = _on_record() | {slug: _of_record(record) for slug, record in ours.items()}
    found: dict[frozenset[str], Near] = {}
    titles = near_duplicates(ThingKind.DISPUTE, {slug: [record["title"]] for slug, record in ours.items()})
    for near in (*_by_docket(ours, facts), *titles, *_by_page(ours, facts)):
        found.setdefault(frozenset((near.slug, near.other)), near)
    known = {frozenset((slug, one["dispute"])) for slug, record in ours.items() for one in record["related"]}
    return [near for pair, near in found.items() if pair not in known]


def _by_docket(ours: Iterable[str], facts: dict[str, Facts]) -> Iterator[Near]:
    having = defaultdict(list)
    for slug, one in facts.items():
        for docket in one.dockets:
            having[docket].append(slug)
    for slug in ours:
        for docket in sorted(facts[slug].dockets):
            for other in having[docket]:
                if other != slug:
                    yield Near(slug, other, _("the same docket in the same court"))


def _by_page(ours: Iterable[str], facts: dict[str, Facts]) -> Iterator[Near]:
    having = defaultdict(list)
    for slug, one in facts.items():
        for page in one.pages:
            having[page].append(slug)

    def on_record(page: str) -> list[str]:
        return [slug for slug in having[page] if slug not in ours]

    for slug in ours:
        mine = facts[slug]
        for other in sorted({other for page in mine.pages for other in having[page]} - {slug}):
            theirs = facts[other]
            shared = mine.pages & theirs.pages
            same_sides = mine.first & theirs.first and mine.second & theirs.second
            # Files that came together were sorted by one hand, and what many rest on says nothing of any.
            is_telling = other not in ours and any(len(on_record(page)) == 1 for page in shared)
            if same_sides or (is_telling and 2 * len(shared) >= len(mine.pages)):
                yield Near(slug, other, _("the same source, %s") % min(shared))


def _of_record(record: Record) -> Facts:
    first, second = captions.side_roles(record["kind"])
    taking_part = [(part["party"], part["role"]) for part in record["participations"]]
    return Facts(
        frozenset(
            (part["court"], docket_key(part["docket_number"]))
            for part in record["proceedings"]
            if part.get("docket_number")
        ),
        frozenset(page_key(source["url"]) for source in record["sources"]),
        frozenset(party for party, role in taking_part if role in first),
        frozenset(party for party, role in taking_part if role in second),
    )


def _on_record() -> dict[str, Facts]:
    """Return the facts of every dispute of the register; four queries."""
    dockets, pages, sides = defaultdict(set), defaultdict(set), defaultdict(set)
    proceedings = Proceeding.objects.filter(dispute__copy_of=None).exclude(docket_number="")
    for slug, court, number in proceedings.values_list("dispute__slug", "court__slug", "docket_number"):
        dockets[slug].add((court, docket_key(number)))
    sources = Source.objects.filter(dispute__copy_of=None).order_by()
    for slug, url in sources.values_list("dispute__slug", "url"):
        pages[slug].add(page_key(url))
    taking_part = Participation.objects.filter(dispute__copy_of=None).order_by()
    for slug, party, role in taking_part.values_list("dispute__slug", "party__slug", "role"):
        sides[slug].add((party, role))
    found = {}
    for slug, kind in Dispute.objects.order_by().values_list("slug", "kind"):
        first, second = captions.side_roles(kind)
        found[slug] = Facts(
            frozenset(dockets[slug]),
            frozenset(pages[slug]),
            frozenset(party for party, role in sides[slug] if role in first),
            frozenset(party for party, role in sides[slug] if role in second),
        )
    return found
