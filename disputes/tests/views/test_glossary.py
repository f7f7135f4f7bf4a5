"""`/glossary/`: every word of the record, defined, printed from the vocabulary."""

import re
from typing import Any

import pytest
from django.test import Client

from disputes import vocabulary as words

from .reading import heading, links, text_of

ALL_TERMS = [(terms, term) for _title, terms in words.GLOSSARY for term in terms]


@pytest.fixture
def page(client: Client) -> Any:
    """The page; it needs no database, and gets none in these tests."""
    return client.get("/glossary/")


def entry(page: Any, anchor: str) -> str:
    """The words of one entry."""
    (found,) = re.findall(rf'id="{re.escape(anchor)}">(.*?)</div>', page.content.decode(), re.S)
    return text_of(found)


def test_every_word_stands_with_its_definition_and_its_value(page: Any) -> None:
    assert heading(page) == "What the words mean"
    for terms, term in ALL_TERMS:
        anchor = f"{re.sub('(?<!^)(?=[A-Z])', '-', terms.__name__).lower()}-{term.value}"
        assert entry(page, anchor) == f"{term.label} {term.definition} {term.value}".replace("'", "’")


def test_anchors_others_link_to_are_those_promised(page: Any) -> None:
    body = page.content.decode()
    for anchor in (
        "claim-kind-training_reproduction",
        "dispute-status-pending",
        "dispute-status-open",
        "claim-kind-input",
        "source-kind-primary",
        "word-as-of",
        "word-partial-date",
        "word-passed",
        "word-mdl",
        "word-docket",
    ):
        assert f'id="{anchor}"' in body, anchor


def test_no_anchor_is_used_twice(page: Any) -> None:
    anchors = re.findall(r' id="([^"]*)"', page.content.decode())
    assert sorted(set(anchors)) == sorted(anchors)


def test_statuses_carry_their_marks_and_other_words_none(page: Any) -> None:
    used = re.findall(r'<use href="#m-([a-z_]+)"', page.content.decode())
    claims = ["demand_made" if value == "asserted" else value for value in words.ClaimStatus.values]
    assert used == [*words.DisputeStatus.values, *claims]


def test_groups_name_their_words(page: Any) -> None:
    assert entry_of_group(page, "dispute-status-open") == (
        "Open stands for demand made, negotiating, pending, stayed, on appeal"
    )
    assert entry_of_group(page, "claim-kind-input") == (
        "Input stands for copying for training, acquisition of copies, circumvention"
    )


def entry_of_group(page: Any, anchor: str) -> str:
    """The words of one group."""
    (found,) = re.findall(rf'<p id="{re.escape(anchor)}">(.*?)</p>', page.content.decode(), re.S)
    return text_of(found)


@pytest.mark.django_db
def test_every_link_to_a_list_is_understood_there(page: Any, client: Client) -> None:
    """A list that did not know the word would say so beside its field."""
    lists = [link for link in links(page) if "?" in link and link.startswith("/")]
    assert len(lists) > 100
    for link in lists:
        response = client.get(link)
        assert response.status_code == 200, link
        assert b"data-error-for" not in response.content, link
        assert b"data-chip" in response.content, link
