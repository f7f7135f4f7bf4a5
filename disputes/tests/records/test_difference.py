"""The difference of two records names each field that changed, and what stands still is not in it."""

from typing import Any

import pytest

from disputes.records import difference

CLAIMS = [{"kind": "trademark", "status": "asserted"}, {"kind": "privacy", "status": "asserted"}]


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ({"title": "A"}, {"title": "A"}, []),
        ({"title": "A"}, {"title": "B"}, ['title: "A" -> "B"']),
        ({}, {"stage": "trial"}, ['stage: + "trial"']),
        ({"stage": "trial"}, {}, ['stage: - "trial"']),
        ({"final": False}, {"final": True}, ["final: false -> true"]),
        (
            {"claims": CLAIMS},
            {"claims": [CLAIMS[0], CLAIMS[1] | {"status": "pending"}]},
            ['claims[1].status: "asserted" -> "pending"'],
        ),
        (
            {"claims": CLAIMS},
            {"claims": [CLAIMS[1] | {"number": 2}]},
            ['claims[0]: - {"kind": "trademark", "status": "asserted"}'],
        ),
        ({"works": ["books", "news"]}, {"works": ["anime", "books", "news"]}, ['works[0]: + "anime"']),
        ({"works": ["books"]}, {"works": ["news", "other"]}, ['works[0]: "books" -> "news"', 'works[1]: + "other"']),
        ({"title": "A"}, {"title": "\u202eB"}, ['title: "A" -> "<U+202E>B"']),
        ({"title": "A"}, {"title": "B" * 200}, [f'title: "A" -> "{"B" * 79} … {"B" * 11}"']),
    ],
)
def test_it_is_told_field_by_field(before: dict[str, Any], after: dict[str, Any], lines: list[str]) -> None:
    assert [str(change) for change in difference(before, after)] == lines
