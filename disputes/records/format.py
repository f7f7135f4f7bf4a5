"""The format of the record: every field and every list, in the order in which a record has them.

It is said here once. Made from it are the JSON Schema, the reader and the writer, the words of the history, what a
merger or a working copy moves, the tables of snapshots, and the tables of `docs/domain.md`. Of a field it says:

    Text("docket_number", _("docket"), _("As the court writes it."), optional=True)

that it is a text, its key, what the history calls it, what it means, and that a record may be without it. Its column
has the name of the key unless `column` gives another. `fields.py` has all that a field can be.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from disputes import models
from disputes import vocabulary as words
from disputes.models import ClaimParty, ThingKind

from .fields import (
    Boolean,
    Cited,
    CourtJurisdiction,
    Currency,
    Date,
    Day,
    Jurisdiction,
    Language,
    Lines,
    Money,
    Number,
    Parts,
    Record,
    Reference,
    Slug,
    Text,
    Thing,
    Url,
    Values,
    Word,
    is_citation,
    walk,
)

FORMAT = "ai-copyright-dispute/1"

DISPUTE, PARTY, SYSTEM, COURT = ThingKind.DISPUTE, ThingKind.PARTY, ThingKind.SYSTEM, ThingKind.COURT


def citations(fact: str) -> Values:
    """Return the list of the sources on which a claim, an event or an amount rests, the chief source first."""
    source = Cited("source", _("source"), _("The source."))
    return Values("sources", _("sources"), models.Citation, fact, source, at_least_one=True)


def side(key: ClaimParty.Side, label: Any) -> Values:
    """Return the list of the parties on one side of a claim."""
    party = Reference("party", _("party"), _("The party."), PARTY)
    return Values(key.value, label, ClaimParty, "claim", party, {"side": key.value})


PROCEEDINGS = Parts(
    "proceedings",
    _("proceedings"),
    _("Proceeding before %s"),
    models.Proceeding,
    "dispute",
    (
        Reference("court", _("court"), _("The court or authority that has it."), COURT),
        Text("docket_number", _("docket"), _("As the court writes it."), optional=True),
        Date("filed_on", _("filed"), _("When it was filed."), optional=True),
        Date("closed_on", _("closed"), _("When the court closed it."), optional=True),
        Lines("judges", _("judges"), _("The judge’s name."), optional=True),
        Number(
            "courtlistener_docket_id",
            _("CourtListener docket"),
            _("The docket’s number at CourtListener."),
            optional=True,
            unique=True,
        ),
    ),
    once=("court", "docket_number"),
    gist=("docket_number", "filed_on"),
)
PARTICIPATIONS = Parts(
    "participations",
    _("parties"),
    _("Party %s"),
    models.Participation,
    "dispute",
    (
        Reference("party", _("party"), _("Who takes part."), PARTY),
        Word("role", _("role"), _("As what."), words.Role),
        Text("note", _("note"), _("Who names it, or in what capacity, where that must be said."), optional=True),
    ),
    once=("party", "role"),
    gist=("role", "note"),
)
SYSTEMS_AT_ISSUE = Values(
    "ai_systems",
    _("AI systems"),
    models.SystemAtIssue,
    "dispute",
    Reference("system", _("AI system"), _("The AI system."), SYSTEM),
)
WORKS = Values(
    "works",
    _("works"),
    models.WorkAtIssue,
    "dispute",
    Word("work", _("works"), _("The kind of works."), words.WorkKind, column="kind"),
)
CLAIMS = Parts(
    "claims",
    _("claims"),
    _("Claim"),
    models.Claim,
    "dispute",
    (
        Word("kind", _("kind"), _("What is alleged, in one word."), words.ClaimKind),
        Text("summary", _("what is alleged"), _("What is alleged, in plain words.")),
        Text("legal_basis", _("legal basis"), _("The provision relied on."), optional=True),
        Text("relief_sought", _("relief sought"), _("What the claimant asks for."), optional=True),
        side(ClaimParty.Side.MADE_BY, _("made by")),
        side(ClaimParty.Side.AGAINST, _("against")),
        Word("status", _("status"), _("Where the claim stands."), words.ClaimStatus),
        Date(
            "status_on",
            _("status since"),
            _("Date of the demand, filing or ruling that gave it this status."),
            optional=True,
        ),
        citations("claim"),
    ),
    numbered=True,
    gist=("kind", "status"),
    told_first=("kind", "status", "status_on"),
)
EVENTS = Parts(
    "events",
    _("events"),
    _("Event"),
    models.Event,
    "dispute",
    (
        Date("date", _("date"), _("When it happened or is to happen, as exact as its source.")),
        Word("kind", _("kind"), _("What kind of step it is."), words.EventKind),
        Word(
            "state",
            _("state"),
            _("Empty: it happened. Else whether it is announced, moved or cancelled."),
            words.EventState,
            optional=True,
        ),
        Text("title", _("title"), _("As a headline.")),
        Text("detail", _("detail"), _("What more is known."), optional=True),
        Reference("party", _("by"), _("Who acted."), PARTY, optional=True),
        citations("event"),
    ),
    numbered=True,
    gist=("date", "title"),
)
AMOUNTS = Parts(
    "amounts",
    _("amounts"),
    _("Amount"),
    models.Amount,
    "dispute",
    (
        Money("amount", _("sum"), _("The sum, exact.")),
        Currency("currency", _("currency"), _("Its currency: ISO 4217.")),
        Word("what", _("what for"), _("What it was for."), words.AmountKind),
        citations("amount"),
    ),
    gist=("what",),
    told_first=("what",),
)
RELATED = Parts(
    "related",
    _("related disputes"),
    _("Related dispute %s"),
    models.Relation,
    "dispute",
    (
        Reference("dispute", _("dispute"), _("The other dispute."), DISPUTE, column="other"),
        Word("how", _("relation"), _("How it stands to the other."), words.RelationKind),
    ),
    once=("dispute", "how"),
    gist=("how",),
    public_only=True,
)
SOURCES = Parts(
    "sources",
    _("sources"),
    _("Source"),
    models.Source,
    "dispute",
    (
        Url("url", _("web address"), _("The address of the page.")),
        Text("title", _("title"), _("As the page gives it, in its own language.")),
        Text("publisher", _("publisher"), _("Newspaper, court, firm or organisation.")),
        Text("author", _("author"), _("Who wrote it."), optional=True),
        Date("published_on", _("published"), _("When it was published."), optional=True),
        Language("language", _("language"), _("The language of the page: en, ja, zh-Hans (BCP 47).")),
        Word("kind", _("kind"), _("What it is."), words.SourceKind),
        Url("archive_url", _("archived copy"), _("A copy in a web archive."), optional=True),
    ),
    numbered=True,
    once=("url",),
    gist=("publisher", "title"),
    told_first=("publisher", "title", "author", "published_on", "kind", "language"),
)
AFFILIATIONS = Parts(
    "affiliations",
    _("affiliations"),
    _("Affiliation with %s"),
    models.Affiliation,
    "party",
    (
        Reference("party", _("party"), _("The association, owner or predecessor."), PARTY, column="other"),
        Word("how", _("how"), _("How it belongs to the other."), words.AffiliationKind),
    ),
    once=("party", "how"),
    gist=("how",),
    optional=True,
    public_only=True,
)
_LASTING_NAME = _("Its lasting name, the last part of the address of its page.")
_OTHER_NAME = Text("name", _("other names"), _("The other name."))

THINGS: Mapping[ThingKind, Thing] = {
    PARTY: Thing(
        PARTY,
        models.Party,
        (
            Slug("slug", _("address"), _LASTING_NAME),
            Text("name", _("name"), _("Its name in English or Latin letters.")),
            Text("native_name", _("name in its own script"), _("Its name in its own script."), optional=True),
            Values("aliases", _("other names"), models.PartyAlias, "party", _OTHER_NAME, optional=True),
            Word("kind", _("kind"), _("What it is."), words.PartyKind),
            Jurisdiction("country", _("country"), _("Its seat: ISO 3166-1 alpha-2, or EU."), optional=True),
            Text("description", _("description"), _("One or two sentences on it."), optional=True),
            AFFILIATIONS,
        ),
    ),
    SYSTEM: Thing(
        SYSTEM,
        models.System,
        (
            Slug("slug", _("address"), _LASTING_NAME),
            Text("name", _("name"), _("Its name.")),
            Reference("developer", _("made by"), _("The party that makes it."), PARTY, optional=True),
            Values(
                "modalities",
                _("media"),
                models.SystemModality,
                "system",
                Word("modality", _("media"), _("A medium that it puts out or works on."), words.Modality),
            ),
            Date("released_on", _("released"), _("When it was released."), optional=True),
            Values("aliases", _("other names"), models.SystemAlias, "system", _OTHER_NAME, optional=True),
        ),
    ),
    COURT: Thing(
        COURT,
        models.Court,
        (
            Slug("slug", _("short name"), _("Its lasting name.")),
            Text("name", _("name"), _("Its full name; beside a native name the English one in brackets.")),
            Text("native_name", _("name in its own language"), _("As the court itself writes it."), optional=True),
            Values("aliases", _("other names"), models.CourtAlias, "court", _OTHER_NAME, optional=True),
            Text("citation_name", _("citation name"), _("The short name by which lawyers cite it."), optional=True),
            CourtJurisdiction(
                "jurisdiction",
                _("where"),
                _("A country, EU, or a part of a country: US, GB-EAW, US-CA (ISO 3166)."),
            ),
            Word("level", _("level"), _("Where it stands among courts."), words.CourtLevel, optional=True),
            Text(
                "courtlistener_id",
                _("CourtListener id"),
                _("What CourtListener calls it, for courts of the United States."),
                optional=True,
            ),
        ),
    ),
    DISPUTE: Thing(
        DISPUTE,
        models.Dispute,
        (
            Slug(
                "slug",
                _("address"),
                _LASTING_NAME,
                file="The name of the file, without .json, and the address of the dispute.",
            ),
            Text("title", _("title"), _("As a newspaper would call it.")),
            Word("kind", _("form"), _("The form it takes."), words.DisputeKind),
            Text("summary", _("summary"), _("What it is about. What is claimed is alleged.")),
            Jurisdiction("jurisdiction", _("where"), _("Where it is fought: ISO 3166-1 alpha-2, or EU.")),
            Word("status", _("status"), _("Where it stands."), words.DisputeStatus),
            Date("status_as_of", _("status as of"), _("Date of the newest source for the status.")),
            Word("stage", _("stage"), _("How far a suit has come."), words.Stage, optional=True),
            Word("prevailing", _("outcome"), _("Who won, once it is decided."), words.Prevailing, optional=True),
            Boolean("final", _("final"), _("Whether the decision can no longer be appealed."), optional=True),
            Date("opened_on", _("opened"), _("Date of the letter or filing that opened it.")),
            Date("closed_on", _("closed"), _("When it ended."), optional=True),
            Day("checked_on", _("checked"), _("Day on which an editor last compared it with its sources.")),
            PROCEEDINGS,
            PARTICIPATIONS,
            SYSTEMS_AT_ISSUE,
            WORKS,
            CLAIMS,
            EVENTS,
            AMOUNTS,
            RELATED,
            SOURCES,
        ),
        version=FORMAT,
    ),
}

# What other files ask of the format.

PARTS: Mapping[str, Parts] = {parts.key: parts for thing in THINGS.values() for parts in thing.parts}
# The parts of a dispute that keep a number of their own, and those that rest on sources.
NUMBERED = tuple(parts.key for parts in THINGS[DISPUTE].parts if parts.numbered)
FACTS = tuple(parts.key for parts in THINGS[DISPUTE].parts if any(is_citation(one) for one in walk(parts.fields)))


def _references() -> Iterator[tuple[str, ThingKind]]:
    for thing in THINGS.values():
        for one in walk(thing.fields):
            value = one.value if isinstance(one, Values) else one
            if isinstance(value, Reference):
                yield one.key, value.to


# The keys whose value is the slug of another thing, or a list of such, and of which kind that is.
REFERENCES: Mapping[str, ThingKind] = dict(_references())


def numbered(parts: Iterable[Record]) -> Iterator[tuple[int, Record]]:
    """Yield the parts of a list with their numbers: the place, counted from 1, unless they say another."""
    for place, part in enumerate(parts, 1):
        yield part.get("number", place), part


def kind_of_record(record: Record) -> ThingKind:
    """Return the kind of thing that a record describes, by the keys that only such records have."""
    for kind, key in ((DISPUTE, "format"), (SYSTEM, "modalities"), (COURT, "jurisdiction")):
        if key in record:
            return kind
    return PARTY
