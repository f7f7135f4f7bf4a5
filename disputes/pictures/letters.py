"""The letters of the pictures: which font has a character, how long a text is, and how it is drawn."""

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from PIL import ImageDraw, ImageFont

from disputes.typography import curl

_OWN = Path(__file__).parent / "fonts"
_SITE = settings.ROOT / "disputes" / "static" / "disputes" / "fonts"
_LATIN = (_SITE / "source-serif-4-latin-wght-normal.woff2", _SITE / "source-serif-4-latin-ext-wght-normal.woff2")
# The Japanese one has Latin, Greek and Cyrillic letters too; the others only what those before them lack.
_EAST = (
    _OWN / "noto-sans-jp-medium.ttf",
    _OWN / "noto-sans-kr-medium.woff2",
    _OWN / "noto-sans-sc-medium.woff2",
    _OWN / "noto-sans-tc-medium.woff2",
)
_NOBODY_HAS = "\U0010fffe"  # no character, so every font draws its empty box for it
_TRIED_AT = 20  # pixels: whether a font has a character does not depend on the size
_MEASURED_AT = 100  # pixels: lengths grow with the size, as nothing is hinted
_SIZES = 200  # fonts that are kept open, one for each size


class Style(NamedTuple):
    """How a text is set: the fonts, of which the first that has a character draws it, and the weight of the serif."""

    fonts: tuple[Path, ...]
    weight: int = 0


SERIF = Style((*_LATIN, *_EAST), 550)  # titles
STRONG = Style((*_LATIN, *_EAST), 600)  # names
SANS = Style((*_EAST, *_LATIN), 400)  # labels, and names in their own script


@lru_cache(_SIZES)
def _font(path: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, size)
    if path in _LATIN:
        font.set_variation_by_axes([weight])
    return font


@lru_cache(20_000)
def _has(path: Path, character: str) -> bool:
    """Say whether a font has a character: what it draws is not its empty box."""
    return bytes(_font(path, _TRIED_AT, 400).getmask(character)) != _empty_box(path)


@cache
def _empty_box(path: Path) -> bytes:
    return bytes(_font(path, _TRIED_AT, 400).getmask(_NOBODY_HAS))


def _path(style: Style, character: str) -> Path | None:
    return next((path for path in style.fonts if _has(path, character)), None)


def drawable(text: str, style: Style) -> str:
    """Return a text without what cannot be drawn: characters that no font has, controls, marks of direction.

    A letter with an accent that no font has loses the accent.
    """
    return _in_one_line("".join(_drawn(c, style) for c in _composed(text)))


def is_drawable(text: str, style: Style) -> bool:
    """Say whether nothing is lost when a text is drawn."""
    return drawable(text, style) == _in_one_line(_composed(text))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", curl(text))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _drawn(character: str, style: Style) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character)[0] == "C":
        return ""
    whole_and_bare = (character, unicodedata.normalize("NFD", character)[0])
    return next((one for one in whole_and_bare if _path(style, one)), "")


def _runs(text: str, style: Style) -> list[tuple[Path, str]]:
    """Divide a drawable text by the fonts that draw it."""
    return [(path, "".join(run)) for path, run in groupby(text, key=lambda c: _path(style, c) or style.fonts[0])]


def length(text: str, style: Style, size: int) -> float:
    """Return how many pixels long a drawable text is."""
    return sum(_font(path, size, style.weight).getlength(run) for path, run in _runs(text, style))


def ems(style: Style) -> Callable[[str], float]:
    """Return what measures drawable texts in em: times a size it is their length at that size."""
    return lambda text: length(text, style, _MEASURED_AT) / _MEASURED_AT


def write(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, style: Style, size: int, colour: str
) -> float:
    """Draw a text from a point on its base line, and return where it ends."""
    x, y = at
    for path, run in _runs(text, style):
        font = _font(path, size, style.weight)
        draw.text((x, y), run, colour, font, anchor="ls")
        x += font.getlength(run)
    return x
