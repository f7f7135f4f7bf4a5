"""Small builders for the tests: each makes one thing that keeps every rule, and takes what the test is about.

a_dispute(status="settled", title="GEMA v. Suno")
a_claim(dispute, kind="acquisition", made_by=[coda], sources=[a_source(dispute)])
"""

import datetime
from collections.abc import Iterable
from itertools import count
from typing import Any

from disputes.models import (
    Affiliation,
    Amount,
    Citation,
    Claim,
    ClaimParty,
    Court,
    Dispute,
    Event,
    Participation,
    Party,
    Proceeding,
    Relation,
    Source,
    System,
    SystemAtIssue,
    SystemModality,
    WorkAtIssue,
)
from disputes.text import fold

_next = count(1)


def _slug(name: str, fallback: str) -> str:
    """Return a slug of the name, and a numbered one for a name without Latin letters."""
    plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in fold(name))
    return "-".join(filter(None, plain.split("-")))[:80].strip("-") or f"{fallback}-{next(_next)}"


def a_party(name: str = "", **fields: Any) -> Party:
    """Make a company."""
    name = name or f"Party {next(_next)}"
    return Party.objects.create(**{"slug": _slug(name, "party"), "name": name, "kind": "company", **fields})


def a_system(name: str = "", *, modalities: Iterable[str] = (), **fields: Any) -> System:
    """Make an AI system, of no known developer unless one is given."""
    name = name or f"System {next(_next)}"
    system = System.objects.create(**{"slug": _slug(name, "system"), "name": name, **fields})
    for modality in modalities:
        SystemModality.objects.create(system=system, modality=modality)
    return system


def a_court(name: str = "", **fields: Any) -> Court:
    """Make a court of the United States."""
    name = name or f"Court {next(_next)}"
    return Court.objects.create(**{"slug": _slug(name, "court"), "name": name, "jurisdiction": "US", **fields})


def a_dispute(
    title: str = "",
    *,
    claimants: Iterable[Party] = (),
    respondents: Iterable[Party] = (),
    works: Iterable[str] = (),
    systems: Iterable[System] = (),
    **fields: Any,
) -> Dispute:
    """Make a published lawsuit, pending in the United States since 10 January 2025."""
    title = title or f"Dispute {next(_next)}"
    values: dict[str, Any] = {
        "slug": _slug(title, "dispute"),
        "title": title,
        "kind": "lawsuit",
        "summary": "The plaintiff alleges copying. Nothing is decided.",
        "jurisdiction": "US",
        "status": "pending",
        "status_as_of": "2025-03",
        "opened_on": "2025-01-10",
        "checked_on": datetime.date(2026, 1, 15),
        "record_state": "published",
    }
    dispute = Dispute.objects.create(**values | fields)
    for role, parties in (("claimant", claimants), ("respondent", respondents)):
        for party in parties:
            a_participation(dispute, party, role)
    for work in works:
        WorkAtIssue.objects.create(dispute=dispute, kind=work)
    for system in systems:
        SystemAtIssue.objects.create(dispute=dispute, system=system)
    return dispute


def a_participation(dispute: Dispute, party: Party | None = None, role: str = "claimant", **fields: Any) -> Any:
    """Make a party take part in a dispute."""
    return Participation.objects.create(dispute=dispute, party=party or a_party(), role=role, **fields)


def a_claim(
    dispute: Dispute | None = None,
    *,
    made_by: Iterable[Party] = (),
    against: Iterable[Party] = (),
    sources: Iterable[Source] = (),
    **fields: Any,
) -> Claim:
    """Make a pending claim of copying for training."""
    values = {"kind": "training_reproduction", "summary": "Alleges copying for training.", "status": "pending"}
    claim = Claim.objects.create(dispute=dispute or a_dispute(), **values | fields)
    for side, parties in (("made_by", made_by), ("against", against)):
        for party in parties:
            ClaimParty.objects.create(claim=claim, party=party, side=side)
    for source in sources:
        Citation.objects.create(source=source, claim=claim)
    return claim


def an_event(dispute: Dispute | None = None, *, sources: Iterable[Source] = (), **fields: Any) -> Event:
    """Make a filing of 10 January 2025 that took place."""
    values = {"date": "2025-01-10", "kind": "filing", "title": "Complaint filed"}
    event = Event.objects.create(dispute=dispute or a_dispute(), **values | fields)
    for source in sources:
        Citation.objects.create(source=source, event=event)
    return event


def an_amount(dispute: Dispute | None = None, *, sources: Iterable[Source] = (), **fields: Any) -> Amount:
    """Make a claimed sum of 1,000,000 dollars."""
    values = {"amount": "1000000.00", "currency": "USD", "what": "claimed"}
    amount = Amount.objects.create(dispute=dispute or a_dispute(), **values | fields)
    for source in sources:
        Citation.objects.create(source=source, amount=amount)
    return amount


def a_source(dispute: Dispute | None = None, **fields: Any) -> Source:
    """Make a press report in English, undated, at an address of its own."""
    values = {"url": f"https://example.org/{next(_next)}", "title": "A report", "publisher": "The Example"}
    return Source.objects.create(dispute=dispute or a_dispute(), **values | fields)


def a_proceeding(dispute: Dispute | None = None, court: Court | None = None, **fields: Any) -> Proceeding:
    """Make a docket before a court."""
    values = {"docket_number": f"1:25-cv-{next(_next):05}"}
    return Proceeding.objects.create(dispute=dispute or a_dispute(), court=court or a_court(), **values | fields)


def a_relation(dispute: Dispute, other: Dispute, how: str = "related") -> Relation:
    """Make one dispute stand in some way to another."""
    return Relation.objects.create(dispute=dispute, other=other, how=how)


def an_affiliation(party: Party, other: Party, how: str = "member_of") -> Affiliation:
    """Make a party belong to another."""
    return Affiliation.objects.create(party=party, other=other, how=how)


def a_full_dispute(title: str = "Kodansha v. Example AI", **fields: Any) -> Dispute:
    """Make a class action that has at least two of everything a dispute can have, in several languages."""
    claimants = [a_party(f"Author {n} of {title}", kind="person") for n in range(4)]
    member = a_party(f"Member of {title}", native_name="株式会社講談社", country="JP")
    guild = a_party(f"Guild of {title}", kind="trade_association", native_name="一般社団法人", country="JP")
    maker, other_maker = a_party(f"Maker of {title}"), a_party(f"Second maker of {title}", country="US")
    an_affiliation(member, guild)
    systems = [a_system(f"Model {n} of {title}", developer=maker, modalities=["text", "image"]) for n in range(2)]
    dispute = a_dispute(
        title,
        claimants=[guild, *claimants],
        respondents=[maker, other_maker],
        works=["anime", "manga_comics", "books", "news"],
        systems=systems,
        **{"kind": "class_action", "stage": "discovery", "summary": "It's alleged. The court hasn't ruled.", **fields},
    )
    a_participation(dispute, member, "represented", note="Named as a member in a report.")
    ja = a_source(dispute, title="講談社が提訴", publisher="朝日新聞", language="ja", published_on="2025-01")
    order = a_source(dispute, kind="court_document", author="A. Judge", archive_url="https://archive.example/1")
    a_source(dispute, title="Not cited")
    a_claim(dispute, made_by=[guild], against=[maker], sources=[order, ja], legal_basis="17 U.S.C. § 501")
    a_claim(dispute, kind="moral_rights", status="upheld", status_on="2025", made_by=claimants, against=[other_maker])
    for date, state in (("2025-01-10", ""), ("2025-02", ""), ("2024", "cancelled"), ("2025-03-01", "scheduled")):
        an_event(dispute, date=date, state=state, party=maker, sources=[ja], detail="It's said to have been heard.")
    an_event(dispute, date="2099-01-01", state="scheduled", kind="hearing", title="Hearing on the merits")
    an_amount(dispute, sources=[order])
    a_proceeding(dispute, judges="A. Judge\nB. Judge", filed_on="2025-01-10", courtlistener_docket_id=next(_next))
    court = a_court(
        f"知的財産高等裁判所 (Intellectual Property High Court){title}",
        jurisdiction="JP",
        native_name="知的財産高等裁判所",
        citation_name="IP High Ct.",
    )
    court.aliases.create(name="知財高裁")
    a_proceeding(dispute, court)
    a_relation(dispute, a_dispute(f"Appeal from {title}"), "follow_on")
    return dispute
