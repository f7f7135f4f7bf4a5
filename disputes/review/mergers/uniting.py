"""Makes one record of two of the same thing, and takes them apart again.

Pure functions from record to record. The survivor comes first and prevails; the other fills what it leaves open.
"""

from typing import Any

from disputes.models import ThingKind
from disputes.records import Record, names_of
from disputes.text import fold_spelling

from .replacing import numbered, replace

# What of a shared thing is filled from the other if the survivor leaves it open.
_FILLED = (
    *("native_name", "citation_name", "country", "description", "developer", "released_on", "level"),
    "courtlistener_id",
)
_NUMBERED = ("claims", "events", "sources")
# Of claims, events and sources: from the number in the record that is gone to that in the united one.
Numbers = dict[str, dict[int, int]]


def unite(kind: str, survivor: Record, gone: Record, given: dict[str, int] | None = None) -> tuple[Record, Numbers]:
    """Return the united record, which has the survivor's slug, and where the numbered parts of the other are in it.

    `given` says for claims, events and sources the highest number that the survivor ever gave out.
    """
    survivor, gone = (replace(kind, one, gone["slug"], survivor["slug"]) for one in (survivor, gone))
    if kind == ThingKind.DISPUTE:
        # A relation to the survivor would be one to itself.
        gone = gone | {"related": [one for one in gone["related"] if one["dispute"] != survivor["slug"]]}
        return _dispute(survivor, gone, given or {})
    filled = {key: gone[key] for key in _FILLED if key in gone}
    if filled.get("developer") == gone["slug"]:
        del filled["developer"]
    united = filled | survivor
    united["aliases"] = _aliases(united, gone)
    if kind == ThingKind.SYSTEM:
        united["modalities"] = _joined(survivor["modalities"], gone["modalities"])
    if kind == ThingKind.PARTY:
        others = [one for one in gone.get("affiliations", []) if one["party"] != survivor["slug"]]
        united["affiliations"] = _joined(survivor.get("affiliations", []), others)
    return {key: value for key, value in united.items() if value != [] or key == "modalities"}, {}


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


def _dispute(survivor: Record, gone: Record, given: dict[str, int]) -> tuple[Record, Numbers]:
    united = dict(survivor)
    for key in ("ai_systems", "works"):
        united[key] = _joined(survivor[key], gone[key])
    for key, names in (("participations", ("party", "role")), ("related", ("dispute", "how"))):
        present = {tuple(part[name] for name in names) for part in survivor[key]}
        united[key] = [
            *survivor[key],
            *(part for part in gone[key] if tuple(part[name] for name in names) not in present),
        ]
    dockets = {key for part in survivor["proceedings"] for key in _dockets(part)}
    more = [part for part in gone["proceedings"] if not dockets.intersection(_dockets(part))]
    united["proceedings"] = [*survivor["proceedings"], *more]
    united["amounts"] = _facts(survivor["amounts"], gone["amounts"])
    numbers: Numbers = {}
    for name in _NUMBERED:
        united[name], numbers[name] = _appended(name, survivor[name], gone[name], given.get(name, 0))
    return united, numbers


def _dockets(proceeding: Record) -> set[tuple[Any, ...]]:
    """Return by what a docket is known to be the same."""
    found: set[tuple[Any, ...]] = {(proceeding["court"], proceeding.get("docket_number", ""))}
    if "courtlistener_docket_id" in proceeding:
        found.add((proceeding["courtlistener_docket_id"],))
    return found


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


def _appended(name: str, mine: list[Record], theirs: list[Record], given: int) -> tuple[list[Record], dict[int, int]]:
    """Append parts with new numbers, and return where each is.

    The same source becomes one, and so do facts that say the same but for their sources.
    """
    done = [(number, dict(part)) for number, part in numbered(mine)]
    last, numbers = max([given, *(number for number, _part in done)]), {}
    for old, part in numbered(theirs):
        same = next((one for one in done if _is_same(name, one[1], part)), None)
        if same is None:
            last += 1
            same = (last, dict(part))
            done.append(same)
        elif name != "sources":
            same[1]["sources"] = _joined(same[1]["sources"], part["sources"])
        numbers[old] = same[0]
    return _placed(done), numbers


def _is_same(name: str, one: Record, other: Record) -> bool:
    return one["url"] == other["url"] if name == "sources" else _bare(one) == _bare(other)


def _placed(parts: list[tuple[int, Record]]) -> list[Record]:
    """Write numbers only where they differ from the place in the list."""
    done = []
    for place, (number, part) in enumerate(sorted(parts, key=lambda pair: pair[0]), 1):
        bare = {key: value for key, value in part.items() if key != "number"}
        done.append(bare if number == place else {"number": number, **bare})
    return done


def _without(key: str, now: list[Any], united: list[Any], survivor: list[Any]) -> list[Any]:
    """Return a list of which a part was changed since, without the parts that came and with those that went."""
    if key not in _NUMBERED:
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
    facts = [*record["claims"], *record["events"], *record["amounts"]]
    cited = {url for fact in facts for url in fact["sources"]}
    present = {number for number, _ in numbered(record["sources"])}
    sources = [
        (number, part) for number, part in numbered(now["sources"]) if part["url"] in cited and number not in present
    ]
    named = {slug for claim in record["claims"] for side in ("made_by", "against") for slug in claim[side]}
    missing = named - {part["party"] for part in record["participations"]}
    parties = [part for part in now["participations"] if part["party"] in missing]
    return record | {
        "sources": _placed([*numbered(record["sources"]), *sources]),
        "participations": [*record["participations"], *parties],
    }
