"""Broken lines: where a text may be broken, English at blanks, Japanese between characters, and its largest size."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

# What may not begin a line, and what may not end one (the basics of JIS X 4051).
_NOT_FIRST = frozenset(
    "、。，．・：；？！ー々ゝゞヽヾ〟’”）］｝〕〉》」』】»)]},.:;?!%‐–—…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NOT_LAST = frozenset("‘“（［｛〔〈《「『【«([{〝$£¥＄￥§№#")
_BREAKS_AFTER = frozenset("-‐–—/")  # within a word
_LEFT_AT_A_CUT = " ,;:、，"
_CLOSE_ENOUGH = 0.25  # em: lines need not be more alike in length

Length = Callable[[str], float]  # of a text, in em: times its size it is pixels


class Block(NamedTuple):
    """A text in lines of one size."""

    lines: Sequence[str]
    size: int
    leading: int  # pixels from base line to base line
    is_cut: bool = False  # whether its end is missing

    @property
    def height(self) -> int:
        """How high it is, in pixels."""
        return self.leading * len(self.lines)


class _Piece(NamedTuple):
    """What stays together, and how long it is with and without the blank at its end."""

    text: str
    length: float
    visible: float


def fitted(text: str, sizes: range, length: Length, width: float, height: float, spacing: float = 1.2) -> Block:
    """Return a text in the largest of the sizes at which it fits; at the smallest its end is cut off if need be.

    The sizes fall; they, `width` and `height` are pixels. `spacing` is the leading as a multiple of the size.
    """
    length = cache(length)
    pieces = [_Piece(piece, length(piece), length(piece.rstrip())) for piece in _pieces(text)]
    for size in sizes:
        measure, leading = width / size, round(size * spacing)
        lines = _broken(pieces, length, measure)
        if leading * len(lines) <= height:
            return Block(_balanced(pieces, length, measure, lines), size, leading)
    kept = _cut(lines, max(int(height // leading), 1), length, measure)
    return Block(kept, size, leading, is_cut=kept != lines)


def _pieces(text: str) -> Iterator[str]:
    """Yield the parts of a text that stay together, a blank at the end of those that it follows."""
    piece = ""
    for character, following in zip(text, [*text[1:], ""], strict=True):
        piece += character
        if following and _may_break(piece, character, following):
            yield piece
            piece = ""
    if piece:
        yield piece


def _may_break(piece: str, last: str, following: str) -> bool:
    if last == " ":
        return piece.lower() != "v. "  # the word between two names stays with the second
    if following == " " or following in _NOT_FIRST or last in _NOT_LAST or unicodedata.combining(following):
        return False
    if last in _BREAKS_AFTER:
        return not following.isdigit()
    return _is_ideographic(last) or _is_ideographic(following)


def _is_ideographic(character: str) -> bool:
    """Say whether a character is one of those between which a line may be broken; Korean is broken at blanks."""
    return unicodedata.east_asian_width(character) in "WF" and not "\uac00" <= character <= "\ud7af"


def _broken(pieces: Sequence[_Piece], length: Length, measure: float) -> list[str]:
    """Return the lines, each as long as it may be; a piece that is too long for a line is broken anywhere."""
    lines = [""]
    filled = 0.0
    for piece in pieces:
        too_long = piece.visible > measure
        for part in [_Piece(c, length(c), length(c)) for c in piece.text] if too_long else [piece]:
            if lines[-1] and filled + part.visible > measure:
                lines.append("")
                filled = 0.0
            lines[-1] += part.text
            filled += part.length
    return [line.strip() for line in lines]


def _balanced(pieces: Sequence[_Piece], length: Length, measure: float, lines: list[str]) -> list[str]:
    """Return as many lines as there must be, as alike in length as they can be."""
    low, high = measure / 2, measure
    while len(lines) > 1 and high - low > _CLOSE_ENOUGH:
        middle = (low + high) / 2
        narrower = _broken(pieces, length, middle)
        if len(narrower) > len(lines) or any(piece.visible > middle for piece in pieces):
            low = middle
        else:
            high, lines = middle, narrower
    return lines


def _cut(lines: list[str], most: int, length: Length, measure: float) -> list[str]:
    """Return the first lines; the last ends in an ellipsis if others follow."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and length(last.rstrip(_LEFT_AT_A_CUT) + "…") > measure:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip(_LEFT_AT_A_CUT) + "…"]
