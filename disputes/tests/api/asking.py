"""How the tests ask the API: by path, with what came back as Python."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from django.test import Client

from disputes.api.resources import RESOURCES, Resource
from disputes.tests.builders import (
    a_claim,
    a_court,
    a_dispute,
    a_party,
    a_proceeding,
    a_source,
    a_system,
    an_event,
)

V1 = "/api/v1"
LISTS = {resource.name: f"{V1}/{resource.name}/" for resource in RESOURCES}
ORDERS = [(resource.name, order) for resource in RESOURCES for order in resource.filters.orders_by]
BY_NAME: dict[str, Resource] = {resource.name: resource for resource in RESOURCES}


def get(path: str, **headers: Any) -> Any:
    """The answer to a request for a path of version 1, or for a whole address that an answer gave."""
    parts = urlsplit(path)
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return Client().get(path if path.startswith("/api/") else f"{V1}/{path}", headers=headers)


def told(path: str) -> Any:
    """What a request that is answered says."""
    response = get(path)
    assert response.status_code == 200, response.content.decode()
    return response.json()


def refused(path: str, status: int = 400) -> dict[str, Any]:
    """The problem that a request meets."""
    response = get(path)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    problem: dict[str, Any] = response.json()
    assert list(problem) == ["type", "title", "status", "detail", "instance", "errors"]
    assert problem["status"] == status
    return problem


def named(problem: dict[str, Any]) -> list[str]:
    """The parameters that a problem names."""
    return [error["parameter"] for error in problem["errors"]]


def walk(path: str, meanwhile: Callable[[list[Any]], Any] = lambda rows: None) -> Iterator[dict[str, Any]]:
    """The pages from this one on; `meanwhile` is called with the rows of each before the next is asked for."""
    ahead: str | None = path
    while ahead:
        page = told(ahead)
        yield page
        meanwhile(page["results"])
        ahead = page["next"]


def name_of(record: dict[str, Any]) -> str:
    """What a record is known by."""
    return record["slug"] if "slug" in record else f"{record['dispute']}/{record['number']}"


def one_of_everything(word: str, **fields: Any) -> Any:
    """A published dispute with one of everything, all of it called by a word."""
    party, court = a_party(f"Party {word}"), a_court(f"Court {word}")
    system = a_system(f"System {word}", developer=party, modalities=["text"])
    dispute = a_dispute(f"Dispute {word}", claimants=[party], systems=[system], works=["anime"], **fields)
    a_proceeding(dispute, court)
    source = a_source(dispute)
    a_claim(dispute, made_by=[party], sources=[source])
    an_event(dispute, title=f"Event {word}", sources=[source])
    return dispute
