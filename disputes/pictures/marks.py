"""The marks of the statuses and the seal, as templates/_marks.html and static/disputes/seal.svg draw them."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from PIL import Image, ImageDraw

from .letters import STRONG, length, write
from .paper import ON_SEAL, SEAL

_FINE = 8  # a mark is drawn so many times larger, then made small, for smooth edges
_GRID = 16  # units a side
_PEN = 1.5  # units

Points = list[tuple[float, float]]  # in units of the grid

_HOLLOW: dict[str, Points] = {
    "demand_made": [(3.6, 2.4), (13.4, 8), (3.6, 13.6)],
    "negotiating": [(8, 1.7), (14.3, 8), (8, 14.3), (1.7, 8)],
}
_SOLID: dict[str, Points] = {
    "decided": [(2.3, 2.3), (13.7, 2.3), (13.7, 13.7), (2.3, 13.7)],
    "settled": [(8, 1), (15, 8), (8, 15), (1, 8)],
    "withdrawn": [(13.2, 1.6), (13.2, 14.4), (2, 8)],
}
_ON_A_RING: dict[str, list[Points]] = {
    "pending": [],
    "stayed": [[(6.2, 5.2), (6.2, 10.8)], [(9.8, 5.2), (9.8, 10.8)]],
    "on_appeal": [[(8, 11.6), (8, 5)], [(5.2, 7.4), (8, 4.6), (10.8, 7.4)]],
    "consolidated": [],
}


@lru_cache(40)
def mark(status: str, side: int) -> Image.Image:
    """Return the mark of a dispute's status as a mask of so many pixels a side."""
    large = Image.new("L", (_GRID * _FINE * 4,) * 2)
    draw = _scaled(ImageDraw.Draw(large), large.width / _GRID)
    if status in _HOLLOW:
        draw("line", [*_HOLLOW[status], *_HOLLOW[status][:2]])
    elif status in _SOLID:
        draw("polygon", _SOLID[status])
    elif status in _ON_A_RING:
        draw("ellipse", [(1.05, 1.05), (14.95, 14.95)])
        for line in _ON_A_RING[status]:
            draw("line", line)
        if status == "consolidated":
            draw("pieslice", [(1.8, 1.8), (14.2, 14.2)])
    else:
        draw("disc", [(1.4, 1.4), (14.6, 14.6)])
        if status == "dismissed":
            draw("bar", [(4.3, 7.1), (11.7, 8.9)])
    return large.resize((side, side), Image.Resampling.LANCZOS)


def _scaled(draw: ImageDraw.ImageDraw, unit: float) -> Callable[[str, Points], None]:
    """Return how a shape is drawn from points in the units of the grid."""
    pen = round(_PEN * unit)
    shapes: dict[str, Any] = {
        "line": lambda points: draw.line(points, 255, pen, joint="curve"),
        "polygon": lambda points: draw.polygon(points, 255),
        "ellipse": lambda points: draw.ellipse(points, outline=255, width=pen),
        "disc": lambda points: draw.ellipse(points, 255),
        "pieslice": lambda points: draw.pieslice(points, -90, 90, 255),
        "bar": lambda points: draw.rectangle(points, 0),
    }
    return lambda shape, points: shapes[shape]([(x * unit, y * unit) for x, y in points])


@lru_cache(4)
def seal(side: int) -> Image.Image:
    """Return the register's seal, so many pixels a side."""
    fine = 1024  # pixels a side, drawn large and made small
    large = Image.new("RGB", (fine, fine), SEAL)
    draw = ImageDraw.Draw(large)
    inset = round(fine * 3 / 32)
    draw.rectangle((inset, inset, fine - inset - 1, fine - inset - 1), outline=ON_SEAL, width=round(fine / 32))
    size = round(fine * 0.56)
    write(draw, ((fine - length("v.", STRONG, size)) / 2, fine * 0.66), "v.", STRONG, size, ON_SEAL)
    return large.resize((side, side), Image.Resampling.LANCZOS)
