"""The order in which records are written, in batches that each leave the register whole."""

from collections.abc import Iterable

from disputes import records
from disputes.records.names import references
from disputes.review.intake.incoming import Step

Key = tuple[str, str]  # kind and slug
# A batch is done in less than a tenth of a second, and a dispute takes as long as ten parties.
MOST, _WEIGHTS = 10, {"dispute": 10}


def in_batches(steps: list[Step]) -> list[list[Step]]:
    """Return these steps in batches, each after what it needs.

    A record needs what it names, if that is new, and what gives up a name or number that it takes. Records that need
    each other stand in one batch, however large it gets.
    """
    batches: list[list[Step]] = []
    room = 0
    for group in _groups(steps):
        weight = sum(_WEIGHTS.get(step.entry.kind, 1) for step in group)
        if weight > room or not batches:
            batches.append([])
            room = MOST
        batches[-1] += group
        room -= weight
    return batches


def _groups(steps: list[Step]) -> list[list[Step]]:
    """Return the steps one by one, each after what it needs; those that need each other together.

    Kind by kind, as no party names a dispute.
    """
    needs = _needs(steps)
    groups = []
    for kind in records.KINDS:
        groups += _groups_of({_key(step): step for step in steps if step.entry.kind == kind}, needs)
    return groups


def _groups_of(waiting: dict[Key, Step], needs: dict[Key, set[Key]]) -> list[list[Step]]:
    place = {key: at for at, key in enumerate(waiting)}
    groups = []
    while waiting:
        ready = [{key} for key in waiting if not needs[key] & waiting.keys()]
        for keys in ready or [_circle(needs, waiting)]:
            groups.append([waiting.pop(key) for key in sorted(keys, key=place.__getitem__)])
    return groups


def _needs(steps: list[Step]) -> dict[Key, set[Key]]:
    """Return by record which others must be written before it, or with it."""
    new = {_key(step) for step in steps if step.before is None}
    held_by: dict[tuple[str, object], Key] = {}
    for step in steps:
        for value in records.unique_values(step.entry.kind, step.before or {}):
            held_by[value] = _key(step)
    needs = {}
    for step in steps:
        taken = records.unique_values(step.entry.kind, step.after)
        needed = new.intersection(references(step.after))
        needed.update(held_by[value] for value in taken if value in held_by)
        needs[_key(step)] = needed - {_key(step)}
    return needs


def _circle(needs: dict[Key, set[Key]], waiting: Iterable[Key]) -> set[Key]:
    """Return records that need each other and nothing else; every one that waits needs another."""
    waiting = set(waiting)
    circle = _all_needed(min(waiting), needs, waiting)
    smaller: set[Key] | None = circle
    while smaller is not None:
        circle = smaller
        reached = (_all_needed(key, needs, waiting) for key in sorted(circle))
        smaller = next((one for one in reached if len(one) < len(circle)), None)
    return circle


def _all_needed(key: Key, needs: dict[Key, set[Key]], waiting: set[Key]) -> set[Key]:
    """Return all that a record needs, and what that needs in its turn, among those that wait."""
    found: set[Key] = set()
    open_ = [key]
    while open_:
        for needed in needs[open_.pop()] & waiting:
            if needed not in found:
                found.add(needed)
                open_.append(needed)
    return found


def _key(step: Step) -> Key:
    return step.entry.kind, step.after["slug"]
