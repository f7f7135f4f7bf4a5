"""Makes one record of two of the same thing, and takes them apart again.

Pure functions from record to record. The survivor comes first and prevails; the other fills what it leaves open.
"""

from typing import Any

from disputes.models import ThingKind
from disputes.records import NUMBERED, Record, names_of, numbered
from disputes.records.fields import Parts, Thing, Values, is_citation, within
from disputes.records.format import THINGS
from disputes.text import fold_spelling

from .replacing import SIDES, replace

# Of claims, events and sources: from the number in the record that is gone to that in the united one.
Numbers = dict[str, dict[int, int]]


def unite(kind: str, survivor: Record, gone: Record, given: dict[str, int] | None = None) -> tuple[Record, Numbers]:
    """Return the united record, which has the survivor's slug, and where the numbered parts of the other are in it.

    `given` says for claims, events and sources the highest number that the survivor ever gave out.
    """
    survivor, gone = (replace(kind, one, gone["slug"], survivor["slug"]) for one in (survivor, gone))
    thing = THINGS[ThingKind(kind)]
    gone = gone | {
        parts.key: _to_others(parts, gone, survivor["slug"]) for parts in thing.parts if parts.names(thing.kind)
    }
    if kind == ThingKind.DISPUTE:
        return _dispute(thing, survivor, gone, given or {})
    # What the survivor leaves open is filled from the other.
    filled = {field.key: gone[field.key] for field in thing.single if field.optional and field.key in gone}
    united: Record = filled | survivor
    for one in thing.lists:
        united[one.key] = _joined(survivor.get(one.key, []), gone.get(one.key, []))
    united["aliases"] = _aliases(filled | survivor, gone)
    optional = [one.key for one in thing.lists if one.optional]
    return {key: value for key, value in united.items() if value != [] or key not in optional}, {}


def _to_others(parts: Parts, gone: Record, survivor: str) -> list[Record]:
    """Return the parts that tie a thing to others of its kind; one to the survivor would be to itself."""
    return [part for part in gone.get(parts.key, []) if part[parts.known_by] != survivor]


def separate(now: Record, united: Record, survivor: Record) -> Record:
    """Return what the survivor is without what came from the other: `now` with the step from it to `united` undone.

    If nothing was changed since, that is the survivor as it was. What was changed since stays; so do sources that
    it cites and parties that its claims name.
    """
    done = {}
    for key in dict.fromkeys((*survivor, *now)):
        was, came, is_ = survivor.get(key), united.get(key), now.get(key)
        if is_ == came:
            done[key] = was
        elif isinstance(is_, list):
            done[key] = _without(key, is_, came or [], was or [])
        else:
            done[key] = is_
    done = {key: value for key, value in done.items() if value is not None}
    return _held_together(done, now) if "claims" in done else done


def _aliases(united: Record, gone: Record) -> list[str]:
    """Return the other names of the survivor, and all names of the other that it does not have."""
    known = {fold_spelling(name) for name in names_of(united)}
    done = list(united.get("aliases", []))
    for name in names_of(gone):
        if fold_spelling(name) not in known:
            known.add(fold_spelling(name))
            done.append(name)
    return done


def _joined(mine: list[Any], theirs: list[Any]) -> list[Any]:
    return [*mine, *(one for one in theirs if one not in mine)]


def _dispute(thing: Thing, survivor: Record, gone: Record, given: dict[str, int]) -> tuple[Record, Numbers]:
    united, numbers = dict(survivor), {}
    for one in thing.lists:
        mine, theirs = survivor[one.key], gone[one.key]
        if isinstance(one, Values):
            united[one.key] = _joined(mine, theirs)
        elif one.numbered:
            united[one.key], numbers[one.key] = _appended(one, mine, theirs, given.get(one.key, 0))
        elif one.once:
            known = {identity for part in mine for identity in one.identities(part)}
            united[one.key] = [*mine, *(part for part in theirs if not known & one.identities(part))]
        else:
            united[one.key] = _facts(mine, theirs)
    return united, numbers


def _facts(mine: list[Record], theirs: list[Record]) -> list[Record]:
    """Join amounts; of the same amount only the sources."""
    done = [dict(part) for part in mine]
    for part in theirs:
        same = next((one for one in done if _bare(one) == _bare(part)), None)
        if same is None:
            done.append(part)
        else:
            same["sources"] = _joined(same["sources"], part["sources"])
    return done


def _bare(part: Record) -> Record:
    return {key: value for key, value in part.items() if key not in ("number", "sources")}


def _appended(
    parts: Parts, mine: list[Record], theirs: list[Record], given: int
) -> tuple[list[Record], dict[int, int]]:
    """Append parts with new numbers, and return where each is.

    The same source becomes one, and so do facts that say the same but for their sources.
    """
    done = [(number, dict(part)) for number, part in numbered(mine)]
    last, numbers = max([given, *(number for number, _part in done)]), {}
    for old, part in numbered(theirs):
        same = next((one for one in done if _is_same(parts, one[1], part)), None)
        if same is None:
            last += 1
            same = (last, dict(part))
            done.append(same)
        elif not parts.once:
            same[1]["sources"] = _joined(same[1]["sources"], part["sources"])
        numbers[old] = same[0]
    return _placed(done), numbers


def _is_same(parts: Parts, one: Record, other: Record) -> bool:
    if parts.once:
        return bool(parts.identities(one) & parts.identities(other))
    return _bare(one) == _bare(other)


def _placed(parts: list[tuple[int, Record]]) -> list[Record]:
    """Write numbers only where they differ from the place in the list."""
    done = []
    for place, (number, part) in enumerate(sorted(parts, key=lambda pair: pair[0]), 1):
        bare = {key: value for key, value in part.items() if key != "number"}
        done.append(bare if number == place else {"number": number, **bare})
    return done


def _without(key: str, now: list[Any], united: list[Any], survivor: list[Any]) -> list[Any]:
    """Return a list of which a part was changed since, without the parts that came and with those that went."""
    if key not in NUMBERED:
        came = [part for part in united if part not in survivor]
        went = [part for part in survivor if part not in united and part not in now]
        return [*(part for part in now if part not in came), *went]
    was, came_numbered = dict(numbered(survivor)), dict(numbered(united))
    kept = []
    for number, part in numbered(now):
        if number in was and _plain(part) == _plain(came_numbered.get(number, part)):
            kept.append((number, was[number]))
        elif number in was or number not in came_numbered:
            kept.append((number, part))
    return _placed(kept)


def _plain(part: Record) -> Record:
    return {key: value for key, value in part.items() if key != "number"}


def _held_together(record: Record, now: Record) -> Record:
    """Keep what the facts that stay still need: the sources that they cite, the parties that claims name."""
    fields = THINGS[ThingKind.DISPUTE].fields
    cited = {url for field, _place, urls in within(fields, record) if is_citation(field) for url in urls}
    present = {number for number, _ in numbered(record["sources"])}
    sources = [
        (number, part) for number, part in numbered(now["sources"]) if part["url"] in cited and number not in present
    ]
    named = {slug for claim in record["claims"] for side in SIDES for slug in claim[side]}
    missing = named - {part["party"] for part in record["participations"]}
    parties = [part for part in now["participations"] if part["party"] in missing]
    return record | {
        "sources": _placed([*numbered(record["sources"]), *sources]),
        "participations": [*record["participations"], *parties],
    }
