"""A machine that is offline calls no page gone."""

import pytest

from disputes.links import Found, Offline, credible
from disputes.outside import Answer, NoAnswer, Unsafe


def silent(number: int) -> Found:
    return Found(f"https://{number}.example/", NoAnswer("No connection could be made."))


ANSWERED = Found("https://example.org/", Answer(404, "https://example.org/", {}, b""))
NOT_ASKED = Found("http://127.0.0.1/", Unsafe("Not on the public internet."))
LEFT = Found("https://example.org/2", None)


def test_silence_counts_once_somebody_else_has_answered() -> None:
    first, last = [silent(n) for n in range(20)], silent(20)
    assert list(credible([*first, LEFT, ANSWERED, last])) == [LEFT, *first, ANSWERED, last]


def test_silence_of_a_few_hosts_counts() -> None:
    found = [silent(n) for n in range(4)] + [Found("https://0.example/other", NoAnswer("Again."))]
    assert list(credible(found)) == found


def test_if_nobody_answers_any_more_that_is_said_and_no_silence_counts() -> None:
    found = [silent(0), ANSWERED, NOT_ASKED, *(silent(n) for n in range(1, 6)), NOT_ASKED]
    taken = []
    with pytest.raises(Offline) as raised:
        for one in credible(found):
            taken.append(one)
    assert taken == [*found[:3], NOT_ASKED]
    assert raised.value.args == (5,)
