"""Grows the founding catalogue: a seeded row of disputes, each a founding one with other parties, dates and words.

Whatever a dispute is counted by (form, status, stage, jurisdiction, works, systems, kinds and statuses of claims)
stays as the founding dispute has it, so the proportions stay too. Its claimants are new or met before, its respondents
the known ones, its dates earlier by some months, its texts drawn from all that the catalogue says of the like.
"""

import calendar
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from disputes import captions
from disputes.catalogue import FOUNDING
from disputes.text import fold

from . import words

Record = dict[str, Any]

JAPANESE = 0.30  # part of the disputes with Japanese text
_NEW = 0.42  # part of the claimants that nobody met before
_MET = 0.25  # part of them that came with an earlier dispute; the others stay
_NEW_SYSTEM = 0.05  # part of the disputes about a system of their own
_EARLIER = 8.0  # months on average, 48 at most


class Grown(NamedTuple):
    """A new dispute, with the parties and systems that came with it."""

    dispute: Record
    parties: list[Record]
    systems: list[Record]


def founding() -> tuple[list[Record], list[Record], list[Record]]:
    """Return the founding disputes, parties and AI systems."""
    disputes = [json.loads(file.read_text()) for file in sorted((Path(FOUNDING) / "disputes").glob("*.json"))]
    parties, systems = (
        json.loads((Path(FOUNDING) / f"{name}.json").read_text()) for name in ("parties", "ai_systems")
    )
    return disputes, parties, systems


def grow(size: int, seed: int = 1) -> Iterator[Grown]:
    """Give what the founding catalogue lacks to `size` disputes; the same for the same size and seed."""
    garden = Garden(seed)
    first = len(garden.disputes)
    marked: dict[int, list[str]] = defaultdict(list)
    for word, one_in in words.MARKERS.items():
        for at in Random(f"{seed} {word}").sample(range(first, size), size // one_in):
            marked[at].append(word)
    for number in range(first, size):
        yield garden.dispute(number, marked[number])


class Garden:
    """What the new disputes are grown from, and what has grown."""

    def __init__(self, seed: int) -> None:
        """Take the seed."""
        self.random = Random(seed)
        self.disputes, parties, systems = founding()
        self.parties = {party["slug"]: party for party in parties}
        self.slugs = [dispute["slug"] for dispute in self.disputes]
        self.taken = {fold(one["name"]) for one in (*parties, *systems)}
        self.met: list[str] = []
        self.summaries: dict[str, list[str]] = defaultdict(list)
        self.claims: dict[str, list[str]] = defaultdict(list)
        self.events: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for dispute in self.disputes:
            self.summaries[dispute["kind"]] += re.split(r"(?<=[a-z]{2}\.) (?=[A-Z])", dispute["summary"])
            for claim in dispute["claims"]:
                self.claims[claim["kind"]].append(claim["summary"])
            for event in dispute["events"]:
                self.events[event["kind"]].append((event["title"], event.get("detail", "")))

    def dispute(self, number: int, marks: list[str]) -> Grown:
        """Return the dispute of this number, with these words somewhere in it."""
        random, model = self.random, self.random.choice(self.disputes)
        japanese = random.random() < JAPANESE
        new_parties: list[Record] = []
        cast = self._cast(model, japanese, new_parties)
        systems, new_systems = self._systems(model, new_parties)
        title = self._title(model, cast)
        back = self._months(model)
        pool = self.summaries[model["kind"]]
        addresses = {one["url"]: self._address(one["url"], number, at) for at, one in enumerate(model["sources"])}
        sentences = random.sample(pool, min(3, len(pool)))
        dispute = model | {
            "slug": f"{_slug(title)[:70].strip('-')}-{number}",
            "title": title,
            "summary": " ".join([f"In {title} the sides disagree.", *sentences]),
            "proceedings": [self._proceeding(one, number, at) for at, one in enumerate(model["proceedings"])],
            "participations": [
                one | {"party": cast.get(one["party"], one["party"])} for one in model["participations"]
            ],
            "ai_systems": systems,
            "claims": [self._claim(one, cast, addresses, japanese) for one in model["claims"]],
            "events": [self._event(one, cast, addresses, japanese) for one in model["events"]],
            "amounts": [one | {"sources": [addresses[url] for url in one["sources"]]} for one in model["amounts"]],
            "related": self._related(model),
            "sources": [self._source(one, addresses, japanese) for one in model["sources"]],
        }
        for part, key in _dates(dispute):
            part[key] = _earlier(part[key], back)
        for mark in marks:
            self._put(dispute, mark)
        self.slugs.append(dispute["slug"])
        return Grown(dispute, new_parties, new_systems)

    def _cast(self, model: Record, japanese: bool, new: list[Record]) -> dict[str, str]:
        """Say who takes the place of whom; the first claimant is always another."""
        random, cast = self.random, {}
        present = {one["party"] for one in model["participations"]}
        authors = [one["party"] for one in model["participations"] if one["role"] not in ("respondent", "authority")]
        for at, slug in enumerate(dict.fromkeys(authors)):
            chance = random.random() * (_NEW + _MET if at == 0 else 1)
            if chance < _NEW or not self.met:
                new.append(self._party(self.parties[slug], japanese))
                cast[slug] = new[-1]["slug"]
                self.met.append(cast[slug])
            elif chance < _NEW + _MET and (known := random.choice(self.met)) not in present:
                cast[slug] = known
            present.add(cast.get(slug, slug))
        return cast

    def _party(self, like: Record, japanese: bool) -> Record:
        """Return a new party of the kind and country of another."""
        random, kind = self.random, like["kind"]
        name, short = self._name(kind)
        party = {"slug": _slug(short), "name": name, "kind": kind}
        if short != name:
            party["aliases"] = [short]
        if japanese:
            party |= {"native_name": words.native_name(random, kind), "country": "JP"}
        elif "country" in like:
            party["country"] = like["country"]
        self.parties[party["slug"]] = party
        return party

    def _name(self, kind: str) -> tuple[str, str]:
        """Return a name that nobody has, and its short form; both are free as slugs too."""
        while True:
            if kind in ("person", "estate"):
                name = short = words.person(self.random)
            else:
                name, short = words.company(self.random)
            if fold(name) not in self.taken and _slug(short) not in self.parties:
                self.taken.add(fold(name))
                return name, short

    def _systems(self, model: Record, new: list[Record]) -> tuple[list[str], list[Record]]:
        """Return the systems at issue; now and then one of them is new, of a new maker."""
        systems = list(model["ai_systems"])
        if not systems or self.random.random() >= _NEW_SYSTEM:
            return systems, []
        name = words.system(self.random)
        while fold(name) in self.taken:
            name = f"{words.system(self.random)} {self.random.randint(2, 99)}"
        self.taken.add(fold(name))
        maker = self._party({"kind": "company", "country": "US"}, japanese=False)
        new.append(maker)
        modality = self.random.choice(("text", "image", "music", "video"))
        system = {"slug": _slug(name), "name": name, "developer": maker["slug"], "modalities": [modality]}
        return [*systems[:-1], system["slug"]], [system]

    def _title(self, model: Record, cast: dict[str, str]) -> str:
        """Return the caption: the first on each side, by their short names."""
        names = []
        for roles in captions.side_roles(model["kind"]):
            side = [one["party"] for role in roles for one in model["participations"] if one["role"] == role]
            party = self.parties[cast.get(side[0], side[0])]
            names.append(party.get("aliases", [party["name"]])[0][:80])
        return f"{names[0]} {captions.joining_word(model['kind'])} {names[1]}"

    def _months(self, model: Record) -> int:
        """Return how many months earlier it all happens; whole years where a date is no more exact."""
        months = min(48, int(self.random.expovariate(1 / _EARLIER)))
        has_bare_year = any(len(part[key]) == 4 for part, key in _dates(model))
        return round(months / 12) * 12 if has_bare_year else months

    def _address(self, url: str, number: int, at: int) -> str:
        return f"https://{url.split('/')[2]}/{number}/{at}"

    def _proceeding(self, model: Record, number: int, at: int) -> Record:
        one = dict(model)
        if "docket_number" in one:
            longest = max(re.findall("[0-9]+", one["docket_number"]), key=len)
            # The last digit tells the dockets of a dispute apart.
            digits = "".join(self.random.choice("0123456789") for _ in longest[1:]) + str(at % 10)
            one["docket_number"] = digits.join(one["docket_number"].rsplit(longest, 1))
        if "courtlistener_docket_id" in one:
            one["courtlistener_docket_id"] = 1_000_000_000 + number * 100 + at
        return one

    def _claim(self, model: Record, cast: dict[str, str], addresses: dict[str, str], japanese: bool) -> Record:
        is_japanese = japanese and self.random.random() < 0.5
        summary = words.japanese_claim(self.random) if is_japanese else self.random.choice(self.claims[model["kind"]])
        sides = {side: [cast.get(slug, slug) for slug in model[side]] for side in ("made_by", "against")}
        return model | sides | {"summary": summary, "sources": [addresses[url] for url in model["sources"]]}

    def _event(self, model: Record, cast: dict[str, str], addresses: dict[str, str], japanese: bool) -> Record:
        title, detail = self.random.choice(self.events[model["kind"]])
        if japanese and self.random.random() < 0.5:
            title = words.japanese_event(self.random)
        one = model | {"title": title, "sources": [addresses[url] for url in model["sources"]]}
        one.pop("detail", None)
        if detail:
            one["detail"] = detail
        if "party" in one:
            one["party"] = cast.get(one["party"], one["party"])
        return one

    def _source(self, model: Record, addresses: dict[str, str], japanese: bool) -> Record:
        one = model | {"url": addresses[model["url"]]}
        if "archive_url" in one:
            one["archive_url"] = f"https://archive.example/{one['url'].removeprefix('https://')}"
        if japanese and self.random.random() < 0.5:
            title, publisher = words.japanese_source(self.random)
            one |= {"title": title, "publisher": publisher, "language": "ja"}
        return one

    def _related(self, model: Record) -> list[Record]:
        others = self.random.sample(self.slugs, len(model["related"]))
        return [{"dispute": slug, "how": one["how"]} for slug, one in zip(others, model["related"], strict=True)]

    def _put(self, dispute: Record, mark: str) -> None:
        """Put a word somewhere into a dispute."""
        places = [(dispute, "summary"), *((one, "summary") for one in dispute["claims"])]
        places += [(one, "title") for one in (*dispute["events"], *dispute["sources"])]
        record, key = self.random.choice(places)
        record[key] = f"{record[key]} {mark}"


_DATED = ("opened_on", "closed_on", "status_as_of", "status_on", "date", "filed_on", "published_on")


def _dates(record: Record) -> list[tuple[Record, str]]:
    """Return the places in a dispute where a date stands: the part and the key."""
    parts = [record, *(part for name in ("claims", "events", "proceedings", "sources") for part in record[name])]
    return [(part, key) for part in parts for key in _DATED if key in part]


def _earlier(date: str, months: int) -> str:
    """Return the date so many months before, as exact as it was; of a year alone they must be whole years."""
    year, month = divmod(int(date[:4]) * 12 + int(date[5:7] or 1) - 1 - months, 12)
    day = min(int(date[8:] or 1), calendar.monthrange(year, month + 1)[1])
    return f"{year}-{month + 1:02}-{day:02}"[: len(date)]


def _slug(name: str) -> str:
    return "-".join(re.findall("[a-z0-9]+", fold(name)))
