"""Puts one slug in the place of another in a record, and back: what a merger changes in all that names what is gone.

Pure functions from record to record; nothing here asks the database.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from disputes.models import ThingKind
from disputes.records import Record

SIDES = ("made_by", "against")


class _List(NamedTuple):
    """A list in which parts name a thing: the key that does, and the keys that with it may stand there once."""

    name: str
    key: str  # empty for a list of slugs
    beside: tuple[str, ...] = ()

    def slug(self, part: Any) -> str:
        named: str = part.get(self.key, "") if self.key else part
        return named

    def named(self, part: Any, slug: str) -> Any:
        return part | {self.key: slug} if self.key else slug

    def identity(self, part: Any) -> tuple[str, ...]:
        return (self.slug(part), *(part.get(name, "") for name in self.beside))


_LISTS = {
    ThingKind.PARTY: (_List("participations", "party", ("role",)), _List("affiliations", "party", ("how",))),
    ThingKind.SYSTEM: (_List("ai_systems", ""),),
    ThingKind.COURT: (_List("proceedings", "court", ("docket_number",)),),
    ThingKind.DISPUTE: (_List("related", "dispute", ("how",)),),
}
_SIDE = _List("", "")
# What a part that goes leaves to the one that stays and lacks it.
_LEFT = ("note", "judges", "courtlistener_docket_id", "filed_on", "closed_on")
_DATES = ("filed_on", "closed_on")


def replace(kind: str, record: Record, old: str, new: str) -> Record:
    """Return a record in which the thing `new` of this kind stands wherever `old` stood.

    Parts that would stand twice become one, where `new` stood; what would name its own record goes.
    """
    done = dict(record)
    for names in _LISTS[ThingKind(kind)]:
        if names.name in record:
            done[names.name] = _replaced(names, record[names.name], old, new, record["slug"])
            if names.name == "affiliations" and not done["affiliations"]:  # a record leaves this list out when empty
                del done["affiliations"]
    if kind == ThingKind.PARTY:
        if record.get("developer") == old:
            done["developer"] = new
        for part in ("events", "claims"):
            if part in record:
                done[part] = [_of_part(one, old, new) for one in record[part]]
    return done


def both_sides(record: Record, old: str, new: str) -> list[int]:
    """Return the numbers of the claims that `old` and `new` make against each other: as one they could not."""
    return [
        number
        for number, claim in numbered(record.get("claims", []))
        if any(old in claim[side] and new in claim[other] for side, other in (SIDES, SIDES[::-1]))
    ]


def restore(kind: str, record: Record, before: Record, old: str, new: str) -> tuple[Record, list[str]]:
    """Return a record with `old` again where it stood in `before`, and the places at which that can no longer be.

    Parts are found by what they name and by number, so it does not matter what else was changed since.
    """
    done, lost = dict(record), []
    for names in _LISTS[ThingKind(kind)]:
        if any(names.slug(part) == old for part in before.get(names.name, [])):
            done[names.name], missing = _restored(names, record.get(names.name, []), before, old, new)
            lost += [names.name] * missing
    if kind == ThingKind.PARTY:
        if before.get("developer") == old:
            lost += [] if record.get("developer") == new else ["developer"]
            done["developer"] = old if record.get("developer") == new else record.get("developer")
        for name, step in (("events", _restored_event), ("claims", _restored_claim)):
            if name in record:
                done[name], missed = _by_number(record[name], before.get(name, []), step, old, new)
                lost += [f"{name} {number}" for number in missed]
    return {key: value for key, value in done.items() if value is not None}, lost


def numbered(parts: list[Record]) -> Iterator[tuple[int, Record]]:
    """Give claims, events or sources with their numbers: the place unless they say another."""
    for place, part in enumerate(parts, 1):
        yield part.get("number", place), part


def _replaced(names: _List, parts: list[Any], old: str, new: str, own: str = "") -> list[Any]:
    staying = {names.identity(part) for part in parts if names.slug(part) != old}
    leaving = [part for part in parts if names.slug(part) == old]
    done = []
    for part in parts:
        if names.slug(part) == old:
            renamed = names.named(part, new)
            if names.identity(renamed) not in staying and new != own:
                done.append(renamed)
        elif names.slug(part) == new:
            done.append(_filled(part, [one for one in leaving if names.identity(one)[1:] == names.identity(part)[1:]]))
        else:
            done.append(part)
    return done


def _filled(part: Any, twins: list[Any]) -> Any:
    """Return the part that stays with what it lacks and the one that goes has; dates come from one of them only."""
    for twin in twins if isinstance(part, dict) else ():
        is_dated = any(name in part for name in _DATES)
        part = {name: twin[name] for name in _LEFT if name in twin and not (is_dated and name in _DATES)} | part
    return part


def _of_part(part: Record, old: str, new: str) -> Record:
    done = dict(part)
    if part.get("party") == old:
        done["party"] = new
    for side in SIDES:
        if side in part:
            done[side] = _replaced(_SIDE, part[side], old, new)
    return done


def _restored(names: _List, parts: list[Any], before: Record, old: str, new: str) -> tuple[list[Any], int]:
    """Return a list with `old` where it stood, and how many places there are no longer."""
    stood = before[names.name]
    kept = {names.identity(part): part for part in stood if names.slug(part) == new}
    merged = {names.identity(part): part for part in _replaced(names, stood, old, new)}
    done, lost = list(parts), 0
    for at, part in enumerate(stood):
        if names.slug(part) != old:
            continue
        identity = names.identity(names.named(part, new))
        place = next((n for n, one in enumerate(done) if names.identity(one) == identity), None)
        if new == before["slug"] or (place is not None and identity in kept):
            if place is not None and done[place] == merged[identity]:
                done[place] = kept[identity]
            done.insert(at, part)
        elif place is not None:
            done[place] = names.named(done[place], old)
        else:
            lost += 1
    return done, lost


def _by_number(
    parts: list[Record], before: list[Record], step: Callable[..., Record | None], old: str, new: str
) -> tuple[list[Record], list[int]]:
    """Return the parts, restored by those of the same number before, and the numbers at which that failed."""
    stood, present = dict(numbered(before)), dict(numbered(parts))
    done, lost = [], []
    for number, part in present.items():
        restored = step(part, stood[number], old, new) if number in stood else part
        if restored is None:
            lost.append(number)
        done.append(part if restored is None else restored)
    lost += [number for number, part in stood.items() if number not in present and _names(part, old)]
    return done, sorted(lost)


def _names(part: Record, slug: str) -> bool:
    return part.get("party") == slug or any(slug in part.get(side, []) for side in SIDES)


def _restored_event(part: Record, before: Record, old: str, new: str) -> Record | None:
    if before.get("party") != old:
        return part
    return part | {"party": old} if part.get("party") == new else None


def _restored_claim(part: Record, before: Record, old: str, new: str) -> Record | None:
    done = dict(part)
    for side in SIDES:
        if old in before[side]:
            done[side], lost = _restored(_SIDE, part[side], {"slug": "", "": before[side]}, old, new)
            if lost:
                return None
    return done
