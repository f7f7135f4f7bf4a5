"""Which words of a text changed: the text in pieces that stayed, came or went."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

LONG = 60  # characters; shorter values are set side by side
MOST_WORDS = 1500  # comparing more takes too long
LEAST_ALIKE = 0.35  # of the letters; texts less alike are easier to read one after the other
AROUND = 40  # characters shown beside a change where the rest is left out
# A word, one sign of a script written without blanks, blanks, or one other sign.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\w+|\s+|.", re.S)


class Piece(NamedTuple):
    """A piece of a text: `mark` is "" where both texts have it, "del" where only the old one, "ins" the new one."""

    mark: str
    text: str


def pieces(before: str, after: str) -> list[Piece]:
    """Return what a text was and is, in pieces; none if it is too short, too long or too different for that."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(before), len(after)) <= LONG or max(len(old), len(new)) > MOST_WORDS:
        return []
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    stayed = sum(
        len(word) for what, i, i_end, _, _ in steps if what == "equal" for word in old[i:i_end] if word.strip()
    )
    if stayed < LEAST_ALIKE * min(len(before), len(after)):
        return []
    found: list[Piece] = []
    for what, i, i_end, j, j_end in steps:
        if what == "equal":
            # A blank alone between two changes is part of both.
            text = "".join(old[i:i_end])
            _add(found, "" if text.strip() else "both", text)
        else:
            _add(found, "del", "".join(old[i:i_end]))
            _add(found, "ins", "".join(new[j:j_end]))
    return _tidied(found)


def _add(found: list[Piece], mark: str, text: str) -> None:
    if text:
        found.append(Piece(mark, text))


def _tidied(found: Sequence[Piece]) -> list[Piece]:
    """Return neighbouring changes as one of each kind, the removed words first."""
    tidy: list[Piece] = []
    gone, come = "", ""
    for mark, text in [*found, Piece("", "")]:
        if mark == "":
            tidy += [Piece(m, t) for m, t in (("del", gone), ("ins", come)) if t]
            gone, come = "", ""
            tidy += [Piece("", text)] if text else []
        elif mark == "both":
            gone, come = gone + text, come + text
        elif mark == "del":
            gone += text
        else:
            come += text
    return tidy


def shortened(found: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with long stretches that did not change left out."""
    short = []
    for place, piece in enumerate(found):
        text = piece.text
        if piece.mark == "" and len(text) > 2 * AROUND + 20:
            head = "" if place == 0 else _cut(text[:AROUND], -1) + " "
            tail = "" if place == len(found) - 1 else " " + _cut(text[-AROUND:], 0)
            text = f"{head}…{tail}"
        short.append(Piece(piece.mark, text))
    return short


def _cut(text: str, end: int) -> str:
    """Return a stretch of text without the word that was cut at its end (-1) or beginning (0)."""
    parts = text.rsplit(" ", 1) if end else text.split(" ", 1)
    return parts[0 if end else -1] if len(parts) > 1 else text
