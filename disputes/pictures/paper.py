"""The paper that pictures are drawn on: its size, its colours, and how it becomes a small PNG."""

from functools import cache
from io import BytesIO

from PIL import Image

SIZE = (1200, 630)  # pixels, as the Open Graph consumers ask for a large picture

# The light tokens of static/disputes/css/tokens.css.
PAPER = "#fbfbf8"
INK = "#14181d"
INK_2 = "#555b62"
RULE = "#d9dad4"
SEAL = "#b62d17"
ON_SEAL = "#fffaf6"

_STEPS = 15  # between the paper and an ink: the edges of letters


def blank() -> Image.Image:
    """Return an empty sheet."""
    return Image.new("RGB", SIZE, PAPER)


def as_png(image: Image.Image) -> bytes:
    """Return the picture as a PNG whose palette holds the few colours there are, with the steps between them."""
    buffer = BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(
        buffer, "PNG", compress_level=6
    )  # 9 takes seven times as long
    return buffer.getvalue()


@cache
def _palette() -> Image.Image:
    """Return an image that holds the palette."""
    pairs = ((PAPER, INK), (PAPER, INK_2), (PAPER, SEAL), (SEAL, ON_SEAL))
    colours = [colour for pair in pairs for colour in _between(*map(_rgb, pair))] + [_rgb(RULE)]
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in colours for part in colour])
    return image


def _between(first: tuple[int, ...], last: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return the colours from one to the other, both included."""
    return [
        tuple(round(a + (b - a) * step / _STEPS) for a, b in zip(first, last, strict=True))
        for step in range(_STEPS + 1)
    ]


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
