"""Citations as text to paste: after the Chicago Manual of Style and after the Bluebook."""

from datetime import date
from typing import NamedTuple

from django.utils.formats import date_format

from disputes.typography import curl

from .reference import Reference

# As the Bluebook's table T12 shortens months.
_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_INNER = str.maketrans("\u201c\u201d", "\u2018\u2019")  # double quotes inside double quotes become single


class Prose(NamedTuple):
    """A citation in words, its title apart: that may be in another language than what stands around it."""

    before: str
    title: str
    after: str

    def __str__(self) -> str:
        return "".join(self)


def chicago(cited: Reference) -> Prose:
    """Return a reference as a note of the Chicago Manual of Style cites a web page (17th edition, 14.207).

    “Kadrey v. Meta,” register entry on a dispute, AI Copyright Disputes, revision 4, last modified May 3, 2026,
    accessed November 22, 2026, https://...
    """
    parts = [
        cited.entry,
        cited.register,
        *([f"revision {cited.revision}"] if cited.revision else []),
        f"last modified {date_format(cited.changed_on, 'F j, Y')}",
        f"accessed {date_format(cited.accessed_on, 'F j, Y')}",
        cited.address,
    ]
    return Prose("\u201c", curl(cited.title).translate(_INNER), f",\u201d {', '.join(parts)}.")


def bluebook(cited: Reference) -> Prose:
    """Return a reference much as the Bluebook cites a page of the web (rule 18.2), in plain text.

    The lasting address of the revision stands in brackets, as those of archives do (rule 18.2.1(d)):

    Kadrey v. Meta (register entry on a dispute), AI Copyright Disputes (revision 4, last updated May 3, 2026),
    https://... [https://...] (last visited Nov. 22, 2026).
    """
    changed = f"last updated {_short(cited.changed_on)}"
    of = f"revision {cited.revision}, {changed}" if cited.revision else changed
    lasting = f" [{cited.permanent}]" if cited.permanent else ""
    visited = f"last visited {_short(cited.accessed_on)}"
    after = f" ({cited.entry}), {cited.register} ({of}), {cited.address}{lasting} ({visited})."
    return Prose("", curl(cited.title), after)


def _short(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
