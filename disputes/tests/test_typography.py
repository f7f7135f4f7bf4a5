"""How the record's plain text is set on a page."""

import pytest

from disputes.typography import after_first_sentence, curl, first_sentence


@pytest.mark.parametrize(
    ("straight", "curled"),
    [
        ("OpenAI's answer", "OpenAI’s answer"),
        ("members' works", "members’ works"),
        ("says 'may'.", "says ‘may’."),
        ('He said "no".', "He said “no”."),
        ("\"'Stop using us'\", they said", "“‘Stop using us’”, they said"),
        ("'insult to life' (\"so to speak\")", "‘insult to life’ (“so to speak”)"),
        ("the '90s and '24", "the ’90s and ’24"),
        ("already “curled” ‘text’", "already “curled” ‘text’"),
        ("see https://example.org/?q='a' and 'b'", "see https://example.org/?q='a' and ‘b’"),
        ("株式会社「集英社」", "株式会社「集英社」"),
    ],
)
def test_straight_quotes_are_curled_and_addresses_left_alone(straight: str, curled: str) -> None:
    assert curl(straight) == curled


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("CODA wrote to OpenAI.", "It asked two things."),
        ("Getty Images v. Stability AI went to trial.", "It lasted 14 days."),
        ("Disney Enterprises, Inc. sued Midjourney, Inc. in June 2025.", "It asks for damages."),
        ("Warner Bros. Discovery sued MiniMax.", "It's pending."),
        ("The court cited No. 3143 of the U.S. Panel.", "Nothing followed."),
        ("She wrote “Stop.”", "He did not."),
        ("Only one sentence.", ""),
        ("No full stop at all", ""),
    ],
)
def test_the_first_sentence_is_told_from_the_rest(first: str, rest: str) -> None:
    text = f"{first} {rest}".strip()
    assert first_sentence(text) == first
    assert after_first_sentence(text) == rest


def test_a_line_break_ends_the_first_sentence() -> None:
    assert first_sentence("A heading\nThen prose.") == "A heading"
    assert after_first_sentence("A heading\nThen prose.") == "Then prose."
