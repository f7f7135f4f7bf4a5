"""The JSON Schema says what the record is, and is served at its own address."""

import json
from typing import Any

import pytest
from django.test import RequestFactory
from jsonschema import Draft202012Validator

from disputes import records
from disputes import vocabulary as words
from disputes.catalogue import FOUNDING
from disputes.models import Dispute, Source
from disputes.tests import founding_files
from disputes.tests.records.examples import COURTS, PARTIES, SUIT, SYSTEMS
from disputes.views.schema import dispute_schema


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every schema of an object inside a schema."""
    inside = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    own = [schema] if isinstance(schema, dict) and schema.get("type") == "object" else []
    return own + [found for one in inside for found in objects(one)]


def test_it_is_a_schema_itself() -> None:
    Draft202012Validator.check_schema(records.schema())


def test_no_object_takes_keys_that_it_does_not_name() -> None:
    found = objects(records.schema())
    assert len(found) == 12
    assert [one["additionalProperties"] for one in found] == [False] * 12


def test_the_founding_catalogue_keeps_it_in_the_eyes_of_a_plain_validator() -> None:
    schemas = records.schemas()
    for name, kind in (("parties", "party"), ("ai_systems", "ai_system"), ("courts", "court")):
        for record in json.loads((FOUNDING / f"{name}.json").read_text()):
            assert list(Draft202012Validator(schemas[kind]).iter_errors(record)) == []
    assert founding_files.DISPUTES
    for record in founding_files.DISPUTES:
        assert list(Draft202012Validator(schemas["dispute"]).iter_errors(record)) == []


@pytest.mark.parametrize(
    ("kind", "record"),
    [("dispute", SUIT), ("party", PARTIES[0]), ("ai_system", SYSTEMS[0]), ("court", COURTS[1])],
)
def test_its_keys_stand_in_the_order_in_which_records_are_read(kind: str, record: dict[str, Any]) -> None:
    schema = records.schemas()[kind]
    properties = schema.get("properties") or schema["$defs"][kind]["properties"]
    assert [key for key in properties if key in record] == list(record)


def test_its_words_and_lengths_are_those_of_the_vocabulary_and_the_tables() -> None:
    schema = records.schema()
    assert schema["properties"]["kind"]["enum"] == words.DisputeKind.values
    assert "demand: A formal written request" in schema["properties"]["kind"]["description"]
    assert schema["properties"]["title"]["maxLength"] == Dispute._meta.get_field("title").max_length
    assert schema["$defs"]["url"]["maxLength"] == Source._meta.get_field("url").max_length


def test_it_is_served_under_its_own_address(settings: Any, rf: RequestFactory) -> None:
    settings.SITE_URL = "https://tracker.example"
    response = dispute_schema(rf.get("/schema/dispute-1.json"))
    assert response.headers["Content-Type"] == "application/schema+json"
    assert json.loads(response.content)["$id"] == "https://tracker.example/schema/dispute-1.json"
    assert dispute_schema(rf.post("/schema/dispute-1.json")).status_code == 405
