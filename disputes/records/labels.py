"""What the fields and parts of a record are called, and how their values are to be read."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from disputes import vocabulary as words
from disputes.models import ThingKind

from .reading import Record


class Field(NamedTuple):
    """A field: its name for people, and how its value reads.

    `how` is a vocabulary, the kind of thing whose slug it is, or a key of `values.READ`.
    """

    label: Any
    how: Any = "text"


_CITED = {"sources": Field(_("sources"), "source")}

# The fields of the parts of a record, by the list in which the parts stand.
PARTS: Mapping[str, Mapping[str, Field]] = {
    "claims": {
        "kind": Field(_("kind"), words.ClaimKind),
        "status": Field(_("status"), words.ClaimStatus),
        "status_on": Field(_("status since"), "date"),
        "summary": Field(_("what is alleged")),
        "legal_basis": Field(_("legal basis")),
        "relief_sought": Field(_("relief sought")),
        "made_by": Field(_("made by"), ThingKind.PARTY),
        "against": Field(_("against"), ThingKind.PARTY),
        **_CITED,
    },
    "events": {
        "date": Field(_("date"), "date"),
        "kind": Field(_("kind"), words.EventKind),
        "state": Field(_("state"), words.EventState),
        "title": Field(_("title")),
        "detail": Field(_("detail")),
        "party": Field(_("by"), ThingKind.PARTY),
        **_CITED,
    },
    "sources": {
        "publisher": Field(_("publisher")),
        "title": Field(_("title")),
        "author": Field(_("author")),
        "published_on": Field(_("published"), "date"),
        "kind": Field(_("kind"), words.SourceKind),
        "language": Field(_("language"), "language"),
        "url": Field(_("web address")),
        "archive_url": Field(_("archived copy")),
    },
    "proceedings": {
        "court": Field(_("court"), ThingKind.COURT),
        "docket_number": Field(_("docket")),
        "filed_on": Field(_("filed"), "date"),
        "closed_on": Field(_("closed"), "date"),
        "judges": Field(_("judges")),
        "courtlistener_docket_id": Field(_("CourtListener docket")),
    },
    "participations": {
        "party": Field(_("party"), ThingKind.PARTY),
        "role": Field(_("role"), words.Role),
        "note": Field(_("note")),
    },
    "amounts": {
        "what": Field(_("what for"), words.AmountKind),
        "amount": Field(_("sum"), "money"),
        "currency": Field(_("currency")),
        **_CITED,
    },
    "related": {"dispute": Field(_("dispute"), ThingKind.DISPUTE), "how": Field(_("relation"), words.RelationKind)},
    "affiliations": {"party": Field(_("party"), ThingKind.PARTY), "how": Field(_("how"), words.AffiliationKind)},
}

# The fields of a record itself, by the kind of thing.
FIELDS: Mapping[str, Mapping[str, Field]] = {
    ThingKind.DISPUTE: {
        "slug": Field(_("address")),
        "title": Field(_("title")),
        "kind": Field(_("form"), words.DisputeKind),
        "summary": Field(_("summary")),
        "jurisdiction": Field(_("where"), "place"),
        "status": Field(_("status"), words.DisputeStatus),
        "status_as_of": Field(_("status as of"), "date"),
        "stage": Field(_("stage"), words.Stage),
        "prevailing": Field(_("outcome"), words.Prevailing),
        "final": Field(_("final"), "yes"),
        "opened_on": Field(_("opened"), "date"),
        "closed_on": Field(_("closed"), "date"),
        "checked_on": Field(_("checked"), "date"),
        "ai_systems": Field(_("AI systems"), ThingKind.SYSTEM),
        "works": Field(_("works"), words.WorkKind),
    },
    ThingKind.PARTY: {
        "slug": Field(_("address")),
        "name": Field(_("name")),
        "native_name": Field(_("name in its own script")),
        "aliases": Field(_("other names")),
        "kind": Field(_("kind"), words.PartyKind),
        "country": Field(_("country"), "place"),
        "description": Field(_("description")),
    },
    ThingKind.SYSTEM: {
        "slug": Field(_("address")),
        "name": Field(_("name")),
        "developer": Field(_("made by"), ThingKind.PARTY),
        "modalities": Field(_("media"), words.Modality),
        "released_on": Field(_("released"), "date"),
        "aliases": Field(_("other names")),
    },
    ThingKind.COURT: {
        "slug": Field(_("short name")),
        "name": Field(_("name")),
        "native_name": Field(_("name in its own language")),
        "aliases": Field(_("other names")),
        "citation_name": Field(_("citation name")),
        "jurisdiction": Field(_("where"), "place"),
        "level": Field(_("level"), words.CourtLevel),
        "courtlistener_id": Field(_("CourtListener id")),
    },
}


def kind_of_record(record: Record) -> str:
    """Return the kind of thing that a record describes, by the keys that only such records have."""
    for kind, key in (
        (ThingKind.DISPUTE, "format"),
        (ThingKind.SYSTEM, "modalities"),
        (ThingKind.COURT, "jurisdiction"),
    ):
        if key in record:
            return str(kind)
    return str(ThingKind.PARTY)
