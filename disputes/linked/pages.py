"""The pages of the register in schema.org's words: which page it is, what it is about, what it cites."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.urls import reverse

from disputes.imprint import LICENCE_URL, NAME, whole_address
from disputes.models import Claim, Dispute, Party, System
from disputes.typography import first_sentence
from disputes.vocabulary import PartyKind

from . import things
from .script import Node


class Page(NamedTuple):
    """Where a page is: its whole address, and the (name, path) of the pages above it, the nearest last."""

    address: str
    above: list[tuple[str, str]]


class Above(NamedTuple):
    """A property of schema.org, and the parties that it names."""

    term: str
    parties: Iterable[Party]


def home_page(search: str, described: str) -> Node:
    """Return the site as a whole, and how it is searched: by the parameter `q` of the list at the path `search`."""
    return _site() | {
        "description": described,
        "inLanguage": "en",
        "license": LICENCE_URL,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{whole_address(search)}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def dispute_page(page: Page, dispute: Dispute, changed_on: date | None, record: str) -> Node:
    """Return the page of a dispute, which was fetched with its parties, systems and sources.

    `record` is the path of its record as JSON.
    """
    parties = {part.party.pk: part.party for part in dispute.participations.all()}
    systems = [at_issue.system for at_issue in dispute.systems_at_issue.all()]
    return _page(page, dispute.title, first_sentence(dispute.summary), changed_on) | {
        "datePublished": dispute.published_at.date().isoformat() if dispute.published_at else "",
        "lastReviewed": dispute.checked_on.isoformat(),
        "temporalCoverage": f"{dispute.opened_on}/{dispute.closed_on or '..'}",
        "spatialCoverage": things.place(dispute.jurisdiction),
        "about": [*map(things.party, parties.values()), *map(things.system, systems)],
        "citation": [things.cited(source) for source in dispute.sources.all()],
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": whole_address(record),
            "encodingFormat": "application/json",
            "license": LICENCE_URL,
        },
    }


def claim_page(page: Page, claim: Claim, title: str, parties: Iterable[Party], changed_on: date | None) -> Node:
    """Return the page of a claim, of what it is about the parties on its two sides, and what it cites."""
    dispute = {"@type": "WebPage", "@id": _page_id(whole_address(claim.dispute.get_absolute_url()))}
    return _page(page, title, first_sentence(claim.summary), changed_on) | {
        "isPartOf": [_site(), dispute | {"name": claim.dispute.title}],
        "about": [things.party(party) for party in dict.fromkeys(parties)],
        "citation": [things.cited(citation.source) for citation in claim.citations.all()],
    }


def party_page(
    page: Page, party: Party, names: Iterable[str], belonging: Iterable[Above], changed_on: date | None
) -> Node:
    """Return the page of a party; of an organization its other names, and what it belongs to and what to it."""
    node = things.party(party) | {"mainEntityOfPage": {"@id": _page_id(page.address)}}
    if things.is_organization(party):
        node["alternateName"] = [*node["alternateName"], *names]
        for above in belonging:
            others = [things.party(other) for other in above.parties if other.kind != PartyKind.PERSON]
            node[above.term] = [{name: other[name] for name in ("@type", "@id", "name")} for other in others]
    return _page(page, party.name, "", changed_on) | {"mainEntity": node}


def system_page(page: Page, system: System, names: Iterable[str], changed_on: date | None) -> Node:
    """Return the page of an AI system, with its other names and, as exact as it is known, when it was released."""
    node = things.system(system) | {
        "alternateName": list(names),
        "datePublished": str(system.released_on or ""),
        "mainEntityOfPage": {"@id": _page_id(page.address)},
    }
    return _page(page, system.name, "", changed_on) | {"mainEntity": node}


def _page(page: Page, name: str, described: str, changed_on: date | None) -> Node:
    return {
        "@type": "WebPage",
        "@id": _page_id(page.address),
        "url": page.address,
        "name": name,
        "description": described,
        "inLanguage": "en",
        "isPartOf": _site(),
        "license": LICENCE_URL,
        "isAccessibleForFree": True,
        "dateModified": changed_on.isoformat() if changed_on else "",
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": called, "item": address}
                for place, (called, address) in enumerate(
                    [*((above, whole_address(path)) for above, path in page.above), (name, page.address)], start=1
                )
            ],
        },
    }


def _page_id(address: str) -> str:
    return f"{address}#page"


def _site() -> Node:
    home = whole_address(reverse("home"))
    return {"@type": "WebSite", "@id": f"{home}#site", "name": str(NAME), "url": home}
