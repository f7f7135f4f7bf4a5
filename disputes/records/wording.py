"""Tells in words what changed between two records: "Claim 2, status: Pending → Upheld"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from disputes.typography import curl

from .difference import Change, difference
from .fields import AnyField, Parts, Record
from .names import Names
from .prose import Piece, pieces, shortened
from .telling import Telling

SHORT = 160  # characters of a value where many changes stand together


@dataclass(frozen=True)
class Told:
    """One change in words. Nothing of it is HTML; `templates/changes/_difference.html` shows a list of them.

    `part` is what changed in the thing ("Claim 2"), empty for a field of the thing itself. `field` is empty if the
    part as a whole came or went; `details` are its fields then, as (name, value). `before` is empty where nothing
    was, `after` where nothing is.
    """

    part: str
    field: str
    before: str
    after: str
    details: Sequence[tuple[str, str]] = ()
    country: str = ""  # of what the record describes: names in Han characters are read as there

    def __str__(self) -> str:
        if not self.field:
            return f"{self.part}, {_('added') if self.after else _('removed')}: {self.after or self.before}"
        return f"{self.label}: {self.before or _('none')} → {self.after or _('none')}"

    @property
    def label(self) -> str:
        """What changed: "Claim 2, status"."""
        return f"{self.part}, {self.field}" if self.part and self.field else self.part or capfirst(self.field)

    @cached_property
    def pieces(self) -> list[Piece]:
        """A long text with its words that came and went; empty if before and after are better set side by side."""
        return pieces(curl(self.before), curl(self.after)) if self.before and self.after else []

    @property
    def short_pieces(self) -> list[Piece]:
        """The same with long stretches left out that stayed."""
        return shortened(self.pieces)

    @property
    def short_before(self) -> str:
        """What was, cut."""
        return Truncator(self.before).chars(SHORT)

    @property
    def short_after(self) -> str:
        """What is, cut."""
        return Truncator(self.after).chars(SHORT)


def tell(before: Record, after: Record, *, public: bool = True) -> list[Told]:
    """Return in words what changes between two records of one thing, in the order of the record.

    With `public` only what the public sees is named; editors see all names. An empty record, {}, stands for nothing:
    against it every field is told as added, or as removed. At most nine queries.
    """
    return tell_all([(before, after)], public=public)[0]


def tell_all(pairs: Iterable[tuple[Record, Record]], *, public: bool = True) -> list[list[Told]]:
    """Return for each pair of records (before, after) what `tell` returns, in no more queries than for one."""
    pairs = list(pairs)
    names = Names((record for pair in pairs for record in pair), public=public)
    return [_tell(names.present(before), names.present(after), names) for before, after in pairs]


def _tell(before: Record, after: Record, names: Names) -> list[Told]:
    telling = Telling(names, before, after)
    changes = [one for change in difference(before, after) for one in _each(change) if change.part[0] != "format"]
    moved = _moved(changes)
    # A list is told once, by the first of its changes.
    told = dict.fromkeys(_told(change, telling, moved) for change in changes)
    thing = after or before
    country = thing.get("country") or thing.get("jurisdiction", "")[:2]
    return [replace(one, country=country) for one in told]


def _each(change: Change) -> Iterator[Change]:
    """Yield for a list of parts that came or went as a whole what came or went in it; any other change itself."""
    values = change.before if change.after is None else change.after
    of_parts = isinstance(values, list) and any(isinstance(value, dict) for value in values)
    if not of_parts or change.field:  # a list inside a part is a field of it
        yield change
        return
    for place, value in enumerate(values, 1):
        end = "before" if change.after is None else "after"
        yield change._replace(part=(change.part[0], place), **{end: value})


def _key(change: Change) -> str:
    """Return what a change that only adds or removes a part puts into which list, or takes out; "" for any other."""
    if change.before is not None and change.after is not None:
        return ""
    return repr((change.part[0], change.field, change.before if change.after is None else change.after))


def _moved(changes: Iterable[Change]) -> set[str]:
    """Return the keys of the parts that were taken out of a list at one place and put in at another."""
    gone = {_key(change) for change in changes if change.after is None}
    come = {_key(change) for change in changes if change.before is None}
    return (gone & come) - {""}


def _told(change: Change, telling: Telling, moved: set[str]) -> Told:
    came_or_went = change.before if change.after is None else change.after
    if isinstance(came_or_went, dict) and not change.field:
        if _key(change) in moved:
            return Told("", telling.list_of_parts(change), _("one order"), _("another order"))
        return _whole_part(change, telling)
    part, field = telling.label(change)
    if change.place.endswith("]") or isinstance(field, Parts):
        return Told(part, str(field.label), *_of_list(*telling.lists(change), field, telling))
    before, after = (
        "" if value is None else telling.value(field, value, record)
        for value, record in ((change.before, telling.before), (change.after, telling.after))
    )
    return Told(part, str(field.label), before, after)


def _of_list(before: list[Any], after: list[Any], field: AnyField, telling: Telling) -> tuple[str, str]:
    """Tell what left a list of words or names, and what came to it; or that only the order is another."""
    gone = [value for value in before if value not in after]
    come = [value for value in after if value not in before]
    if not gone and not come:
        return _("one order"), _("another order")
    return telling.value(field, gone, telling.before), telling.value(field, come, telling.after)


def _whole_part(change: Change, telling: Telling) -> Told:
    """Tell a part that came or went: in a line, with its fields as details."""
    name, number = change.part
    is_gone = change.after is None
    value, record = (change.before, telling.before) if is_gone else (change.after, telling.after)
    gist = telling.gist(name, value, record)
    details = tuple(telling.details(name, value, record))
    return Told(telling.part(name, number, value), "", gist if is_gone else "", "" if is_gone else gist, details)
