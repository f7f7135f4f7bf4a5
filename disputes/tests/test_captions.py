"""Captions: the sides of a dispute and the word between them follow its form."""

import pytest

from disputes import captions
from disputes.vocabulary import Role


@pytest.mark.parametrize(
    ("role", "kind", "count", "label"),
    [
        ("claimant", "lawsuit", 1, "Plaintiff"),
        ("respondent", "class_action", 2, "Defendants"),
        ("claimant", "demand", 1, "Sender"),
        ("respondent", "demand", 1, "Addressee"),
        ("represented", "demand", 13, "Represented"),
        ("claimant", "registration", 1, "Applicant"),
        ("respondent", "other", 3, "Respondents"),
    ],
)
def test_the_sides_are_called_after_the_form(role: str, kind: str, count: int, label: str) -> None:
    assert str(captions.role_label(role, kind, count)) == label


@pytest.mark.parametrize(
    ("kind", "word"),
    [("lawsuit", "v."), ("demand", "to"), ("statement", "on"), ("complaint", "against"), ("inquiry", "into")],
)
def test_the_word_between_the_sides_follows_the_form(kind: str, word: str) -> None:
    assert str(captions.joining_word(kind)) == word


def test_an_authority_can_open_an_inquiry_and_answer_an_applicant() -> None:
    assert Role.AUTHORITY in captions.side_roles("inquiry")[0]
    assert Role.AUTHORITY in captions.side_roles("registration")[1]
    assert captions.side_roles("lawsuit") == ((Role.CLAIMANT,), (Role.RESPONDENT,))
