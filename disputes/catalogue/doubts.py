"""What an operator should know before a load is written: likely duplicates, and what shared records would lose."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from disputes.records import Record
from disputes.records.faults import quoted, visible
from disputes.review.intake.incoming import Step
from disputes.review.twins.disputes import same_disputes
from disputes.review.twins.names import near_duplicates
from disputes.search.folding import fold

_NAMES = ("name", "native_name", "aliases")


class Duplicate(NamedTuple):
    """A new record that looks like another one, on record or in the same files."""

    step: Step
    other: str
    why: str

    def __str__(self) -> str:
        return f"{self.step.entry}  looks like {self.other}: {self.why}"


class Loss(NamedTuple):
    """A party, AI system or court that would lose values which are on record: (field, value)."""

    step: Step
    values: list[tuple[str, Any]]

    def __str__(self) -> str:
        lost = "; ".join(f"{field} {quoted(value)}" for field, value in self.values)
        return f"{self.step.entry}  would lose {lost}"


class Doubts(NamedTuple):
    """What looks like a mistake in the files, and may be none."""

    duplicates: list[Duplicate]
    losses: list[Loss]

    def __bool__(self) -> bool:
        return bool(self.duplicates or self.losses)

    def without(self, *, duplicates: bool, losses: bool) -> "Doubts":
        """Return those that were not accepted."""
        return Doubts([] if duplicates else self.duplicates, [] if losses else self.losses)


def doubts_about(steps: list[Step]) -> Doubts:
    """Return the doubts about writing these steps; a fixed number of queries."""
    return Doubts(list(_duplicates(steps)), list(_losses(steps)))


def _duplicates(steps: list[Step]) -> Iterator[Duplicate]:
    for kind in ("party", "ai_system", "court", "dispute"):
        new = {step.after["slug"]: step for step in steps if step.entry.kind == kind and step.before is None}
        if kind == "dispute":
            found = same_disputes(step.after for step in new.values())
        else:
            found = near_duplicates(kind, {slug: _names(step.after) for slug, step in new.items()})
        for near in found:
            name = f", {quoted(near.name)}" if near.name else ""
            yield Duplicate(new[near.slug], f"{kind} {near.other}{name}", near.why)


def _losses(steps: list[Step]) -> Iterator[Loss]:
    for step in steps:
        is_shared = step.entry.kind != "dispute"
        if is_shared and step.before is not None and (values := list(_lost(step.before, step.after))):
            yield Loss(step, values)


def _lost(before: Record, after: Record) -> Iterator[tuple[str, Any]]:
    """Yield the names by which nothing would be found any more, and the other fields that would be empty."""
    remaining = [f" {' '.join(_words(name))} " for name in _names(after)]
    for field in _NAMES:
        given = before.get(field, [])
        for name in [given] if isinstance(given, str) else given:
            parts = _parts(name)
            if not all(any(part in one for one in remaining) for part in parts):
                yield field, name
    for field in before:
        is_lost = before[field] not in (None, "", []) and after.get(field) in (None, "", [])
        if is_lost and field not in _NAMES:
            yield field, _in_words(before[field])


def _names(record: Record) -> list[str]:
    aliases = record.get("aliases", [])
    return [name for name in (record["name"], record.get("native_name", ""), *aliases) if name]


def _parts(name: str) -> list[str]:
    """Return a name as words between blanks; one that has brackets as what stands before and what within."""
    return [f" {' '.join(words)} " for part in name.replace(")", "(").split("(") if (words := _words(part))]


def _words(name: str) -> list[str]:
    return "".join(character if character.isalnum() else " " for character in fold(name)).split()


def _in_words(value: Any) -> str:
    return visible(value if isinstance(value, str) else str(value))
