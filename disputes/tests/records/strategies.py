"""Generated records that keep the schema and the rules, in a world of six parties, three systems and two courts."""

import re
from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from disputes import captions, text
from disputes import vocabulary as words
from disputes.codes import CURRENCIES, jurisdictions
from disputes.records import FORMAT

PARTIES = [f"party-{n}" for n in range(6)]
SYSTEMS = ["system-0", "system-1", "system-2"]
COURTS = ["court-0", "court-1"]
OTHERS = ["other-0", "other-1"]

Record = st.SearchStrategy[dict[str, Any]]


@cache
def codes() -> list[str]:
    return [code for code, _ in jurisdictions()]


@cache  # a strategy made once is checked once
def lines(most: int = 200) -> st.SearchStrategy[str]:
    """One line of visible text: any script, emoji and signs; no blank at its ends."""
    found = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=min(most, 30))
    return found.filter(lambda line: re.search(text.LINE, line) is not None)


@cache
def prose() -> st.SearchStrategy[str]:
    return st.lists(lines(), min_size=1, max_size=3).map("\n".join)


@cache
def dates() -> st.SearchStrategy[str]:
    days = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat)
    return st.builds(lambda day, length: day[:length], days, st.sampled_from([4, 7, 10]))


@cache
def word(terms: type[words.Terms]) -> st.SearchStrategy[str]:
    return st.sampled_from(terms.values)


def some(values: list[str], least: int = 0) -> st.SearchStrategy[list[str]]:
    """Some of the values in any order, none twice."""
    return st.lists(st.sampled_from(values), unique=True, min_size=least, max_size=4)


def known(required: dict[str, Any], optional: dict[str, Any] | None = None) -> Record:
    """An object with all required keys and some of the optional ones, in any order (see `in_place`)."""
    return st.fixed_dictionaries(required, optional=optional or {})


def numbered(parts: st.SearchStrategy[list[dict[str, Any]]]) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Parts of which some earlier ones were removed, so that the number of the rest is given."""

    def number(parts: list[dict[str, Any]], gaps: list[int]) -> list[dict[str, Any]]:
        last, done = 0, []
        for place, (part, gap) in enumerate(zip(parts, gaps, strict=False), 1):
            last += 1 + gap
            done.append(part if last == place else {"number": last, **part})
        return done

    return st.builds(number, parts, st.lists(st.sampled_from([0, 0, 0, 1, 5]), min_size=9, max_size=9))


@cache
def urls() -> st.SearchStrategy[str]:
    return st.from_regex(r"\Ahttps?://[a-z]{1,8}\.(example|日本)/[a-z0-9%&=~.-]{0,12}\Z").filter(
        lambda url: re.search(text.URL, url) is not None
    )


@st.composite
def disputes(draw: st.DrawFn, slug: str = "generated") -> dict[str, Any]:
    """A whole dispute of this slug that keeps every rule."""
    kind, status = draw(word(words.DisputeKind)), draw(word(words.DisputeStatus))
    first, second = captions.side_roles(kind)
    roles = st.tuples(st.sampled_from(PARTIES), word(words.Role))
    sides = [(PARTIES[0], first[0].value), (PARTIES[1], second[0].value)]
    taking_part = list(dict.fromkeys([*sides, *draw(st.lists(roles, max_size=3))]))
    parties = list(dict.fromkeys(party for party, _ in taking_part))
    cited = draw(st.lists(urls(), unique=True, min_size=1, max_size=4))
    record: dict[str, Any] = {
        "format": FORMAT,
        "slug": slug,
        "title": draw(lines()),
        "kind": kind,
        "summary": draw(prose()),
        "jurisdiction": draw(st.sampled_from(codes())),
        "status": status,
        "status_as_of": draw(dates()),
    }
    if kind in words.DisputeKind.with_stages() and draw(st.booleans()):
        record["stage"] = draw(word(words.Stage))
    if status in words.DisputeStatus.with_outcome() and draw(st.booleans()):
        record["prevailing"] = draw(word(words.Prevailing))
        if draw(st.booleans()):
            record["final"] = draw(st.booleans())
    opened, closed = sorted(draw(st.tuples(dates(), dates())))
    record["opened_on"] = opened
    if status in words.DisputeStatus.closed() and draw(st.booleans()):
        record["closed_on"] = closed
    record["checked_on"] = draw(st.dates(date(1900, 1, 1), date(2100, 12, 31))).isoformat()
    record["proceedings"] = draw(proceedings())
    record["participations"] = [
        {"party": party, "role": role, **draw(known({}, {"note": prose()}))} for party, role in taking_part
    ]
    record["ai_systems"] = draw(some(SYSTEMS))
    record["works"] = draw(some(words.WorkKind.values))
    record["claims"] = draw(numbered(st.lists(claims(parties, cited), max_size=4)))
    record["events"] = draw(numbered(st.lists(events(cited), max_size=4)))
    record["amounts"] = draw(st.lists(amounts(cited), max_size=2))
    relations = st.tuples(st.sampled_from(OTHERS), word(words.RelationKind))
    related = draw(st.lists(relations, unique=True, max_size=2))
    record["related"] = [{"dispute": other, "how": how} for other, how in related]
    described = [{"url": url, **draw(sources())} for url in cited]
    record["sources"] = draw(numbered(st.just(described)))
    return record


@st.composite
def proceedings(draw: st.DrawFn) -> list[dict[str, Any]]:
    dockets = draw(
        st.lists(st.tuples(st.sampled_from(COURTS), st.one_of(st.just(""), lines(100))), unique=True, max_size=3)
    )
    ids = draw(st.lists(st.integers(1, 2**63 - 1), unique=True, min_size=3, max_size=3))
    done = []
    for (court, docket), number in zip(dockets, ids, strict=False):
        filed, closed = sorted(draw(st.tuples(dates(), dates())))
        optional = {
            "docket_number": docket,
            "filed_on": filed if draw(st.booleans()) else "",
            "closed_on": closed if draw(st.booleans()) else "",
            "judges": draw(st.lists(lines(), max_size=2)),
            "courtlistener_docket_id": number if draw(st.booleans()) else "",
        }
        done.append({"court": court, **{key: value for key, value in optional.items() if value}})
    return done


@st.composite
def claims(draw: st.DrawFn, parties: list[str], cited: list[str]) -> dict[str, Any]:
    made_by = draw(some(parties))
    others = [party for party in parties if party not in made_by]
    about = draw(
        known({"kind": word(words.ClaimKind), "summary": prose()}, {"legal_basis": prose(), "relief_sought": prose()})
    )
    status = draw(known({"status": word(words.ClaimStatus)}, {"status_on": dates()}))
    sides = {"made_by": made_by, "against": draw(some(others)) if others else []}
    return {
        **in_place(about, "kind summary legal_basis relief_sought"),
        **sides,
        **in_place(status, "status status_on"),
        "sources": draw(some(cited, 1)),
    }


@st.composite
def events(draw: st.DrawFn, cited: list[str]) -> dict[str, Any]:
    event = draw(
        known(
            {"date": dates(), "kind": word(words.EventKind), "title": lines(), "sources": some(cited, 1)},
            {"state": word(words.EventState), "detail": prose(), "party": st.sampled_from(PARTIES)},
        )
    )
    return in_place(event, "date kind state title detail party sources")


def amounts(cited: list[str]) -> Record:
    amount = known(
        {
            "amount": st.decimals(0, 9_999_999_999_999, places=2).map(lambda amount: f"{abs(amount):.2f}"),
            "currency": st.sampled_from(sorted(CURRENCIES)),
            "what": word(words.AmountKind),
            "sources": some(cited, 1),
        }
    )
    return amount.map(lambda made: in_place(made, "amount currency what sources"))


@cache
def sources() -> Record:
    source = known(
        {
            "title": lines(),
            "publisher": lines(),
            "language": st.sampled_from(["en", "ja", "zh-Hans", "pt-BR", "es-419"]),
            "kind": word(words.SourceKind),
        },
        {"author": lines(), "published_on": dates(), "archive_url": urls()},
    )
    return source.map(lambda made: in_place(made, "title publisher author published_on language kind archive_url"))


def in_place(record: dict[str, Any], order: str) -> dict[str, Any]:
    """Put keys in the order of the format."""
    return {key: record[key] for key in order.split() if key in record}


@st.composite
def parties(draw: st.DrawFn, slug: str = "party-0") -> dict[str, Any]:
    """A party of this slug, belonging to others."""
    aliases = draw(st.lists(lines(), unique_by=text.fold, max_size=3))
    affiliations = draw(
        st.lists(st.tuples(st.sampled_from(PARTIES[1:]), word(words.AffiliationKind)), unique=True, max_size=3)
    )
    optional = {
        "native_name": draw(st.one_of(st.just(""), lines())),
        "aliases": aliases,
        "kind": draw(word(words.PartyKind)),
        "country": draw(st.one_of(st.just(""), st.sampled_from(codes()))),
        "description": draw(st.one_of(st.just(""), prose())),
        "affiliations": [{"party": party, "how": how} for party, how in affiliations],
    }
    return {"slug": slug, "name": draw(lines()), **{key: value for key, value in optional.items() if value}}
