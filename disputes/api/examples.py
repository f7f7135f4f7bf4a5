"""Requests that really answer, each with its answer: what the page of the API shows of what it says."""

import json
import re
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import Case, When
from django.urls import reverse
from django.utils.translation import gettext as _

from disputes import records
from disputes.models import Dispute

from . import asked as asking
from .pages import listed
from .problems import body_of, wrong
from .resources import CLAIMS, COURTS, DISPUTES, EVENTS, PARTIES, SOURCES, SYSTEMS, Resource
from .words import record_of

FEW = "slug,title,status,opened_on"


class Example(NamedTuple):
    """A request in words, its address without the host, and the answer as it is sent, laid out on lines."""

    about: str
    address: str
    answer: str

    @property
    def pieces(self) -> list[str]:
        """The address in pieces between which a line may end."""
        return re.split(r"(?<=[?&,])", self.address)


def of_list() -> Example:
    """Return the two disputes opened last."""
    query = f"order=-opened&page_size=2&fields={FEW}"
    asked = asking.read(query, DISPUTES.parameters, DISPUTES.keys)
    answer = listed(DISPUTES, DISPUTES.filters(asked.data), asked)
    return _shown(_("The two disputes that were opened last"), f"{_list(DISPUTES)}?{query}", answer)


def of_a_wrong_value() -> Example:
    """Return what is answered to a status that there is not."""
    query = "status=finished"
    asked = asking.read(query, DISPUTES.parameters, DISPUTES.keys)
    problem = wrong(asking.faults_of(DISPUTES.filters(asked.data)))
    return _shown(_("A status that there is not"), f"{_list(DISPUTES)}?{query}", body_of(problem, _list(DISPUTES)))


def of_vocabulary() -> Example:
    """Return the shortest of the vocabularies."""
    address = reverse("api:vocabulary_detail", args=["event-state"])
    return _shown(_("One vocabulary"), address, record_of("event-state"))


def of_records() -> dict[str, Example]:
    """Return for each resource, by its name, one record; all of one dispute, none where nothing is published."""
    featured = When(slug=settings.FEATURED_DISPUTE, then=0)
    rows = Dispute.objects.published().order_by(Case(featured, default=1), "-opened_on", "-pk")[:1]
    found: dict[str, Example] = {}
    for dispute in records.read_all(rows, published=True):
        slug = dispute["slug"]
        found["disputes"] = _one(DISPUTES, slug, fields=FEW)
        named = {
            PARTIES: [one["party"] for one in dispute["participations"]],
            SYSTEMS: dispute["ai_systems"],
            COURTS: [one["court"] for one in dispute["proceedings"]],
        }
        found |= {resource.name: _one(resource, slugs[0]) for resource, slugs in named.items() if slugs}
        parts = {resource: dispute[resource.name] for resource in (CLAIMS, EVENTS, SOURCES)}
        found |= {part.name: _one(part, slug, all_[0].get("number", 1)) for part, all_ in parts.items() if all_}
    return found


def _one(resource: Resource, slug: str, number: int = 0, fields: str = "") -> Example:
    """Return the example of a record that is there."""
    (record,) = records.read_all(resource.at(slug, number), published=True)
    address = reverse(f"api:{resource.name}_detail", args=[slug, number] if number else [slug])
    if fields:
        record = {key: record[key] for key in record if key in fields.split(",")}
    return _shown(_("One %s") % resource.one, f"{address}?fields={fields}" if fields else address, record)


def _shown(about: str, address: str, answer: dict[str, Any]) -> Example:
    return Example(about, address, json.dumps(answer, ensure_ascii=False, indent=2))


def _list(resource: Resource) -> str:
    return reverse(f"api:{resource.name}_list")
