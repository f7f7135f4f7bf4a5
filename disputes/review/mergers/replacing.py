"""Puts one slug in the place of another in a record, and back: what a merger changes in all that names what is gone.

Pure functions from record to record; nothing here asks the database. Where a record can name a thing, the format says.
"""

from collections.abc import Iterable
from typing import Any

from disputes.records import Record, numbered
from disputes.records.fields import AnyField, Date, Parts, Reference, Values
from disputes.records.format import THINGS, kind_of_record
from disputes.records.names import references

SIDES = ("made_by", "against")


def replace(kind: str, record: Record, old: str, new: str) -> Record:
    """Return a record in which the thing `new` of this kind stands wherever `old` stood.

    Parts that would stand twice become one, where `new` stood; what would name its own record goes.
    """
    return _replaced(THINGS[kind_of_record(record)].fields, kind, record, old, new)


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
    for one in THINGS[kind_of_record(record)].fields:
        now, was = record.get(one.key), before.get(one.key)
        if _lists(one, kind):
            if any(_slug(one, entry) == old for entry in was or ()):
                done[one.key], missing = _restored_list(one, now or [], was or [], before["slug"], old, new)
                lost += [one.key] * missing
        elif isinstance(one, Parts) and one.numbered and now is not None:
            done[one.key], missed = _restored_parts(one, kind, now, was or [], old, new)
            lost += [f"{one.key} {number}" for number in missed]
        elif (kind, old) in references({one.key: was}):
            unchanged = now == _replaced([one], kind, {one.key: was}, old, new).get(one.key)
            lost += [] if unchanged else [one.key]
            done[one.key] = was if unchanged else now
    return {key: value for key, value in done.items() if value is not None}, lost


# What names a thing: a field, a list of slugs, a list of parts that are known by whom they name.


def _names(one: AnyField | None, kind: str) -> bool:
    return isinstance(one, Reference) and one.to == kind


def _lists(one: AnyField, kind: str) -> bool:
    if isinstance(one, Values):
        return _names(one.value, kind)
    return isinstance(one, Parts) and _names(one.field(one.known_by), kind)


def _slug(one: AnyField, entry: Any) -> str:
    slug: str = entry.get(one.known_by, "") if isinstance(one, Parts) else entry
    return slug


def _with_slug(one: AnyField, entry: Any, slug: str) -> Any:
    return entry | {one.known_by: slug} if isinstance(one, Parts) else slug


def _beside(one: AnyField, entry: Any) -> tuple[str, ...]:
    """Return what with the slug may stand in the list once."""
    return tuple(entry.get(key, "") for key in one.once[1:]) if isinstance(one, Parts) else ()


def _identity(one: AnyField, entry: Any) -> tuple[str, ...]:
    return (_slug(one, entry), *_beside(one, entry))


# From old to new


def _replaced(fields: Iterable[AnyField], kind: str, record: Record, old: str, new: str) -> Record:
    """Return a record, or a part of one, with `new` in the place of `old`."""
    done = dict(record)
    for one in fields:
        value = record.get(one.key)
        if value is None:
            continue
        if _lists(one, kind):
            value = _replaced_list(one, value, old, new, record.get("slug", ""))
        if isinstance(one, Parts):
            inner = [field for field in one.fields if field.key != one.known_by]
            value = [_replaced(inner, kind, part, old, new) for part in value]
        elif _names(one, kind) and value == old:
            value = new
        done[one.key] = value
        if value == [] and one.optional:  # a record leaves such a list out
            del done[one.key]
    return done


def _replaced_list(one: AnyField, entries: list[Any], old: str, new: str, own: str = "") -> list[Any]:
    staying = {_identity(one, entry) for entry in entries if _slug(one, entry) != old}
    leaving = [entry for entry in entries if _slug(one, entry) == old]
    done = []
    for entry in entries:
        if _slug(one, entry) == old:
            renamed = _with_slug(one, entry, new)
            if _identity(one, renamed) not in staying and new != own:
                done.append(renamed)
        elif _slug(one, entry) == new and isinstance(one, Parts):
            twins = [twin for twin in leaving if _beside(one, twin) == _beside(one, entry)]
            done.append(_filled(one, entry, twins))
        else:
            done.append(entry)
    return done


def _filled(parts: Parts, part: Record, twins: list[Record]) -> Record:
    """Return the part that stays with what it lacks and the one that goes has; dates come from one of them only."""
    dates = [field.key for field in parts.single if isinstance(field, Date)]
    for twin in twins:
        is_dated = any(key in part for key in dates)
        left = [key for key in parts.left_to_a_twin if key in twin and not (is_dated and key in dates)]
        part = {key: twin[key] for key in left} | part
    return part


# And back


def _restored_list(
    one: AnyField, entries: list[Any], stood: list[Any], own: str, old: str, new: str
) -> tuple[list[Any], int]:
    """Return a list with `old` where it stood, and how many places there are no longer."""
    kept = {_identity(one, entry): entry for entry in stood if _slug(one, entry) == new}
    merged = {_identity(one, entry): entry for entry in _replaced_list(one, stood, old, new)}
    done, lost = list(entries), 0
    for at, entry in enumerate(stood):
        if _slug(one, entry) != old:
            continue
        identity = _identity(one, _with_slug(one, entry, new))
        place = next((n for n, other in enumerate(done) if _identity(one, other) == identity), None)
        if new == own or (place is not None and identity in kept):
            if place is not None and done[place] == merged[identity]:
                done[place] = kept[identity]
            done.insert(at, entry)
        elif place is not None:
            done[place] = _with_slug(one, done[place], old)
        else:
            lost += 1
    return done, lost


def _restored_parts(
    parts: Parts, kind: str, now: list[Record], before: list[Record], old: str, new: str
) -> tuple[list[Record], list[int]]:
    """Return numbered parts, restored by those of the same number before, and the numbers at which that failed."""
    stood, present = dict(numbered(before)), dict(numbered(now))
    done, lost = [], []
    for number, part in present.items():
        restored = _restored_part(parts, kind, part, stood[number], old, new) if number in stood else part
        if restored is None:
            lost.append(number)
        done.append(part if restored is None else restored)
    named = [number for number, part in stood.items() if (kind, old) in references(part)]
    lost += [number for number in named if number not in present]
    return done, sorted(lost)


def _restored_part(parts: Parts, kind: str, part: Record, before: Record, old: str, new: str) -> Record | None:
    """Return a part with `old` where it stood; None if that can no longer be."""
    done = dict(part)
    for one in parts.fields:
        now, was = part.get(one.key), before.get(one.key)
        if (kind, old) not in references({one.key: was}):
            continue
        if isinstance(one, Values):
            done[one.key], lost = _restored_list(one, now or [], was or [], "", old, new)
            if lost:
                return None
        elif now == _replaced([one], kind, {one.key: was}, old, new).get(one.key):
            done[one.key] = was
        else:
            return None
    return done
