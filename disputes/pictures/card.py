"""The picture of a dispute: its title, who against whom, how it stands, where and since when."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from PIL import Image

from disputes import captions, imprint
from disputes.dates import PartialDate
from disputes.models import Dispute

from .letters import SANS, SERIF, STRONG, drawable, ems, is_drawable, length, write
from .lines import Block, fitted
from .marks import mark
from .paper import INK, INK_2, SEAL
from .sheet import BODY, EDGE, FOOT, MEASURE, TOP, WIDTH, Sheet

NAMES_A_SIDE = 3

# All in pixels.
TITLES = range(74, 35, -2)
LARGE = 52  # a title that is large enough, if there is a choice
NAMES = range(34, 27, -1)
NAME_LINE = 41  # a line of names at the largest of these sizes
NATIVE = 26
NATIVE_LINE = 34
ABOVE_NAMES = 14
STAMP = 106  # high
ABOVE_STAMP = 26


class Side(NamedTuple):
    """One side of the caption, as far as it can be drawn: what it is called, its names, those in their own script."""

    called: str
    names: Block
    native: str

    @property
    def height(self) -> int:
        """How high it is, with the gap above it."""
        return ABOVE_NAMES + self.names.height + (NATIVE_LINE if self.native else 0)


def dispute_card(dispute: Dispute) -> Image.Image:
    """Draw the picture of a dispute that was fetched `for_cards`."""
    text = drawable(dispute.title, SERIF) or str(imprint.NAME)
    # Names may take two lines a side, unless that leaves a long title too little room.
    for lines in (2, 1):
        sides = [_side(dispute, which, lines) for which in (0, 1)]
        room = FOOT - STAMP - ABOVE_STAMP - TOP - sum(side.height for side in sides if side)
        title = fitted(text, TITLES, ems(SERIF), MEASURE, room)
        if title.size >= LARGE:
            break
    sheet = Sheet()
    sheet.margin(str(dispute.get_kind_display()), title)
    sheet.record(title, SERIF, INK)
    for side in filter(None, sides):
        sheet.foot += ABOVE_NAMES
        sheet.margin(side.called, side.names, str(dispute.joining_word) if side is sides[1] and sides[0] else "")
        sheet.record(side.names, STRONG, INK)
        if side.native:
            write(sheet.draw, (BODY, sheet.foot + NATIVE - 2), side.native, SANS, NATIVE, INK_2)
            sheet.foot += NATIVE_LINE
    _stamp(sheet, dispute)
    return sheet.image


def _stamp(sheet: Sheet, dispute: Dispute) -> None:
    """Draw the box with the status, and beside it where the dispute is fought and since when."""
    status = str(dispute.get_status_display())
    as_of = _("as of %s") % PartialDate(dispute.status_as_of).in_words
    if dispute.prevailing:
        outcome = str(dispute.get_prevailing_display()).lower()
        as_of = f"{outcome}, " + _("as of %s") % PartialDate(dispute.status_as_of).in_short
    top, left = FOOT - STAMP, BODY + 22
    right = left + round(max(48 + length(status, STRONG, 38), length(as_of, SANS, 24)))
    sheet.draw.rectangle((BODY, top, right + 22, FOOT), outline=SEAL, width=4)
    sheet.image.paste(SEAL, (left, top + 21), mark(dispute.status, 34))
    write(sheet.draw, (left + 48, top + 51), status, STRONG, 38, SEAL)
    write(sheet.draw, (left, top + 87), as_of, SANS, 24, SEAL)
    beside = right + 22 + 30
    since = _("since %s") % PartialDate(dispute.opened_on).in_words
    for text, style, size, at, colour in (
        (drawable(dispute.jurisdiction_name, STRONG), STRONG, 32, 49, INK),
        (since, SANS, 26, 87, INK_2),
    ):
        block = fitted(text, range(size, 17, -1), ems(style), WIDTH - EDGE - beside, size * 1.2)
        write(sheet.draw, (beside, top + at), block.lines[0], style, block.size, colour)


def _side(dispute: Dispute, which: int, lines: int) -> Side | None:
    """Return the first (0) or second (1) side of the caption, in the best role that somebody has; None if nobody."""
    for role in captions.side_roles(dispute.kind)[which]:
        parties = [part.party for part in dispute.taking_part if part.role == role]
        if parties:
            return _drawn_side(str(captions.role_label(role, dispute.kind, len(parties))), parties, lines)
    return None


def _drawn_side(called: str, parties: Sequence[Any], lines: int) -> Side | None:
    """Set as many names as fit in so many lines, three at most, and how many others there are.

    The first may take a line more, rather than lose its end.
    """
    drawn = [(name, party) for party in parties if (name := drawable(party.name, STRONG))]
    tries = [(shown, lines) for shown in range(min(NAMES_A_SIDE, len(drawn)), 0, -1)]
    for shown, most in [*tries, (1, lines + 1)] if drawn else ():
        text = _and([name for name, _party in drawn[:shown]], len(parties) - shown)
        names = fitted(text, NAMES, ems(STRONG), MEASURE, most * NAME_LINE)
        if not names.is_cut:
            break
    else:
        if not drawn:
            return None
    return Side(called, names, _natives([party.native_name for _name, party in drawn[:shown]]))


def _and(names: list[str], others: int) -> str:
    if others:
        names = [*names, ngettext("%s other", "%s others", others) % others]
    return _(" and ").join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _natives(names: Sequence[str]) -> str:
    """Return names in their own script as far as they fit in a line; one that cannot be drawn whole is left out."""
    drawn = [drawable(name, SANS) for name in names if name and is_drawable(name, SANS)]
    while drawn and length(" · ".join(drawn), SANS, NATIVE) > MEASURE:
        drawn.pop()
    return " · ".join(drawn)
