"""The ruled sheet of every picture: the masthead, the vermilion rule, words in the margin, the record."""

from PIL import ImageDraw

from disputes import imprint

from .letters import SANS, STRONG, Style, ems, length, write
from .lines import Block, fitted
from .marks import seal
from .paper import INK, INK_2, RULE, SEAL, SIZE, blank

# All in pixels.
WIDTH, HEIGHT = SIZE
EDGE = 64  # empty paper left and right
AT = 282  # the vermilion rule
GAP = 30  # between the rule and what stands beside it
BODY = AT + GAP  # where the record begins
MEASURE = WIDTH - BODY - EDGE
HEAD = 124  # the hairline under the masthead
TOP = HEAD + 26  # where the rule and the record begin
FOOT = HEIGHT - 52  # where the record ends
_IN_ONE_LINE = range(25, 20, -1)  # sizes of a label
_IN_TWO_LINES = range(25, 15, -1)
_LABEL_LINE = 30


class Sheet:
    """A picture as it is drawn, from the top down; `foot` is how far it has come."""

    def __init__(self) -> None:
        """Begin with the masthead and the vermilion rule."""
        self.image = blank()
        self.draw = ImageDraw.Draw(self.image)
        self.draw.rectangle((0, 0, WIDTH, 9), INK)
        self.image.paste(seal(60), (EDGE, 36))
        write(self.draw, (EDGE + 80, 79), str(imprint.NAME), STRONG, 36, INK)
        self.draw.line((EDGE, HEAD, WIDTH - EDGE, HEAD), RULE, 2)
        self.draw.line((AT, TOP, AT, HEIGHT), SEAL, 3)
        self.foot = TOP

    def record(self, block: Block, style: Style, colour: str) -> None:
        """Draw lines beside the rule."""
        for number, line in enumerate(block.lines):
            at = self.foot + number * block.leading + _base_line(block)
            write(self.draw, (BODY, at), line, style, block.size, colour)
        self.foot += block.height

    def margin(self, label: str, beside: Block, joining: str = "") -> None:
        """Draw a label in the margin, on the base line of the block drawn next; a joining word in vermilion."""
        text, room = f"{joining} {label}".strip(), AT - GAP - EDGE
        block = fitted(text, _IN_ONE_LINE, ems(SANS), room, _LABEL_LINE)
        if block.is_cut:
            block = fitted(text, _IN_TWO_LINES, ems(SANS), room, 2 * _LABEL_LINE)
        for number, line in enumerate(block.lines):
            x = AT - GAP - length(line, SANS, block.size)
            y = self.foot + _base_line(beside) + number * block.leading
            if joining and not number and line.split(" ")[0] == joining:
                x = write(self.draw, (x, y), joining, SANS, block.size, SEAL)
                line = line.removeprefix(joining)
            write(self.draw, (x, y), line, SANS, block.size, INK_2)


def _base_line(block: Block) -> int:
    """Return how far below the top of a block its first base line is."""
    return round((block.leading - block.size) / 2 + block.size * 0.8)
