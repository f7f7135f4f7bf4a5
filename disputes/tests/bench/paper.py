"""Writes the measures as a table of Markdown, to the screen and into docs/performance.md."""

from .databases import APP
from .measures import Measure

PAPER = APP.parent / "docs" / "performance.md"
_BEGIN, _END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"


def table(found: dict[str, list[Measure]]) -> str:
    """Return a table with a line a measure and a column an engine, and how many targets are missed."""
    engines = list(found)
    lines = [f"| measure | target | {' | '.join(engines)} |", f"|---|---|{'---|' * len(engines)}"]
    for measure in found[engines[0]]:
        same = [next((one for one in found[engine] if one.name == measure.name), None) for engine in engines]
        lines.append(f"| {measure.name} | {measure.target} | {' | '.join(map(_cell, same))} |")
    missed = sum(one.is_reached is False for some in found.values() for one in some)
    return "\n".join([*lines, "", f"Targets missed: {missed}." if missed else "Every target is reached."])


def write(figures: str) -> None:
    """Put the figures into their place in docs/performance.md."""
    paper = PAPER.read_text()
    before, rest = paper.split(_BEGIN)
    PAPER.write_text(f"{before}{_BEGIN}\n\n{figures}\n\n{_END}{rest.split(_END)[1]}")


def _cell(measure: Measure | None) -> str:
    if measure is None:
        return ""
    return measure.value if measure.is_reached is not False else f"**{measure.value}, missed**"
