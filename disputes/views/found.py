"""Shows in each row of a searched list where the words were found: the title marked, else the passage that matched."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import CharField, F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from disputes.codes import language_of_name
from disputes.models import (
    Claim,
    CourtAlias,
    Dispute,
    Event,
    Participation,
    Party,
    PartyAlias,
    Proceeding,
    Source,
    System,
    SystemAlias,
)
from disputes.search import Words, marked, passage, weight
from disputes.typography import curl


class Text(NamedTuple):
    """A text of a row: what part of the record it is, as it follows "In", and the address of that part."""

    part: str
    address: str
    text: str
    language: str = ""  # of a name or title in another script


class Found(NamedTuple):
    """A row's title with the words marked, and the passage that matched; nothing where the title says it all."""

    title: SafeString
    passage: SafeString | None = None
    part: str = ""
    address: str = ""
    language: str = ""


def show_found(
    words: Words | None, rows: Iterable[Any], title: Callable[[Any], str], texts: Callable[[Sequence[Any]], Any]
) -> None:
    """Give each row its `found`; `texts` returns the texts of rows by key, the most telling first."""
    if words is None or not words.wanted:
        return
    shown = list(rows)
    # What the title says in full is not said again.
    more = [row for row in shown if weight(title(row), words) < len(words.wanted)]
    of = texts(more) if more else {}
    for row in shown:
        row.found = _found(title(row), of.get(row.pk, ()), words)


def _found(title: str, texts: Iterable[Text], words: Words) -> Found:
    heading = marked(curl(title), words)
    best, most = None, 0
    for text in texts:
        if (found := weight(text.text, words)) > most:
            best, most = text, found
        if most == len(words.wanted):
            break
    if best is None:
        return Found(heading)
    return Found(heading, passage(curl(best.text), words), best.part, best.address, best.language)


def dispute_texts(disputes: Sequence[Dispute]) -> dict[int, list[Text]]:
    """Return what the search reads of disputes beside their titles; one query."""
    parts = {
        "party": _("another name of a party"),
        "system": _("another name of a system"),
        "docket": _("a docket"),
        "claim": _("claim %s"),
        "event": _("event %s"),
        "source": _("source %s"),
    }
    found: dict[int, list[Text]] = defaultdict(list)
    addresses = {dispute.pk: dispute.get_absolute_url() for dispute in disputes}
    for dispute in disputes:
        found[dispute.pk].append(Text(_("the summary"), addresses[dispute.pk], dispute.summary))
        for one in dispute.taking_part:
            found[dispute.pk].append(Text(_("a party’s name"), one.party.get_absolute_url(), one.party.name))
    queries = list(_queries(addresses))
    for key, part, number, text, where in queries[0].union(*queries[1:], all=True):
        anchor = f"#{part}-{number}" if number else ""
        said = parts[part] % number if number else parts[part]
        found[key].append(Text(said, addresses[key] + anchor, text, _language(text, part, where)))
    return found


def _language(text: str, part: str, where: str) -> str:
    """Return the language of a text in another script: of a source its own, of a name that of its bearer's country."""
    written = language_of_name(text, where[:2])
    return where if written and part == "source" and where != "en" else written


def _queries(keys: Iterable[int]) -> Iterable[QuerySet[Any, Any]]:
    """Yield queries of (key of the dispute, part, its number or 0, text, its language or the country of a name)."""
    keys = list(keys)

    def of(
        rows: QuerySet[Any, Any],
        part: str,
        column: str,
        dispute: str = "dispute",
        *,
        number: str = "",
        where: str = "",
    ) -> Any:
        counted: Any = F(number) if number else Value(0)
        rows = rows.filter(**{f"{dispute}__in": keys}).exclude(**{column: ""}).order_by()
        name = Value(part, output_field=CharField())
        home = Coalesce(where, Value(""), output_field=CharField()) if where else Value("", output_field=CharField())
        return rows.values_list(dispute, name, counted, Cast(column, TextField()), home)

    for column in ("summary", "legal_basis", "relief_sought"):
        yield of(Claim.objects.all(), "claim", column, number="number")
    for column in ("title", "detail"):
        yield of(Event.objects.all(), "event", column, number="number")
    for column in ("title", "publisher"):
        yield of(Source.objects.all(), "source", column, number="number", where="language")
    yield of(Participation.objects.all(), "party", "party__native_name", where="party__country")
    yield of(PartyAlias.objects.all(), "party", "name", "party__participations__dispute", where="party__country")
    made = "system__developer__country"
    yield of(SystemAlias.objects.all(), "system", "name", "system__issues__dispute", where=made)
    for column in ("docket_number", "court__name", "court__native_name", "court__citation_name"):
        yield of(Proceeding.objects.all(), "docket", column, where="court__jurisdiction")
    yield of(CourtAlias.objects.all(), "docket", "name", "court__proceedings__dispute", where="court__jurisdiction")


def claim_texts(claims: Sequence[Claim]) -> dict[int, list[Text]]:
    """Return what the search reads of claims."""
    parts = {"summary": _("the claim"), "legal_basis": _("its legal basis"), "relief_sought": _("the relief sought")}
    return {
        claim.pk: [
            *(Text(part, claim.get_absolute_url(), getattr(claim, name)) for name, part in parts.items()),
            Text(_("the dispute’s title"), claim.dispute.get_absolute_url(), claim.dispute.title),
            *(text for side in claim.sides.all() for text in _names(side.party)),
        ]
        for claim in claims
    }


def event_texts(events: Sequence[Event]) -> dict[int, list[Text]]:
    """Return what the search reads of events beside their titles."""
    return {
        event.pk: [
            Text(_("the event"), event.get_absolute_url(), event.detail),
            Text(_("the dispute’s title"), event.dispute.get_absolute_url(), event.dispute.title),
            *(_names(event.party) if event.party else ()),
        ]
        for event in events
    }


def _names(party: Party) -> list[Text]:
    """Return what a party is called."""
    address, names = party.get_absolute_url(), (party.name, party.native_name)
    return [Text(_("a party’s name"), address, name, language_of_name(name, party.country)) for name in names]


def named_texts(things: Sequence[Any]) -> dict[int, list[Text]]:
    """Return what the search reads of parties and systems beside their names; they come with their aliases."""
    return {thing.pk: _texts_of(thing) for thing in things}


def _texts_of(thing: Party | System) -> list[Text]:
    """Return the texts of a party or system, each with its language if it is a name."""
    address = thing.get_absolute_url()
    bearer = thing if isinstance(thing, Party) else thing.developer
    country = bearer.country if bearer else ""
    named = [(_("its own script"), getattr(thing, "native_name", ""))]
    named += [(_("another name"), alias.name) for alias in thing.aliases.all()]
    return [
        *(Text(part, address, name, language_of_name(name, country)) for part, name in named),
        Text(_("the description"), address, getattr(thing, "description", "")),
    ]
